// shape.c - shape ids of user classes, and the transition trees of their attributes.
//
// Ids of dead classes are given out again only when all others are used up: inline
// caches in bytecode hold ids, and an old id must not come to mean a new class soon.
#include "runtime/protocol/shape.h"

#include <string.h>

#include "runtime/protocol/error.h"
#include "runtime/types/str.h"

enum { CACHE_SIZE = 1024, CHILDREN_MAX = 128, WALK_MAX = 6 };

typedef struct FindEntry {
    uint32_t shape;
    int32_t index;
    Str *name; // owned
} FindEntry;

static struct shape {
    uint32_t next;      // first id never given out
    uint32_t free_head; // ids taken back, oldest first, linked by parent
    uint32_t free_tail;
    bool cached; // some entry of cache is in use
    FindEntry cache[CACHE_SIZE];
} shape;

void shape_forget_found(void)
{
    if (!shape.cached)
        return;
    for (size_t i = 0; i < CACHE_SIZE; i++) {
        Str *name = shape.cache[i].name;
        shape.cache[i] = (FindEntry){ 0, 0, NULL };
        xdecref((Object *)name);
    }
    shape.cached = false;
}

// count consecutive ids, or 0 when none are left.
static uint32_t take_ids(uint32_t count)
{
    uint32_t id = shape.next;
    if (SHAPE_LIMIT - id >= count) {
        shape.next += count;
        return id;
    }
    id = shape.free_head;
    if (count != 1 || id == 0)
        return 0;
    shape.free_head = shape_table[id].parent;
    if (shape.free_head == 0)
        shape.free_tail = 0;
    return id;
}

static void give_id(uint32_t id)
{
    Str *added = shape_table[id].added;
    memset(&shape_table[id], 0, sizeof shape_table[id]);
    if (shape.free_tail != 0)
        shape_table[shape.free_tail].parent = id;
    else
        shape.free_head = id;
    shape.free_tail = id;
    xdecref((Object *)added);
}

bool shape_open(Type *cls)
{
    uint32_t first = take_ids(cls->kinds);
    bool fixed = cls->dict_offset >= 0 && cls->size_of == NULL;
    uint32_t size = (cls->flags & TYPE_SHAPED) != 0
                        ? (uint32_t)(sizeof(Object) + cls->room * sizeof(Object *))
                        : cls->basic_size;
    if (first == 0)
        return error_no_memory() != NULL;
    for (uint32_t i = 0; i < cls->kinds; i++) {
        Shape *s = &shape_table[first + i];
        memset(s, 0, sizeof *s);
        s->type = cls;
        s->dealloc = cls->dealloc;
        s->size = fixed || (cls->flags & TYPE_SHAPED) != 0 ? size : 0;
        s->kind = (uint16_t)i;
        s->room = (uint16_t)cls->room;
    }
    shape_table[first].next_sibling = cls->shape; // the narrower root before
    cls->shape = first;
    return true;
}

// Take back a shape and all its descendants; the parent's links are not mended.
static void close_tree(uint32_t root)
{
    uint32_t id = root;
    for (;;) {
        uint32_t child = shape_table[id].first_child, parent;
        if (child != 0) {
            shape_table[id].first_child = shape_table[child].next_sibling;
            id = child;
            continue;
        }
        parent = shape_table[id].parent;
        give_id(id);
        if (id == root)
            return;
        id = parent;
    }
}

void shape_close(Type *cls)
{
    uint32_t root = cls->shape;
    shape_forget_found();
    while (root != 0) {
        uint32_t older = shape_table[root].next_sibling;
        for (uint32_t i = 1; i < cls->kinds; i++)
            give_id(root + i);
        close_tree(root);
        root = older;
    }
    cls->shape = 0;
}

int32_t shape_find(uint32_t id, const Str *name)
{
    const Shape *s = &shape_table[id];
    FindEntry *e = NULL;
    uint32_t at = id;
    int32_t index = -1;
    if (s->count > WALK_MAX) {
        e = &shape.cache[(id * 31u + (uint32_t)((uintptr_t)name >> 4)) % CACHE_SIZE];
        if (e->shape == id && e->name == name)
            return e->index;
    }
    for (; s->added != NULL; at = s->parent, s = &shape_table[at])
        if (s->added == name) {
            index = s->count - 1;
            break;
        }
    if (e != NULL) {
        Str *old = e->name;
        *e = (FindEntry){ id, index, (Str *)(uintptr_t)name };
        object_incref(e->name);
        shape.cached = true;
        xdecref((Object *)old);
    }
    return index;
}

// The shape that follows id in a walk of the tree below root; 0: there is no more.
static uint32_t next_in_tree(uint32_t root, uint32_t id)
{
    if (shape_table[id].first_child != 0)
        return shape_table[id].first_child;
    while (id != root && shape_table[id].next_sibling == 0)
        id = shape_table[id].parent;
    return id == root ? 0 : shape_table[id].next_sibling;
}

bool shape_tree_has(const Type *cls, const Str *name)
{
    for (uint32_t root = cls->shape; root != 0; root = shape_table[root].next_sibling)
        for (uint32_t id = root; id != 0; id = next_in_tree(root, id))
            if (shape_table[id].added == name)
                return true;
    return false;
}

// An instance of this shape is full: new instances of the class get more room.
static void learn_room(const Shape *s)
{
    Type *cls = s->type;
    uint32_t room = s->room * 2u;
    Object *pending;
    if (cls->room > s->room || s->room >= SHAPE_ROOM_MAX)
        return;
    cls->room = room > SHAPE_ROOM_MAX ? SHAPE_ROOM_MAX : room;
    pending = error_take();
    if (!shape_open(cls))
        cls->room = s->room; // no ids left: stay as we are
    error_restore(pending);
}

static uint32_t new_child(uint32_t parent, Str *name, uint16_t count, uint16_t flags)
{
    Shape *s = &shape_table[parent];
    uint32_t id = take_ids(1);
    if (id == 0)
        return 0;
    shape_table[id] = *s;
    shape_table[id].count = count;
    shape_table[id].flags = flags;
    shape_table[id].parent = parent;
    shape_table[id].first_child = 0;
    shape_table[id].next_sibling = s->first_child;
    shape_table[id].added = name == NULL ? NULL : incref(name);
    s->first_child = id;
    return id;
}

uint32_t shape_add(uint32_t id, Str *name)
{
    Shape *s = &shape_table[id];
    uint32_t child = s->first_child, children = 0;
    if (s->flags & SHAPE_DICT_MODE)
        return 0;
    if (s->count >= s->room) {
        learn_room(s);
        return 0;
    }
    for (; child != 0; child = shape_table[child].next_sibling, children++)
        if (shape_table[child].added == name)
            return child;
    if (children >= CHILDREN_MAX)
        return 0; // names made by the program: no tree for them
    return new_child(id, name, (uint16_t)(s->count + 1), 0);
}

uint32_t shape_dict_mode(uint32_t id)
{
    uint32_t child, made;
    if (shape_table[id].flags & SHAPE_DICT_MODE)
        return id;
    while (shape_table[id].added != NULL)
        id = shape_table[id].parent;
    for (child = shape_table[id].first_child; child != 0;
         child = shape_table[child].next_sibling)
        if (shape_table[child].flags & SHAPE_DICT_MODE)
            return child;
    made = new_child(id, NULL, 1, SHAPE_DICT_MODE);
    if (made == 0)
        error_no_memory();
    return made;
}

uint32_t shape_root_with_room(Type *cls, uint32_t room)
{
    uint32_t first = cls->shape, own_room = cls->room, made;
    for (uint32_t root = first; root != 0; root = shape_table[root].next_sibling)
        if (shape_table[root].room == room)
            return root;
    cls->room = room;
    made = shape_open(cls) ? cls->shape : 0;
    if (made != 0) { // new instances keep to the class's own room: second place
        shape_table[made].next_sibling = shape_table[first].next_sibling;
        shape_table[first].next_sibling = made;
    }
    cls->shape = first;
    cls->room = own_room;
    return made;
}

void shape_names(uint32_t id, Str **names)
{
    for (const Shape *s = &shape_table[id]; s->added != NULL;
         s = &shape_table[s->parent])
        names[s->count - 1] = s->added;
}

void shape_start(void)
{
    shape.next = SHAPE_FIRST_USER;
    shape.free_head = shape.free_tail = 0;
}

void shape_stop(void)
{
    shape_forget_found();
}
