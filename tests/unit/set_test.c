// set_test.c - facts about set and frozenset.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Suite *set_suite(void);

static Set *numbers(Type *cls, int64_t start, int64_t stop)
{
    Tuple *t = tuple_new((size_t)(stop - start));
    Set *s;
    for (int64_t i = start; i < stop; i++)
        tuple_items(t)[i - start] = int_from(i);
    s = set_from_iter(cls, OBJ(t));
    decref(OBJ(t));
    return s;
}

START_TEST(adding_twice_keeps_one)
{
    Set *s = set_new();
    Object *item = int_from(100000);
    ck_assert(set_add(s, item));
    ck_assert(set_add(s, item));
    ck_assert_uint_eq(s->used, 1);
    expect_refs(item, 2);
    ck_assert_int_eq(set_discard(s, item), 1);
    ck_assert_int_eq(set_discard(s, item), 0);
    ck_assert_uint_eq(s->used, 0);
    expect_refs(item, 1);
    decref(item);
    decref(OBJ(s));
}
END_TEST

START_TEST(entries_of_one_kind_take_eight_bytes)
{
    Set *s = numbers(&set_type, 1000, 1016);
    ck_assert_uint_eq(s->table->stride, 8);
    ck_assert_uint_le(set_table_size(s->table), 24 + 32 * 2 + 19 * 8);
    ck_assert(set_add(s, NONE));
    ck_assert_uint_eq(s->table->stride, 16);
    ck_assert_uint_eq(s->used, 17);
    for (int64_t i = 1000; i < 1016; i++) {
        Object *item = int_from(i);
        ck_assert_int_eq(set_contains(s, item), 1);
        decref(item);
    }
    decref(OBJ(s));
}
END_TEST

START_TEST(sets_and_frozensets_are_equal_by_content)
{
    Set *a = numbers(&set_type, 0, 300), *b = numbers(&frozenset_type, 0, 300);
    Set *c = numbers(&frozenset_type, 0, 299);
    ck_assert_int_eq(operate_equal(OBJ(a), OBJ(b)), 1);
    ck_assert_int_eq(operate_compare_truth(OBJ(c), OBJ(a), COMPARE_LT), 1);
    ck_assert_int_eq(operate_compare_truth(OBJ(a), OBJ(b), COMPARE_LT), 0);
    decref(OBJ(a));
    decref(OBJ(b));
    decref(OBJ(c));
}
END_TEST

START_TEST(the_hash_does_not_depend_on_order)
{
    Object *items[3] = { int_from(1), int_from(2), int_from(3) };
    Object *turned[3] = { items[2], items[0], items[1] };
    Tuple *a = tuple_from_array(items, 3), *b = tuple_from_array(turned, 3);
    Set *x = set_from_iter(&frozenset_type, OBJ(a));
    Set *y = set_from_iter(&frozenset_type, OBJ(b));
    int64_t hash, other;
    ck_assert(operate_hash(OBJ(x), &hash));
    ck_assert(operate_hash(OBJ(y), &other));
    ck_assert_int_eq(hash, other);
    ck_assert_int_eq(hash, -272375401224217160);
    decref(OBJ(x));
    decref(OBJ(y));
    decref(OBJ(a));
    decref(OBJ(b));
}
END_TEST

START_TEST(algebra_on_itself)
{
    Set *s = numbers(&set_type, 0, 20);
    ck_assert(set_update(s, OBJ(s)));
    ck_assert_uint_eq(s->used, 20);
    ck_assert(set_symmetric_update(s, OBJ(s)));
    ck_assert_uint_eq(s->used, 0);
    decref(OBJ(s));
}
END_TEST

START_TEST(updates_that_run_out_of_memory_leave_a_good_set)
{
    Set *other = numbers(&set_type, 0, 100);
    for (uint64_t n = 1; n < 8; n++) {
        Set *s = numbers(&set_type, 1000, 1010);
        heap_fail_at(n);
        if (!set_update(s, OBJ(other))) {
            heap_fail_at(0);
            expect_error(EXC(MemoryError));
        }
        heap_fail_at(0);
        ck_assert_uint_ge(s->used, 10);
        decref(OBJ(s));
    }
    decref(OBJ(other));
}
END_TEST

START_TEST(reprs)
{
    Set *s = set_new(), *f = numbers(&frozenset_type, 1, 2);
    expect_repr(OBJ(s), "set()");
    expect_repr(OBJ(f), "frozenset({1})");
    ck_assert(set_add(s, OBJ(f)));
    expect_repr(OBJ(s), "{frozenset({1})}");
    decref(OBJ(s));
    decref(OBJ(f));
}
END_TEST

Suite *set_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("set", &t);
    tcase_add_test(t, adding_twice_keeps_one);
    tcase_add_test(t, entries_of_one_kind_take_eight_bytes);
    tcase_add_test(t, sets_and_frozensets_are_equal_by_content);
    tcase_add_test(t, the_hash_does_not_depend_on_order);
    tcase_add_test(t, algebra_on_itself);
    tcase_add_test(t, updates_that_run_out_of_memory_leave_a_good_set);
    tcase_add_test(t, reprs);
    return suite;
}
