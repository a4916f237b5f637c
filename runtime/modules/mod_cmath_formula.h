// mod_cmath_formula.h - elementary functions of finite complex numbers, to the same last
// digit as Python's.
#ifndef OURO_RUNTIME_MODULES_MOD_CMATH_FORMULA_H
#define OURO_RUNTIME_MODULES_MOD_CMATH_FORMULA_H

typedef struct ComplexParts {
    double real, imag;
} ComplexParts;

// Both parts of the argument are finite; the result may be infinite at a pole.
ComplexParts cmath_formula_acos(ComplexParts z);
ComplexParts cmath_formula_acosh(ComplexParts z);
ComplexParts cmath_formula_asin(ComplexParts z);
ComplexParts cmath_formula_asinh(ComplexParts z);
ComplexParts cmath_formula_atan(ComplexParts z);
ComplexParts cmath_formula_atanh(ComplexParts z);
ComplexParts cmath_formula_log(ComplexParts z);
ComplexParts cmath_formula_sqrt(ComplexParts z);
ComplexParts cmath_formula_tan(ComplexParts z);
ComplexParts cmath_formula_tanh(ComplexParts z);

#endif
