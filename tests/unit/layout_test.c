// layout_test.c - brackets and indentation.
#include <check.h>
#include <string.h>

#include "lexer/lexer.h"
#include "runtime/base/buf.h"

Suite *layout_suite(void);

static struct {
    Diag diag;
    Lexer lexer;
} state;

static void open_text(const char *text)
{
    diag_end(&state.diag);
    ck_assert(
        lexer_open(&state.lexer, text, strlen(text), "test", LEXER_TEXT, &state.diag));
}

// The layout of a text: N for NEWLINE, > INDENT, < DEDENT, . any other token, ! error.
static void expect_layout(const char *source, const char *layout)
{
    Buf out = { 0 };
    open_text(source);
    for (;;) {
        Token token = lexer_next(&state.lexer);
        if (token.kind == TOKEN_END)
            break;
        buf_append_char(&out, token.kind == TOKEN_NEWLINE  ? 'N'
                              : token.kind == TOKEN_INDENT ? '>'
                              : token.kind == TOKEN_DEDENT ? '<'
                              : token.kind == TOKEN_ERROR  ? '!'
                                                           : '.');
        if (token.kind == TOKEN_ERROR)
            break;
    }
    ck_assert_str_eq(buf_text(&out), layout);
    buf_end(&out);
    lexer_close(&state.lexer);
}

static void expect_error(const char *source, DiagKind kind, const char *message,
                         int line, int col)
{
    Token token;
    open_text(source);
    do
        token = lexer_next(&state.lexer);
    while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR);
    ck_assert_str_eq(diag_text(&state.diag), message);
    ck_assert_int_eq(state.diag.kind, kind);
    ck_assert_int_eq(state.diag.at.line, line);
    ck_assert_int_eq(state.diag.at.col, col);
    lexer_close(&state.lexer);
}

START_TEST(blocks_open_and_close)
{
    expect_layout("a\n", ".N");
    expect_layout("a\n  b\nc", ".N>.N<.N");
    expect_layout("a\n  b\n    c\nd\n", ".N>.N>.N<<.N");
    expect_layout("a\n  b\n    c", ".N>.N>.N<<");
    expect_layout("  a", ">.N<");
}
END_TEST

START_TEST(blank_and_comment_lines_do_not_count)
{
    expect_layout("a\n  b\n\n# x\n      # y\n  c\n   \n", ".N>.N.N<");
    expect_layout("\n\n   \n", "");
    expect_layout("   # only", "");
}
END_TEST

START_TEST(brackets_and_backslashes_join_lines)
{
    expect_layout("(\n  a\n,\n)\nb", "....N.N");
    expect_layout("a = \\\n      b\nc", "...N.N");
    expect_layout("if a:\n    \\\n  b\n    c", "...N>.N.N<");
}
END_TEST

START_TEST(tabs_go_to_multiples_of_eight)
{
    expect_layout("a\n\tb\n\tc\n", ".N>.N.N<");
    expect_layout("a\n \tb\n \tc\n", ".N>.N.N<");
    expect_layout("a\n \x0c  b\n  c\n", ".N>.N.N<");
}
END_TEST

START_TEST(indent_covers_the_white_space)
{
    open_text("a\n   b");
    lexer_next(&state.lexer);
    lexer_next(&state.lexer);
    Token token = lexer_next(&state.lexer);
    ck_assert_int_eq(token.kind, TOKEN_INDENT);
    ck_assert_int_eq(token.at.line, 2);
    ck_assert_int_eq(token.at.col, 0);
    ck_assert_int_eq(token.at.end_col, 3);
    lexer_close(&state.lexer);
}
END_TEST

START_TEST(wrong_indentation)
{
    static const char tabs[] = "inconsistent use of tabs and spaces in indentation";
    expect_error("if x:\n    a\n  b\n", DIAG_INDENTATION,
                 "unindent does not match any outer indentation level", 3, 3);
    expect_error("if x:\n\ta\n        b\n", DIAG_TAB, tabs, 3, 0);
    expect_error("if x:\n        a\n\tb\n", DIAG_TAB, tabs, 3, 0);
}
END_TEST

START_TEST(levels_are_limited)
{
    Buf source = { 0 };
    for (int i = 0; i < 100; i++) {
        buf_append_fill(&source, ' ', (size_t)i);
        buf_append_text(&source, "if 1:\n");
    }
    open_text(buf_text(&source));
    Token token;
    do
        token = lexer_next(&state.lexer);
    while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR);
    ck_assert_int_eq(token.kind, TOKEN_END);
    lexer_close(&state.lexer);
    buf_append_fill(&source, ' ', 100);
    buf_append_text(&source, "x\n");
    expect_error(buf_text(&source), DIAG_INDENTATION, "too many levels of indentation",
                 101, 0);
    buf_end(&source);
}
END_TEST

START_TEST(brackets_are_limited)
{
    Buf source = { 0 };
    buf_append_fill(&source, '(', 201);
    expect_error(buf_text(&source), DIAG_SYNTAX, "too many nested parentheses", 1, 200);
    buf_end(&source);
}
END_TEST

START_TEST(wrong_brackets)
{
    expect_error(")", DIAG_SYNTAX, "unmatched ')'", 1, 0);
    expect_error("x = (]", DIAG_SYNTAX,
                 "closing parenthesis ']' does not match opening parenthesis '('", 1,
                 5);
    expect_error(
        "x = (\n]", DIAG_SYNTAX,
        "closing parenthesis ']' does not match opening parenthesis '(' on line 1", 2,
        0);
    expect_error("x = (1,\n 2", DIAG_SYNTAX, "'(' was never closed", 1, 4);
    ck_assert(state.diag.incomplete && state.diag.unclosed);
}
END_TEST

START_TEST(unfinished_input_is_told_apart)
{
    static const struct {
        const char *source;
        bool incomplete;
    } rows[] = { { "(", true },         { "x = \\\n", true }, { "'''a\n", true },
                 { "f'''{x}\n", true }, { "'a", false },      { "1a", false },
                 { "'a\\\n", true },    { ")", false } };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Token token;
        open_text(rows[i].source);
        do
            token = lexer_next(&state.lexer);
        while (token.kind != TOKEN_ERROR && token.kind != TOKEN_END);
        ck_assert_msg(state.diag.incomplete == rows[i].incomplete, "%s",
                      rows[i].source);
        lexer_close(&state.lexer);
    }
}
END_TEST

Suite *layout_suite(void)
{
    Suite *suite = suite_create("layout");
    TCase *tests = tcase_create("layout");
    tcase_add_test(tests, blocks_open_and_close);
    tcase_add_test(tests, blank_and_comment_lines_do_not_count);
    tcase_add_test(tests, brackets_and_backslashes_join_lines);
    tcase_add_test(tests, tabs_go_to_multiples_of_eight);
    tcase_add_test(tests, indent_covers_the_white_space);
    tcase_add_test(tests, wrong_indentation);
    tcase_add_test(tests, levels_are_limited);
    tcase_add_test(tests, brackets_are_limited);
    tcase_add_test(tests, wrong_brackets);
    tcase_add_test(tests, unfinished_input_is_told_apart);
    suite_add_tcase(suite, tests);
    return suite;
}
