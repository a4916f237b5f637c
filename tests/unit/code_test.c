// code_test.c - code objects: positions, handlers, keys, equality.
#include "tests/unit/support.h"

#include "runtime/protocol/operate.h"
#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/code/code.h"
#include "vm/code/disasm.h"
#include "vm/code/opcode.h"
#include "vm/code/verify.h"

// A function of no arguments: NOP, a late call of `key`, POP_TOP, return None.
static Code *make_code(uint32_t flags, uint32_t first_line)
{
    const uint32_t words[] = {
        opcode_word(OP_NOP, 0, 0, 0),
        opcode_word_wide(OP_CALL_GLOBAL, 0, 0),
        0,
        0,
        0,
        opcode_word(OP_POP_TOP, 0, 0, 0),
        opcode_word_wide(OP_RETURN_K, 0, 0),
        opcode_word(OP_RERAISE, 0, 0, 0),
    };
    const Span spans[] = { { 3, 0, 3, 9 },   { 3, 4, 5, 300 }, { 3, 4, 3, 5 },
                           { 3, 4, 5, 300 }, { 2, 0, 2, 1 },   { 0, -1, 0, -1 } };
    const CodeHandler handlers[] = { { 1, 5, 6, 0 } };
    Object *const constants[] = { NONE };
    Str *const names[] = { NAME(key) };
    CodeParts parts = {
        .name = NAME(name),
        .qualname = NAME(name),
        .filename = NAME(file),
        .flags = flags,
        .stack_size = 2,
        .first_line = first_line,
        .word_count = ARRAY_COUNT(words) - 1,
        .constant_count = 1,
        .name_count = 1,
        .words = words,
        .constants = constants,
        .names = names,
        .spans = spans,
        .span_count = 5,
        .handlers = handlers,
    };
    return code_new(&parts);
}

static void expect_span(const Code *code, uint32_t word, Span want)
{
    Span got = code_position(code, word);
    ck_assert_int_eq(got.line, want.line);
    ck_assert_int_eq(got.col, want.col);
    ck_assert_int_eq(got.end_line, want.end_line);
    ck_assert_int_eq(got.end_col, want.end_col);
}

START_TEST(each_word_has_the_position_of_its_instruction)
{
    Code *code = make_code(CODE_OPTIMIZED, 1);
    ck_assert_ptr_nonnull(code);
    expect_span(code, 0, (Span){ 3, 0, 3, 9 });
    expect_span(code, 1, (Span){ 3, 4, 5, 300 });
    expect_span(code, 5, (Span){ 3, 4, 5, 300 });
    expect_span(code, 6, (Span){ 2, 0, 2, 1 });
    expect_span(code, 7, (Span){ 0, -1, 0, -1 });
    decref(OBJ(code));
}
END_TEST

START_TEST(a_late_call_has_a_second_position_for_its_callee)
{
    Code *code = make_code(CODE_OPTIMIZED, 1);
    for (uint32_t word = 2; word < 5; word++)
        expect_span(code, word, (Span){ 3, 4, 3, 5 });
    decref(OBJ(code));
}
END_TEST

START_TEST(only_plain_functions_have_their_argument_count_as_key)
{
    Code *plain = make_code(CODE_OPTIMIZED, 1);
    Code *general = make_code(CODE_OPTIMIZED | CODE_VARARGS, 1);
    Code *module = make_code(0, 1);
    ck_assert_uint_eq(plain->key, 0);
    ck_assert(general->key == CODE_KEY_GENERAL);
    ck_assert(module->key == CODE_KEY_GENERAL);
    decref(OBJ(plain));
    decref(OBJ(general));
    decref(OBJ(module));
}
END_TEST

START_TEST(equal_content_is_equal_code_whatever_the_caches_hold)
{
    Code *a = make_code(CODE_OPTIMIZED, 1), *b = make_code(CODE_OPTIMIZED, 1);
    Code *c = make_code(CODE_OPTIMIZED, 2);
    int64_t hash_a, hash_b;
    a->words[3] = 12345;
    ck_assert_int_eq(operate_equal(OBJ(a), OBJ(b)), 1);
    ck_assert_int_eq(operate_equal(OBJ(a), OBJ(c)), 0);
    ck_assert(operate_hash(OBJ(a), &hash_a) && operate_hash(OBJ(b), &hash_b));
    ck_assert(hash_a == hash_b);
    decref(OBJ(a));
    decref(OBJ(b));
    decref(OBJ(c));
}
END_TEST

START_TEST(a_handler_is_found_inside_its_region_only)
{
    Code *code = make_code(CODE_OPTIMIZED, 1);
    code->handler_count = 1;
    CodeHandler row = { 1, 5, 6, 0 };
    CodeHandler *kept = code->handlers;
    code->handlers = &row;
    ck_assert_ptr_null(code_find_handler(code, 0));
    ck_assert_ptr_eq(code_find_handler(code, 1), &row);
    ck_assert_ptr_eq(code_find_handler(code, 4), &row);
    ck_assert_ptr_null(code_find_handler(code, 5));
    code->handlers = kept;
    code->handler_count = 0;
    decref(OBJ(code));
}
END_TEST

START_TEST(the_verifier_sees_a_stack_that_is_too_small)
{
    Code *code = make_code(CODE_OPTIMIZED, 1);
    Buf problem = { 0 };
    ck_assert(verify_code(code, &problem));
    code->stack_size = 0;
    ck_assert(!verify_code(code, &problem));
    ck_assert_ptr_nonnull(strstr(buf_text(&problem), "the stack leaves its bounds"));
    buf_end(&problem);
    decref(OBJ(code));
}
END_TEST

START_TEST(a_listing_names_operands)
{
    Code *code = make_code(CODE_OPTIMIZED, 1);
    Buf text = { 0 };
    ck_assert(disasm_code(code, true, &text));
    ck_assert_ptr_nonnull(strstr(buf_text(&text), "CALL_GLOBAL        0, key\n"));
    ck_assert_ptr_nonnull(strstr(buf_text(&text), "RETURN_K           None\n"));
    buf_end(&text);
    decref(OBJ(code));
}
END_TEST

Suite *code_suite(void);
Suite *code_suite(void)
{
    TCase *tests;
    Suite *suite = support_suite("code", &tests);
    tcase_add_test(tests, each_word_has_the_position_of_its_instruction);
    tcase_add_test(tests, a_late_call_has_a_second_position_for_its_callee);
    tcase_add_test(tests, only_plain_functions_have_their_argument_count_as_key);
    tcase_add_test(tests, equal_content_is_equal_code_whatever_the_caches_hold);
    tcase_add_test(tests, a_handler_is_found_inside_its_region_only);
    tcase_add_test(tests, the_verifier_sees_a_stack_that_is_too_small);
    tcase_add_test(tests, a_listing_names_operands);
    return suite;
}
