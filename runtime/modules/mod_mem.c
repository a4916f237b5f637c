// mod_mem.c - _mem: what the module mem (runtime/lib/mem.py) asks the heap.
#include "runtime/modules/mod_mem.h"

#include "runtime/base/vec.h"
#include "runtime/heap/arena.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/growth.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/inspect.h"
#include "runtime/heap/lasting.h"
#include "runtime/heap/ledger.h"
#include "runtime/heap/limits.h"
#include "runtime/heap/pool.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/instance.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// A tuple of numbers.
static Object *numbers(const uint64_t *values, size_t count)
{
    Tuple *tuple = tuple_new(count);
    for (size_t i = 0; tuple != NULL && i < count; i++) {
        if ((tuple_items(tuple)[i] = int_from_unsigned(values[i])) == NULL)
            ref_clear(&tuple);
    }
    return (Object *)tuple;
}

// ---- figures ----

static Object *mem_f_live(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from_unsigned(heap_stats().live_bytes);
}

static Object *mem_f_peak(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from_unsigned(heap_stats().peak_bytes);
}

static Object *mem_f_reset_peak(Object *self, Object *const *args)
{
    (void)self, (void)args;
    heap_reset_peak();
    return NONE;
}

static Object *mem_f_figures(Object *self, Object *const *args)
{
    (void)self, (void)args;
    HeapStats s = heap_stats();
    const uint64_t values[] = { s.live_bytes,    s.peak_bytes,
                                s.made_bytes,    s.live_blocks,
                                s.peak_blocks,   s.made_blocks,
                                s.freed_blocks,  s.reserved_bytes,
                                intern_hits(),   int_cache_hits,
                                str_char_hits(), str_empty_hits() + tuple_empty_hits(),
                                s.front_hits,    s.spare_hits };
    return numbers(values, ARRAY_COUNT(values));
}

// ---- objects ----

static Object *mem_f_size(Object *self, Object *const *args)
{
    (void)self;
    return int_from_unsigned(inspect_size(args[0]));
}

// What belongs to the program and not to a value: classes, modules and their names.
static bool is_furniture(const Object *o)
{
    Dict *names = is_exact_dict(o) ? (Dict *)(uintptr_t)o : NULL;
    return is_type(o) || o->shape == SHAPE_MODULE || o->shape == SHAPE_CODE ||
           (names != NULL && dict_peek_str(names, NAME(__name__)) != NULL &&
            dict_peek_str(names, NAME(__spec__)) != NULL);
}

// (objects, bytes) of a set, which ends.
static Object *sum_up(InspectSet *set)
{
    uint64_t values[] = { 0, 0 };
    bool failed = set->failed;
    for (size_t i = 0; i < set->objects.count; i++) {
        if (!inspect_on_heap(set->objects.items[i]))
            continue;
        values[0]++;
        values[1] += inspect_size(set->objects.items[i]);
    }
    inspect_end(set);
    return failed ? error_no_memory() : numbers(values, 2);
}

static Object *mem_f_deep(Object *self, Object *const *args)
{
    (void)self;
    InspectSet set = { .index = NULL };
    for (size_t i = 0; i < tuple_length(as_tuple(args[0])); i++)
        inspect_add(&set, tuple_items(as_tuple(args[0]))[i]);
    inspect_reach(&set, is_furniture);
    return sum_up(&set);
}

uint64_t mod_mem_deep(Object *object)
{
    InspectSet set = { .index = NULL };
    uint64_t bytes = 0;
    inspect_add(&set, object);
    inspect_reach(&set, is_furniture);
    for (size_t i = 0; i < set.objects.count; i++) {
        if (inspect_on_heap(set.objects.items[i]))
            bytes += inspect_size(set.objects.items[i]);
    }
    inspect_end(&set);
    return bytes;
}

bool mod_mem_is_furniture(const Object *object)
{
    return is_furniture(object);
}

static Object *mem_f_retained(Object *self, Object *const *args)
{
    (void)self;
    InspectSet set = { .index = NULL };
    if (inspect_on_heap(args[0]))
        inspect_retained(&set, args[0]);
    return sum_up(&set);
}

static Object *pair(Object *first, STEALS Object *second)
{
    Object *items[] = { incref(first), second };
    if (second == NULL) {
        decref(first);
        return NULL;
    }
    return (Object *)tuple_from_array_take(items, 2);
}

// A dict of attributes that is shown is no longer only a part of its instance.
static Object *show(Object *object)
{
    if (is_dict(object))
        as_dict(object)->is_part = false;
    return object;
}

static Object *mem_f_referrers(Object *self, Object *const *args)
{
    (void)self;
    InspectReferrers found = { .items = NULL };
    if (!inspect_referrers(args[0], &found)) {
        vec_free(&found);
        return error_no_memory();
    }
    List *list = list_new(found.count);
    for (size_t i = 0; list != NULL && i < found.count; i++) {
        InspectReferrer *r = &found.items[i];
        Object *entry = pair(show(r->object), int_from_unsigned(r->count));
        if (entry == NULL || !list_append_take(list, entry))
            ref_clear(&list);
    }
    vec_free(&found);
    return (Object *)list;
}

static void add_references(Object *o, void *context)
{
    uint64_t *sum = context;
    if ((o->refs & IMMORTAL) == 0)
        *sum += o->refs;
}

static Object *mem_f_references(Object *self, Object *const *args)
{
    (void)self, (void)args;
    uint64_t sum = 0;
    heap_walk(add_references, &sum);
    return int_from_unsigned(sum);
}

static Object *type_row(const InspectRow *row)
{
    uint64_t values[] = { row->count, row->bytes };
    return pair(OBJ(row->type), numbers(values, 2));
}

static Object *mem_f_types(Object *self, Object *const *args)
{
    (void)self, (void)args;
    InspectRows rows = { .items = NULL };
    if (!inspect_types(&rows)) {
        vec_free(&rows);
        return error_no_memory();
    }
    List *list = list_new(rows.count);
    for (size_t i = 0; list != NULL && i < rows.count; i++) {
        Object *entry = type_row(&rows.items[i]);
        if (entry == NULL || !list_append_take(list, entry))
            ref_clear(&list);
    }
    vec_free(&rows);
    return (Object *)list;
}

// The block that grows with an object; NULL: there is none.
static OPT const void *growing_block(Object *o)
{
    if (is_list(o))
        return as_list(o)->items;
    if (is_dict(o))
        return as_dict(o)->table;
    if (is_any_set(o))
        return as_set(o)->table;
    if (is_bytearray(o))
        return as_bytearray(o)->block;
    return is_exact_str(o) ? o : NULL;
}

static Object *growth_rows(const Growth *growth)
{
    List *list = list_new(0);
    for (size_t i = 0; list != NULL && growth != NULL && i < growth->rows.count; i++) {
        const GrowthRow *row = &growth->rows.items[i];
        uint64_t values[] = { row->before, row->after, row->copied };
        Object *entry = numbers(values, ARRAY_COUNT(values));
        if (entry == NULL || !list_append_take(list, entry))
            ref_clear(&list);
    }
    return (Object *)list;
}

static Object *mem_f_resizes(Object *self, Object *const *args)
{
    (void)self;
    if (!ledger_is_on())
        return NONE;
    const void *block = growing_block(args[0]);
    const Growth *growth = block != NULL ? growth_peek(block) : NULL;
    Object *rows = growth_rows(growth);
    uint64_t sums[] = { growth != NULL ? growth->resizes : 0,
                        growth != NULL ? growth->copied : 0 };
    Object *totals = rows != NULL ? numbers(sums, ARRAY_COUNT(sums)) : NULL;
    Object *answer = totals != NULL ? (Object *)tuple_pack(2, totals, rows) : NULL;
    xdecref(totals);
    xdecref(rows);
    return answer;
}

static Object *mem_f_attributes(Object *self, Object *const *args)
{
    (void)self;
    if (!instance_has_dict(type_of(args[0])) || is_type(args[0]))
        return (Object *)dict_new();
    return (Object *)instance_attributes(args[0]);
}

static Object *mem_f_own_dict(Object *self, Object *const *args)
{
    (void)self;
    Dict *dict = NULL;
    if (instance_has_dict(type_of(args[0])) && !is_type(args[0]))
        dict = instance_dict_peek(args[0]);
    return incref(dict != NULL ? show(OBJ(dict)) : NONE);
}

static Object *mem_f_is_static(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(!inspect_on_heap(args[0]));
}

static Object *mem_f_is_interned(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(is_exact_str(args[0]) && as_str(args[0])->interned);
}

// ---- pools ----

typedef struct PoolRow {
    uint64_t pages, used, cells;
} PoolRow;

static Object *mem_f_pools(Object *self, Object *const *args)
{
    (void)self, (void)args;
    PoolRow rows[HEAP_KINDS][POOL_CLASSES] = { { { 0 } } };
    heap_trim(); // cells that wait in lists are free ones of their pages
    for (uint32_t page = 1; page < arena_end(); page++) {
        const Page *p = &arena.pages[page];
        if (p->state != PAGE_CELLS)
            continue;
        PoolRow *row = &rows[p->kind][p->size_class];
        row->pages++;
        row->used += p->used;
        row->cells += p->cells;
    }
    List *list = list_new(0);
    for (uint32_t kind = 0; list != NULL && kind < HEAP_KINDS; kind++) {
        for (uint32_t c = 0; list != NULL && c < POOL_CLASSES; c++) {
            const PoolRow *row = &rows[kind][c];
            uint64_t values[] = { kind, pool_class_size(c), row->pages, row->used,
                                  row->cells - row->used };
            Object *entry = row->pages != 0 ? numbers(values, 5) : NONE;
            if (entry == NULL || (entry != NONE && !list_append_take(list, entry)))
                ref_clear(&list);
        }
    }
    return (Object *)list;
}

static bool is_backed(uint32_t number)
{
    return arena_map(number)->backed != 0;
}

// Bytes in use in the pages of an arena.
static uint64_t bytes_in_arena(uint32_t number)
{
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < ARENA_PAGES; i++) {
        const Page *p = &arena.pages[number * ARENA_PAGES + i];
        if (p->state == PAGE_CELLS)
            bytes += (uint64_t)p->used * p->cell_size;
        else if (p->state == PAGE_RUN || p->state == PAGE_TAIL)
            bytes += ARENA_PAGE_SIZE;
    }
    return bytes;
}

static Object *mem_f_arenas(Object *self, Object *const *args)
{
    (void)self, (void)args;
    List *list = list_new(0);
    heap_trim();
    for (uint32_t a = 0; list != NULL && a < arena.committed; a++) {
        if (!is_backed(a))
            continue;
        uint64_t pages = (uint64_t)__builtin_popcountll(arena_map(a)->taken);
        uint64_t values[] = { a, pages, bytes_in_arena(a) };
        Object *entry = numbers(values, 3);
        if (entry == NULL || !list_append_take(list, entry))
            ref_clear(&list);
    }
    return (Object *)list;
}

typedef struct Pins {
    uint32_t number;
    InspectSet found;
} Pins;

static void note_pin(Object *o, void *context)
{
    Pins *pins = context;
    uint32_t page, cell;
    if (pool_locate(o, &page, &cell) && page / ARENA_PAGES == pins->number)
        inspect_add(&pins->found, show(o));
}

static Object *mem_f_pins(Object *self, Object *const *args)
{
    (void)self;
    int64_t number;
    if (!operate_index_value(args[0], EXC(OverflowError), &number))
        return NULL;
    Pins pins = { .number = (uint32_t)number };
    heap_walk(note_pin, &pins);
    Object *list = NULL;
    if (pins.found.failed)
        error_no_memory();
    else
        list = (Object *)list_from_array(pins.found.objects.items,
                                         pins.found.objects.count);
    inspect_end(&pins.found);
    return list;
}

// ---- limits ----

static Object *mem_f_parse_size(Object *self, Object *const *args)
{
    (void)self;
    int64_t bytes;
    uint64_t size;
    if (!is_exact_str(args[0])) {
        if (!operate_index_value(args[0], EXC(OverflowError), &bytes))
            return NULL;
        return bytes >= 0 ? incref(args[0])
                          : error_raise(EXC(ValueError), "size must not be negative");
    }
    char *owned;
    size_t owned_size;
    const char *text = str_utf8(as_str(args[0]), NULL, &owned, &owned_size);
    if (text == NULL)
        return NULL;
    bool ok = limits_parse_size(text, &size);
    str_utf8_free(owned, owned_size);
    if (!ok)
        return error_raise(EXC(ValueError),
                           "not a size: %R; write 65536, '64k', '1.5 MiB'", args[0]);
    return int_from_unsigned(size);
}

static Object *mem_f_limit(Object *self, Object *const *args)
{
    (void)self;
    int64_t bytes;
    uint64_t old = limits_heap();
    if (args[0] != NULL) {
        if (!operate_index_value(args[0], EXC(OverflowError), &bytes))
            return NULL;
        heap_trim();
        heap_set_limit((uint64_t)bytes, true);
    }
    return int_from_unsigned(old);
}

// ---- measuring a block ----

typedef struct Begun {
    HeapStats stats;
    Lasting lasting;
} Begun;

static struct mod_mem_state {
    VEC(Begun) begun; // of the blocks that are being measured, the outermost first
} mod_mem_state;

// Names that the look-up of attributes remembers stay no longer than what had them.
static void collect_all(void)
{
    gc_collect(2);
    type_forget_found();
}

static Object *mem_f_track_begin(Object *self, Object *const *args)
{
    (void)self, (void)args;
    collect_all();
    if (!vec_push(&mod_mem_state.begun, ((Begun){ heap_stats(), lasting_total() })))
        return error_no_memory();
    heap_reset_peak();
    return NONE;
}

static Object *mem_f_track_end(Object *self, Object *const *args)
{
    (void)self, (void)args;
    if (mod_mem_state.begun.count == 0)
        return error_raise(EXC(RuntimeError), "no block is being measured");
    uint64_t peak = heap_stats().peak_bytes;
    collect_all();
    Begun begun = vec_pop(&mod_mem_state.begun);
    HeapStats now = heap_stats(), old = begun.stats;
    uint64_t lasting = lasting_total().bytes - begun.lasting.bytes;
    uint64_t lasting_blocks = lasting_total().blocks - begun.lasting.blocks;
    heap_keep_peak(old.peak_bytes, old.peak_blocks);
    if (mod_mem_state.begun.count == 0)
        vec_free(&mod_mem_state.begun);
    uint64_t made = now.made_bytes - old.made_bytes - lasting;
    int64_t leaked = (int64_t)(now.live_bytes - old.live_bytes - lasting);
    const int64_t values[] = {
        (int64_t)(peak - old.live_bytes),
        (int64_t)made,
        (int64_t)made - leaked,
        leaked,
        (int64_t)(now.made_blocks - old.made_blocks - lasting_blocks),
        (int64_t)(now.freed_blocks - old.freed_blocks),
        (int64_t)(now.live_blocks - old.live_blocks - lasting_blocks),
    };
    Tuple *tuple = tuple_new(ARRAY_COUNT(values));
    for (size_t i = 0; tuple != NULL && i < ARRAY_COUNT(values); i++) {
        if ((tuple_items(tuple)[i] = int_from(values[i])) == NULL)
            ref_clear(&tuple);
    }
    return (Object *)tuple;
}

static const NativeDef functions[] = {
    { mem_f_live, "live()", "Bytes of the heap that are in use now." },
    { mem_f_peak, "peak()",
      "The most bytes in use at once, since the start or reset_peak()." },
    { mem_f_reset_peak, "reset_peak()", "Let peak() begin anew, at live()." },
    { mem_f_figures, "figures()", "The heap's counters, in the order of mem.Stats." },
    { mem_f_size, "size(object, /)",
      "Bytes of an object itself: its head, its fields and its own buffers." },
    { mem_f_deep, "deep(objects, /)",
      "(objects, bytes) that a tuple's items reach on the heap." },
    { mem_f_retained, "retained(object, /)",
      "(objects, bytes) that would be freed with an object." },
    { mem_f_referrers, "referrers(object, /)",
      "[(object, times)]: who holds references to an object, and how many." },
    { mem_f_references, "references()",
      "The sum of the reference counts of all objects." },
    { mem_f_types, "types()", "[(type, (objects, bytes))] of all live objects." },
    { mem_f_resizes, "resizes(object, /)",
      "((resizes, bytes copied), [(bytes before, bytes after, bytes copied)]) of a "
      "container's block; None: nothing is recorded." },
    { mem_f_attributes, "attributes(object, /)",
      "A copy of an instance's own attributes; no code of the program runs." },
    { mem_f_own_dict, "own_dict(object, /)",
      "The dict that an instance's attributes lie in; None: they lie in the instance." },
    { mem_f_is_static, "is_static(object, /)",
      "Whether an object lies in the program itself, not on the heap." },
    { mem_f_is_interned, "is_interned(object, /)",
      "Whether a str is the one object kept for its text." },
    { mem_f_pools, "pools()",
      "[(kind, cell size, pages, cells used, cells free)] of the small blocks." },
    { mem_f_arenas, "arenas()",
      "[(number, pages taken of 64, bytes in use)] of the arenas from the system." },
    { mem_f_parse_size, "parse_size(size, /)",
      "Bytes of a size: a number, or a text such as '64 MiB'." },
    { mem_f_limit, "limit(size=<absent>, /)",
      "Cap the heap at so many bytes (0: no cap); the cap before." },
    { mem_f_track_begin, "track_begin()", "Begin to measure; blocks may nest." },
    { mem_f_track_end, "track_end()",
      "(peak, made, freed, leaked bytes; made, freed, leaked blocks) since the last "
      "track_begin()." },
    { mem_f_pins, "pins(arena, /)", "The objects that lie in an arena." },
    NATIVE_END,
};

const ModuleDef mod_mem = { "_mem", "The heap as the module mem sees it.", functions,
                            NULL };
