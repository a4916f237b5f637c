// bytes.c - immutable bytes: storage, making, operators. Methods: bytes_methods.c.
#include "runtime/types/bytes.h"

#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/hash.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes_internal.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/str_search.h"
#include "runtime/types/tuple.h"

enum { BYTES_LENGTH_MAX = INT32_MAX - 64 };

typedef struct StaticBytes { // laid out as a Bytes of one byte and its NUL
    Object object;
    uint32_t hash, reserved;
    size_t length;
    uint8_t data[8];
} StaticBytes;

#define BYTE_1(c) { { IMMORTAL, SHAPE_BYTES }, 0, 0, 1, { (c) } },
#define BYTE_4(c) BYTE_1(c) BYTE_1((c) + 1) BYTE_1((c) + 2) BYTE_1((c) + 3)
#define BYTE_16(c) BYTE_4(c) BYTE_4((c) + 4) BYTE_4((c) + 8) BYTE_4((c) + 12)
#define BYTE_64(c) BYTE_16(c) BYTE_16((c) + 16) BYTE_16((c) + 32) BYTE_16((c) + 48)
static struct {
    StaticBytes empty;
    StaticBytes single[256];
    bool warn; // -b
} bytes = {
    { { IMMORTAL, SHAPE_BYTES }, 0, 0, 0, { 0 } },
    { BYTE_64(0) BYTE_64(64) BYTE_64(128) BYTE_64(192) },
    false,
};
#undef BYTE_1
#undef BYTE_4
#undef BYTE_16
#undef BYTE_64

static size_t size_of_bytes(const Bytes *b)
{
    const Type *cls = type_of(&b->object);
    size_t size = sizeof *b + b->length + 1;
    if (cls->flags & TYPE_USER)
        size = ((size + 7) & ~(size_t)7) + type_extra_bytes(cls);
    return size;
}

Object *bytes_new(size_t length)
{
    if (length == 0)
        return OBJ(&bytes.empty);
    if (length > BYTES_LENGTH_MAX)
        return error_no_memory();
    Bytes *b = heap_new(HEAP_LEAF, SHAPE_BYTES, sizeof *b + length + 1);
    if (b == NULL)
        return NULL;
    b->hash = b->reserved = 0;
    b->length = length;
    b->data[length] = 0;
    return OBJ(b);
}

Object *bytes_from(const void *data, size_t length)
{
    if (length == 1)
        return OBJ(&bytes.single[*(const uint8_t *)data]);
    Object *o = bytes_new(length);
    if (o != NULL && length > 0)
        copy_bytes(as_bytes(o)->data, data, length);
    return o;
}

Object *bytes_plain(Object *b)
{
    if (b->shape == SHAPE_BYTES)
        return incref(b);
    return bytes_from(as_bytes(b)->data, as_bytes(b)->length);
}

Object *bytes_slice(Bytes *b, size_t start, size_t end)
{
    if (start >= end)
        return OBJ(&bytes.empty);
    if (start == 0 && end == b->length)
        return bytes_plain(OBJ(b));
    return bytes_from(b->data + start, end - start);
}

static void bytes_dealloc(Object *self)
{
    size_t size = size_of_bytes(as_bytes(self));
    HeapKind kind = type_of(self)->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF;
    if (self->shape != SHAPE_BYTES)
        type_release_instance(self);
    heap_free(kind, self, size);
}

static size_t bytes_size_of(Object *self, size_t *blocks)
{
    return heap_block(size_of_bytes(as_bytes(self)), blocks);
}

Object *bytes_new_like(Object *self, size_t length, uint8_t **to)
{
    Object *made = is_bytes(self) ? bytes_new(length) : bytearray_new(NULL, length);
    if (made != NULL)
        *to = is_bytes(made) ? as_bytes(made)->data : as_bytearray(made)->data;
    return made;
}

Object *bytes_plain_like(Object *self)
{
    SearchText text;
    if (is_bytes(self))
        return bytes_plain(self);
    text = bytes_view(self);
    return bytearray_new(text.data, text.length);
}

// ---- behaviour ----

void bytes_write_repr(StrBuilder *out, const uint8_t *data, size_t length, bool array)
{
    uint8_t quote = '\'';
    if (memchr(data, '\'', length) != NULL && memchr(data, '"', length) == NULL)
        quote = '"';
    str_builder_reserve(out, length + 3);
    str_builder_char(out, 'b');
    str_builder_char(out, quote);
    for (size_t i = 0; i < length; i++) {
        uint8_t c = data[i];
        char text[5];
        if (c == quote || (array && c == '\'') || c == '\\' || c == '\n' || c == '\r' ||
            c == '\t') {
            str_builder_char(out, '\\');
            str_builder_char(out, c == '\n'   ? 'n'
                                  : c == '\r' ? 'r'
                                  : c == '\t' ? 't'
                                              : c);
        } else if (c < 0x20 || c >= 0x7f) {
            snprintf(text, sizeof text, "\\x%02x", c);
            str_builder_ascii(out, text, 4);
        } else {
            str_builder_char(out, c);
        }
    }
    str_builder_char(out, quote);
}

Str *bytes_repr(Bytes *b)
{
    StrBuilder out;
    str_builder_start(&out);
    bytes_write_repr(&out, b->data, b->length, false);
    return str_builder_finish(&out);
}

static Str *repr_object(Object *self)
{
    return bytes_repr(as_bytes(self));
}

static bool bytes_hash(Object *self, int64_t *out)
{
    Bytes *b = as_bytes(self);
    if (b->hash == 0)
        b->hash = hash_text(b->data, b->length);
    *out = b->length == 0 ? 0 : str_widen_hash(b->hash);
    return true;
}

int64_t bytes_hash_data(const void *data, size_t length)
{
    return length == 0 ? 0 : str_widen_hash(hash_text(data, length));
}

Object *bytes_compare_data(SearchText a, SearchText b, CompareOp op)
{
    size_t common = a.length < b.length ? a.length : b.length;
    if (op == COMPARE_EQ || op == COMPARE_NE) {
        bool equal = a.length == b.length &&
                     (common == 0 || memcmp(a.data, b.data, common) == 0);
        return bool_from(equal == (op == COMPARE_EQ));
    }
    int order = common == 0 ? 0 : memcmp(a.data, b.data, common);
    if (order == 0)
        order = (a.length > b.length) - (a.length < b.length);
    return bool_from_order(order, op);
}

void bytes_warn_of_text(void)
{
    bytes.warn = true;
}

bool bytes_check_mixed(const char *kind, Object *other, CompareOp op)
{
    const char *what = is_str(other) ? "string" : NULL;
    if (LIKELY(!bytes.warn) || (op != COMPARE_EQ && op != COMPARE_NE))
        return true;
    if (is_int(other) && strcmp(kind, "bytes") == 0)
        what = "int";
    return what == NULL ||
           error_warn(EXC(BytesWarning), "Comparison between %s and %s", kind, what);
}

bool bytes_check_text(const char *kind)
{
    return LIKELY(!bytes.warn) ||
           error_warn(EXC(BytesWarning), "str() on a %s instance", kind);
}

static Str *bytes_str(Object *self)
{
    return bytes_check_text("bytes") ? bytes_repr(as_bytes(self)) : NULL;
}

static Object *bytes_compare(Object *left, Object *right, CompareOp op)
{
    if (!is_bytes(left) || !is_bytes(right))
        return bytes_check_mixed("bytes", is_bytes(left) ? right : left, op)
                   ? NOT_IMPLEMENTED
                   : NULL;
    return bytes_compare_data(bytes_view(left), bytes_view(right), op);
}

static int64_t bytes_length(Object *self)
{
    return (int64_t)as_bytes(self)->length;
}

static Object *bytes_item(Object *self, int64_t index)
{
    const Bytes *b = as_bytes(self);
    if (index < 0 || index >= (int64_t)b->length)
        return error_raise(EXC(IndexError), "index out of range");
    return int_from(b->data[index]);
}

static Object *slice_of(Bytes *b, Object *key)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(key, (int64_t)b->length, &start, &stop, &step, &count))
        return NULL;
    if (count <= 0)
        return OBJ(&bytes.empty);
    if (step == 1)
        return bytes_slice(b, (size_t)start, (size_t)(start + count));
    if (count == 1)
        return bytes_from(b->data + start, 1);
    Object *result = bytes_new((size_t)count);
    for (int64_t i = 0; result != NULL && i < count; i++)
        as_bytes(result)->data[i] = b->data[start + i * step];
    return result;
}

static Object *bytes_subscript(Object *self, Object *key)
{
    Bytes *b = as_bytes(self);
    int64_t index;
    if (key->shape == SHAPE_SLICE)
        return slice_of(b, key);
    if (!is_int(key) && type_of(key)->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "byte indices must be integers or slices, not %.200T", key);
    if (!operate_index_value(key, EXC(IndexError), &index))
        return NULL;
    return bytes_item(self, index < 0 ? index + (int64_t)b->length : index);
}

static bool byte_of(int64_t value, uint8_t *out)
{
    if (value < 0 || value > 255)
        return error_false(EXC(ValueError), "byte must be in range(0, 256)");
    *out = (uint8_t)value;
    return true;
}

bool bytes_byte_argument(Object *o, uint8_t *out)
{
    int64_t value;
    return operate_index_value(o, NULL, &value) && byte_of(value, out);
}

int bytes_contains_in(Object *self, Object *item)
{
    int64_t value;
    uint8_t byte = 0;
    Buffer buffer;
    SearchText text;
    if (is_int(item) || type_of(item)->number.index != NULL) {
        if (operate_index_value(item, NULL, &value)) {
            if (!byte_of(value, &byte))
                return -1;
            text = bytes_view(self);
            return text.length > 0 && memchr(text.data, byte, text.length) != NULL;
        }
        error_clear(); // it may be a buffer yet
    }
    if (!buffer_require(item, &buffer))
        return -1;
    text = bytes_view(self);
    bool found = str_search_find(text, bytes_view_of(&buffer), 0, text.length) >= 0;
    buffer_release(&buffer);
    return found;
}

static bool bytes_lend(Object *self, Buffer *out)
{
    out->data = as_bytes(self)->data;
    out->length = as_bytes(self)->length;
    out->readonly = true;
    return true;
}

static Object *bytes_concat(Object *left, Object *right)
{
    Buffer buffer;
    int got = buffer_take(right, &buffer);
    Object *result;
    if (got <= 0) {
        if (got < 0)
            error_clear();
        return error_raise(EXC(TypeError), "can't concat %.100T to %.100T", right,
                           left);
    }
    const Bytes *a = as_bytes(left);
    if (buffer.length == 0) {
        result = bytes_plain(left);
    } else if (a->length == 0 && is_bytes(right)) {
        result = bytes_plain(right);
    } else if ((result = bytes_new(a->length + buffer.length)) != NULL) {
        copy_bytes(as_bytes(result)->data, a->data, a->length);
        copy_bytes(as_bytes(result)->data + a->length, buffer.data, buffer.length);
    }
    buffer_release(&buffer);
    return result;
}

void bytes_fill(uint8_t *to, size_t length, size_t total)
{
    if (length == 1) {
        memset(to, to[0], total);
        return;
    }
    for (size_t done = length; done < total;) {
        size_t part = done < total - done ? done : total - done;
        memcpy(to + done, to, part);
        done += part;
    }
}

static Object *bytes_repeat(Object *self, int64_t times)
{
    const Bytes *b = as_bytes(self);
    size_t length = b->length;
    if (times <= 0 || length == 0)
        return OBJ(&bytes.empty);
    if (times == 1)
        return bytes_plain(self);
    if ((uint64_t)times > (uint64_t)INT64_MAX / length)
        return error_raise(EXC(OverflowError), "repeated bytes are too long");
    Object *result = bytes_new(length * (size_t)times);
    if (result == NULL)
        return NULL;
    memcpy(as_bytes(result)->data, b->data, length);
    bytes_fill(as_bytes(result)->data, length, length * (size_t)times);
    return result;
}

static Object *bytes_remainder(Object *left, Object *right)
{
    return is_bytes(left) ? format_percent_bytes(left, right) : NOT_IMPLEMENTED;
}

static Object *bytes_iter(Object *self)
{
    return seqiter_new(SHAPE_BYTES_ITER, self);
}

// ---- bytes(...) ----

static bool put_byte(StrBuilder *out, Object *item, const char *range_text)
{
    int64_t value;
    if (LIKELY(is_small_int(item)))
        value = ((const Int *)(void *)item)->value;
    else if (!operate_index_value(item, NULL, &value))
        return false;
    if (value < 0 || value > 255)
        return error_false(EXC(ValueError), "%s", range_text);
    str_builder_char(out, (uint32_t)value);
    return true;
}

// The bytes of small ints that are bytes: a quarter of the time. 1, 0: others, -1
static int from_small_ints(Object *const *items, size_t count, Object **out)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_small_int(items[i]))
            return 0;
        bits |= (uint64_t)((const Int *)(const void *)items[i])->value;
    }
    if (bits > 255 || count == 1)
        return 0;
    *out = bytes_new(count);
    for (size_t i = 0; *out != NULL && i < count; i++)
        as_bytes(*out)->data[i] = (uint8_t)((const Int *)(const void *)items[i])->value;
    return *out == NULL ? -1 : 1;
}

Object *bytes_from_items(Object *source, bool sized, const char *range_text,
                         const char *refusal)
{
    if (is_exact_list(source) || is_exact_tuple(source)) {
        bool list = is_exact_list(source);
        Object *made;
        int done = from_small_ints(
            list ? as_list(source)->items : tuple_items(as_tuple(source)),
            list ? as_list(source)->count : tuple_length(as_tuple(source)), &made);
        if (done != 0)
            return done < 0 ? NULL : made;
    }
    Object *item, *iter = iterate_of(source);
    int got;
    StrBuilder out;
    if (iter == NULL)
        return error_clear_if(EXC(TypeError))
                   ? error_raise(EXC(TypeError), refusal, source)
                   : NULL;
    if (sized && operate_length_hint(source, 0) < 0) {
        decref(iter);
        return NULL;
    }
    str_builder_start(&out);
    while ((got = iterate_next(iter, &item)) > 0) {
        bool good = put_byte(&out, item, range_text);
        decref(item);
        if (!good || out.failed) {
            got = -1;
            break;
        }
    }
    decref(iter);
    if (got == 0)
        return str_builder_finish_bytes(&out);
    str_builder_discard(&out);
    return NULL;
}

// Call o.__bytes__ if there is one: 1, 0, -1.
static int by_method(Object *o, Object **out)
{
    Object *method;
    int found = attr_lookup_special(o, NAME(__bytes__), &method);
    if (found <= 0)
        return found;
    *out = call_0(method);
    decref(method);
    if (*out == NULL)
        return -1;
    if (is_bytes(*out))
        return 1;
    (void)error_raise(EXC(TypeError), "__bytes__ returned non-bytes (type %.200T)",
                      *out);
    decref(*out);
    return -1;
}

Object *bytes_from_object(Object *o)
{
    Object *result;
    if (o->shape == SHAPE_BYTES)
        return incref(o);
    int found = by_method(o, &result);
    if (found != 0)
        return found < 0 ? NULL : result;
    if (o->shape == SHAPE_MEMORYVIEW) // perhaps with gaps between its items
        return memoryview_to_bytes(o);
    Buffer buffer;
    found = buffer_take(o, &buffer);
    if (found != 0) {
        result = found < 0 ? NULL : bytes_from(buffer.data, buffer.length);
        buffer_release(&buffer);
        return result;
    }
    const char *refusal = "cannot convert '%.200T' object to bytes";
    if (is_str(o))
        return error_raise(EXC(TypeError), refusal, o);
    return bytes_from_items(o, true, "bytes must be in range(0, 256)", refusal);
}

static Object *zeros(Object *count)
{
    int64_t size;
    if (!operate_index_value(count, EXC(OverflowError), &size))
        return NULL;
    if (size < 0)
        return error_raise(EXC(ValueError), "negative count");
    if (size == 1)
        return OBJ(&bytes.single[0]);
    Object *result = bytes_new((size_t)size);
    if (result != NULL)
        memset(as_bytes(result)->data, 0, (size_t)size);
    return result;
}

Object *bytes_encoded(OPT Object *source, OPT Object *encoding, OPT Object *errors,
                      const char *caller)
{
    const char *encoding_text = "utf-8", *errors_text = "strict";
    if (!str_name_types(encoding, errors, caller))
        return NULL;
    if (source == NULL || !is_str(source))
        return error_raise(EXC(TypeError), encoding != NULL
                                               ? "encoding without a string argument"
                                               : "errors without a string argument");
    if (encoding == NULL)
        return error_raise(EXC(TypeError), "string argument without an encoding");
    if (!str_name_text(encoding, &encoding_text) ||
        !str_name_text(errors, &errors_text))
        return NULL;
    return str_encode(as_str(source), encoding_text, errors_text);
}

static Object *content_of(OPT Object *source, OPT Object *encoding, OPT Object *errors)
{
    Object *result;
    if (encoding != NULL || errors != NULL)
        return bytes_encoded(source, encoding, errors, "bytes");
    if (source == NULL)
        return OBJ(&bytes.empty);
    int found = source->shape == SHAPE_BYTES ? 0 : by_method(source, &result);
    if (found != 0)
        return found < 0 ? NULL : result;
    if (is_str(source))
        return error_raise(EXC(TypeError), "string argument without an encoding");
    if (is_int(source) || type_of(source)->number.index != NULL) {
        result = zeros(source);
        if (result != NULL || !error_clear_if(EXC(TypeError))) // no number after all
            return result;
    }
    return bytes_from_object(source);
}

static Object *subclass_instance(Type *cls, STEALS Object *value)
{
    size_t length = as_bytes(value)->length;
    size_t size = (sizeof(Bytes) + length + 8) & ~(size_t)7;
    Bytes *b = heap_new(cls->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF, cls->shape,
                        size + type_extra_bytes(cls));
    if (b != NULL) {
        b->hash = b->reserved = 0;
        b->length = length;
        memcpy(b->data, as_bytes(value)->data, length + 1);
        type_init_instance(OBJ(b), cls);
    }
    decref(value);
    return b == NULL ? NULL : OBJ(b);
}

static Object *bytes_m_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Object *value = content_of(args[0], args[1], args[2]);
    return value == NULL || cls == &bytes_type ? value : subclass_instance(cls, value);
}

static const NativeDef bytes_new_def = {
    bytes_m_new, "__new__(cls, source=<absent>, encoding=<absent>, errors=<absent>)",
    NULL
};

static Object *bytes_m_getnewargs(Object *self, Object *const *args)
{
    (void)args;
    Object *plain = bytes_plain(self);
    if (plain == NULL)
        return NULL;
    Tuple *tuple = tuple_from_array_take(&plain, 1);
    return tuple == NULL ? NULL : OBJ(tuple);
}

static Object *bytes_m_bytes(Object *self, Object *const *args)
{
    (void)args;
    return bytes_plain(self);
}

static const NativeDef methods[] = {
    REDUCE_VALUE_ROW,
#define BYTES_METHOD(name, signature, help) { bytes_methods_##name, signature, help },
#include "runtime/types/bytes_methods.def"
#undef BYTES_METHOD
    { bytes_m_getnewargs, "__getnewargs__(self, /)", NULL },
    { bytes_m_bytes, "__bytes__(self, /)", "The bytes as exact bytes." },
    NATIVE_END
};

Type bytes_type = {
    TYPE_HEAD("bytes", Bytes),
    .help = "An immutable sequence of small integers.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_BYTES,
    .shape = SHAPE_BYTES,
    .new_def = &bytes_new_def,
    .dealloc = bytes_dealloc,
    .size_of = bytes_size_of,
    .repr = repr_object,
    .str = bytes_str,
    .hash = bytes_hash,
    .compare = bytes_compare,
    .iter = bytes_iter,
    .number = { .remainder = bytes_remainder },
    .sequence = { .length = bytes_length,
                  .item = bytes_item,
                  .concat = bytes_concat,
                  .repeat = bytes_repeat,
                  .contains = bytes_contains_in },
    .mapping = { .subscript = bytes_subscript },
    .buffer_get = bytes_lend,
    .methods = methods,
};
