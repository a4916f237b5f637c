// eval_call.c - calls that are not plain: binding of arguments, spreading, entering
// frames.
//
// Arguments are consumed where they lie on the value stack and become the locals of the
// callee. Those of a generator's callee move from its own slots to the stack first.
// Invariant: while code of the program may run, frame->top is above the arguments.
#include "vm/exec/eval_call.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/nearest.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/singletons.h"
#include "vm/exec/call_texts.h"
#include "vm/exec/eval.h"
#include "vm/exec/eval_ops.h"
#include "vm/exec/generator.h"
#include "vm/exec/suggest.h"

enum { KEYWORDS_ON_STACK = 32, SPREAD_MOST = 2048 };

// ---- arguments on the value stack ----

// Arguments may lie where the next frame would begin. Code that runs before they are in
// a frame of their own (the hash of a keyword, a __del__) has to stay above them.
// Returns the top to put back.
static Object **cover(Object **args, size_t count)
{
    Frame *frame = frame_stack.current;
    Object **top = frame->top;
    if (args + count > top)
        frame->top = args + count;
    return top;
}

static void uncover(Object **top)
{
    frame_stack.current->top = top;
}

static void release_values(Object **args, size_t count)
{
    Object **top = cover(args, count);
    for (size_t i = 0; i < count; i++)
        decref(args[i]);
    uncover(top);
}

// ---- binding ----

typedef struct Binding {
    Function *function;
    const Code *code;
    Object **args;   // becomes the locals
    size_t count;    // positional arguments
    Tuple *rest;     // positional arguments beyond the parameters, or NULL
    Object **values; // of keywords; NULL once placed
    Tuple *names;
    size_t keywords;
} Binding;

static void raise_too_many(const Binding *b)
{
    const Code *code = b->code;
    Tuple *defaults = function_defaults(b->function);
    size_t most = code->arg_count,
           least = most - (defaults ? tuple_length(defaults) : 0);
    size_t given = b->count, keyword_only = 0;
    for (size_t i = most; i < most + code->kwonly_count; i++)
        keyword_only += b->args[i] != UNBOUND;
    Str *name = function_qualname(b->function);
    char kwonly[80] = "";
    if (keyword_only > 0)
        snprintf(kwonly, sizeof kwonly,
                 " positional argument%s (and %zu keyword-only argument%s)",
                 given == 1 ? "" : "s", keyword_only, keyword_only == 1 ? "" : "s");
    const char *were = given == 1 && keyword_only == 0 ? "was" : "were";
    if (least != most)
        error_raise(
            EXC(TypeError),
            "%U() takes from %zd to %zu positional arguments but %zu%s %s given", name,
            (ptrdiff_t)least, most, given, kwonly, were);
    else
        error_raise(EXC(TypeError),
                    "%U() takes %zu positional argument%s but %zu%s %s given", name,
                    most, most == 1 ? "" : "s", given, kwonly, were);
}

// Whether the function words its errors in another way: raises.
static bool raise_nameless(const Binding *b)
{
    return b->function->nameless && call_texts_raise(b->function, b->count, b->names);
}

// 'a', 'a' and 'b', 'a', 'b', and 'c'
static Str *join_names(Str *const *names, const size_t *which, size_t count)
{
    StrBuilder text;
    str_builder_start(&text);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && count > 2)
            str_builder_ascii(&text, i + 1 < count ? ", " : ", and ",
                              i + 1 < count ? 2 : 6);
        else if (i > 0)
            str_builder_ascii(&text, " and ", 5);
        str_builder_char(&text, '\'');
        str_builder_str(&text, names[which[i]]);
        str_builder_char(&text, '\'');
    }
    return str_builder_finish(&text);
}

static void raise_missing(const Binding *b, const size_t *which, size_t count,
                          const char *kind)
{
    Str *list =
        raise_nameless(b) ? NULL : join_names(b->code->local_names, which, count);
    if (list == NULL)
        return;
    error_raise(EXC(TypeError), "%U() missing %zu required %s argument%s: %U",
                function_qualname(b->function), count, kind, count == 1 ? "" : "s",
                list);
    decref(OBJ(list));
}

// Positional-only parameters that were given as keywords, if any: raises.
static bool raise_posonly(const Binding *b)
{
    StrBuilder text;
    str_builder_start(&text);
    size_t found = 0;
    for (size_t p = 0; p < b->code->posonly_count; p++) {
        for (size_t i = 0; i < b->keywords; i++) {
            Object *name = tuple_items(b->names)[i];
            if (is_str(name) && str_equal(as_str(name), b->code->local_names[p])) {
                if (found++ > 0)
                    str_builder_ascii(&text, ", ", 2);
                str_builder_str(&text, as_str(name));
            }
        }
    }
    Str *list = str_builder_finish(&text);
    if (list == NULL)
        return true;
    if (found > 0)
        error_raise(
            EXC(TypeError),
            "%U() got some positional-only arguments passed as keyword arguments: '%U'",
            function_qualname(b->function), list);
    decref(OBJ(list));
    return found > 0;
}

static void raise_unexpected(const Binding *b, Object *name)
{
    const Code *code = b->code;
    if (raise_nameless(b) || (code->posonly_count > 0 && raise_posonly(b)))
        return;
    Str *close =
        nearest_name(as_str(name), code->local_names + code->posonly_count,
                     code->arg_count - code->posonly_count + code->kwonly_count);
    if (close != NULL)
        error_raise(EXC(TypeError),
                    "%U() got an unexpected keyword argument '%S'. Did you mean '%U'?",
                    function_qualname(b->function), name, close);
    else if (!error_occurred())
        error_raise(EXC(TypeError), "%U() got an unexpected keyword argument '%S'",
                    function_qualname(b->function), name);
}

// Index of the parameter that a keyword names, or -1.
static ptrdiff_t find_parameter(const Code *code, Object *name)
{
    size_t end = code->arg_count + code->kwonly_count;
    for (size_t i = code->posonly_count; i < end; i++)
        if (OBJ(code->local_names[i]) == name)
            return (ptrdiff_t)i;
    for (size_t i = code->posonly_count; i < end; i++)
        if (str_equal(code->local_names[i], as_str(name)))
            return (ptrdiff_t)i;
    return -1;
}

static bool place_keywords(Binding *b, OPT Dict *rest)
{
    for (size_t i = 0; i < b->keywords; i++) {
        Object *name = tuple_items(b->names)[i];
        if (!is_str(name))
            return error_false(EXC(TypeError), "keywords must be strings");
        ptrdiff_t at = find_parameter(b->code, name);
        if (at < 0 && rest == NULL) {
            raise_unexpected(b, name);
            return false;
        }
        if (at < 0) {
            if (!dict_set(rest, name, b->values[i]))
                return false;
            continue;
        }
        if (b->args[at] != UNBOUND)
            return !raise_nameless(b) &&
                   error_false(EXC(TypeError),
                               "%U() got multiple values for argument '%S'",
                               function_qualname(b->function), name);
        b->args[at] = b->values[i];
        b->values[i] = NULL;
    }
    return true;
}

static bool place_defaults(Binding *b)
{
    const Code *code = b->code;
    Tuple *defaults = function_defaults(b->function);
    size_t with = defaults ? tuple_length(defaults) : 0, missing = 0, which[256];
    size_t first = code->arg_count - with;
    for (size_t i = b->count; i < code->arg_count; i++) {
        if (b->args[i] != UNBOUND)
            continue;
        // more defaults than parameters: the last ones count
        if ((ptrdiff_t)i >= (ptrdiff_t)first)
            b->args[i] = incref(tuple_items(defaults)[i - first]);
        else if (missing < ARRAY_COUNT(which))
            which[missing++] = i;
    }
    if (missing > 0) {
        raise_missing(b, which, missing, "positional");
        return false;
    }
    Dict *kwdefaults = b->function->extra ? b->function->extra->kwdefaults : NULL;
    for (size_t i = code->arg_count; i < code->arg_count + code->kwonly_count; i++) {
        if (b->args[i] != UNBOUND)
            continue;
        Object *value =
            kwdefaults ? dict_peek_str(kwdefaults, code->local_names[i]) : NULL;
        if (value != NULL)
            b->args[i] = incref(value);
        else if (missing < ARRAY_COUNT(which))
            which[missing++] = i;
    }
    if (missing > 0)
        raise_missing(b, which, missing, "keyword-only");
    return missing == 0;
}

static bool bind(Binding *b)
{
    const Code *code = b->code;
    size_t slot = code->arg_count + code->kwonly_count;
    if (code->flags & CODE_VARARGS) {
        if (b->rest == NULL && (b->rest = tuple_empty()) == NULL)
            return false;
        b->args[slot++] = OBJ(b->rest);
        b->rest = NULL;
    }
    Dict *keywords = NULL;
    if (code->flags & CODE_VARKEYWORDS) {
        if ((keywords = dict_new()) == NULL)
            return false;
        b->args[slot] = OBJ(keywords);
    }
    if (b->keywords > 0 && !place_keywords(b, keywords))
        return false;
    if (b->rest != NULL) {
        if (!raise_nameless(b))
            raise_too_many(b);
        return false;
    }
    return place_defaults(b);
}

// Keyword values move out of the way of the locals; surplus positional ones into a
// tuple.
static bool set_aside(Binding *b, Object **args, size_t count)
{
    const Code *code = b->code;
    size_t most = code->arg_count;
    if (b->keywords > 0)
        memcpy(b->values, args + count, b->keywords * sizeof *args);
    if (count > most) {
        b->rest = tuple_from_array_take(args + most, count - most);
        count = most;
        if (b->rest == NULL) {
            for (size_t i = 0; i < b->keywords; i++)
                decref(b->values[i]);
            b->keywords = 0;
        }
    }
    for (size_t i = count; i < code->local_count; i++)
        args[i] = UNBOUND;
    return !error_occurred();
}

// Positional arguments and defaults of a function without other parameters; false: not
// that case, nothing has changed.
static bool bind_positional(Function *function, Object **args, size_t count)
{
    const Code *code = function->code;
    size_t most = code->arg_count;
    if (count > most || code->kwonly_count > 0 ||
        (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) != 0)
        return false;
    if (count < most) {
        Tuple *defaults = function_defaults(function);
        size_t with = defaults != NULL ? tuple_length(defaults) : 0;
        if (count + with < most)
            return false;
        Object *const *values = tuple_items(defaults) + with;
        for (size_t i = count; i < most; i++)
            args[i] = incref(values[(ptrdiff_t)i - (ptrdiff_t)most]);
    }
    for (size_t i = most; i < code->local_count; i++)
        args[i] = UNBOUND;
    return true;
}

enum { FEW_KEYWORDS = 8 };

// Keywords that are the very names of parameters, of a function without * and **.
// false: not that case, nothing has changed; else what is neither given nor a default
// is unset.
static bool bind_by_name(Function *function, Object **args, size_t count,
                         const Tuple *names)
{
    const Code *code = function->code;
    size_t keywords = tuple_length(names), end = code->arg_count + code->kwonly_count;
    Object *values[FEW_KEYWORDS];
    uint8_t places[FEW_KEYWORDS];
    if (keywords > FEW_KEYWORDS || count > code->arg_count || end > UINT8_MAX ||
        (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)))
        return false;
    for (size_t k = 0; k < keywords; k++) {
        const Object *name = tuple_items(names)[k];
        size_t i = count > code->posonly_count ? count : code->posonly_count;
        while (i < end && OBJ(code->local_names[i]) != name)
            i++;
        if (i == end)
            return false;
        places[k] = (uint8_t)i;
        values[k] = args[count + k];
    }
    for (size_t k = 1; k < keywords; k++)
        for (size_t j = 0; j < k; j++)
            if (places[j] == places[k])
                return false;
    for (size_t i = count; i < code->local_count; i++)
        args[i] = UNBOUND;
    for (size_t k = 0; k < keywords; k++)
        args[places[k]] = values[k];
    return true;
}

bool eval_call_bind(Function *function, Object **args, size_t count, Tuple *names)
{
    const Code *code = function->code;
    if (names == NULL && bind_positional(function, args, count))
        return true;
    if (names != NULL && bind_by_name(function, args, count, names)) {
        Binding named = {
            .function = function, .code = code, .args = args, .count = count
        };
        if (LIKELY(place_defaults(&named)))
            return true;
        release_values(args, code->local_count);
        return false;
    }
    size_t keywords = names != NULL ? tuple_length(names) : 0;
    Object *small[KEYWORDS_ON_STACK];
    Binding b = { function, code, args, count, NULL, small, names, keywords };
    if (keywords > KEYWORDS_ON_STACK &&
        (b.values = heap_alloc(HEAP_RAW, keywords * sizeof *small)) == NULL) {
        release_values(args, count + keywords);
        return false;
    }
    size_t used =
        count + keywords > code->local_count ? count + keywords : code->local_count;
    Object **top = cover(args, used);
    bool ok = set_aside(&b, args, count) && bind(&b);
    for (size_t i = 0; i < b.keywords; i++)
        xdecref(b.values[i]);
    if (b.values != small)
        heap_free(HEAP_RAW, b.values, keywords * sizeof *small);
    if (b.rest != NULL)
        decref(OBJ(b.rest));
    for (size_t i = 0; !ok && i < code->local_count; i++)
        decref(args[i]);
    uncover(top);
    return ok;
}

// ---- frames ----

bool eval_call_push(Function *function, Object **args, Object **result, uint32_t flags)
{
    const Code *code = function->code;
    Frame *next = frame_stack.current + 1;
    Object **top = args + code->frame_size;
    if (UNLIKELY(next >= frame_stack.limit || top > frame_stack.value_limit) &&
        !frame_admit(function, top)) {
        release_values(args, code->local_count);
        decref(OBJ(function));
        return false;
    }
    *next = (Frame){ .ip = code->words,
                     .locals = args,
                     .constants = code->constants,
                     .result = result,
                     .function = function,
                     .top = top,
                     .flags = flags };
    frame_stack.current = next;
    return true;
}

// The slots that binding and the frame of function need from args on exist.
static bool has_room(const Function *function, Object **args, size_t count)
{
    size_t need =
        count > function->code->frame_size ? count : function->code->frame_size;
    return args + need <= frame_stack.value_limit &&
           frame_stack.current + 1 < frame_stack.true_limit;
}

static OPT Object *make_generator(Function *function, STEALS Object **args)
{
    Object **top = cover(args, function->code->local_count);
    Object *generator = generator_new(function, args);
    uncover(top);
    return generator;
}

Object *eval_call_function(Object *callee, Object *const *args, size_t count,
                           Tuple *names)
{
    Function *function = as_function(callee);
    if (LIKELY(function->key == count && names == NULL))
        return eval_call(function, args, count);
    size_t total = count + (names != NULL ? tuple_length(names) : 0);
    Object **slots = frame_stack.current->top;
    if (UNLIKELY(!has_room(function, slots, total))) {
        frame_raise_recursion();
        return NULL;
    }
    for (size_t i = 0; i < total; i++)
        slots[i] = incref(args[i]);
    if (!eval_call_bind(function, slots, count, names))
        return NULL;
    if (function->code->flags & CODE_SUSPENDS)
        return make_generator(function, slots);
    if (!eval_call_push(incref(function), slots, NULL, FRAME_ENTRY))
        return NULL;
    return eval_run();
}

// Call function (consumed) with total arguments at args (consumed), the result to
// *result.
static CallOutcome enter(STEALS Function *function, Object **args, size_t total,
                         OPT Tuple *names, Object **result, OPT Object *instance)
{
    size_t keywords = names != NULL ? tuple_length(names) : 0;
    if (frame_stack.current->flags & FRAME_GENERATOR) {
        Object **top = frame_stack.current->top;
        if (args < top - total || args > top) { // they lie in the generator
            memcpy(top, args, total * sizeof *top);
            args = top;
        }
    }
    if (UNLIKELY(!has_room(function, args, total))) {
        release_values(args, total);
        frame_raise_recursion();
        goto fail;
    }
    if (!eval_call_bind(function, args, total - keywords, names))
        goto fail;
    if (function->code->flags & CODE_SUSPENDS) {
        Object *generator = make_generator(function, args);
        if (generator != NULL && instance != NULL) {
            eval_ops_raise_init(generator);
            decref(generator);
            goto fail;
        }
        decref(OBJ(function));
        *result = generator;
        return generator != NULL ? CALL_DONE : CALL_FAILED;
    }
    if (!eval_call_push(function, args, result, instance != NULL ? FRAME_INIT : 0)) {
        xdecref(instance);
        return CALL_FAILED;
    }
    frame_stack.current->extra = instance;
    return CALL_ENTERED;
fail:
    xdecref(instance);
    decref(OBJ(function));
    return CALL_FAILED;
}

// The end of a call that needed no frame: callee and arguments are released.
static CallOutcome finish_take(Object *callee, Object **base, Object **args,
                               size_t total, OPT Object *result)
{
    for (Object **slot = args; slot < args + total; slot++)
        decref(*slot);
    decref(callee);
    *base = result;
    return result != NULL ? CALL_DONE : CALL_FAILED;
}

// Anything that is not a Python function, through its type's call slot.
static CallOutcome call_through(Object *callee, Object **base, Object **args,
                                size_t total, OPT Tuple *names)
{
    size_t keywords = names != NULL ? tuple_length(names) : 0;
    Object *result = call_object(callee, args, total - keywords, names);
    return finish_take(callee, base, args, total, result);
}

static bool is_constructible(const Object *callee)
{
    if (callee->shape != SHAPE_TYPE)
        return false;
    const Type *cls = (const Type *)(const void *)callee;
    return (cls->flags & TYPE_PLAIN) && cls->py_new == NULL && cls->py_init != NULL &&
           cls->py_init->shape == SHAPE_FUNCTION && !(cls->flags & TYPE_ABSTRACT);
}

// args hold the count values behind the callee, in base or elsewhere; base[0] is the
// callee.
static CallOutcome call_at(Object **base, Object **args, size_t count, OPT Tuple *names)
{
    Object *callee = base[0];
    if (callee->shape == SHAPE_FUNCTION)
        return enter(as_function(callee), args, count, names, base, NULL);
    bool adjacent = args == base + 1;
    if (callee->shape == SHAPE_METHOD && adjacent) {
        Method *method = (Method *)(void *)callee;
        Object *function = incref(method->function);
        base[0] = incref(method->self);
        decref(callee);
        if (function->shape == SHAPE_FUNCTION)
            return enter(as_function(function), base, count + 1, names, base, NULL);
        return call_through(function, base, base, count + 1, names);
    }
    if (is_constructible(callee) && adjacent) {
        Type *cls = as_type(callee);
        Function *init = as_function(incref(cls->py_init));
        Object *self = type_create_instance(cls);
        if (self == NULL) {
            decref(OBJ(init));
            return finish_take(callee, base, args, count, NULL);
        }
        base[0] = incref(self);
        decref(callee);
        return enter(init, base, count + 1, names, base, self);
    }
    return call_through(callee, base, args, count, names);
}

CallOutcome eval_call_enter(Function *function, Object **base, size_t count)
{
    return enter(function, base, count, NULL, base, NULL);
}

CallOutcome eval_call_general(Object **base, size_t count, Tuple *names)
{
    return call_at(base, base + 1, count, names);
}

// ---- f(*args, **keywords) ----

static Tuple *spread_positional(Object *callee, Object *iterable)
{
    if (is_exact_tuple(iterable))
        return incref(as_tuple(iterable));
    Tuple *tuple = tuple_from_iter(iterable);
    if (tuple == NULL && error_matches(EXC(TypeError)) &&
        type_of(iterable)->iter == NULL && type_of(iterable)->sequence.item == NULL) {
        error_clear();
        Str *name = suggest_callee(callee);
        if (name != NULL) {
            error_raise(EXC(TypeError),
                        "%U argument after * must be an iterable, not %T", name,
                        iterable);
            decref(OBJ(name));
        }
    }
    return tuple;
}

static Dict *spread_keywords(Object *callee, Object *mapping)
{
    if (is_exact_dict(mapping)) {
        size_t position = 0;
        Object *key;
        while (dict_next(as_dict(mapping), &position, &key, NULL))
            if (!is_str(key)) {
                if (operate_is_callable(callee))
                    error_raise(EXC(TypeError), "keywords must be strings");
                else // says so
                    xdecref(call_0(callee));
                return NULL;
            }
        return incref(as_dict(mapping));
    }
    Dict *dict = dict_new();
    if (dict == NULL)
        return NULL;
    if (dict_merge_unique(dict, mapping, callee))
        return dict;
    decref(OBJ(dict));
    return NULL;
}

// Lay the arguments out behind the callee; *names receives the keywords' names.
static bool lay_out(Object **args, Tuple *positional, OPT Dict *keywords, Tuple **names)
{
    size_t count = tuple_length(positional);
    for (size_t i = 0; i < count; i++)
        args[i] = incref(tuple_items(positional)[i]);
    *names = NULL;
    if (keywords == NULL || keywords->used == 0)
        return true;
    Tuple *keys = tuple_new(keywords->used);
    if (keys == NULL) {
        for (size_t i = 0; i < count; i++)
            decref(args[i]);
        return false;
    }
    size_t position = 0, n = 0;
    Object *key, *value;
    while (dict_next(keywords, &position, &key, &value)) {
        tuple_items(keys)[n++] = incref(key);
        args[count++] = incref(value);
    }
    *names = keys;
    return true;
}

CallOutcome eval_call_spread(Object **base, Object *mapping)
{
    Object *callee = base[0], *iterable = base[1];
    Dict *keywords = NULL;
    Tuple *names = NULL, *positional = spread_positional(callee, iterable);
    CallOutcome outcome = CALL_FAILED;
    bool laid_out = false;
    size_t total = 0;
    Object **args = base + 1;
    if (positional == NULL ||
        (mapping != NULL && (keywords = spread_keywords(callee, mapping)) == NULL))
        goto out;
    // may run code that changes the mapping: before anything is counted
    decref(iterable);
    xdecref(mapping);
    iterable = mapping = NULL;
    total = tuple_length(positional) + (keywords != NULL ? keywords->used : 0);
    Frame *frame = frame_stack.current;
    bool fits = total <= SPREAD_MOST && !(frame->flags & FRAME_GENERATOR) &&
                (callee->shape == SHAPE_FUNCTION || args + total <= frame->top);
    if (!fits) { // C code may call back, and frames begin at top
        base[0] = call_with(callee, positional, keywords);
        outcome = base[0] != NULL ? CALL_DONE : CALL_FAILED;
        goto out;
    }
    if (!lay_out(args, positional, keywords, &names))
        goto out;
    laid_out = true;
    outcome = call_at(base, args, total, names);
out:
    if (!laid_out)
        decref(callee);
    xdecref(iterable);
    xdecref(mapping);
    if (positional != NULL)
        decref(OBJ(positional));
    if (keywords != NULL)
        decref(OBJ(keywords));
    if (names != NULL)
        decref(OBJ(names));
    return outcome;
}
