// inspect.c - walks over the object graph, with scratch memory of the C library.
#include "runtime/heap/inspect.h"

#include "runtime/base/address_table.h"
#include "runtime/heap/gc.h"

// ---- sets ----
static size_t place_of(const InspectSet *set, const Object *object)
{
    size_t mask = set->capacity - 1;
    size_t i = address_table_home((uintptr_t)object, set->capacity);
    while (set->index[i] != 0 && set->objects.items[set->index[i] - 1] != object)
        i = (i + 1) & mask;
    return i;
}

static bool reserve(InspectSet *set)
{
    if ((set->objects.count + 1) * 2 <= set->capacity)
        return true;
    size_t capacity = set->capacity == 0 ? 256 : set->capacity * 2;
    uint32_t *index = calloc(capacity, sizeof *index);
    if (index == NULL)
        return false;
    free(set->index);
    set->index = index;
    set->capacity = capacity;
    for (size_t i = 0; i < set->objects.count; i++)
        index[place_of(set, set->objects.items[i])] = (uint32_t)(i + 1);
    return true;
}

bool inspect_add(InspectSet *set, Object *object)
{
    if (!reserve(set)) {
        set->failed = true;
        return false;
    }
    size_t i = place_of(set, object);
    if (set->index[i] != 0)
        return false;
    if (!vec_push(&set->objects, object)) {
        set->failed = true;
        return false;
    }
    set->index[i] = (uint32_t)set->objects.count;
    return true;
}

int64_t inspect_find(const InspectSet *set, const Object *object)
{
    if (set->capacity == 0)
        return INSPECT_ABSENT;
    return (int64_t)set->index[place_of(set, object)] - 1;
}

void inspect_end(InspectSet *set)
{
    vec_free(&set->objects);
    free(set->index);
    *set = (InspectSet){ .index = NULL };
}

// ---- one object ----
size_t inspect_blocks(const Object *object, size_t *blocks)
{
    const Type *type = type_of(object);
    *blocks = 0;
    if (type->size_of != NULL)
        return type->size_of((Object *)(uintptr_t)object, blocks);
    uint32_t size = shape_table[object->shape].size;
    return heap_block(size != 0 ? size : type->basic_size, blocks);
}

size_t inspect_size(const Object *object)
{
    size_t blocks;
    return inspect_blocks(object, &blocks);
}

bool inspect_on_heap(const Object *object)
{
    return heap_contains(object);
}

static void visit_children(Object *object, VisitFn visit, void *context)
{
    const Type *type = type_of(object);
    if ((type->flags & TYPE_GC) != 0 && type->traverse != NULL)
        type->traverse(object, visit, context);
}

// ---- reaching ----
typedef struct Reach {
    InspectSet *set;
    bool (*skip)(const Object *object);
} Reach;

static void reach_child(Object *child, void *context)
{
    Reach *reach = context;
    if (inspect_on_heap(child) && (reach->skip == NULL || !reach->skip(child)))
        inspect_add(reach->set, child);
}

void inspect_reach(InspectSet *set, bool (*skip)(const Object *object))
{
    Reach reach = { set, skip };
    for (size_t i = 0; i < set->objects.count && !set->failed; i++)
        visit_children(set->objects.items[i], reach_child, &reach);
}

// ---- what only root holds ----
typedef struct Trial {
    const InspectSet *set;
    uint32_t *inner; // references from members of the set
    bool *held;      // lives without root
    VEC(size_t) queue;
    bool failed;
} Trial;

static void count_child(Object *child, void *context)
{
    Trial *trial = context;
    int64_t at = inspect_find(trial->set, child);
    if (at != INSPECT_ABSENT)
        trial->inner[at]++;
}

static void hold(Trial *trial, size_t at)
{
    if (at == 0 || trial->held[at]) // root is the one that is thought away
        return;
    trial->held[at] = true;
    if (!vec_push(&trial->queue, at))
        trial->failed = true;
}

static void hold_child(Object *child, void *context)
{
    Trial *trial = context;
    int64_t at = inspect_find(trial->set, child);
    if (at != INSPECT_ABSENT)
        hold(trial, (size_t)at);
}

// Mark what is held from outside of the set, and what that holds.
static void find_held(Trial *trial)
{
    Object **objects = trial->set->objects.items;
    size_t count = trial->set->objects.count;
    for (size_t i = 0; i < count; i++)
        visit_children(objects[i], count_child, trial);
    for (size_t i = 0; i < count; i++) {
        if (objects[i]->refs != trial->inner[i])
            hold(trial, i);
    }
    while (trial->queue.count > 0)
        visit_children(objects[vec_pop(&trial->queue)], hold_child, trial);
}

void inspect_retained(InspectSet *set, Object *root)
{
    InspectSet all = { .index = NULL };
    inspect_add(&all, root);
    inspect_reach(&all, NULL);
    Trial trial = { .set = &all };
    trial.inner = calloc(all.objects.count + 1, sizeof *trial.inner);
    trial.held = calloc(all.objects.count + 1, sizeof *trial.held);
    if (all.failed || trial.inner == NULL || trial.held == NULL)
        trial.failed = true;
    else
        find_held(&trial);
    for (size_t i = 0; i < all.objects.count && !trial.failed; i++) {
        if (!trial.held[i])
            inspect_add(set, all.objects.items[i]);
    }
    set->failed |= trial.failed;
    vec_free(&trial.queue);
    free(trial.inner);
    free(trial.held);
    inspect_end(&all);
}

// ---- who refers to it ----
typedef struct Search {
    const Object *wanted;
    InspectReferrers *out;
    size_t hits; // of the object that is being visited
    bool failed;
} Search;

static void match_child(Object *child, void *context)
{
    Search *search = context;
    search->hits += child == search->wanted;
}

static void search_object(Object *object, void *context)
{
    Search *search = context;
    search->hits = 0;
    visit_children(object, match_child, search);
    InspectReferrer found = { object, search->hits };
    if (search->hits > 0 && !vec_push(search->out, found))
        search->failed = true;
}

bool inspect_referrers(const Object *object, InspectReferrers *out)
{
    Search search = { .wanted = object, .out = out };
    heap_walk(search_object, &search);
    return !search.failed;
}

// ---- by type ----
typedef struct Census {
    InspectRows *rows;
    uint32_t *row_of; // by shape: row + 1
    bool failed;
} Census;

static void count_object(Object *object, void *context)
{
    Census *census = context;
    Type *type = type_of(object);
    if (type == NULL || census->failed)
        return;
    size_t i = census->row_of[object->shape];
    if (i == 0) {
        while (i < census->rows->count && census->rows->items[i].type != type)
            i++;
        InspectRow row = { .type = type };
        if (i == census->rows->count && !vec_push(census->rows, row)) {
            census->failed = true;
            return;
        }
        census->row_of[object->shape] = (uint32_t)++i;
    }
    census->rows->items[i - 1].count++;
    census->rows->items[i - 1].bytes += inspect_size(object);
}

bool inspect_types(InspectRows *out)
{
    Census census = { .rows = out };
    census.row_of = calloc(SHAPE_LIMIT, sizeof *census.row_of);
    if (census.row_of == NULL)
        return false;
    heap_walk(count_object, &census);
    free(census.row_of);
    return !census.failed;
}
