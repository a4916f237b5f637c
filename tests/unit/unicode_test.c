// unicode_test.c - UTF-8, classes, case, normal forms, names; and the hash of bytes.
#include <check.h>
#include <string.h>

#include "runtime/base/hash.h"
#include "runtime/base/unicode.h"

Suite *unicode_suite(void);

START_TEST(every_character_survives_utf8)
{
    for (uint32_t c = 0; c <= UNICODE_MAX; c++) {
        char bytes[4];
        uint32_t back = 0;
        size_t size = unicode_encode(c, bytes);
        bool good = size == unicode_encoded_size(c) &&
                    unicode_decode_wtf8(bytes, size, &back) == size && back == c &&
                    unicode_decode(bytes, size, &back) ==
                        (unicode_is_surrogate(c) ? 0 : size) &&
                    (size == 1 || unicode_decode(bytes, size - 1, &back) == 0);
        if (!good) // each assertion writes to a pipe, which takes long a million times
            ck_abort_msg("U+%04X", (unsigned)c);
    }
}
END_TEST

START_TEST(bad_utf8_is_refused_with_pythons_words)
{
    static const struct {
        const char *bytes, *reason;
        size_t bad;
    } rows[] = {
        { "\x80", "invalid start byte", 1 },
        { "\xc0\xaf", "invalid start byte", 1 },
        { "\xf5\x80", "invalid start byte", 1 },
        { "\xc3", "unexpected end of data", 1 },
        { "\xe2\x82", "unexpected end of data", 2 },
        { "\xe2\x82"
          "a",
          "invalid continuation byte", 2 },
        { "\xe0\x80\x80", "invalid continuation byte", 1 },
        { "\xed\xa0\x80", "invalid continuation byte", 1 },
        { "\xf0\x80\x80\x80", "invalid continuation byte", 1 },
        { "\xf4\x90\x80\x80", "invalid continuation byte", 1 },
        { "\xf0\x9f\x98"
          "x",
          "invalid continuation byte", 3 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        uint32_t c;
        const char *reason;
        size_t length = strlen(rows[i].bytes);
        ck_assert_uint_eq(unicode_decode(rows[i].bytes, length, &c), 0);
        ck_assert_uint_eq(unicode_decode_error(rows[i].bytes, length, &reason),
                          rows[i].bad);
        ck_assert_str_eq(reason, rows[i].reason);
    }
}
END_TEST

START_TEST(check_finds_the_first_bad_byte)
{
    ck_assert_uint_eq(unicode_check("abcdefghijkl", 12), 12);
    ck_assert_uint_eq(unicode_check("abcdefghij\xff"
                                    "kl",
                                    13),
                      10);
    ck_assert_uint_eq(unicode_check("\xc3\xa9\xc3", 3), 2);
    ck_assert_uint_eq(unicode_ascii_prefix("abcdefghi\xc3\xa9", 11), 9);
    ck_assert_uint_eq(unicode_count("a\xc3\xa9\xf0\x9f\x98\x80", 7), 3);
}
END_TEST

START_TEST(classes_are_those_of_str)
{
    ck_assert(unicode_is_alpha('a') && unicode_is_alpha(0xe9) &&
              unicode_is_alpha(0x4e2d));
    ck_assert(!unicode_is_alpha('1') && !unicode_is_alpha('_') &&
              !unicode_is_alpha(0x345));
    ck_assert(unicode_is_decimal('7') && unicode_is_decimal(0x663));
    ck_assert(!unicode_is_decimal(0xb2) && unicode_is_digit(0xb2));
    ck_assert(!unicode_is_digit(0xbd) && unicode_is_numeric(0xbd));
    ck_assert(unicode_is_numeric(0x4e09) && unicode_is_alnum(0xbd));
    ck_assert(unicode_is_upper('A') && unicode_is_upper(0xc9) &&
              unicode_is_upper(0x2160));
    ck_assert(unicode_is_lower(0xaa) && !unicode_is_lower('A'));
    ck_assert(unicode_is_title(0x1c5) && unicode_is_cased(0x1c5));
    ck_assert(unicode_is_space(' ') && unicode_is_space(0x1f) &&
              unicode_is_space(0x3000));
    ck_assert(!unicode_is_space(0x200b) && !unicode_is_space('x'));
    ck_assert(unicode_is_printable(' ') && !unicode_is_printable(0xa0));
    ck_assert(!unicode_is_printable(0xad) && !unicode_is_printable(0x378));
    ck_assert(unicode_is_xid_start('_') && !unicode_is_xid_start('1'));
    ck_assert(unicode_is_xid_continue('1') && unicode_is_xid_continue(0xb7));
    ck_assert(unicode_is_line_end('\n') && unicode_is_line_end(0x2028));
    ck_assert(!unicode_is_line_end('\t') && !unicode_is_line_end(0x1f));
    ck_assert(unicode_is_case_ignorable('\'') && !unicode_is_case_ignorable('a'));
    ck_assert_int_eq(strncmp(unicode_category('a'), "Ll", 2), 0);
}
END_TEST

START_TEST(values_of_digits)
{
    double value;
    ck_assert_int_eq(unicode_decimal_value('7'), 7);
    ck_assert_int_eq(unicode_decimal_value(0x669), 9);
    ck_assert_int_eq(unicode_decimal_value(0xb2), -1);
    ck_assert_int_eq(unicode_digit_value(0xb2), 2);
    ck_assert_int_eq(unicode_digit_value('x'), -1);
    ck_assert(unicode_numeric_value(0xbd, &value) && value == 0.5);
    ck_assert(unicode_numeric_value(0x5146, &value) && value == 1e6);
    ck_assert(!unicode_numeric_value('x', &value));
}
END_TEST

START_TEST(case_may_change_the_length)
{
    uint32_t out[UNICODE_CASE_MAX];
    ck_assert_uint_eq(unicode_to_upper(0xdf, out), 2);
    ck_assert(out[0] == 'S' && out[1] == 'S');
    ck_assert_uint_eq(unicode_to_title(0xdf, out), 2);
    ck_assert(out[0] == 'S' && out[1] == 's');
    ck_assert_uint_eq(unicode_to_lower(0x130, out), 2);
    ck_assert(out[0] == 'i' && out[1] == 0x307);
    ck_assert_uint_eq(unicode_to_folded(0x1e9e, out), 2);
    ck_assert(out[0] == 's' && out[1] == 's');
    ck_assert_uint_eq(unicode_to_upper(0xfb03, out), 3);
    ck_assert_uint_eq(unicode_to_lower(0x3a3, out), 1);
    ck_assert_uint_eq(out[0], 0x3c3);
    ck_assert_uint_eq(unicode_simple_upper(0xff), 0x178);
    ck_assert_uint_eq(unicode_simple_lower('Q'), 'q');
}
END_TEST

START_TEST(normal_forms)
{
    static const uint32_t text[] = { 'e', 0x301, 0xd800, 0xfb01 };
    size_t count;
    uint32_t *out = unicode_normalize(UNICODE_NFC, text, 4, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert(out[0] == 0xe9 && out[1] == 0xd800 && out[2] == 0xfb01);
    free(out);
    out = unicode_normalize(UNICODE_NFKD, text, 4, &count);
    ck_assert_uint_eq(count, 5);
    ck_assert(out[3] == 'f' && out[4] == 'i');
    free(out);
    char *utf8 = unicode_normalize_utf8(UNICODE_NFKC, "\xef\xac\x81x", 4, &count);
    ck_assert_str_eq(utf8, "fix");
    free(utf8);
    out = unicode_normalize(UNICODE_NFC, NULL, 0, &count);
    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(count, 0);
    free(out);
}
END_TEST

START_TEST(names_lead_there_and_back)
{
    static const struct {
        const char *name;
        uint32_t c;
    } rows[] = { { "EM DASH", 0x2014 },
                 { "latin small letter a", 'a' },
                 { "LINE FEED", '\n' },
                 { "bel", 7 },
                 { "NBSP", 0xa0 },
                 { "CJK UNIFIED IDEOGRAPH-4E2D", 0x4e2d },
                 { "HANGUL SYLLABLE GANJ", 0xac05 },
                 { "HANGUL SYLLABLE NI", 0xb2c8 } };
    char name[UNICODE_NAME_MAX];
    uint32_t c;
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        ck_assert(unicode_from_name(rows[i].name, strlen(rows[i].name), &c));
        ck_assert_uint_eq(c, rows[i].c);
    }
    ck_assert(!unicode_from_name("NO SUCH NAME", 12, &c));
    ck_assert(!unicode_from_name("HANGUL SYLLABLE GANI", 20, &c));
    ck_assert(!unicode_from_name("CJK UNIFIED IDEOGRAPH-0041", 26, &c));
    ck_assert(unicode_name(0xac05, name));
    ck_assert_str_eq(name, "HANGUL SYLLABLE GANJ");
    ck_assert(unicode_name(0x4e2d, name));
    ck_assert_str_eq(name, "CJK UNIFIED IDEOGRAPH-4E2D");
    ck_assert(!unicode_name(7, name));
}
END_TEST

START_TEST(hash_is_siphash13)
{
    ck_assert(hash_bytes_keyed("abc", 3, 0, 0) != hash_bytes_keyed("abd", 3, 0, 0));
    ck_assert(hash_bytes_keyed("abc", 3, 0, 0) != hash_bytes_keyed("abc", 3, 1, 0));
    // source: CPython's hash(b"abcdefghijk") with PYTHONHASHSEED=0
    ck_assert_int_eq((int64_t)hash_bytes_keyed("abcdefghijk", 11, 0, 0),
                     1450545860578130900);
    uint64_t usual = hash_bytes("abc", 3);
    hash_set_key(7, 0);
    ck_assert_uint_ne(hash_bytes("abc", 3), usual);
    hash_set_key(0, 0);
    ck_assert_uint_eq(hash_bytes("abc", 3), usual);
}
END_TEST

Suite *unicode_suite(void)
{
    Suite *suite = suite_create("unicode");
    TCase *tests = tcase_create("unicode");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, every_character_survives_utf8);
    tcase_add_test(tests, bad_utf8_is_refused_with_pythons_words);
    tcase_add_test(tests, check_finds_the_first_bad_byte);
    tcase_add_test(tests, classes_are_those_of_str);
    tcase_add_test(tests, values_of_digits);
    tcase_add_test(tests, case_may_change_the_length);
    tcase_add_test(tests, normal_forms);
    tcase_add_test(tests, names_lead_there_and_back);
    tcase_add_test(tests, hash_is_siphash13);
    suite_add_tcase(suite, tests);
    return suite;
}
