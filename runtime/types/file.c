// file.c - the buffer of a file, what all files can do, closing.
#include "runtime/types/file.h"

#include <errno.h>
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/io_base.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static struct file {
    File *open;        // head of the list
    Type *unsupported; // io.UnsupportedOperation, or NULL
} file;

// ---- refusals ----

Type *file_unsupported(void)
{
    if (file.unsupported != NULL)
        return file.unsupported;
    Str *name = str_from_text("UnsupportedOperation"), *module = str_from_text("io");
    Tuple *bases = tuple_pack(2, OBJ(EXC(OSError)), OBJ(EXC(ValueError)));
    Dict *content = dict_new();
    if (name != NULL && module != NULL && bases != NULL && content != NULL &&
        dict_set_str(content, NAME(__module__), OBJ(module)))
        file.unsupported = type_new(&type_type, name, bases, content, NULL);
    xdecref((Object *)name);
    xdecref((Object *)module);
    xdecref((Object *)bases);
    xdecref((Object *)content);
    return file.unsupported;
}

COLD Object *file_refuse(const char *text)
{
    Type *cls = file_unsupported();
    return cls != NULL ? error_raise(cls, "%s", text) : NULL;
}

bool file_check_attached(const File *f)
{
    return LIKELY(!f->detached) ||
           error_false(EXC(ValueError), "%s has been detached",
                       f->text ? "underlying buffer" : "raw stream");
}

bool file_check_open(const File *f, const char *text)
{
    return file_check_attached(f) &&
           (LIKELY(!f->closed) || error_false(EXC(ValueError), "%s", text));
}

bool file_check_below(const File *f)
{
    return f->source != NULL ? file_check_attached(f)
                             : file_check_open(f, "I/O operation on closed file");
}

COLD bool file_refuse_reentry(File *f)
{
    Object *buffered = f->side != NULL ? incref(OBJ(f->side))
                       : f->text       ? file_binary_side(OBJ(f))
                                       : incref(OBJ(f));
    if (buffered == NULL)
        return false;
    error_raise(EXC(RuntimeError), "reentrant call inside %R", buffered);
    decref(buffered);
    return false;
}

static bool fail_errno(OPT Object *name)
{
    return error_raise_errno(errno, name) != NULL;
}

// ---- the buffer ----

bool file_room(File *f, size_t want)
{
    if (f->start > 0 && f->capacity - f->end < want) {
        memmove(f->buffer, f->buffer + f->start, f->end - f->start);
        f->ready -= f->start;
        f->end -= f->start;
        f->start = 0;
    }
    if (f->capacity - f->end >= want)
        return true;
    size_t capacity = f->capacity == 0 ? f->wanted : 2 * f->capacity;
    if (capacity < f->end + want)
        capacity = f->end + want;
    uint8_t *grown = heap_resize(f->buffer, f->capacity, capacity);
    if (grown == NULL)
        return false;
    f->buffer = grown;
    f->capacity = capacity;
    return true;
}

static void free_buffer(File *f)
{
    heap_release(f->buffer, f->capacity);
    f->buffer = NULL;
    f->capacity = 0;
}

void file_drop_window(File *f)
{
    f->start = f->ready = f->end = 0;
    f->has_return = f->converted = false;
    if (f->capacity > 4 * f->wanted)
        free_buffer(f);
}

int64_t file_fill(File *f, size_t want)
{
    if (!file_room(f, want))
        return -1;
    return file_source_read(f, want);
}

bool file_fill_all(File *f)
{
    if (f->source != NULL)
        return file_source_read_all(f);
    int64_t here = os_seek(f->descriptor, 0, OS_FROM_HERE), got;
    size_t want = FILE_CHUNK;
    if (here >= 0) {
        int64_t last = os_seek(f->descriptor, 0, OS_FROM_END);
        if (os_seek(f->descriptor, here, OS_FROM_START) < 0)
            return fail_errno(NULL);
        if (last > here)
            want = (size_t)(last - here) + 1;
    }
    while ((got = file_fill(f, want)) > 0) {
        want = f->capacity - f->end;
        if (want < FILE_CHUNK)
            want = f->end < FILE_CHUNK ? FILE_CHUNK : f->end / 2;
        if ((size_t)got < want && f->capacity - f->end > 0)
            want = f->capacity - f->end;
    }
    return got == 0;
}

// Write bytes at once. *done says how many went out. A raw file has none of them in its
// buffer: a signal handler may use it.
static bool write_all(File *f, const uint8_t *bytes, size_t length, size_t *done)
{
    bool good = true;
    f->busy = !f->raw;
    for (*done = 0; good && *done < length;) {
        int64_t got = file_source_write(f, bytes + *done, length - *done);
        good = got >= 0;
        if (good && (*done += (size_t)got) < length)
            good = error_poll(); // a signal may have cut it short
    }
    f->busy = false;
    return good;
}

// Write what is pending. The buffer is taken out of the file meanwhile: a signal handler
// that prints gets another, whose content then comes behind what is left.
static bool write_pending(File *f)
{
    uint8_t *bytes = f->buffer;
    size_t capacity = f->capacity, length = f->pending, done;
    f->buffer = NULL;
    f->capacity = f->pending = 0;
    bool good = write_all(f, bytes, length, &done);
    length -= done;
    memmove(bytes, bytes + done, length);
    uint8_t *late = f->buffer;
    size_t late_capacity = f->capacity, late_length = f->pending;
    f->buffer = bytes;
    f->capacity = capacity;
    f->pending = length;
    if (LIKELY(late == NULL))
        return good;
    f->end = length; // as file_room() sees it
    if (file_room(f, late_length)) {
        memcpy(f->buffer + length, late, late_length);
        f->pending += late_length;
    } else {
        good = false;
    }
    f->end = 0;
    heap_release(late, late_capacity);
    return good;
}

bool file_flush_core(File *f)
{
    bool good = file_check_idle(f);
    while (good && f->pending > 0)
        good = write_pending(f);
    return good;
}

bool file_append(File *f, const void *bytes, size_t length)
{
    size_t done;
    if (f->raw)
        return write_all(f, bytes, length, &done);
    if (f->capacity == 0 && !file_room(f, f->wanted))
        return false;
    if (length > f->capacity - f->pending) {
        if (!file_flush_core(f)) {
            if (f->text && !f->busy) // they were on the way, as in CPython
                f->pending = 0;
            return false;
        }
        if (length >= f->capacity)
            return write_all(f, bytes, length, &done);
    }
    copy_bytes(f->buffer + f->pending, bytes, length);
    f->pending += length;
    return true;
}

bool file_begin_read(File *f)
{
    return (f->pending == 0 && !f->busy) || file_flush_core(f);
}

bool file_begin_write(File *f)
{
    if (!file_check_idle(f))
        return false;
    if (f->end == 0)
        return true;
    // What was read ahead was not taken: binary files go back to where they are. Text
    // goes on behind the chunk it has read.
    int64_t ahead = (int64_t)(f->end - f->start);
    if (!f->text && ahead > 0) {
        if (f->source != NULL) {
            if (file_source_seek(f, -ahead, OS_FROM_HERE) < 0)
                return false;
        } else if (os_seek(f->descriptor, -ahead, OS_FROM_HERE) < 0 &&
                   errno != ESPIPE) {
            return fail_errno(NULL);
        }
    }
    file_drop_window(f);
    return true;
}

// ---- positions ----

int64_t file_position(File *f)
{
    int64_t here = file_source_seek(f, 0, OS_FROM_HERE);
    if (here < 0)
        return -1;
    here += (int64_t)f->pending - (int64_t)(f->end - f->start);
    return here < 0 ? 0 : here; // a device may not count what was read ahead
}

Object *file_truncate_at(File *f, int64_t size)
{
    Object *number = int_from(size);
    Object *result = number != NULL ? file_source_truncate(f, number) : NULL;
    xdecref(number);
    return result;
}

Object *file_write_lines(Object *self, Object *lines, NativeFn write)
{
    Object *line, *iter;
    int got;
    if (!file_check_open(file_core(self), "I/O operation on closed file.") ||
        (iter = iterate_of(lines)) == NULL)
        return NULL;
    while ((got = iterate_next(iter, &line)) > 0) {
        Object *count = write(self, &line);
        decref(line);
        if (count == NULL) {
            got = -1;
            break;
        }
        decref(count);
    }
    decref(iter);
    return got == 0 ? NONE : NULL;
}

// ---- life ----

void file_adopt(File *f, int descriptor, Object *source, Object *name)
{
    f->closed = false;
    f->source = source;
    ref_set_take(&f->name, name == NULL ? NULL : incref(name));
    f->descriptor = descriptor;
    f->wanted = FILE_CHUNK;
    if (source != NULL)
        return; // it will flush what lies below it: the list is of descriptors
    f->next = file.open;
    if (file.open != NULL)
        file.open->previous = f;
    file.open = f;
}

static void forget_open(File *f)
{
    if (f->previous != NULL)
        f->previous->next = f->next;
    else if (file.open == f)
        file.open = f->next;
    if (f->next != NULL)
        f->next->previous = f->previous;
    f->previous = f->next = NULL;
}

// Close a file that has been flushed, or not, for which error is the reason; it becomes
// the context of an error of the closing.
static bool finish_close(File *f, STEALS OPT Object *error)
{
    bool good = error == NULL;
    f->closed = true;
    forget_open(f);
    f->pending = 0;
    file_drop_window(f);
    free_buffer(f);
    if (!f->keep_open && !file_source_close(f)) {
        Object *failure = error_take();
        if (error != NULL && error != failure)
            exception_set_context_take(failure, incref(error));
        xdecref(error);
        error_restore(failure);
        return false;
    }
    error_restore(error);
    return good;
}

bool file_close(File *f)
{
    return f->closed || finish_close(f, file_flush_core(f) ? NULL : error_take());
}

// Close by self's own flush(), which may be defined in Python, or flush what is below.
static bool close_by_method(Object *self)
{
    File *f = file_core(self);
    if (!file_check_idle(f) || !file_check_attached(f))
        return false;
    const Dict *own = ((const File *)(const void *)self)->base.dict;
    if (f->closed ||
        ((type_of(self)->flags & TYPE_USER) == 0 && own == NULL && f->source == NULL))
        return file_close(f);
    int gone = file_source_is_closed(f);
    if (gone != 0)
        return gone > 0 && finish_close(f, NULL);
    Object *done = call_method_0(self, NAME(flush));
    Object *error = done == NULL ? error_take() : NULL;
    xdecref(done);
    if (!f->closed)
        return finish_close(f, error);
    error_restore(error);
    return error == NULL;
}

static bool file_is_final(const Object *self)
{
    const File *f = (const File *)(const void *)self;
    bool has_end =
        !f->keep_open || f->pending != 0 || (type_of(self)->flags & TYPE_USER);
    return f->core != f || f->closed || f->detached || !has_end;
}

static void file_finalize(Object *self)
{
    File *f = (File *)(void *)self;
    if (file_is_final(self)) // the collector does not ask
        return;
    Object *saved = error_take();
    if (!f->keep_open && f->source == NULL)
        error_warn_unclosed(self, "file");
    if ((type_of(self)->flags & TYPE_USER) != 0)
        io_base_finalize(self);
    else if (!close_by_method(self))
        error_report_unraisable(self);
    error_restore(saved);
}

static void file_dealloc(Object *self)
{
    File *f = (File *)(void *)self;
    size_t size = type_of(self)->basic_size;
    if (f->core != f) {
        if (f->core->side == f)
            f->core->side = NULL;
        else
            f->core->bare = NULL;
        decref(OBJ(f->core));
    } else if (!f->closed) {
        Object *saved = error_take();
        if (!file_close(f))
            error_clear();
        error_restore(saved);
    }
    xdecref(f->name);
    xdecref(f->source);
    xdecref((Object *)f->base.dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, f, size);
}

static void file_traverse(Object *self, VisitFn visit, void *context)
{
    File *f = (File *)(void *)self;
    VISIT(f->name);
    VISIT(f->source);
    VISIT(f->base.dict);
    if (f->core != f)
        VISIT(f->core);
}

static void file_clear(Object *self)
{
    ref_clear(&((File *)(void *)self)->base.dict);
}

static size_t file_size_of(Object *self, size_t *blocks)
{
    return heap_block(sizeof(File), blocks) +
           heap_block(((File *)(void *)self)->capacity, blocks);
}

bool file_flush(Object *object)
{
    File *f = file_core(object);
    return file_check_open(f, "I/O operation on closed file.") && file_flush_core(f) &&
           file_source_flush(f);
}

bool file_write_str(Object *object, Str *text)
{
    return file_text_write(object, text);
}

bool file_write_ascii(Object *object, const char *text, size_t length)
{
    return file_text_write_ascii(object, text, length);
}

Str *file_read_line(Object *object)
{
    return file_text_read_line(object);
}

void file_write_at_once(Object *object)
{
    file_core(object)->write_through = true;
}

// The open file behind f, or the first: kept, as a signal handler may close it while it
// is flushed.
static File *next_open(STEALS OPT File *f)
{
    File *next = f == NULL || f->closed ? file.open : f->next;
    if (next != NULL)
        incref(next);
    xdecref((Object *)f);
    return next;
}

void file_flush_all(void)
{
    for (File *f = next_open(NULL); f != NULL; f = next_open(f))
        if (!file_flush_core(f))
            error_clear();
}

// What is pending is whole at any moment: bytes are counted when they are in the buffer,
// and write_pending takes that out of the file first.
void file_save_all(void)
{
    for (const File *f = file.open; f != NULL; f = f->next)
        if (f->source == NULL && f->pending > 0)
            (void)os_write_soon(f->descriptor, f->buffer, f->pending);
}

bool file_is_standard(const Object *o)
{
    return o->shape == SHAPE_FILE && ((const File *)(const void *)o)->standard;
}

bool file_flush_standard(void)
{
    bool good = true;
    for (File *f = next_open(NULL); f != NULL; f = next_open(f)) {
        if (!f->standard || file_flush_core(f))
            continue;
        f->pending = 0; // it will not get better
        if (f->descriptor == 1) {
            good = false;
            error_report_unraisable_as("Exception ignored on flushing sys.stdout:",
                                       NULL);
        }
        error_clear();
    }
    return good;
}

void file_stop(void)
{
    while (file.open != NULL)
        if (!file_close(file.open))
            error_clear();
    ref_clear(&file.unsupported);
}

// ---- methods of text and binary files alike ----

Object *file_m_close(Object *self, Object *const *args)
{
    (void)args;
    return close_by_method(self) ? NONE : NULL;
}

Object *file_m_flush(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    bool own_words = f->writable && !f->text && !f->raw;
    if (!file_check_open(f, own_words ? "flush of closed file"
                                      : "I/O operation on closed file."))
        return NULL;
    // The raw stream below a buffer is left alone; a reader has nothing to flush.
    bool flushed = !f->writable || file_flush_core(f);
    return flushed && (own_words || file_source_flush(f)) ? NONE : NULL;
}

Object *file_m_fileno(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    return file_check_below(f) ? file_source_fileno(f) : NULL;
}

Object *file_m_isatty(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    int truth = file_check_below(f) ? file_source_is_terminal(f) : -1;
    return truth < 0 ? NULL : bool_from(truth > 0);
}

// What a stream can do; a source is asked for it anew.
static Object *ability(const File *f, bool able, Str *name)
{
    if (f->text && f->source == NULL && !f->detached && !able)
        return FALSE_; // whatever became of it: its buffer never can
    if (!file_check_below(f))
        return NULL;
    return f->source != NULL ? call_method_0(f->source, name) : bool_from(able);
}

Object *file_m_readable(Object *self, Object *const *args)
{
    (void)args;
    return ability(file_core(self), file_core(self)->readable, NAME(readable));
}

Object *file_m_writable(Object *self, Object *const *args)
{
    (void)args;
    return ability(file_core(self), file_core(self)->writable, NAME(writable));
}

Object *file_m_seekable(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    int truth = file_check_below(f) ? file_is_seekable(f) : -1;
    return truth < 0 ? NULL : bool_from(truth > 0);
}

// Make side, one of f's, the file that f was. What f has read ahead is lost, as far as it
// was decoded or only f could read it, so that nothing set its position back.
static void hand_over(File *f, File *side)
{
    File *bare = f->bare;
    bool kept = f->text ? f->undecoded : f->writable;
    if (kept && f->end > f->start)
        (void)os_seek(f->descriptor, -(int64_t)(f->end - f->start), OS_FROM_HERE);
    forget_open(f);
    file_drop_window(f);
    free_buffer(f);
    f->closed = true;
    f->side = f->bare = NULL;
    side->core = side;
    decref(OBJ(f)); // which its caller holds
    if (bare != NULL && bare != side) {
        bare->core = incref(side);
        side->bare = bare;
        decref(OBJ(f));
    }
    file_adopt(side, f->descriptor, NULL, f->name);
    side->wanted = f->wanted;
    side->readable = f->readable;
    side->writable = f->writable;
    side->appending = f->appending;
    side->created = f->created;
    side->standard = f->standard;
    side->keep_open = f->keep_open;
    side->raw = type_solid_builtin(type_of(OBJ(side))) == &file_raw_type;
}

Object *file_m_detach(Object *self, Object *const *args)
{
    (void)args;
    File *f = (File *)(void *)self;
    Object *below;
    if (!file_check_attached(f) || !file_check_idle(f))
        return NULL;
    Object *done = call_method_0(self, NAME(flush));
    if (done == NULL)
        return NULL;
    decref(done);
    if (f->source != NULL) {
        below = f->source;
        f->source = NULL;
        f->closed = true;
        file_drop_window(f);
        free_buffer(f);
    } else {
        below = f->text ? file_binary_side(self) : file_new_bare_side(self);
        if (below != NULL && f->core == f)
            hand_over(f, (File *)(void *)below);
    }
    f->detached = below != NULL;
    return below;
}

// ---- name ----

Object *file_get_name(Object *self)
{
    File *f = file_core(self);
    if (!file_check_attached(f))
        return NULL;
    if (f->name != NULL)
        return incref(f->name);
    if (f->source != NULL)
        return attr_get(f->source, NAME(name));
    error_raise_attribute(self, NAME(name));
    return NULL;
}

bool file_set_name(Object *self, OPT Object *value)
{
    ref_set_take(&file_core(self)->name, value == NULL ? NULL : incref(value));
    return true;
}

// " name=..." or nothing; a new str.
static Str *name_part(Object *self)
{
    Object *name = file_get_name(self);
    if (name == NULL)
        return error_clear_if(EXC(AttributeError)) || error_clear_if(EXC(ValueError))
                   ? str_empty()
                   : NULL;
    Str *part = error_format(" name=%R", name);
    decref(name);
    return part;
}

// ---- types ----

static const char *class_prefix(Object *self)
{
    return (type_of(self)->flags & TYPE_USER) != 0 ? "" : "_io.";
}

static Str *text_repr(Object *self)
{
    File *f = file_core(self);
    Str *part = name_part(self);
    if (part == NULL)
        return NULL;
    Str *text =
        error_format("<%s%s%U%s%s%s encoding='%s'>", class_prefix(self),
                     type_of(self)->name, part, f->mode[0] != '\0' ? " mode='" : "",
                     f->mode, f->mode[0] != '\0' ? "'" : "", f->encoding);
    decref(OBJ(part));
    return text;
}

static Str *binary_repr(Object *self)
{
    Str *part = name_part(self);
    if (part == NULL)
        return NULL;
    Str *text = error_format("<%s%s%U>", class_prefix(self), type_of(self)->name, part);
    decref(OBJ(part));
    return text;
}

static Str *raw_repr(Object *self)
{
    File *f = file_core(self);
    if (f->closed)
        return error_format("<%s%s [closed]>", class_prefix(self), type_of(self)->name);
    Str *which = f->name != NULL ? error_format("name=%R", f->name)
                                 : error_format("fd=%d", f->descriptor);
    if (which == NULL)
        return NULL;
    Str *text = error_format("<%s%s %U mode='%s%s' closefd=%s>", class_prefix(self),
                             type_of(self)->name, which,
                             f->created     ? "xb"
                             : f->appending ? "ab"
                             : f->readable  ? "rb"
                                            : "wb",
                             f->readable && f->writable ? "+" : "",
                             f->keep_open ? "False" : "True");
    decref(OBJ(which));
    return text;
}

#define FILE_TYPE(identifier, text, id, above, init, repr_slot, next_slot, kind, rows) \
    Type identifier = {                                                                \
        TYPE_HEAD_ON(text, File, &io_base_##above##_type),                             \
        .module = "_io",                                                               \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,      \
        .shape = SHAPE_##id,                                                           \
        .create = file_new_create,                                                     \
        .init_def = &file_new_##init##_def,                                            \
        .dealloc = file_dealloc,                                                       \
        .traverse = file_traverse,                                                     \
        .clear = file_clear,                                                           \
        .finalize = file_finalize,                                                     \
        .is_final = file_is_final,                                                     \
        .size_of = file_size_of,                                                       \
        .repr = repr_slot,                                                             \
        .next = next_slot,                                                             \
        .methods = kind##_methods,                                                     \
        .getsets = rows##_getsets,                                                     \
    }
FILE_TYPE(file_type, "TextIOWrapper", FILE, text, text, text_repr, file_text_next,
          file_text, file_text);
FILE_TYPE(binary_file_type, "BufferedReader", BINARY_FILE, buffered, buffered,
          binary_repr, file_binary_next, file_reader, file_binary);
FILE_TYPE(file_writer_type, "BufferedWriter", BUFFERED_WRITER, buffered, buffered,
          binary_repr, NULL, file_writer, file_binary);
FILE_TYPE(file_random_type, "BufferedRandom", BUFFERED_RANDOM, buffered, buffered,
          binary_repr, file_binary_next, file_random, file_binary);
FILE_TYPE(file_raw_type, "FileIO", RAW_FILE, raw, raw, raw_repr, file_binary_next,
          file_raw, file_raw);
#undef FILE_TYPE
