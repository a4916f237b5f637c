// literal_test.c - what the texts of literals mean.
#include <check.h>
#include <string.h>

#include "lexer/literal.h"

Suite *literal_suite(void);

static struct {
    int count;
    size_t offset;
    char text[64];
} warned;

static void note_warning(void *context, size_t offset, const char *text)
{
    (void)context;
    warned.count++;
    warned.offset = offset;
    snprintf(warned.text, sizeof warned.text, "%s", text);
}

typedef bool (*Decode)(const char *, size_t, bool, Span, Buf *, LiteralWarn, void *,
                       Diag *);

static void expect_value(Decode decode, const char *body, const char *value,
                         size_t length)
{
    Buf out = { 0 };
    Diag diag = { 0 };
    warned.count = 0;
    ck_assert_msg(
        decode(body, strlen(body), false, (Span){ 0 }, &out, note_warning, NULL, &diag),
        "%s: %s", body, diag_text(&diag));
    ck_assert_uint_eq(out.length, length);
    ck_assert_mem_eq(buf_text(&out), value, length);
    buf_end(&out);
}

static void expect_failure(Decode decode, const char *body, const char *message)
{
    Buf out = { 0 };
    Diag diag = { 0 };
    Span at = { 3, 4, 5, 6 };
    ck_assert(!decode(body, strlen(body), false, at, &out, NULL, NULL, &diag));
    ck_assert_str_eq(diag_text(&diag), message);
    ck_assert_int_eq(diag.at.line, 3);
    ck_assert_int_eq(diag.kind, DIAG_SYNTAX);
    diag_end(&diag);
    buf_end(&out);
}

START_TEST(parts_tell_prefix_quotes_and_body)
{
    LiteralParts parts = literal_parts("'ab'", 4);
    ck_assert(!parts.bytes && !parts.raw && parts.quote_size == 1 && parts.length == 2);
    parts = literal_parts("Rb\"\"\"x\"\"\"", 9);
    ck_assert(parts.bytes && parts.raw && !parts.fstring && parts.quote_size == 3);
    ck_assert(parts.prefix_size == 2 && parts.length == 1 && parts.body[0] == 'x');
    parts = literal_parts("''", 2);
    ck_assert(parts.quote_size == 1 && parts.length == 0);
    parts = literal_parts("u''", 3);
    ck_assert(parts.unicode && parts.length == 0);
    parts = literal_parts("fR'''", 5);
    ck_assert(parts.fstring && parts.raw && parts.quote_size == 3 && parts.length == 0);
}
END_TEST

START_TEST(str_escapes)
{
    expect_value(literal_decode_str, "plain", "plain", 5);
    expect_value(literal_decode_str, "\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"",
                 "\a\b\f\n\r\t\v\\'\"", 10);
    expect_value(literal_decode_str, "a\\\nb", "ab", 2);
    expect_value(literal_decode_str, "\\0\\101\\1012", "\0AA2", 4);
    expect_value(literal_decode_str, "\\xe9\\u20ac\\U0001F600",
                 "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", 9);
    expect_value(literal_decode_str, "\\ud800", "\xed\xa0\x80", 3);
    expect_value(literal_decode_str, "\\N{EM DASH}!\\N{lf}", "\xe2\x80\x94!\n", 5);
    expect_value(literal_decode_str, "\\\xc3\xa9", "\\\xc3\xa9", 3);
    ck_assert_int_eq(warned.count, 0);
}
END_TEST

START_TEST(unknown_escapes_stay_and_the_first_is_reported)
{
    expect_value(literal_decode_str, "ab\\d\\w", "ab\\d\\w", 6);
    ck_assert_int_eq(warned.count, 1);
    ck_assert_uint_eq(warned.offset, 2);
    ck_assert_str_eq(warned.text, "invalid escape sequence '\\d'");
    expect_value(literal_decode_str, "\\400", "\xc4\x80", 2);
    ck_assert_str_eq(warned.text, "invalid octal escape sequence '\\400'");
    expect_value(literal_decode_bytes, "\\u0041", "\\u0041", 6);
    ck_assert_str_eq(warned.text, "invalid escape sequence '\\u'");
}
END_TEST

START_TEST(str_failures_have_cpythons_words)
{
#define CODEC "(unicode error) 'unicodeescape' codec can't decode bytes in position "
    expect_failure(literal_decode_str, "\\x1", CODEC "0-2: truncated \\xXX escape");
    expect_failure(literal_decode_str, "a\\x", CODEC "1-2: truncated \\xXX escape");
    expect_failure(literal_decode_str, "\\u12g", CODEC "0-3: truncated \\uXXXX escape");
    expect_failure(literal_decode_str, "\\U0011",
                   CODEC "0-5: truncated \\UXXXXXXXX escape");
    expect_failure(literal_decode_str, "\\U00110000",
                   CODEC "0-9: illegal Unicode character");
    expect_failure(literal_decode_str, "\\N{foo}",
                   CODEC "0-6: unknown Unicode character name");
    expect_failure(literal_decode_str, "\\N{foo",
                   CODEC "0-5: malformed \\N character escape");
    expect_failure(literal_decode_str, "\\N{}",
                   CODEC "0-2: malformed \\N character escape");
    expect_failure(literal_decode_str, "\\Nx",
                   CODEC "0-1: malformed \\N character escape");
    expect_failure(literal_decode_str, "\xc3\xa9\\x1",
                   CODEC "10-12: truncated \\xXX escape");
#undef CODEC
}
END_TEST

START_TEST(bytes_escapes)
{
    expect_value(literal_decode_bytes, "a\\xff\\0\\n", "a\xff\0\n", 4);
    expect_value(literal_decode_bytes, "\\777", "\xff", 1);
    expect_value(literal_decode_bytes, "a\\\nb", "ab", 2);
    expect_failure(literal_decode_bytes, "ab\\x1",
                   "(value error) invalid \\x escape at position 2");
    expect_failure(literal_decode_bytes, "\xc3\xa9",
                   "bytes can only contain ASCII literal characters");
}
END_TEST

START_TEST(raw_bodies_are_copied)
{
    Buf out = { 0 };
    Diag diag = { 0 };
    ck_assert(
        literal_decode_str("\\n\\x", 4, true, (Span){ 0 }, &out, NULL, NULL, &diag));
    ck_assert(
        literal_decode_bytes("\\q", 2, true, (Span){ 0 }, &out, NULL, NULL, &diag));
    ck_assert_str_eq(buf_text(&out), "\\n\\x\\q");
    buf_end(&out);
}
END_TEST

START_TEST(numbers_lose_underscores_and_j)
{
    static const struct {
        const char *text, *value;
        LiteralNumber kind;
        int base;
    } rows[] = {
        { "0", "0", LITERAL_INT, 10 },
        { "1_000", "1000", LITERAL_INT, 10 },
        { "0x_Ff_e1", "0xFfe1", LITERAL_INT, 16 },
        { "0O17", "0O17", LITERAL_INT, 8 },
        { "0b1_0", "0b10", LITERAL_INT, 2 },
        { "1.5_5e1_0", "1.55e10", LITERAL_FLOAT, 10 },
        { "1E5", "1E5", LITERAL_FLOAT, 10 },
        { ".5", ".5", LITERAL_FLOAT, 10 },
        { "1_0j", "10", LITERAL_IMAGINARY, 10 },
        { "1.5e3J", "1.5e3", LITERAL_IMAGINARY, 10 },
        { "0xbe", "0xbe", LITERAL_INT, 16 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Buf out = { 0 };
        size_t prefix;
        ck_assert_int_eq(literal_number(rows[i].text, strlen(rows[i].text), &out),
                         rows[i].kind);
        ck_assert_str_eq(buf_text(&out), rows[i].value);
        ck_assert_int_eq(literal_int_base(out.data, out.length, &prefix), rows[i].base);
        ck_assert_uint_eq(prefix, rows[i].base == 10 ? 0 : 2);
        buf_end(&out);
    }
}
END_TEST

START_TEST(names_are_normalised)
{
    Buf out = { 0 };
    literal_name("abc", 3, &out);
    literal_name("\xef\xac\x81", 3, &out);
    literal_name("e\xcc\x81", 3, &out);
    ck_assert_str_eq(buf_text(&out), "abcfi\xc3\xa9");
    buf_end(&out);
}
END_TEST

START_TEST(debug_text_has_no_comments)
{
    Buf out = { 0 };
    const char *source = " a['#'] # no\n + \"\"\"#'\"\"\" = ";
    literal_debug_text(source, strlen(source), &out);
    ck_assert_str_eq(buf_text(&out), " a['#'] \n + \"\"\"#'\"\"\" = ");
    buf_end(&out);
}
END_TEST

Suite *literal_suite(void)
{
    Suite *suite = suite_create("literal");
    TCase *tests = tcase_create("literal");
    tcase_add_test(tests, parts_tell_prefix_quotes_and_body);
    tcase_add_test(tests, str_escapes);
    tcase_add_test(tests, unknown_escapes_stay_and_the_first_is_reported);
    tcase_add_test(tests, str_failures_have_cpythons_words);
    tcase_add_test(tests, bytes_escapes);
    tcase_add_test(tests, raw_bodies_are_copied);
    tcase_add_test(tests, numbers_lose_underscores_and_j);
    tcase_add_test(tests, names_are_normalised);
    tcase_add_test(tests, debug_text_has_no_comments);
    suite_add_tcase(suite, tests);
    return suite;
}
