// error.c - the pending exception: raising, matching, chaining, saving; message texts;
// the guard of the C stack; the static classes of all exceptions.
#include "runtime/protocol/error.h"

#include <string.h>

#include "runtime/base/os.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/importer.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// A row without base names NULL: such a class stands on object.
#define error_type_NULL object_type
#define EXCEPTION(id, parent, layout, text)                                            \
    Type error_type_##id = {                                                           \
        TYPE_HEAD_ON(#id, layout, &error_type_##parent),                               \
        .help = (text),                                                                \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_EXCEPTION | TYPE_IMMUTABLE,        \
        .shape = SHAPE_EXC_##id,                                                       \
        .dict_offset = (int32_t)offsetof(Exception, dict),                             \
    };
#include "runtime/protocol/exceptions.def"
#undef EXCEPTION
#undef error_type_NULL

ErrorState error_state;

// MemoryErrors kept for the time when there is no memory to make one.
enum { SPARES = 8 };

static struct error {
    const ErrorReporter *reporter; // NULL: not installed yet
    bool (*warn)(Type *category, Str *message, OPT Object *source);
    Object *spare[SPARES]; // [0 .. spares) owned, made in advance
    size_t spares;
    Exception last_resort; // immortal, shared: when not even a spare is left
    bool making_spare;
    bool reporting;
    bool (*serve)(void); // what waits for the evaluator
} error;

// ---- texts ----

typedef struct Values {
    va_list list;
} Values;

// One directive of a format: %[-0 flags][width][.precision][length]letter.
typedef struct Directive {
    char spec[24]; // for snprintf, the letter still missing
    size_t spec_length;
    int precision; // -1: none
    int longs;     // number of l
    bool size;     // z
    char letter;
} Directive;

static const char *read_directive(const char *p, Directive *d)
{
    memset(d, 0, sizeof *d);
    d->spec[d->spec_length++] = '%';
    d->precision = -1;
    for (; *p == '-' || *p == '0' || *p == '+'; p++)
        d->spec[d->spec_length++] = *p;
    for (; *p >= '0' && *p <= '9' && d->spec_length < 12; p++)
        d->spec[d->spec_length++] = *p;
    if (*p == '.') {
        for (d->precision = 0, p++; *p >= '0' && *p <= '9'; p++)
            d->precision = d->precision * 10 + (*p - '0');
    }
    for (; *p == 'l' || *p == 'z'; p++) {
        if (*p == 'l')
            d->longs++;
        else
            d->size = true;
        d->spec[d->spec_length++] = *p;
    }
    d->letter = *p;
    return p + 1;
}

static void put_text(StrBuilder *out, const char *text, int precision)
{
    size_t length = strlen(text);
    Str *s;
    if (precision >= 0 && length > (size_t)precision) {
        length = (size_t)precision;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--; // not inside a character
    }
    if (unicode_ascii_prefix(text, length) == length) {
        str_builder_ascii(out, text, length);
        return;
    }
    s = str_from_utf8(text, length);
    if (s == NULL) {
        out->failed = true;
        return;
    }
    str_builder_str(out, s);
    decref(OBJ(s));
}

// Built-in types of other modules than builtins, and classes that pass for such, are
// shown with it: "itertools.count".
static void put_type(StrBuilder *out, const Type *type, int precision)
{
    char text[128];
    if (type->module == NULL) {
        put_text(out, type->name, precision);
        return;
    }
    snprintf(text, sizeof text, "%s.%s", type->module, type->name);
    put_text(out, text, precision);
}

// A class of a program with its module, other than __main__, and where it was defined.
static void put_qualified(StrBuilder *out, const Type *type)
{
    Object *module = (type->flags & TYPE_USER) != 0
                         ? dict_peek_str(type->dict, NAME(__module__))
                         : NULL;
    if (module == NULL) {
        put_type(out, type, -1);
        return;
    }
    if (is_str(module) && !str_equal_text(as_str(module), "builtins") &&
        !str_equal_text(as_str(module), "__main__")) {
        str_builder_str(out, as_str(module));
        str_builder_char(out, '.');
    }
    str_builder_str(out, type->qualname);
}

static void put_integer(StrBuilder *out, Directive *d, Values *values)
{
    char text[64];
    int n;
    d->spec[d->spec_length++] = d->letter;
    d->spec[d->spec_length] = '\0';
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    if (d->size)
        n = snprintf(text, sizeof text, d->spec, va_arg(values->list, size_t));
    else if (d->longs == 2)
        n = snprintf(text, sizeof text, d->spec, va_arg(values->list, long long));
    else if (d->longs == 1)
        n = snprintf(text, sizeof text, d->spec, va_arg(values->list, long));
    else
        n = snprintf(text, sizeof text, d->spec, va_arg(values->list, int));
#pragma GCC diagnostic pop
    if (n > 0)
        str_builder_ascii(out, text, (size_t)n);
}

static void put_made(StrBuilder *out, OPT Str *made, int precision)
{
    if (made == NULL) {
        out->failed = true; // the failure of repr() and so on is pending
        return;
    }
    if (precision >= 0 && made->length > (uint32_t)precision)
        str_builder_slice(out, made, 0, (size_t)precision);
    else
        str_builder_str(out, made);
    decref(OBJ(made));
}

static void put_directive(StrBuilder *out, Directive *d, Values *values)
{
    switch (d->letter) {
    case 's': put_text(out, va_arg(values->list, const char *), d->precision); break;
    case 'd':
    case 'u':
    case 'x':
    case 'X':
    case 'i': put_integer(out, d, values); break;
    case 'c': str_builder_char(out, (uint32_t)va_arg(values->list, int)); break;
    case 'p':
        put_text(out, "0x", -1);
        d->letter = 'x';
        d->size = true;
        d->spec[d->spec_length++] = 'z';
        put_integer(out, d, values);
        break;
    case 'S':
        put_made(out, operate_str(va_arg(values->list, Object *)), d->precision);
        break;
    case 'R':
        put_made(out, operate_repr(va_arg(values->list, Object *)), d->precision);
        break;
    case 'A':
        put_made(out, operate_ascii(va_arg(values->list, Object *)), d->precision);
        break;
    case 'U': put_made(out, incref(va_arg(values->list, Str *)), d->precision); break;
    case 'T':
        put_type(out, type_of(va_arg(values->list, Object *)), d->precision);
        break;
    case 'Q': put_qualified(out, type_of(va_arg(values->list, Object *))); break;
    case 'V': {
        Object *argument = va_arg(values->list, Object *);
        if (argument == NONE)
            put_text(out, "None", -1);
        else
            put_type(out, type_of(argument), d->precision);
        break;
    }
    case 'N': put_type(out, va_arg(values->list, Type *), d->precision); break;
    default: str_builder_char(out, (uint32_t)(unsigned char)d->letter);
    }
}

// Take a reference to each object among the values, or give it back: the code that one
// of them runs may let go of the others.
static void hold_values(const char *format, va_list args, bool hold)
{
    Values values;
    Directive d;
    Object *object;
    va_copy(values.list, args);
    while ((format = strchr(format, '%')) != NULL) {
        format = read_directive(format + 1, &d);
        if (strchr("SRAUTQVN", d.letter) != NULL) {
            object = va_arg(values.list, Object *);
            hold ? (void)incref(object) : decref(object);
        } else if (d.letter == 's' || d.letter == 'p') {
            (void)va_arg(values.list, const void *);
        } else if (d.size) {
            (void)va_arg(values.list, size_t);
        } else if (d.longs == 2) {
            (void)va_arg(values.list, long long);
        } else if (d.longs == 1) {
            (void)va_arg(values.list, long);
        } else if (d.letter != '%') {
            (void)va_arg(values.list, int);
        }
    }
    va_end(values.list);
}

Str *error_format_v(const char *format, va_list args)
{
    StrBuilder out;
    Values values;
    Directive d;
    const char *whole = format;
    bool runs_code = strpbrk(format, "SRA") != NULL;
    if (runs_code)
        hold_values(whole, args, true);
    va_copy(values.list, args);
    str_builder_start(&out);
    while (*format != '\0' && !out.failed) {
        size_t plain = strcspn(format, "%");
        if (plain > 0) {
            int precision = (int)plain;
            put_text(&out, format, precision);
            format += plain;
            continue;
        }
        format = read_directive(format + 1, &d);
        put_directive(&out, &d, &values);
    }
    va_end(values.list);
    if (runs_code)
        hold_values(whole, args, false);
    if (!out.failed)
        return str_builder_finish(&out);
    str_builder_discard(&out);
    if (!error_occurred())
        error_no_memory();
    return NULL;
}

Str *error_format(const char *format, ...)
{
    Str *s;
    va_list args;
    va_start(args, format);
    s = error_format_v(format, args);
    va_end(args);
    return s;
}

// ---- warnings ----

void error_on_warning(bool (*warn)(Type *category, Str *message, OPT Object *source))
{
    error.warn = warn;
}

bool error_warn(Type *category, const char *format, ...)
{
    if (error.warn == NULL)
        return true;
    va_list args;
    va_start(args, format);
    Str *message = error_format_v(format, args);
    va_end(args);
    bool ok = message != NULL && error.warn(category, message, NULL);
    xdecref((Object *)message);
    return ok;
}

void error_warn_unclosed(Object *o, const char *what)
{
    Str *message = error.warn != NULL ? error_format("unclosed %s %R", what, o) : NULL;
    if (message == NULL)
        error_clear();
    else if (!error.warn(EXC(ResourceWarning), message, o))
        error_report_unraisable(o);
    xdecref((Object *)message);
}

// ---- raising ----

Object *error_handled_peek(void)
{
    for (Handled *h = error_state.handled; h != NULL; h = h->previous)
        if (h->exception != NULL && h->exception != NONE)
            return h->exception;
    return NULL;
}

// Let exception remember what was being handled. A context chain that already leads to
// exception is cut there, so that chains stay free of cycles.
static void chain_context(Object *exception, Object *handled)
{
    Object *o = handled, *slow = handled;
    bool step = false;
    if (handled == exception)
        return;
    for (;;) {
        Object *context = as_exception(o)->context;
        if (context == NULL)
            break;
        if (context == exception) {
            exception_set_context_take(o, NULL);
            break;
        }
        o = context;
        if (o == slow)
            break; // a cycle that does not pass through exception
        if (step)
            slow = as_exception(slow)->context;
        step = !step;
    }
    exception_set_context_take(exception, incref(handled));
}

Object *error_raise_object(Object *exception)
{
    Object *handled = error_handled_peek();
    Object *old = error_state.raised;
    ASSERT(is_exception(exception));
    if (handled != NULL)
        chain_context(exception, handled);
    error_state.raised = exception;
    xdecref(old);
    return NULL;
}

// Raise cls(argument); a failure to make it is pending instead.
static Object *raise_made(OPT Object *exception)
{
    return exception == NULL ? NULL : error_raise_object(exception);
}

Object *error_raise_value(Type *cls, Object *value)
{
    error_clear();
    return raise_made(exception_new(cls, value));
}

Object *error_raise_v(Type *cls, const char *format, va_list args)
{
    Str *text;
    error_clear();
    text = error_format_v(format, args);
    if (text == NULL)
        return NULL;
    raise_made(exception_new(cls, OBJ(text)));
    decref(OBJ(text));
    return NULL;
}

Object *error_raise(Type *cls, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    error_raise_v(cls, format, args);
    va_end(args);
    return NULL;
}

static void empty_exception(Exception *e)
{
    memset((char *)e + sizeof(Object), 0, sizeof *e - sizeof(Object));
    e->args = tuple_empty();
}

// A new MemoryError, or NULL without an error.
static OPT Object *make_spare(void)
{
    Exception *e = NULL;
    error.making_spare = true;
    e = heap_new(HEAP_CONTAINER, SHAPE_EXC_MemoryError, sizeof *e);
    error.making_spare = false;
    if (e != NULL)
        empty_exception(e);
    return (Object *)(void *)e;
}

bool error_keep_spare(Object *exception)
{
    if (exception->shape != SHAPE_EXC_MemoryError || error.spares == SPARES ||
        exception == OBJ(&error.last_resort))
        return false;
    exception->refs = 1;
    empty_exception((Exception *)(void *)exception);
    error.spare[error.spares++] = exception;
    return true;
}

static Object *take_spare(void)
{
    Exception *e = &error.last_resort;
    Object *o = error.spares > 0 ? error.spare[--error.spares] : make_spare();
    if (o != NULL)
        return o;
    exception_set_traceback_take(OBJ(e), NULL);
    exception_set_context_take(OBJ(e), NULL);
    ref_clear(&e->cause);
    ref_clear(&e->dict);
    e->suppress_context = false;
    return OBJ(e);
}

Object *error_no_memory(void)
{
    Object *old = error_state.raised;
    if (error.making_spare || (old != NULL && old->shape == SHAPE_EXC_MemoryError))
        return NULL;
    error_state.raised = NULL;
    xdecref(old);
    old = take_spare();
    xdecref(error_state.raised); // of a finalizer meanwhile
    error_state.raised = old;
    return NULL;
}

static void raise_no_memory(void)
{
    error_no_memory();
}

Object *error_raise_errno(int number, OPT Object *filename)
{
    Object *args[3] = { NULL, NULL, NULL }, *made = NULL;
    error_clear();
    args[0] = int_from(number);
    args[1] = (Object *)str_from_text(os_error_text(number));
    if (args[0] != NULL && args[1] != NULL) {
        args[2] = filename;
        made = type_call(OBJ(EXC(OSError)), args, filename == NULL ? 2 : 3, NULL);
    }
    xdecref(args[0]);
    xdecref(args[1]);
    return raise_made(made);
}

// Classes and modules have their own words.
static Str *attribute_text(Object *object, Str *name)
{
    if (type_is_subtype(type_of(object), &module_type))
        return importer_missing_text(object, name);
    if (is_type(object))
        return error_format("type object '%.100N' has no attribute '%U'",
                            as_type(object), name);
    const Object *found = type_lookup(type_of(object), name);
    return error_format(found != NULL && found->shape == SHAPE_MEMBER
                            ? "'%Q' object has no attribute '%U'" // an empty slot
                            : "'%.100T' object has no attribute '%U'",
                        object, name);
}

Object *error_raise_attribute(Object *object, Str *name)
{
    NameException *e = NULL;
    Str *text;
    error_clear();
    text = attribute_text(object, name);
    if (text == NULL)
        return NULL;
    e = (NameException *)(void *)exception_new(EXC(AttributeError), OBJ(text));
    decref(OBJ(text));
    if (e == NULL)
        return NULL;
    ref_set(&e->name, name);
    ref_set(&e->obj, object);
    return error_raise_object(OBJ(e));
}

void error_name_attribute(Object *object, Str *name)
{
    if (!error_matches(EXC(AttributeError)))
        return;
    NameException *e = (NameException *)(void *)error_state.raised;
    if (e->name != NULL || e->obj != NULL)
        return;
    ref_set(&e->name, name);
    ref_set(&e->obj, object);
}

Object *error_raise_name(Type *cls, Str *name, const char *format, ...)
{
    Object *made = NULL;
    Str *text;
    va_list args;
    error_clear();
    va_start(args, format);
    text = error_format_v(format, args);
    va_end(args);
    if (text == NULL)
        return NULL;
    made = exception_new(cls, OBJ(text));
    decref(OBJ(text));
    if (made == NULL)
        return NULL;
    if (type_is_subtype(cls, EXC(ImportError)))
        ref_set(&((ImportException *)(void *)made)->name, name);
    else if (type_is_subtype(cls, EXC(NameError)) ||
             type_is_subtype(cls, EXC(AttributeError)))
        ref_set(&((NameException *)(void *)made)->name, name);
    return error_raise_object(made);
}

Object *error_raise_stop(OPT Object *value)
{
    Object *made;
    error_clear();
    made = exception_new(EXC(StopIteration), value != NONE ? value : NULL);
    xdecref(value);
    return raise_made(made);
}

// ---- matching, saving ----

bool error_matches(Type *cls)
{
    return error_state.raised != NULL &&
           type_is_subtype(type_of(error_state.raised), cls);
}

bool error_clear_if(Type *cls)
{
    if (!error_matches(cls))
        return false;
    error_clear();
    return true;
}

bool error_clear_stop(void)
{
    Object *raised = error_state.raised;
    if (raised == NULL || type_of(raised) != EXC(StopIteration) ||
        tuple_length(as_exception(raised)->args) != 0)
        return false;
    error_clear();
    return true;
}

void error_clear(void)
{
    Object *old = error_state.raised;
    if (LIKELY(old == NULL))
        return;
    error_state.raised = NULL;
    decref(old);
}

Object *error_take(void)
{
    Object *exception = error_state.raised;
    error_state.raised = NULL;
    return exception;
}

void error_restore(OPT Object *exception)
{
    Object *old = error_state.raised;
    error_state.raised = exception;
    xdecref(old);
}

static bool is_exception_class(Object *o)
{
    return is_type(o) && (as_type(o)->flags & TYPE_EXCEPTION) != 0;
}

static int match_one(Object *exception, Object *classes)
{
    if (is_tuple(classes)) {
        Tuple *t = as_tuple(classes);
        for (size_t i = 0; i < tuple_length(t); i++)
            if (match_one(exception, tuple_items(t)[i]) > 0)
                return 1;
        return 0;
    }
    return is_exception_class(classes) &&
           type_is_subtype(type_of(exception), as_type(classes));
}

int error_match_handler(Object *exception, Object *classes)
{
    bool good = true;
    if (is_tuple(classes)) {
        Tuple *t = as_tuple(classes);
        for (size_t i = 0; i < tuple_length(t); i++)
            good = good && is_exception_class(tuple_items(t)[i]);
    } else {
        good = is_exception_class(classes);
    }
    if (!good) {
        error_raise(EXC(TypeError), "catching classes that do not inherit from "
                                    "BaseException is not allowed");
        return -1;
    }
    return match_one(exception, classes);
}

// ---- reporting ----

static void write_line(Str *text)
{
    size_t length, owned_size = 0;
    char *owned = NULL;
    const char *bytes = str_utf8(text, &length, &owned, &owned_size);
    if (bytes == NULL) {
        error_clear();
        return;
    }
    os_write_all(2, bytes, length);
    os_write_all(2, "\n", 1);
    str_utf8_free(owned, owned_size);
}

// "Type: message", for the time before a printer of tracebacks is installed.
static void print_plainly(Object *exception)
{
    Str *text = error_format("%T: %S", exception, exception);
    if (text == NULL) {
        error_clear();
        return;
    }
    write_line(text);
    decref(OBJ(text));
}

void error_report_unraisable(OPT Object *where)
{
    error_report_unraisable_as(NULL, where);
}

void error_report_unraisable_as(OPT const char *format, OPT Object *where)
{
    Object *exception = error_take();
    if (exception == NULL)
        return;
    if (error.reporter != NULL && !error.reporting &&
        error.reporter->divert(exception, format, where)) {
        decref(exception);
        return;
    }
    error_restore(exception);
    if (format == NULL && where != NULL && where != NONE)
        format = "Exception ignored in: %R";
    error_print_unraisable(format, where);
}

void error_print_unraisable(OPT const char *format, OPT Object *where)
{
    Object *exception = error_take();
    Str *line = NULL;
    if (exception == NULL || error.reporting) {
        xdecref(exception);
        return;
    }
    error.reporting = true;
    if (format != NULL)
        line = error_format(format, where);
    if (line == NULL && format != NULL) {
        error_clear();
        line = error_format("Exception ignored in: <object repr() failed>");
    }
    if (line == NULL)
        error_clear();
    if (error.reporter != NULL) {
        error.reporter->print_unraisable(line, exception);
    } else {
        if (line != NULL)
            write_line(line);
        print_plainly(exception);
    }
    xdecref((Object *)line);
    error_clear();
    error.reporting = false;
    decref(exception);
}

void error_on_poll(bool (*serve)(void))
{
    error.serve = serve;
}

bool error_poll(void)
{
    return error.serve == NULL || error.serve();
}

void error_on_report(const ErrorReporter *reporter)
{
    error.reporter = reporter;
}

void error_print(Object *exception)
{
    (error.reporter != NULL ? error.reporter->print : print_plainly)(exception);
}

// ---- the C stack ----

bool error_too_deep(const char *what)
{
    const char *here = __builtin_frame_address(0);
    if (here > error_state.stack_end)
        return true; // the limit was raised for a poll
    return error_false(EXC(RecursionError), "maximum recursion depth exceeded%s", what);
}

bool error_step(void)
{
    bool wants_poll = error_state.stack_limit != error_state.stack_end;
    return error_too_deep("") && (!wants_poll || error_poll());
}

void error_want_poll(bool wanted)
{
    error_state.stack_limit =
        wanted ? (const char *)UINTPTR_MAX : error_state.stack_end;
}

void error_start(void)
{
    error_state.stack_limit = error_state.stack_end = os_stack_end();
    error_state.raised = NULL;
    error_state.handled = &error_state.main;
    error_state.main.exception = NULL;
    error_state.main.previous = NULL;
    memset(&error.last_resort, 0, sizeof error.last_resort);
    error.last_resort.object.refs = IMMORTAL;
    error.last_resort.object.shape = SHAPE_EXC_MemoryError;
    empty_exception(&error.last_resort);
    for (error.spares = 0; error.spares < SPARES; error.spares++)
        if ((error.spare[error.spares] = make_spare()) == NULL)
            break;
    heap_on_failure(raise_no_memory);
}

void error_stop(void)
{
    error_clear();
    ref_clear(&error_state.main.exception);
    size_t count = error.spares;
    error.spares = SPARES; // full: none comes back
    for (size_t i = 0; i < count; i++)
        decref(error.spare[i]);
}
