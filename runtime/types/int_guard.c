// int_guard.c - leaving an operation of GMP by a jump.
//
// GMP's functions keep nothing but what they are given and memory that they ask for. So an
// operation may be left anywhere but inside a request for memory; its blocks, which
// gmp_memory has noted, are then given back. Objects of the program are not touched and no
// code of it runs meanwhile, so callers may borrow their operands.
#include "runtime/types/int_guard.h"

#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>

#include "runtime/heap/gmp_memory.h"

enum { LIMBS_MIN = 512 }; // operands and result below it: quick, and of little memory

typedef struct Work { // an operation's operands and results
    Bignum *r, *other;
    const Bignum *a, *b, *c;
    uint64_t n;
    const char *digits;
    char *text;
    size_t count;
    double *real;
    int base;
    bool ok;
} Work;

static struct int_guard {
    sigjmp_buf start;
    volatile sig_atomic_t is_on;
    bool (*volatile raise)(void); // of the interrupt that came
} int_guard;

void int_guard_start(void)
{
    bignum_start(gmp_memory_alloc, gmp_memory_resize, gmp_memory_free);
}

void int_guard_interrupt(bool (*raise)(void))
{
    if (!int_guard.is_on)
        return;
    int_guard.raise = raise;
    if (!gmp_memory_is_busy())
        siglongjmp(int_guard.start, 1);
}

static void leave(bool refused)
{
    if (refused)
        int_guard.raise = NULL; // the interrupt still waits, and is served later
    if (refused || int_guard.raise != NULL)
        siglongjmp(int_guard.start, 1);
}

// Between setjmp and the jump no local is changed.
static RAISES bool run(void (*operate)(Work *w), Work *w, size_t limbs)
{
    if (limbs < LIMBS_MIN) {
        operate(w);
        return true;
    }
    int_guard.raise = NULL;
    if (sigsetjmp(int_guard.start, 1) == 0) {
        gmp_memory_begin(leave);
        int_guard.is_on = 1;
        atomic_signal_fence(memory_order_seq_cst);
        operate(w);
        atomic_signal_fence(memory_order_seq_cst);
        int_guard.is_on = 0;
        gmp_memory_end();
        return true;
    }
    int_guard.is_on = 0;
    gmp_memory_abandon();
    return int_guard.raise != NULL && int_guard.raise();
}

static void multiply(Work *w)
{
    bignum_multiply(w->r, w->a, w->b);
}

bool int_guard_multiply(Bignum *r, const Bignum *a, const Bignum *b)
{
    Work w = { .r = r, .a = a, .b = b };
    return run(multiply, &w, a->size + b->size);
}

static void divide(Work *w)
{
    bignum_divide(w->r, w->other, w->a, w->b);
}

bool int_guard_divide(Bignum *q, Bignum *r, const Bignum *a, const Bignum *b)
{
    Work w = { .r = q, .other = r, .a = a, .b = b };
    return run(divide, &w, a->size + b->size);
}

static void divide_double(Work *w)
{
    w->ok = bignum_divide_double(w->a, w->b, w->real);
}

bool int_guard_divide_double(const Bignum *a, const Bignum *b, double *out, bool *fits)
{
    Work w = { .a = a, .b = b, .real = out };
    bool done = run(divide_double, &w, a->size + b->size);
    *fits = w.ok;
    return done;
}

// By squaring from the top.
static void power(Work *w)
{
    Bignum *now = w->r, *next = w->other, *swap;
    now->limbs[0] = 1;
    now->size = 1;
    for (int bit = 63 - __builtin_clzll(w->n); bit >= 0; bit--) {
        bignum_multiply(next, now, now);
        swap = now, now = next, next = swap;
        if ((w->n >> bit & 1) != 0) {
            bignum_multiply(next, now, w->a);
            swap = now, now = next, next = swap;
        }
    }
    if (now != w->r) {
        memcpy(w->r->limbs, now->limbs, now->size * sizeof *now->limbs);
        w->r->size = now->size;
    }
}

bool int_guard_power(Bignum *r, Bignum *other, const Bignum *base, uint64_t exponent)
{
    Work w = { .r = r, .other = other, .a = base, .n = exponent };
    size_t limbs;
    if (__builtin_mul_overflow(base->size, exponent, &limbs))
        limbs = LIMBS_MIN;
    return run(power, &w, limbs);
}

static void power_modulo(Work *w)
{
    bignum_power_modulo(w->r, w->a, w->b, w->c);
}

// Each bit of the exponent costs a product.
bool int_guard_power_modulo(Bignum *r, const Bignum *base, const Bignum *exponent,
                            const Bignum *modulus)
{
    Work w = { .r = r, .a = base, .b = exponent, .c = modulus };
    return run(power_modulo, &w, base->size + (exponent->size + 1) * modulus->size);
}

static void invert(Work *w)
{
    w->ok = bignum_invert(w->r, w->a, w->b);
}

bool int_guard_invert(Bignum *r, const Bignum *a, const Bignum *modulus, bool *exists)
{
    Work w = { .r = r, .a = a, .b = modulus };
    bool done = run(invert, &w, a->size + modulus->size);
    *exists = w.ok;
    return done;
}

static void gcd(Work *w)
{
    bignum_gcd(w->r, w->a, w->b);
}

bool int_guard_gcd(Bignum *r, const Bignum *a, const Bignum *b)
{
    Work w = { .r = r, .a = a, .b = b };
    return run(gcd, &w, a->size + b->size);
}

static void root(Work *w)
{
    bignum_sqrt(w->r, w->a);
}

bool int_guard_sqrt(Bignum *r, const Bignum *a)
{
    Work w = { .r = r, .a = a };
    return run(root, &w, a->size);
}

static void factorial(Work *w)
{
    bignum_factorial(w->r, w->n);
}

bool int_guard_factorial(Bignum *r, uint64_t n)
{
    Work w = { .r = r, .n = n };
    return run(factorial, &w, bignum_factorial_room(n));
}

static void binomial(Work *w)
{
    bignum_binomial(w->r, w->a, w->n);
}

bool int_guard_binomial(Bignum *r, const Bignum *n, uint64_t k)
{
    Work w = { .r = r, .a = n, .n = k };
    return run(binomial, &w, bignum_binomial_room(n, k));
}

static void to_digits(Work *w)
{
    w->count = bignum_to_digits(w->a, w->base, w->text);
}

bool int_guard_to_digits(const Bignum *a, int base, char *out, size_t *count)
{
    Work w = { .a = a, .base = base, .text = out };
    bool done = run(to_digits, &w, a->size);
    *count = w.count;
    return done;
}

static void from_digits(Work *w)
{
    bignum_from_digits(w->r, w->digits, w->count, w->base);
}

bool int_guard_from_digits(Bignum *r, const char *digits, size_t count, int base)
{
    Work w = { .r = r, .digits = digits, .count = count, .base = base };
    return run(from_digits, &w, bignum_limbs_room(count, base));
}
