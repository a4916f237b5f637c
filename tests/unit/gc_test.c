// gc_test.c - cycles are found, everything else is left alone.
#include "runtime/heap/gc.h"

#include "runtime/heap/heap.h"
#include "runtime/heap/heap_debug.h"
#include "tests/unit/support.h"

static struct {
    int finalized, requests, cleared, called, reports;
    Object *saved[8];
    size_t saved_count;
    Node *watched;
} gc_test;

// Two nodes that refer to each other, each held once.
static void make_pair(Node **a, Node **b)
{
    *a = support_node(2);
    *b = support_node(2);
    (*a)->child[0] = incref(OBJ(*b));
    (*b)->child[0] = incref(OBJ(*a));
}

static void drop_pair(void)
{
    Node *a, *b;
    make_pair(&a, &b);
    decref(OBJ(a));
    decref(OBJ(b));
}

START_TEST(a_dropped_cycle_is_collected)
{
    drop_pair();
    ck_assert_uint_eq(heap_debug_live_count(), 2);
    ck_assert_int_eq(gc_collect(2), 2);
    ck_assert_uint_eq(heap_debug_live_count(), 0);
    ck_assert_int_eq(gc_collect(2), 0);
}
END_TEST

START_TEST(young_cycles_are_collected_by_a_young_collection)
{
    drop_pair();
    ck_assert_int_eq(gc_collect(0), 2);
}
END_TEST

START_TEST(cycles_wait_for_a_collection_of_their_generation)
{
    for (int age = 0; age <= 2; age++) {
        Node *a, *b;
        make_pair(&a, &b);
        for (int generation = 0; generation < age; generation++)
            ck_assert_int_eq(gc_collect(generation), 0); // they live, and grow older
        decref(OBJ(a));
        decref(OBJ(b));
        for (int generation = 0; generation < age; generation++)
            ck_assert_int_eq(gc_collect(generation), 0);
        ck_assert_int_eq(gc_collect(age), 2);
    }
}
END_TEST

START_TEST(a_cycle_held_from_outside_lives)
{
    Node *a, *b;
    make_pair(&a, &b);
    decref(OBJ(b));
    ck_assert_int_eq(gc_collect(2), 0);
    expect_refs(a, 2);
    expect_refs(b, 1);
    ck_assert_uint_eq(heap_debug_live_count(), 2);
    decref(OBJ(a));
    ck_assert_int_eq(gc_collect(2), 2);
}
END_TEST

START_TEST(what_a_live_object_holds_lives)
{
    Node *root = support_node(3), *a, *b;
    make_pair(&a, &b);
    root->child[0] = OBJ(a);
    decref(OBJ(b));
    drop_pair();
    ck_assert_int_eq(gc_collect(2), 2);
    ck_assert_uint_eq(heap_debug_live_count(), 3);
    decref(OBJ(root));
    ck_assert_int_eq(gc_collect(2), 2);
}
END_TEST

START_TEST(garbage_lets_go_of_leaves_and_live_objects)
{
    Node *a, *b, *live = support_node(0);
    make_pair(&a, &b);
    a->child[1] = support_leaf(16);
    b->child[1] = incref(OBJ(live));
    decref(OBJ(a));
    decref(OBJ(b));
    ck_assert_int_eq(gc_collect(2), 2);
    expect_refs(live, 1);
    ck_assert_uint_eq(heap_debug_live_count(), 1);
    decref(OBJ(live));
}
END_TEST

START_TEST(cycles_of_all_sizes_and_big_nodes)
{
    static const uint32_t counts[] = { 1, 10, 60, 100, 500, 3000, 200000 };
    for (size_t i = 0; i < ARRAY_COUNT(counts); i++) {
        Node *node = support_node(counts[i]), *next = support_node(1);
        node->child[counts[i] - 1] = OBJ(next);
        next->child[0] = OBJ(node);
    }
    ck_assert_int_eq(gc_collect(0), 2 * (int)ARRAY_COUNT(counts));
}
END_TEST

START_TEST(a_random_graph_agrees_with_a_plain_search)
{
    enum { COUNT = 20000, HELD = 50 };
    static Node *nodes[COUNT], *work[COUNT];
    uint64_t seed = 99;
    size_t reached = 0, top = 0;
    for (int i = 0; i < COUNT; i++)
        nodes[i] = support_node(2);
    for (int i = 0; i < COUNT; i++) {
        for (int k = 0; k < 2; k++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            if (seed >> 62 != 0)
                nodes[i]->child[k] = incref(OBJ(nodes[(seed >> 33) % COUNT]));
        }
    }
    for (uint32_t i = 0; i < HELD; i++) {
        nodes[i]->tag = 1;
        work[top++] = nodes[i];
    }
    while (top > 0) {
        Node *node = work[--top];
        reached++;
        for (int k = 0; k < 2; k++) {
            Node *child = (Node *)(void *)node->child[k];
            if (child != NULL && child->tag == 0) {
                child->tag = 1;
                work[top++] = child;
            }
        }
    }
    for (int i = HELD; i < COUNT; i++)
        decref(OBJ(nodes[i]));
    gc_collect(2);
    ck_assert_uint_eq(heap_debug_live_count(), reached);
    ck_assert_uint_eq(heap_debug_validate(stderr), 0);
    for (int i = 0; i < HELD; i++)
        decref(OBJ(nodes[i]));
    gc_collect(2);
}
END_TEST

static void count_finalized(Object *self)
{
    (void)self;
    gc_test.finalized++;
}

START_TEST(finalizers_run_once_and_then_the_cycle_goes)
{
    support_node_type.finalize = count_finalized;
    drop_pair();
    ck_assert_int_eq(gc_collect(2), 2);
    ck_assert_int_eq(gc_test.finalized, 2);
    ck_assert_uint_eq(heap_debug_live_count(), 0);
    support_node_type.finalize = NULL;
}
END_TEST

static void revive(Object *self)
{
    gc_test.finalized++;
    if (self == (Object *)gc_test.watched)
        gc_test.saved[gc_test.saved_count++] = incref(self);
}

START_TEST(a_finalizer_may_bring_its_cycle_back)
{
    Node *a, *b;
    support_node_type.finalize = revive;
    make_pair(&a, &b);
    gc_test.watched = a;
    decref(OBJ(a));
    decref(OBJ(b));
    drop_pair(); // this one is not revived
    ck_assert_int_eq(gc_collect(2), 2);
    ck_assert_int_eq(gc_test.finalized, 4);
    ck_assert_uint_eq(heap_debug_live_count(), 2);
    ck_assert_ptr_eq(a->child[0], b);
    ck_assert(object_was_finalized(OBJ(a)) && object_was_finalized(OBJ(b)));
    decref(gc_test.saved[0]);
    ck_assert_int_eq(gc_collect(2), 2);
    ck_assert_int_eq(gc_test.finalized, 4); // not again
    support_node_type.finalize = NULL;
}
END_TEST

static void allocate(Object *self)
{
    (void)self;
    for (int i = 0; i < 500; i++)
        drop_pair();
    gc_collect(2); // refused: one is running
}

START_TEST(finalizers_may_allocate_and_drop_cycles)
{
    drop_pair();
    support_node_type.finalize = allocate;
    gc_collect(2);
    support_node_type.finalize = NULL;
    ck_assert_uint_eq(heap_debug_validate(stderr), 0);
    ck_assert_int_eq(gc_collect(0), 2000);
}
END_TEST

static void clear_weak(Object *const *objects, size_t count)
{
    gc_test.cleared += (int)count;
    for (size_t i = 0; i < count; i++)
        ck_assert(gc_is_unreachable(objects[i]));
    ck_assert(!gc_is_unreachable(OBJ(gc_test.watched)));
    ck_assert_int_eq(gc_test.finalized, 0);
}

static bool call_weak(void)
{
    gc_test.called++;
    ck_assert_int_eq(gc_test.finalized, 0);
    return true;
}

START_TEST(weak_references_come_before_finalizers)
{
    support_node_type.finalize = count_finalized;
    gc_test.watched = support_node(1);
    gc_on_weak(clear_weak, call_weak);
    drop_pair();
    gc_collect(2);
    ck_assert_int_eq(gc_test.cleared, 2);
    ck_assert_int_eq(gc_test.called, 1);
    ck_assert_int_eq(gc_test.finalized, 2);
    gc_on_weak(NULL, NULL);
    support_node_type.finalize = NULL;
    decref(OBJ(gc_test.watched));
}
END_TEST

static bool keep(Object *object)
{
    gc_test.saved[gc_test.saved_count++] = incref(object);
    return true;
}

START_TEST(garbage_can_be_kept)
{
    drop_pair();
    gc_on_garbage(keep);
    ck_assert_int_eq(gc_collect(2), 2);
    gc_on_garbage(NULL);
    ck_assert_uint_eq(gc_test.saved_count, 2);
    ck_assert_uint_eq(heap_debug_live_count(), 2);
    decref(gc_test.saved[0]);
    decref(gc_test.saved[1]);
    ck_assert_int_eq(gc_collect(2), 2);
}
END_TEST

static void on_request(void)
{
    gc_test.requests++;
    gc_run_pending(); // a safe point: the test holds nothing half made
}

START_TEST(new_containers_ask_for_a_collection)
{
    gc_on_wanted(on_request);
    for (int i = 0; i < 20000; i++)
        drop_pair();
    ck_assert_int_gt(gc_test.requests, 2);
    ck_assert_uint_lt(heap_debug_live_count(), 12000);
    ck_assert_uint_gt(gc_stats(0).collections + gc_stats(1).collections, 2);
    gc_enable(false);
    int requests = gc_test.requests;
    for (int i = 0; i < 20000; i++)
        drop_pair();
    ck_assert_int_eq(gc_test.requests, requests);
    gc_on_wanted(NULL);
    gc_collect(2);
}
END_TEST

START_TEST(reuse_of_cells_asks_for_nothing)
{
    gc_on_wanted(on_request);
    for (int i = 0; i < 100000; i++)
        decref(OBJ(support_node(2)));
    if (getenv("OURO_HEAP") == NULL && getenv("OURO_GC") == NULL)
        ck_assert_int_eq(gc_test.requests, 0);
    gc_on_wanted(NULL);
}
END_TEST

START_TEST(counts_follow_containers)
{
    int64_t counts[3], thresholds[3];
    Node *nodes[100];
    gc_collect(2);
    for (int i = 0; i < 100; i++)
        nodes[i] = support_node(1);
    gc_get_count(counts);
    ck_assert_int_eq(counts[0], 100);
    for (int i = 0; i < 50; i++)
        decref(OBJ(nodes[i]));
    gc_get_count(counts);
    ck_assert_int_eq(counts[0], 50);
    gc_collect(0);
    gc_get_count(counts);
    ck_assert_int_eq(counts[0], 0);
    ck_assert_int_eq(counts[1], 1);
    gc_get_threshold(thresholds);
    ck_assert_int_eq(thresholds[0], 2000);
    for (int i = 50; i < 100; i++)
        decref(OBJ(nodes[i]));
}
END_TEST

START_TEST(a_reused_cell_is_young_again)
{
    Node *old[200];
    for (int i = 0; i < 200; i++)
        old[i] = support_node(2);
    gc_collect(2);
    for (int i = 0; i < 200; i++)
        decref(OBJ(old[i]));
    gc_collect(2); // walks the front lists back
    for (int i = 0; i < 100; i++)
        drop_pair();
    ck_assert_int_eq(gc_collect(0), 200);
}
END_TEST

START_TEST(containers_are_tracked)
{
    Node *node = support_node(1);
    Object *leaf = support_leaf(16);
    ck_assert(gc_is_tracked(OBJ(node)));
    ck_assert(!gc_is_tracked(leaf));
    ck_assert(!gc_is_tracked(OBJ(&support_node_type)));
    decref(OBJ(node));
    decref(leaf);
}
END_TEST

static void count_report(const GcReport *report)
{
    gc_test.reports++;
    if (!report->is_begin) {
        ck_assert_int_eq(report->collected, 2);
        ck_assert_uint_ge(report->freed_bytes, 2 * 32);
    }
}

START_TEST(collections_are_reported)
{
    gc_on_report(count_report);
    drop_pair();
    gc_collect(2);
    ck_assert_int_eq(gc_test.reports, 2);
    ck_assert_uint_eq(gc_stats(2).collected, 2);
    ck_assert_uint_ge(gc_total_pause_ns(), gc_longest_pause_ns());
    gc_on_report(NULL);
}
END_TEST

static void start(void)
{
    memset(&gc_test, 0, sizeof gc_test);
    support_start_heap();
}

Suite *gc_suite(void);

Suite *gc_suite(void)
{
    Suite *suite = suite_create("gc");
    TCase *tcase = tcase_create("gc");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, start, support_stop_heap);
    tcase_add_test(tcase, a_dropped_cycle_is_collected);
    tcase_add_test(tcase, young_cycles_are_collected_by_a_young_collection);
    tcase_add_test(tcase, cycles_wait_for_a_collection_of_their_generation);
    tcase_add_test(tcase, a_cycle_held_from_outside_lives);
    tcase_add_test(tcase, what_a_live_object_holds_lives);
    tcase_add_test(tcase, garbage_lets_go_of_leaves_and_live_objects);
    tcase_add_test(tcase, cycles_of_all_sizes_and_big_nodes);
    tcase_add_test(tcase, a_random_graph_agrees_with_a_plain_search);
    tcase_add_test(tcase, finalizers_run_once_and_then_the_cycle_goes);
    tcase_add_test(tcase, a_finalizer_may_bring_its_cycle_back);
    tcase_add_test(tcase, finalizers_may_allocate_and_drop_cycles);
    tcase_add_test(tcase, weak_references_come_before_finalizers);
    tcase_add_test(tcase, garbage_can_be_kept);
    tcase_add_test(tcase, new_containers_ask_for_a_collection);
    tcase_add_test(tcase, reuse_of_cells_asks_for_nothing);
    tcase_add_test(tcase, counts_follow_containers);
    tcase_add_test(tcase, a_reused_cell_is_young_again);
    tcase_add_test(tcase, containers_are_tracked);
    tcase_add_test(tcase, collections_are_reported);
    suite_add_tcase(suite, tcase);
    return suite;
}
