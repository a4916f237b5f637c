// region_test.c - the bump allocator.
#include <check.h>
#include <string.h>

#include "runtime/base/region.h"

Suite *region_suite(void);

static struct {
    size_t live, chunks;
    bool broken;
} counted;

static void *counted_alloc(size_t size)
{
    if (counted.broken)
        return NULL;
    counted.live += size;
    counted.chunks++;
    return malloc(size);
}

static void counted_free(void *memory, size_t size)
{
    counted.live -= size;
    counted.chunks--;
    free(memory);
}

static void start_counting(void)
{
    region_set_allocator(counted_alloc, counted_free);
}

START_TEST(starts_without_memory)
{
    Region region;
    region_start(&region);
    ck_assert_uint_eq(counted.chunks, 0);
    region_free_all(&region);
}
END_TEST

START_TEST(alloc_is_aligned_and_does_not_overlap)
{
    Region region;
    unsigned char *blocks[200];
    region_start(&region);
    for (size_t i = 0; i < 200; i++) {
        blocks[i] = region_alloc(&region, i);
        ck_assert_ptr_nonnull(blocks[i]);
        ck_assert_uint_eq((uintptr_t)blocks[i] % 8, 0);
        memset(blocks[i], (int)i, i);
    }
    for (size_t i = 0; i < 200; i++)
        for (size_t j = 0; j < i; j++)
            ck_assert_uint_eq(blocks[i][j], i);
    region_free_all(&region);
    ck_assert_uint_eq(counted.live, 0);
}
END_TEST

START_TEST(big_blocks_leave_the_current_chunk_in_use)
{
    Region region;
    region_start(&region);
    char *first = region_alloc(&region, 8);
    ck_assert_ptr_nonnull(region_alloc(&region, 1000000));
    char *second = region_alloc(&region, 8);
    ck_assert_ptr_eq(second, first + 8);
    region_free_all(&region);
    ck_assert_uint_eq(counted.live, 0);
}
END_TEST

START_TEST(memory_is_proportional_to_need)
{
    Region region;
    region_start(&region);
    ck_assert_ptr_nonnull(region_alloc(&region, 10));
    ck_assert_uint_le(counted.live, 1024);
    for (int i = 0; i < 100000; i++)
        ck_assert_ptr_nonnull(region_alloc(&region, 40));
    ck_assert_uint_le(counted.live, 4000000 + 600000);
    ck_assert_uint_eq(counted.live, region.total);
    region_free_all(&region);
    ck_assert_uint_eq(counted.live, 0);
}
END_TEST

START_TEST(failure_is_remembered)
{
    Region region;
    region_start(&region);
    counted.broken = true;
    ck_assert_ptr_null(region_alloc(&region, 10));
    ck_assert(region.failed);
    counted.broken = false;
    ck_assert_ptr_nonnull(region_alloc(&region, 10));
    ck_assert(region.failed);
    region_free_all(&region);
    ck_assert(!region.failed);
}
END_TEST

START_TEST(absurd_sizes_fail)
{
    Region region;
    region_start(&region);
    ck_assert_ptr_null(region_alloc(&region, SIZE_MAX));
    ck_assert_ptr_null(region_alloc(&region, SIZE_MAX - 7));
    ck_assert_ptr_null(region_copy_text(&region, "", SIZE_MAX));
    ck_assert(region.failed);
    region_free_all(&region);
}
END_TEST

START_TEST(copy_text_ends_with_nul)
{
    Region region;
    region_start(&region);
    ck_assert_str_eq(region_copy_text(&region, "abcdef", 3), "abc");
    ck_assert_str_eq(region_copy_text(&region, "", 0), "");
    const char *zeros = region_alloc_zeroed(&region, 64);
    for (int i = 0; i < 64; i++)
        ck_assert_int_eq(zeros[i], 0);
    region_free_all(&region);
}
END_TEST

Suite *region_suite(void)
{
    Suite *suite = suite_create("region");
    TCase *tests = tcase_create("region");
    tcase_add_checked_fixture(tests, start_counting, NULL);
    tcase_add_test(tests, starts_without_memory);
    tcase_add_test(tests, alloc_is_aligned_and_does_not_overlap);
    tcase_add_test(tests, big_blocks_leave_the_current_chunk_in_use);
    tcase_add_test(tests, memory_is_proportional_to_need);
    tcase_add_test(tests, failure_is_remembered);
    tcase_add_test(tests, absurd_sizes_fail);
    tcase_add_test(tests, copy_text_ends_with_nul);
    suite_add_tcase(suite, tests);
    return suite;
}
