// int_test.c - facts about the int type.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/int_text.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

Suite *int_suite(void);

static Object *from_text(const char *text)
{
    bool negative = *text == '-';
    return int_from_digits(text + negative, strlen(text) - negative, 10, negative);
}

// One operator on numbers given as text; the result as text.
static void expect_result(BinaryOp op, const char *a, const char *b, const char *text)
{
    Object *left = from_text(a), *right = from_text(b);
    Object *result = operate_binary(op, left, right);
    expect_repr(result, text);
    decref(left);
    decref(right);
    decref(result);
}

START_TEST(small_ints_are_one_object)
{
    ck_assert_ptr_eq(int_from(-5), OBJ(&int_cache[0]));
    ck_assert_ptr_eq(int_from(256), OBJ(&int_cache[261]));
    for (int64_t i = INT_CACHE_MIN; i <= INT_CACHE_MAX; i++)
        ck_assert_int_eq(int_cache[i - INT_CACHE_MIN].value, i);
    Object *a = int_from(257), *b = int_from(257);
    ck_assert_ptr_ne(a, b);
    decref(a);
    decref(b);
}
END_TEST

START_TEST(results_are_big_exactly_when_64_bits_do_not_hold_them)
{
    Object *most = int_from(INT64_MAX), *least = int_from(INT64_MIN),
           *one = int_from(1);
    Object *over = int_add(most, one), *back = int_subtract(over, one);
    int64_t value;
    ck_assert(int_is_big(over) && !int_fits(over, &value));
    ck_assert(!int_is_big(back) && int_fits(back, &value) && value == INT64_MAX);
    expect_repr(over, "9223372036854775808");
    Object *negative = int_type.number.negative(over);
    ck_assert(!int_is_big(negative));
    ck_assert_int_eq(int_order(negative, least), 0);
    decref(most), decref(least), decref(over), decref(back), decref(negative);
}
END_TEST

START_TEST(operators_carry_into_limbs)
{
    expect_result(BINARY_MULTIPLY, "9223372036854775807", "9223372036854775807",
                  "85070591730234615847396907784232501249");
    expect_result(BINARY_FLOOR_DIVIDE, "-9223372036854775808", "-1",
                  "9223372036854775808");
    expect_result(BINARY_REMAINDER, "-9223372036854775808", "-1", "0");
    expect_result(BINARY_FLOOR_DIVIDE, "-7", "2", "-4");
    expect_result(BINARY_REMAINDER, "-7", "2", "1");
    expect_result(BINARY_LSHIFT, "1", "63", "9223372036854775808");
    expect_result(BINARY_RSHIFT, "-36893488147419103233", "65", "-2");
    expect_result(BINARY_AND, "-1", "36893488147419103233", "36893488147419103233");
    expect_result(BINARY_POWER, "-10", "21", "-1000000000000000000000");
    expect_result(BINARY_POWER, "12", "25", "953962166440690129601298432");
    expect_result(BINARY_TRUE_DIVIDE, "9007199254740993", "1", "9007199254740992.0");
}
END_TEST

START_TEST(division_by_zero_has_the_words_of_its_operator)
{
    Object *one = int_from(1), *zero = int_from(0);
    ck_assert_ptr_null(int_floor_divide(one, zero));
    expect_message(EXC(ZeroDivisionError), "integer division or modulo by zero");
    ck_assert_ptr_null(int_remainder(one, zero));
    expect_message(EXC(ZeroDivisionError), "integer modulo by zero");
    ck_assert_ptr_null(operate_binary(BINARY_TRUE_DIVIDE, one, zero));
    expect_message(EXC(ZeroDivisionError), "division by zero");
}
END_TEST

START_TEST(other_types_are_not_implemented)
{
    Object *one = int_from(1);
    ck_assert_ptr_eq(int_add(one, NONE), NOT_IMPLEMENTED);
    ck_assert_ptr_eq(int_power(one, NONE, NONE), NOT_IMPLEMENTED);
    ck_assert_ptr_eq(int_compare(one, NONE, COMPARE_LT), NOT_IMPLEMENTED);
}
END_TEST

START_TEST(powers_with_a_modulus_have_its_sign)
{
    Object *base = int_from(-5), *three = int_from(3), *seven = int_from(-7);
    Object *result = int_power(base, three, seven);
    expect_repr(result, "-6");
    decref(result);
    Object *minus = int_from(-1), *four = int_from(4), *two = int_from(2);
    ck_assert_ptr_null(int_power(two, minus, four));
    expect_message(EXC(ValueError), "base is not invertible for the given modulus");
    ck_assert_ptr_null(int_power(two, minus, int_from(0)));
    expect_message(EXC(ValueError), "pow() 3rd argument cannot be 0");
    decref(base), decref(seven);
}
END_TEST

START_TEST(hashes_are_modulo_a_mersenne_prime)
{
    static const struct {
        const char *text;
        int64_t hash;
    } rows[] = {
        { "2305843009213693951", 0 },
        { "2305843009213693952", 1 },
        { "-1", -2 },
        { "-2305843009213693952", -2 },
        { "18446744073709551616", 8 },
        { "-18446744073709551616", -8 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Object *o = from_text(rows[i].text);
        int64_t hash;
        ck_assert(int_hash(o, &hash));
        ck_assert_int_eq(hash, rows[i].hash);
        decref(o);
    }
}
END_TEST

START_TEST(text_of_too_many_digits_is_refused)
{
    char digits[5001];
    memset(digits, '1', sizeof digits);
    ck_assert_ptr_null(int_from_digits(digits, 5000, 10, false));
    expect_message(
        EXC(ValueError),
        "Exceeds the limit (4300 digits) for integer string conversion: value has "
        "5000 digits; use sys.set_int_max_str_digits() to increase the limit");
    Object *big = int_from_digits(digits, 5000, 16, false);
    ck_assert_ptr_null(int_to_str(big, 10));
    expect_error(EXC(ValueError));
    decref(big);
    ck_assert(int_text_set_max_digits(0));
    big = int_from_digits(digits, 5000, 10, false);
    Str *text = int_to_str(big, 10);
    ck_assert_uint_eq(text->length, 5000);
    ck_assert(memcmp(str_data(text), digits, 5000) == 0);
    decref(big);
    decref(OBJ(text));
    ck_assert(int_text_set_max_digits(INT_TEXT_LIMIT));
    ck_assert(!int_text_set_max_digits(639));
    expect_message(EXC(ValueError), "maxdigits must be 0 or larger than 640");
}
END_TEST

START_TEST(without_memory_nothing_is_lost)
{
    Object *a = from_text("123456789012345678901234567890"), *b = int_from(1000);
    BinaryFn operators[] = {
        int_add,       int_multiply,           int_floor_divide,
        int_remainder, int_type.number.divmod, int_type.number.lshift
    };
    for (size_t i = 0; i < ARRAY_COUNT(operators); i++)
        for (uint64_t n = 1;; n++) {
            heap_fail_at(n);
            Object *result = operators[i](a, b);
            heap_fail_at(0);
            if (result != NULL) {
                decref(result);
                break;
            }
            expect_error(EXC(MemoryError));
        }
    expect_no_error();
    decref(a);
    decref(b);
}
END_TEST

START_TEST(doubles_become_ints_by_truncation)
{
    Object *o = int_from_double(-1e20);
    expect_repr(o, "-100000000000000000000");
    decref(o);
    ck_assert_ptr_eq(int_from_double(-2.9), int_from(-2));
    ck_assert_ptr_null(int_from_double(__builtin_nan("")));
    expect_message(EXC(ValueError), "cannot convert float NaN to integer");
    ck_assert_ptr_null(int_from_double(__builtin_inf()));
    expect_message(EXC(OverflowError), "cannot convert float infinity to integer");
}
END_TEST

Suite *int_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("int", &t);
    tcase_add_test(t, small_ints_are_one_object);
    tcase_add_test(t, results_are_big_exactly_when_64_bits_do_not_hold_them);
    tcase_add_test(t, operators_carry_into_limbs);
    tcase_add_test(t, division_by_zero_has_the_words_of_its_operator);
    tcase_add_test(t, other_types_are_not_implemented);
    tcase_add_test(t, powers_with_a_modulus_have_its_sign);
    tcase_add_test(t, hashes_are_modulo_a_mersenne_prime);
    tcase_add_test(t, text_of_too_many_digits_is_refused);
    tcase_add_test(t, without_memory_nothing_is_lost);
    tcase_add_test(t, doubles_become_ints_by_truncation);
    return suite;
}
