// support.h - what unit tests share: a started runtime, facts about errors and counts.
#ifndef OURO_TESTS_UNIT_SUPPORT_H
#define OURO_TESTS_UNIT_SUPPORT_H

#include <check.h>
#include <string.h>

#include "runtime/heap/heap.h"

// Fixtures for tcase_add_checked_fixture: the runtime up to types and errors; the end
// fails the test when it left an error, a broken heap, or a block that nobody gives
// back.
void support_start(void);
void support_stop(void);

// The heap alone, for tests of the heap: no type exists.
void support_start_heap(void);
void support_stop_heap(void);

// An error of class cls (or of a derived one) is pending; it is cleared.
void support_expect_error(Type *cls);
// The same, and its text is message.
void support_expect_message(Type *cls, const char *message);
// No error is pending.
void support_expect_no_error(void);
#define expect_error support_expect_error
#define expect_message support_expect_message
#define expect_no_error support_expect_no_error

// The reference count of an object.
#define expect_refs(o, n)                                                              \
    ck_assert_uint_eq(((const Object *)(const void *)(o))->refs, (n))

// repr(o) is text; o is borrowed.
void support_expect_repr(Object *o, const char *text);
#define expect_repr support_expect_repr

// A suite of one case with the runtime around each test; add tests with tcase_add_test.
Suite *support_suite(const char *name, TCase **out);

// A container type for tests of the heap: an object with `count` children inside.
typedef struct Node {
    Object object;
    uint32_t count, tag;
    Object *child[];
} Node;
extern Type support_node_type;

// A leaf type for tests of the heap.
typedef struct Leaf {
    Object object;
    uint64_t payload[];
} Leaf;
extern Type support_leaf_type;
enum { SHAPE_NODE = SHAPE_LIMIT - 2, SHAPE_LEAF = SHAPE_LIMIT - 1 };

// A node with room for count children, all NULL; NULL when the heap failed.
Node *support_node(uint32_t count);
// A leaf of size bytes.
Object *support_leaf(size_t size);

#endif
