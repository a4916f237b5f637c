// bytearray.c - mutable bytes: storage, operators, the methods that change it. The
// others are those of bytes: bytes_methods.c.
//
// Any conversion of an argument may run Python code: lengths and addresses are looked
// at after the last one.
#include "runtime/types/bytearray.h"

#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/ledger.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes_internal.h"
#include "runtime/types/complex.h"
#include "runtime/types/dict.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/reduce.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/tuple.h"

#define LENGTH_MAX ((size_t)INT64_MAX / 2)

static struct bytearray {
    uint8_t nothing[8]; // what an array without a block shows; never written
} bytearray;

// ---- storage ----

static HeapKind cell_kind(const Type *cls)
{
    return (cls->flags & TYPE_GC) != 0 ? HEAP_CONTAINER : HEAP_LEAF;
}

static Object *bytearray_create(Type *cls)
{
    ByteArray *b = heap_new(cell_kind(cls), cls->shape, cls->basic_size);
    if (b == NULL)
        return NULL;
    b->data = bytearray.nothing;
    b->block = NULL;
    b->length = b->capacity = b->exports = 0;
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_init_instance(OBJ(b), cls);
    return OBJ(b);
}

static void bytearray_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    HeapKind kind = cell_kind(cls);
    ByteArray *b = as_bytearray(self);
    heap_release(b->block, b->capacity);
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_release_instance(self);
    heap_free(kind, self, size);
}

static size_t bytearray_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_bytearray(self)->capacity, blocks);
}

static bool can_resize(const ByteArray *b)
{
    return b->exports == 0 ||
           error_false(EXC(BufferError),
                       "Existing exports of data: object cannot be re-sized");
}

static void set_length(ByteArray *b, size_t length)
{
    b->length = length;
    b->data[length] = 0;
}

// Move the first `kept` bytes to a block of another capacity, at its start.
static bool move(ByteArray *b, size_t capacity, size_t kept)
{
    uint8_t *block;
    if (b->block != NULL && b->data == b->block) {
        block = heap_resize(b->block, b->capacity, capacity);
        if (block == NULL)
            return false;
    } else {
        block = heap_alloc(HEAP_RAW, capacity);
        if (block == NULL)
            return false;
        heap_populate(block, capacity);
        copy_bytes(block, b->data, kept);
        if (b->block != NULL) {
            ledger_replace(b->block, b->capacity, block, capacity);
            heap_free(HEAP_RAW, b->block, b->capacity);
        }
    }
    b->block = b->data = block;
    b->capacity = capacity;
    return true;
}

// Without bytes there is no block.
static bool empty(ByteArray *b)
{
    heap_release(b->block, b->capacity);
    b->data = bytearray.nothing;
    b->block = NULL;
    b->length = b->capacity = 0;
    return true;
}

bool bytearray_resize(ByteArray *b, size_t length)
{
    size_t offset = b->block == NULL ? 0 : (size_t)(b->data - b->block);
    size_t capacity = length + 1, old = b->length;
    if (length == old)
        return true;
    if (!can_resize(b))
        return false;
    if (length > LENGTH_MAX)
        return error_no_memory() != NULL;
    if (length == 0)
        return empty(b);
    if (capacity + offset <= b->capacity) {
        if (length >= b->capacity / 2) {
            set_length(b, length);
            return true;
        }
    } else if (length <= b->capacity + b->capacity / 8) {
        capacity = length + (length >> 3) + (length < 9 ? 3 : 6);
    }
    if (!move(b, capacity, length < old ? length : old)) {
        if (length > old)
            return false;
        error_clear(); // it stays larger than it must be
    }
    set_length(b, length);
    return true;
}

Object *bytearray_new(OPT const void *data, size_t length)
{
    Object *made = bytearray_create(&bytearray_type);
    if (made == NULL || length == 0)
        return made;
    if (!bytearray_resize(as_bytearray(made), length)) {
        decref(made);
        return NULL;
    }
    if (data != NULL)
        copy_bytes(as_bytearray(made)->data, data, length);
    return made;
}

// Replace bytes [from, to) by count others, which are not of b itself.
static bool replace(ByteArray *b, size_t from, size_t to, const uint8_t *with,
                    size_t count)
{
    size_t gone = to - from, behind = b->length - to, length = b->length - gone + count;
    if (count < gone) {
        if (!can_resize(b))
            return false;
        if (from == 0)
            b->data += gone - count;
        else
            memmove(b->data + from + count, b->data + to, behind);
        if (!bytearray_resize(b, length))
            return false;
    } else if (count > gone) {
        if (!bytearray_resize(b, length))
            return false;
        memmove(b->data + from + count, b->data + to, behind);
    }
    if (count > 0)
        memcpy(b->data + from, with, count);
    return true;
}

static bool bytearray_lend(Object *self, Buffer *out)
{
    ByteArray *b = as_bytearray(self);
    out->data = b->data;
    out->length = b->length;
    out->readonly = false;
    b->exports++;
    return true;
}

static void bytearray_take_back(Object *self)
{
    as_bytearray(self)->exports--;
}

// ---- behaviour ----

static Str *bytearray_repr(Object *self)
{
    StrBuilder out;
    const char *name = type_name(self);
    str_builder_start(&out);
    str_builder_utf8(&out, name, strlen(name));
    str_builder_char(&out, '(');
    bytes_write_repr(&out, as_bytearray(self)->data, as_bytearray(self)->length, true);
    str_builder_char(&out, ')');
    return str_builder_finish(&out);
}

static Str *bytearray_str(Object *self)
{
    return bytes_check_text("bytearray") ? bytearray_repr(self) : NULL;
}

static Object *bytearray_compare(Object *left, Object *right, CompareOp op)
{
    Buffer buffer;
    int got;
    if (!is_bytearray(left))
        return NOT_IMPLEMENTED;
    got = buffer_take(right, &buffer);
    if (got <= 0) {
        if (got < 0)
            error_clear();
        return bytes_check_mixed("bytearray", right, op) ? NOT_IMPLEMENTED : NULL;
    }
    Object *result = bytes_compare_data(bytes_view(left), bytes_view_of(&buffer), op);
    buffer_release(&buffer);
    return result;
}

static int64_t bytearray_length(Object *self)
{
    return (int64_t)as_bytearray(self)->length;
}

static Object *bytearray_item(Object *self, int64_t index)
{
    const ByteArray *b = as_bytearray(self);
    if (index < 0 || (uint64_t)index >= b->length)
        return error_raise(EXC(IndexError), "bytearray index out of range");
    return int_from(b->data[index]);
}

static Object *bytearray_subscript(Object *self, Object *key)
{
    ByteArray *b = as_bytearray(self);
    int64_t index, start, stop, step, count;
    if (key->shape != SHAPE_SLICE) {
        if (!slice_key(key, "bytearray", &index))
            return NULL;
        return bytearray_item(self, index < 0 ? index + (int64_t)b->length : index);
    }
    if (!slice_read(key, &start, &stop, &step))
        return NULL;
    count = slice_clamp((int64_t)b->length, &start, &stop, step);
    if (step == 1 || count <= 0)
        return bytearray_new(b->data + start, count <= 0 ? 0 : (size_t)count);
    Object *result = bytearray_new(NULL, (size_t)count);
    for (int64_t i = 0; result != NULL && i < count; i++)
        as_bytearray(result)->data[i] = b->data[start + i * step];
    return result;
}

// What is added: the bytes of o, or "can't concat".
static bool take_operand(Object *self, Object *o, Buffer *out)
{
    int got = buffer_take(o, out);
    if (got < 0)
        error_clear();
    return got > 0 ||
           error_false(EXC(TypeError), "can't concat %.100T to %.100T", o, self);
}

static Object *bytearray_concat(Object *left, Object *right)
{
    Buffer buffer;
    if (!take_operand(left, right, &buffer))
        return NULL;
    SearchText text = bytes_view(left);
    Object *result = bytearray_new(NULL, text.length + buffer.length);
    if (result != NULL) {
        memcpy(as_bytearray(result)->data, text.data, text.length);
        if (buffer.length > 0)
            memcpy(as_bytearray(result)->data + text.length, buffer.data,
                   buffer.length);
    }
    buffer_release(&buffer);
    return result;
}

static bool append(ByteArray *b, const void *data, size_t count)
{
    return replace(b, b->length, b->length, data, count);
}

static Object *bytearray_inplace_concat(Object *self, Object *other)
{
    Buffer buffer;
    if (!take_operand(self, other, &buffer))
        return NULL;
    bool good = append(as_bytearray(self), buffer.data, buffer.length);
    buffer_release(&buffer);
    return good ? incref(self) : NULL;
}

// length * times, or SIZE_MAX with MemoryError raised.
static size_t repeated_length(const ByteArray *b, int64_t times)
{
    size_t length;
    if (times <= 0)
        return 0;
    if (__builtin_mul_overflow(b->length, (size_t)times, &length) ||
        length > LENGTH_MAX) {
        error_no_memory();
        return SIZE_MAX;
    }
    return length;
}

static Object *bytearray_repeat(Object *self, int64_t times)
{
    const ByteArray *b = as_bytearray(self);
    size_t length = repeated_length(b, times);
    Object *result = length == SIZE_MAX ? NULL : bytearray_new(NULL, length);
    if (result != NULL && length > 0) {
        memcpy(as_bytearray(result)->data, b->data, b->length);
        bytes_fill(as_bytearray(result)->data, b->length, length);
    }
    return result;
}

static Object *bytearray_inplace_repeat(Object *self, int64_t times)
{
    ByteArray *b = as_bytearray(self);
    size_t old = b->length, length = repeated_length(b, times);
    if (length == SIZE_MAX || !bytearray_resize(b, length))
        return NULL;
    if (length > old)
        bytes_fill(b->data, old, length);
    return incref(self);
}

static Object *bytearray_remainder(Object *left, Object *right)
{
    Object *format, *text, *result;
    if (!is_bytearray(left))
        return NOT_IMPLEMENTED;
    format = bytes_from(as_bytearray(left)->data, as_bytearray(left)->length);
    text = format == NULL ? NULL : format_percent_bytes(format, right);
    result = text == NULL ? NULL
                          : bytearray_new(as_bytes(text)->data, as_bytes(text)->length);
    xdecref(format);
    xdecref(text);
    return result;
}

static Object *bytearray_iter(Object *self)
{
    return seqiter_new(SHAPE_BYTEARRAY_ITER, self);
}

// ---- assignment ----

static bool set_item(ByteArray *b, Object *key, OPT Object *value)
{
    int64_t index;
    uint8_t byte = 0;
    if (!slice_key(key, "bytearray", &index))
        return false;
    if (value != NULL && !bytes_byte_argument(value, &byte))
        return false;
    if (index < 0)
        index += (int64_t)b->length;
    if (index < 0 || index >= (int64_t)b->length)
        return error_false(EXC(IndexError), "bytearray index out of range");
    if (value == NULL)
        return replace(b, (size_t)index, (size_t)index + 1, NULL, 0);
    b->data[index] = byte;
    return true;
}

// Delete count bytes from start, each step behind the other; step is not 1.
static bool delete_steps(ByteArray *b, int64_t start, int64_t step, int64_t count)
{
    if (!can_resize(b))
        return false;
    if (count == 0)
        return true;
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    uint8_t *to = b->data + start;
    for (int64_t i = 0; i < count; i++) {
        size_t from = (size_t)(start + i * step) + 1;
        size_t next = i + 1 < count ? from + (size_t)step - 1 : b->length;
        memmove(to, b->data + from, next - from);
        to += next - from;
    }
    return bytearray_resize(b, b->length - (size_t)count);
}

static bool set_slice(ByteArray *b, Object *key, OPT const uint8_t *with, size_t n)
{
    int64_t start, stop, step, count;
    if (!slice_read(key, &start, &stop, &step))
        return false;
    count = slice_clamp((int64_t)b->length, &start, &stop, step);
    if (step == 1)
        return replace(b, (size_t)start, (size_t)(start + count), with, n);
    if (with == NULL || n == 0)
        return delete_steps(b, start, step, count);
    if ((uint64_t)count != n)
        return error_false(EXC(ValueError),
                           "attempt to assign bytes of size %zu to "
                           "extended slice of size %zd",
                           n, (ptrdiff_t)count);
    for (int64_t i = 0; i < count; i++)
        b->data[start + i * step] = with[i];
    return true;
}

// The bytes that a source given as a whole holds, as bytes object; NULL: raised.
static Object *content_of_iterable(Object *source)
{
    return bytes_from_items(source, false, "byte must be in range(0, 256)",
                            "cannot convert '%.200T' object to bytearray");
}

static bool bytearray_assign(Object *self, Object *key, OPT Object *value)
{
    ByteArray *b = as_bytearray(self);
    Object *copy = NULL;
    Buffer buffer;
    int64_t start, stop, step;
    bool good;
    int got;
    if (key->shape != SHAPE_SLICE)
        return set_item(b, key, value);
    if (value == NULL)
        return set_slice(b, key, NULL, 0);
    if (!slice_read(key, &start, &stop, &step)) // a bad slice before a bad value
        return false;
    if (value == self) {
        if ((copy = bytes_from(b->data, b->length)) == NULL)
            return false;
    } else if ((got = buffer_take(value, &buffer)) != 0) {
        if (got < 0)
            return false;
        good = set_slice(b, key, buffer.data, buffer.length);
        buffer_release(&buffer);
        return good;
    } else if (is_str(value) || is_complex(value) ||
               type_of(value)->number.index != NULL ||
               type_of(value)->number.to_float != NULL) {
        return error_false(EXC(TypeError),
                           "can assign only bytes, buffers, or iterables "
                           "of ints in range(0, 256)");
    } else if ((copy = content_of_iterable(value)) == NULL) {
        return false;
    }
    good = set_slice(b, key, as_bytes(copy)->data, as_bytes(copy)->length);
    decref(copy);
    return good;
}

// ---- bytearray(...) ----

static bool fill_zeros(ByteArray *b, Object *count)
{
    int64_t size;
    if (!operate_index_value(count, EXC(OverflowError), &size))
        return false;
    if (size < 0)
        return error_false(EXC(ValueError), "negative count");
    if (!bytearray_resize(b, (size_t)size))
        return false;
    memset(b->data, 0, (size_t)size);
    return true;
}

static Object *bytearray_m_init(Object *self, Object *const *args)
{
    ByteArray *b = as_bytearray(self);
    Object *source = args[0], *content;
    Buffer buffer;
    bool good;
    bool counts = source != NULL && args[1] == NULL && args[2] == NULL &&
                  !is_str(source) &&
                  (is_int(source) || type_of(source)->number.index != NULL);
    if (!bytearray_resize(b, 0))
        return NULL;
    if (counts && fill_zeros(b, source))
        return NONE;
    if (counts && !error_clear_if(EXC(TypeError))) // a TypeError: no number after all
        return NULL;
    if (args[1] != NULL || args[2] != NULL || (source != NULL && is_str(source))) {
        if (args[1] == NULL && args[2] == NULL)
            return error_raise(EXC(TypeError), "string argument without an encoding");
        content = bytes_encoded(source, args[1], args[2], "bytearray");
    } else if (source == NULL) {
        return NONE;
    } else if (source->shape != SHAPE_MEMORYVIEW && buffer_is(source)) {
        if (!buffer_require(source, &buffer))
            return NULL;
        good = append(b, buffer.data, buffer.length);
        buffer_release(&buffer);
        return good ? NONE : NULL;
    } else {
        content = source->shape == SHAPE_MEMORYVIEW ? memoryview_to_bytes(source)
                                                    : content_of_iterable(source);
    }
    if (content == NULL)
        return NULL;
    good = append(b, as_bytes(content)->data, as_bytes(content)->length);
    decref(content);
    return good ? NONE : NULL;
}

// ---- methods ----

static Object *bytearray_m_append(Object *self, Object *const *args)
{
    uint8_t byte;
    if (!bytes_byte_argument(args[0], &byte))
        return NULL;
    return append(as_bytearray(self), &byte, 1) ? NONE : NULL;
}

static Object *bytearray_m_extend(Object *self, Object *const *args)
{
    Object *source = args[0], *content;
    Buffer buffer;
    bool good;
    if (source == self) {
        content = bytes_from(as_bytearray(self)->data, as_bytearray(self)->length);
    } else if (buffer_is(source)) {
        if (!buffer_require(source, &buffer))
            return NULL;
        good = append(as_bytearray(self), buffer.data, buffer.length);
        buffer_release(&buffer);
        return good ? NONE : NULL;
    } else if (is_str(source) && as_str(source)->length > 0) {
        return error_raise(EXC(TypeError), "expected iterable of integers; got: 'str'");
    } else {
        content = bytes_from_items(source, true, "byte must be in range(0, 256)",
                                   "can't extend bytearray with %.100T");
    }
    if (content == NULL)
        return NULL;
    good =
        append(as_bytearray(self), as_bytes(content)->data, as_bytes(content)->length);
    decref(content);
    return good ? NONE : NULL;
}

static Object *bytearray_m_insert(Object *self, Object *const *args)
{
    ByteArray *b = as_bytearray(self);
    int64_t index;
    uint8_t byte;
    if (!str_index_argument(args[0], &index) || !bytes_byte_argument(args[1], &byte))
        return NULL;
    int64_t length = (int64_t)b->length;
    if (index < 0 && (index += length) < 0)
        index = 0;
    size_t at = (size_t)(index > length ? length : index);
    return replace(b, at, at, &byte, 1) ? NONE : NULL;
}

static Object *bytearray_m_pop(Object *self, Object *const *args)
{
    ByteArray *b = as_bytearray(self);
    int64_t index;
    if (!str_index_argument(args[0], &index))
        return NULL;
    if (b->length == 0)
        return error_raise(EXC(IndexError), "pop from empty bytearray");
    if (index < 0)
        index += (int64_t)b->length;
    if (index < 0 || index >= (int64_t)b->length)
        return error_raise(EXC(IndexError), "pop index out of range");
    uint8_t byte = b->data[index];
    return replace(b, (size_t)index, (size_t)index + 1, NULL, 0) ? int_from(byte)
                                                                 : NULL;
}

static Object *bytearray_m_remove(Object *self, Object *const *args)
{
    ByteArray *b = as_bytearray(self);
    uint8_t byte;
    if (!bytes_byte_argument(args[0], &byte))
        return NULL;
    const uint8_t *found = memchr(b->data, byte, b->length);
    if (found == NULL)
        return error_raise(EXC(ValueError), "value not found in bytearray");
    size_t at = (size_t)(found - b->data);
    return replace(b, at, at + 1, NULL, 0) ? NONE : NULL;
}

static Object *bytearray_m_reverse(Object *self, Object *const *args)
{
    ByteArray *b = as_bytearray(self);
    (void)args;
    for (size_t i = 0, j = b->length; i + 1 < j; i++) {
        uint8_t byte = b->data[i];
        b->data[i] = b->data[--j];
        b->data[j] = byte;
    }
    return NONE;
}

static Object *bytearray_m_clear(Object *self, Object *const *args)
{
    (void)args;
    return bytearray_resize(as_bytearray(self), 0) ? NONE : NULL;
}

static Object *bytearray_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return bytes_plain_like(self);
}

static Object *bytearray_m_alloc(Object *self, Object *const *args)
{
    (void)args;
    return int_from((int64_t)as_bytearray(self)->capacity);
}

static Object *bytearray_m_release_buffer(Object *self, Object *const *args)
{
    return memoryview_take_back(self, args[0]);
}

// (class, (content,), state) or (class, (text, 'latin-1'), state); without content ()
static Object *reduce(Object *self, bool as_text)
{
    const ByteArray *b = as_bytearray(self);
    Object *state = reduce_state(self);
    Str *coding = as_text ? str_from_text("latin-1") : NULL;
    Object *content = as_text ? (Object *)(void *)str_codec_decode(
                                    NULL, b->data, b->length, "latin-1", "strict")
                              : bytes_from(b->data, b->length);
    Tuple *args = NULL, *result = NULL;
    if (state != NULL && content != NULL && (!as_text || coding != NULL))
        args = b->length == 0 ? tuple_empty()
               : as_text      ? tuple_pack(2, content, OBJ(coding))
                              : tuple_pack(1, content);
    if (args != NULL)
        result = tuple_pack(3, OBJ(type_of(self)), OBJ(args), state);
    xdecref(state);
    xdecref(content);
    xdecref((Object *)(void *)coding);
    xdecref((Object *)(void *)args);
    return (Object *)(void *)result;
}

static Object *bytearray_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return reduce(self, true);
}

static Object *bytearray_m_reduce_ex(Object *self, Object *const *args)
{
    int64_t protocol;
    if (!operate_c_int(args[0], &protocol))
        return NULL;
    return reduce(self, protocol < 3);
}

static const NativeDef methods[] = {
#define BYTES_METHOD(name, signature, help) { bytes_methods_##name, signature, help },
#include "runtime/types/bytes_methods.def"
#undef BYTES_METHOD
    { bytearray_m_append, "append(self, item, /)",
      "Add one byte, an int from 0 to 255, behind the last." },
    { bytearray_m_clear, "clear(self, /)", "Remove all items." },
    { bytearray_m_copy, "copy(self, /)", "A copy." },
    { bytearray_m_extend, "extend(self, iterable_of_ints, /)",
      "Append all items of an iterable." },
    { bytearray_m_insert, "insert(self, index, item, /)",
      "Insert an item before index." },
    { bytearray_m_pop, "pop(self, index=-1, /)",
      "Remove and return the item at index." },
    { bytearray_m_remove, "remove(self, value, /)",
      "Remove the first item of this value." },
    { bytearray_m_reverse, "reverse(self, /)", "Turn the order around in place." },
    { bytearray_m_alloc, "__alloc__(self)", "Bytes that are allocated." },
    { bytearray_m_reduce, "__reduce__(self, /)", NULL },
    { bytearray_m_reduce_ex, "__reduce_ex__(self, proto=0, /)", NULL },
    { bytearray_m_release_buffer, "__release_buffer__(self, buffer, /)",
      "Give back a view that __buffer__ has made." },
    NATIVE_END
};

static const NativeDef bytearray_init_def = {
    bytearray_m_init,
    "__init__(self, source=<absent>, encoding=<absent>, errors=<absent>)", NULL
};

Type bytearray_type = {
    TYPE_HEAD("bytearray", ByteArray),
    .help = "A mutable sequence of small integers.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_BYTEARRAY,
    .create = bytearray_create,
    .init_def = &bytearray_init_def,
    .dealloc = bytearray_dealloc,
    .size_of = bytearray_size_of,
    .repr = bytearray_repr,
    .str = bytearray_str,
    .hash = slots_unhashable,
    .compare = bytearray_compare,
    .iter = bytearray_iter,
    .number = { .remainder = bytearray_remainder },
    .sequence = { .length = bytearray_length,
                  .item = bytearray_item,
                  .concat = bytearray_concat,
                  .repeat = bytearray_repeat,
                  .inplace_concat = bytearray_inplace_concat,
                  .inplace_repeat = bytearray_inplace_repeat,
                  .contains = bytes_contains_in },
    .mapping = { .subscript = bytearray_subscript, .assign = bytearray_assign },
    .buffer_get = bytearray_lend,
    .buffer_end = bytearray_take_back,
    .methods = methods,
};
