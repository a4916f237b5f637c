// bignum_test.c - facts about arithmetic on limbs.
#include "tests/unit/support.h"

#include <math.h>

#include "runtime/base/bignum.h"
#include "runtime/heap/gmp_memory.h"

Suite *bignum_suite(void);

enum { ROOM = 40 };

typedef struct Number {
    Bignum n;
    uint64_t limbs[ROOM];
} Number;

static void start(void)
{
    support_start_heap();
    bignum_start(gmp_memory_alloc, gmp_memory_resize, gmp_memory_free);
}

// A number from decimal text.
static Bignum *number(Number *out, const char *text)
{
    bool negative = *text == '-';
    out->n.limbs = out->limbs;
    bignum_from_digits(&out->n, text + negative, strlen(text) - negative, 10);
    out->n.negative = negative && out->n.size > 0;
    return &out->n;
}

static Bignum *empty(Number *out)
{
    out->n = (Bignum){ out->limbs, 0, false };
    return &out->n;
}

static void expect_number(const Bignum *n, const char *text)
{
    char digits[ROOM * 20 + 2] = "0";
    size_t at = n->negative, count = 1;
    if (n->negative)
        digits[0] = '-';
    if (n->size > 0)
        count = bignum_to_digits(n, 10, digits + at);
    digits[at + count] = '\0';
    ck_assert_str_eq(digits, text);
}

START_TEST(digits_make_a_number_and_come_back)
{
    Number a;
    expect_number(number(&a, "123456789012345678901234567890"),
                  "123456789012345678901234567890");
    expect_number(number(&a, "-18446744073709551616"), "-18446744073709551616");
    expect_number(number(&a, "000"), "0");
    ck_assert_uint_eq(number(&a, "0")->size, 0);
}
END_TEST

START_TEST(sums_have_the_right_sign)
{
    Number a, b, r;
    number(&a, "18446744073709551616");
    number(&b, "-18446744073709551617");
    bignum_add(empty(&r), &a.n, &b.n);
    expect_number(&r.n, "-1");
    bignum_subtract(empty(&r), &a.n, &b.n);
    expect_number(&r.n, "36893488147419103233");
    bignum_subtract(empty(&r), &a.n, &a.n);
    expect_number(&r.n, "0");
    ck_assert(!r.n.negative);
}
END_TEST

START_TEST(division_rounds_down)
{
    static const struct {
        const char *a, *b, *q, *r;
    } rows[] = {
        { "100000000000000000000", "7", "14285714285714285714", "2" },
        { "-100000000000000000000", "7", "-14285714285714285715", "5" },
        { "100000000000000000000", "-7", "-14285714285714285715", "-5" },
        { "-100000000000000000000", "-7", "14285714285714285714", "-2" },
        { "5", "-100000000000000000000", "-1", "-99999999999999999995" },
        { "-5", "100000000000000000000", "-1", "99999999999999999995" },
        { "36893488147419103232", "18446744073709551616", "2", "0" },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Number a, b, q, r;
        number(&a, rows[i].a);
        number(&b, rows[i].b);
        bignum_divide(empty(&q), empty(&r), &a.n, &b.n);
        expect_number(&q.n, rows[i].q);
        expect_number(&r.n, rows[i].r);
    }
}
END_TEST

START_TEST(shifts_to_the_right_round_down)
{
    Number a, r;
    bignum_shift_right(empty(&r), number(&a, "-18446744073709551617"), 64);
    expect_number(&r.n, "-2");
    bignum_shift_right(empty(&r), number(&a, "-18446744073709551616"), 64);
    expect_number(&r.n, "-1");
    bignum_shift_right(empty(&r), number(&a, "-1"), 1000);
    expect_number(&r.n, "-1");
    bignum_shift_left(empty(&r), number(&a, "-3"), 130);
    bignum_shift_right(empty(&a), &r.n, 130);
    expect_number(&a.n, "-3");
}
END_TEST

START_TEST(bitwise_operators_see_twos_complement)
{
    Number a, b, r;
    number(&a, "-18446744073709551616");
    number(&b, "18446744073709551615");
    bignum_bitwise(empty(&r), &a.n, &b.n, BIGNUM_AND);
    expect_number(&r.n, "0");
    bignum_bitwise(empty(&r), &a.n, &b.n, BIGNUM_OR);
    expect_number(&r.n, "-1");
    bignum_bitwise(empty(&r), &a.n, &b.n, BIGNUM_XOR);
    expect_number(&r.n, "-1");
    bignum_bitwise(empty(&r), &a.n, &a.n, BIGNUM_OR);
    expect_number(&r.n, "-18446744073709551616");
}
END_TEST

START_TEST(doubles_are_rounded_to_even_once)
{
    Number a, b;
    double value;
    ck_assert(bignum_to_double(number(&a, "9007199254740993"), &value));
    ck_assert(value == 9007199254740992.0);
    ck_assert(bignum_to_double(number(&a, "36893488147419107329"), &value));
    ck_assert(value == 36893488147419111424.0);
    number(&a, "1");
    bignum_shift_left(empty(&b), &a.n, 1024);
    ck_assert(!bignum_to_double(&b.n, &value));
    // 1 / 2^1074 is the least double, half of it goes to even
    bignum_shift_left(empty(&b), &a.n, 1074);
    ck_assert(bignum_divide_double(&a.n, &b.n, &value) && value == 0x1p-1074);
    bignum_shift_left(empty(&b), &a.n, 1075);
    ck_assert(bignum_divide_double(&a.n, &b.n, &value) && value == 0);
}
END_TEST

START_TEST(quotients_as_doubles_are_correct)
{
    Number a, b;
    double value;
    number(&a, "100000000000000000000000000000000000000000");
    number(&b, "30000000000000000000");
    ck_assert(bignum_divide_double(&a.n, &b.n, &value));
    ck_assert(value == 1e41 / 3e19 || value == nextafter(1e41 / 3e19, 0));
    a.n.negative = true;
    ck_assert(bignum_divide_double(&a.n, &a.n, &value) && value == 1);
    ck_assert(bignum_divide_double(&b.n, &a.n, &value) && value < 0);
}
END_TEST

START_TEST(integer_parts_of_doubles_are_exact)
{
    Number a;
    bignum_from_double(empty(&a), -1e30);
    expect_number(&a.n, "-1000000000000000019884624838656");
    bignum_from_double(empty(&a), 0.99);
    expect_number(&a.n, "0");
    bignum_from_double(empty(&a), 2251799813685249.5);
    expect_number(&a.n, "2251799813685249");
}
END_TEST

START_TEST(numbers_have_roots_divisors_and_inverses)
{
    Number a, b, r;
    bignum_sqrt(empty(&r), number(&a, "99999999999999999999999999999999999999"));
    expect_number(&r.n, "9999999999999999999");
    number(&a, "1000000000000000000000");
    bignum_gcd(empty(&r), &a.n, number(&b, "-36893488147419103232"));
    expect_number(&r.n, "2097152");
    ck_assert(
        bignum_invert(empty(&r), number(&a, "3"), number(&b, "100000000000000000003")));
    bignum_multiply(empty(&a), &r.n, number(&b, "3"));
    number(&b, "100000000000000000003");
    bignum_divide(empty(&r), &(Bignum){ r.limbs + 20, 0, false }, &a.n, &b.n);
    ck_assert_uint_eq(r.limbs[20], 1);
    ck_assert(!bignum_invert(empty(&r), number(&a, "2"), number(&b, "4")));
    bignum_factorial(empty(&r), 25);
    expect_number(&r.n, "15511210043330985984000000");
    ck_assert_uint_le(r.n.size, bignum_factorial_room(25));
}
END_TEST

Suite *bignum_suite(void)
{
    Suite *suite = suite_create("bignum");
    TCase *t = tcase_create("bignum");
    tcase_add_checked_fixture(t, start, support_stop_heap);
    tcase_add_test(t, digits_make_a_number_and_come_back);
    tcase_add_test(t, sums_have_the_right_sign);
    tcase_add_test(t, division_rounds_down);
    tcase_add_test(t, shifts_to_the_right_round_down);
    tcase_add_test(t, bitwise_operators_see_twos_complement);
    tcase_add_test(t, doubles_are_rounded_to_even_once);
    tcase_add_test(t, quotients_as_doubles_are_correct);
    tcase_add_test(t, integer_parts_of_doubles_are_exact);
    tcase_add_test(t, numbers_have_roots_divisors_and_inverses);
    suite_add_tcase(suite, t);
    return suite;
}
