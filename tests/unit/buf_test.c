// buf_test.c - the byte buffer, the growable arrays, and messages made with them.
#include <check.h>
#include <string.h>

#include "runtime/base/buf.h"
#include "runtime/base/diag.h"
#include "runtime/base/vec.h"

Suite *buf_suite(void);

START_TEST(empty_buffer_is_an_empty_text)
{
    Buf buf = { 0 };
    ck_assert_str_eq(buf_text(&buf), "");
    char *text = buf_take(&buf);
    ck_assert_str_eq(text, "");
    free(text);
}
END_TEST

START_TEST(append_grows_and_keeps_the_nul)
{
    Buf buf = { 0 };
    for (int i = 0; i < 1000; i++) {
        buf_append_char(&buf, (char)('a' + i % 26));
        ck_assert_uint_eq(strlen(buf.data), buf.length);
    }
    buf_append(&buf, "\0x", 2);
    buf_append_text(&buf, "yz");
    buf_append_fill(&buf, '-', 3);
    ck_assert_uint_eq(buf.length, 1007);
    ck_assert_mem_eq(buf.data + 998, "kl\0xyz---", 10);
    buf_clear(&buf);
    ck_assert_str_eq(buf_text(&buf), "");
    buf_end(&buf);
}
END_TEST

START_TEST(append_utf8_writes_every_length)
{
    Buf buf = { 0 };
    buf_append_utf8(&buf, 'a');
    buf_append_utf8(&buf, 0xe9);
    buf_append_utf8(&buf, 0x20ac);
    buf_append_utf8(&buf, 0x1f600);
    buf_append_utf8(&buf, 0xd800);
    ck_assert_str_eq(buf.data, "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xed\xa0\x80");
    buf_end(&buf);
}
END_TEST

START_TEST(printf_takes_short_and_long_texts)
{
    Buf buf = { 0 };
    char wide[300];
    memset(wide, 'w', sizeof wide - 1);
    wide[sizeof wide - 1] = '\0';
    buf_printf(&buf, "%d-%s", 42, "x");
    buf_printf(&buf, "<%s>", wide);
    ck_assert_uint_eq(buf.length, 4 + 301);
    ck_assert_mem_eq(buf.data, "42-x<www", 8);
    ck_assert_str_eq(buf.data + buf.length - 2, "w>");
    buf_end(&buf);
}
END_TEST

START_TEST(failure_is_remembered_and_take_tells_it)
{
    Buf buf = { 0 };
    buf_append_text(&buf, "abc");
    ck_assert(!buf_reserve(&buf, SIZE_MAX - 10));
    ck_assert(buf.failed);
    buf_append_text(&buf, "def");
    ck_assert_str_eq(buf_text(&buf), "abc");
    ck_assert_ptr_null(buf_take(&buf));
    ck_assert(!buf.failed);
}
END_TEST

START_TEST(vec_pushes_and_pops)
{
    VEC(int) numbers = { 0 };
    for (int i = 0; i < 100; i++)
        ck_assert(vec_push(&numbers, i));
    ck_assert_uint_eq(numbers.count, 100);
    ck_assert_int_eq(vec_last(&numbers), 99);
    ck_assert_int_eq(vec_pop(&numbers), 99);
    ck_assert_int_eq(numbers.items[42], 42);
    ck_assert(!vec_reserve(&numbers, SIZE_MAX / 2));
    ck_assert_uint_eq(numbers.count, 99);
    vec_free(&numbers);
    ck_assert_uint_eq(numbers.capacity, 0);
}
END_TEST

START_TEST(diag_keeps_the_first_error)
{
    Diag diag = { 0 }, other = { 0 };
    ck_assert(!diag_set(&diag, DIAG_TAB, (Span){ 1, 2, 1, 3 }, "a %d", 1));
    ck_assert(!diag_set(&diag, DIAG_SYNTAX, (Span){ 9, 9, 9, 9 }, "b"));
    ck_assert_str_eq(diag_text(&diag), "a 1");
    ck_assert_str_eq(diag_kind_name(diag.kind), "TabError");
    diag_move(&other, &diag);
    ck_assert(!diag_is_set(&diag));
    ck_assert_int_eq(other.at.col, 2);
    diag_end(&other);
    ck_assert(!diag_set(NULL, DIAG_SYNTAX, (Span){ 0 }, "nobody listens"));
}
END_TEST

START_TEST(char_column_counts_characters)
{
    const char *line = "a\xc3\xa9\xe2\x82\xac"
                       "b";
    ck_assert_int_eq(diag_char_column(line, 7, 0), 0);
    ck_assert_int_eq(diag_char_column(line, 7, 1), 1);
    ck_assert_int_eq(diag_char_column(line, 7, 3), 2);
    ck_assert_int_eq(diag_char_column(line, 7, 6), 3);
    ck_assert_int_eq(diag_char_column(line, 7, 9), 6);
    ck_assert_int_eq(diag_char_column(line, 7, -1), -1);
}
END_TEST

Suite *buf_suite(void)
{
    Suite *suite = suite_create("buf");
    TCase *tests = tcase_create("buf");
    tcase_add_test(tests, empty_buffer_is_an_empty_text);
    tcase_add_test(tests, append_grows_and_keeps_the_nul);
    tcase_add_test(tests, append_utf8_writes_every_length);
    tcase_add_test(tests, printf_takes_short_and_long_texts);
    tcase_add_test(tests, failure_is_remembered_and_take_tells_it);
    tcase_add_test(tests, vec_pushes_and_pops);
    tcase_add_test(tests, diag_keeps_the_first_error);
    tcase_add_test(tests, char_column_counts_characters);
    suite_add_tcase(suite, tests);
    return suite;
}
