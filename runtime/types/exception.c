// exception.c - exception instances: construction of every family, attributes, texts.
//
// The static classes are in protocol/error.c; exception_link hands the rows below to
// the first class of each layout, and linking passes them on. Every field behind
// EXCEPTION_HEAD is an object pointer, so one traverse serves all layouts.
#include "runtime/types/exception.h"

#include <errno.h>
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/nearest.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception_group.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { FIELDS_MAX = 4 }; // fields of one exception that keywords may name

// ---- life ----

// Fields behind the head: *first, as many as returned.
static size_t fields_of(Object *self, Object ***first)
{
    *first = (Object **)(void *)((char *)self + sizeof(Exception));
    return (instance_builtin(type_of(self))->basic_size - sizeof(Exception)) /
           sizeof(Object *);
}

static Object *allocate(Type *cls, Tuple *args)
{
    Object *o;
    type_link(cls);
    o = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (o == NULL)
        return NULL;
    memset(o + 1, 0, cls->basic_size - sizeof *o);
    as_exception(o)->args = incref(args);
    type_init_instance(o, cls);
    return o;
}

static void exception_dealloc(Object *self)
{
    Exception *e = as_exception(self);
    size_t size = type_of(self)->basic_size, count;
    Object **fields;
    xdecref((Object *)e->args);
    xdecref(e->traceback);
    xdecref(e->context);
    xdecref(e->cause);
    xdecref((Object *)e->dict);
    count = fields_of(self, &fields);
    for (size_t i = 0; i < count; i++)
        xdecref(fields[i]);
    type_release_instance(self);
    if (!error_keep_spare(self))
        heap_free(HEAP_CONTAINER, self, size);
}

static void exception_traverse(Object *self, VisitFn visit, void *context)
{
    Exception *e = as_exception(self);
    Object **fields;
    size_t count = fields_of(self, &fields);
    VISIT(e->args);
    VISIT(e->traceback);
    VISIT(e->context);
    VISIT(e->cause);
    VISIT(e->dict);
    for (size_t i = 0; i < count; i++)
        VISIT(fields[i]);
}

static void exception_clear(Object *self)
{
    Exception *e = as_exception(self);
    Object **fields;
    size_t count = fields_of(self, &fields);
    ref_clear(&e->traceback);
    ref_clear(&e->context);
    ref_clear(&e->cause);
    ref_clear(&e->dict);
    for (size_t i = 0; i < count; i++)
        ref_clear(&fields[i]);
    Tuple *none = tuple_empty(); // args is never NULL; a tuple cannot be cleared itself
    if (none != NULL)
        ref_set_take((Object **)&e->args, OBJ(none));
}

Object *exception_new(Type *cls, OPT Object *argument)
{
    Tuple *args = argument == NULL ? tuple_empty() : tuple_pack(1, argument);
    Object *bound[2] = { NULL, NULL }, *e, *done;
    if (args == NULL)
        return NULL;
    bound[0] = OBJ(args);
    e = allocate(cls, args);
    done = e == NULL ? NULL : instance_builtin(cls)->init_def->function(e, bound);
    decref(OBJ(args));
    if (done == NULL) {
        xdecref(e);
        return NULL;
    }
    return e;
}

bool exception_add_note(Object *exception, Object *note)
{
    Object *notes;
    int got;
    bool good;
    if (!is_str(note))
        return error_false(EXC(TypeError), "note must be a str, not '%T'", note);
    got = attr_lookup(exception, NAME(__notes__), &notes);
    if (got < 0)
        return false;
    if (got == 0) {
        notes = (Object *)list_new(1);
        if (notes == NULL || !attr_set(exception, NAME(__notes__), notes)) {
            xdecref(notes);
            return false;
        }
    }
    good = is_list(notes)
               ? list_append_take(as_list(notes), incref(note))
               : error_false(EXC(TypeError), "Cannot add note: __notes__ is not a "
                                             "list");
    decref(notes);
    return good;
}

void exception_set_context_take(Object *exception, OPT Object *context)
{
    ref_set_take(&as_exception(exception)->context, context);
}

void exception_set_cause_take(Object *exception, OPT Object *cause)
{
    as_exception(exception)->suppress_context = true;
    ref_set_take(&as_exception(exception)->cause, cause);
}

void exception_set_traceback_take(Object *exception, OPT Object *traceback)
{
    ref_set_take(&as_exception(exception)->traceback, traceback);
}

// ---- BaseException ----

static Object *exception_m_new(Object *self, Object *const *args)
{
    return allocate(as_type(self), as_tuple(args[0]));
}

static const NativeDef exception_new_def = { exception_m_new,
                                             "__new__(cls, *args, **kwargs)", NULL };

static bool refuse_keywords(Object *self, OPT Object *keywords)
{
    return keywords == NULL ||
           error_false(EXC(TypeError), "%T() takes no keyword arguments", self);
}

static Object *exception_m_init(Object *self, Object *const *args)
{
    if (!refuse_keywords(self, args[1]))
        return NULL;
    ref_set(&as_exception(self)->args, args[0]);
    return NONE;
}

static Str *exception_str(Object *self)
{
    Tuple *args = as_exception(self)->args;
    switch (tuple_length(args)) {
    case 0: return str_empty();
    case 1: return operate_str(tuple_items(args)[0]);
    default: return operate_str(OBJ(args));
    }
}

static Str *exception_repr(Object *self)
{
    Tuple *args = as_exception(self)->args;
    if (tuple_length(args) == 1)
        return error_format("%T(%R)", self, tuple_items(args)[0]);
    return error_format("%T%R", self, args);
}

static Object *exception_m_with_traceback(Object *self, Object *const *args)
{
    if (args[0] != NONE && args[0]->shape != SHAPE_TRACEBACK)
        return error_raise(EXC(TypeError), "__traceback__ must be a traceback or None");
    exception_set_traceback_take(self, args[0] == NONE ? NULL : incref(args[0]));
    return incref(self);
}

static Object *exception_m_add_note(Object *self, Object *const *args)
{
    return exception_add_note(self, args[0]) ? NONE : NULL;
}

static const NativeDef exception_methods[] = {
    REDUCE_EXCEPTION_ROWS,
    { exception_m_with_traceback, "with_traceback(self, object, /)",
      "Replace the traceback, and give the exception back." },
    { exception_m_add_note, "add_note(self, object, /)",
      "Keep a str that is printed below the traceback." },
    NATIVE_END,
};

static Object *field_or_none(OPT Object *field)
{
    return field == NULL ? NONE : incref(field);
}

static Object *get_args(Object *self)
{
    return OBJ(incref(as_exception(self)->args));
}

static bool set_args(Object *self, OPT Object *value)
{
    Tuple *args;
    if (value == NULL)
        return error_false(EXC(TypeError), "args may not be deleted");
    args = tuple_from_iter(value);
    if (args == NULL)
        return false;
    ref_set_take((Object **)&as_exception(self)->args, OBJ(args));
    return true;
}

static Object *get_traceback(Object *self)
{
    return field_or_none(as_exception(self)->traceback);
}

static bool set_traceback(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "__traceback__ may not be deleted");
    if (value != NONE && value->shape != SHAPE_TRACEBACK)
        return error_false(EXC(TypeError), "__traceback__ must be a traceback or None");
    exception_set_traceback_take(self, value == NONE ? NULL : incref(value));
    return true;
}

// The value for __context__ or __cause__; false: refused.
static bool check_linked(const char *name, const char *what, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "%s may not be deleted", name);
    if (value != NONE && !is_exception(value))
        return error_false(EXC(TypeError),
                           "exception %s must be None or derive from "
                           "BaseException",
                           what);
    return true;
}

static Object *get_context(Object *self)
{
    return field_or_none(as_exception(self)->context);
}

static bool set_context(Object *self, OPT Object *value)
{
    if (!check_linked("__context__", "context", value))
        return false;
    exception_set_context_take(self, value == NONE ? NULL : incref(value));
    return true;
}

static Object *get_cause(Object *self)
{
    return field_or_none(as_exception(self)->cause);
}

static bool set_cause(Object *self, OPT Object *value)
{
    if (!check_linked("__cause__", "cause", value))
        return false;
    exception_set_cause_take(self, value == NONE ? NULL : incref(value));
    return true;
}

static Object *get_suppress(Object *self)
{
    return bool_from(as_exception(self)->suppress_context);
}

static bool set_suppress(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "can't delete numeric/char attribute");
    if (!is_bool(value))
        return error_false(EXC(TypeError), "attribute value type must be bool");
    as_exception(self)->suppress_context = value == TRUE_;
    return true;
}

static Object *get_dict(Object *self)
{
    Dict *dict = instance_dict(self);
    return dict == NULL ? NULL : OBJ(incref(dict));
}

static bool set_dict(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "cannot delete __dict__");
    if (!is_dict(value))
        return error_false(EXC(TypeError),
                           "__dict__ must be set to a dictionary, not a '%T'", value);
    return instance_set_dict(self, as_dict(value));
}

static const GetSetDef exception_getsets[] = {
    { "args", get_args, set_args, NULL },
    { "__traceback__", get_traceback, set_traceback, NULL },
    { "__context__", get_context, set_context, "exception context" },
    { "__cause__", get_cause, set_cause, "exception cause" },
    { "__dict__", get_dict, set_dict, NULL },
    GETSET_MEMBERS,
    { "__suppress_context__", get_suppress, set_suppress, NULL },
    GETSET_END,
};

// ---- fields that Python reads and writes ----

#define FIELD(layout, field)                                                           \
    static Object *get_##layout##_##field(Object *self)                                \
    {                                                                                  \
        return field_or_none(((layout *)(void *)self)->field);                         \
    }                                                                                  \
    static bool set_##layout##_##field(Object *self, OPT Object *value)                \
    {                                                                                  \
        ref_set_take(&((layout *)(void *)self)->field,                                 \
                     value == NULL ? NULL : incref(value));                            \
        return true;                                                                   \
    }
#define FIELD_ROW(layout, field, name)                                                 \
    {                                                                                  \
        name, get_##layout##_##field, set_##layout##_##field, NULL                     \
    }

// ---- StopIteration, SystemExit ----

FIELD(ValueException, value)

static Object *stop_m_init(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    if (exception_m_init(self, args) == NULL)
        return NULL;
    ref_set(&((ValueException *)(void *)self)->value,
            tuple_length(given) == 0 ? NONE : tuple_items(given)[0]);
    return NONE;
}

static Object *exit_m_init(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    size_t count = tuple_length(given);
    if (exception_m_init(self, args) == NULL)
        return NULL;
    if (count != 0)
        ref_set(&((ValueException *)(void *)self)->value,
                count == 1 ? tuple_items(given)[0] : OBJ(given));
    return NONE;
}

static const GetSetDef stop_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(ValueException, value, "value"),
    GETSET_END,
};
static const GetSetDef exit_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(ValueException, value, "code"),
    GETSET_END,
};

// ---- NameError, AttributeError, ImportError: keyword attributes ----

FIELD(NameException, name)
FIELD(NameException, obj)
FIELD(ImportException, msg)
FIELD(ImportException, name)
FIELD(ImportException, path)
FIELD(ImportException, name_from)

// Move the keyword `name` into a field and count it; without it the field is empty.
static bool take_keyword(OPT Object *keywords, const char *name, Object **field,
                         size_t *taken)
{
    Str *key;
    Object *value;
    if (keywords == NULL) {
        ref_clear(field);
        return true;
    }
    key = intern_text(name, strlen(name));
    if (key == NULL)
        return false;
    value = dict_peek_str(as_dict(keywords), key);
    decref(OBJ(key));
    if (value == NULL) {
        ref_clear(field);
        return true;
    }
    ref_set(field, value);
    ++*taken;
    return true;
}

static bool fail_unknown(const char *class_name, Str *key, const char *const *names)
{
    Str *candidates[FIELDS_MAX] = { NULL }, *meant;
    size_t count = 0;
    for (; names[count] != NULL; count++)
        candidates[count] = str_from_text(names[count]);
    meant = nearest_name(key, candidates, count);
    if (meant == NULL)
        error_raise(EXC(TypeError), "%s() got an unexpected keyword argument '%U'",
                    class_name, key);
    else
        error_raise(EXC(TypeError),
                    "%s() got an unexpected keyword argument '%U'. Did you mean "
                    "'%U'?",
                    class_name, key, meant);
    while (count-- > 0)
        xdecref((Object *)candidates[count]);
    return false;
}

// Raise for the first keyword that is none of the names (a NULL-terminated list).
static bool refuse_unknown(const char *class_name, Object *keywords,
                           const char *const *names)
{
    size_t pos = 0, most = 0, given = as_dict(keywords)->used;
    Object *key;
    while (names[most] != NULL)
        most++;
    if (given > most)
        return error_false(EXC(TypeError),
                           "%s() takes at most %zu keyword argument%s (%zu given)",
                           class_name, most, most == 1 ? "" : "s", given);
    while (dict_next(as_dict(keywords), &pos, &key, NULL)) {
        bool known = false;
        for (size_t i = 0; names[i] != NULL; i++)
            known = known || str_equal_text(as_str(key), names[i]);
        if (!known)
            return fail_unknown(class_name, as_str(key), names);
    }
    return true;
}

// Set args, then the fields that keywords name.
static Object *init_with_keywords(Object *self, Object *const *args,
                                  const char *class_name, const char *const *names,
                                  Object **const *fields)
{
    Object *const plain[2] = { args[0], NULL };
    size_t taken = 0;
    if (exception_m_init(self, plain) == NULL)
        return NULL;
    for (size_t i = 0; names[i] != NULL; i++)
        if (!take_keyword(args[1], names[i], fields[i], &taken))
            return NULL;
    if (args[1] != NULL && as_dict(args[1])->used != taken &&
        !refuse_unknown(class_name, args[1], names))
        return NULL;
    return NONE;
}

static Object *name_m_init(Object *self, Object *const *args)
{
    static const char *const names[] = { "name", NULL };
    Object **const fields[] = { &((NameException *)(void *)self)->name };
    return init_with_keywords(self, args, "NameError", names, fields);
}

static Object *attribute_m_init(Object *self, Object *const *args)
{
    static const char *const names[] = { "name", "obj", NULL };
    NameException *e = (NameException *)(void *)self;
    Object **const fields[] = { &e->name, &e->obj };
    return init_with_keywords(self, args, "AttributeError", names, fields);
}

static Object *import_m_init(Object *self, Object *const *args)
{
    static const char *const names[] = { "name", "path", "name_from", NULL };
    ImportException *e = (ImportException *)(void *)self;
    Object **const fields[] = { &e->name, &e->path, &e->name_from };
    if (tuple_length(as_tuple(args[0])) == 1)
        ref_set(&e->msg, tuple_items(as_tuple(args[0]))[0]);
    else
        ref_clear(&e->msg);
    return init_with_keywords(self, args, "ImportError", names, fields);
}

static Str *import_str(Object *self)
{
    Object *msg = ((ImportException *)(void *)self)->msg;
    return msg != NULL && is_exact_str(msg) ? incref(as_str(msg)) : exception_str(self);
}

static const GetSetDef name_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(NameException, name, "name"),
    GETSET_END,
};
static const GetSetDef attribute_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(NameException, name, "name"),
    FIELD_ROW(NameException, obj, "obj"),
    GETSET_END,
};
static const GetSetDef import_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(ImportException, msg, "msg"),
    FIELD_ROW(ImportException, name, "name"),
    FIELD_ROW(ImportException, path, "path"),
    FIELD_ROW(ImportException, name_from, "name_from"),
    GETSET_END,
};

// ---- KeyError ----

static Str *key_str(Object *self)
{
    Tuple *args = as_exception(self)->args;
    return tuple_length(args) == 1 ? operate_repr(tuple_items(args)[0])
                                   : exception_str(self);
}

// ---- OSError ----

FIELD(OSException, error_number)
FIELD(OSException, strerror)
FIELD(OSException, filename)
FIELD(OSException, filename2)

typedef struct ErrnoRow {
    int number;
    Type *cls;
} ErrnoRow;

static const ErrnoRow errno_rows[] = {
    { EAGAIN, EXC(BlockingIOError) },
    { EALREADY, EXC(BlockingIOError) },
    { EINPROGRESS, EXC(BlockingIOError) },
    { EPIPE, EXC(BrokenPipeError) },
    { ESHUTDOWN, EXC(BrokenPipeError) },
    { ECHILD, EXC(ChildProcessError) },
    { ECONNABORTED, EXC(ConnectionAbortedError) },
    { ECONNREFUSED, EXC(ConnectionRefusedError) },
    { ECONNRESET, EXC(ConnectionResetError) },
    { EEXIST, EXC(FileExistsError) },
    { ENOENT, EXC(FileNotFoundError) },
    { EISDIR, EXC(IsADirectoryError) },
    { ENOTDIR, EXC(NotADirectoryError) },
    { EINTR, EXC(InterruptedError) },
    { EACCES, EXC(PermissionError) },
    { EPERM, EXC(PermissionError) },
    { ESRCH, EXC(ProcessLookupError) },
    { ETIMEDOUT, EXC(TimeoutError) },
};

// The class that OSError(number, ...) makes.
static Type *os_class(Type *cls, Tuple *args)
{
    int64_t number;
    size_t count = tuple_length(args);
    if (cls != EXC(OSError) || count < 2 || count > 5 ||
        !is_int(tuple_items(args)[0]) || !int_fits(tuple_items(args)[0], &number))
        return cls;
    for (size_t i = 0; i < ARRAY_COUNT(errno_rows); i++)
        if (errno_rows[i].number == number)
            return errno_rows[i].cls;
    return cls;
}

static Object *get_written(Object *self)
{
    Object *written = ((OSException *)(void *)self)->written;
    return written != NULL ? incref(written)
                           : error_raise(EXC(AttributeError), "characters_written");
}

static bool set_written(Object *self, OPT Object *value)
{
    Object **place = &((OSException *)(void *)self)->written, *number = NULL;
    int64_t count;
    if (value == NULL && *place == NULL)
        return error_false(EXC(AttributeError), "characters_written");
    if (value != NULL && (!operate_index_value(value, EXC(ValueError), &count) ||
                          (number = int_from(count)) == NULL))
        return false;
    ref_set_take(place, number);
    return true;
}

static bool is_number(const Object *o)
{
    const NumberSlots *number = &type_of(o)->number;
    return number->index != NULL || number->to_int != NULL || number->to_float != NULL;
}

// Set the fields from the arguments: errno, strerror, filename, winerror, filename2.
static bool os_fill(Object *self, Tuple *args)
{
    OSException *e = (OSException *)(void *)self;
    Object **items = tuple_items(args);
    size_t count = tuple_length(args);
    Tuple *shown;
    ref_set(&e->args, args);
    if (count < 2 || count > 5)
        return true;
    ref_set(&e->error_number, items[0]);
    ref_set(&e->strerror, items[1]);
    if (count < 3 || items[2] == NONE)
        return true;
    if (type_is_subtype(type_of(self), EXC(BlockingIOError)) && is_number(items[2]))
        return set_written(self, items[2]); // no file name
    ref_set(&e->filename, items[2]);
    if (count == 5 && items[4] != NONE)
        ref_set(&e->filename2, items[4]);
    shown = tuple_slice(args, 0, 2); // args stays (errno, strerror)
    if (shown == NULL)
        return false;
    ref_set_take((Object **)&e->args, OBJ(shown));
    return true;
}

// __init__ fills instances of classes that have their own one and take __new__ as it
// is; __new__ fills all others, and __init__ then does nothing.
static bool os_filled_late(const Type *cls)
{
    return cls->py_init != NULL && cls->py_new == NULL;
}

static Object *os_m_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self), *made = os_class(cls, as_tuple(args[0]));
    bool late = os_filled_late(cls);
    Object *e;
    if (args[1] != NULL && !late)
        return error_raise(EXC(TypeError), "%N() takes no keyword arguments", cls);
    e = allocate(made, as_tuple(args[0]));
    if (e != NULL && !late && !os_fill(e, as_tuple(args[0]))) {
        decref(e);
        return NULL;
    }
    return e;
}

static const NativeDef os_new_def = { os_m_new, "__new__(cls, *args, **kwargs)", NULL };

static Object *os_m_init(Object *self, Object *const *args)
{
    if (!os_filled_late(type_of(self)))
        return NONE;
    return refuse_keywords(self, args[1]) && os_fill(self, as_tuple(args[0])) ? NONE
                                                                              : NULL;
}

static Str *os_str(Object *self)
{
    OSException *e = (OSException *)(void *)self;
    Object *number = e->error_number == NULL ? NONE : e->error_number;
    Object *text = e->strerror == NULL ? NONE : e->strerror;
    if (e->filename != NULL && e->filename2 != NULL)
        return error_format("[Errno %S] %S: %R -> %R", number, text, e->filename,
                            e->filename2);
    if (e->filename != NULL)
        return error_format("[Errno %S] %S: %R", number, text, e->filename);
    if (e->error_number != NULL && e->strerror != NULL)
        return error_format("[Errno %S] %S", number, text);
    return exception_str(self);
}

static const GetSetDef os_getsets[] = {
    { "characters_written", get_written, set_written, NULL },
    GETSET_MEMBERS,
    FIELD_ROW(OSException, error_number, "errno"),
    FIELD_ROW(OSException, strerror, "strerror"),
    FIELD_ROW(OSException, filename, "filename"),
    FIELD_ROW(OSException, filename2, "filename2"),
    GETSET_END,
};

// ---- SyntaxError ----

FIELD(SyntaxException, msg)
FIELD(SyntaxException, filename)
FIELD(SyntaxException, lineno)
FIELD(SyntaxException, offset)
FIELD(SyntaxException, text)
FIELD(SyntaxException, end_lineno)
FIELD(SyntaxException, end_offset)
FIELD(SyntaxException, print_file_and_line)

static bool syntax_fill(SyntaxException *e, Object *details)
{
    Object **const fields[] = { &e->filename, &e->lineno,     &e->offset,
                                &e->text,     &e->end_lineno, &e->end_offset };
    Tuple *t = tuple_from_iter(details);
    size_t count;
    bool good = true;
    if (t == NULL)
        return false;
    count = tuple_length(t);
    if (count < 4)
        good = error_false(EXC(TypeError),
                           "function takes at least 4 arguments (%zu given)", count);
    else if (count > 6)
        good = error_false(EXC(TypeError),
                           "function takes at most 6 arguments (%zu given)", count);
    else if (count == 5)
        good = error_false(EXC(TypeError),
                           "end_offset must be provided when end_lineno is "
                           "provided");
    for (size_t i = 0; good && i < count; i++)
        ref_set(fields[i], tuple_items(t)[i]);
    decref(OBJ(t));
    return good;
}

static Object *syntax_m_init(Object *self, Object *const *args)
{
    SyntaxException *e = (SyntaxException *)(void *)self;
    Tuple *given = as_tuple(args[0]);
    if (exception_m_init(self, args) == NULL)
        return NULL;
    if (tuple_length(given) >= 1)
        ref_set(&e->msg, tuple_items(given)[0]);
    if (tuple_length(given) == 2 && !syntax_fill(e, tuple_items(given)[1]))
        return NULL;
    return NONE;
}

// The last part of a path.
static Str *base_name(Str *path)
{
    size_t start = path->length;
    while (start > 0 && str_char(path, start - 1) != '/')
        start--;
    return str_slice(path, start, path->length);
}

static Str *syntax_str(Object *self)
{
    SyntaxException *e = (SyntaxException *)(void *)self;
    Object *msg = e->msg == NULL ? NONE : e->msg;
    bool has_line = e->lineno != NULL && is_exact_int(e->lineno);
    Str *name, *text;
    if (e->filename == NULL || !is_str(e->filename))
        return has_line ? error_format("%S (line %S)", msg, e->lineno)
                        : operate_str(msg);
    name = base_name(as_str(e->filename));
    if (name == NULL)
        return NULL;
    text = has_line ? error_format("%S (%U, line %S)", msg, name, e->lineno)
                    : error_format("%S (%U)", msg, name);
    decref(OBJ(name));
    return text;
}

static const GetSetDef syntax_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(SyntaxException, msg, "msg"),
    FIELD_ROW(SyntaxException, filename, "filename"),
    FIELD_ROW(SyntaxException, lineno, "lineno"),
    FIELD_ROW(SyntaxException, offset, "offset"),
    FIELD_ROW(SyntaxException, text, "text"),
    FIELD_ROW(SyntaxException, end_lineno, "end_lineno"),
    FIELD_ROW(SyntaxException, end_offset, "end_offset"),
    FIELD_ROW(SyntaxException, print_file_and_line, "print_file_and_line"),
    GETSET_END,
};

// ---- UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError ----

FIELD(UnicodeException, encoding)
FIELD(UnicodeException, subject)
FIELD(UnicodeException, start)
FIELD(UnicodeException, end)
FIELD(UnicodeException, reason)

static bool check_kind(bool good, size_t position, const char *wanted, Object *got)
{
    return good || error_false(EXC(TypeError), "argument %zu must be %s, not %V",
                               position, wanted, got);
}

// Check and set; args begins with the subject when there is no encoding.
static bool unicode_fill(UnicodeException *e, Tuple *args, bool encoding, bool bytes)
{
    Object **items = tuple_items(args);
    size_t count = tuple_length(args), wanted = encoding ? 5 : 4, at = 0;
    if (count != wanted)
        return error_false(EXC(TypeError),
                           "function takes exactly %zu arguments (%zu given)", wanted,
                           count);
    if (encoding) {
        if (!check_kind(is_str(items[0]), 1, "str", items[0]))
            return false;
        ref_set(&e->encoding, items[at++]);
    }
    if (bytes ? !is_bytes(items[at]) && !buffer_is(items[at]) &&
                    !error_false(EXC(TypeError),
                                 "a bytes-like object is required, not '%T'", items[at])
              : !check_kind(is_str(items[at]), at + 1, "str", items[at]))
        return false;
    for (size_t i = at + 1; i < at + 3; i++)
        if (!is_int(items[i]))
            return error_false(EXC(TypeError),
                               "'%T' object cannot be interpreted as an integer",
                               items[i]);
    if (!check_kind(is_str(items[at + 3]), at + 4, "str", items[at + 3]))
        return false;
    if (bytes && !is_bytes(items[at])) {
        Object *copy = bytes_from_object(items[at]);
        if (copy == NULL)
            return false;
        ref_set_take(&e->subject, copy);
    } else {
        ref_set(&e->subject, items[at]);
    }
    ref_set(&e->start, items[at + 1]);
    ref_set(&e->end, items[at + 2]);
    ref_set(&e->reason, items[at + 3]);
    return true;
}

static Object *unicode_init(Object *self, Object *const *args, bool encoding,
                            bool bytes)
{
    UnicodeException *e = (UnicodeException *)(void *)self;
    if (exception_m_init(self, args) == NULL)
        return NULL;
    return unicode_fill(e, as_tuple(args[0]), encoding, bytes) ? NONE : NULL;
}

static Object *decode_m_init(Object *self, Object *const *args)
{
    return unicode_init(self, args, true, true);
}

static Object *encode_m_init(Object *self, Object *const *args)
{
    return unicode_init(self, args, true, false);
}

static Object *translate_m_init(Object *self, Object *const *args)
{
    return unicode_init(self, args, false, false);
}

// The range as numbers; false when the fields were never set.
static bool unicode_range(const UnicodeException *e, int64_t *start, int64_t *end)
{
    return e->subject != NULL && e->start != NULL && e->end != NULL &&
           e->reason != NULL && is_int(e->start) && is_int(e->end) &&
           int_fits(e->start, start) && int_fits(e->end, end);
}

static Str *decode_str(Object *self)
{
    UnicodeException *e = (UnicodeException *)(void *)self;
    int64_t start, end;
    if (!unicode_range(e, &start, &end) || !is_bytes(e->subject))
        return str_empty();
    if (end == start + 1 && start >= 0 && (size_t)start < as_bytes(e->subject)->length)
        return error_format("'%S' codec can't decode byte 0x%02x in position %lld: %S",
                            e->encoding, as_bytes(e->subject)->data[start],
                            (long long)start, e->reason);
    return error_format("'%S' codec can't decode bytes in position %lld-%lld: %S",
                        e->encoding, (long long)start, (long long)(end - 1), e->reason);
}

// "'utf-8' codec can't encode" or "can't translate", then what and where.
static Str *text_error(UnicodeException *e, const char *verb)
{
    int64_t start, end;
    Str *head, *text, *subject;
    char code[16];
    if (!unicode_range(e, &start, &end) || !is_str(e->subject))
        return str_empty();
    subject = incref(as_str(e->subject));
    Object *reason = incref(e->reason); // what prints the encoding may change all
    head = e->encoding == NULL ? str_from_text("")
                               : error_format("'%S' codec ", e->encoding);
    if (head == NULL) {
        text = NULL;
    } else if (end == start + 1 && start >= 0 && start < subject->length) {
        uint32_t c = str_char(subject, (size_t)start);
        snprintf(code, sizeof code,
                 c < 256     ? "\\x%02x"
                 : c < 65536 ? "\\u%04x"
                             : "\\U%08x",
                 (unsigned)c);
        text = error_format("%U%s character '%s' in position %lld: %S", head, verb,
                            code, (long long)start, reason);
    } else {
        text = error_format("%U%s characters in position %lld-%lld: %S", head, verb,
                            (long long)start, (long long)(end - 1), reason);
    }
    xdecref((Object *)head);
    decref(OBJ(subject));
    decref(reason);
    return text;
}

static Str *encode_str(Object *self)
{
    return text_error((UnicodeException *)(void *)self, "can't encode");
}

static Str *translate_str(Object *self)
{
    return text_error((UnicodeException *)(void *)self, "can't translate");
}

static const GetSetDef unicode_getsets[] = {
    GETSET_MEMBERS,
    FIELD_ROW(UnicodeException, encoding, "encoding"),
    FIELD_ROW(UnicodeException, subject, "object"),
    FIELD_ROW(UnicodeException, start, "start"),
    FIELD_ROW(UnicodeException, end, "end"),
    FIELD_ROW(UnicodeException, reason, "reason"),
    GETSET_END,
};
#undef FIELD
#undef FIELD_ROW

static const NativeDef unicode_new_def = { exception_m_new,
                                           "__new__(cls, *args, **kwargs)", NULL };

// ---- handing out ----

typedef struct Family {
    Type *cls;
    NativeDef init;
    OPT const NativeDef *new_def;
    OPT const GetSetDef *getsets;
    OPT Str *(*str)(Object *self);
    OPT const NativeDef *methods;
} Family;

#define INIT(function)                                                                 \
    {                                                                                  \
        function, "__init__(self, /, *args, **kwargs)", NULL                           \
    }
static const Family families[] = {
    { EXC(BaseException), INIT(exception_m_init), &exception_new_def, exception_getsets,
      exception_str, exception_methods },
    { EXC(StopIteration), INIT(stop_m_init), NULL, stop_getsets, NULL, NULL },
    { EXC(SystemExit), INIT(exit_m_init), NULL, exit_getsets, NULL, NULL },
    { EXC(NameError), INIT(name_m_init), NULL, name_getsets, NULL, NULL },
    { EXC(AttributeError), INIT(attribute_m_init), NULL, attribute_getsets, NULL,
      reduce_attribute_error_methods },
    { EXC(ImportError), INIT(import_m_init), NULL, import_getsets, import_str, NULL },
    { EXC(KeyError), INIT(exception_m_init), NULL, NULL, key_str, NULL },
    { EXC(OSError), INIT(os_m_init), &os_new_def, os_getsets, os_str, NULL },
    { EXC(SyntaxError), INIT(syntax_m_init), NULL, syntax_getsets, syntax_str, NULL },
    { EXC(UnicodeDecodeError), INIT(decode_m_init), &unicode_new_def, unicode_getsets,
      decode_str, NULL },
    { EXC(UnicodeEncodeError), INIT(encode_m_init), &unicode_new_def, unicode_getsets,
      encode_str, NULL },
    { EXC(UnicodeTranslateError), INIT(translate_m_init), &unicode_new_def,
      unicode_getsets, translate_str, NULL },
    { EXC(BaseExceptionGroup), INIT(exception_m_init), &exception_group_new_def,
      exception_group_getsets, exception_group_str, exception_group_methods },
};
#undef INIT

void exception_link(Type *type)
{
    if (type == EXC(BaseException)) {
        type->repr = exception_repr;
        type->dealloc = exception_dealloc;
        type->traverse = exception_traverse;
        type->clear = exception_clear;
    }
    for (size_t i = 0; i < ARRAY_COUNT(families); i++) {
        const Family *f = &families[i];
        if (f->cls != type)
            continue;
        type->init_def = &f->init;
        type->new_def = f->new_def;
        type->getsets = f->getsets;
        type->str = f->str;
        type->methods = f->methods;
    }
}
