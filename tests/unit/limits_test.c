// limits_test.c - sizes as people write them; a cap that refuses once.
#include "runtime/heap/limits.h"

#include "tests/unit/support.h"

static void expect_size(const char *text, uint64_t size)
{
    uint64_t found = 1;
    ck_assert(limits_parse_size(text, &found));
    ck_assert_uint_eq(found, size);
}

START_TEST(sizes_are_read_in_units_of_1024)
{
    uint64_t out;
    expect_size("0", 0);
    expect_size("65536", 65536);
    expect_size("64k", 65536);
    expect_size("64 KiB", 65536);
    expect_size("1.5MB", 3 << 19);
    expect_size("2g", UINT64_C(2) << 30);
    expect_size("10b", 10);
    static const char *const wrong[] = { "",    "k",     "-1",  "1 x",  "0x10",
                                         "1kk", "1 bib", "nan", "1e99", " 1" };
    for (size_t i = 0; i < ARRAY_COUNT(wrong); i++)
        ck_assert_msg(!limits_parse_size(wrong[i], &out), "%s", wrong[i]);
}
END_TEST

START_TEST(the_first_refusal_opens_the_reserve)
{
    enum { CAP = 1 << 20, RESERVE = CAP / 16 };
    limits_set_heap(CAP, true);
    ck_assert(!limits_refuse(CAP - 16, 16));
    ck_assert(limits_refuse(CAP, 16));
    ck_assert(limits_was_hit());
    ck_assert(!limits_refuse(CAP, RESERVE));
    ck_assert(limits_refuse(CAP + RESERVE, 16));
    ck_assert(!limits_refuse(CAP - RESERVE, 16)); // it has shrunk
    ck_assert(limits_refuse(CAP, 16));
    limits_set_heap(0, false);
    ck_assert(!limits_refuse(CAP, CAP));
    ck_assert_uint_eq(limits_top(), UINT64_MAX);
}
END_TEST

START_TEST(the_reserve_is_beyond_what_is_live)
{
    enum { CAP = 1 << 20, RESERVE = CAP / 16 };
    limits_set_heap(CAP, true);
    ck_assert(limits_refuse(10 * CAP, 16));
    ck_assert_uint_eq(limits_top(), 10 * CAP + RESERVE);
    ck_assert(limits_refuse(5 * CAP, RESERVE + 16)); // what has gone may not come again
    ck_assert_uint_eq(limits_top(), 5 * CAP + RESERVE);
    ck_assert(!limits_refuse(6 * CAP / 7, RESERVE)); // it has shrunk
    ck_assert_uint_eq(limits_top(), CAP);
    limits_set_heap(0, false);
}
END_TEST

START_TEST(a_cap_without_a_reserve_always_refuses)
{
    limits_set_heap(1000, false);
    ck_assert(limits_refuse(992, 16));
    ck_assert(limits_refuse(992, 16));
    ck_assert_uint_eq(limits_top(), 1000);
    limits_set_heap(0, false);
}
END_TEST

Suite *limits_suite(void);

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tc = tcase_create("limits");
    suite_add_tcase(suite, tc);
    tcase_add_test(tc, sizes_are_read_in_units_of_1024);
    tcase_add_test(tc, the_first_refusal_opens_the_reserve);
    tcase_add_test(tc, the_reserve_is_beyond_what_is_live);
    tcase_add_test(tc, a_cap_without_a_reserve_always_refuses);
    return suite;
}
