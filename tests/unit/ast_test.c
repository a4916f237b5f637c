// ast_test.c - constructors, names and walkers of the syntax tree.

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grammar/ast.h"
#include "grammar/ast_dump.h"

Suite *ast_suite(void);

typedef struct Maker {
    Ast ast;
} Maker;

static Region region;

static void start(Maker *maker)
{
    region_start(&region);
    ast_open(&maker->ast, &region);
}

static Expr *name_node(Maker *maker, const char *text)
{
    Span at = { 1, 0, 1, (int32_t)strlen(text) };
    return AST_EXPR(maker, at, Name, .id = ast_name(&maker->ast, text, strlen(text)));
}

START_TEST(a_node_keeps_its_kind_place_and_fields)
{
    Maker maker, *p = &maker;
    start(p);
    Span at = { 1, 2, 3, 4 };
    Expr *left = name_node(p, "a"), *right = name_node(p, "b");
    Expr *sum = AST_EXPR(p, at, BinOp, .left = left, .op = OPER_Sub, .right = right);
    ck_assert_int_eq(sum->kind, EXPR_BinOp);
    ck_assert_int_eq(sum->at.end_line, 3);
    ck_assert_ptr_eq(sum->BinOp.left, left);
    ck_assert_ptr_eq(sum->BinOp.right, right);
    ck_assert_int_eq(sum->BinOp.op, OPER_Sub);
    ck_assert(!p->ast.failed);
    region_free_all(&region);
}
END_TEST

START_TEST(equal_names_are_one_and_numbered_without_gaps)
{
    Maker maker, *p = &maker;
    start(p);
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < 1000; i++) {
            char text[16];
            int length = snprintf(text, sizeof text, "name%u", i);
            Name *name = ast_name(&p->ast, text, (size_t)length);
            ck_assert_str_eq(name->text, text);
            ck_assert_uint_eq(name->index, i);
        }
    ck_assert_uint_eq(p->ast.name_count, 1000);
    region_free_all(&region);
}
END_TEST

START_TEST(a_sequence_grows_and_keeps_its_items)
{
    Maker maker, *p = &maker;
    NameSeq names = { 0, NULL };
    start(p);
    Name *a = ast_name(&p->ast, "a", 1), *b = ast_name(&p->ast, "b", 1);
    for (int i = 0; i < 1000; i++)
        AST_APPEND(p, names, i % 3 == 0 ? a : b);
    ck_assert_uint_eq(names.count, 1000);
    for (size_t i = 0; i < 1000; i++)
        ck_assert_ptr_eq(names.items[i], i % 3 == 0 ? a : b);
    region_free_all(&region);
}
END_TEST

static void *no_memory(size_t size)
{
    (void)size;
    return NULL;
}

static void release(void *memory, size_t size)
{
    (void)size;
    free(memory);
}

START_TEST(without_memory_constructors_answer_a_spare_node)
{
    Maker maker, *p = &maker;
    region_set_allocator(no_memory, release);
    start(p);
    Expr *node = name_node(p, "a");
    ck_assert_ptr_nonnull(node);
    ck_assert(p->ast.failed);
    region_free_all(&region);
}
END_TEST

typedef struct Count {
    int names, constants;
    int stop_at; // -1: never
} Count;

static bool count_expr(void *context, Expr *node)
{
    Count *count = context;
    count->names += node->kind == EXPR_Name;
    count->constants += node->kind == EXPR_Constant;
    return count->names != count->stop_at;
}

START_TEST(a_walk_shows_children_through_product_nodes)
{
    Maker maker, *p = &maker;
    Count count = { 0, 0, -1 };
    AstVisitor visitor = { .context = &count, .expr = count_expr };
    KeywordSeq keywords = { 0, NULL };
    ExprSeq args = { 0, NULL };
    start(p);
    Span at = { 1, 0, 1, 1 };
    AST_APPEND(p, args, name_node(p, "x"));
    AST_APPEND(p, keywords,
               AST_PRODUCT(p, Keyword, .at = at, .value = name_node(p, "y")));
    Expr *call = AST_EXPR(p, at, Call, .func = name_node(p, "f"), .args = args,
                          .keywords = keywords);
    ck_assert(ast_visit_expr(&visitor, call));
    ck_assert_int_eq(count.names, 3);
    count = (Count){ 0, 0, 2 };
    ck_assert(!ast_visit_expr(&visitor, call));
    ck_assert_int_eq(count.names, 2);
    region_free_all(&region);
}
END_TEST

static void expect_constant(ConstantKind kind, const char *text, size_t length,
                            const char *shown)
{
    Buf out = { 0 };
    Constant constant = { kind, length, text };
    ast_dump_constant(&constant, &out);
    ck_assert_str_eq(buf_text(&out), shown);
    buf_end(&out);
}

#define EXPECT_CONSTANT(kind, text, shown)                                             \
    expect_constant(CONSTANT_##kind, text, sizeof text - 1, shown)

START_TEST(constants_are_shown_as_repr_shows_them)
{
    EXPECT_CONSTANT(INT, "0xFFFFFFFFFFFFFFFFF", "295147905179352825855");
    EXPECT_CONSTANT(INT, "0b101", "5");
    EXPECT_CONSTANT(INT, "0o17", "15");
    EXPECT_CONSTANT(INT, "00", "0");
    EXPECT_CONSTANT(FLOAT, "1e16", "1e+16");
    EXPECT_CONSTANT(FLOAT, "1e15", "1000000000000000.0");
    EXPECT_CONSTANT(FLOAT, ".00001", "1e-05");
    EXPECT_CONSTANT(FLOAT, "0.0001", "0.0001");
    EXPECT_CONSTANT(FLOAT, "5.", "5.0");
    EXPECT_CONSTANT(FLOAT, "1e999", "inf");
    EXPECT_CONSTANT(IMAGINARY, "2", "2j");
    EXPECT_CONSTANT(IMAGINARY, "1.5", "1.5j");
    EXPECT_CONSTANT(STR, "it's", "\"it's\"");
    EXPECT_CONSTANT(STR, "'\"\\\n\x7f", "'\\'\"\\\\\\n\\x7f'");
    EXPECT_CONSTANT(STR, "\xed\xa0\x80", "'\\ud800'");
    EXPECT_CONSTANT(STR, "\xc3\xa9\xc2\xa0", "'\xc3\xa9\\xa0'");
    EXPECT_CONSTANT(BYTES, "a\0\xff", "b'a\\x00\\xff'");
    EXPECT_CONSTANT(ELLIPSIS, "", "Ellipsis");
}
END_TEST

Suite *ast_suite(void)
{
    Suite *suite = suite_create("ast");
    TCase *tests = tcase_create("all");
    tcase_add_test(tests, a_node_keeps_its_kind_place_and_fields);
    tcase_add_test(tests, equal_names_are_one_and_numbered_without_gaps);
    tcase_add_test(tests, a_sequence_grows_and_keeps_its_items);
    tcase_add_test(tests, without_memory_constructors_answer_a_spare_node);
    tcase_add_test(tests, a_walk_shows_children_through_product_nodes);
    tcase_add_test(tests, constants_are_shown_as_repr_shows_them);
    suite_add_tcase(suite, tests);
    return suite;
}
