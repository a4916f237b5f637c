// lexer_test.c - tokens, numbers, strings, f-strings, encodings, and their errors.
#include <check.h>
#include <string.h>

#include "lexer/token_dump.h"

Suite *lexer_suite(void);

// Open a lexer over text, which stays valid until close.
static Lexer *open_text(const char *text, Diag *diag)
{
    static Lexer lexer;
    diag_start(diag);
    ck_assert(lexer_open(&lexer, text, strlen(text), "test", LEXER_TEXT, diag));
    return &lexer;
}

// The kinds of all tokens of a text, separated by spaces.
static void expect_kinds(const char *source, const char *kinds)
{
    Diag diag;
    Buf out = { 0 };
    Lexer *lexer = open_text(source, &diag);
    for (;;) {
        Token token = lexer_next(lexer);
        if (token.kind == TOKEN_END)
            break;
        ck_assert_msg(token.kind != TOKEN_ERROR, "%s: %s", source, diag_text(&diag));
        buf_printf(&out, "%s%s", out.length == 0 ? "" : " ",
                   lexer_kind_name(token.kind));
    }
    ck_assert_str_eq(buf_text(&out), kinds);
    buf_end(&out);
    lexer_close(lexer);
}

// Offsets are SyntaxError's: characters from 1.
static void expect_error(const char *source, const char *message, int line, int offset)
{
    Diag diag;
    Lexer *lexer = open_text(source, &diag);
    Token token = { 0 };
    size_t length;
    do
        token = lexer_next(lexer);
    while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR);
    ck_assert_msg(token.kind == TOKEN_ERROR, "no error in %s", source);
    ck_assert_str_eq(diag_text(&diag), message);
    const char *text = lexer_line_text(lexer, diag.at.line, &length);
    ck_assert_int_eq(diag.at.line, line);
    ck_assert_int_eq(diag_char_column(text, length, diag.at.col) + 1, offset);
    ck_assert_int_eq(lexer_next(lexer).kind, TOKEN_ERROR);
    diag_end(&diag);
    lexer_close(lexer);
}

START_TEST(every_spelling_is_its_token)
{
    for (int kind = TOKEN_LPAR; kind < TOKEN_COUNT; kind++) {
        Diag diag;
        const char *text = lexer_kind_spelling((TokenKind)kind);
        if (strchr(")]}", text[0]) != NULL)
            continue;
        Lexer *lexer = open_text(text, &diag);
        Token token = lexer_next(lexer);
        ck_assert_msg((int)token.kind == kind, "%s", text);
        ck_assert_uint_eq(token.end, strlen(text));
        lexer_close(lexer);
    }
}
END_TEST

START_TEST(keywords_are_found_by_halves)
{
    for (int kind = TOKEN_FALSE; kind < TOKEN_COUNT; kind++) {
        const char *text = lexer_kind_spelling((TokenKind)kind);
        ck_assert_int_eq(lexer_keyword(text, strlen(text)), kind);
        ck_assert(lexer_is_keyword((TokenKind)kind));
        if (kind > TOKEN_FALSE)
            ck_assert_int_lt(strcmp(lexer_kind_spelling((TokenKind)(kind - 1)), text),
                             0);
    }
    ck_assert_int_eq(lexer_keyword("matc", 4), TOKEN_NAME);
    ck_assert_int_eq(lexer_keyword("whil", 4), TOKEN_NAME);
    ck_assert_int_eq(lexer_keyword("whiles", 6), TOKEN_NAME);
    ck_assert_int_eq(lexer_keyword("false", 5), TOKEN_NAME);
}
END_TEST

START_TEST(places_are_bytes_in_lines)
{
    Diag diag;
    Lexer *lexer = open_text("\xc3\xa9 = (\n'''a\nb''')", &diag);
    Token token = lexer_next(lexer);
    ck_assert_int_eq(token.at.end_col, 2);
    token = lexer_next(lexer);
    ck_assert_int_eq(token.at.col, 3);
    lexer_next(lexer);
    token = lexer_next(lexer);
    ck_assert_int_eq(token.kind, TOKEN_STRING);
    ck_assert_int_eq(token.at.line, 2);
    ck_assert_int_eq(token.at.end_line, 3);
    ck_assert_int_eq(token.at.end_col, 4);
    token = lexer_next(lexer);
    ck_assert_int_eq(token.at.line, 3);
    ck_assert_int_eq(token.at.col, 4);
    lexer_close(lexer);
}
END_TEST

START_TEST(numbers_of_every_form)
{
    static const char *const good[] = {
        "0",     "00",     "0_0",  "1_000", "0x_1f",   "0XfF", "0o17",
        "0B1_0", "1.",     ".5",   "1.5",   "1_0.5_5", "1e5",  "1E-5",
        "1.e+5", "0009.5", "09e1", "1j",    "1.5J",    "1e5j", "09j",
    };
    for (size_t i = 0; i < ARRAY_COUNT(good); i++)
        expect_kinds(good[i], "NUMBER NEWLINE");
    expect_kinds("1..real", "NUMBER DOT NAME NEWLINE");
    expect_kinds("1.2.3", "NUMBER NUMBER NEWLINE");
    expect_kinds("1if 2else 3", "NUMBER IF NUMBER ELSE NUMBER NEWLINE");
    expect_kinds("0x1for x", "NUMBER OR NAME NEWLINE");
}
END_TEST

START_TEST(wrong_numbers)
{
    static const struct {
        const char *source, *message;
        int offset;
    } rows[] = {
        { "1a", "invalid decimal literal", 1 },
        { "12345abc", "invalid decimal literal", 5 },
        { "1_", "invalid decimal literal", 2 },
        { "1__0", "invalid decimal literal", 2 },
        { "1e", "invalid decimal literal", 1 },
        { "1e+", "invalid decimal literal", 3 },
        { "1.5_", "invalid decimal literal", 4 },
        { "1.e_5", "invalid decimal literal", 2 },
        { "1ja", "invalid imaginary literal", 2 },
        { "0x", "invalid hexadecimal literal", 2 },
        { "0x1g", "invalid hexadecimal literal", 3 },
        { "0x1_", "invalid hexadecimal literal", 4 },
        { "0o18", "invalid digit '8' in octal literal", 4 },
        { "0o", "invalid octal literal", 2 },
        { "0b12", "invalid digit '2' in binary literal", 4 },
        { "0b1a", "invalid binary literal", 3 },
        { "012",
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
          "for octal integers",
          1 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++)
        expect_error(rows[i].source, rows[i].message, 1, rows[i].offset);
}
END_TEST

START_TEST(strings_with_every_prefix)
{
    static const char *const good[] = { "''",       "\"\"",      "'a\\'b'",   "b'x'",
                                        "rB'x'",    "u'x'",      "'''a'b'''", "''''''",
                                        "'a\\\nb'", "BR'''\n'''" };
    for (size_t i = 0; i < ARRAY_COUNT(good); i++)
        expect_kinds(good[i], "STRING NEWLINE");
    expect_kinds("ur''", "NAME STRING NEWLINE");
    expect_kinds("'a' 'b'", "STRING STRING NEWLINE");
}
END_TEST

START_TEST(open_strings)
{
    expect_error("x = 'abc", "unterminated string literal (detected at line 1)", 1, 5);
    expect_error("x = 'abc\\\nd", "unterminated string literal (detected at line 2)", 1,
                 5);
    expect_error("'''abc\n",
                 "unterminated triple-quoted string literal (detected at line 1)", 1,
                 1);
    expect_error("\n'''abc\ny",
                 "unterminated triple-quoted string literal (detected at line 3)", 2,
                 1);
    expect_error(
        "x = 'it\\'s",
        "unterminated string literal (detected at line 1); perhaps you escaped "
        "the end quote?",
        1, 5);
}
END_TEST

START_TEST(fstrings_are_taken_apart)
{
    expect_kinds("f''", "FSTRING_START FSTRING_END NEWLINE");
    expect_kinds("f'a{x}b'", "FSTRING_START FSTRING_MIDDLE LBRACE NAME RBRACE "
                             "FSTRING_MIDDLE FSTRING_END NEWLINE");
    expect_kinds("f'{{}}'",
                 "FSTRING_START FSTRING_MIDDLE FSTRING_MIDDLE FSTRING_END NEWLINE");
    expect_kinds(
        "f'{x!r:>{w}}'",
        "FSTRING_START LBRACE NAME EXCLAMATION NAME COLON FSTRING_MIDDLE LBRACE "
        "NAME RBRACE FSTRING_MIDDLE RBRACE FSTRING_END NEWLINE");
    expect_kinds("f'{x=}'",
                 "FSTRING_START LBRACE NAME EQUAL RBRACE FSTRING_END NEWLINE");
    expect_kinds("f'{a['b']}'", "FSTRING_START LBRACE NAME LSQB STRING RSQB RBRACE "
                                "FSTRING_END NEWLINE");
    expect_kinds("f'{f'{1}'}'",
                 "FSTRING_START LBRACE FSTRING_START LBRACE NUMBER RBRACE "
                 "FSTRING_END RBRACE FSTRING_END NEWLINE");
    expect_kinds(
        "f'{x:=5}{(y:=6)}'",
        "FSTRING_START LBRACE NAME COLON FSTRING_MIDDLE RBRACE LBRACE LPAR NAME "
        "COLONEQUAL NUMBER RPAR RBRACE FSTRING_END NEWLINE");
    expect_kinds("f'{x!=y}'",
                 "FSTRING_START LBRACE NAME NOTEQUAL NAME RBRACE FSTRING_END "
                 "NEWLINE");
    expect_kinds("f'{\nx # c\n}'",
                 "FSTRING_START LBRACE NAME RBRACE FSTRING_END NEWLINE");
    expect_kinds("rf'\\{x}'",
                 "FSTRING_START FSTRING_MIDDLE LBRACE NAME RBRACE FSTRING_END "
                 "NEWLINE");
    expect_kinds("f'\\N{EM DASH}'", "FSTRING_START FSTRING_MIDDLE FSTRING_END NEWLINE");
}
END_TEST

START_TEST(wrong_fstrings)
{
    expect_error("f\"{a\"", "f-string: expecting '}'", 1, 5);
    expect_error("f\"}\"", "f-string: single '}' is not allowed", 1, 3);
    expect_error("f\"{a:}}\"", "f-string: single '}' is not allowed", 1, 7);
    expect_error("f\"{)}\"", "f-string: unmatched ')'", 1, 4);
    expect_error("f\"{(}\"",
                 "closing parenthesis '}' does not match opening parenthesis '('", 1,
                 5);
    expect_error("f\"{a:{b:{c:{d}}}}\"", "f-string: expressions nested too deeply", 1,
                 11);
    expect_error("x = f'abc", "unterminated f-string literal (detected at line 1)", 1,
                 5);
    expect_error("x = f'''\n{x} d",
                 "unterminated triple-quoted f-string literal (detected at line 2)", 1,
                 5);
    expect_error("f'{a", "'{' was never closed", 1, 3);
}
END_TEST

START_TEST(names_of_every_script)
{
    expect_kinds("\xc3\xa9t\xc3\xa9_1", "NAME NEWLINE");
    expect_kinds("\xe4\xb8\xad\xe6\x96\x87", "NAME NEWLINE");
    expect_error("a\xe2\x82\xac", "invalid character '\xe2\x82\xac' (U+20AC)", 1, 2);
    expect_error("\xe2\x80\x9c", "invalid character '\xe2\x80\x9c' (U+201C)", 1, 1);
    expect_error("x = \xc2\xa0 5", "invalid non-printable character U+00A0", 1, 5);
    expect_error("a\x01", "invalid non-printable character U+0001", 1, 2);
    expect_error("x = $5", "invalid syntax", 1, 5);
}
END_TEST

START_TEST(line_ends_are_all_one)
{
    expect_kinds("a\r\nb\rc\n", "NAME NEWLINE NAME NEWLINE NAME NEWLINE");
    expect_kinds("\x0c"
                 "a # c\n\n  # d",
                 "NAME NEWLINE");
    expect_kinds("a \\\n + b", "NAME PLUS NAME NEWLINE");
    expect_kinds("", "");
    expect_error("x = \\ 5", "unexpected character after line continuation character",
                 1, 6);
    expect_error("x = \\", "unexpected EOF while parsing", 1, 6);
}
END_TEST

static void expect_bytes(const char *source, size_t length, const char *text)
{
    Diag diag = { 0 };
    Lexer lexer;
    if (lexer_open(&lexer, source, length, "x.py", LEXER_FILE, &diag))
        ck_assert_str_eq(lexer.text, text);
    else
        ck_assert_str_eq(diag_text(&diag), text);
    diag_end(&diag);
    lexer_close(&lexer);
}

START_TEST(sources_are_decoded)
{
    expect_bytes("\xef\xbb\xbfx", 4, "x\n");
    expect_bytes("#coding: latin-1\n\xe9", 18, "#coding: latin-1\n\xc3\xa9\n");
    expect_bytes("\n# vim:fileencoding=cp1252\n\x80", 28,
                 "\n# vim:fileencoding=cp1252\n\xe2\x82\xac\n");
    expect_bytes("#coding=iso-8859-15\n\xa4", 21,
                 "#coding=iso-8859-15\n\xe2\x82\xac\n");
    expect_bytes("# coding: foo", 13, "encoding problem: foo");
    expect_bytes("\xef\xbb\xbf# coding: latin-1", 20,
                 "encoding problem: iso-8859-1 with BOM");
    expect_bytes("# coding: ascii\n\xe9", 17, "encoding problem: ascii");
    expect_bytes(
        "x\n\xff", 3,
        "Non-UTF-8 code starting with '\\xff' in file x.py on line 2, but no "
        "encoding declared; see https://peps.python.org/pep-0263/ for details");
    expect_bytes("a\0b", 3, "source code cannot contain null bytes");
    expect_bytes("x = 1\n# coding: foo", 19, "x = 1\n# coding: foo\n");
}
END_TEST

START_TEST(a_copy_looks_ahead_without_a_trace)
{
    Diag diag;
    Lexer *lexer = open_text("match x:\n (", &diag);
    lexer_next(lexer);
    Lexer ahead = *lexer;
    ahead.diag = NULL;
    Token token;
    do
        token = lexer_next(&ahead);
    while (token.kind != TOKEN_ERROR);
    ck_assert(!diag_is_set(&diag));
    ck_assert_int_eq(lexer_next(lexer).at.col, 6);
    lexer_close(lexer);
}
END_TEST

START_TEST(dump_prints_a_line_per_token)
{
    Diag diag;
    Buf out = { 0 };
    Lexer *lexer = open_text("a+'x'", &diag);
    ck_assert(token_dump(lexer, &out));
    ck_assert_str_eq(buf_text(&out), "1,0-1,1:            NAME            'a'\n"
                                     "1,1-1,2:            PLUS            '+'\n"
                                     "1,2-1,5:            STRING          \"'x'\"\n"
                                     "1,5-1,6:            NEWLINE         '\\n'\n"
                                     "2,0-2,0:            END             ''\n");
    buf_end(&out);
    lexer_close(lexer);
}
END_TEST

Suite *lexer_suite(void)
{
    Suite *suite = suite_create("lexer");
    TCase *tests = tcase_create("lexer");
    tcase_add_test(tests, every_spelling_is_its_token);
    tcase_add_test(tests, keywords_are_found_by_halves);
    tcase_add_test(tests, places_are_bytes_in_lines);
    tcase_add_test(tests, numbers_of_every_form);
    tcase_add_test(tests, wrong_numbers);
    tcase_add_test(tests, strings_with_every_prefix);
    tcase_add_test(tests, open_strings);
    tcase_add_test(tests, fstrings_are_taken_apart);
    tcase_add_test(tests, wrong_fstrings);
    tcase_add_test(tests, names_of_every_script);
    tcase_add_test(tests, line_ends_are_all_one);
    tcase_add_test(tests, sources_are_decoded);
    tcase_add_test(tests, a_copy_looks_ahead_without_a_trace);
    tcase_add_test(tests, dump_prints_a_line_per_token);
    suite_add_tcase(suite, tests);
    return suite;
}
