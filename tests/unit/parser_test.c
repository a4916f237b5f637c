// parser_test.c - from text to tree, and to the words for a mistake.

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grammar/ast_dump.h"
#include "grammar/parse.h"

Suite *parser_suite(void);

static ParseStatus parse(Region *region, const char *source, size_t length,
                         ParseMode mode, ParseOutput *output, Diag *diag)
{
    ParseInput input = { .source = source, .length = length, .mode = mode };
    region_start(region);
    return parse_module(region, &input, output, diag);
}

static void expect_tree(const char *source, const char *tree)
{
    Region region;
    ParseOutput output;
    Diag diag = { 0 };
    Buf out = { 0 };
    AstDumpOptions options = { .indent = 0 };
    ParseStatus status =
        parse(&region, source, strlen(source), PARSE_EVAL, &output, &diag);
    ck_assert_msg(status == PARSE_OK, "%s: %s", source, diag_text(&diag));
    ck_assert(ast_dump(output.module, &options, &out));
    for (char *c = out.data; *c != '\0'; c++)
        if (*c == '\n')
            *c = ' ';
    ck_assert_str_eq(buf_text(&out), tree);
    buf_end(&out);
    region_free_all(&region);
}

START_TEST(precedence_shapes_the_tree)
{
    expect_tree("-a ** b",
                "Expression( body=UnaryOp( op=USub(), operand=BinOp( left=Name(id='a', "
                "ctx=Load()), op=Pow(), right=Name(id='b', ctx=Load())))) ");
    expect_tree("a < b < c",
                "Expression( body=Compare( left=Name(id='a', ctx=Load()), ops=[ Lt(), "
                "Lt()], comparators=[ Name(id='b', ctx=Load()), Name(id='c', "
                "ctx=Load())])) ");
    expect_tree(
        "(a < b) < c",
        "Expression( body=Compare( left=Compare( left=Name(id='a', ctx=Load()), "
        "ops=[ Lt()], comparators=[ Name(id='b', ctx=Load())]), ops=[ Lt()], "
        "comparators=[ Name(id='c', ctx=Load())])) ");
}
END_TEST

START_TEST(strings_beside_each_other_are_one)
{
    expect_tree("'a' 'b'", "Expression( body=Constant(value='ab')) ");
    expect_tree("'a' f'{x}' 'b' 'c'",
                "Expression( body=JoinedStr( values=[ Constant(value='a'), "
                "FormattedValue( value=Name(id='x', ctx=Load()), conversion=-1), "
                "Constant(value='bc')])) ");
    expect_tree("f'{x=}'",
                "Expression( body=JoinedStr( values=[ Constant(value='x='), "
                "FormattedValue( value=Name(id='x', ctx=Load()), conversion=114)])) ");
}
END_TEST

typedef struct Mistake {
    const char *source, *text;
    int line, col, end_line, end_col;
} Mistake;

START_TEST(a_mistake_is_named_and_placed)
{
    static const Mistake rows[] = {
        { "f() = 1\n",
          "cannot assign to function call here. Maybe you meant '==' instead of '='?",
          1, 0, 1, 3 },
        { "foo(a b)\n", "invalid syntax. Perhaps you forgot a comma?", 1, 4, 1, 7 },
        { "print 'x'\n",
          "Missing parentheses in call to 'print'. Did you mean print(...)?", 1, 0, 1,
          9 },
        { "if x\n    y\n", "expected ':'", 1, 4, 1, 5 },
        { "if x:\ny\n", "expected an indented block after 'if' statement on line 1", 2,
          0, 2, 1 },
        { "x = (1,\ny = 2\n", "'(' was never closed", 1, 4, 1, -1 },
        { "def f(a=1, b): pass\n",
          "parameter without a default follows parameter with a default", 1, 11, 1,
          12 },
        { "f(a=1, 2)\n", "positional argument follows keyword argument", 1, 8, 1, 9 },
        { "del f()\n", "cannot delete function call", 1, 4, 1, 7 },
        { "x = {1: 2, 3}\n", "':' expected after dictionary key", 1, 11, 1, -1 },
        { "f'{a!x}'\n",
          "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'", 1, 5,
          1, 6 },
        { "x = 1 2\n", "invalid syntax", 1, 6, 1, 7 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        const Mistake *row = &rows[i];
        Region region;
        ParseOutput output;
        Diag diag = { 0 };
        ParseStatus status = parse(&region, row->source, strlen(row->source),
                                   PARSE_EXEC, &output, &diag);
        ck_assert_int_eq(status, PARSE_ERROR);
        ck_assert_str_eq(diag_text(&diag), row->text);
        ck_assert_int_eq(diag.at.line, row->line);
        ck_assert_int_eq(diag.at.col, row->col);
        ck_assert_int_eq(diag.at.end_line, row->end_line);
        ck_assert_int_eq(diag.at.end_col, row->end_col);
        diag_end(&diag);
        region_free_all(&region);
    }
}
END_TEST

START_TEST(a_prompt_learns_that_more_is_needed)
{
    static const struct {
        const char *source;
        ParseStatus status;
    } rows[] = {
        { "x = 1\n", PARSE_OK },
        { "if x:\n", PARSE_INCOMPLETE },
        { "x = (1,\n", PARSE_INCOMPLETE },
        { "'''abc\n", PARSE_INCOMPLETE },
        { "@dec\n", PARSE_INCOMPLETE },
        { "if x:\n  pass\n", PARSE_OK },
        { "x = = 1\n", PARSE_ERROR },
        { "x = 1\ny = 2\n", PARSE_ERROR },
        { "try:\n  pass\n", PARSE_INCOMPLETE },
        { "\n", PARSE_INCOMPLETE },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Region region;
        ParseOutput output;
        Diag diag = { 0 };
        ParseStatus status = parse(&region, rows[i].source, strlen(rows[i].source),
                                   PARSE_SINGLE, &output, &diag);
        ck_assert_msg(status == rows[i].status, "%s: %d", rows[i].source, (int)status);
        diag_end(&diag);
        region_free_all(&region);
    }
}
END_TEST

// head, then count times body, then tail.
static char *repeated(const char *head, const char *body, size_t count,
                      const char *tail)
{
    size_t size = strlen(body);
    char *text = malloc(strlen(head) + size * count + strlen(tail) + 1);
    char *at = text + strlen(head);
    ck_assert_ptr_nonnull(text);
    memcpy(text, head, strlen(head));
    for (size_t i = 0; i < count; i++, at += size)
        memcpy(at, body, size);
    memcpy(at, tail, strlen(tail) + 1);
    return text;
}

static void expect_status(char *source, ParseStatus expected)
{
    Region region;
    ParseOutput output;
    Diag diag = { 0 };
    ParseStatus status =
        parse(&region, source, strlen(source), PARSE_EXEC, &output, &diag);
    ck_assert_msg(status == expected, "%.20s: %s", source, diag_text(&diag));
    diag_end(&diag);
    region_free_all(&region);
    free(source);
}

START_TEST(long_and_deep_texts_do_not_use_up_the_stack)
{
    expect_status(repeated("x", "+x", 10000, "\n"), PARSE_OK);
    expect_status(repeated("x", ".a", 100000, "\n"), PARSE_OK);
    expect_status(repeated("", "-", 100000, "x\n"), PARSE_OK);
    expect_status(repeated("if x:\n pass\n", "elif x:\n pass\n", 5000, ""), PARSE_OK);
    expect_status(repeated("", "(", 200000, ""), PARSE_ERROR);
    expect_status(repeated("", "not ", 100000, "x y\n"), PARSE_ERROR);
    expect_status(repeated("", "(", 150, "x y\n"), PARSE_ERROR);
}
END_TEST

static size_t chunks_left;

static void *few_chunks(size_t size)
{
    if (chunks_left == 0)
        return NULL;
    chunks_left--;
    return malloc(size);
}

static void release(void *memory, size_t size)
{
    (void)size;
    free(memory);
}

START_TEST(running_out_of_memory_is_an_answer)
{
    static const char body[] =
        "with (a as b, c): import d.e as f\n"
        "def g(h=1, *i, j: k = 2, **l): return f'{m!r:>{n}}' 'o'\n"
        "match p:\n case {'q': [r, *_], **s} | T(u=1): v: w = x[y:z, ...]\n";
    region_set_allocator(few_chunks, release);
    ParseStatus status = PARSE_NO_MEMORY;
    for (size_t limit = 0; status != PARSE_OK; limit++) {
        Region region;
        ParseOutput output;
        Diag diag = { 0 };
        ck_assert_uint_lt(limit, 100);
        char *source = repeated("", body, 40, "");
        chunks_left = limit;
        status = parse(&region, source, strlen(source), PARSE_EXEC, &output, &diag);
        ck_assert(status == PARSE_OK || status == PARSE_NO_MEMORY);
        diag_end(&diag);
        region_free_all(&region);
        free(source);
    }
}
END_TEST

Suite *parser_suite(void)
{
    Suite *suite = suite_create("parser");
    TCase *tests = tcase_create("all");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, precedence_shapes_the_tree);
    tcase_add_test(tests, strings_beside_each_other_are_one);
    tcase_add_test(tests, a_mistake_is_named_and_placed);
    tcase_add_test(tests, a_prompt_learns_that_more_is_needed);
    tcase_add_test(tests, long_and_deep_texts_do_not_use_up_the_stack);
    tcase_add_test(tests, running_out_of_memory_is_an_answer);
    suite_add_tcase(suite, tests);
    return suite;
}
