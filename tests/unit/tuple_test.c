// tuple_test.c - facts about the tuple type.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

Suite *tuple_suite(void);

static Tuple *numbers(size_t count)
{
    Tuple *t = tuple_new(count);
    for (size_t i = 0; i < count; i++)
        tuple_items(t)[i] = int_from((int64_t)i);
    return t;
}

START_TEST(there_is_one_empty_tuple)
{
    ck_assert_ptr_eq(tuple_new(0), tuple_empty());
    ck_assert_ptr_eq(tuple_from_array(NULL, 0), tuple_empty());
    ck_assert_uint_eq(tuple_length(tuple_empty()), 0);
    expect_repr(OBJ(tuple_empty()), "()");
}
END_TEST

START_TEST(lengths_to_fifteen_are_in_the_shape)
{
    for (size_t n = 1; n < 40; n++) {
        Tuple *t = numbers(n);
        ck_assert_uint_eq(tuple_length(t), n);
        ck_assert_uint_eq(t->object.shape, n < 16 ? SHAPE_TUPLE_0 + n : SHAPE_TUPLE_N);
        decref(OBJ(t));
    }
}
END_TEST

START_TEST(a_slice_of_all_is_the_tuple_itself)
{
    Tuple *t = numbers(20), *same = tuple_slice(t, 0, 20), *part = tuple_slice(t, 3, 5);
    ck_assert_ptr_eq(t, same);
    expect_repr(OBJ(part), "(3, 4)");
    decref(OBJ(same));
    decref(OBJ(part));
    decref(OBJ(t));
}
END_TEST

START_TEST(from_iter_moves_the_items)
{
    Object *item = int_from(100000);
    Object *items[1] = { item };
    List *list = list_from_array(items, 1);
    Tuple *t = tuple_from_iter(OBJ(list));
    expect_refs(item, 3);
    expect_repr(OBJ(t), "(100000,)");
    decref(OBJ(t));
    decref(OBJ(list));
    decref(item);
}
END_TEST

START_TEST(hashes_are_those_of_cpython)
{
    Tuple *t =
        tuple_pack(3, OBJ(&int_cache[6]), OBJ(&int_cache[7]), OBJ(&int_cache[8]));
    int64_t hash;
    ck_assert(operate_hash(OBJ(t), &hash));
    ck_assert_int_eq(hash, 529344067295497451);
    ck_assert(operate_hash(OBJ(tuple_empty()), &hash));
    ck_assert_int_eq(hash, 5740354900026072187);
    decref(OBJ(t));
}
END_TEST

START_TEST(a_tuple_with_a_list_cannot_be_hashed)
{
    List *list = list_new(0);
    Tuple *t = tuple_pack(1, OBJ(list));
    int64_t hash;
    ck_assert(!operate_hash(OBJ(t), &hash));
    expect_message(EXC(TypeError), "unhashable type: 'list'");
    decref(OBJ(t));
    decref(OBJ(list));
}
END_TEST

START_TEST(subscripts_check_bounds)
{
    Tuple *t = numbers(2);
    Object *index = int_from(2);
    ck_assert_ptr_null(tuple_subscript(OBJ(t), index));
    expect_message(EXC(IndexError), "tuple index out of range");
    index = int_from(-2);
    ck_assert_ptr_eq(tuple_subscript(OBJ(t), index), OBJ(&int_cache[5]));
    decref(OBJ(t));
}
END_TEST

START_TEST(from_array_take_consumes_on_failure)
{
    Object *item = int_from(100000);
    Object *items[1] = { incref(item) };
    heap_fail_at(1);
    ck_assert_ptr_null(tuple_from_array_take(items, 1));
    heap_fail_at(0);
    expect_error(EXC(MemoryError));
    expect_refs(item, 1);
    decref(item);
}
END_TEST

Suite *tuple_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("tuple", &t);
    tcase_add_test(t, there_is_one_empty_tuple);
    tcase_add_test(t, lengths_to_fifteen_are_in_the_shape);
    tcase_add_test(t, a_slice_of_all_is_the_tuple_itself);
    tcase_add_test(t, from_iter_moves_the_items);
    tcase_add_test(t, hashes_are_those_of_cpython);
    tcase_add_test(t, a_tuple_with_a_list_cannot_be_hashed);
    tcase_add_test(t, subscripts_check_bounds);
    tcase_add_test(t, from_array_take_consumes_on_failure);
    return suite;
}
