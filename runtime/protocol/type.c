// type.c - classes: readiness, C3 order, look-up along the MRO, class attributes,
// construction.
//
// Built-in types are static. Those that stand on object are complete as they stand; the
// others are linked (slots inherited from the base, no allocation), exceptions when the
// first one is made, the rest by type_start. Their dict and MRO are filled at the first
// look-up, type_ready. Invariant: a type's
// version names one state of all dicts along its MRO, as far as functions and
// descriptors are concerned. Plain values of a volatile class may change under the same
// version; nobody may cache those.
//
// source  C3: Barrett et al., A Monotonic Superclass Linearization for Dylan (1996)
#include "runtime/protocol/type.h"

#include <string.h>

#include "runtime/base/os.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/lasting.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/class.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { CACHE_SIZE = 4096 };

typedef struct CacheEntry {
    uint32_t version;
    Str *name;     // owned
    Object *value; // borrowed from the class that has it; NULL: absent
} CacheEntry;

static struct type {
    uint32_t version; // last one given out
    Object *(*current_module)(void);
    void (*on_layout_change)(void); // or NULL
} state;
static CacheEntry lookup_cache[CACHE_SIZE]; // apart: a start needs little of it

// ---- the MRO of a class ----

// What C3 merges: lists of classes, each with the position of its head.
typedef struct Merge {
    Tuple **lists;
    size_t *heads;
    size_t count;
} Merge;

static bool in_some_tail(const Merge *m, const Object *candidate)
{
    for (size_t i = 0; i < m->count; i++)
        for (size_t j = m->heads[i] + 1; j < tuple_length(m->lists[i]); j++)
            if (tuple_items(m->lists[i])[j] == candidate)
                return true;
    return false;
}

// The classes that none of the orders lets come first, each once: a new dict's keys.
static Dict *collect_heads(const Merge *m)
{
    Dict *heads = dict_new();
    List *found =
        list_new(m->count); // hashing runs Python, which may change the orders
    bool good = heads != NULL && found != NULL;
    for (size_t i = 0; good && i < m->count; i++)
        if (m->heads[i] < tuple_length(m->lists[i]))
            good =
                list_append_take(found, incref(tuple_items(m->lists[i])[m->heads[i]]));
    for (size_t i = 0; good && i < found->count; i++)
        good = dict_set(heads, found->items[i], NONE);
    if (!good)
        ref_clear(&heads);
    xdecref((Object *)found);
    return heads;
}

static bool raise_inconsistent(const Merge *m)
{
    Object *head, *value;
    size_t position = 0;
    Dict *heads = collect_heads(m);
    Str *text = heads == NULL ? NULL : str_empty();
    while (text != NULL && dict_next(heads, &position, &head, &value)) {
        Str *longer = error_format("%U%s%s", text, text->length == 0 ? "" : ", ",
                                   as_type(head)->name);
        decref(OBJ(text));
        text = longer;
    }
    if (text != NULL)
        error_raise(EXC(TypeError),
                    "Cannot create a consistent method resolution order (MRO) "
                    "for bases %U",
                    text);
    xdecref((Object *)text);
    xdecref((Object *)heads);
    return false;
}

// Append to out what C3 chooses; false when the order is inconsistent.
static bool merge(Merge *m, List *out)
{
    for (;;) {
        Object *chosen = NULL;
        bool left = false;
        for (size_t i = 0; i < m->count && chosen == NULL; i++) {
            if (m->heads[i] >= tuple_length(m->lists[i]))
                continue;
            left = true;
            chosen = tuple_items(m->lists[i])[m->heads[i]];
            if (in_some_tail(m, chosen))
                chosen = NULL;
        }
        if (!left)
            return true;
        if (chosen == NULL)
            return raise_inconsistent(m);
        if (!list_append_take(out, incref(chosen)))
            return false;
        for (size_t i = 0; i < m->count; i++)
            if (m->heads[i] < tuple_length(m->lists[i]) &&
                tuple_items(m->lists[i])[m->heads[i]] == chosen)
                m->heads[i]++;
    }
}

static bool refuse_incomplete(Tuple *bases)
{
    for (size_t i = 0; i < tuple_length(bases); i++)
        if (as_type(tuple_items(bases)[i])->mro == NULL)
            return error_false(EXC(TypeError),
                               "Cannot extend an incomplete type '%.100N'",
                               as_type(tuple_items(bases)[i]));
    return true;
}

static bool refuse_duplicates(Tuple *bases)
{
    for (size_t i = 1; i < tuple_length(bases); i++)
        for (size_t j = 0; j < i; j++)
            if (tuple_items(bases)[i] == tuple_items(bases)[j])
                return error_false(EXC(TypeError), "duplicate base class %s",
                                   as_type(tuple_items(bases)[i])->name);
    return true;
}

Tuple *type_linearize(Type *type, Tuple *bases)
{
    size_t count = tuple_length(bases);
    size_t size = (count + 1) * (sizeof(Tuple *) + sizeof(size_t));
    Merge m = { .count = count + 1 };
    Tuple *result = NULL;
    List *out;
    if (!refuse_incomplete(bases) || !refuse_duplicates(bases) ||
        (m.lists = heap_alloc(HEAP_RAW, size)) == NULL)
        return NULL;
    m.heads = (size_t *)(void *)(m.lists + count + 1);
    for (size_t i = 0; i <= count; i++) {
        m.lists[i] = i == count ? bases : as_type(tuple_items(bases)[i])->mro;
        m.heads[i] = 0;
    }
    out = list_new(8);
    if (out != NULL && list_append_take(out, OBJ(incref(type))) && merge(&m, out))
        result = list_to_tuple(out);
    xdecref((Object *)out);
    heap_free(HEAP_RAW, m.lists, size);
    return result;
}

bool type_is_subtype(const Type *type, const Type *base)
{
    if (type == base)
        return true;
    if (UNLIKELY(type->mro == NULL)) {
        if (type == EXC(ExceptionGroup) && type_is_subtype(EXC(Exception), base))
            return true;
        while (type->base != NULL && type->mro == NULL)
            if ((type = type->base) == base)
                return true;
        if (type->mro == NULL)
            return false;
    }
    for (size_t i = 0, n = tuple_length(type->mro); i < n; i++)
        if (tuple_items(type->mro)[i] == OBJ(base))
            return true;
    return false;
}

// ---- built-in types made ready ----

static bool add_method(Type *type, const NativeDef *def)
{
    Object *value, *native;
    Str *name = intern_text(def->signature, signature_name_length(def));
    bool good = false;
    if (name == NULL)
        return false;
    switch (signature_receiver(def)) {
    case RECEIVER_SELF:
        value = native_method_new(SHAPE_NATIVE_METHOD, def, type);
        break;
    case RECEIVER_CLASS:
        value = native_method_new(SHAPE_CLASS_NATIVE, def, type);
        break;
    default:
        native = native_new(def, type, OBJ(type), NULL);
        value = native == NULL ? NULL : method_new_static(native);
        xdecref(native);
    }
    if (value != NULL)
        good = dict_set_str(type->dict, name, value);
    xdecref(value);
    decref(OBJ(name));
    return good;
}

static bool add_getset(Type *type, const GetSetDef *def, bool is_field)
{
    Str *name = intern_text(def->name, strlen(def->name));
    Object *value = name == NULL ? NULL
                    : is_field   ? native_field_new(name, type, def)
                                 : native_getset_new(def, type);
    bool good = value != NULL && dict_set_str(type->dict, name, value);
    xdecref(value);
    xdecref((Object *)name);
    return good;
}

static bool add_new(Type *type)
{
    Object *native;
    bool good, own;
    if (type->new_def == NULL && type->create == NULL)
        return true;
    // exceptions that add nothing have one all the same, in CPython
    own = type->base == NULL || type->base == &object_type ||
          type->new_def != type->base->new_def || type->create != type->base->create ||
          ((type->flags & TYPE_EXCEPTION) &&
           type->init_def == EXC(BaseException)->init_def);
    if (!own)
        return true;
    native = native_new(&type_new_def, type, OBJ(type), NULL);
    good = native != NULL && dict_set_str(type->dict, NAME(__new__), native);
    xdecref(native);
    return good;
}

static bool add_help(Type *type)
{
    Object *help;
    bool good;
    if (dict_peek_str(type->dict, NAME(__doc__)) != NULL) // computed per instance
        return true;
    help = type->help == NULL ? NONE : (Object *)str_from_text(type->help);
    if (help == NULL)
        return false;
    good = dict_set_str(type->dict, NAME(__doc__), help);
    decref(help);
    return good;
}

// Types of other modules than builtins show it in their instances too.
static bool add_module(Type *type)
{
    Object *module;
    bool good;
    if (type->module == NULL || dict_peek_str(type->dict, NAME(__module__)) != NULL)
        return true;
    module = (Object *)str_from_text(type->module);
    good = module != NULL && dict_set_str(type->dict, NAME(__module__), module);
    xdecref(module);
    return good;
}

static bool add_constant(Type *type, const GetSetDef *def)
{
    Object *value = def->get(OBJ(type));
    Str *name = value != NULL ? str_from_text(def->name) : NULL;
    bool good = name != NULL && dict_set_str(type->dict, name, value);
    xdecref((Object *)name);
    xdecref(value);
    return good;
}

static bool fill_dict(Type *type)
{
    if (!add_new(type) || !slots_add_wrappers(type))
        return false;
    for (const NativeDef *def = type->methods; def != NULL && def->function != NULL;
         def++)
        if (!add_method(type, def))
            return false;
    const GetSetDef *part = NULL;
    for (const GetSetDef *def = type->getsets; def != NULL && def->name != NULL; def++)
        if (def->name[0] == '\0')
            part = def;
        else if (!(part != NULL && part->help != NULL
                       ? add_constant(type, def)
                       : add_getset(type, def, part != NULL)))
            return false;
    return add_module(type) && add_help(type);
}

static bool set_bases(Type *type)
{
    if (type->base == NULL)
        type->bases = tuple_empty();
    else if (type == EXC(ExceptionGroup))
        type->bases = tuple_pack(2, type->base, EXC(Exception));
    else
        type->bases = tuple_pack(1, type->base);
    if (type->bases == NULL)
        return false;
    for (size_t i = 0; i < tuple_length(type->bases); i++)
        if (!type_ready(as_type(tuple_items(type->bases)[i])))
            return false;
    type->mro = type_linearize(type, type->bases);
    return type->mro != NULL;
}

static void forget_content(Type *type)
{
    ref_clear(&type->dict);
    ref_clear(&type->mro);
    ref_clear(&type->bases);
    ref_clear(&type->subclasses);
    ref_clear(&type->name_object);
    ref_clear(&type->qualname);
    type->flags &= ~(uint32_t)TYPE_READY;
}

bool type_ready_slow(Type *type)
{
    if (type->flags & TYPE_USER)
        return true; // in the making: its metaclass has been asked for the MRO
    Object *pending = error_take();
    bool good;
    lasting_begin();
    type_link(type);
    good = set_bases(type) && (type->dict = dict_new()) != NULL && fill_dict(type);
    if (good && type->base != NULL)
        good = type_add_subclass(type->base, type);
    if (!good)
        forget_content(type);
    lasting_end();
    if (!good) {
        xdecref(pending);
        return false;
    }
    // TYPE_HEAD gives both; who compares by values is not hashed by address
    ASSERT(type->compare == base_object_compare || type->hash != base_object_hash);
    type->flags |= TYPE_READY | TYPE_IMMUTABLE;
    type->version = type_next_version();
    error_restore(pending);
    return true;
}

// ---- built-in shapes ----

#define SHAPE(id, type, kind) extern Type type;
#include "runtime/heap/shapes.def"
#undef SHAPE

typedef struct BuiltinShape {
    Type *type;
    uint16_t kind;
} BuiltinShape;

static const BuiltinShape builtin_shapes[SHAPE_BUILTIN_COUNT] = {
#define SHAPE(id, cls, number) [SHAPE_##id] = { &cls, number },
#include "runtime/heap/shapes.def"
#undef SHAPE
#define EXCEPTION(name, ...) [SHAPE_EXC_##name] = { &error_type_##name, 0 },
#include "runtime/protocol/exceptions.def"
#undef EXCEPTION
};

// Frees the first object of a shape, which is filled in from the type only then: a start
// does not read the types that its program does not use.
static void dealloc_first(Object *o)
{
    Shape *s = &shape_table[o->shape];
    ASSERT(s->type->slots_end != 0);
    s->dealloc = s->type->dealloc;
    s->size = s->type->size_of != NULL ? 0 : s->type->basic_size;
    s->dealloc(o);
}

static void fill_shape(uint32_t shape)
{
    Shape *s = &shape_table[shape];
    s->type = builtin_shapes[shape].type;
    s->dealloc = dealloc_first;
    s->kind = builtin_shapes[shape].kind;
}

void type_link(Type *type)
{
    if (type->slots_end != 0 || (type->flags & TYPE_USER))
        return;
    // what a subclass adds are pointers
    type->slots_end = (type->basic_size + 7) & ~UINT32_C(7);
    type_link(type->base);
    type->flags |= type->base->flags & TYPE_INHERITED_FLAGS;
    if (type->dict_offset == 0)
        type->dict_offset = type->base->dict_offset;
    if (type->flags & TYPE_EXCEPTION)
        exception_link(type);
    slots_inherit(type);
    if (type->shape >= SHAPE_EXC_BaseException)
        fill_shape(type->shape);
}

// ---- subclasses: weak, as addresses in a list of ints ----

enum { SUBCLASSES_MIN = 4 };

// Give the list the room that its length asks for, so that it takes what it took before
// when a class has come and gone. grows: one more is to be added.
static bool fit_subclasses(List *list, bool grows)
{
    size_t room = list->capacity;
    if (grows && list->count == room)
        room = 2 * room;
    else if (!grows && room > SUBCLASSES_MIN && list->count <= room / 2)
        room = room / 2;
    if (room == list->capacity)
        return true;
    Object **items =
        heap_resize(list->items, list->capacity * sizeof *items, room * sizeof *items);
    if (items == NULL)
        return false;
    list->items = items;
    list->capacity = (uint32_t)room;
    return true;
}

static bool add_subclass(Type *base, Type *type)
{
    Object *address;
    if (base->subclasses == NULL) {
        base->subclasses = (Object *)list_new(SUBCLASSES_MIN);
        if (base->subclasses == NULL)
            return false;
    }
    address = int_from((int64_t)(uintptr_t)type);
    if (address == NULL || !fit_subclasses(as_list(base->subclasses), true)) {
        xdecref(address);
        return false;
    }
    return list_append_take(as_list(base->subclasses), address);
}

// What a built-in type knows is no object's.
bool type_add_subclass(Type *base, Type *type)
{
    if (base->flags & TYPE_USER)
        return add_subclass(base, type);
    lasting_begin();
    bool added = add_subclass(base, type);
    lasting_end();
    return added;
}

Type *type_subclass_peek(const Type *base, size_t index)
{
    const List *list = (const List *)(const void *)base->subclasses;
    if (list == NULL || index >= list->count)
        return NULL;
    return (Type *)(uintptr_t)((const Int *)(const void *)list->items[index])->value;
}

static void remove_subclass(Type *base, const Type *type)
{
    for (size_t i = 0; type_subclass_peek(base, i) != NULL; i++)
        if (type_subclass_peek(base, i) == type) {
            List *list = as_list(base->subclasses);
            Object *address = list->items[i];
            memmove(&list->items[i], &list->items[i + 1],
                    (list->count - i - 1) * sizeof *list->items);
            list->count--;
            decref(address);
            Object *pending = error_take();
            if (list->count == 0)
                ref_clear(&base->subclasses);
            else if (!fit_subclasses(list, false))
                error_clear(); // as large as it was
            error_restore(pending);
            return;
        }
}

void type_remove_subclass(Type *base, const Type *type)
{
    if (base->flags & TYPE_USER) {
        remove_subclass(base, type);
        return;
    }
    lasting_begin();
    remove_subclass(base, type);
    lasting_end();
}

// Whether scripts can reach a built-in type: it is one of builtins, a module that has
// been imported offers it, or it was used.
static bool is_in_reach(const Type *type)
{
    if (type->module == NULL)
        return type != &unbound_type;
    return (type->flags & TYPE_READY) ||
           (type->base != &object_type && type->slots_end != 0);
}

static bool append_builtin(List *list, const Type *base, Type *type)
{
    bool above =
        type->base == base || (type == EXC(ExceptionGroup) && base == EXC(Exception));
    return !above || !is_in_reach(type) ||
           (type_ready(type) && list_append_take(list, OBJ(type)));
}

Object *type_list_subclasses(Type *base)
{
    List *list = list_new(4);
    bool good = list != NULL, builtin = !(base->flags & TYPE_USER);
    for (size_t i = 1; good && builtin && i < SHAPE_BUILTIN_COUNT; i++)
        if (builtin_shapes[i].type != builtin_shapes[i - 1].type)
            good = append_builtin(list, base, builtin_shapes[i].type);
    Type *sub;
    for (size_t i = 0; good && (sub = type_subclass_peek(base, i)) != NULL; i++)
        if (sub->flags & TYPE_USER)
            good = list_append_take(list, OBJ(incref(sub)));
    if (!good)
        xdecref((Object *)list);
    return good ? (Object *)list : NULL;
}

// ---- look-up ----

uint32_t type_next_version(void)
{
    return ++state.version;
}

static CacheEntry *cache_entry(const Type *type, const Str *name)
{
    uint32_t h = type->version * 0x9E3779B1u ^ (uint32_t)((uintptr_t)name >> 4);
    return &lookup_cache[(h ^ h >> 15) % CACHE_SIZE];
}

static Object *lookup_slowly(Type *type, Str *name)
{
    Tuple *mro = type->mro;
    for (size_t i = 0, n = type_mro_length(type); i < n; i++) {
        Dict *dict = as_type(tuple_items(mro)[i])->dict;
        Object *value = dict == NULL ? NULL : dict_peek_str(dict, name);
        if (value != NULL)
            return value;
    }
    return NULL;
}

// A look-up cannot fail: without memory, try once more with what was released since, and
// without a cap.
static COLD void ready_or_stop(Type *type)
{
    if (type_ready(type))
        return;
    error_clear();
    heap_exempt_begin();
    bool ok = type_ready(type);
    heap_exempt_end();
    if (!ok)
        marks_stop(__FILE__, __LINE__, "no memory to make a built-in type ready");
}

Object *type_lookup(Type *type, Str *name)
{
    CacheEntry *e;
    Object *value;
    Str *old;
    if (UNLIKELY((type->flags & TYPE_READY) == 0))
        ready_or_stop(type);
    e = cache_entry(type, name);
    if (LIKELY(e->version == type->version && e->name == name))
        return e->value;
    value = lookup_slowly(type, name);
    if (!name->interned || type->version == 0) // in the making: the answer will change
        return value;
    old = e->name;
    e->version = type->version;
    e->name = incref(name);
    e->value = value;
    xdecref((Object *)old);
    return value;
}

void type_forget_found(void)
{
    for (size_t i = 0; i < CACHE_SIZE; i++) {
        Str *name = lookup_cache[i].name;
        lookup_cache[i] = (CacheEntry){ 0, NULL, NULL };
        xdecref((Object *)name);
    }
    shape_forget_found();
}

Type *type_definer(Type *type, Str *name)
{
    if (!type_ready(type))
        return NULL;
    for (size_t i = 0, n = type_mro_length(type); i < n; i++) {
        Type *cls = as_type(tuple_items(type->mro)[i]);
        if (cls->dict != NULL && dict_peek_str(cls->dict, name) != NULL)
            return cls;
    }
    return NULL;
}

// Versions later than since are new already: there are many ways down to one class.
static void renew_versions(Type *type, uint32_t since)
{
    Type *sub;
    if (type->version > since)
        return;
    type->version = type_next_version();
    for (size_t i = 0; (sub = type_subclass_peek(type, i)) != NULL; i++)
        renew_versions(sub, since);
}

void type_modified(Type *type)
{
    renew_versions(type, state.version);
}

// Whether a walk down from root comes to sub by its base `from`. It comes once, though
// many ways may lead there: by the first base that is below root, or by any where an
// mro() hides that.
static bool is_way_down(Type *root, const Type *from, const Type *sub)
{
    for (size_t i = 0; sub->bases != NULL && i < tuple_length(sub->bases); i++) {
        const Type *base = as_type(tuple_items(sub->bases)[i]);
        if (type_is_subtype(base, root))
            return base == from;
    }
    return true;
}

// The next subclass of type, from the *i-th on, in a walk down from root; NULL: no more.
static OPT Type *next_below(Type *root, const Type *type, size_t *i)
{
    Type *sub;
    while ((sub = type_subclass_peek(type, (*i)++)) != NULL)
        if (is_way_down(root, type, sub))
            return sub;
    return NULL;
}

// Drop what the cache knows of one name in type, which is below root, and its subclasses.
static void forget_cached(Type *root, Type *type, Str *name)
{
    CacheEntry *e = cache_entry(type, name);
    Type *sub;
    if (e->version == type->version && e->name == name)
        ref_clear(&e->name); // not the version: a class in the making has 0, too
    for (size_t i = 0; (sub = next_below(root, type, &i)) != NULL;)
        forget_cached(root, sub, name);
}

static void update_slots(Type *root, Type *type, Str *name)
{
    Type *sub;
    if (type->flags & TYPE_USER)
        slots_update_name(type, name);
    for (size_t i = 0; (sub = next_below(root, type, &i)) != NULL;)
        update_slots(root, sub, name);
}

static bool is_descriptor(const Object *o)
{
    return type_of(o)->descr_get != NULL || type_of(o)->descr_set != NULL;
}

static bool is_dunder(const Str *name)
{
    return name->length > 4 && str_char(name, 0) == '_' && str_char(name, 1) == '_';
}

void type_on_layout_change(void (*forget)(void))
{
    state.on_layout_change = forget;
}

void type_layout_changed(void)
{
    if (state.on_layout_change != NULL)
        state.on_layout_change();
}

static bool is_setter(OPT const Object *o)
{
    return o != NULL && type_of(o)->descr_set != NULL;
}

// Whether instances of type or of a subclass may have `name` in a slot, where caches
// find it by the shape alone.
static bool lies_in_slots(Type *root, Type *type, Str *name)
{
    const Object *found = type_lookup(type, name);
    Type *sub;
    bool in_slots = (found != NULL && found->shape == SHAPE_MEMBER) ||
                    ((type->flags & TYPE_SHAPED) != 0 && shape_tree_has(type, name));
    for (size_t i = 0; !in_slots && (sub = next_below(root, type, &i)) != NULL;)
        in_slots = lies_in_slots(root, sub, name);
    return in_slots;
}

// Whether instances of type or of a subclass may have any slots in use.
static bool has_slots_in_use(const Type *type)
{
    const Shape *root = &shape_table[type->shape]; // its siblings have less room
    return root->first_child != 0 || root->next_sibling != 0 ||
           type->subclasses != NULL || !(type->flags & TYPE_SHAPED);
}

// Whether instances made before may see their own attribute `name` differently, once
// type has value for it in place of old.
static bool hides_instances(Type *type, Str *name, OPT const Object *old,
                            OPT const Object *value)
{
    if (name == NAME(__getattribute__) || name == NAME(__setattr__) ||
        name == NAME(__delattr__))
        return has_slots_in_use(type);
    if (name == NAME(__get__) || name == NAME(__set__) || name == NAME(__delete__))
        return true; // instances may be descriptors of classes, anywhere
    return (is_setter(old) || is_setter(value)) && lies_in_slots(type, type, name);
}

bool type_set_attribute(Type *type, Str *name, OPT Object *value)
{
    Object *old, *held;
    bool plain, hides, dunder = is_dunder(name);
    if (!type_ready(type))
        return false;
    if (type_is_immutable(type))
        return error_false(EXC(TypeError),
                           "cannot set '%U' attribute of immutable type "
                           "'%N'",
                           name, type);
    old = dict_peek_str(type->dict, name);
    plain = old != NULL && value != NULL && !dunder && !is_descriptor(old) &&
            !is_descriptor(value);
    if (value == NULL && old == NULL)
        return error_raise_attribute(OBJ(type), name) != NULL;
    hides = hides_instances(type, name, old, value);
    held = old == NULL ? NULL : incref(old); // slots still name it
    if (value == NULL ? dict_delete_str(type->dict, name) < 0
                      : !dict_set_str(type->dict, name, value)) {
        xdecref(held);
        return false;
    }
    if (plain && (type->flags & TYPE_VOLATILE)) {
        forget_cached(type, type, name);
    } else {
        type->flags |= plain ? TYPE_VOLATILE : 0u;
        type_modified(type);
    }
    if (dunder)
        update_slots(type, type, name);
    if (hides)
        type_layout_changed();
    xdecref(held);
    return true;
}

int type_get_attribute(Object *cls, Str *name, Object **out)
{
    Type *type = as_type(cls), *meta = type_of(cls), *kind = NULL;
    Object *of_meta = type_lookup(meta, name), *value;
    if (of_meta != NULL) {
        kind = type_of(of_meta);
        if (kind->descr_get != NULL && kind->descr_set != NULL) {
            *out = kind->descr_get(of_meta, cls, meta);
            return *out == NULL ? -1 : 1;
        }
    }
    value = type_lookup(type, name);
    if (value != NULL) {
        Type *of_value = type_of(value);
        *out = of_value->descr_get == NULL ? incref(value)
                                           : of_value->descr_get(value, NULL, type);
        return *out == NULL ? -1 : 1;
    }
    if (of_meta == NULL)
        return 0;
    *out =
        kind->descr_get == NULL ? incref(of_meta) : kind->descr_get(of_meta, cls, meta);
    return *out == NULL ? -1 : 1;
}

// ---- construction ----

Type *type_new(Type *metatype, Str *name, Tuple *bases, Dict *namespace_,
               OPT Dict *keywords)
{
    return class_build(metatype, name, bases, namespace_, keywords);
}

Type *type_metaclass_of(Type *winner, Tuple *bases)
{
    return class_metatype(winner, bases);
}

static Object *new_wrapper(Object *self, Object *const *args)
{
    // The descriptor itself takes arguments unpacked (native.c): hand them over to it.
    Object *native = dict_peek_str(as_type(self)->dict, NAME(__new__));
    return call_with(native, as_tuple(args[0]), (Dict *)(void *)args[1]);
}

const NativeDef type_new_def = {
    new_wrapper, "__new__(*args, **kwargs)",
    "Make an instance of the class; see help() of the class for the arguments."
};

static bool has_object_new(const Type *cls)
{
    return cls->py_new == NULL && cls->new_def == NULL;
}

static bool has_object_init(const Type *cls)
{
    return cls->py_init == NULL && cls->init_def == object_type.init_def;
}

// object.__new__'s opinion on arguments that nobody will take.
static bool refuse_excess(const Type *cls)
{
    if (!has_object_new(cls))
        return error_false(EXC(TypeError),
                           "object.__new__() takes exactly one argument (the "
                           "type to instantiate)");
    if (has_object_init(cls))
        return error_false(EXC(TypeError), "%N() takes no arguments", cls);
    return true;
}

// The built-in part of cls.__new__: owner is the built-in type whose __new__ runs.
static Object *make(Type *owner, Type *cls, Object *const *args, size_t count,
                    OPT Tuple *names)
{
    bool given = count != 0 || (names != NULL && tuple_length(names) != 0);
    if (owner == &object_type && given && !instance_lacks_new(cls) &&
        !refuse_excess(cls))
        return NULL; // before a lack of methods is found
    if (cls->flags & TYPE_ABSTRACT)
        return instance_refuse_abstract(cls);
    if (owner->new_def != NULL) {
        // Keywords are for an __init__ of the class itself, where __new__ knows none.
        bool for_init = cls->py_init != NULL || (cls->init_def != owner->init_def &&
                                                 cls->init_def != object_type.init_def);
        int taken = names != NULL && for_init ? call_takes_keywords(owner->new_def) : 1;
        if (taken < 0)
            return NULL;
        return call_native(owner->new_def, owner, OBJ(cls), args, count,
                           taken ? names : NULL);
    }
    if (owner->create == NULL)
        return error_raise(EXC(TypeError), "cannot create '%N' instances", cls);
    return owner->create(cls);
}

Object *type_new_of(Type *owner, Object *const *args, size_t count, OPT Tuple *names)
{
    Type *cls, *base;
    if (count == 0)
        return error_raise(EXC(TypeError), "%N.__new__(): not enough arguments", owner);
    if (!is_type(args[0]))
        return error_raise(EXC(TypeError), "%N.__new__(X): X is not a type object (%T)",
                           owner, args[0]);
    cls = as_type(args[0]);
    if (!type_is_subtype(cls, owner))
        return error_raise(EXC(TypeError), "%N.__new__(%N): %N is not a subtype of %N",
                           owner, cls, cls, owner);
    base = instance_builtin(cls);
    if (!type_ready(cls))
        return NULL;
    if (base->new_def != owner->new_def || base->create != owner->create) {
        for (base = cls; base->py_new != NULL && base->base != NULL;)
            base = base->base; // past those whose __new__ is a Python function
        return error_raise(EXC(TypeError),
                           "%N.__new__(%N) is not safe, use %N.__new__()", owner, cls,
                           base);
    }
    return make(owner, cls, args + 1, count - 1, names);
}

static bool check_init_result(OPT Object *result)
{
    if (result == NULL)
        return false;
    if (result != NONE) {
        error_raise(EXC(TypeError), "__init__() should return None, not '%.200T'",
                    result);
        decref(result);
        return false;
    }
    return true;
}

static Object *call_py_init(Object *init, Object *self, Object *const *args,
                            size_t count, OPT Tuple *names)
{
    Type *type = type_of(init);
    Object *bound, *result;
    if (type->flags & TYPE_METHOD_LIKE)
        return call_prepend(init, self, args, count, names);
    if (type->descr_get == NULL)
        return call_object(init, args, count, names);
    bound = type->descr_get(init, self, type_of(self));
    if (bound == NULL)
        return NULL;
    result = call_object(bound, args, count, names);
    decref(bound);
    return result;
}

static bool initialize(Object *o, Object *const *args, size_t count, OPT Tuple *names)
{
    Type *cls = type_of(o);
    Object *result;
    if (cls->py_init != NULL)
        return check_init_result(call_py_init(cls->py_init, o, args, count, names));
    if (cls->init_def == NULL ||
        (cls->init_def == object_type.init_def && count == 0 && names == NULL))
        return true;
    if (cls->init_def == object_type.init_def && cls->py_new != NULL)
        return true; // __new__ took the arguments
    if (cls->init_def == object_type.init_def && cls->new_def != NULL)
        return true;
    if ((cls->flags & TYPE_LIST) && cls->py_new != NULL)
        names = NULL; // keywords were for it alone
    result = call_native(cls->init_def, instance_builtin(cls), o, args, count, names);
    xdecref(result);
    return result != NULL;
}

// A __new__ that is no function is asked for one first.
static Object *call_py_new(Object *new, Type *cls, Object *const *args, size_t count,
                           OPT Tuple *names)
{
    Type *type = type_of(new);
    Object *bound, *result;
    if ((type->flags & TYPE_METHOD_LIKE) || type->descr_get == NULL)
        return call_prepend(new, OBJ(cls), args, count, names);
    bound = type->descr_get(new, NULL, cls);
    result = bound == NULL ? NULL : call_prepend(bound, OBJ(cls), args, count, names);
    xdecref(bound);
    return result;
}

Object *type_call(Object *callee, Object *const *args, size_t count, OPT Tuple *names)
{
    Type *cls = as_type(callee);
    Object *o;
    if (cls == &type_type && names == NULL && count == 1)
        return OBJ(incref(type_of(args[0])));
    if (cls == &type_type && count == 1)
        return error_raise(EXC(TypeError), "type() takes no keyword arguments");
    if (cls == &type_type && count != 3)
        return error_raise(EXC(TypeError), "type() takes 1 or 3 arguments");
    if (!type_ready(cls))
        return NULL;
    o = cls->py_new != NULL ? call_py_new(cls->py_new, cls, args, count, names)
                            : make(instance_builtin(cls), cls, args, count, names);
    if (o == NULL || !type_is_subtype(type_of(o), cls))
        return o;
    if (!initialize(o, args, count, names)) {
        decref(o);
        return NULL;
    }
    return o;
}

// ---- start and stop ----

void type_on_current_module(Object *(*peek)(void))
{
    state.current_module = peek;
}

Object *type_current_module(void)
{
    return state.current_module == NULL ? NULL : state.current_module();
}

void type_start(void)
{
    os_populate(shape_table, SHAPE_BUILTIN_COUNT * sizeof *shape_table);
    type_link(&bool_type);
    for (uint32_t i = 1; i < SHAPE_EXC_BaseException; i++)
        fill_shape(i);
    type_link(EXC(MemoryError)); // error_start made some
    shape_start();
}

void type_stop(void)
{
    type_forget_found();
    for (uint32_t i = 1; i < SHAPE_BUILTIN_COUNT; i++)
        if (builtin_shapes[i].type->flags & TYPE_READY)
            forget_content(builtin_shapes[i].type);
    shape_stop();
    state.current_module = NULL;
}
