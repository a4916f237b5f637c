// pool_test.c - pages, runs, and what returns to the system.
#include "runtime/heap/pool.h"

#include "runtime/heap/heap_debug.h"
#include "tests/unit/support.h"

START_TEST(every_size_finds_a_row_that_holds_it)
{
    for (size_t size = 1; size <= POOL_MEDIUM_MAX; size++) {
        uint32_t c = pool_class_of(size);
        ck_assert_uint_lt(c, POOL_CLASSES);
        ck_assert_uint_ge(pool_class_size(c), size);
    }
    ck_assert_uint_eq(pool_class_of(POOL_MEDIUM_MAX + 1), POOL_CLASSES);
}
END_TEST

START_TEST(the_cell_of_an_address_is_found_in_every_class)
{
    if (pool.is_system)
        return;
    for (uint32_t c = 0; c < POOL_CLASSES; c++) {
        size_t size = pool_class_size(c);
        char *block = heap_alloc(HEAP_LEAF, size);
        const Page *p = &arena.pages[arena_page_of(block)];
        for (uint32_t cell = 0; cell < p->cells; cell++) {
            char *start = arena_address(arena_page_of(block)) + cell * size;
            ck_assert_uint_eq(pool_cell_of(p, start), cell);
            ck_assert_uint_eq(pool_cell_of(p, start + size - 1), cell);
        }
        heap_free(HEAP_LEAF, block, size);
    }
}
END_TEST

START_TEST(fresh_cells_come_in_address_order)
{
    if (pool.is_system)
        return;
    char *last = heap_alloc(HEAP_RAW, 64), *first = last;
    for (int i = 1; i < 32; i++) {
        char *block = heap_alloc(HEAP_RAW, 64);
        ck_assert_ptr_eq(block, last + 64);
        last = block;
    }
    for (char *block = first; block <= last; block += 64)
        heap_free(HEAP_RAW, block, 64);
}
END_TEST

START_TEST(memory_goes_back_to_the_system)
{
    enum { COUNT = 300000 };
    if (pool.is_system)
        return;
    void **blocks = malloc(COUNT * sizeof *blocks);
    uint64_t before = heap_stats().reserved_bytes;
    for (int i = 0; i < COUNT; i++)
        blocks[i] = heap_alloc(HEAP_LEAF, 64);
    ck_assert_uint_ge(heap_stats().reserved_bytes, before + COUNT * 64);
    for (int i = 0; i < COUNT; i++)
        heap_free(HEAP_LEAF, blocks[i], 64);
    heap_trim();
    ck_assert_uint_le(heap_stats().reserved_bytes, before + 4 * ARENA_SIZE);
    free(blocks);
}
END_TEST

START_TEST(diverted_frees_go_to_their_pages)
{
    if (pool.is_system)
        return;
    void *a = heap_alloc(HEAP_LEAF, 48), *b = heap_alloc(HEAP_LEAF, 48);
    heap_trim();
    heap_divert_begin();
    heap_free(HEAP_LEAF, a, 48);
    heap_divert_end();
    ck_assert_ptr_null(heap.front[heap_list_of(HEAP_LEAF, heap_class_of(48))]);
    heap_divert_begin();
    heap_free(HEAP_LEAF, b, 48);
    heap_divert_end();
    ck_assert_uint_eq(pool.cell_bytes, 0);
}
END_TEST

START_TEST(runs_of_all_lengths_are_found_and_given_back)
{
    enum { COUNT = 200 };
    void *blocks[COUNT];
    size_t sizes[COUNT];
    uint64_t seed = 1;
    for (int round = 0; round < 5; round++) {
        for (int i = 0; i < COUNT; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            sizes[i] = 8193 + (seed >> 40) % (3 * ARENA_SIZE);
            blocks[i] = heap_alloc(HEAP_LEAF, sizes[i]);
            ck_assert_ptr_nonnull(blocks[i]);
            ((char *)blocks[i])[sizes[i] - 1] = 1;
        }
        ck_assert_uint_eq(heap_debug_validate(stderr), 0);
        for (int i = 0; i < COUNT; i += 2)
            heap_free(HEAP_LEAF, blocks[i], sizes[i]);
        for (int i = 0; i < COUNT; i += 2)
            blocks[i] = heap_alloc(HEAP_LEAF, sizes[i]);
        for (int i = 0; i < COUNT; i++)
            heap_free(HEAP_LEAF, blocks[COUNT - 1 - i], sizes[COUNT - 1 - i]);
    }
}
END_TEST

START_TEST(random_work_leaves_a_valid_heap)
{
    enum { COUNT = 4000, STEPS = 400000 };
    static void *blocks[COUNT];
    static uint32_t sizes[COUNT];
    uint64_t seed = 7;
    for (int i = 0; i < STEPS; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        uint32_t at = (uint32_t)(seed >> 33) % COUNT;
        if (blocks[at] != NULL) {
            if (seed >> 20 & 1)
                heap_divert_begin();
            heap_free(HEAP_RAW, blocks[at], sizes[at]);
            if (seed >> 20 & 1)
                heap_divert_end();
        }
        sizes[at] = 1 + (uint32_t)(seed >> 45) % ((seed & 0x1f00) != 0 ? 500 : 20000);
        blocks[at] = heap_alloc(HEAP_RAW, sizes[at]);
        memset(blocks[at], 0x11, sizes[at]);
        if (i % 100000 == 0)
            heap_trim();
    }
    ck_assert_uint_eq(heap_debug_validate(stderr), 0);
    for (int i = 0; i < COUNT; i++) {
        if (blocks[i] != NULL)
            heap_free(HEAP_RAW, blocks[i], sizes[i]);
    }
}
END_TEST

Suite *pool_suite(void);

Suite *pool_suite(void)
{
    Suite *suite = suite_create("pool");
    TCase *tcase = tcase_create("pool");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, support_start_heap, support_stop_heap);
    tcase_add_test(tcase, every_size_finds_a_row_that_holds_it);
    tcase_add_test(tcase, the_cell_of_an_address_is_found_in_every_class);
    tcase_add_test(tcase, fresh_cells_come_in_address_order);
    tcase_add_test(tcase, memory_goes_back_to_the_system);
    tcase_add_test(tcase, diverted_frees_go_to_their_pages);
    tcase_add_test(tcase, runs_of_all_lengths_are_found_and_given_back);
    tcase_add_test(tcase, random_work_leaves_a_valid_heap);
    suite_add_tcase(suite, tcase);
    return suite;
}
