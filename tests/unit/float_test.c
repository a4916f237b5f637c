// float_test.c - facts about the float type.
#include "tests/unit/support.h"

#include <math.h>

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/float_form.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

Suite *float_suite(void);

static void expect_text(double value, const char *text)
{
    Str *made = float_repr(value);
    ck_assert(str_equal_text(made, text));
    decref(OBJ(made));
}

START_TEST(repr_is_the_shortest_text)
{
    expect_text(0.1, "0.1");
    expect_text(-0.0, "-0.0");
    expect_text(1e16, "1e+16");
    expect_text(123456789012345.0, "123456789012345.0");
    expect_text(9999999999999998.0, "9999999999999998.0");
    expect_text(0.0001, "0.0001");
    expect_text(0.00001, "1e-05");
    expect_text(1.5e300, "1.5e+300");
    expect_text(5e-324, "5e-324");
    expect_text(NAN, "nan");
    expect_text(-INFINITY, "-inf");
}
END_TEST

static void expect_read(const char *text, double value)
{
    Str *s = str_from_text(text);
    Object *made = float_from_text(OBJ(s));
    ck_assert_ptr_nonnull(made);
    ck_assert(float_value(made) == value);
    decref(made);
    decref(OBJ(s));
}

START_TEST(text_is_read_as_python_reads_it)
{
    expect_read(" 1_000.5 ", 1000.5);
    expect_read("-Infinity", -INFINITY);
    expect_read("1e400", INFINITY);
    expect_read("\xd9\xa1.\xd9\xa2", 1.2);
    expect_read(".5", 0.5);
    expect_read("5.", 5);
    static const char *const bad[] = { "",     "_1",   "1_",  "1__0",
                                       "1_.0", "1e_5", "0x1", "1 2" };
    for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
        Str *s = str_from_text(bad[i]);
        ck_assert_ptr_null(float_from_text(OBJ(s)));
        expect_error(EXC(ValueError));
        decref(OBJ(s));
    }
}
END_TEST

START_TEST(floats_are_ordered_exactly_among_ints)
{
    Object *a = int_from(9007199254740993), *b = int_from_double(1e300), *c,
           *one = int_from(1);
    ck_assert_int_eq(float_order_int(9007199254740992.0, a), -1);
    ck_assert_int_eq(float_order_int(9007199254740994.0, a), 1);
    ck_assert_int_eq(float_order_int(1e300, b), 0);
    c = int_add(b, one);
    ck_assert_int_eq(float_order_int(1e300, c), -1);
    decref(c);
    c = int_subtract(b, one);
    ck_assert_int_eq(float_order_int(1e300, c), 1);
    ck_assert_int_eq(float_order_int(-1e300, c), -1);
    ck_assert_int_eq(float_order_int(INFINITY, c), 1);
    ck_assert_int_eq(float_order_int(NAN, c), 2);
    ck_assert_int_eq(float_order_int(0.5, one), -1);
    decref(a), decref(b), decref(c);
}
END_TEST

START_TEST(equal_numbers_have_equal_hashes)
{
    static const double values[] = { 0.0, 1.0, -1.0, 1e15, -1e30, 0x1p61, 0x1p1000 };
    for (size_t i = 0; i < ARRAY_COUNT(values); i++) {
        Object *whole = int_from_double(values[i]);
        int64_t a, b;
        ck_assert(float_hash_double(values[i], &a) && int_hash(whole, &b));
        ck_assert_int_eq(a, b);
        decref(whole);
    }
    int64_t hash;
    ck_assert(float_hash_double(0.5, &hash) && hash == 1152921504606846976);
}
END_TEST

START_TEST(rounding_looks_at_the_exact_value)
{
    double value;
    ck_assert(float_form_round(2.675, 2, &value) && value == 2.67);
    ck_assert(float_form_round(0.125, 2, &value) && value == 0.12);
    ck_assert(float_form_round(25.0, -1, &value) && value == 20);
    ck_assert(float_form_round(25.000000000000004, -1, &value) && value == 30);
    ck_assert(float_form_round(-99.5, -2, &value) && value == -100);
    ck_assert(float_form_round(49.0, -2, &value) && value == 0);
    ck_assert(float_form_round(1e22, -21, &value) && value == 1e22);
    ck_assert(!float_form_round(1.7e308, -308, &value));
    expect_message(EXC(OverflowError), "rounded value too large to represent");
}
END_TEST

START_TEST(hexadecimal_text_comes_back)
{
    static const double values[] = { 0.0,   1.0, -0.1, 5e-324, 1.7976931348623157e308,
                                     1e-310 };
    for (size_t i = 0; i < ARRAY_COUNT(values); i++) {
        Str *text = float_form_hex(values[i]);
        double back;
        ck_assert(float_form_from_hex(text, &back) && back == values[i]);
        decref(OBJ(text));
    }
    Str *over = str_from_text("0x1.fffffffffffff8p1023");
    double value;
    ck_assert(!float_form_from_hex(over, &value));
    expect_message(EXC(OverflowError),
                   "hexadecimal value too large to represent as a float");
    decref(OBJ(over));
}
END_TEST

START_TEST(powers_and_rests_follow_python)
{
    double rest;
    ck_assert(float_remainder(-1.0, 3.0, &rest) && rest == 2);
    ck_assert(float_remainder(1.0, -3.0, &rest) && rest == -2);
    ck_assert(!float_remainder(1.0, 0.0, &rest));
    expect_message(EXC(ZeroDivisionError), "float modulo by zero");
    ck_assert_ptr_null(float_power(0.0, -1.0));
    expect_message(EXC(ZeroDivisionError), "0.0 cannot be raised to a negative power");
}
END_TEST

Suite *float_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("float", &t);
    tcase_add_test(t, repr_is_the_shortest_text);
    tcase_add_test(t, text_is_read_as_python_reads_it);
    tcase_add_test(t, floats_are_ordered_exactly_among_ints);
    tcase_add_test(t, equal_numbers_have_equal_hashes);
    tcase_add_test(t, rounding_looks_at_the_exact_value);
    tcase_add_test(t, hexadecimal_text_comes_back);
    tcase_add_test(t, powers_and_rests_follow_python);
    return suite;
}
