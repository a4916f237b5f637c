// warn.c - warnings: filters, registries, and their printed form.
//
// source  documentation of the module warnings
#include "vm/exec/warn.h"

#include <string.h>

#include "runtime/base/buf.h"
#include "runtime/base/os.h"
#include "runtime/heap/lasting.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/compile.h"
#include "vm/exec/frame.h"
#include "vm/exec/import.h"
#include "vm/exec/traceback.h"

static struct {
    List *filters;   // _warnings.filters, or NULL: not made yet
    Dict *once;      // _warnings._onceregistry
    int64_t version; // raised when the filters change
    bool without_hint;
} warn;

// ---- what the module warnings says ----

// The filters that hold without any option.
static const struct DefaultFilter {
    const char *action;
    Type *category;
    const char *module;
} default_filters[] = {
    { "default", EXC(DeprecationWarning), "__main__" },
    { "ignore", EXC(DeprecationWarning), NULL },
    { "ignore", EXC(PendingDeprecationWarning), NULL },
    { "ignore", EXC(ImportWarning), NULL },
    { "ignore", EXC(ResourceWarning), NULL },
};

static Object *make_filter(const struct DefaultFilter *filter)
{
    Object *items[5] = {
        (Object *)str_from_text(filter->action), NONE, incref(OBJ(filter->category)),
        filter->module != NULL ? (Object *)str_from_text(filter->module) : NONE,
        int_from(0)
    };
    if (items[0] != NULL && items[3] != NULL)
        return (Object *)tuple_from_array_take(items, 5);
    xdecref(items[0]);
    xdecref(items[3]);
    decref(items[2]);
    return NULL;
}

// Make the state that scripts see. false: MemoryError
static bool prepare(void)
{
    if (warn.filters != NULL)
        return true;
    lasting_keep(&warn.filters);
    lasting_keep(&warn.once);
    List *filters = list_new(ARRAY_COUNT(default_filters));
    Dict *once = filters != NULL ? dict_new() : NULL;
    bool ok = once != NULL;
    for (size_t i = 0; ok && i < ARRAY_COUNT(default_filters); i++) {
        Object *filter = make_filter(&default_filters[i]);
        ok = filter != NULL && list_append_take(filters, filter);
    }
    if (!ok) {
        xdecref((Object *)filters);
        xdecref((Object *)once);
        return false;
    }
    warn.filters = filters;
    warn.once = once;
    return true;
}

// The module warnings, if it was imported; with options it is imported now. 1, 0, -1
static int find_module(Object **out)
{
    Object *options = NULL, *sys = dict_peek_str(import_modules(), NAME(sys));
    Object *module = dict_peek_str(import_modules(), NAME(warnings));
    if (module == NULL && sys != NULL &&
        attr_lookup(sys, NAME(warnoptions), &options) > 0) {
        bool wanted = is_list(options) && ((List *)(void *)options)->count > 0;
        decref(options);
        if (wanted) {
            *out = import_module(NAME(warnings));
            return *out != NULL ? 1 : -1;
        }
    }
    error_clear();
    if (module == NULL || module == NONE)
        return 0;
    *out = incref(module);
    return 1;
}

// An attribute of the module warnings, or else what stands for it here; owned.
static Object *setting(OPT Object *module, Str *name, Object *fallback)
{
    Object *value;
    int got = module != NULL ? attr_lookup(module, name, &value) : 0;
    if (got < 0)
        return NULL;
    return got > 0 ? value : incref(fallback);
}

// ---- filters ----

// Whether a filter's pattern accepts a text: None, an equal str, or a match. 1, 0, -1
static int accepts(Object *pattern, Object *text)
{
    if (pattern == NONE)
        return 1;
    if (is_exact_str(pattern))
        return operate_equal(pattern, text);
    Object *match = call_method_1(pattern, NAME(match), text);
    int truth = match != NULL ? operate_truth(match) : -1;
    xdecref(match);
    return truth;
}

// Whether a filter is for a warning: 1, 0, -1
static int applies(Object *filter, Type *category, Object *text, Object *module,
                   int32_t line)
{
    if (!is_tuple(filter) || tuple_length(as_tuple(filter)) != 5) {
        error_raise(EXC(ValueError), "warnings.filters item isn't a 5-tuple");
        return -1;
    }
    Object **items = tuple_items(as_tuple(filter));
    int64_t wanted;
    if (!is_str(items[0])) {
        error_raise(EXC(TypeError), "action must be a string, not '%T'", items[0]);
        return -1;
    }
    // All are asked, so that an error shows whatever the others say.
    int by_text = accepts(items[1], text);
    int by_module = by_text >= 0 ? accepts(items[3], module) : -1;
    int by_class = by_module >= 0 ? operate_is_subclass(OBJ(category), items[2]) : -1;
    if (by_class < 0 || !operate_c_number(items[4], "ssize_t", &wanted))
        return -1;
    return by_text && by_module && by_class && (wanted == 0 || wanted == line);
}

// The action for a warning, owned; *filter too, or None where no filter applies.
static OPT Str *find_action(OPT Object *warnings, Type *category, Object *text,
                            Object *module, int32_t line, Object **filter)
{
    Object *filters = setting(warnings, NAME(filters), OBJ(warn.filters));
    if (filters == NULL)
        return NULL;
    if (!is_list(filters)) {
        decref(filters);
        error_raise(EXC(ValueError), "warnings.filters must be a list");
        return NULL;
    }
    List *list = (List *)(void *)filters;
    for (size_t i = 0; i < list->count; i++) {
        Object *item = incref(list->items[i]);
        int got = applies(item, category, text, module, line);
        if (got != 0) {
            decref(filters);
            Str *action =
                got > 0 ? incref(as_str(tuple_items(as_tuple(item))[0])) : NULL;
            if (got > 0)
                *filter = item;
            else
                decref(item);
            return action;
        }
        decref(item);
    }
    decref(filters);
    *filter = NONE;
    Object *action = NULL;
    int got =
        warnings != NULL ? attr_lookup(warnings, NAME(defaultaction), &action) : 0;
    if (got == 0)
        return str_from_text("default");
    if (got > 0 && !is_str(action)) {
        error_raise(EXC(TypeError),
                    "_warnings.defaultaction must be a string, not '%T'", action);
        decref(action);
        return NULL;
    }
    return got > 0 ? as_str(action) : NULL;
}

// ---- what was said ----

// Whether key is in the registry, which is emptied after a change of the filters: 1, 0,
// -1. set: note it.
static int was_said(Object *registry, Object *key, bool set)
{
    int64_t version;
    if (!is_dict(registry)) {
        error_raise(EXC(TypeError), "'registry' must be a dict or None");
        return -1;
    }
    Dict *said = as_dict(registry);
    Object *noted = dict_peek_str(said, NAME(version));
    if (noted == NULL || !is_int(noted) ||
        !operate_index_value(noted, NULL, &version) || version != warn.version) {
        dict_clear_items(said);
        Object *now = int_from(warn.version);
        bool ok = now != NULL && dict_set_str(said, NAME(version), now);
        xdecref(now);
        if (!ok)
            return -1;
    } else {
        Object *value;
        int got = dict_get(said, key, &value);
        int truth = got > 0 ? operate_truth(value) : got;
        if (got > 0)
            decref(value);
        if (truth != 0)
            return truth;
    }
    return !set || dict_set(said, key, TRUE_) ? 0 : -1;
}

// Whether a warning that the registry does not know is said by its action: 1, 0, -1.
static int is_due(OPT Object *warnings, Str *action, Object *filter, Object *text,
                  Type *category, Object *registry, Object *key)
{
    if (str_equal_text(action, "always") || str_equal_text(action, "all"))
        return 1;
    if (registry != NONE && !dict_set(as_dict(registry), key, TRUE_))
        return -1;
    if (str_equal_text(action, "default"))
        return 1;
    bool once = str_equal_text(action, "once");
    if (!once && !str_equal_text(action, "module")) {
        error_raise(EXC(RuntimeError),
                    "Unrecognized action (%R) in warnings.filters:\n %R", OBJ(action),
                    filter);
        return -1;
    }
    Object *said = registry != NONE || !once
                       ? incref(registry)
                       : setting(warnings, NAME(onceregistry), OBJ(warn.once));
    if (said == NULL || said == NONE) {
        xdecref(said);
        return said == NULL ? -1 : 1;
    }
    Tuple *short_key = tuple_pack(2, text, OBJ(category));
    int got = short_key != NULL ? was_said(said, OBJ(short_key), true) : -1;
    xdecref((Object *)short_key);
    decref(said);
    return got < 0 ? -1 : got == 0;
}

// ---- showing ----

// The line of a file without indentation, behind two blanks; nothing if there is none.
static void add_source_line(Buf *out, Str *filename, int32_t line)
{
    size_t length, owned_size;
    char *owned = NULL;
    const char *path = str_utf8(filename, &length, &owned, &owned_size);
    Buf source = { 0 };
    const char *program = path != NULL ? traceback_program_text(path) : NULL;
    if (program != NULL)
        buf_append_text(&source, program);
    if (path != NULL && line > 0 && (program != NULL || os_read_file(path, &source))) {
        const char *at = buf_text(&source), *end = at + source.length;
        for (int32_t i = 1; i < line && at != NULL; i++) {
            at = memchr(at, '\n', (size_t)(end - at));
            at = at != NULL ? at + 1 : NULL;
        }
        const char *stop = at != NULL ? memchr(at, '\n', (size_t)(end - at)) : NULL;
        while (at != NULL && at < end && (*at == ' ' || *at == '\t' || *at == '\f'))
            at++;
        if (at != NULL && at < end) {
            buf_append_text(out, "  ");
            buf_append(out, at, (size_t)((stop != NULL ? stop : end) - at));
            buf_append_char(out, '\n');
        }
    }
    if (path == NULL)
        error_clear();
    else if (owned != NULL)
        str_utf8_free(owned, owned_size);
    buf_end(&source);
}

// Without the module: write the warning as it would.
static void print(const Warning *w, Type *category, Object *text)
{
    Buf source = { 0 };
    Str *tail = NULL, *head = error_format("%U:%d: %N: %S\n", w->filename, (int)w->line,
                                           category, text);
    add_source_line(&source, w->filename, w->line);
    if (w->source != NULL && !warn.without_hint)
        buf_printf(&source,
                   "%s: Enable tracemalloc to get the object allocation traceback\n",
                   category->name);
    if (head != NULL && !source.failed)
        tail = str_from_utf8(buf_text(&source), source.length);
    traceback_write_take(tail == NULL ? NULL : error_format("%U%U", head, tail));
    xdecref((Object *)head);
    xdecref((Object *)tail);
    buf_end(&source);
}

// By the functions of the module, which scripts replace.
static bool show(Object *warnings, const Warning *w, Object *message, Type *category)
{
    Object *function, *class = NULL;
    int got = attr_lookup(warnings, NAME(_showwarnmsg), &function);
    if (got <= 0)
        return got == 0;
    if (!operate_is_callable(function)) {
        decref(function);
        return error_false(EXC(TypeError),
                           "warnings._showwarnmsg() must be set to a callable");
    }
    got = attr_lookup(warnings, NAME(WarningMessage), &class);
    if (got == 0)
        error_raise(EXC(RuntimeError), "unable to get warnings.WarningMessage");
    Object *line = int_from(w->line), *result = NULL, *shown = NULL;
    if (got > 0 && line != NULL) {
        Object *args[] = { message,
                           OBJ(category),
                           OBJ(w->filename),
                           line,
                           NONE,
                           NONE,
                           w->source != NULL ? w->source : NONE };
        if (w->source_line != NULL)
            args[5] = w->source_line;
        shown = call_object(class, args, ARRAY_COUNT(args), NULL);
    }
    if (shown != NULL)
        result = call_1(function, shown);
    if (got > 0)
        decref(class);
    decref(function);
    xdecref(line);
    xdecref(shown);
    xdecref(result);
    return result != NULL;
}

// "a/b.py" is module "a/b".
static Str *module_of(Str *filename)
{
    if (filename->length == 0)
        return str_from_text("<unknown>");
    size_t length = filename->length;
    if (length >= 3 && str_char(filename, length - 3) == '.' &&
        str_char(filename, length - 2) == 'p' && str_char(filename, length - 1) == 'y')
        return str_slice(filename, 0, length - 3);
    return incref(filename);
}

// ---- one warning ----

// Filter and show; text and message are those of the warning.
static bool decide(OPT Object *warnings, const Warning *w, Type *category, Object *text,
                   Object *message)
{
    Object *registry = w->registry != NULL ? w->registry : NONE, *filter = NULL;
    Object *line = int_from(w->line);
    Tuple *key = line != NULL ? tuple_pack(3, text, OBJ(category), line) : NULL;
    Str *module = w->module != NULL ? incref(w->module) : module_of(w->filename),
        *action = NULL;
    bool ok = false;
    xdecref(line);
    if (key == NULL || module == NULL)
        goto out;
    int said = registry != NONE ? was_said(registry, OBJ(key), false) : 0;
    if (said != 0) {
        ok = said > 0;
        goto out;
    }
    action = find_action(warnings, category, text, OBJ(module), w->line, &filter);
    if (action == NULL)
        goto out;
    if (str_equal_text(action, "error")) {
        error_raise_object(incref(message));
    } else if (str_equal_text(action, "ignore")) {
        ok = true;
    } else {
        int due = is_due(warnings, action, filter, text, category, registry, OBJ(key));
        ok = due == 0;
        if (due > 0 && warnings != NULL) {
            ok = show(warnings, w, message, category);
        } else if (due > 0) {
            print(w, category, text);
            ok = true;
        }
    }
out:
    xdecref((Object *)key);
    xdecref((Object *)module);
    xdecref((Object *)action);
    xdecref(filter);
    return ok;
}

bool warn_explicit(const Warning *w)
{
    Object *warnings = NULL, *text, *message;
    Type *category = w->category;
    if (!prepare() || find_module(&warnings) < 0)
        return false;
    if (type_is_subtype(type_of(w->message), EXC(Warning))) {
        category = type_of(w->message);
        text = (Object *)operate_str(w->message);
        message = incref(w->message);
    } else {
        text = incref(w->message);
        message = call_1(OBJ(category), w->message);
    }
    bool ok =
        text != NULL && message != NULL && decide(warnings, w, category, text, message);
    xdecref(text);
    xdecref(message);
    xdecref(warnings);
    return ok;
}

// ---- where ----

static bool has_prefix(Str *text, Str *prefix)
{
    size_t at = 0;
    while (at < prefix->length && at < text->length &&
           str_char(text, at) == str_char(prefix, at))
        at++;
    return at == prefix->length;
}

static bool starts_with_any(Str *filename, OPT Tuple *prefixes)
{
    for (size_t i = 0; prefixes != NULL && i < tuple_length(prefixes); i++)
        if (has_prefix(filename, as_str(tuple_items(prefixes)[i])))
            return true;
    return false;
}

static OPT Frame *frame_up(int64_t stack_level, OPT Tuple *prefixes)
{
    Frame *frame = frame_current();
    if (frame != NULL && frame_is_returning(frame)) // what it lets go of warns
        frame = frame_outer(frame);
    while (--stack_level > 0 && frame != NULL)
        do
            frame = frame_outer(frame);
        while (frame != NULL &&
               starts_with_any(frame->function->code->filename, prefixes));
    return frame;
}

bool warn_here(Type *category, Object *message, int64_t stack_level,
               OPT Tuple *prefixes, OPT Object *source)
{
    Frame *frame = frame_up(stack_level, prefixes);
    Dict *modules = import_modules();
    Object *sys = modules != NULL ? dict_peek_str(modules, NAME(sys)) : NULL;
    Dict *globals = frame != NULL ? frame->function->globals : NULL;
    if (globals == NULL && sys != NULL && sys->shape == SHAPE_MODULE)
        globals = ((Module *)(void *)sys)->dict;
    if (globals == NULL)
        return true; // the interpreter is ending
    Warning w = { .message = message, .category = category, .source = source };
    w.line = frame != NULL ? frame_line(frame) : 0;
    w.filename = frame != NULL ? incref(frame->function->code->filename)
                               : str_from_text("<sys>");
    Object *name = dict_peek_str(globals, NAME(__name__));
    w.module =
        name != NULL && is_str(name) ? incref(as_str(name)) : str_from_text("<string>");
    w.registry = dict_peek_str(globals, NAME(__warningregistry__));
    bool ok = w.filename != NULL && w.module != NULL;
    if (ok && w.registry == NULL) {
        w.registry = (Object *)dict_new();
        lasting_begin(); // room in the globals
        ok = w.registry != NULL &&
             dict_set_str(globals, NAME(__warningregistry__), w.registry);
        lasting_end();
    } else if (ok) {
        object_incref(w.registry);
    }
    ok = ok && warn_explicit(&w);
    xdecref((Object *)w.filename);
    xdecref((Object *)w.module);
    xdecref(w.registry);
    return ok;
}

void warn_unawaited(Object *source, const char *format, ...)
{
    Object *pending = error_take();
    va_list values;
    va_start(values, format);
    Str *message = error_format_v(format, values);
    va_end(values);
    if (message == NULL ||
        !warn_here(EXC(RuntimeWarning), OBJ(message), 1, NULL, source))
        error_report_unraisable(source);
    xdecref((Object *)message);
    error_restore(pending);
}

// ---- the module ----

static bool is_category(OPT Object *o)
{
    return o != NULL && is_type(o) && type_is_subtype(as_type(o), EXC(Warning));
}

// The category that an argument means, or NULL.
static OPT Type *category_of(Object *message, Object *category)
{
    if (type_is_subtype(type_of(message), EXC(Warning)))
        return type_of(message);
    if (category == NONE)
        return EXC(UserWarning);
    if (is_category(category))
        return as_type(category);
    error_raise(EXC(TypeError), "category must be a Warning subclass, not '%T'",
                category);
    return NULL;
}

static Object *warn_f_warn(Object *self, Object *const *args)
{
    (void)self;
    int64_t level;
    Type *category = category_of(args[0], args[1]);
    if (category == NULL || !operate_c_number(args[2], "ssize_t", &level))
        return NULL;
    Tuple *prefixes = NULL;
    if (args[4] != NULL) {
        if (!is_tuple(args[4]))
            return error_raise(
                EXC(TypeError),
                "warn() argument 'skip_file_prefixes' must be tuple, not %V", args[4]);
        prefixes = as_tuple(args[4]);
        for (size_t i = 0; i < tuple_length(prefixes); i++)
            if (!is_str(tuple_items(prefixes)[i]))
                return error_raise(EXC(TypeError),
                                   "Found non-str '%T' in skip_file_prefixes.",
                                   tuple_items(prefixes)[i]);
        if (tuple_length(prefixes) > 0 && level < 2)
            level = 2;
    }
    Object *source = args[3] != NONE ? args[3] : NULL;
    return warn_here(category, args[0], level, prefixes, source) ? NONE : NULL;
}

// The line that a loader has for a file, or NULL; *ok false: raised.
static OPT Object *loader_line(Object *globals, int64_t line, bool *ok)
{
    Object *loader = dict_peek_str(as_dict(globals), NAME(__loader__));
    Object *name = dict_peek_str(as_dict(globals), NAME(__name__)), *function;
    *ok = true;
    if (loader == NULL || name == NULL || loader == NONE)
        return NULL;
    int got = attr_lookup(loader, NAME(get_source), &function);
    if (got <= 0) {
        *ok = got == 0;
        return NULL;
    }
    Object *source = call_1(function, name);
    decref(function);
    Object *lines = source != NULL && source != NONE
                        ? call_method_0(source, NAME(splitlines))
                        : NULL;
    Object *result = NULL;
    *ok = source != NULL && (source == NONE || lines != NULL);
    if (lines != NULL && is_list(lines) && line > 0 &&
        (uint64_t)line <= ((List *)(void *)lines)->count)
        result = incref(((List *)(void *)lines)->items[line - 1]);
    xdecref(source);
    xdecref(lines);
    return result;
}

static Object *warn_f_warn_explicit(Object *self, Object *const *args)
{
    (void)self;
    int64_t line;
    bool ok = true;
    if (!is_str(args[2]))
        return error_raise(EXC(TypeError),
                           "warn_explicit() argument 'filename' must be str, not %V",
                           args[2]);
    if (!operate_c_number(args[3], "ssize_t", &line))
        return NULL;
    if (args[5] != NONE && !is_dict(args[5]))
        return error_raise(EXC(TypeError), "'registry' must be a dict or None");
    if (args[6] != NONE && !is_dict(args[6]))
        return error_raise(EXC(TypeError),
                           "module_globals must be a dict, not '%.200T'", args[6]);
    if (!type_is_subtype(type_of(args[0]), EXC(Warning)) && !is_category(args[1])) {
        if (is_type(args[1]) || operate_is_callable(args[1]))
            return error_raise(EXC(TypeError),
                               "category must be a Warning subclass, not '%T'",
                               args[1]);
        return error_raise(EXC(TypeError), "'%T' object is not callable", args[1]);
    }
    Warning w = { .message = args[0],
                  .filename = as_str(args[2]),
                  .line = (int32_t)line };
    w.category = is_category(args[1]) ? as_type(args[1]) : NULL;
    w.module = is_str(args[4]) ? as_str(args[4]) : NULL;
    w.registry = args[5];
    w.source = args[7] != NONE ? args[7] : NULL;
    if (args[6] != NONE)
        w.source_line = loader_line(args[6], line, &ok);
    ok = ok && warn_explicit(&w);
    xdecref(w.source_line);
    return ok ? NONE : NULL;
}

static Object *warn_f_filters_mutated(Object *self, Object *const *args)
{
    (void)self, (void)args;
    warn.version++;
    return NONE;
}

static const NativeDef functions[] = {
    { warn_f_warn,
      "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<absent>)",
      "Warn, as the filters say: print, keep silent or raise." },
    { warn_f_warn_explicit,
      "warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
      "Issue a warning for a place that is given." },
    { warn_f_filters_mutated, "_filters_mutated()",
      "The filters were changed: forget what was said." },
    NATIVE_END
};

static bool fill(Module *m)
{
    return prepare() && module_add_take(m, "filters", incref(OBJ(warn.filters))) &&
           module_add_take(m, "_onceregistry", incref(OBJ(warn.once))) &&
           module_add_take(m, "_defaultaction", (Object *)str_from_text("default"));
}

const ModuleDef mod_warnings = {
    "_warnings", "The part of warnings that is used without importing it.", functions,
    fill
};

// ---- warnings of the compiler and of types ----

static bool warn_syntax(Str *filename, int32_t line, Str *message)
{
    return warn_explicit(&(Warning){ .message = OBJ(message),
                                     .category = EXC(SyntaxWarning),
                                     .filename = filename,
                                     .line = line });
}

static bool warn_from_type(Type *category, Str *message, OPT Object *source)
{
    return warn_here(category, OBJ(message), 1, NULL, source);
}

void warn_start(void)
{
    compile_on_warning(warn_syntax);
    error_on_warning(warn_from_type);
}

void warn_hint_no_more(void)
{
    warn.without_hint = true;
}

void warn_stop(void)
{
    ref_clear(&warn.filters);
    ref_clear(&warn.once);
}
