// bytes_test.c - immutable bytes: sharing, slices, conversion, failure.
#include "runtime/types/bytes.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "tests/unit/support.h"

START_TEST(short_bytes_are_shared)
{
    Object *b = bytes_from("abc", 3), *part = bytes_slice(as_bytes(b), 1, 2);
    ck_assert_ptr_eq(part, bytes_from("b", 1));
    ck_assert_ptr_eq(bytes_from("", 0), bytes_new(0));
    Object *whole = bytes_slice(as_bytes(b), 0, 3);
    ck_assert_ptr_eq(whole, b);
    decref(whole);
    decref(b);
}
END_TEST

START_TEST(a_nul_follows_the_content)
{
    Object *b = bytes_new(1000);
    memset(as_bytes(b)->data, 'x', 1000);
    ck_assert_uint_eq(strlen((const char *)as_bytes(b)->data), 1000);
    decref(b);
}
END_TEST

START_TEST(repr_escapes_what_is_not_printable)
{
    Object *b = bytes_from("a'\n\xff\0", 5);
    expect_repr(b, "b\"a'\\n\\xff\\x00\"");
    decref(b);
}
END_TEST

START_TEST(bytes_from_an_iterable_checks_the_range)
{
    List *list = list_new(0);
    ck_assert(list_append_take(list, int_from(65)));
    Object *b = bytes_from_object(OBJ(list));
    expect_repr(b, "b'A'");
    decref(b);
    ck_assert(list_append_take(list, int_from(256)));
    ck_assert_ptr_null(bytes_from_object(OBJ(list)));
    expect_message(EXC(ValueError), "bytes must be in range(0, 256)");
    decref(OBJ(list));
    ck_assert_ptr_null(bytes_from_object(OBJ(str_from_char('a'))));
    expect_message(EXC(TypeError), "cannot convert 'str' object to bytes");
}
END_TEST

START_TEST(equal_bytes_and_text_have_equal_hashes)
{
    Object *b = bytes_from("hello", 5);
    Str *s = str_from_text("hello");
    int64_t bytes_hash = 0, text_hash = 1;
    ck_assert(operate_hash(b, &bytes_hash));
    ck_assert(operate_hash(OBJ(s), &text_hash));
    ck_assert_int_eq(bytes_hash, text_hash);
    decref(b);
    decref(OBJ(s));
}
END_TEST

START_TEST(running_out_of_memory_is_reported)
{
    heap_fail_at(1);
    ck_assert_ptr_null(bytes_new(10));
    heap_fail_at(0);
    expect_error(EXC(MemoryError));
    ck_assert_ptr_null(bytes_new((size_t)1 << 62));
    expect_error(EXC(MemoryError));
}
END_TEST

Suite *bytes_suite(void);
Suite *bytes_suite(void)
{
    TCase *tcase;
    Suite *suite = support_suite("bytes", &tcase);
    tcase_add_test(tcase, short_bytes_are_shared);
    tcase_add_test(tcase, a_nul_follows_the_content);
    tcase_add_test(tcase, repr_escapes_what_is_not_printable);
    tcase_add_test(tcase, bytes_from_an_iterable_checks_the_range);
    tcase_add_test(tcase, equal_bytes_and_text_have_equal_hashes);
    tcase_add_test(tcase, running_out_of_memory_is_reported);
    return suite;
}
