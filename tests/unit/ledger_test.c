// ledger_test.c - sums over sites are the heap's totals, whatever happens.
#include "runtime/heap/ledger.h"

#include "tests/unit/support.h"

static uint32_t running;

static uint32_t where(void)
{
    return running;
}

static void expect_sums(void)
{
    LedgerSite sum = { .made_bytes = 0 };
    for (uint32_t i = 0; i < ledger_count(); i++) {
        LedgerSite s = ledger_site(i);
        sum.live_bytes += s.live_bytes;
        sum.live_blocks += s.live_blocks;
        sum.made_bytes += s.made_bytes;
        sum.peak_bytes += s.peak_bytes;
    }
    HeapStats stats = heap_stats();
    ck_assert_uint_eq(sum.live_bytes, stats.live_bytes);
    ck_assert_uint_eq(sum.live_blocks, stats.live_blocks);
    ck_assert_uint_eq(sum.made_bytes, stats.made_bytes);
    ck_assert_uint_eq(sum.peak_bytes, stats.peak_bytes);
}

START_TEST(blocks_of_all_sizes_are_attributed)
{
    static const size_t sizes[] = { 16, 40, 512, 600, 5000, 100000, 3 << 20 };
    void *blocks[HEAP_KINDS][ARRAY_COUNT(sizes)];
    void *old = heap_alloc(HEAP_RAW, 64);
    ck_assert(ledger_start(where));
    for (uint32_t kind = 0; kind < HEAP_KINDS; kind++) {
        for (uint32_t i = 0; i < ARRAY_COUNT(sizes); i++) {
            running = 1 + i;
            blocks[kind][i] = heap_alloc((HeapKind)kind, sizes[i]);
            memset(blocks[kind][i], 0, 8);
            expect_sums();
            ck_assert_uint_eq(ledger_site_of(blocks[kind][i]), 1 + i);
        }
    }
    ck_assert_uint_eq(ledger_site_of(old), 0);
    running = 20;
    heap_free(HEAP_RAW, old, 64);
    for (uint32_t kind = 0; kind < HEAP_KINDS; kind++) {
        for (uint32_t i = 0; i < ARRAY_COUNT(sizes); i++) {
            heap_free((HeapKind)kind, blocks[kind][i], sizes[i]);
            expect_sums();
        }
    }
    ck_assert_uint_eq(ledger_site(20).freed_blocks, 3 * ARRAY_COUNT(sizes) + 1);
    ck_assert_uint_eq(ledger_site(1).live_blocks, 0);
    ledger_stop();
    running = 0;
}
END_TEST

START_TEST(a_site_remembers_what_it_held_at_the_peak)
{
    ck_assert(ledger_start(where));
    running = 1;
    void *first = heap_alloc(HEAP_RAW, 1000);
    running = 2;
    void *second = heap_alloc(HEAP_RAW, 2000);
    heap_free(HEAP_RAW, first, 1000);
    expect_sums();
    ck_assert_uint_eq(ledger_site(1).peak_bytes, 1008);
    ck_assert_uint_eq(ledger_site(1).live_bytes, 0);
    ck_assert_uint_eq(ledger_site(2).peak_bytes, 2000);
    heap_free(HEAP_RAW, second, 2000);
    expect_sums();
    ledger_stop();
    running = 0;
}
END_TEST

START_TEST(resizing_frees_here_and_makes_here)
{
    ck_assert(ledger_start(where));
    running = 3;
    void *block = heap_resize(NULL, 0, 1000);
    running = 4;
    block = heap_resize(block, 1000, 50000);
    expect_sums();
    ck_assert_uint_eq(ledger_site_of(block), 4);
    ck_assert_uint_eq(ledger_site(3).live_bytes, 0);
    uint64_t peak;
    ck_assert_uint_eq(ledger_traced(&peak), 50000);
    heap_free(HEAP_RAW, block, 50000);
    ledger_clear();
    expect_sums();
    ledger_stop();
    running = 0;
}
END_TEST

Suite *ledger_suite(void);

Suite *ledger_suite(void)
{
    Suite *suite = suite_create("ledger");
    TCase *tc = tcase_create("ledger");
    tcase_add_checked_fixture(tc, support_start_heap, support_stop_heap);
    suite_add_tcase(suite, tc);
    tcase_add_test(tc, blocks_of_all_sizes_are_attributed);
    tcase_add_test(tc, a_site_remembers_what_it_held_at_the_peak);
    tcase_add_test(tc, resizing_frees_here_and_makes_here);
    return suite;
}
