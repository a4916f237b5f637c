// mod_gc.c - the cycle collector as programs see it.
//
// All objects are found by walking the heap; nothing is allocated meanwhile, so lists
// are made in two walks: one counts, one fills.
#include "runtime/modules/mod_gc.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/generation.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum {
    DEBUG_STATS = 1,
    DEBUG_COLLECTABLE = 2,
    DEBUG_UNCOLLECTABLE = 4,
    DEBUG_SAVEALL = 32
};
enum {
    DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL,
    OLDEST = 2,
    ANY = -2
};

static struct gc_state {
    List *garbage, *callbacks; // owned
    int64_t debug;
    bool running; // a callback runs: collections in it are not told
} gc_state;

// ---- callbacks, garbage ----

static Dict *information(const GcReport *report)
{
    static const char *const names[] = { "generation", "collected", "uncollectable" };
    int64_t values[] = { report->generation, report->is_begin ? 0 : report->collected,
                         0 };
    Dict *info = dict_new();
    for (size_t i = 0; info != NULL && i < ARRAY_COUNT(names); i++) {
        Str *name = str_from_text(names[i]);
        Object *value = int_from(values[i]);
        bool ok = name != NULL && value != NULL && dict_set_str(info, name, value);
        xdecref((Object *)name);
        xdecref(value);
        if (!ok) {
            decref(OBJ(info));
            return NULL;
        }
    }
    return info;
}

static void tell_callbacks(const GcReport *report)
{
    if (gc_state.running || gc_state.callbacks == NULL ||
        gc_state.callbacks->count == 0)
        return;
    Object *saved = error_take();
    Str *phase = str_from_text(report->is_begin ? "start" : "stop");
    Dict *info = phase != NULL ? information(report) : NULL;
    gc_state.running = true;
    if (info == NULL)
        error_clear();
    for (size_t i = 0; info != NULL && i < gc_state.callbacks->count; i++) {
        Object *callback = incref(gc_state.callbacks->items[i]);
        Object *result = call_2(callback, OBJ(phase), OBJ(info));
        if (result == NULL)
            error_report_unraisable(callback);
        xdecref(result);
        decref(callback);
    }
    gc_state.running = false;
    xdecref((Object *)phase);
    xdecref((Object *)info);
    error_restore(saved);
}

// ---- what set_debug() asks for, on stderr ----

static void tell_begin(const GcReport *report)
{
    uint64_t in[3], frozen;
    generation_count(in, &frozen);
    fprintf(stderr,
            "gc: collecting generation %d...\n"
            "gc: objects in each generation: %llu %llu %llu\n"
            "gc: objects in permanent generation: %llu\n",
            report->generation, (unsigned long long)in[0], (unsigned long long)in[1],
            (unsigned long long)in[2], (unsigned long long)frozen);
}

static void tell_report(const GcReport *report)
{
    if ((gc_state.debug & DEBUG_STATS) != 0 && report->is_begin)
        tell_begin(report);
    else if ((gc_state.debug & DEBUG_STATS) != 0)
        fprintf(stderr, "gc: done, %lld unreachable, 0 uncollectable, %.4fs elapsed\n",
                (long long)report->collected, (double)report->pause_ns / 1e9);
    tell_callbacks(report);
}

// Whether programs know such an object: the dict of attributes that an instance outgrew
// its room with is part of the instance until it is shown.
static bool is_known(const Object *o)
{
    return o->shape != SHAPE_DICT || !((const Dict *)(const void *)o)->is_part;
}

static void tell_found(Object *const *objects, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_known(objects[i]))
            continue;
        fprintf(stderr, "gc: collectable <%s %p>\n", type_name(objects[i]),
                (void *)objects[i]);
    }
}

static bool keep_garbage(Object *object)
{
    if (!is_known(object))
        return true; // its instance holds it
    if (gc_state.garbage == NULL ||
        !list_append_take(gc_state.garbage, incref(object))) {
        error_clear();
        return false;
    }
    return true;
}

// ---- collecting ----

static Object *gc_f_collect(Object *self, Object *const *args)
{
    (void)self;
    int64_t generation;
    if (!operate_c_int(args[0], &generation))
        return NULL;
    if (generation < 0 || generation > OLDEST)
        return error_raise(EXC(ValueError), "invalid generation");
    return int_from(gc_collect((int)generation));
}

static Object *gc_f_enable(Object *self, Object *const *args)
{
    (void)self, (void)args;
    gc_enable(true);
    return NONE;
}

static Object *gc_f_disable(Object *self, Object *const *args)
{
    (void)self, (void)args;
    gc_enable(false);
    return NONE;
}

static Object *gc_f_isenabled(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return bool_from(gc_is_enabled());
}

static Object *three_ints(const int64_t values[3])
{
    Object *items[3];
    for (size_t i = 0; i < 3; i++)
        if ((items[i] = int_from(values[i])) == NULL) {
            while (i-- > 0)
                decref(items[i]);
            return NULL;
        }
    return (Object *)tuple_from_array_take(items, 3);
}

static Object *gc_f_get_count(Object *self, Object *const *args)
{
    (void)self, (void)args;
    int64_t counts[3];
    gc_get_count(counts);
    return three_ints(counts);
}

static Object *gc_f_get_threshold(Object *self, Object *const *args)
{
    (void)self, (void)args;
    int64_t thresholds[3];
    gc_get_threshold(thresholds);
    return three_ints(thresholds);
}

static Object *gc_f_set_threshold(Object *self, Object *const *args)
{
    (void)self;
    Tuple *given = as_tuple(args[0]);
    size_t count = tuple_length(given);
    int64_t thresholds[3];
    int number;
    if (count < 1 || count > 3)
        return error_raise(EXC(TypeError),
                           "gc.set_threshold requires 1 to 3 arguments");
    gc_get_threshold(thresholds);
    for (size_t i = 0; i < count; i++) {
        if (!time_c_int(tuple_items(given)[i], &number))
            return NULL;
        thresholds[i] = number;
    }
    gc_set_threshold(thresholds);
    return NONE;
}

static Object *generation_stats(int generation)
{
    static const char *const names[] = { "collections", "collected", "uncollectable" };
    GcGenerationStats stats = gc_stats(generation);
    uint64_t values[] = { stats.collections, stats.collected, stats.uncollectable };
    Dict *dict = dict_new();
    for (size_t i = 0; dict != NULL && i < ARRAY_COUNT(names); i++) {
        Object *name = (Object *)str_from_text(names[i]);
        Object *value = int_from_unsigned(values[i]);
        if (name == NULL || value == NULL) {
            xdecref(name);
            xdecref(value);
        } else if (dict_set_take(dict, name, value)) {
            continue;
        }
        ref_clear(&dict);
    }
    return (Object *)dict;
}

static Object *gc_f_get_stats(Object *self, Object *const *args)
{
    (void)self, (void)args;
    List *list = list_new(3);
    for (int generation = 0; list != NULL && generation < 3; generation++) {
        Object *stats = generation_stats(generation);
        if (stats == NULL || !list_append_take(list, stats)) {
            decref(OBJ(list));
            return NULL;
        }
    }
    return (Object *)list;
}

// ---- looking at objects ----

// A walk over the heap that looks for tracked objects, or for referrers of some.
typedef struct Search {
    Tuple *wanted;  // whose referrers are looked for; NULL: all objects
    int generation; // only objects of this one, or ANY
    Object **found; // room for `room` objects, borrowed; NULL: only count
    size_t room, count;
    bool hit; // the object being visited refers to a wanted one
} Search;

static void match_child(Object *child, void *context)
{
    Search *s = context;
    if (!is_known(child) && !s->hit)
        type_of(child)->traverse(child, match_child, s);
    for (size_t i = 0; !s->hit && i < tuple_length(s->wanted); i++)
        s->hit = tuple_items(s->wanted)[i] == child;
}

// Whether CPython's collector does not know such objects.
static bool is_leaf_there(const Object *o)
{
    return o->shape == SHAPE_RANGE || o->shape == SHAPE_CODE;
}

static void look_at(Object *o, void *context)
{
    Search *s = context;
    if (!gc_is_tracked(o) || is_leaf_there(o) || !is_known(o) ||
        o == (Object *)s->wanted ||
        (s->generation != ANY && generation_of(o) != s->generation))
        return;
    if (s->wanted != NULL) {
        Type *type = type_of(o);
        s->hit = false;
        if (type->traverse != NULL)
            type->traverse(o, match_child, s);
        if (!s->hit)
            return;
    }
    if (s->found != NULL && s->count < s->room)
        s->found[s->count] = o;
    s->count++;
}

static Object *search_heap(OPT Tuple *wanted, int generation)
{
    Search s = { .wanted = wanted, .generation = generation };
    heap_walk(look_at, &s);
    s.room = s.count;
    size_t size = (s.room + 1) * sizeof *s.found;
    s.found = heap_alloc(HEAP_RAW, size);
    if (s.found == NULL)
        return NULL;
    s.count = 0;
    heap_walk(look_at, &s);
    List *list = list_from_array(s.found, s.count < s.room ? s.count : s.room);
    heap_free(HEAP_RAW, s.found, size);
    return (Object *)list;
}

static Object *gc_f_get_objects(Object *self, Object *const *args)
{
    (void)self;
    int64_t generation;
    if (args[0] == NONE)
        return search_heap(NULL, ANY);
    if (!is_int(args[0]) && type_of(args[0])->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "argument should be integer or None, not '%T'", args[0]);
    if (!operate_index_value(args[0], EXC(OverflowError), &generation))
        return NULL;
    if (generation > OLDEST)
        return error_raise(EXC(ValueError),
                           "generation parameter must be less than the number "
                           "of available generations (3)");
    if (generation < -1)
        return error_raise(EXC(ValueError), "generation parameter cannot be negative");
    return search_heap(NULL, generation < 0 ? ANY : (int)generation);
}

static Object *gc_f_get_referrers(Object *self, Object *const *args)
{
    (void)self;
    return search_heap(as_tuple(args[0]), ANY);
}

static void count_child(Object *child, void *context)
{
    if (is_known(child))
        ++*(size_t *)context;
    else
        type_of(child)->traverse(child, count_child, context);
}

static void collect_referents(Object *o, List *list);

// The list has room for all children: nothing is allocated here.
static void collect_child(Object *child, void *context)
{
    List *list = context;
    if (!is_known(child))
        collect_referents(child, list);
    else if (list->count < list->capacity)
        list->items[list->count++] = incref(child);
}

// What o refers to, in CPython's order: items from the last to the first; of a dict whose
// keys are all texts, the values.
static void collect_referents(Object *o, List *list)
{
    size_t first = list->count, position = 0;
    Object *key, *value;
    if ((type_of(o)->flags & TYPE_GC) == 0 || type_of(o)->traverse == NULL)
        return;
    if (is_exact_dict(o)) {
        bool names = true;
        while (names && dict_next(as_dict(o), &position, &key, &value))
            names = is_exact_str(key);
        for (position = 0; dict_next(as_dict(o), &position, &key, &value);) {
            collect_child(value, list);
            if (!names)
                collect_child(key, list);
        }
        return;
    }
    type_of(o)->traverse(o, collect_child, list);
    if (!is_list(o) && !is_tuple(o))
        return;
    for (size_t last = list->count; last > first + 1;) {
        Object *swap = list->items[--last];
        list->items[last] = list->items[first];
        list->items[first++] = swap;
    }
}

static Object *gc_f_get_referents(Object *self, Object *const *args)
{
    (void)self;
    Tuple *given = as_tuple(args[0]);
    size_t total = 0;
    for (size_t i = 0; i < tuple_length(given); i++) {
        Object *o = tuple_items(given)[i];
        if ((type_of(o)->flags & TYPE_GC) != 0 && type_of(o)->traverse != NULL)
            type_of(o)->traverse(o, count_child, &total);
    }
    List *list = list_new(total);
    for (size_t i = 0; list != NULL && i < tuple_length(given); i++)
        collect_referents(tuple_items(given)[i], list);
    return (Object *)list;
}

static bool is_tracked(const Object *o);

// Whether an item makes its tuple or dict one that cycles can pass through.
static bool may_close_cycle(const Object *o)
{
    return is_type_flag(o, TYPE_GC) && !is_leaf_there(o) &&
           (!is_exact_tuple(o) || is_tracked(o));
}

// As CPython says it: tuples and dicts of nothing but atoms are not looked at. (They
// are here; it costs no more.)
static bool is_tracked(const Object *o)
{
    Object *key, *value;
    size_t position = 0;
    bool tracked = false;
    if (is_exact_tuple(o)) {
        const Tuple *t = (const Tuple *)(const void *)o;
        if (!error_enter("")) {
            error_clear();
            return true;
        }
        for (size_t i = 0; !tracked && i < tuple_length(t); i++)
            tracked = may_close_cycle(tuple_items(t)[i]);
        error_leave();
        return tracked;
    }
    if (!is_exact_dict(o))
        return !is_leaf_there(o) && gc_is_tracked(o);
    while (!tracked && dict_next((Dict *)(uintptr_t)o, &position, &key, &value))
        tracked = may_close_cycle(key) || may_close_cycle(value);
    return tracked;
}

static Object *gc_f_is_tracked(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(is_tracked(args[0]));
}

static Object *gc_f_is_finalized(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(object_was_finalized(args[0]));
}

// ---- settings ----

static Object *gc_f_get_debug(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from(gc_state.debug);
}

static Object *gc_f_set_debug(Object *self, Object *const *args)
{
    (void)self;
    if (!operate_c_int(args[0], &gc_state.debug))
        return NULL;
    gc_on_garbage((gc_state.debug & DEBUG_SAVEALL) != 0 ? keep_garbage : NULL);
    gc_on_found((gc_state.debug & DEBUG_COLLECTABLE) != 0 ? tell_found : NULL);
    return NONE;
}

static Object *gc_f_freeze(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return generation_freeze() ? NONE : NULL;
}

static Object *gc_f_unfreeze(Object *self, Object *const *args)
{
    (void)self, (void)args;
    generation_unfreeze();
    return NONE;
}

static Object *gc_f_get_freeze_count(Object *self, Object *const *args)
{
    (void)self, (void)args;
    uint64_t in[3], frozen;
    generation_count(in, &frozen);
    return int_from_unsigned(frozen);
}

static const NativeDef functions[] = {
    { gc_f_collect, "collect(generation=2)",
      "Collect; the number of unreachable objects." },
    { gc_f_enable, "enable()", "Turn automatic collection on." },
    { gc_f_disable, "disable()", "Turn automatic collection off." },
    { gc_f_isenabled, "isenabled()", "Whether automatic collection is on." },
    { gc_f_get_count, "get_count()", "The counts that lead to collections." },
    { gc_f_get_threshold, "get_threshold()", "The thresholds of these counts." },
    { gc_f_set_threshold, "set_threshold(*args)",
      "How many new containers start a collection, and after how many collections\n"
      "of a generation the next older one has its turn; 0 at first: never." },
    { gc_f_get_stats, "get_stats()", "What each generation's collections have found." },
    { gc_f_get_objects, "get_objects(generation=None)",
      "All objects the collector knows." },
    { gc_f_get_referrers, "get_referrers(*objs)",
      "The objects that refer to any of these." },
    { gc_f_get_referents, "get_referents(*objs)", "The objects that these refer to." },
    { gc_f_is_tracked, "is_tracked(obj, /)",
      "Whether the collector looks at an object." },
    { gc_f_is_finalized, "is_finalized(obj, /)", "Whether its finalizer has run." },
    { gc_f_get_debug, "get_debug()", "The debugging flags." },
    { gc_f_set_debug, "set_debug(flags, /)", "Set the debugging flags." },
    { gc_f_freeze, "freeze()", "Set all objects aside: collections leave them alone." },
    { gc_f_unfreeze, "unfreeze()", "Make the objects set aside old ones again." },
    { gc_f_get_freeze_count, "get_freeze_count()", "The number of objects set aside." },
    NATIVE_END,
};

void mod_gc_stop(void)
{
    generation_unfreeze(); // the last collections look at all
    gc_on_report(NULL);
    gc_on_garbage(NULL);
    gc_on_found(NULL);
    gc_on_count(NULL);
    ref_clear(&gc_state.garbage);
    ref_clear(&gc_state.callbacks);
}

static bool fill(Module *m)
{
    if (gc_state.garbage == NULL && (gc_state.garbage = list_new(0)) == NULL)
        return false;
    if (gc_state.callbacks == NULL && (gc_state.callbacks = list_new(0)) == NULL)
        return false;
    gc_on_report(tell_report);
    gc_on_count(is_known);
    return module_add_take(m, "garbage", incref(OBJ(gc_state.garbage))) &&
           module_add_take(m, "callbacks", incref(OBJ(gc_state.callbacks))) &&
           module_add_take(m, "DEBUG_STATS", int_from(DEBUG_STATS)) &&
           module_add_take(m, "DEBUG_COLLECTABLE", int_from(DEBUG_COLLECTABLE)) &&
           module_add_take(m, "DEBUG_UNCOLLECTABLE", int_from(DEBUG_UNCOLLECTABLE)) &&
           module_add_take(m, "DEBUG_SAVEALL", int_from(DEBUG_SAVEALL)) &&
           module_add_take(m, "DEBUG_LEAK", int_from(DEBUG_LEAK));
}

const ModuleDef mod_gc = {
    "gc",
    "Access to the collector of reference cycles.",
    functions,
    fill,
};
