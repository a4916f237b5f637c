// call.c - calling any object, and binding arguments of functions written in C.
//
// A native's signature decides the words of its errors, as the forms of natives do in
// CPython: no parameter; one positional; positional ones only; keywords allowed.
#include "runtime/protocol/call.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/nearest.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/super.h"
#include "runtime/types/tuple.h"

enum { SMALL_CALL = 8 }; // arguments that need no buffer

// ---- calling ----

// A module that holds a callable of its own name was meant to give that.
static COLD Object *raise_uncallable(Object *callee)
{
    Object *name = NULL, *meant = NULL;
    if (callee->shape == SHAPE_MODULE) {
        int got = attr_lookup(callee, NAME(__name__), &name);
        if (got > 0 && is_str(name))
            got = attr_lookup(callee, as_str(name), &meant);
        if (got < 0)
            error_clear();
    }
    if (meant != NULL && type_of(meant)->call != NULL)
        error_raise(EXC(TypeError),
                    "'%.200T' object is not callable. Did you mean: '%S.%S(...)'?",
                    callee, name, name);
    else
        error_raise(EXC(TypeError), "'%.200T' object is not callable", callee);
    xdecref(name);
    xdecref(meant);
    return NULL;
}

Object *call_object(Object *callee, Object *const *args, size_t count, OPT Tuple *names)
{
    Type *type = type_of(callee);
    if (UNLIKELY(type->call == NULL))
        return raise_uncallable(callee);
    if (!error_enter(" while calling a Python object")) // partial of partial of ...
        return NULL;
    Object *result = type->call(callee, args, count, names);
    error_leave();
    return result;
}

Object *call_0(Object *callee)
{
    return call_object(callee, NULL, 0, NULL);
}

Object *call_1(Object *callee, Object *a)
{
    return call_object(callee, &a, 1, NULL);
}

Object *call_2(Object *callee, Object *a, Object *b)
{
    Object *args[2] = { a, b };
    return call_object(callee, args, 2, NULL);
}

Object *call_3(Object *callee, Object *a, Object *b, Object *c)
{
    Object *args[3] = { a, b, c };
    return call_object(callee, args, 3, NULL);
}

Object *call_prepend(Object *callee, Object *first, Object *const *args, size_t count,
                     OPT Tuple *names)
{
    Object *small[SMALL_CALL + 1], **all = small, *result;
    size_t total = count + (names == NULL ? 0 : tuple_length(names));
    size_t size = (total + 1) * sizeof *all;
    if (total > SMALL_CALL && (all = heap_alloc(HEAP_RAW, size)) == NULL)
        return NULL;
    all[0] = first;
    if (total != 0)
        memcpy(all + 1, args, total * sizeof *all);
    result = call_object(callee, all, count + 1, names);
    if (all != small)
        heap_free(HEAP_RAW, all, size);
    return result;
}

Object *call_with(Object *callee, Tuple *args, OPT Dict *keywords)
{
    size_t count = tuple_length(args), used = keywords == NULL ? 0 : keywords->used;
    size_t size = (count + used) * sizeof(Object *), pos = 0, i = 0;
    Object **all, *key, *value, *result = NULL;
    Tuple *names;
    if (used == 0)
        return call_object(callee, tuple_items(args), count, NULL);
    all = heap_alloc(HEAP_RAW, size);
    if (all == NULL)
        return NULL;
    names = tuple_new(used);
    if (names == NULL) {
        heap_free(HEAP_RAW, all, size);
        return NULL;
    }
    if (count != 0)
        memcpy(all, tuple_items(args), count * sizeof *all);
    while (dict_next(keywords, &pos, &key, &value)) {
        if (!is_str(key)) {
            error_raise(EXC(TypeError), "keywords must be strings");
            goto done;
        }
        all[count + i] = incref(value); // the callee may change the dict
        tuple_items(names)[i++] = incref(key);
    }
    result = call_object(callee, all, count, names);
done:
    for (size_t k = 0; k < i; k++)
        decref(all[count + k]);
    for (size_t k = i; k < used; k++)
        tuple_items(names)[k] = NONE; // never leave a hole
    decref(OBJ(names));
    heap_free(HEAP_RAW, all, size);
    return result;
}

Object *call_method(Object *o, Str *name, Object *const *args, size_t count)
{
    Object *function, *result;
    bool bound;
    int got = attr_lookup_method(o, name, &function, &bound);
    if (got < 0)
        return NULL;
    if (got == 0)
        return error_raise_attribute(o, name);
    result = bound ? call_object(function, args, count, NULL)
                   : call_prepend(function, o, args, count, NULL);
    decref(function);
    return result;
}

Object *call_method_0(Object *o, Str *name)
{
    return call_method(o, name, NULL, 0);
}

Object *call_method_1(Object *o, Str *name, Object *a)
{
    return call_method(o, name, &a, 1);
}

// ---- binding ----

typedef enum Form {
    FORM_NONE,       // no parameter
    FORM_ONE,        // one, positional, required
    FORM_POSITIONAL, // no keyword accepted
    FORM_KEYWORDS,
} Form;

// One call of a native under way.
typedef struct Binding {
    const Signature *s;
    OPT Type *owner;
    OPT Object *module;
    bool constructor;         // __new__ or __init__: messages name the type
    OPT Type *cls;            // that is constructed
    OPT Str *name, *qualname; // of a function in Python, which has no row
    Object *const *args;
    size_t count, named;
    OPT Tuple *names;
    Object **bound; // one for each parameter
} Binding;

static size_t parameter_count(const Signature *s)
{
    return (size_t)(s->count - (s->star >= 0) - (s->star_star >= 0));
}

static Form form_of(const Binding *b)
{
    const Signature *s = b->s;
    if (s->star_star >= 0 || parameter_count(s) > s->posonly)
        return FORM_KEYWORDS;
    if (b->constructor || s->star >= 0)
        return FORM_POSITIONAL;
    if (s->count == 0)
        return FORM_NONE;
    return s->count == 1 && s->required == 1 ? FORM_ONE : FORM_POSITIONAL;
}

// The name as errors about arity show it: "list.append", "math.sqrt", "len".
static Str *full_name(const Binding *b, Form form)
{
    if (b->name != NULL)
        return (Str *)incref(OBJ(form == FORM_POSITIONAL ? b->name : b->qualname));
    const char *name = b->s->def->signature;
    int length = b->s->name_length;
    char text[256];
    if (b->constructor)
        return str_from_text(b->owner->name);
    snprintf(text, sizeof text, "%.*s", length, name);
    if ((b->s->wording == WORDING_PARSED && b->s->receiver != RECEIVER_SELF) ||
        (b->s->wording == WORDING_NAMELESS && form == FORM_POSITIONAL))
        return str_from_text(text);
    if (b->owner != NULL)
        return error_format("%s.%s", b->owner->name, text);
    if (b->module != NULL && is_str(b->module) &&
        !str_equal_text(as_str(b->module), "builtins"))
        return error_format("%S.%s", b->module, text);
    return str_from_text(text);
}

// The bare name: "append", or that of the type for constructors.
static Str *short_name(const Binding *b)
{
    if (b->constructor && b->s->wording != WORDING_PARSED)
        return str_from_text(b->owner->name);
    return str_from_utf8(b->s->def->signature, b->s->name_length);
}

// Raise TypeError(format % (name, ...)); name is consumed.
static bool fail_named(OPT Str *name, const char *format, ...)
{
    va_list args;
    Str *rest;
    if (name == NULL)
        return false;
    va_start(args, format);
    rest = error_format_v(format, args);
    va_end(args);
    if (rest != NULL) {
        error_raise(EXC(TypeError), "%U%U", name, rest);
        decref(OBJ(rest));
    }
    decref(OBJ(name));
    return false;
}

static const char *plural(size_t n)
{
    return n == 1 ? "" : "s";
}

// The name with "()", or the words for a function whose errors do not name it.
static Str *called(const Binding *b, const char *nameless)
{
    Str *text, *name;
    if (b->s->wording == WORDING_NAMELESS)
        return str_from_text(nameless);
    name = short_name(b);
    text = name == NULL ? NULL : error_format("%U()", name);
    xdecref((Object *)name);
    return text;
}

static COLD bool fail_count(const Binding *b, Form form)
{
    const Signature *s = b->s;
    size_t least = s->required, most = s->positional, given = b->count;
    size_t limit = given < least ? least : most;
    bool exact = least == most && s->star < 0;
    const char *how = exact ? "exactly " : given < least ? "at least " : "at most ";
    if (s->wording == WORDING_PARSED ||
        (s->wording == WORDING_NAMELESS && form == FORM_POSITIONAL))
        return fail_named(called(b, "function"), " takes %s%zu argument%s (%zu given)",
                          how, limit, plural(limit), given);
    if (b->constructor && most == 0 && s->star < 0)
        return fail_named(short_name(b), " takes no arguments");
    if (form == FORM_NONE)
        return fail_named(full_name(b, form), "() takes no arguments (%zu given)",
                          given);
    if (form == FORM_ONE)
        return fail_named(full_name(b, form),
                          "() takes exactly one argument (%zu given)", given);
    bool is_super = b->constructor && b->owner == &super_type;
    bool is_set = b->constructor && (b->owner->flags & TYPE_SET) != 0;
    return fail_named(is_set ? str_from_text(b->cls->name) : short_name(b),
                      "%s expected %s%zu argument%s, got %zu", is_super ? "()" : "",
                      exact ? "" : how, limit, plural(limit), given);
}

// Too many or too few for a function that accepts keywords.
static COLD bool fail_count_keywords(const Binding *b, size_t total)
{
    const Signature *s = b->s;
    size_t most = s->positional,
           least = s->required < s->posonly ? s->required : s->posonly;
    size_t given = b->count + b->named;
    bool text_type = b->constructor && (b->owner->flags & (TYPE_INT | TYPE_STR)) != 0;
    if (text_type && b->named == 0 && b->cls == b->owner)
        return fail_count(b, FORM_POSITIONAL);
    if (s->star >= 0 && b->count < least)
        return fail_count(b, FORM_POSITIONAL);
    if (s->wording == WORDING_BLUNT && given > total && b->count == 0)
        return fail_named(called(b, "function"),
                          " missing required argument 'iterable'");
    if (s->star < 0 && s->star_star < 0 && given > total)
        return fail_named(called(b, "function"),
                          " takes at most %zu %sargument%s (%zu given)", total,
                          b->count == 0 ? "keyword " : "", plural(total), given);
    if (b->count > most && most == 0)
        return fail_named(called(b, "function"), " takes no positional arguments");
    if (b->count > most)
        return fail_named(
            called(b, "function"), " takes %s %zu positional argument%s (%zu given)",
            s->required < most ? "at most" : "exactly", most, plural(most), b->count);
    return fail_named(called(b, "function"),
                      " takes %s %zu positional argument%s (%zu given)",
                      least < most || s->star >= 0 ? "at least" : "exactly", least,
                      plural(least), b->count);
}

static COLD bool fail_keyword_count(const Binding *b, size_t most)
{
    return fail_named(called(b, "function"),
                      " takes at most %zu keyword argument%s (%zu given)", most,
                      plural(most), b->named);
}

// Index of the parameter that a keyword names, or -1.
static int find_parameter(const Signature *s, Str *name)
{
    for (int i = s->posonly; i < s->count; i++)
        if (s->names[i] == name && i != s->star && i != s->star_star)
            return i;
    for (int i = s->posonly; i < s->count; i++)
        if (i != s->star && i != s->star_star && str_equal(s->names[i], name))
            return i;
    return -1;
}

// A keyword that names no parameter: for ** if there is one.
static bool bind_unknown(Binding *b, Str *name, Object *value, Str **unexpected)
{
    int8_t i = b->s->star_star;
    if (i < 0) {
        if (*unexpected == NULL)
            *unexpected = name;
        return true;
    }
    if (b->bound[i] == NULL && (b->bound[i] = (Object *)dict_new()) == NULL)
        return false;
    return dict_set(as_dict(b->bound[i]), OBJ(name), value);
}

static bool fill_defaults(Binding *b)
{
    const Signature *s = b->s;
    for (int i = 0; i < s->count; i++) {
        if (b->bound[i] != NULL || i == s->star || i == s->star_star)
            continue;
        if ((s->optional >> i & 1) == 0)
            return fail_named(called(b, "function"),
                              " missing required argument '%U' (pos %d)", s->names[i],
                              s->star >= 0 && i > s->star ? i : i + 1);
        b->bound[i] = s->defaults[i];
    }
    return true;
}

static COLD bool fail_unexpected(const Binding *b, Str *name)
{
    const Signature *s = b->s;
    if (s->wording == WORDING_BLUNT)
        return error_false(EXC(TypeError),
                           "'%U' is an invalid keyword argument for %s()", name,
                           b->owner->name);
    if (s->wording == WORDING_CURT)
        return fail_named(called(b, "this function"),
                          " got an unexpected keyword argument");
    Str *meant =
        nearest_name(name, s->names + s->posonly, parameter_count(s) - s->posonly);
    return meant == NULL
               ? fail_named(called(b, "this function"),
                            " got an unexpected keyword argument '%U'", name)
               : fail_named(called(b, "this function"),
                            " got an unexpected keyword argument '%U'. Did you "
                            "mean '%U'?",
                            name, meant);
}

static COLD bool fail_twice(const Binding *b, int index)
{
    if (b->s->wording == WORDING_BLUNT)
        return fail_unexpected(b, b->s->names[index]);
    Str *text = called(b, "function");
    if (text == NULL)
        return false;
    error_raise(EXC(TypeError),
                "argument for %U given by name ('%U') and position (%d)", text,
                b->s->names[index], index + 1);
    decref(OBJ(text));
    return false;
}

static bool bind_names(Binding *b)
{
    Str *unexpected = NULL;
    int none = b->s->count, twice = none; // the first one given by position, too
    for (size_t k = 0; k < b->named; k++) {
        Str *name = (Str *)(void *)tuple_items(b->names)[k];
        int i = find_parameter(b->s, name);
        Object *value = b->args[b->count + k];
        if (i < 0 && !bind_unknown(b, name, value, &unexpected))
            return false;
        if (i >= 0 && b->bound[i] != NULL)
            twice = i < twice ? i : twice;
        else if (i >= 0)
            b->bound[i] = value;
    }
    if (!fill_defaults(b))
        return false;
    if (twice < none)
        return fail_twice(b, twice);
    return unexpected == NULL || fail_unexpected(b, unexpected);
}

static bool bind(Binding *b)
{
    const Signature *s = b->s;
    Form form = form_of(b);
    size_t total = parameter_count(s), taken = b->count;
    if (b->named != 0 && form != FORM_KEYWORDS)
        return fail_named(full_name(b, form), "() takes no keyword arguments");
    if (form != FORM_KEYWORDS) {
        if (taken < s->required || (taken > s->positional && s->star < 0))
            return fail_count(b, form);
    } else {
        size_t least = s->required < s->posonly ? s->required : s->posonly;
        bool many = taken + b->named > total && s->star_star < 0;
        if (taken < least || (s->star < 0 && (many || taken > s->positional)))
            return fail_count_keywords(b, total);
        if (s->wording == WORDING_COUNTS && b->named > total - s->posonly)
            return fail_keyword_count(b, total - s->posonly);
    }
    if (taken > s->positional)
        taken = s->positional;
    for (size_t i = 0; i < taken; i++)
        b->bound[i] = b->args[i];
    if (s->star >= 0) {
        Tuple *rest = tuple_from_array(b->args + taken, b->count - taken);
        if (rest == NULL)
            return false;
        b->bound[s->star] = OBJ(rest);
    }
    return b->named != 0 ? bind_names(b) : fill_defaults(b);
}

static bool is_constructor(const NativeDef *def)
{
    return strncmp(def->signature, "__new__(", 8) == 0 ||
           strncmp(def->signature, "__init__(", 9) == 0;
}

static NOINLINE Object *call_slowly(const Signature *s, OPT Type *owner,
                                    OPT Object *module, Object *self,
                                    Object *const *args, size_t count, OPT Tuple *names)
{
    Object *result = NULL;
    Object *bound[SIGNATURE_MAX_PARAMS];
    Binding b = { .s = s,
                  .owner = owner,
                  .module = module,
                  .args = args,
                  .count = count,
                  .bound = bound };
    for (size_t i = 0; i < s->count; i++)
        bound[i] = NULL;
    b.names = names;
    b.named = names == NULL ? 0 : tuple_length(names);
    b.constructor = owner != NULL && is_constructor(s->def);
    b.cls = !b.constructor ? NULL : is_type(self) ? as_type(self) : type_of(self);
    if (bind(&b))
        result = s->def->function(self, bound);
    if (s->star >= 0)
        xdecref(bound[s->star]);
    if (s->star_star >= 0)
        xdecref(bound[s->star_star]);
    return result;
}

void call_raise_misfit(const Signature *s, Str *name, Str *qualname, size_t count,
                       OPT Tuple *names)
{
    Object *args[SIGNATURE_MAX_PARAMS]; // whatever was given, it is not used
    Object *bound[SIGNATURE_MAX_PARAMS] = { NULL };
    Binding b = {
        .s = s, .args = args, .count = count, .names = names, .bound = bound
    };
    b.name = name;
    b.qualname = qualname;
    b.named = names == NULL ? 0 : tuple_length(names);
    for (size_t i = 0; i < SIGNATURE_MAX_PARAMS; i++)
        args[i] = NONE;
    bool fits = bind(&b);
    ASSERT(!fits);
    (void)fits;
}

// A call without keywords that is known to fit: the rest are defaults.
static Object *call_positional(const Signature *s, Object *self, Object *const *args,
                               size_t count)
{
    Object *bound[SIGNATURE_MAX_PARAMS], *result, *rest = NULL;
    size_t taken = count < s->positional ? count : s->positional;
    for (size_t i = 0; i < taken; i++)
        bound[i] = args[i];
    for (size_t i = taken; i < s->count; i++)
        bound[i] = s->defaults[i];
    if (s->star >= 0) {
        rest = (Object *)tuple_from_array(args + taken, count - taken);
        if (rest == NULL)
            return NULL;
        bound[s->star] = rest;
    }
    result = s->def->function(self, bound);
    xdecref(rest);
    return result;
}

Object *call_bound(const Signature *s, OPT Type *owner, OPT Object *module,
                   Object *self, Object *const *args, size_t count, OPT Tuple *names)
{
    if (LIKELY(count == s->count && s->positional == count && names == NULL))
        return s->def->function(self, args);
    if (names == NULL && count >= s->required && !s->keyword_required &&
        (count <= s->positional || s->star >= 0))
        return call_positional(s, self, args, count);
    return call_slowly(s, owner, module, self, args, count, names);
}

int call_takes_keywords(const NativeDef *def)
{
    const Signature *s = signature_of(def);
    if (s == NULL)
        return -1;
    return s->star_star >= 0 || parameter_count(s) > s->posonly;
}

Object *call_native(const NativeDef *def, OPT Type *owner, Object *self,
                    Object *const *args, size_t count, OPT Tuple *names)
{
    const Signature *s = signature_of(def);
    if (s == NULL)
        return NULL;
    return call_bound(s, owner, NULL, self, args, count, names);
}
