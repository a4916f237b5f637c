// record.c - tuples with named items, as os.stat() and sys.flags give them.
//
// Invariant: an instance holds the items of all fields; its length counts those that
// are shown, so everything that tuple does leaves the others alone. They are released
// here.
#include "runtime/types/record.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

#define X(i)                                                                           \
    Object *record_field_##i(Object *self)                                             \
    {                                                                                  \
        return incref(record_items(self)[i]);                                          \
    }
RECORD_NUMBERS(X)
#undef X

typedef struct Layout {
    size_t fields, shown, unnamed;
    const char *names[RECORD_MAX]; // of the fields - unnamed that have one
} Layout;

static Layout layout_of(const Type *type)
{
#define X(i) record_field_##i,
    static Object *(*const getters[RECORD_MAX])(Object *) = { RECORD_NUMBERS(X) };
#undef X
    Layout l = { .shown = 0 };
    const GetSetDef *row = type->getsets + 1;
    for (; row->help == NULL || row->name[0] != '\0'; row++) {
        if (row->name[0] == '\0') {
            l.shown = l.fields;
            continue;
        }
        for (; getters[l.fields] != row->get; l.fields++)
            l.unnamed++;
        l.names[l.fields++ - l.unnamed] = row->name;
    }
    l.shown = l.shown == 0 ? l.fields : l.shown + l.unnamed;
    return l;
}

// ---- attributes of the class ----

Object *record_count(Object *type)
{
    return int_from((int64_t)layout_of(as_type(type)).fields);
}

Object *record_shown(Object *type)
{
    return int_from((int64_t)layout_of(as_type(type)).shown);
}

Object *record_unnamed(Object *type)
{
    return int_from((int64_t)layout_of(as_type(type)).unnamed);
}

Object *record_match_args(Object *type)
{
    Layout l = layout_of(as_type(type));
    Object *items[RECORD_MAX];
    size_t count = l.shown - l.unnamed;
    for (size_t i = 0; i < count; i++) {
        items[i] = (Object *)str_from_text(l.names[i]);
        if (items[i] == NULL) {
            while (i-- > 0)
                decref(items[i]);
            return NULL;
        }
    }
    return (Object *)tuple_from_array_take(items, count);
}

// ---- life, text ----

Object *record_take(Type *type, Object *const *items)
{
    Layout l = layout_of(type);
    LongTuple *t = NULL;
    bool whole = true;
    for (size_t i = 0; i < l.fields; i++)
        whole = whole && items[i] != NULL;
    type_link(type);
    if (whole)
        t = heap_new(HEAP_CONTAINER, type->shape,
                     sizeof *t + l.fields * sizeof(Object *));
    if (t == NULL) {
        for (size_t i = 0; i < l.fields; i++)
            xdecref(items[i]);
        return NULL;
    }
    t->length = l.shown;
    memcpy(t->items, items, l.fields * sizeof(Object *));
    return OBJ(t);
}

static size_t size_of(Object *self)
{
    return sizeof(LongTuple) + layout_of(type_of(self)).fields * sizeof(Object *);
}

void record_dealloc(Object *self)
{
    size_t size = size_of(self);
    for (size_t i = layout_of(type_of(self)).fields; i-- > 0;)
        decref(record_items(self)[i]);
    heap_free(HEAP_CONTAINER, self, size);
}

void record_traverse(Object *self, VisitFn visit, void *context)
{
    size_t count = layout_of(type_of(self)).fields;
    for (size_t i = 0; i < count; i++)
        visit(record_items(self)[i], context);
}

size_t record_size_of(Object *self, size_t *blocks)
{
    return heap_block(size_of(self), blocks);
}

// An item without a name has that of the field that is hidden in its stead.
Str *record_repr(Object *self)
{
    const Type *type = type_of(self);
    Layout l = layout_of(type);
    StrBuilder b;
    str_builder_start(&b);
    if (type->module != NULL) {
        str_builder_text(&b, type->module);
        str_builder_char(&b, '.');
    }
    str_builder_text(&b, type->name);
    for (size_t i = 0; i < l.shown; i++) {
        Str *value = operate_repr(record_items(self)[i]);
        if (value == NULL) {
            str_builder_discard(&b);
            return NULL;
        }
        str_builder_text(&b, i == 0 ? "(" : ", ");
        str_builder_text(&b, l.names[i]);
        str_builder_char(&b, '=');
        str_builder_str(&b, value);
        decref(OBJ(value));
    }
    str_builder_char(&b, ')');
    return str_builder_finish(&b);
}

// ---- making ----

// The name as it stands in errors, for %s%s%s.
#define FULL_NAME(type)                                                                \
    (type)->module == NULL ? "" : (type)->module, (type)->module == NULL ? "" : ".",   \
        (type)->name

// Fields that are not among the first `from` from a dict of their names; it knows
// no others.
static RAISES bool hidden_from_dict(const Type *type, const Layout *l, Object *extra,
                                    size_t from, Object **items)
{
    uint32_t known = 0;
    if (!is_dict(extra))
        return error_false(EXC(TypeError),
                           "%s%s%s() takes a dict as second arg, if any",
                           FULL_NAME(type));
    for (size_t i = from; i < l->fields; i++) {
        Str *name = str_from_text(l->names[i - l->unnamed]);
        int got = name != NULL ? dict_get(as_dict(extra), OBJ(name), &items[i]) : -1;
        xdecref((Object *)name);
        if (got < 0)
            return false;
        known += got > 0;
    }
    if (known == as_dict(extra)->used)
        return true;
    return error_false(EXC(TypeError),
                       "%s%s%s() got duplicate or unexpected field name(s)",
                       FULL_NAME(type));
}

static Object *from_tuple(Type *type, Tuple *given, OPT Object *extra)
{
    Layout l = layout_of(type);
    Object *items[RECORD_MAX] = { NULL };
    size_t n = tuple_length(given);
    if (n < l.shown || n > l.fields)
        return error_raise(EXC(TypeError),
                           "%s%s%s() takes a%s %zu-sequence (%zu-sequence given)",
                           FULL_NAME(type),
                           l.shown == l.fields ? ""
                           : n < l.shown       ? "n at least"
                                               : "n at most",
                           n < l.shown ? l.shown : l.fields, n);
    if (extra != NULL && !hidden_from_dict(type, &l, extra, n, items)) {
        for (size_t i = 0; i < l.fields; i++)
            xdecref(items[i]);
        return NULL;
    }
    for (size_t i = 0; i < l.fields; i++)
        if (i < n)
            items[i] = incref(tuple_items(given)[i]);
        else if (items[i] == NULL)
            items[i] = NONE;
    return record_take(type, items);
}

Object *record_new(Object *cls, Object *const *args)
{
    Tuple *given = tuple_from_iter(args[0]);
    if (given == NULL) {
        if (error_clear_if(EXC(TypeError)))
            error_raise(EXC(TypeError), "constructor requires a sequence");
        return NULL;
    }
    Object *made = from_tuple(as_type(cls), given, args[1]);
    decref(OBJ(given));
    return made;
}

const NativeDef record_new_def = { record_new, "__new__(cls, sequence, dict=<absent>)",
                                   NULL };

static Object *record_m_reduce(Object *self, Object *const *args)
{
    Layout l = layout_of(type_of(self));
    Tuple *shown = tuple_from_array(record_items(self), l.shown);
    Dict *hidden = dict_new();
    Object *state = NULL, *result = NULL;
    (void)args;
    bool good = shown != NULL && hidden != NULL;
    for (size_t i = l.shown; good && i < l.fields; i++) {
        Str *name = str_from_text(l.names[i - l.unnamed]);
        good = name != NULL && dict_set_str(hidden, name, record_items(self)[i]);
        xdecref((Object *)name);
    }
    if (good)
        state = (Object *)tuple_pack(2, OBJ(shown), OBJ(hidden));
    if (state != NULL)
        result = (Object *)tuple_pack(2, OBJ(type_of(self)), state);
    xdecref((Object *)shown);
    xdecref((Object *)hidden);
    xdecref(state);
    return result;
}

// One with other items for the names in changes.
static Object *record_m_replace(Object *self, Object *const *args)
{
    Type *type = type_of(self);
    Layout l = layout_of(type);
    Object *items[RECORD_MAX] = { NULL };
    if (l.unnamed > 0)
        return error_raise(EXC(TypeError),
                           "__replace__() is not supported for %s%s%s because it has "
                           "unnamed field(s)",
                           FULL_NAME(type));
    Dict *changes = args[0] != NULL ? dict_copy(as_dict(args[0])) : dict_new();
    if (changes == NULL)
        return NULL;
    for (size_t i = 0; i < l.fields; i++) {
        Str *name = str_from_text(l.names[i]);
        int got = name != NULL ? dict_pop(changes, OBJ(name), &items[i]) : -1;
        xdecref((Object *)name);
        if (got < 0)
            goto fail;
        if (got == 0)
            items[i] = incref(record_items(self)[i]);
    }
    if (changes->used == 0) {
        decref(OBJ(changes));
        return record_take(type, items);
    }
    List *unknown = list_from_iter(OBJ(changes));
    if (unknown != NULL)
        error_raise(EXC(TypeError), "Got unexpected field name(s): %R", OBJ(unknown));
    xdecref((Object *)unknown);
fail:
    for (size_t i = 0; i < l.fields; i++)
        xdecref(items[i]);
    decref(OBJ(changes));
    return NULL;
}
#undef FULL_NAME

const NativeDef record_methods[] = {
    { record_m_replace, "__replace__(self, /, **changes)", "A copy with other items." },
    { record_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END,
};
