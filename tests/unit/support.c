// support.c - starts and stops the runtime around a test, and states facts.
#include "tests/unit/support.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap_debug.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/str.h"
#include "vm/ouro.h"

void support_start(void)
{
    static const char *const argv[] = { "unit", NULL };
    OuroOptions options = { .argc = 1, .argv = argv };
    ck_assert(ouro_start(&options));
}

void support_stop(void)
{
    support_expect_no_error();
    gc_collect(2);
    ck_assert_uint_eq(heap_debug_validate(stderr), 0);
    ck_assert_int_eq(ouro_stop(0), 0);
    ck_assert_uint_eq(heap_left(), 0);
}

void support_start_heap(void)
{
    ck_assert(heap_start());
    gc_start();
    shape_table[SHAPE_NODE] =
        (Shape){ .type = &support_node_type, .dealloc = support_node_type.dealloc };
    shape_table[SHAPE_LEAF] =
        (Shape){ .type = &support_leaf_type, .dealloc = support_leaf_type.dealloc };
}

void support_stop_heap(void)
{
    ck_assert_uint_eq(heap_debug_validate(stderr), 0);
    if (heap_debug_live_count() != 0)
        heap_debug_report(stderr);
    ck_assert_uint_eq(heap_debug_live_count(), 0);
    ck_assert_uint_eq(heap_stats().live_blocks, 0);
    ck_assert_uint_eq(heap_stats().live_bytes, 0);
    gc_stop();
    object_stop();
    heap_stop();
}

void support_expect_error(Type *cls)
{
    if (!error_occurred())
        ck_abort_msg("%s was not raised", cls->name);
    if (!error_matches(cls))
        ck_abort_msg("%s was raised, not %s", type_of(error_state.raised)->name,
                     cls->name);
    error_clear();
}

static void expect_text(Str *text, const char *expected)
{
    size_t length, owned_size;
    char *owned = NULL;
    ck_assert_ptr_nonnull(text);
    const char *got = str_utf8(text, &length, &owned, &owned_size);
    ck_assert_ptr_nonnull(got);
    ck_assert_str_eq(got, expected);
    if (owned != NULL)
        str_utf8_free(owned, owned_size);
    decref(OBJ(text));
}

void support_expect_message(Type *cls, const char *message)
{
    if (!error_occurred() || !error_matches(cls))
        support_expect_error(cls);
    Object *error = error_take();
    expect_text(operate_str(error), message);
    decref(error);
}

void support_expect_no_error(void)
{
    if (error_occurred())
        ck_abort_msg("%s is pending", type_of(error_state.raised)->name);
}

void support_expect_repr(Object *o, const char *text)
{
    expect_text(operate_repr(o), text);
}

Suite *support_suite(const char *name, TCase **out)
{
    Suite *suite = suite_create(name);
    TCase *tcase = tcase_create(name);
    tcase_add_checked_fixture(tcase, support_start, support_stop);
    suite_add_tcase(suite, tcase);
    *out = tcase;
    return suite;
}

// ---- nodes and leaves ----
static size_t node_size(const Node *node)
{
    return sizeof(Node) + node->count * sizeof(Object *);
}

static void node_traverse(Object *self, VisitFn visit, void *context)
{
    Node *node = (Node *)(void *)self;
    for (uint32_t i = 0; i < node->count; i++)
        VISIT(node->child[i]);
}

static void node_clear(Object *self)
{
    Node *node = (Node *)(void *)self;
    for (uint32_t i = 0; i < node->count; i++)
        ref_clear(&node->child[i]);
}

static void node_dealloc(Object *self)
{
    Node *node = (Node *)(void *)self;
    size_t size = node_size(node);
    node_clear(self);
    heap_free(HEAP_CONTAINER, node, size);
}

Type support_node_type = {
    TYPE_HEAD("node", Node), .flags = TYPE_GC | TYPE_WEAKREFABLE,
    .shape = SHAPE_NODE,     .traverse = node_traverse,
    .clear = node_clear,     .dealloc = node_dealloc,
};

Node *support_node(uint32_t count)
{
    size_t size = sizeof(Node) + count * sizeof(Object *);
    Node *node = heap_new(HEAP_CONTAINER, SHAPE_NODE, size);
    if (node == NULL)
        return NULL;
    node->count = count;
    node->tag = 0;
    memset(node->child, 0, count * sizeof(Object *));
    return node;
}

static void leaf_dealloc(Object *self)
{
    Leaf *leaf = (Leaf *)(void *)self;
    heap_free(HEAP_LEAF, leaf, (size_t)leaf->payload[0]);
}

Type support_leaf_type = {
    TYPE_HEAD("leaf", Leaf),
    .shape = SHAPE_LEAF,
    .dealloc = leaf_dealloc,
};

Object *support_leaf(size_t size)
{
    Leaf *leaf = heap_new(HEAP_LEAF, SHAPE_LEAF, size);
    if (leaf == NULL)
        return NULL;
    leaf->payload[0] = size;
    return &leaf->object;
}
