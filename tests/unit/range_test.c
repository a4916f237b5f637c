// range_test.c - facts about range and slice.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/range.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"

Suite *range_suite(void);

static Object *range_of(int64_t start, int64_t stop, int64_t step)
{
    Object *a = int_from(start), *b = int_from(stop), *c = int_from(step);
    Object *range = range_new(a, b, c);
    decref(a);
    decref(b);
    decref(c);
    return range;
}

START_TEST(lengths_reach_the_ends_of_the_number_line)
{
    static const int64_t rows[][4] = {
        { 0, 10, 3, 4 },
        { 10, 0, -3, 4 },
        { 0, 0, 1, 0 },
        { 5, 0, 1, 0 },
        { INT64_MIN, INT64_MAX, INT64_MAX, 3 },
        { INT64_MAX, INT64_MIN, INT64_MIN, 2 },
        { INT64_MAX - 1, INT64_MAX, 7, 1 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Object *range = range_of(rows[i][0], rows[i][1], rows[i][2]);
        ck_assert_int_eq(operate_length(range), rows[i][3]);
        decref(range);
    }
}
END_TEST

START_TEST(an_iterator_counts_without_overflow)
{
    Object *range = range_of(INT64_MAX - 6, INT64_MAX - 2, 3), *item;
    Object *iter = iterate_of(range);
    ck_assert_uint_eq(iter->shape, SHAPE_RANGE_ITER);
    for (int64_t i = 0; i < 2; i++) {
        ck_assert_int_eq(iterate_next(iter, &item), 1);
        ck_assert_int_eq(((Int *)(void *)item)->value, INT64_MAX - 6 + 3 * i);
        decref(item);
    }
    ck_assert_int_eq(iterate_next(iter, &item), 0);
    ck_assert_int_eq(iterate_next(iter, &item), 0);
    decref(iter);
    decref(range);
}
END_TEST

START_TEST(ranges_are_equal_by_their_items)
{
    Object *a = range_of(0, 3, 2), *b = range_of(0, 4, 2), *c = range_of(0, 5, 2);
    int64_t x, y;
    ck_assert_int_eq(operate_equal(a, b), 1);
    ck_assert_int_eq(operate_equal(a, c), 0);
    ck_assert(operate_hash(a, &x) && operate_hash(b, &y));
    ck_assert_int_eq(x, y);
    decref(a);
    decref(b);
    decref(c);
}
END_TEST

START_TEST(a_step_of_zero_raises)
{
    ck_assert_ptr_null(range_of(0, 1, 0));
    expect_message(EXC(ValueError), "range() arg 3 must not be zero");
}
END_TEST

START_TEST(membership_needs_no_search)
{
    Object *range = range_of(-10, INT64_MAX, 7), *in = int_from(-3),
           *out = int_from(-4);
    ck_assert_int_eq(operate_contains(range, in), 1);
    ck_assert_int_eq(operate_contains(range, out), 0);
    decref(range);
}
END_TEST

START_TEST(slices_are_clamped)
{
    static const int64_t rows[][4] = {
        // start, stop, step -> count of 10 items
        { -100, 100, 1, 10 }, { 100, -100, -1, 10 },   { 3, 3, 1, 0 },
        { 8, 2, -4, 2 },      { 0, 10, INT64_MAX, 1 }, { 9, -100, INT64_MIN, 1 },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Object *a = int_from(rows[i][0]), *b = int_from(rows[i][1]);
        Object *c = int_from(rows[i][2]), *slice = slice_new(a, b, c);
        int64_t start, stop, step, count;
        ck_assert(slice_resolve(slice, 10, &start, &stop, &step, &count));
        ck_assert_int_eq(count, rows[i][3]);
        decref(a);
        decref(b);
        decref(c);
        decref(slice);
    }
}
END_TEST

Suite *range_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("range", &t);
    tcase_add_test(t, lengths_reach_the_ends_of_the_number_line);
    tcase_add_test(t, an_iterator_counts_without_overflow);
    tcase_add_test(t, ranges_are_equal_by_their_items);
    tcase_add_test(t, a_step_of_zero_raises);
    tcase_add_test(t, membership_needs_no_search);
    tcase_add_test(t, slices_are_clamped);
    return suite;
}
