#include "vm/exec/suggest.h"

#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/exception.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/exec/frame.h"
#include "vm/exec/import.h"
#include "vm/exec/traceback.h"

enum { LONGEST = 40, MOST_CANDIDATES = 750, MOVE_COST = 2, CASE_COST = 1 };

static uint32_t lower(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static unsigned substitution(uint32_t a, uint32_t b)
{
    return a == b ? 0 : lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

// Distance of two short texts, or more than limit as soon as that is certain.
static unsigned distance(const Str *a, const Str *b, unsigned limit)
{
    if (a == b)
        return 0;
    size_t start = 0, end_a = a->length, end_b = b->length;
    while (start < end_a && start < end_b && str_char(a, start) == str_char(b, start))
        start++;
    while (end_a > start && end_b > start && str_char(a, end_a - 1) == str_char(b, end_b - 1))
        end_a--, end_b--;
    size_t rows = end_a - start, columns = end_b - start;
    if (rows == 0 || columns == 0)
        return (unsigned)(rows + columns) * MOVE_COST;
    if (rows > LONGEST || columns > LONGEST)
        return limit + 1;
    unsigned row[LONGEST];
    for (size_t i = 0; i < rows; i++)
        row[i] = (unsigned)(i + 1) * MOVE_COST;
    unsigned result = 0;
    for (size_t j = 0; j < columns; j++) {
        unsigned diagonal = (unsigned)j * MOVE_COST, least = limit + 1;
        result = diagonal + MOVE_COST;
        for (size_t i = 0; i < rows; i++) {
            unsigned replace = diagonal + substitution(str_char(a, start + i), str_char(b, start + j));
            diagonal = row[i];
            unsigned insert = (result < diagonal ? result : diagonal) + MOVE_COST;
            result = replace < insert ? replace : insert;
            row[i] = result;
            if (result < least)
                least = result;
        }
        if (least > limit)
            return limit + 1;
    }
    return result;
}

// Keep candidate in *best if it is nearer to wrong than what is there.
static void consider(Str *wrong, Str *candidate, Str **best, unsigned *best_distance)
{
    if (candidate == NULL || candidate->length == 0 || str_equal(candidate, wrong))
        return;
    unsigned limit = (unsigned)(candidate->length + wrong->length + 3) * MOVE_COST / 6;
    if (*best != NULL && limit > *best_distance - 1)
        limit = *best_distance - 1;
    unsigned far = distance(wrong, candidate, limit);
    if (far <= limit) {
        *best = candidate;
        *best_distance = far;
    }
}

Str *suggest_name(Str *wrong, Str *const *names, size_t count)
{
    Str *best = NULL;
    unsigned best_distance = 0;
    if (count >= MOST_CANDIDATES || wrong->length > LONGEST)
        return NULL;
    for (size_t i = 0; i < count; i++)
        consider(wrong, names[i], &best, &best_distance);
    return best;
}

// The nearest of the str items of a list.
static OPT Str *nearest_in(Str *wrong, List *names, bool hide_private)
{
    Str *best = NULL;
    unsigned best_distance = 0;
    if (names->count >= MOST_CANDIDATES || wrong->length > LONGEST)
        return NULL;
    for (size_t i = 0; i < names->count; i++) {
        Object *name = names->items[i];
        if (!is_str(name) || as_str(name)->length == 0 ||
            (hide_private && str_char(as_str(name), 0) == '_'))
            continue;
        consider(wrong, as_str(name), &best, &best_distance);
    }
    return best != NULL ? incref(best) : NULL;
}

static OPT Str *nearest_attribute(Object *owner, Str *wrong)
{
    Object *found = attr_dir(owner);
    List *names = found != NULL ? list_from_iter(found) : NULL;
    xdecref(found);
    if (names == NULL || !list_sort(names, NULL, false)) {
        xdecref((Object *)names);
        return NULL;
    }
    bool hide_private = wrong->length == 0 || str_char(wrong, 0) != '_';
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

// A name of the frame that the traceback ends in: its variables, globals, built-ins.
static OPT Str *nearest_variable(Object *exception, Str *wrong)
{
    Traceback *last = (Traceback *)(void *)as_exception(exception)->traceback;
    if (last == NULL)
        return NULL;
    while (last->next != NULL)
        last = last->next;
    Object *self = ((NameException *)(void *)exception)->obj; // what the frame calls self
    if (self != NULL) {
        Object *value;
        int got = attr_lookup(self, wrong, &value);
        if (got > 0) {
            decref(value);
            return error_format("self.%U", wrong);
        }
        error_clear();
    }
    List *names = list_new(0);
    bool ok = names != NULL;
    for (uint32_t i = 0; ok && i < last->function->code->local_count; i++)
        if (!(last->function->code->local_flags[i] & CODE_LOCAL_HIDDEN))
            ok = list_append_take(names, incref(OBJ(last->function->code->local_names[i])));
    for (uint32_t i = 0; ok && i < last->function->code->free_count; i++)
        ok = list_append_take(names, incref(OBJ(last->function->code->free_names[i])));
    Str *best = NULL;
    if (ok && add_keys(names, last->function->globals) && add_keys(names, frame_stack.builtins))
        best = nearest_in(wrong, names, wrong->length == 0 || str_char(wrong, 0) != '_');
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
        Object *module = is_str(e->name) ? dict_peek_str(import_modules(), as_str(e->name)) : NULL;
        result = module != NULL ? nearest_attribute(module, as_str(e->name_from)) : NULL;
    } else if (type_is_subtype(cls, EXC(AttributeError)) || type_is_subtype(cls, EXC(NameError))) {
        NameException *e = (NameException *)(void *)exception;
        if (e->name == NULL || !is_str(e->name))
            return NULL;
        if (type_is_subtype(cls, EXC(NameError)))
            result = nearest_variable(exception, as_str(e->name));
        else if (e->obj != NULL)
            result = nearest_attribute(e->obj, as_str(e->name));
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
    if (got > 0 && module != NONE && !(is_str(module) && str_equal(as_str(module), NAME(builtins))))
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
