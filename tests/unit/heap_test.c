// heap_test.c - the door: counters, sizes, resizing, failure, limits, release.
#include "runtime/heap/gmp_memory.h"
#include "runtime/heap/heap.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap_debug.h"
#include "tests/unit/support.h"

static struct {
    int failures;
    Node *revived;
    int finalized;
    int weak_cleared;
} heap_test;

static void count_failure(void)
{
    heap_test.failures++;
}

START_TEST(class_sizes_are_the_inverse_of_classes)
{
    for (size_t size = 1; size <= HEAP_SMALL_MAX; size++) {
        uint32_t c = heap_class_of(size);
        ck_assert_uint_lt(c, HEAP_CLASS_COUNT);
        ck_assert_uint_ge(heap_class_size(c), size);
        ck_assert(c == 0 || heap_class_size(c - 1) < size);
    }
}
END_TEST

START_TEST(counters_are_exact)
{
    void *small = heap_alloc(HEAP_RAW, 20);   // counts 24
    void *large = heap_alloc(HEAP_RAW, 1000); // counts 1008
    HeapStats stats = heap_stats();
    ck_assert_uint_eq(stats.live_bytes, 24 + 1008);
    ck_assert_uint_eq(stats.live_blocks, 2);
    heap_free(HEAP_RAW, small, 20);
    heap_free(HEAP_RAW, large, 1000);
    stats = heap_stats();
    ck_assert_uint_eq(stats.live_bytes, 0);
    ck_assert_uint_eq(stats.peak_bytes, 24 + 1008);
    ck_assert_uint_eq(stats.peak_blocks, 2);
    ck_assert_uint_eq(stats.made_bytes, 24 + 1008);
    ck_assert_uint_eq(stats.made_blocks, 2);
    ck_assert_uint_eq(stats.freed_blocks, 2);
}
END_TEST

START_TEST(peak_starts_anew_from_what_is_live)
{
    void *a = heap_alloc(HEAP_RAW, 64), *b = heap_alloc(HEAP_RAW, 64);
    heap_free(HEAP_RAW, a, 64);
    heap_reset_peak();
    ck_assert_uint_eq(heap_stats().peak_bytes, 64);
    a = heap_alloc(HEAP_RAW, 32);
    ck_assert_uint_eq(heap_stats().peak_bytes, 96);
    heap_free(HEAP_RAW, a, 32);
    heap_free(HEAP_RAW, b, 64);
}
END_TEST

START_TEST(a_cell_freed_is_the_next_one_given)
{
    if (getenv("OURO_HEAP") != NULL || getenv("OURO_GC") != NULL)
        return;
    void *a = heap_alloc(HEAP_LEAF, 16);
    heap_free(HEAP_LEAF, a, 16);
    void *b = heap_alloc(HEAP_LEAF, 16);
    ck_assert_ptr_eq(a, b);
    heap_free(HEAP_LEAF, b, 16);
}
END_TEST

START_TEST(resize_keeps_the_content_at_every_size)
{
    static const size_t sizes[] = { 8,       30,      600,     5000, 100, 300000,
                                    2000000, 5000000, 1500000, 700,  16 };
    size_t old = 8;
    uint8_t *block = heap_alloc(HEAP_RAW, old);
    for (size_t i = 0; i < old; i++)
        block[i] = (uint8_t)i;
    for (size_t k = 0; k < ARRAY_COUNT(sizes); k++) {
        block = heap_resize(block, old, sizes[k]);
        ck_assert_ptr_nonnull(block);
        for (size_t i = 0; i < 8; i++)
            ck_assert_uint_eq(block[i], i);
        memset(block + 8, 0xab, sizes[k] - 8);
        old = sizes[k];
    }
    heap_free(HEAP_RAW, block, old);
}
END_TEST

START_TEST(objects_grow_by_little_and_keep_their_content)
{
    size_t size = 16;
    uint64_t *block = heap_new(HEAP_LEAF, SHAPE_LEAF, size);
    block[1] = 42;
    for (int i = 0; i < 20000; i++) {
        block = heap_resize_object(HEAP_LEAF, block, size, size + 8);
        ck_assert_ptr_nonnull(block);
        size += 8;
        block[size / 8 - 1] = size;
    }
    ck_assert_uint_eq(block[1], 42);
    ck_assert_uint_eq(block[1000], 8008);
    ck_assert_uint_eq(heap_stats().live_bytes, (size + 15) / 16 * 16);
    block = heap_resize_object(HEAP_LEAF, block, size, 32);
    ck_assert_uint_eq(block[3], 32);
    heap_free(HEAP_LEAF, block, 32);
}
END_TEST

START_TEST(the_nth_allocation_fails_and_only_that)
{
    heap_on_failure(count_failure);
    heap_fail_at(3);
    void *a = heap_alloc(HEAP_RAW, 16), *b = heap_alloc(HEAP_LEAF, 700);
    ck_assert_ptr_null(heap_alloc(HEAP_RAW, 16));
    ck_assert_int_eq(heap_test.failures, 1);
    void *c = heap_alloc(HEAP_RAW, 16);
    ck_assert_ptr_nonnull(c);
    heap_free(HEAP_RAW, a, 16);
    heap_free(HEAP_LEAF, b, 700);
    heap_free(HEAP_RAW, c, 16);
}
END_TEST

START_TEST(a_failed_resize_changes_nothing)
{
    heap_on_failure(count_failure);
    char *block = heap_alloc(HEAP_RAW, 1000);
    strcpy(block, "whole");
    uint64_t live = heap_stats().live_bytes;
    heap_fail_at(1);
    ck_assert_ptr_null(heap_resize(block, 1000, 4000));
    ck_assert_str_eq(block, "whole");
    ck_assert_uint_eq(heap_stats().live_bytes, live);
    ck_assert_int_eq(heap_test.failures, 1);
    heap_free(HEAP_RAW, block, 1000);
}
END_TEST

START_TEST(absurd_sizes_fail)
{
    heap_on_failure(count_failure);
    ck_assert_ptr_null(heap_alloc(HEAP_RAW, SIZE_MAX));
    ck_assert_ptr_null(heap_alloc(HEAP_LEAF, SIZE_MAX / 2));
    ck_assert_int_eq(heap_test.failures, 2);
}
END_TEST

START_TEST(the_limit_holds)
{
    heap_on_failure(count_failure);
    heap_set_limit(100000, false);
    void *list = NULL;
    for (;;) {
        void **block = heap_alloc(HEAP_RAW, 48);
        if (block == NULL)
            break;
        *block = list;
        list = block;
    }
    ck_assert_uint_le(heap_stats().live_bytes, 100000);
    ck_assert_uint_gt(heap_stats().live_bytes, 99000);
    ck_assert_ptr_null(heap_alloc(HEAP_RAW, 5000));
    while (list != NULL) {
        void *next = *(void **)list;
        heap_free(HEAP_RAW, list, 48);
        list = next;
    }
}
END_TEST

START_TEST(history_rises_and_falls)
{
    enum { COUNT = 200000 };
    uint64_t samples[64];
    void **blocks = malloc(COUNT * sizeof *blocks);
    for (int i = 0; i < COUNT; i++)
        blocks[i] = heap_alloc(HEAP_LEAF, 32);
    for (int i = 0; i < COUNT; i++)
        heap_free(HEAP_LEAF, blocks[i], 32);
    size_t count = heap_history(samples, 64);
    ck_assert_uint_eq(count, 64);
    ck_assert_uint_lt(samples[0], samples[32]);
    ck_assert_uint_lt(samples[32], samples[62]);
    ck_assert_uint_eq(samples[63], 0);
    free(blocks);
}
END_TEST

START_TEST(a_chain_of_a_million_is_released)
{
    Node *head = support_node(1);
    for (int i = 0; i < 1000000; i++) {
        Node *node = support_node(1);
        node->child[0] = OBJ(head);
        head = node;
    }
    decref(OBJ(head));
    ck_assert_uint_eq(heap_stats().live_blocks, 0);
}
END_TEST

START_TEST(wide_and_deep_trees_are_released)
{
    Node *root = support_node(1000);
    for (uint32_t i = 0; i < 1000; i++) {
        Node *chain = support_node(2);
        for (int k = 0; k < 300; k++) {
            Node *node = support_node(2);
            node->child[0] = OBJ(chain);
            node->child[1] = support_leaf(24);
            chain = node;
        }
        root->child[i] = OBJ(chain);
    }
    decref(OBJ(root));
    ck_assert_uint_eq(heap_stats().live_blocks, 0);
}
END_TEST

static void revive_once(Object *self)
{
    heap_test.finalized++;
    heap_test.revived = (Node *)(void *)incref(self);
}

START_TEST(a_finalizer_revives_and_runs_once)
{
    support_node_type.finalize = revive_once;
    Node *node = support_node(0);
    decref(OBJ(node));
    ck_assert_ptr_eq(heap_test.revived, node);
    ck_assert_uint_eq(node->object.refs, 1);
    ck_assert(object_was_finalized(OBJ(node)));
    decref(OBJ(node));
    ck_assert_int_eq(heap_test.finalized, 1);
    ck_assert(!object_was_finalized(OBJ(node)));
    support_node_type.finalize = NULL;
}
END_TEST

static void count_weak(Object *o)
{
    ck_assert_uint_eq(o->refs, 0);
    heap_test.weak_cleared++;
}

START_TEST(weak_references_are_cleared_before_the_content)
{
    object_on_weak_clear(count_weak);
    decref(OBJ(support_node(2)));
    decref(support_leaf(16)); // its type knows no weak references
    ck_assert_int_eq(heap_test.weak_cleared, 1);
    object_on_weak_clear(NULL);
}
END_TEST

START_TEST(immortal_objects_are_never_counted)
{
    Object fixed = { IMMORTAL, SHAPE_LEAF };
    incref(&fixed);
    decref(&fixed);
    ck_assert_uint_eq(fixed.refs, IMMORTAL);
    ck_assert(!heap_contains(&fixed));
}
END_TEST

static void count_objects(Object *object, void *context)
{
    (void)object;
    ++*(int *)context;
}

START_TEST(a_walk_sees_live_objects_only)
{
    int seen = 0;
    Node *node = support_node(1), *big = support_node(500), *run = support_node(5000);
    void *raw = heap_alloc(HEAP_RAW, 64);
    Object *leaf = support_leaf(40);
    decref(support_leaf(40));
    heap_walk(count_objects, &seen);
    ck_assert_int_eq(seen, 4);
    ck_assert_uint_eq(heap_debug_live_count(), 4);
    decref(OBJ(node));
    decref(OBJ(big));
    decref(OBJ(run));
    decref(leaf);
    heap_free(HEAP_RAW, raw, 64);
}
END_TEST

START_TEST(validation_finds_a_count_that_is_too_low)
{
    FILE *nowhere = fopen("/dev/null", "w");
    Node *node = support_node(2);
    Object *leaf = support_leaf(16);
    node->child[0] = leaf;
    node->child[1] = leaf; // without a reference
    ck_assert_uint_eq(heap_debug_validate(nowhere), 1);
    incref(leaf);
    ck_assert_uint_eq(heap_debug_validate(nowhere), 0);
    heap_debug_dump(nowhere, OBJ(node));
    heap_debug_report(nowhere);
    fclose(nowhere);
    decref(OBJ(node));
}
END_TEST

START_TEST(libraries_are_counted)
{
    void *number = gmp_memory_alloc(40);
    number = gmp_memory_resize(number, 40, 4000);
    ck_assert_uint_eq(heap_stats().live_bytes, 4000);
    gmp_memory_free(number, 4000);
}
END_TEST

static void start(void)
{
    memset(&heap_test, 0, sizeof heap_test);
    support_start_heap();
}

Suite *heap_suite(void);

Suite *heap_suite(void)
{
    Suite *suite = suite_create("heap");
    TCase *tcase = tcase_create("heap");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, start, support_stop_heap);
    tcase_add_test(tcase, class_sizes_are_the_inverse_of_classes);
    tcase_add_test(tcase, counters_are_exact);
    tcase_add_test(tcase, peak_starts_anew_from_what_is_live);
    tcase_add_test(tcase, a_cell_freed_is_the_next_one_given);
    tcase_add_test(tcase, resize_keeps_the_content_at_every_size);
    tcase_add_test(tcase, objects_grow_by_little_and_keep_their_content);
    tcase_add_test(tcase, the_nth_allocation_fails_and_only_that);
    tcase_add_test(tcase, a_failed_resize_changes_nothing);
    tcase_add_test(tcase, absurd_sizes_fail);
    tcase_add_test(tcase, the_limit_holds);
    tcase_add_test(tcase, history_rises_and_falls);
    tcase_add_test(tcase, a_chain_of_a_million_is_released);
    tcase_add_test(tcase, wide_and_deep_trees_are_released);
    tcase_add_test(tcase, a_finalizer_revives_and_runs_once);
    tcase_add_test(tcase, weak_references_are_cleared_before_the_content);
    tcase_add_test(tcase, immortal_objects_are_never_counted);
    tcase_add_test(tcase, a_walk_sees_live_objects_only);
    tcase_add_test(tcase, validation_finds_a_count_that_is_too_low);
    tcase_add_test(tcase, libraries_are_counted);
    suite_add_tcase(suite, tcase);
    return suite;
}
