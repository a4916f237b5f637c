#include "vm/exec/suggest.h"

#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/nearest.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/exception.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/exec/frame.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/import.h"
#include "vm/exec/traceback.h"

// The nearest of the str items of a list.
static OPT Str *nearest_in(Str *wrong, List *names, bool hide_private)
{
    Nearest nearest = nearest_begin(wrong, names->count);
    for (size_t i = 0; i < names->count; i++) {
        Object *name = names->items[i];
        if (!is_str(name) || as_str(name)->length == 0 ||
            (hide_private && str_char(as_str(name), 0) == '_'))
            continue;
        nearest_consider(&nearest, as_str(name));
    }
    return nearest.best != NULL ? incref(nearest.best) : NULL;
}

// What the frame of a traceback calls self, owned; NULL: nothing, and perhaps an error.
static OPT Object *self_of(Traceback *entry)
{
    Object *names = NULL, *self = NULL;
    Object *frame = frame_object_of_traceback(entry);
    if (frame != NULL && attr_lookup(frame, NAME(f_locals), &names) > 0 &&
        operate_contains(names, OBJ(NAME(self))) > 0)
        self = operate_subscript(names, OBJ(NAME(self)));
    xdecref(names);
    xdecref(frame);
    return self;
}

static OPT Traceback *last_entry(Object *exception)
{
    Traceback *last = (Traceback *)(void *)as_exception(exception)->traceback;
    while (last != NULL && last->next != NULL)
        last = last->next;
    return last;
}

// Whether an exception comes from a method of owner, which may see private names.
static bool is_from_method(Object *exception, Object *owner)
{
    Traceback *last = last_entry(exception);
    Object *self = last != NULL ? self_of(last) : NULL;
    error_clear();
    xdecref(self);
    return self == owner;
}

static OPT Str *nearest_attribute(Object *owner, Str *wrong, bool is_method)
{
    Object *found = attr_dir(owner);
    List *names = found != NULL ? list_from_iter(found) : NULL;
    xdecref(found);
    if (names == NULL || !list_sort(names, NULL, false)) {
        xdecref((Object *)names);
        return NULL;
    }
    bool hide_private = !is_method && (wrong->length == 0 || str_char(wrong, 0) != '_');
    Str *best = nearest_in(wrong, names, hide_private);
    decref(OBJ(names));
    return best;
}

static bool add_keys(List *names, OPT Dict *dict)
{
    size_t position = 0;
    Object *key;
    while (dict != NULL && dict_next(dict, &position, &key, NULL))
        if (!list_append_take(names, incref(key)))
            return false;
    return true;
}

// Whether what the frame of a traceback calls self has an attribute of that name.
static bool is_attribute_of_self(Traceback *entry, Str *wrong)
{
    Object *self = self_of(entry), *value = NULL;
    bool found = self != NULL && attr_lookup(self, wrong, &value) > 0;
    error_clear();
    xdecref(value);
    xdecref(self);
    return found;
}

// A name of the frame that the traceback ends in: its variables, globals, built-ins.
static OPT Str *nearest_variable(Object *exception, Str *wrong)
{
    Traceback *last = last_entry(exception);
    if (last == NULL)
        return NULL;
    if (is_attribute_of_self(last, wrong))
        return error_format("self.%U", wrong);
    List *names = list_new(0);
    bool ok = names != NULL;
    for (uint32_t i = 0; ok && i < last->function->code->local_count; i++)
        if (!(last->function->code->local_flags[i] & CODE_LOCAL_HIDDEN))
            ok = list_append_take(names,
                                  incref(OBJ(last->function->code->local_names[i])));
    for (uint32_t i = 0; ok && i < last->function->code->free_count; i++)
        ok = list_append_take(names, incref(OBJ(last->function->code->free_names[i])));
    Str *best = NULL;
    if (ok && add_keys(names, last->function->globals) &&
        add_keys(names, frame_stack.builtins))
        best =
            nearest_in(wrong, names, wrong->length == 0 || str_char(wrong, 0) != '_');
    xdecref((Object *)names);
    return best;
}

Str *suggest_for_exception(Object *exception)
{
    Type *cls = type_of(exception);
    Str *result = NULL;
    if (type_is_subtype(cls, EXC(ImportError))) {
        ImportException *e = (ImportException *)(void *)exception;
        if (e->name_from == NULL || !is_str(e->name_from) || e->name == NULL)
            return NULL;
        Object *module =
            is_str(e->name) ? dict_peek_str(import_modules(), as_str(e->name)) : NULL;
        result = module != NULL ? nearest_attribute(module, as_str(e->name_from), false)
                                : NULL;
    } else if (type_is_subtype(cls, EXC(AttributeError)) ||
               type_is_subtype(cls, EXC(NameError))) {
        NameException *e = (NameException *)(void *)exception;
        if (e->name == NULL || !is_str(e->name))
            return NULL;
        if (type_is_subtype(cls, EXC(NameError)))
            result = nearest_variable(exception, as_str(e->name));
        else if (e->obj != NULL)
            result = nearest_attribute(e->obj, as_str(e->name),
                                       is_from_method(exception, e->obj));
    }
    if (result == NULL)
        error_clear();
    return result;
}

Str *suggest_callee(Object *callee)
{
    Object *qualname = NULL, *module = NULL;
    Str *text = NULL;
    int got = attr_lookup(callee, NAME(__qualname__), &qualname);
    if (got < 0)
        return NULL;
    if (got == 0)
        return operate_str(callee);
    got = attr_lookup(callee, NAME(__module__), &module);
    if (got > 0 && module != NONE &&
        !(is_str(module) && str_equal(as_str(module), NAME(builtins))))
        text = error_format("%S.%S()", module, qualname);
    else if (got >= 0)
        text = error_format("%S()", qualname);
    decref(qualname);
    if (got > 0)
        decref(module);
    return text;
}

bool suggest_is_library_module(Str *name)
{
    Object *sys = dict_peek_str(import_modules(), NAME(sys)), *names;
    if (sys == NULL || attr_lookup(sys, NAME(stdlib_module_names), &names) <= 0) {
        error_clear();
        return false;
    }
    int found = operate_contains(names, OBJ(name));
    decref(names);
    error_clear();
    return found > 0;
}
