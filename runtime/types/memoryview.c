// memoryview.c - typed views of the bytes of another object: indexing, slicing, casts.
//
// Views of several dimensions come from cast alone; slicing then works on the first.
// The texts of errors are those of the buffer protocol's reference implementation.
#include "runtime/types/memoryview.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memory_item.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/tuple.h"

enum { DIMENSIONS_MAX = 64, FLAG_WRITABLE = 1 };

static inline MemoryView *as_view(Object *o)
{
    ASSERT(o->shape == SHAPE_MEMORYVIEW);
    return (MemoryView *)(void *)o;
}

static inline int64_t *strides_of(MemoryView *v)
{
    return v->dims + v->ndim;
}

static size_t view_size(uint32_t ndim)
{
    return sizeof(MemoryView) + 2 * sizeof(int64_t) * ndim;
}

static size_t size_of_view(Object *self, size_t *blocks)
{
    return heap_block(view_size(as_view(self)->ndim), blocks);
}

static bool check(const MemoryView *v)
{
    return v->buffer.owner != NULL ||
           error_false(EXC(ValueError),
                       "operation forbidden on released memoryview object");
}

// ---- making ----

static MemoryView *allocate(uint32_t ndim)
{
    MemoryView *v = heap_new(HEAP_CONTAINER, SHAPE_MEMORYVIEW, view_size(ndim));
    if (v == NULL)
        return NULL;
    memset(OBJ(v) + 1, 0, view_size(ndim) - sizeof(Object));
    v->ndim = ndim;
    return v;
}

// A view of what v views, with other dimensions, which the caller sets.
static MemoryView *derive(MemoryView *v, uint32_t ndim)
{
    MemoryView *made = allocate(ndim);
    if (made == NULL)
        return NULL;
    if (buffer_take_own(v->buffer.owner, &made->buffer) <= 0) {
        decref(OBJ(made));
        return NULL;
    }
    made->start = v->start;
    made->format = v->format;
    made->item_size = v->item_size;
    made->readonly = v->readonly;
    if (ndim == v->ndim)
        memcpy(made->dims, v->dims, 2 * sizeof(int64_t) * ndim);
    return made;
}

// The view of what buffer_take() took of o, answering got; the text begins the message
// about objects that lend no bytes.
static MemoryView *view_taken(Object *o, const char *text, int got, Buffer *taken)
{
    if (got == 0)
        error_raise(EXC(TypeError), "%sa bytes-like object is required, not '%.200T'",
                    text, o);
    if (got <= 0)
        return NULL;
    MemoryView *v = allocate(1);
    if (v == NULL) {
        buffer_release(taken);
        return NULL;
    }
    v->buffer = *taken;
    v->start = taken->data;
    v->format = taken->format;
    v->item_size = (int64_t)taken->item_size;
    v->readonly = taken->readonly;
    v->dims[0] = (int64_t)taken->length / v->item_size;
    v->dims[1] = v->item_size;
    return v;
}

static MemoryView *view_of(Object *o, const char *text)
{
    Buffer taken;
    if (o->shape == SHAPE_MEMORYVIEW)
        return check(as_view(o)) ? derive(as_view(o), as_view(o)->ndim) : NULL;
    int got = buffer_take(o, &taken);
    return view_taken(o, text, got, &taken);
}

Object *memoryview_new(Object *o)
{
    return (Object *)(void *)view_of(o, "memoryview: ");
}

// A view of o that agrees with flags; own: as o's built-in type lends it.
static NEW Object *view_with(Object *o, Object *flags, bool own)
{
    int64_t value;
    MemoryView *v;
    if (!operate_c_number(flags, "ssize_t", &value))
        return NULL;
    if (o->shape == SHAPE_MEMORYVIEW) {
        v = view_of(o, "");
    } else {
        Buffer taken;
        int got =
            own ? buffer_take_own(o, &taken) : buffer_take_flags(o, value, &taken);
        v = view_taken(o, "memoryview: ", got, &taken);
    }
    if (v != NULL && (value & FLAG_WRITABLE) != 0 && v->readonly) {
        decref(OBJ(v));
        return error_raise(EXC(BufferError),
                           o->shape == SHAPE_MEMORYVIEW
                               ? "memoryview: underlying buffer is not writable"
                               : "Object is not writable.");
    }
    return (Object *)(void *)v;
}

Object *memoryview_own(Object *o, Object *flags)
{
    return view_with(o, flags, true);
}

static Object *memoryview_m_new(Object *self, Object *const *args)
{
    (void)self;
    return memoryview_new(args[0]);
}

static void memoryview_dealloc(Object *self)
{
    size_t size = view_size(as_view(self)->ndim);
    buffer_release(&as_view(self)->buffer);
    heap_free(HEAP_CONTAINER, self, size);
}

static void memoryview_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_view(self)->buffer.owner);
}

static void memoryview_clear(Object *self)
{
    if (as_view(self)->exports == 0)
        buffer_release(&as_view(self)->buffer);
}

static Object *release(MemoryView *v)
{
    if (v->exports > 0)
        return error_raise(EXC(BufferError), "memoryview has %zu exported buffer%s",
                           v->exports, v->exports == 1 ? "" : "s");
    buffer_release(&v->buffer);
    return NONE;
}

Object *memoryview_take_back(Object *exporter, Object *view)
{
    if (view->shape != SHAPE_MEMORYVIEW)
        return error_raise(EXC(TypeError), "expected a memoryview object");
    const Object *owner = as_view(view)->buffer.owner;
    if (owner != NULL && owner != exporter)
        return error_raise(EXC(ValueError), "memoryview's buffer is not this object");
    return release(as_view(view));
}

// ---- layout ----

static int64_t item_count(const MemoryView *v)
{
    int64_t count = 1;
    for (uint32_t i = 0; i < v->ndim; i++)
        count *= v->dims[i];
    return count;
}

// Whether the items lie in order without gaps: C's order, or Fortran's.
static bool is_contiguous(MemoryView *v, bool fortran)
{
    int64_t expected = v->item_size;
    if (v->ndim == 1)
        return v->dims[0] == 1 || strides_of(v)[0] == expected;
    if (item_count(v) == 0)
        return true;
    for (uint32_t i = 0; i < v->ndim; i++) {
        uint32_t k = fortran ? i : v->ndim - 1 - i;
        if (v->dims[k] > 1 && strides_of(v)[k] != expected)
            return false;
        expected *= v->dims[k];
    }
    return true;
}

// The address of the item with this number, counted in the order of the indices.
static uint8_t *item_at(MemoryView *v, int64_t number)
{
    uint8_t *at = v->start;
    if (v->ndim == 1)
        return at + number * strides_of(v)[0];
    for (uint32_t k = v->ndim; k-- > 0;) {
        at += number % v->dims[k] * strides_of(v)[k];
        number /= v->dims[k];
    }
    return at;
}

// The same, counted with the first index running fastest.
static uint8_t *item_at_fortran(MemoryView *v, int64_t number)
{
    uint8_t *at = v->start;
    for (uint32_t k = 0; k < v->ndim; k++) {
        at += number % v->dims[k] * strides_of(v)[k];
        number /= v->dims[k];
    }
    return at;
}

static void gather(MemoryView *v, bool fortran, uint8_t *to)
{
    int64_t count = item_count(v);
    size_t size = (size_t)v->item_size;
    if (count > 0 && is_contiguous(v, fortran)) {
        memcpy(to, v->start, (size_t)count * size);
        return;
    }
    for (int64_t i = 0; i < count; i++)
        memcpy(to + (size_t)i * size, fortran ? item_at_fortran(v, i) : item_at(v, i),
               size);
}

static Object *to_bytes(MemoryView *v, bool fortran)
{
    Object *made;
    if (!check(v))
        return NULL;
    made = bytes_new((size_t)(item_count(v) * v->item_size));
    if (made != NULL)
        gather(v, fortran, as_bytes(made)->data);
    return made;
}

Object *memoryview_to_bytes(Object *view)
{
    return to_bytes(as_view(view), false);
}

static bool memoryview_lend(Object *self, Buffer *out)
{
    MemoryView *v = as_view(self);
    if (!check(v))
        return false;
    if (!is_contiguous(v, false))
        return error_false(EXC(BufferError),
                           "memoryview: underlying buffer is not C-contiguous");
    out->data = v->start;
    out->length = (size_t)(item_count(v) * v->item_size);
    out->format = v->format;
    out->item_size = (size_t)v->item_size;
    out->readonly = v->readonly;
    v->exports++;
    return true;
}

static void memoryview_lend_end(Object *self)
{
    as_view(self)->exports--;
}

// ---- reading ----

static Object *read_item(const MemoryView *v, const uint8_t *at)
{
    return memory_item_read(v->format, at);
}

// Move *at along dimension k to an index.
static bool step(MemoryView *v, uint32_t k, int64_t index, uint8_t **at)
{
    if (index < 0)
        index += v->dims[k];
    if (index < 0 || index >= v->dims[k])
        return error_false(EXC(IndexError), "index out of bounds on dimension %d",
                           (int)k + 1);
    *at += index * strides_of(v)[k];
    return true;
}

static bool is_index(const Object *o)
{
    return is_int(o) || type_of(o)->number.index != NULL;
}

// Whether key is a tuple of indices only, or of slices only.
static bool is_tuple_of(Object *key, bool slices)
{
    if (!is_tuple(key))
        return false;
    for (size_t i = 0; i < tuple_length(as_tuple(key)); i++) {
        Object *part = tuple_items(as_tuple(key))[i];
        if (slices ? part->shape != SHAPE_SLICE : !is_index(part))
            return false;
    }
    return true;
}

// The address of the item that an index or a tuple of indices names.
static bool find_item(MemoryView *v, Object *key, const char *sub_view, uint8_t **at)
{
    Object *const *parts = is_tuple(key) ? tuple_items(as_tuple(key)) : &key;
    size_t count = is_tuple(key) ? tuple_length(as_tuple(key)) : 1;
    int64_t index[DIMENSIONS_MAX];
    if (is_tuple(key) && count > v->ndim)
        return error_false(EXC(TypeError),
                           "cannot index %d-dimension view with %zu-element "
                           "tuple",
                           (int)v->ndim, count);
    if (count < v->ndim)
        return error_false(EXC(NotImplementedError), "%s", sub_view);
    for (size_t i = 0; i < count; i++)
        if (!operate_index_value(parts[i], EXC(IndexError), &index[i]))
            return false;
    if (!check(v))
        return false;
    *at = v->start;
    for (uint32_t i = 0; i < count; i++)
        if (!step(v, i, index[i], at))
            return false;
    return true;
}

static MemoryView *slice_of(MemoryView *v, Object *key)
{
    int64_t start, stop, pace, count;
    MemoryView *made;
    if (!slice_resolve(key, v->dims[0], &start, &stop, &pace, &count) || !check(v) ||
        (made = derive(v, v->ndim)) == NULL)
        return NULL;
    made->start += start * strides_of(v)[0];
    made->dims[0] = count;
    strides_of(made)[0] *= pace;
    return made;
}

static Object *memoryview_subscript(Object *self, Object *key)
{
    MemoryView *v = as_view(self);
    uint8_t *at;
    if (!check(v))
        return NULL;
    if (v->ndim == 0) {
        if (is_tuple(key) && tuple_length(as_tuple(key)) == 0)
            return read_item(v, v->start);
        if (key == ELLIPSIS_)
            return incref(self);
        return error_raise(EXC(TypeError), "invalid indexing of 0-dim memory");
    }
    if (is_index(key))
        return find_item(v, key, "multi-dimensional sub-views are not implemented", &at)
                   ? read_item(v, at)
                   : NULL;
    if (key->shape == SHAPE_SLICE)
        return (Object *)(void *)slice_of(v, key);
    if (is_tuple_of(key, false))
        return find_item(v, key, "sub-views are not implemented", &at)
                   ? read_item(v, at)
                   : NULL;
    if (is_tuple_of(key, true))
        return error_raise(EXC(NotImplementedError),
                           "multi-dimensional slicing is not implemented");
    return error_raise(EXC(TypeError), "memoryview: invalid slice key");
}

static Object *memoryview_item(Object *self, int64_t index)
{
    MemoryView *v = as_view(self);
    uint8_t *at = v->start;
    if (!check(v))
        return NULL;
    if (v->ndim == 0)
        return error_raise(EXC(TypeError), "invalid indexing of 0-dim memory");
    if (v->ndim > 1)
        return error_raise(EXC(NotImplementedError),
                           "multi-dimensional sub-views are not implemented");
    return index >= 0 && step(v, 0, index, &at) ? read_item(v, at)
           : error_occurred()
               ? NULL
               : error_raise(EXC(IndexError), "index out of bounds on dimension 1");
}

int memoryview_next(Object *view, int64_t index, Object **out)
{
    MemoryView *v = as_view(view);
    if (v->buffer.owner != NULL && index >= v->dims[0])
        return 0;
    *out = memoryview_item(view, index);
    return *out == NULL ? -1 : 1;
}

static int64_t memoryview_length(Object *self)
{
    MemoryView *v = as_view(self);
    if (!check(v))
        return -1;
    if (v->ndim == 0) {
        (void)error_raise(EXC(TypeError), "0-dim memory has no length");
        return -1;
    }
    return v->dims[0];
}

static Object *memoryview_iter(Object *self)
{
    MemoryView *v = as_view(self);
    if (!check(v))
        return NULL;
    if (v->ndim == 0)
        return error_raise(EXC(TypeError), "invalid indexing of 0-dim memory");
    return seqiter_new(SHAPE_MEMORY_ITER, self);
}

// ---- writing ----

static bool write_item(MemoryView *v, Object *key, const char *sub_view, Object *value)
{
    uint8_t bytes[8], *at;
    if (!find_item(v, key, sub_view, &at))
        return false;
    if (!memory_item_write(v->format, value, bytes) || !check(v))
        return false;
    memcpy(at, bytes, (size_t)v->item_size);
    return true;
}

static bool same_format(const MemoryView *a, const MemoryView *b)
{
    return strcmp(a->format + (a->format[0] == '@'),
                  b->format + (b->format[0] == '@')) == 0;
}

static bool copy_items(MemoryView *to, MemoryView *from)
{
    size_t item = (size_t)to->item_size, size = (size_t)to->dims[0] * item;
    uint8_t *copy;
    if (size == 0)
        return true;
    if (is_contiguous(to, false) && is_contiguous(from, false)) {
        memmove(to->start, from->start, size);
        return true;
    }
    if ((copy = heap_alloc(HEAP_RAW, size)) == NULL)
        return false;
    gather(from, false, copy); // the two may overlap
    for (int64_t i = 0; i < to->dims[0]; i++)
        memcpy(item_at(to, i), copy + (size_t)i * item, item);
    heap_free(HEAP_RAW, copy, size);
    return true;
}

static bool write_slice(MemoryView *v, Object *key, Object *value)
{
    MemoryView *from = view_of(value, ""), *to = from == NULL ? NULL : slice_of(v, key);
    bool good = to != NULL;
    if (good &&
        (from->ndim != 1 || from->dims[0] != to->dims[0] || !same_format(from, to)))
        good = error_false(EXC(ValueError),
                           "memoryview assignment: lvalue and rvalue have "
                           "different structures");
    good = good && copy_items(to, from);
    xdecref((Object *)(void *)from);
    xdecref((Object *)(void *)to);
    return good;
}

static bool memoryview_assign(Object *self, Object *key, OPT Object *value)
{
    MemoryView *v = as_view(self);
    const char *restricted =
        "memoryview slice assignments are currently restricted to ndim = 1";
    Tuple *none;
    if (!check(v))
        return false;
    if (v->readonly)
        return error_false(EXC(TypeError), "cannot modify read-only memory");
    if (value == NULL)
        return error_false(EXC(TypeError), "cannot delete memory");
    if (v->ndim == 0) {
        if (key != ELLIPSIS_ && !(is_tuple(key) && tuple_length(as_tuple(key)) == 0))
            return error_false(EXC(TypeError), "invalid indexing of 0-dim memory");
        if ((none = tuple_empty()) == NULL)
            return false;
        bool good = write_item(v, OBJ(none), "", value);
        decref(OBJ(none));
        return good;
    }
    if (is_index(key) || is_tuple_of(key, false))
        return write_item(v, key, "sub-views are not implemented", value);
    if (key->shape == SHAPE_SLICE && v->ndim == 1)
        return write_slice(v, key, value);
    if (key->shape == SHAPE_SLICE || is_tuple_of(key, true))
        return error_false(EXC(NotImplementedError), "%s", restricted);
    return error_false(EXC(TypeError), "memoryview: invalid slice key");
}

// ---- comparison, hash ----

static int equal_items(MemoryView *a, MemoryView *b)
{
    bool raw = same_format(a, b) && memory_item_is_exact(a->format);
    int64_t count = item_count(a);
    int equal = 1;
    for (int64_t i = 0; i < count && equal > 0; i++) {
        if (raw) {
            equal = memcmp(item_at(a, i), item_at(b, i), (size_t)a->item_size) == 0;
            continue;
        }
        Object *x = read_item(a, item_at(a, i)), *y = read_item(b, item_at(b, i));
        equal = x == NULL || y == NULL ? -1 : operate_compare_truth(x, y, COMPARE_EQ);
        xdecref(x);
        xdecref(y);
    }
    return equal;
}

static int equal_views(MemoryView *a, MemoryView *b)
{
    if (a->ndim != b->ndim || memcmp(a->dims, b->dims, a->ndim * sizeof *a->dims) != 0)
        return 0;
    return equal_items(a, b);
}

static Object *memoryview_compare(Object *left, Object *right, CompareOp op)
{
    MemoryView *other;
    int equal;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->shape != SHAPE_MEMORYVIEW)
        return NOT_IMPLEMENTED;
    if (as_view(left)->buffer.owner == NULL ||
        (right->shape == SHAPE_MEMORYVIEW && as_view(right)->buffer.owner == NULL)) {
        equal = left == right;
    } else if ((other = view_of(right, "")) == NULL) {
        if (error_matches(EXC(MemoryError)))
            return NULL;
        error_clear();
        return NOT_IMPLEMENTED;
    } else {
        equal = equal_views(as_view(left), other);
        decref(OBJ(other));
    }
    return equal < 0 ? NULL : bool_from((equal > 0) == (op == COMPARE_EQ));
}

static bool memoryview_hash(Object *self, int64_t *out)
{
    MemoryView *v = as_view(self);
    int64_t ignored;
    Object *content;
    if (v->hashed) {
        *out = v->hash;
        return true;
    }
    if (!check(v))
        return false;
    if (!v->readonly)
        return error_false(EXC(ValueError), "cannot hash writable memoryview object");
    if (memory_item_code(v->format) != 'B' && memory_item_code(v->format) != 'b' &&
        memory_item_code(v->format) != 'c')
        return error_false(EXC(ValueError),
                           "memoryview: hashing is restricted to formats "
                           "'B', 'b' or 'c'");
    if (!operate_hash(v->buffer.owner, &ignored) ||
        (content = memoryview_to_bytes(self)) == NULL)
        return false;
    v->hash = bytes_hash_data(as_bytes(content)->data, as_bytes(content)->length);
    v->hashed = true;
    decref(content);
    *out = v->hash;
    return true;
}

static Str *memoryview_repr(Object *self)
{
    return error_format(as_view(self)->buffer.owner == NULL ? "<released memory at %p>"
                                                            : "<memory at %p>",
                        (void *)self);
}

// ---- methods ----

static Object *memoryview_m_release(Object *self, Object *const *args)
{
    (void)args;
    return release(as_view(self));
}

static Object *memoryview_m_enter(Object *self, Object *const *args)
{
    (void)args;
    return check(as_view(self)) ? incref(self) : NULL;
}

static Object *memoryview_m_tobytes(Object *self, Object *const *args)
{
    MemoryView *v = as_view(self);
    char order = 'C';
    if (!check(v))
        return NULL;
    if (args[0] != NONE) {
        if (!is_str(args[0])) {
            (void)str_bad_argument("tobytes", "argument 'order'", "str or None",
                                   args[0]);
            return NULL;
        }
        order =
            as_str(args[0])->length == 1 ? (char)str_char(as_str(args[0]), 0) : '\0';
        if (order != 'C' && order != 'F' && order != 'A')
            return error_raise(EXC(ValueError), "order must be 'C', 'F' or 'A'");
    }
    return to_bytes(v, order == 'F' || (order == 'A' && is_contiguous(v, true)));
}

// The items from dimension k on, as nested lists.
static Object *list_from(MemoryView *v, uint32_t k, const uint8_t *at)
{
    List *list;
    if (k == v->ndim)
        return read_item(v, at);
    if ((list = list_new((size_t)v->dims[k])) == NULL)
        return NULL;
    for (int64_t i = 0; i < v->dims[k]; i++) {
        Object *item = list_from(v, k + 1, at + i * strides_of(v)[k]);
        if (item == NULL || !list_append_take(list, item)) {
            decref(OBJ(list));
            return NULL;
        }
    }
    return OBJ(list);
}

static Object *memoryview_m_tolist(Object *self, Object *const *args)
{
    (void)args;
    return check(as_view(self)) ? list_from(as_view(self), 0, as_view(self)->start)
                                : NULL;
}

static Object *memoryview_m_hex(Object *self, Object *const *args)
{
    int separator;
    int64_t group;
    Object *content, *text;
    if (!check(as_view(self)) ||
        !bytes_methods_hex_arguments(args, 127, &separator, &group) ||
        (content = memoryview_to_bytes(self)) == NULL)
        return NULL;
    text = bytes_methods_hex_of(as_bytes(content)->data, as_bytes(content)->length,
                                separator, group);
    decref(content);
    return text;
}

static Object *memoryview_m_toreadonly(Object *self, Object *const *args)
{
    MemoryView *v = as_view(self), *made;
    (void)args;
    if (!check(v) || (made = derive(v, v->ndim)) == NULL)
        return NULL;
    made->readonly = true;
    return OBJ(made);
}

static Object *memoryview_m_from_flags(Object *self, Object *const *args)
{
    (void)self;
    return view_with(args[0], args[1], false);
}

static Object *memoryview_m_buffer(Object *self, Object *const *args)
{
    return memoryview_own(self, args[0]);
}

static Object *memoryview_m_release_buffer(Object *self, Object *const *args)
{
    return memoryview_take_back(self, args[0]);
}

// ---- cast ----

static const char *cast_format(const Str *s)
{
    const char *format = NULL;
    if (s->length == 1)
        format = memory_item_format(str_char(s, 0), false);
    else if (s->length == 2 && str_char(s, 0) == '@')
        format = memory_item_format(str_char(s, 1), true);
    if (format == NULL)
        error_raise(EXC(ValueError),
                    "memoryview: destination format must be a native "
                    "single character format prefixed with an optional '@'");
    return format;
}

// Lengths of the dimensions from a list or tuple; *count is how many.
static bool count_shape(Object *o, uint32_t *count)
{
    size_t n;
    if (!is_tuple(o) && !is_list(o))
        return error_false(EXC(TypeError), "shape must be a list or a tuple");
    n = is_tuple(o) ? tuple_length(as_tuple(o)) : as_list(o)->count;
    if (n > DIMENSIONS_MAX)
        return error_false(EXC(ValueError),
                           "memoryview: number of dimensions must not exceed 64");
    *count = (uint32_t)n;
    return true;
}

// The lengths that the shape says, of a view whose bytes they must fill.
static bool read_shape(Object *o, const MemoryView *v, int64_t item_size,
                       int64_t *shape)
{
    size_t n = is_tuple(o) ? tuple_length(as_tuple(o)) : as_list(o)->count;
    int64_t length = item_count(v) * v->item_size, product = item_size;
    for (size_t i = 0; i < n; i++) {
        Object *part = is_tuple(o) ? tuple_items(as_tuple(o))[i] : as_list(o)->items[i];
        if (!is_int(part))
            return error_false(EXC(TypeError),
                               "memoryview.cast(): elements of shape must "
                               "be integers");
        if (!int_value(part, &shape[i], "ssize_t"))
            return false;
        if (shape[i] <= 0)
            return error_false(EXC(ValueError),
                               "memoryview.cast(): elements of shape must "
                               "be integers > 0");
        if (__builtin_mul_overflow(product, shape[i], &product))
            return error_false(EXC(ValueError),
                               "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    return product == length ||
           error_false(EXC(TypeError),
                       "memoryview: product(shape) * itemsize != buffer size");
}

static bool check_cast(MemoryView *v, const char *format)
{
    int64_t length = item_count(v) * v->item_size;
    const char *byte_codes = "Bbc";
    if (!is_contiguous(v, false))
        return error_false(EXC(TypeError),
                           "memoryview: casts are restricted to C-contiguous views");
    if (strchr(byte_codes, memory_item_code(v->format)) == NULL &&
        strchr(byte_codes, memory_item_code(format)) == NULL)
        return error_false(EXC(TypeError),
                           "memoryview: cannot cast between two non-byte formats");
    if (length % memory_item_size(format) != 0)
        return error_false(EXC(TypeError),
                           "memoryview: length is not a multiple of itemsize");
    return true;
}

static Object *memoryview_m_cast(Object *self, Object *const *args)
{
    MemoryView *v = as_view(self), *made;
    int64_t shape[DIMENSIONS_MAX], stride;
    uint32_t ndim = 1;
    const char *format;
    if (!check(v))
        return NULL;
    if (!is_str(args[0])) {
        (void)str_bad_argument("cast", "argument 'format'", "str", args[0]);
        return NULL;
    }
    if (!is_contiguous(v, false))
        return error_raise(EXC(TypeError),
                           "memoryview: casts are restricted to C-contiguous views");
    if ((args[1] != NULL || v->ndim != 1) && item_count(v) == 0)
        return error_raise(
            EXC(TypeError),
            "memoryview: cannot cast view with zeros in shape or strides");
    if (args[1] != NULL) {
        if (!count_shape(args[1], &ndim))
            return NULL;
        if (v->ndim != 1 && ndim != 1)
            return error_raise(EXC(TypeError),
                               "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    if ((format = cast_format(as_str(args[0]))) == NULL || !check_cast(v, format))
        return NULL;
    stride = memory_item_size(format);
    if (args[1] == NULL)
        shape[0] = item_count(v) * v->item_size / stride;
    else if (!read_shape(args[1], v, stride, shape))
        return NULL;
    if ((made = derive(v, ndim)) == NULL)
        return NULL;
    made->format = format;
    made->item_size = stride;
    for (uint32_t k = ndim; k-- > 0; stride *= shape[k]) {
        made->dims[k] = shape[k];
        strides_of(made)[k] = stride;
    }
    return OBJ(made);
}

// ---- attributes ----

static Object *get_obj(Object *self)
{
    return check(as_view(self)) ? incref(as_view(self)->buffer.owner) : NULL;
}

static Object *get_nbytes(Object *self)
{
    MemoryView *v = as_view(self);
    return check(v) ? int_from(item_count(v) * v->item_size) : NULL;
}

static Object *get_readonly(Object *self)
{
    return check(as_view(self)) ? bool_from(as_view(self)->readonly) : NULL;
}

static Object *get_itemsize(Object *self)
{
    return check(as_view(self)) ? int_from(as_view(self)->item_size) : NULL;
}

static Object *get_format(Object *self)
{
    return check(as_view(self)) ? (Object *)(void *)str_from_text(as_view(self)->format)
                                : NULL;
}

static Object *get_ndim(Object *self)
{
    return check(as_view(self)) ? int_from(as_view(self)->ndim) : NULL;
}

static Object *tuple_of(const int64_t *values, size_t count)
{
    Tuple *tuple = count == 0 ? tuple_empty() : tuple_new(count);
    for (size_t i = 0; tuple != NULL && i < count; i++)
        if ((tuple_items(tuple)[i] = int_from(values[i])) == NULL) {
            decref(OBJ(tuple));
            return NULL;
        }
    return (Object *)(void *)tuple;
}

static Object *get_shape(Object *self)
{
    MemoryView *v = as_view(self);
    return check(v) ? tuple_of(v->dims, v->ndim) : NULL;
}

static Object *get_strides(Object *self)
{
    MemoryView *v = as_view(self);
    return check(v) ? tuple_of(strides_of(v), v->ndim) : NULL;
}

static Object *get_suboffsets(Object *self)
{
    return check(as_view(self)) ? tuple_of(NULL, 0) : NULL;
}

static Object *get_c_contiguous(Object *self)
{
    return check(as_view(self)) ? bool_from(is_contiguous(as_view(self), false)) : NULL;
}

static Object *get_f_contiguous(Object *self)
{
    return check(as_view(self)) ? bool_from(is_contiguous(as_view(self), true)) : NULL;
}

static Object *get_contiguous(Object *self)
{
    MemoryView *v = as_view(self);
    return check(v) ? bool_from(is_contiguous(v, false) || is_contiguous(v, true))
                    : NULL;
}

static const GetSetDef getsets[] = {
    { "obj", get_obj, NULL, "The object whose bytes these are." },
    { "nbytes", get_nbytes, NULL, "The bytes that the items take without gaps." },
    { "readonly", get_readonly, NULL, "True if nothing can be written here." },
    { "itemsize", get_itemsize, NULL, "The bytes of each item." },
    { "format", get_format, NULL, "The format of an item, as struct names it." },
    { "ndim", get_ndim, NULL, "The number of dimensions." },
    { "shape", get_shape, NULL, "The lengths of the dimensions." },
    { "strides", get_strides, NULL,
      "The bytes from item to item, for each dimension." },
    { "suboffsets", get_suboffsets, NULL, "Empty: no items lie behind pointers." },
    { "c_contiguous", get_c_contiguous, NULL, "Whether the items lie in C's order." },
    { "f_contiguous", get_f_contiguous, NULL,
      "Whether the items lie in Fortran's order." },
    { "contiguous", get_contiguous, NULL, "Whether the items lie without gaps." },
    GETSET_END,
};

static const NativeDef methods[] = {
    { memoryview_m_release, "release(self, /)", "Give the underlying buffer back." },
    { memoryview_m_tobytes, "tobytes(self, /, order='C')", "The items as bytes." },
    { memoryview_m_hex, "hex(self, /, sep=<absent>, bytes_per_sep=1)",
      "The bytes as hexadecimal digits." },
    { memoryview_m_tolist, "tolist(self, /)", "The items as a list." },
    { memoryview_m_cast, "cast(self, /, format, shape=<absent>)",
      "A view of the same memory in another format or shape." },
    { memoryview_m_toreadonly, "toreadonly(self, /)", "A view that is read only." },
    { memoryview_m_from_flags, "_from_flags(cls, /, object, flags)",
      "A view by flags of the buffer protocol." },
    { memoryview_m_enter, "__enter__(self, /)", NULL },
    { memoryview_m_release, "__exit__(self, /, *exc_info)", NULL },
    { memoryview_m_buffer, "__buffer__(self, flags, /)",
      "A memoryview of the object's bytes." },
    { memoryview_m_release_buffer, "__release_buffer__(self, buffer, /)",
      "Give back a view that __buffer__ has made." },
    NATIVE_END
};

static const NativeDef memoryview_new_def = { memoryview_m_new, "__new__(cls, object)",
                                              NULL };

Type memoryview_type = {
    TYPE_HEAD("memoryview", MemoryView),
    .help = "The bytes of another object, without a copy.",
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_SEQUENCE | TYPE_WEAKREFABLE,
    .shape = SHAPE_MEMORYVIEW,
    .new_def = &memoryview_new_def,
    .dealloc = memoryview_dealloc,
    .traverse = memoryview_traverse,
    .clear = memoryview_clear,
    .size_of = size_of_view,
    .repr = memoryview_repr,
    .hash = memoryview_hash,
    .compare = memoryview_compare,
    .iter = memoryview_iter,
    .sequence = { .length = memoryview_length, .item = memoryview_item },
    .mapping = { .subscript = memoryview_subscript, .assign = memoryview_assign },
    .buffer_get = memoryview_lend,
    .buffer_end = memoryview_lend_end,
    .methods = methods,
    .getsets = getsets,
};
