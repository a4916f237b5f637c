// mod_abc.c - _abc: what abstract base classes know about their subclasses.
//
// An ABC remembers what issubclass() found, by the version numbers of the classes asked
// about: these are never used twice and change with the class, so that nothing has to
// be forgotten when a class dies. "No" holds until the next register() anywhere.
//
// source  PEP 3119
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
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
#include "runtime/types/weakref.h"

enum { SEEN_MAX = 1024, SEEN_FIRST = 8 };
enum { FLAG_SEQUENCE = 1 << 5, FLAG_MAPPING = 1 << 6 }; // __abc_tpflags__

// A set of version numbers, by open addressing; 0 is a free place.
typedef struct Seen {
    uint32_t *versions;
    uint32_t count, capacity;
} Seen;

typedef struct AbcData {
    Object object;
    List *registry; // weak references to classes, or NULL
    Seen yes, no;
    uint64_t no_token; // value of abc.token that `no` is good for
} AbcData;

extern Type mod_abc_data_type;

static struct {
    uint64_t token; // raised by register()
} abc_state;

// ---- sets of versions ----

static uint32_t *seen_place(const Seen *seen, uint32_t version)
{
    uint32_t i = version * UINT32_C(0x9e3779b1) & (seen->capacity - 1);
    while (seen->versions[i] != 0 && seen->versions[i] != version)
        i = (i + 1) & (seen->capacity - 1);
    return &seen->versions[i];
}

static bool seen_has(const Seen *seen, uint32_t version)
{
    return seen->count != 0 && version != 0 && *seen_place(seen, version) == version;
}

static void seen_clear(Seen *seen)
{
    heap_release(seen->versions, seen->capacity * sizeof *seen->versions);
    *seen = (Seen){ 0 };
}

static bool seen_grow(Seen *seen)
{
    Seen old = *seen;
    uint32_t capacity = old.capacity == 0 ? SEEN_FIRST : old.capacity * 2;
    uint32_t *versions = heap_alloc(HEAP_RAW, capacity * sizeof *versions);
    if (versions == NULL)
        return false;
    memset(versions, 0, capacity * sizeof *versions);
    seen->versions = versions;
    seen->capacity = capacity;
    for (uint32_t i = 0; i < old.capacity; i++)
        if (old.versions[i] != 0)
            *seen_place(seen, old.versions[i]) = old.versions[i];
    seen_clear(&old);
    return true;
}

static bool seen_add(Seen *seen, uint32_t version)
{
    if (version == 0 || seen_has(seen, version))
        return true;
    if (seen->count >= SEEN_MAX) // versions of classes long gone
        seen_clear(seen);
    if ((seen->count + 1) * 3 > seen->capacity * 2 && !seen_grow(seen))
        return false;
    *seen_place(seen, version) = version;
    seen->count++;
    return true;
}

// ---- the data of a class ----

static AbcData *as_data(Object *o)
{
    return (AbcData *)(void *)o;
}

static void data_dealloc(Object *self)
{
    xdecref((Object *)as_data(self)->registry);
    seen_clear(&as_data(self)->yes);
    seen_clear(&as_data(self)->no);
    heap_free(HEAP_CONTAINER, self, sizeof(AbcData));
}

static void data_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_data(self)->registry);
}

static size_t data_size_of(Object *self, size_t *blocks)
{
    const AbcData *data = as_data(self);
    return heap_block(sizeof *data, blocks) +
           heap_block(data->yes.capacity * sizeof(uint32_t), blocks) +
           heap_block(data->no.capacity * sizeof(uint32_t), blocks);
}

Type mod_abc_data_type = {
    TYPE_HEAD("_abc_data", AbcData),
    .module = "_abc",
    .help = "What an abstract class knows of its virtual subclasses.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_ABC_DATA,
    .dealloc = data_dealloc,
    .traverse = data_traverse,
    .size_of = data_size_of,
};

// The data of an ABC, borrowed from the class, or from a base when its making failed
// half-way. raises TypeError
static AbcData *data_of(Object *cls)
{
    Object *data = is_type(cls) ? type_lookup(as_type(cls), NAME(_abc_impl)) : NULL;
    if (data == NULL || data->shape != SHAPE_ABC_DATA) {
        error_raise(EXC(TypeError), "_abc_impl is set to a wrong type");
        return NULL;
    }
    return as_data(data);
}

// ---- making a class abstract ----

static int is_abstract(Object *value)
{
    Object *mark;
    int got = attr_lookup(value, NAME(__isabstractmethod__), &mark);
    if (got > 0) {
        got = operate_truth(mark);
        decref(mark);
    }
    return got;
}

// Add to names what the class itself leaves abstract.
static bool add_own(Type *cls, Set *names)
{
    List *keys = list_from_iter(OBJ(cls->dict));
    bool ok = keys != NULL;
    for (size_t i = 0; ok && i < keys->count; i++) {
        Object *value;
        int got = dict_get(cls->dict, keys->items[i], &value);
        if (got > 0) {
            got = is_abstract(value);
            decref(value);
        }
        ok = got >= 0 && (got == 0 || set_add(names, keys->items[i]));
    }
    xdecref((Object *)keys);
    return ok;
}

// Add those names of a base that are still abstract in the class.
static bool add_inherited(Type *cls, Object *base, Set *names)
{
    Object *inherited, *iter, *name;
    int got = attr_lookup(base, NAME(__abstractmethods__), &inherited);
    if (got <= 0)
        return got == 0;
    iter = iterate_of(inherited);
    decref(inherited);
    got = iter != NULL ? 1 : -1;
    while (got > 0 && (got = iterate_next(iter, &name)) > 0) {
        Object *value = NULL;
        int found = is_str(name) ? attr_lookup(OBJ(cls), as_str(name), &value) : 0;
        if (found > 0) {
            found = is_abstract(value);
            decref(value);
        }
        if (found < 0 || (found > 0 && !set_add(names, name)))
            got = -1;
        decref(name);
    }
    xdecref(iter);
    return got == 0;
}

static bool compute_abstract(Type *cls)
{
    Set *names = set_new();
    bool ok = names != NULL && add_own(cls, names);
    for (size_t i = 0; ok && i < tuple_length(cls->bases); i++)
        ok = add_inherited(cls, tuple_items(cls->bases)[i], names);
    Object *frozen = ok ? (Object *)set_from_iter(&frozenset_type, OBJ(names)) : NULL;
    ok = frozen != NULL && attr_set(OBJ(cls), NAME(__abstractmethods__), frozen);
    xdecref(frozen);
    xdecref((Object *)names);
    return ok;
}

// __abc_tpflags__ says that instances match sequence or mapping patterns.
static bool take_pattern_flags(Type *cls)
{
    int64_t bits;
    Object *flags = dict_peek_str(cls->dict, NAME(__abc_tpflags__));
    if (flags == NULL || !is_int(flags))
        return true;
    if (!int_fits(flags, &bits))
        bits = 0;
    if ((bits & FLAG_SEQUENCE) != 0 && (bits & FLAG_MAPPING) != 0)
        return error_false(EXC(TypeError),
                           "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and "
                           "Py_TPFLAGS_MAPPING");
    if ((bits & FLAG_SEQUENCE) != 0)
        cls->flags |= TYPE_SEQUENCE;
    if ((bits & FLAG_MAPPING) != 0)
        cls->flags |= TYPE_MAPPING;
    return attr_delete(OBJ(cls), NAME(__abc_tpflags__));
}

static Object *abc_f_init(Object *self, Object *const *args)
{
    (void)self;
    if (!is_type(args[0]))
        return error_raise(EXC(TypeError),
                           "_abc_init() argument must be a class, not %T", args[0]);
    Type *cls = as_type(args[0]);
    if (!compute_abstract(cls))
        return NULL;
    AbcData *data = heap_new(HEAP_CONTAINER, SHAPE_ABC_DATA, sizeof *data);
    if (data == NULL)
        return NULL;
    data->registry = NULL;
    data->yes = data->no = (Seen){ 0 };
    data->no_token = abc_state.token;
    bool ok = attr_set(args[0], NAME(_abc_impl), OBJ(data)) && take_pattern_flags(cls);
    decref(OBJ(data));
    return ok ? NONE : NULL;
}

// ---- registering ----

// The flag that patterns look at goes over to the registered class and its subclasses.
static void pass_pattern_flag(Type *to, uint32_t flag)
{
    if ((to->flags & (TYPE_SEQUENCE | TYPE_MAPPING)) == flag ||
        (to->flags & TYPE_USER) == 0)
        return;
    to->flags = (to->flags & ~(uint32_t)(TYPE_SEQUENCE | TYPE_MAPPING)) | flag;
    Type *sub;
    for (size_t i = 0; (sub = type_subclass_peek(to, i)) != NULL; i++)
        pass_pattern_flag(sub, flag);
}

// Drop the references whose class is gone.
static void prune(List *registry)
{
    for (size_t i = registry->count; i-- > 0;) {
        Object *target = weakref_get(registry->items[i]);
        if (target == NULL)
            decref(list_pop_at(registry, i));
        else
            decref(target);
    }
}

static Object *abc_f_register(Object *self, Object *const *args)
{
    (void)self;
    if (!is_type(args[1]))
        return error_raise(EXC(TypeError), "Can only register classes");
    int got = operate_is_subclass(args[1], args[0]);
    if (got != 0)
        return got > 0 ? incref(args[1]) : NULL;
    got = operate_is_subclass(args[0], args[1]);
    if (got > 0)
        return error_raise(EXC(RuntimeError),
                           "Refusing to create an inheritance cycle");
    AbcData *data = got == 0 ? data_of(args[0]) : NULL;
    if (data == NULL)
        return NULL;
    if (data->registry == NULL && (data->registry = list_new(0)) == NULL)
        return NULL;
    prune(data->registry);
    Object *ref = weakref_new(&weakref_type, args[1], NULL);
    if (ref == NULL || !list_append_take(data->registry, ref))
        return NULL;
    abc_state.token++;
    uint32_t flag = as_type(args[0])->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
    if (flag != 0)
        pass_pattern_flag(as_type(args[1]), flag);
    return incref(args[1]);
}

// ---- asking ----

// What the cache says: 1, 0, or -2 nothing.
static int remembered(AbcData *data, uint32_t version)
{
    if (seen_has(&data->yes, version))
        return 1;
    if (data->no_token != abc_state.token) {
        seen_clear(&data->no);
        data->no_token = abc_state.token;
        return -2;
    }
    return seen_has(&data->no, version) ? 0 : -2;
}

// What __subclasshook__ says: 1, 0, -2 nothing, -1.
static int ask_hook(Object *cls, Object *subclass)
{
    Object *answer = call_method_1(cls, NAME(__subclasshook__), subclass);
    int said = answer == NULL              ? -1
               : answer == TRUE_           ? 1
               : answer == FALSE_          ? 0
               : answer == NOT_IMPLEMENTED ? -2
                                           : -3;
    xdecref(answer);
    if (said == -3) {
        error_raise(
            EXC(AssertionError),
            "__subclasshook__ must return either False, True, or NotImplemented");
        return -1;
    }
    return said;
}

static int is_below_registered(AbcData *data, Object *subclass)
{
    int got = 0;
    List *registry =
        data->registry != NULL ? list_from_iter(OBJ(data->registry)) : NULL;
    if (registry == NULL)
        return data->registry == NULL ? 0 : -1;
    for (size_t i = 0; got == 0 && i < registry->count; i++) {
        Object *registered = weakref_get(registry->items[i]);
        if (registered != NULL) {
            got = operate_is_subclass(subclass, registered);
            decref(registered);
        }
    }
    decref(OBJ(registry));
    return got;
}

static int is_below_subclass(Object *cls, Object *subclass)
{
    Object *subclasses = call_method_0(cls, NAME(__subclasses__));
    int got = subclasses == NULL ? -1 : 0;
    if (got == 0 && !is_list(subclasses)) {
        error_raise(EXC(TypeError), "__subclasses__() must return a list");
        got = -1;
    }
    for (size_t i = 0; got == 0 && i < as_list(subclasses)->count; i++)
        got = operate_is_subclass(subclass, as_list(subclasses)->items[i]);
    xdecref(subclasses);
    return got;
}

static int check_subclass(Object *cls, Object *subclass)
{
    if (!is_type(subclass)) {
        error_raise(EXC(TypeError), "issubclass() arg 1 must be a class");
        return -1;
    }
    AbcData *data = data_of(cls);
    if (data == NULL || !type_ready(as_type(subclass)))
        return -1;
    uint32_t version = as_type(subclass)->version;
    int got = remembered(data, version);
    if (got != -2)
        return got;
    got = ask_hook(cls, subclass);
    if (got == -2 && type_is_subtype(as_type(subclass), as_type(cls)))
        got = 1;
    if (got == -2 && (got = is_below_registered(data, subclass)) == 0)
        got = is_below_subclass(cls, subclass);
    if (got >= 0 && (data = data_of(cls)) == NULL)
        return -1;
    if (got >= 0 && !seen_add(got > 0 ? &data->yes : &data->no, version))
        return -1;
    return got;
}

static Object *abc_f_subclasscheck(Object *self, Object *const *args)
{
    (void)self;
    if (!error_enter(" in __subclasscheck__"))
        return NULL;
    int got = check_subclass(args[0], args[1]);
    error_leave();
    return got < 0 ? NULL : bool_from(got > 0);
}

// cls.__subclasscheck__(subclass): 1, 0, -1.
static int ask_class(Object *cls, Object *subclass)
{
    Object *answer = call_method_1(cls, NAME(__subclasscheck__), subclass);
    int got = answer != NULL ? operate_truth(answer) : -1;
    xdecref(answer);
    return got;
}

static Object *abc_f_instancecheck(Object *self, Object *const *args)
{
    (void)self;
    AbcData *data = data_of(args[0]);
    Object *type = OBJ(type_of(args[1]));
    Object *claimed = data != NULL ? attr_get(args[1], NAME(__class__)) : NULL;
    int got = -1;
    if (claimed == NULL)
        return NULL;
    if (claimed == type) {
        got = remembered(data, as_type(type)->version);
        if (got == -2)
            got = ask_class(args[0], type);
    } else {
        got = ask_class(args[0], claimed);
        if (got == 0)
            got = ask_class(args[0], type);
    }
    decref(claimed);
    return got < 0 ? NULL : bool_from(got > 0);
}

// ---- looking inside ----

static Object *abc_f_token(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return int_from((int64_t)abc_state.token);
}

static Object *versions_of(const Seen *seen)
{
    Set *set = set_new();
    for (uint32_t i = 0; set != NULL && i < seen->capacity; i++) {
        Object *version = seen->versions[i] != 0 ? int_from(seen->versions[i]) : NULL;
        if (seen->versions[i] != 0 && (version == NULL || !set_add(set, version)))
            ref_clear(&set);
        xdecref(version);
    }
    return (Object *)set;
}

static Object *abc_f_dump(Object *self, Object *const *args)
{
    (void)self;
    AbcData *data = data_of(args[0]);
    Object *parts[4] = { NULL };
    if (data == NULL)
        return NULL;
    parts[0] = (Object *)set_from_iter(&set_type, (Object *)data->registry);
    parts[1] = versions_of(&data->yes);
    parts[2] = versions_of(&data->no);
    parts[3] = int_from((int64_t)data->no_token);
    Object *result = NULL;
    if (parts[0] != NULL && parts[1] != NULL && parts[2] != NULL && parts[3] != NULL)
        result = (Object *)tuple_from_array(parts, 4);
    for (size_t i = 0; i < 4; i++)
        xdecref(parts[i]);
    return result;
}

static Object *abc_f_reset_registry(Object *self, Object *const *args)
{
    (void)self;
    AbcData *data = data_of(args[0]);
    if (data == NULL)
        return NULL;
    ref_clear(&data->registry);
    return NONE;
}

static Object *abc_f_reset_caches(Object *self, Object *const *args)
{
    (void)self;
    AbcData *data = data_of(args[0]);
    if (data == NULL)
        return NULL;
    seen_clear(&data->yes);
    seen_clear(&data->no);
    return NONE;
}

static const NativeDef functions[] = {
    { abc_f_token, "get_cache_token()",
      "A number that changes with every register()." },
    { abc_f_init, "_abc_init(class_, /)", "Give a class what abstract classes keep." },
    { abc_f_register, "_abc_register(class_, subclass, /)",
      "Make a class a virtual subclass." },
    { abc_f_instancecheck, "_abc_instancecheck(class_, instance, /)",
      "isinstance() of an abstract class." },
    { abc_f_subclasscheck, "_abc_subclasscheck(class_, subclass, /)",
      "issubclass() of an abstract class." },
    { abc_f_dump, "_get_dump(class_, /)",
      "Registry, versions of known subclasses, of known others, and the token these are good for." },
    { abc_f_reset_registry, "_reset_registry(class_, /)",
      "Forget what was registered." },
    { abc_f_reset_caches, "_reset_caches(class_, /)", "Forget what was found." },
    NATIVE_END,
};

const ModuleDef mod_abc = {
    "_abc",
    "Module contains faster implementation of abc.ABCMeta",
    functions,
    NULL,
};
