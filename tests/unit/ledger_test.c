// ledger_test.c - sums over sites are the heap's totals, whatever happens.
#include "runtime/heap/ledger.h"

#include "tests/unit/support.h"

static uint32_t running;

static uint32_t where(void)
{
    return running;
}

static LedgerSite site_of(uint32_t number)
{
    LedgerSite *sites = ledger_figures(), site = sites[number];
    free(sites);
    return site;
}

static void expect_sums(void)
{
    LedgerSite sum = { .made_bytes = 0 };
    LedgerSite *sites = ledger_figures();
    for (uint32_t i = 0; i < ledger_count(); i++) {
        LedgerSite s = sites[i];
        sum.live_bytes += s.live_bytes;
        sum.live_blocks += s.live_blocks;
        sum.made_bytes += s.made_bytes;
        sum.peak_bytes += s.peak_bytes;
    }
    free(sites);
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
    ck_assert(ledger_start((LedgerPlace){ NULL, where }));
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
    ck_assert_uint_eq(site_of(20).freed_blocks, 3 * ARRAY_COUNT(sizes) + 1);
    ck_assert_uint_eq(site_of(1).live_blocks, 0);
    ledger_stop();
    running = 0;
}
END_TEST

START_TEST(a_site_remembers_what_it_held_at_the_peak)
{
    ck_assert(ledger_start((LedgerPlace){ NULL, where }));
    running = 1;
    void *first = heap_alloc(HEAP_RAW, 1000);
    running = 2;
    void *second = heap_alloc(HEAP_RAW, 2000);
    heap_free(HEAP_RAW, first, 1000);
    expect_sums();
    ck_assert_uint_eq(site_of(1).peak_bytes, 1008);
    ck_assert_uint_eq(site_of(1).live_bytes, 0);
    ck_assert_uint_eq(site_of(2).peak_bytes, 2000);
    heap_free(HEAP_RAW, second, 2000);
    expect_sums();
    ledger_stop();
    running = 0;
}
END_TEST

START_TEST(resizing_frees_here_and_makes_here)
{
    ck_assert(ledger_start((LedgerPlace){ NULL, where }));
    running = 3;
    void *block = heap_resize(NULL, 0, 1000);
    running = 4;
    block = heap_resize(block, 1000, 50000);
    expect_sums();
    ck_assert_uint_eq(ledger_site_of(block), 4);
    ck_assert_uint_eq(site_of(3).live_bytes, 0);
    uint64_t peak;
    ck_assert_uint_eq(ledger_traced(&peak), 50000);
    heap_free(HEAP_RAW, block, 50000);
    ledger_clear();
    expect_sums();
    ledger_stop();
    running = 0;
}
END_TEST

// Blocks of many sizes come and go; a plain model counts along, and copies what each
// site holds whenever the heap reaches a new peak.
START_TEST(a_long_random_run_agrees_with_a_plain_model)
{
    enum { SITES = 5, BLOCKS = 400, STEPS = 60000 };
    static struct {
        void *block;
        size_t size;
        uint32_t site;
    } blocks[BLOCKS];
    uint64_t live[SITES] = { 0 }, at_peak[SITES] = { 0 }, made[SITES] = { 0 };
    uint64_t freed[SITES] = { 0 }, sum = 0, peak = 0, traced_peak = 0, seed = 1;
    uint64_t before = heap_stats().live_bytes;
    ck_assert(ledger_start((LedgerPlace){ NULL, where }));
    for (int step = 0; step < STEPS; step++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        uint32_t i = (uint32_t)(seed >> 33) % BLOCKS,
                 site = (uint32_t)(seed >> 50) % SITES;
        size_t counted = blocks[i].size <= HEAP_SMALL_MAX
                             ? heap_class_size(heap_class_of(blocks[i].size))
                             : (blocks[i].size + 15) & ~(size_t)15;
        running = site;
        if (blocks[i].block != NULL) {
            heap_free(HEAP_RAW, blocks[i].block, blocks[i].size);
            blocks[i].block = NULL;
            live[blocks[i].site] -= counted;
            freed[site] += counted;
            sum -= counted;
        } else {
            size_t size = 1 + (seed >> 20) % (step % 3 == 0 ? 3000 : 200);
            blocks[i].block = heap_alloc(HEAP_RAW, size);
            blocks[i].size = size;
            blocks[i].site = site;
            counted = size <= HEAP_SMALL_MAX ? heap_class_size(heap_class_of(size))
                                             : (size + 15) & ~(size_t)15;
            live[site] += counted;
            made[site] += counted;
            sum += counted;
        }
        if (sum > peak) {
            peak = sum;
            memcpy(at_peak, live, sizeof live);
        }
        if (sum - live[0] > traced_peak)
            traced_peak = sum - live[0];
        if (step % 97 != 0)
            continue;
        if (step % 13 == 0)
            heap_begin_window(); // changes no answer
        for (uint32_t s = 1; s < ledger_count(); s++) {
            LedgerSite site_now = site_of(s);
            ck_assert_uint_eq(site_now.live_bytes, live[s]);
            ck_assert_uint_eq(site_now.peak_bytes, at_peak[s]);
            ck_assert_uint_eq(site_now.made_bytes, made[s]);
            ck_assert_uint_eq(site_now.freed_bytes, freed[s]);
        }
        uint64_t highest;
        ck_assert_uint_eq(site_of(0).live_bytes, live[0] + before);
        ck_assert_uint_eq(ledger_traced(&highest), sum - live[0]);
        ck_assert_uint_eq(highest, traced_peak);
        expect_sums();
    }
    for (uint32_t i = 0; i < BLOCKS; i++) {
        if (blocks[i].block != NULL)
            heap_free(HEAP_RAW, blocks[i].block, blocks[i].size);
    }
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
    tcase_add_test(tc, a_long_random_run_agrees_with_a_plain_model);
    return suite;
}
