// error_test.c - raising, chaining, matching, message texts.
#include "tests/unit/support.h"

#include <errno.h>

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

START_TEST(format_letters)
{
    Str *s = error_format("%s %d %5d|%-4d|%x %zu %lld %c %.2s %R %S %T %N %U%%", "a",
                          -1, 2, 3, 255, (size_t)4, 5LL, 0xe9, "xyz", NAME(key),
                          NAME(key), NONE, &int_type, NAME(name));
    ck_assert(str_equal_text(s, "") == false);
    ck_assert_uint_eq(str_char(s, 0), 'a');
    decref(OBJ(s));
    s = error_format("%d%s%R%N", 7, "-", NAME(key), &int_type);
    ck_assert(str_equal_text(s, "7-'key'int"));
    decref(OBJ(s));
}
END_TEST

START_TEST(raising_while_handling_sets_the_context)
{
    Object *first = exception_new(EXC(KeyError), NONE), *second;
    Handled link = { first, error_state.handled };
    error_state.handled = &link;
    error_raise(EXC(ValueError), "second");
    second = error_take();
    ck_assert_ptr_eq(as_exception(second)->context, first);
    error_raise_object(incref(first)); // would close a cycle: the handled one is itself
    ck_assert_ptr_null(as_exception(first)->context);
    error_clear();
    error_state.handled = link.previous;
    decref(second);
    decref(first);
}
END_TEST

START_TEST(a_context_chain_is_cut_where_it_would_close)
{
    Object *a = exception_new(EXC(KeyError), NULL),
           *b = exception_new(EXC(KeyError), NULL);
    Handled link = { b, error_state.handled };
    exception_set_context_take(b, incref(a)); // b happened while a was handled
    error_state.handled = &link;
    error_raise_object(incref(a));
    ck_assert_ptr_eq(as_exception(a)->context, b);
    ck_assert_ptr_null(as_exception(b)->context);
    error_clear();
    error_state.handled = link.previous;
    decref(a);
    decref(b);
}
END_TEST

START_TEST(oserror_chooses_its_class_by_errno)
{
    error_raise_errno(ENOENT, OBJ(NAME(path)));
    expect_message(EXC(FileNotFoundError),
                   "[Errno 2] No such file or directory: 'path'");
}
END_TEST

START_TEST(keyerror_shows_the_repr_of_its_key)
{
    error_raise_value(EXC(KeyError), OBJ(NAME(key)));
    expect_message(EXC(KeyError), "'key'");
}
END_TEST

START_TEST(handlers_match_classes_and_tuples)
{
    Object *e = exception_new(EXC(KeyError), NULL);
    Tuple *both = tuple_pack(2, EXC(ValueError), EXC(LookupError));
    ck_assert_int_eq(error_match_handler(e, OBJ(EXC(LookupError))), 1);
    ck_assert_int_eq(error_match_handler(e, OBJ(EXC(ValueError))), 0);
    ck_assert_int_eq(error_match_handler(e, OBJ(both)), 1);
    ck_assert_int_eq(error_match_handler(e, NONE), -1);
    expect_message(
        EXC(TypeError),
        "catching classes that do not inherit from BaseException is not allowed");
    decref(OBJ(both));
    decref(e);
}
END_TEST

START_TEST(exception_group_is_both_kinds)
{
    ck_assert(type_is_subtype(EXC(ExceptionGroup), EXC(Exception)));
    ck_assert(type_is_subtype(EXC(ExceptionGroup), EXC(BaseExceptionGroup)));
    ck_assert(!type_is_subtype(EXC(BaseExceptionGroup), EXC(Exception)));
}
END_TEST

START_TEST(no_memory_needs_no_memory)
{
    Object *pending;
    error_no_memory();
    pending = error_take();
    ck_assert_ptr_eq(type_of(pending), EXC(MemoryError));
    decref(pending);
}
END_TEST

Suite *error_suite(void);

Suite *error_suite(void)
{
    TCase *t;
    Suite *s = support_suite("error", &t);
    tcase_add_test(t, format_letters);
    tcase_add_test(t, raising_while_handling_sets_the_context);
    tcase_add_test(t, a_context_chain_is_cut_where_it_would_close);
    tcase_add_test(t, oserror_chooses_its_class_by_errno);
    tcase_add_test(t, keyerror_shows_the_repr_of_its_key);
    tcase_add_test(t, handlers_match_classes_and_tuples);
    tcase_add_test(t, exception_group_is_both_kinds);
    tcase_add_test(t, no_memory_needs_no_memory);
    return s;
}
