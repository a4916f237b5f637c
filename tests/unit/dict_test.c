// dict_test.c - facts about the dict type and the table below it.
#include "tests/unit/support.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/dict.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Suite *dict_suite(void);

enum { MODEL = 600 };

// Keys of several kinds, so that every kind of table is met.
static Object *key_of(int kind, uint32_t n)
{
    char text[32];
    Object *number, *key;
    snprintf(text, sizeof text, "key%u", n);
    switch (kind) {
    case 0: return int_from((int64_t)n);
    case 1: return (Object *)str_from_text(text);
    case 2: return int_from((int64_t)n << 40); // differ in high bits alone
    case 3: return n % 2 ? (Object *)str_from_text(text) : int_from((int64_t)n);
    default:
        number = int_from((int64_t)n);
        key = (Object *)tuple_pack(2, number, NONE);
        decref(number);
        return key;
    }
}

// A dict beside an array that says what must be in it.
typedef struct Model {
    Dict *dict;
    int64_t value[MODEL]; // -1: absent
    uint32_t seed, live;
    int kind;
} Model;

static uint32_t next_random(Model *m)
{
    m->seed = m->seed * 1664525u + 1013904223u;
    return m->seed >> 8;
}

static void step(Model *m, uint32_t range, uint32_t bias)
{
    uint32_t n = next_random(m) % range, what = next_random(m) % 100;
    Object *key = key_of(m->kind, n), *value;
    bool present = m->value[n] >= 0;
    if (what < bias) {
        int64_t fresh = next_random(m);
        value = int_from(fresh);
        ck_assert(dict_set(m->dict, key, value));
        decref(value);
        m->live += !present;
        m->value[n] = fresh;
    } else if (what < bias + 10) {
        ck_assert_int_eq(dict_get(m->dict, key, &value), present);
        if (present) {
            ck_assert_int_eq(((Int *)(void *)value)->value, m->value[n]);
            decref(value);
        }
    } else {
        ck_assert_int_eq(dict_delete(m->dict, key), present);
        m->live -= present;
        m->value[n] = -1;
    }
    decref(key);
    ck_assert_uint_eq(m->dict->used, m->live);
    ck_assert_int_eq(m->dict->table == NULL, m->live == 0);
}

START_TEST(a_dict_agrees_with_a_model)
{
    static const uint32_t ranges[] = { 3, 16, 17, 40, MODEL };
    Model m = { .seed = 7, .kind = _i };
    for (size_t r = 0; r < ARRAY_COUNT(ranges); r++) {
        m.dict = dict_new();
        m.live = 0;
        for (size_t i = 0; i < MODEL; i++)
            m.value[i] = -1;
        for (uint32_t i = 0; i < ranges[r] * 30; i++)
            step(&m, ranges[r], i / (ranges[r] * 6) % 2 ? 20 : 70);
        decref(OBJ(m.dict));
    }
}
END_TEST

START_TEST(order_is_that_of_insertion)
{
    Dict *d = dict_new();
    size_t pos = 0;
    Object *key;
    for (uint32_t i = 0; i < 100; i++) {
        key = key_of(0, i * 37 % 100);
        ck_assert(dict_set(d, key, NONE));
        decref(key);
    }
    for (uint32_t i = 0; i < 100; i += 2) {
        key = key_of(0, i);
        ck_assert_int_eq(dict_delete(d, key), 1);
        decref(key);
    }
    for (uint32_t i = 0; i < 100; i++)
        if (i * 37 % 100 % 2 == 1) {
            ck_assert(dict_next(d, &pos, &key, NULL));
            ck_assert_int_eq(((Int *)(void *)key)->value, i * 37 % 100);
        }
    ck_assert(!dict_next(d, &pos, &key, NULL));
    decref(OBJ(d));
}
END_TEST

START_TEST(equal_numbers_of_different_types_are_one_key)
{
    Dict *d = dict_new();
    Object *one = int_from(1), *real = float_from(1.0);
    ck_assert(dict_set(d, one, NONE));
    ck_assert(dict_set(d, real, TRUE_));
    ck_assert(dict_set(d, TRUE_, FALSE_));
    expect_repr(OBJ(d), "{1: False}");
    decref(real);
    decref(OBJ(d));
}
END_TEST

START_TEST(a_stamp_lasts_until_keys_change)
{
    Dict *d = dict_new();
    Str *a = str_from_text("a"), *b = str_from_text("b");
    uint32_t stamp;
    ck_assert_uint_eq(dict_keys_version(d), 0);
    ck_assert(dict_set_str(d, a, NONE));
    stamp = dict_keys_version(d);
    ck_assert_uint_ne(stamp, 0);
    ck_assert(dict_set_str(d, a, TRUE_)); // only the value changes
    ck_assert_uint_eq(dict_keys_version(d), stamp);
    ck_assert_int_eq(dict_find_str(d, a), 0);
    ck_assert(dict_set_str(d, b, NONE));
    ck_assert_uint_ne(dict_keys_version(d), stamp);
    ck_assert_int_eq(dict_find_str(d, b), 1);
    ck_assert(dict_set(d, NONE, NONE)); // no table of str keys any more
    ck_assert_uint_eq(dict_keys_version(d), 0);
    ck_assert_ptr_eq(dict_peek_str(d, a), TRUE_);
    decref(OBJ(a));
    decref(OBJ(b));
    decref(OBJ(d));
}
END_TEST

START_TEST(small_and_large_dicts_are_lean)
{
    Dict *d = dict_new_sized(2);
    uint64_t bytes;
    size_t blocks = 0;
    ck_assert_uint_le(dict_table_size(d->table, &blocks), 64);
    ck_assert_uint_eq(blocks, 1);
    decref(OBJ(d));
    d = dict_new();
    for (uint32_t i = 0; i < 100000; i++) {
        Object *key = int_new_box((int64_t)i);
        ck_assert(dict_set(d, key, NONE));
        decref(key);
    }
    bytes = dict_table_size(d->table, &blocks);
    ck_assert_uint_le(bytes / 100000, 34);
    decref(OBJ(d));
}
END_TEST

START_TEST(failed_insertions_change_nothing)
{
    Object *value = int_from(100000);
    for (uint32_t count = 0; count < 60; count++) {
        Dict *d = dict_new();
        Object *key;
        for (uint32_t i = 0; i < count; i++) {
            key = key_of(1, i);
            ck_assert(dict_set(d, key, NONE));
            decref(key);
        }
        key = key_of(0, 1000000); // the table must also become one of any keys
        heap_fail_at(1);
        if (!dict_set(d, key, value)) {
            heap_fail_at(0);
            expect_error(EXC(MemoryError));
            expect_refs(key, 1);
            ck_assert_uint_eq(d->used, count);
        }
        heap_fail_at(0);
        decref(key);
        decref(OBJ(d));
    }
    expect_refs(value, 1);
    decref(value);
}
END_TEST

START_TEST(unhashable_keys_raise)
{
    Dict *d = dict_new();
    List *list = list_new(0);
    Object *value;
    ck_assert(!dict_set(d, OBJ(list), NONE));
    expect_message(EXC(TypeError), "unhashable type: 'list'");
    ck_assert_int_eq(dict_get(d, OBJ(list), &value), -1);
    expect_error(EXC(TypeError));
    decref(OBJ(list));
    decref(OBJ(d));
}
END_TEST

START_TEST(set_default_says_whether_the_key_was_there)
{
    Dict *d = dict_new();
    Object *value;
    ck_assert_int_eq(dict_set_default(d, NONE, TRUE_, &value), 0);
    ck_assert_ptr_eq(value, TRUE_);
    ck_assert_int_eq(dict_set_default(d, NONE, FALSE_, &value), 1);
    ck_assert_ptr_eq(value, TRUE_);
    decref(OBJ(d));
}
END_TEST

START_TEST(a_copy_has_no_holes)
{
    Dict *d = dict_new(), *copy;
    for (uint32_t i = 0; i < 50; i++) {
        Object *key = key_of(1, i);
        ck_assert(dict_set(d, key, NONE));
        if (i % 3 == 0)
            ck_assert_int_eq(dict_delete(d, key), 1);
        decref(key);
    }
    copy = dict_copy(d);
    ck_assert_uint_eq(copy->fill, copy->used);
    ck_assert_int_eq(operate_equal(OBJ(d), OBJ(copy)), 1);
    decref(OBJ(copy));
    decref(OBJ(d));
}
END_TEST

START_TEST(an_iterator_notices_a_change_of_size)
{
    Dict *d = dict_new();
    Object *iter, *item;
    ck_assert(dict_set(d, NONE, NONE));
    iter = dict_views_iter(SHAPE_DICT_KEY_ITER, d);
    ck_assert(dict_set(d, TRUE_, NONE));
    ck_assert_int_eq(dict_key_iter_type.next(iter, &item), -1);
    expect_message(EXC(RuntimeError), "dictionary changed size during iteration");
    decref(iter);
    decref(OBJ(d));
}
END_TEST

Suite *dict_suite(void)
{
    TCase *t;
    Suite *suite = support_suite("dict", &t);
    tcase_add_loop_test(t, a_dict_agrees_with_a_model, 0, 5);
    tcase_add_test(t, order_is_that_of_insertion);
    tcase_add_test(t, equal_numbers_of_different_types_are_one_key);
    tcase_add_test(t, a_stamp_lasts_until_keys_change);
    tcase_add_test(t, small_and_large_dicts_are_lean);
    tcase_add_test(t, failed_insertions_change_nothing);
    tcase_add_test(t, unhashable_keys_raise);
    tcase_add_test(t, set_default_says_whether_the_key_was_there);
    tcase_add_test(t, a_copy_has_no_holes);
    tcase_add_test(t, an_iterator_notices_a_change_of_size);
    return suite;
}
