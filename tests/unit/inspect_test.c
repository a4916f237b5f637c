// inspect_test.c - what is reached, what is retained, who refers to it.
#include "runtime/heap/inspect.h"

#include "tests/unit/support.h"

// root -> a -> b, root -> b; the caller holds root and b.
static Node *make_three(Node **a, Node **b)
{
    Node *root = support_node(2);
    *a = support_node(1);
    *b = support_node(1);
    (*a)->child[0] = incref(OBJ(*b));
    root->child[0] = OBJ(*a);
    root->child[1] = incref(OBJ(*b));
    return root;
}

START_TEST(everything_that_is_reached_is_found_once)
{
    Node *a, *b, *root = make_three(&a, &b);
    InspectSet set = { .index = NULL };
    ck_assert(inspect_add(&set, OBJ(root)));
    ck_assert(!inspect_add(&set, OBJ(root)));
    inspect_reach(&set, NULL);
    ck_assert(!set.failed);
    ck_assert_uint_eq(set.objects.count, 3);
    ck_assert_int_eq(inspect_find(&set, OBJ(root)), 0);
    ck_assert_int_ge(inspect_find(&set, OBJ(b)), 1);
    inspect_end(&set);
    ck_assert_int_eq(inspect_find(&set, OBJ(b)), INSPECT_ABSENT);
    decref(OBJ(root));
    decref(OBJ(b));
}
END_TEST

START_TEST(only_what_lives_through_the_root_is_retained)
{
    Node *a, *b, *root = make_three(&a, &b);
    InspectSet set = { .index = NULL };
    inspect_retained(&set, OBJ(root));
    ck_assert_uint_eq(set.objects.count, 2); // b is held from here
    ck_assert_int_eq(inspect_find(&set, OBJ(b)), INSPECT_ABSENT);
    inspect_end(&set);
    decref(OBJ(b));
    inspect_retained(&set, OBJ(root));
    ck_assert_uint_eq(set.objects.count, 3);
    inspect_end(&set);
    decref(OBJ(root));
}
END_TEST

START_TEST(a_cycle_is_retained_as_a_whole)
{
    Node *a = support_node(1), *b = support_node(1);
    InspectSet set = { .index = NULL };
    a->child[0] = OBJ(b);
    b->child[0] = incref(OBJ(a));
    inspect_retained(&set, OBJ(a));
    ck_assert_uint_eq(set.objects.count, 2);
    inspect_end(&set);
    ref_clear(&b->child[0]);
    decref(OBJ(a));
}
END_TEST

START_TEST(referrers_are_counted)
{
    Node *a, *b, *root = make_three(&a, &b);
    InspectReferrers found = { .items = NULL };
    ck_assert(inspect_referrers(OBJ(b), &found));
    ck_assert_uint_eq(found.count, 2);
    ck_assert_uint_eq(found.items[0].count + found.items[1].count, 2);
    vec_free(&found);
    decref(OBJ(root));
    decref(OBJ(b));
}
END_TEST

START_TEST(objects_are_counted_by_type)
{
    Node *a, *b, *root = make_three(&a, &b);
    InspectRows rows = { .items = NULL };
    ck_assert(inspect_types(&rows));
    ck_assert_uint_eq(rows.count, 1);
    ck_assert_ptr_eq(rows.items[0].type, &support_node_type);
    ck_assert_uint_eq(rows.items[0].count, 3);
    vec_free(&rows);
    decref(OBJ(root));
    decref(OBJ(b));
}
END_TEST

Suite *inspect_suite(void);

Suite *inspect_suite(void)
{
    Suite *suite = suite_create("inspect");
    TCase *tc = tcase_create("inspect");
    tcase_add_checked_fixture(tc, support_start_heap, support_stop_heap);
    suite_add_tcase(suite, tc);
    tcase_add_test(tc, everything_that_is_reached_is_found_once);
    tcase_add_test(tc, only_what_lives_through_the_root_is_retained);
    tcase_add_test(tc, a_cycle_is_retained_as_a_whole);
    tcase_add_test(tc, referrers_are_counted);
    tcase_add_test(tc, objects_are_counted_by_type);
    return suite;
}
