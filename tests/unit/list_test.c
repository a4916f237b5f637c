// list_test.c - facts about the list type.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/tuple.h"

Suite *list_suite(void);

static List *numbers(int64_t count)
{
    List *list = list_new(0);
    for (int64_t i = 0; i < count; i++)
        ck_assert(list_append_take(list, int_from(i)));
    return list;
}

START_TEST(append_take_consumes_its_item_even_when_memory_runs_out)
{
    List *list = list_new(0);
    Object *item = int_from(100000); // outside the small-int cache
    heap_fail_at(1);
    ck_assert(!list_append_take(list, incref(item)));
    heap_fail_at(0);
    expect_error(EXC(MemoryError));
    expect_refs(item, 1);
    decref(item);
    decref(OBJ(list));
}
END_TEST

START_TEST(a_list_grows_by_an_eighth_and_shrinks_when_half_is_gone)
{
    List *list = numbers(1000);
    ck_assert_uint_ge(list->capacity, 1000);
    ck_assert_uint_le(list->capacity, 1200);
    for (int i = 0; i < 990; i++)
        decref(list_pop_at(list, list->count - 1u));
    ck_assert_uint_le(list->capacity, 40);
    while (list->count > 0)
        decref(list_pop_at(list, 0));
    ck_assert_ptr_null(list->items);
    ck_assert_uint_eq(list->capacity, 0);
    decref(OBJ(list));
}
END_TEST

START_TEST(from_array_take_moves_references)
{
    Object *items[2] = { int_from(100000), int_from(100001) };
    List *list = list_from_array_take(items, 2);
    expect_refs(items[0], 1);
    ck_assert_uint_eq(list->capacity, 2);
    expect_repr(OBJ(list), "[100000, 100001]");
    decref(OBJ(list));
}
END_TEST

START_TEST(insert_clamps_its_index)
{
    List *list = numbers(2);
    ck_assert(list_insert(list, -100, NONE));
    ck_assert(list_insert(list, 100, TRUE_));
    ck_assert(list_insert(list, -1, FALSE_));
    expect_repr(OBJ(list), "[None, 0, 1, False, True]");
    decref(OBJ(list));
}
END_TEST

START_TEST(a_list_extends_itself)
{
    List *list = numbers(3);
    ck_assert(list_extend(list, OBJ(list)));
    expect_repr(OBJ(list), "[0, 1, 2, 0, 1, 2]");
    decref(OBJ(list));
}
END_TEST

START_TEST(extending_by_what_is_no_iterable_raises)
{
    List *list = numbers(1);
    ck_assert(!list_extend(list, NONE));
    expect_message(EXC(TypeError), "'NoneType' object is not iterable");
    ck_assert_uint_eq(list->count, 1);
    decref(OBJ(list));
}
END_TEST

START_TEST(subscripts_count_from_the_end_and_check_bounds)
{
    List *list = numbers(3);
    Object *index = int_from(-1), *item = list_subscript(OBJ(list), index);
    ck_assert_ptr_eq(item, OBJ(&int_cache[2 - INT_CACHE_MIN]));
    decref(item);
    index = int_from(3);
    ck_assert_ptr_null(list_subscript(OBJ(list), index));
    expect_message(EXC(IndexError), "list index out of range");
    ck_assert(!list_assign(OBJ(list), index, NONE));
    expect_message(EXC(IndexError), "list assignment index out of range");
    ck_assert_ptr_null(list_subscript(OBJ(list), NONE));
    expect_message(EXC(TypeError),
                   "list indices must be integers or slices, not NoneType");
    decref(OBJ(list));
}
END_TEST

static Object *slice_of(int64_t start, int64_t stop, int64_t step)
{
    Object *a = int_from(start), *b = int_from(stop), *c = int_from(step);
    Object *slice = slice_new(a, b, c);
    decref(a);
    decref(b);
    decref(c);
    return slice;
}

START_TEST(slices_get_set_and_delete_with_steps)
{
    List *list = numbers(10);
    Object *slice = slice_of(8, 0, -3), *got = list_subscript(OBJ(list), slice);
    Tuple *three = tuple_pack(3, NONE, TRUE_, FALSE_);
    expect_repr(got, "[8, 5, 2]");
    decref(got);
    ck_assert(list_assign(OBJ(list), slice, OBJ(three)));
    expect_repr(OBJ(list), "[0, 1, False, 3, 4, True, 6, 7, None, 9]");
    ck_assert(list_assign(OBJ(list), slice, NULL));
    expect_repr(OBJ(list), "[0, 1, 3, 4, 6, 7, 9]");
    decref(slice);
    slice = slice_of(1, 3, 1);
    ck_assert(list_assign(OBJ(list), slice, OBJ(three)));
    expect_repr(OBJ(list), "[0, None, True, False, 4, 6, 7, 9]");
    decref(slice);
    slice = slice_of(0, 4, 2);
    ck_assert(!list_assign(OBJ(list), slice, OBJ(three)));
    expect_message(EXC(ValueError),
                   "attempt to assign sequence of size 3 to extended slice of size 2");
    decref(slice);
    decref(OBJ(three));
    decref(OBJ(list));
}
END_TEST

START_TEST(a_list_that_holds_itself_prints_dots)
{
    List *list = numbers(1);
    ck_assert(list_append_take(list, incref(OBJ(list))));
    expect_repr(OBJ(list), "[0, [...]]");
    list_clear_items(list);
    decref(OBJ(list));
}
END_TEST

START_TEST(lists_compare_by_their_first_difference)
{
    List *a = numbers(3), *b = numbers(4);
    ck_assert_int_eq(operate_compare_truth(OBJ(a), OBJ(b), COMPARE_LT), 1);
    ck_assert_int_eq(operate_compare_truth(OBJ(a), OBJ(b), COMPARE_EQ), 0);
    ref_set(&a->items[1], OBJ(&int_cache[200]));
    ck_assert_int_eq(operate_compare_truth(OBJ(a), OBJ(b), COMPARE_GT), 1);
    decref(OBJ(a));
    decref(OBJ(b));
}
END_TEST

START_TEST(lists_are_unhashable)
{
    List *list = numbers(0);
    int64_t hash;
    ck_assert(!operate_hash(OBJ(list), &hash));
    expect_message(EXC(TypeError), "unhashable type: 'list'");
    decref(OBJ(list));
}
END_TEST

START_TEST(repeating_copies_references)
{
    List *list = list_new(0);
    Object *item = int_from(100000), *many;
    ck_assert(list_append_take(list, incref(item)));
    many = list_type.sequence.repeat(OBJ(list), 1000);
    expect_refs(item, 1002);
    decref(many);
    expect_refs(item, 2);
    decref(item);
    decref(OBJ(list));
}
END_TEST

Suite *list_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("list", &t);
    tcase_add_test(t, append_take_consumes_its_item_even_when_memory_runs_out);
    tcase_add_test(t, a_list_grows_by_an_eighth_and_shrinks_when_half_is_gone);
    tcase_add_test(t, from_array_take_moves_references);
    tcase_add_test(t, insert_clamps_its_index);
    tcase_add_test(t, a_list_extends_itself);
    tcase_add_test(t, extending_by_what_is_no_iterable_raises);
    tcase_add_test(t, subscripts_count_from_the_end_and_check_bounds);
    tcase_add_test(t, slices_get_set_and_delete_with_steps);
    tcase_add_test(t, a_list_that_holds_itself_prints_dots);
    tcase_add_test(t, lists_compare_by_their_first_difference);
    tcase_add_test(t, lists_are_unhashable);
    tcase_add_test(t, repeating_copies_references);
    return suite;
}
