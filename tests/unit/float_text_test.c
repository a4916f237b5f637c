// float_text_test.c - doubles to text and back.
#include <check.h>
#include <math.h>
#include <string.h>

#include "runtime/base/float_text.h"
#include "runtime/base/marks.h"

Suite *float_text_suite(void);

START_TEST(shortest_reads_back_the_same)
{
    static const double values[] = { 0.1,    1.0 / 3, 5e-324, 1.7976931348623157e308,
                                     1e16,   1e22,    1e23,   123456.789,
                                     2.5e-5, 1e-7,    100.0 };
    for (size_t i = 0; i < ARRAY_COUNT(values); i++) {
        char digits[FLOAT_TEXT_DIGITS], text[64];
        int exponent;
        double back;
        size_t count = float_text_shortest(values[i], digits, &exponent);
        ck_assert_uint_eq(count, strlen(digits));
        int length = snprintf(text, sizeof text, "%c.%se%d", digits[0],
                              count > 1 ? digits + 1 : "0", exponent);
        ck_assert(float_text_parse(text, (size_t)length, &back));
        ck_assert_double_eq(back, values[i]);
    }
}
END_TEST

START_TEST(shortest_is_short)
{
    char digits[FLOAT_TEXT_DIGITS];
    int exponent;
    ck_assert_uint_eq(float_text_shortest(-0.1, digits, &exponent), 1);
    ck_assert_str_eq(digits, "1");
    ck_assert_int_eq(exponent, -1);
    ck_assert_uint_eq(float_text_shortest(0.0, digits, &exponent), 1);
    ck_assert_str_eq(digits, "0");
    ck_assert_int_eq(exponent, 0);
}
END_TEST

START_TEST(format_is_printfs)
{
    static const struct {
        double value;
        char format;
        int precision;
        bool alternate;
        const char *text;
    } rows[] = {
        { 2.5, 'f', 0, false, "2" },
        { 2.5, 'f', 0, true, "2." },
        { 0.125, 'f', 2, false, "0.12" },
        { -1.5, 'e', 3, false, "-1.500e+00" },
        { 1e100, 'G', 6, false, "1E+100" },
        { 1e100, 'g', 6, true, "1.00000e+100" },
        { 100.0, 'g', 6, false, "100" },
        { 100.0, 'g', 6, true, "100.000" },
        { 1e-5, 'g', 0, true, "1.e-05" },
        { 999999.5, 'g', 6, true, "1.00000e+06" },
        { 0.1, 'f', 30, false, "0.100000000000000005551115123126" },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        char text[100];
        size_t length =
            float_text_format(rows[i].value, rows[i].format, rows[i].precision,
                              rows[i].alternate, text, sizeof text);
        ck_assert_uint_eq(length, strlen(rows[i].text));
        ck_assert_mem_eq(text, rows[i].text, length);
        ck_assert_uint_eq(float_text_format(rows[i].value, rows[i].format,
                                            rows[i].precision, rows[i].alternate, text,
                                            length - 1),
                          0);
    }
}
END_TEST

START_TEST(parse_takes_decimal_numbers_only)
{
    static const char *const bad[] = { "",    ".",  "e5", "1e",   "1e+", "+-1",  "inf",
                                       "nan", " 1", "1 ", "0x10", "1_0", "1.2.3" };
    double value;
    for (size_t i = 0; i < ARRAY_COUNT(bad); i++)
        ck_assert_msg(!float_text_parse(bad[i], strlen(bad[i]), &value), "%s", bad[i]);
    ck_assert(float_text_parse("+1.", 3, &value) && value == 1.0);
    ck_assert(float_text_parse("-.5E1", 5, &value) && value == -5.0);
    ck_assert(float_text_parse("1e400", 5, &value) && isinf(value));
    ck_assert(float_text_parse("-1e-400", 7, &value) && value == 0.0 && signbit(value));
    ck_assert(float_text_parse("0e999", 5, &value) && value == 0.0);
}
END_TEST

Suite *float_text_suite(void)
{
    Suite *suite = suite_create("float_text");
    TCase *tests = tcase_create("float_text");
    tcase_add_test(tests, shortest_reads_back_the_same);
    tcase_add_test(tests, shortest_is_short);
    tcase_add_test(tests, format_is_printfs);
    tcase_add_test(tests, parse_takes_decimal_numbers_only);
    suite_add_tcase(suite, tests);
    return suite;
}
