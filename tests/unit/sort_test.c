// sort_test.c - facts about sorting: order, stability, the kinds of keys, failure.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/sort.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Suite *sort_suite(void);

enum { COUNT = 2000, PATTERNS = 6, KINDS = 6 };

// The i-th number of a pattern: random, up, down, few values, a saw, two runs.
static int64_t number(int pattern, uint32_t i, uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    switch (pattern) {
    case 0: return *seed >> 12;
    case 1: return i;
    case 2: return -(int64_t)i;
    case 3: return *seed >> 30;
    case 4: return i % 100;
    default: return i < COUNT / 2 ? 2 * i : 2 * (i - COUNT / 2) + 1;
    }
}

static Object *key_of(int kind, int64_t n, uint32_t i)
{
    char text[40];
    Object *inner, *key;
    switch (kind) {
    case 0: return int_new_box(n);
    case 1: return float_from((double)n);
    case 2: snprintf(text, sizeof text, "prefix%09lld", (long long)n + 1000000); break;
    case 3:
        snprintf(text, sizeof text, "%lld\xE2\x82\xAC", (long long)n + 1000000);
        break;
    case 4: return i % 2 ? int_new_box(n) : float_from((double)n);
    default:
        inner = int_new_box(n);
        key = (Object *)tuple_pack(2, inner, NONE);
        decref(inner);
        return key;
    }
    return (Object *)str_from_text(text);
}

START_TEST(every_kind_of_key_sorts_stably)
{
    Object *items[COUNT], *before[COUNT];
    int kind = _i / PATTERNS, pattern = _i % PATTERNS;
    uint32_t seed = 5;
    for (int reverse = 0; reverse < 2; reverse++) {
        for (uint32_t i = 0; i < COUNT; i++)
            items[i] = key_of(kind, number(pattern, i, &seed), i);
        memcpy(before, items, sizeof items);
        ck_assert(sort_array(items, COUNT, NULL, reverse != 0));
        for (uint32_t i = 1; i < COUNT; i++) {
            Object *a = items[i - 1], *b = items[i];
            if (operate_equal(a, b) == 1) {
                // the earlier one first, whatever the direction; few are looked up
                size_t x = 0, y = 0;
                if (pattern != 3 || i % 50 != 0)
                    continue;
                while (before[x] != a)
                    x++;
                while (before[y] != b)
                    y++;
                ck_assert_uint_lt(x, y);
            } else {
                ck_assert_int_eq(
                    operate_compare_truth(a, b, reverse ? COMPARE_GT : COMPARE_LT), 1);
            }
        }
        for (uint32_t i = 0; i < COUNT; i++)
            decref(items[i]);
    }
}
END_TEST

START_TEST(a_comparison_that_raises_leaves_a_permutation)
{
    Object *items[100], *before[100];
    for (int i = 0; i < 100; i++)
        items[i] = i == 57 ? NONE : int_from(100 - i);
    memcpy(before, items, sizeof items);
    ck_assert(!sort_array(items, 100, NULL, false));
    support_expect_message(
        EXC(TypeError), "'<' not supported between instances of 'NoneType' and 'int'");
    ck_assert_mem_eq(items, before, sizeof items);
}
END_TEST

START_TEST(zeros_of_both_signs_are_equal)
{
    Object *items[3] = { float_from(0.0), float_from(-0.0), float_from(-1.0) };
    Object *first = items[0], *second = items[1];
    ck_assert(sort_array(items, 3, NULL, false));
    ck_assert_ptr_eq(items[1], first);
    ck_assert_ptr_eq(items[2], second);
    for (int i = 0; i < 3; i++)
        decref(items[i]);
}
END_TEST

START_TEST(running_out_of_memory_raises)
{
    Object *items[300];
    uint32_t seed = 1;
    for (uint64_t n = 1; n < 2; n++) {
        for (uint32_t i = 0; i < 300; i++)
            items[i] = int_new_box(number(0, i, &seed));
        heap_fail_at(n);
        ck_assert(!sort_array(items, 300, NULL, false));
        heap_fail_at(0);
        expect_error(EXC(MemoryError));
        for (uint32_t i = 0; i < 300; i++)
            decref(items[i]);
    }
}
END_TEST

Suite *sort_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("sort", &t);
    tcase_add_loop_test(t, every_kind_of_key_sorts_stably, 0, KINDS * PATTERNS);
    tcase_add_test(t, a_comparison_that_raises_leaves_a_permutation);
    tcase_add_test(t, zeros_of_both_signs_are_equal);
    tcase_add_test(t, running_out_of_memory_raises);
    return suite;
}
