// call_test.c - binding arguments of natives, with CPython's words for what goes wrong.
#include "tests/unit/support.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Object *show_args(Object *self, Object *const *args)
{
    (void)self;
    return (Object *)tuple_pack(3, args[0], args[1] == NULL ? NONE : args[1], args[2]);
}

static const NativeDef three_def = { show_args, "three(a, b=<absent>, *, c=-7)", NULL };
static const NativeDef one_def = { show_args, "one(a, /)", NULL };
static const NativeDef text_def = { show_args, "text(a='x', b=None, c=True)", NULL };

// def(*args[0..count)), the last `named` of them by keyword.
static Object *call(const NativeDef *def, size_t count, const char *keyword)
{
    Object *args[4], *result, *native = native_new(def, NULL, NULL, NULL);
    Tuple *names = NULL;
    for (int i = 0; i < 4; i++)
        args[i] = int_from(i + 1);
    if (keyword != NULL) {
        Str *name = intern_text(keyword, strlen(keyword));
        names = tuple_pack(1, name);
        decref(OBJ(name));
    }
    result = call_object(native, args, count, names);
    xdecref((Object *)names);
    decref(native);
    return result;
}

static void expect_result(Object *result, const char *text)
{
    ck_assert_ptr_nonnull(result);
    expect_repr(result, text);
    decref(result);
}

START_TEST(defaults_fill_what_was_not_given)
{
    expect_result(call(&three_def, 1, NULL), "(1, None, -7)");
    expect_result(call(&three_def, 2, NULL), "(1, 2, -7)");
    expect_result(call(&three_def, 2, "c"), "(1, 2, 3)");
    expect_result(call(&three_def, 1, "b"), "(1, 2, -7)");
    expect_result(call(&text_def, 0, NULL), "('x', None, True)");
}
END_TEST

START_TEST(errors_name_the_function)
{
    ck_assert_ptr_null(call(&three_def, 0, NULL));
    expect_message(EXC(TypeError), "three() missing required argument 'a' (pos 1)");
    ck_assert_ptr_null(call(&three_def, 3, NULL));
    expect_message(EXC(TypeError),
                   "three() takes at most 2 positional arguments (3 given)");
    ck_assert_ptr_null(call(&three_def, 4, NULL));
    expect_message(EXC(TypeError), "three() takes at most 3 arguments (4 given)");
    ck_assert_ptr_null(call(&three_def, 1, "z"));
    expect_message(EXC(TypeError), "three() got an unexpected keyword argument 'z'");
    ck_assert_ptr_null(call(&three_def, 1, "a"));
    expect_message(EXC(TypeError),
                   "argument for three() given by name ('a') and position (1)");
    ck_assert_ptr_null(call(&one_def, 0, NULL));
    expect_message(EXC(TypeError), "one() takes exactly one argument (0 given)");
    ck_assert_ptr_null(call(&one_def, 0, "a"));
    expect_message(EXC(TypeError), "one() takes no keyword arguments");
}
END_TEST

START_TEST(methods_name_their_type)
{
    Object *list = (Object *)list_new(0);
    Str *name = intern_text("append", 6);
    ck_assert_ptr_null(call_method_0(list, name));
    expect_message(EXC(TypeError),
                   "list.append() takes exactly one argument (0 given)");
    decref(OBJ(name));
    name = intern_text("pop", 3);
    Object *const args[2] = { NONE, NONE };
    ck_assert_ptr_null(call_method(list, name, args, 2));
    expect_message(EXC(TypeError), "pop expected at most 1 argument, got 2");
    decref(OBJ(name));
    decref(list);
}
END_TEST

START_TEST(what_is_not_callable_says_so)
{
    ck_assert_ptr_null(call_0(NONE));
    expect_message(EXC(TypeError), "'NoneType' object is not callable");
}
END_TEST

START_TEST(signatures_are_parsed_once)
{
    const Signature *s = signature_of(&three_def);
    ck_assert_ptr_eq(s, signature_of(&three_def));
    ck_assert_uint_eq(s->count, 3);
    ck_assert_uint_eq(s->required, 1);
    ck_assert_uint_eq(s->positional, 2);
    ck_assert_uint_eq(s->posonly, 0);
    size_t length;
    const char *text = signature_text(&three_def, &length);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert_str_eq(text, "(a, b=<absent>, *, c=-7)");
}
END_TEST

Suite *call_suite(void);

Suite *call_suite(void)
{
    TCase *t;
    Suite *s = support_suite("call", &t);
    tcase_add_test(t, defaults_fill_what_was_not_given);
    tcase_add_test(t, errors_name_the_function);
    tcase_add_test(t, methods_name_their_type);
    tcase_add_test(t, what_is_not_callable_says_so);
    tcase_add_test(t, signatures_are_parsed_once);
    return s;
}
