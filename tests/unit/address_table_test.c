// address_table_test.c - tables by address: what went in is found, what went out is not.
#include <check.h>

#include "runtime/base/address_table.h"

Suite *address_table_suite(void);

typedef struct Row {
    uintptr_t address;
    uint64_t value;
} Row;

enum { KEYS = 5000 };

static char keys[KEYS * 16];

static const void *key(size_t i)
{
    return &keys[i * 16];
}

START_TEST(finds_what_was_entered)
{
    AddressTable table = { .rows = NULL };
    ck_assert_ptr_null(address_table_find(&table, key(0), sizeof(Row)));
    for (size_t i = 0; i < KEYS; i += 2) {
        Row *row = address_table_enter(&table, key(i), sizeof *row);
        ck_assert_uint_eq(row->value, 0);
        row->value = i + 1;
    }
    ck_assert_uint_eq(table.count, KEYS / 2);
    ck_assert_uint_ge(table.capacity * 2, table.count * 3);
    for (size_t i = 0; i < KEYS; i++) {
        const Row *row = address_table_find(&table, key(i), sizeof *row);
        ck_assert_uint_eq(row != NULL ? row->value : 0, i % 2 == 0 ? i + 1 : 0);
    }
    Row *again = address_table_enter(&table, key(2), sizeof *again);
    ck_assert_uint_eq(again->value, 3);
    ck_assert_uint_eq(table.count, KEYS / 2);
    address_table_free(&table);
    ck_assert_uint_eq(table.capacity, 0);
}
END_TEST

// Removal moves rows: every other one must stay in reach.
START_TEST(forgets_what_was_removed)
{
    AddressTable table = { .rows = NULL };
    for (size_t i = 0; i < KEYS; i++) {
        Row *row = address_table_enter(&table, key(i), sizeof *row);
        row->value = i;
    }
    for (size_t i = 0; i < KEYS; i += 3) {
        Row *row = address_table_find(&table, key(i), sizeof *row);
        address_table_remove(&table, row, sizeof *row);
    }
    ck_assert_uint_eq(table.count, KEYS - (KEYS + 2) / 3);
    for (size_t i = 0; i < KEYS; i++) {
        const Row *row = address_table_find(&table, key(i), sizeof *row);
        ck_assert_int_eq(row != NULL, i % 3 != 0);
        if (row != NULL)
            ck_assert_uint_eq(row->value, i);
    }
    address_table_free(&table);
}
END_TEST

Suite *address_table_suite(void)
{
    Suite *suite = suite_create("address_table");
    TCase *tests = tcase_create("address_table");
    tcase_add_test(tests, finds_what_was_entered);
    tcase_add_test(tests, forgets_what_was_removed);
    suite_add_tcase(suite, tests);
    return suite;
}
