// mod_struct.c - _struct: C structures as bytes.
//
// A format is read into items, one per letter with its count, that a Struct keeps.
#include "runtime/modules/mod_struct.h"

#include <endian.h>
#include <math.h>
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/lasting.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Item {
    char letter;
    uint8_t size;  // of one value; of 's' and 'p' the whole item's is count
    bool swap : 1; // big-endian
    bool native : 1;
    bool is_int : 1; // the others have a letter of their own to go by
    bool is_signed : 1;
    size_t offset, count;
} Item;

// A struct.Struct.
typedef struct Struct {
    Object object;
    Object *format; // str, owned; NULL before __init__
    Item *items;    // raw block of item_count
    size_t item_count;
    size_t size;   // bytes
    size_t values; // objects
    size_t users;  // packing, and iterators: the format must stay as it is
} Struct;

typedef struct Unpacker {
    Object object;
    Struct *layout; // owned
    Buffer buffer;
    size_t at;
} Unpacker;

extern Type mod_struct_type, mod_struct_unpacker_type, mod_struct_error_type;
#define STRUCT_ERROR (&mod_struct_error_type)

// ---- formats ----

static size_t size_of_letter(char letter, bool native)
{
    switch (letter) {
    case 'x':
    case 'c':
    case 'b':
    case 'B':
    case '?':
    case 's':
    case 'p': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L': return native ? 8 : 4;
    case 'q':
    case 'Q':
    case 'd': return 8;
    case 'n':
    case 'N':
    case 'P': return native ? 8 : 0;
    default: return 0;
    }
}

// One letter of a format with its count; *p moves behind it. 1, 0 at the end, -1
static int next_item(const char **p, Item *item)
{
    size_t count = 0;
    bool counted = false;
    while (**p == ' ' || (**p >= '\t' && **p <= '\r'))
        ++*p;
    if (**p == '\0')
        return 0;
    for (; **p >= '0' && **p <= '9'; ++*p) {
        counted = true;
        if (__builtin_mul_overflow(count, 10u, &count) ||
            __builtin_add_overflow(count, (size_t)(**p - '0'), &count) ||
            count > PTRDIFF_MAX) {
            error_raise(STRUCT_ERROR, "total struct size too long");
            return -1;
        }
    }
    if (**p == '\0') {
        error_raise(STRUCT_ERROR, "repeat count given without format specifier");
        return -1;
    }
    item->letter = *(*p)++;
    item->count = counted ? count : 1;
    item->size = (uint8_t)size_of_letter(item->letter, item->native);
    item->is_int = strchr("bBhHiIlLqQnNP", item->letter) != NULL;
    item->is_signed = strchr("bhilqn", item->letter) != NULL;
    if (item->size != 0)
        return 1;
    error_raise(STRUCT_ERROR, "bad char in struct format");
    return -1;
}

static bool add_item(Struct *s, const Item *item)
{
    Item *grown = heap_resize(s->items, s->item_count * sizeof *grown,
                              (s->item_count + 1) * sizeof *grown);
    if (grown == NULL)
        return false;
    s->items = grown;
    grown[s->item_count++] = *item;
    return true;
}

static bool read_format(Struct *s, const char *text)
{
    Item item = { .native = true };
    bool align = true;
    int got;
    switch (*text) {
    case '<': align = item.native = false, text++; break;
    case '>':
    case '!': align = item.native = false, item.swap = true, text++; break;
    case '=': align = item.native = false, text++; break;
    case '@': text++; break;
    }
    while ((got = next_item(&text, &item)) > 0) {
        size_t bytes;
        if (align && item.size > 1)
            s->size = (s->size + item.size - 1) / item.size * item.size;
        item.offset = s->size;
        if (__builtin_mul_overflow(item.count, (size_t)item.size, &bytes) ||
            __builtin_add_overflow(s->size, bytes, &s->size) || s->size > PTRDIFF_MAX)
            return error_false(STRUCT_ERROR, "total struct size too long");
        bool is_text = item.letter == 's' || item.letter == 'p';
        if (is_text)
            s->values++;
        else if (item.letter != 'x')
            s->values += item.count;
        if (item.letter != 'x' && (item.count > 0 || is_text) && !add_item(s, &item))
            return false;
    }
    return got == 0;
}

static void forget_format(Struct *s)
{
    heap_release(s->items, s->item_count * sizeof *s->items);
    s->items = NULL;
    s->item_count = s->size = s->values = 0;
    ref_clear(&s->format);
}

static bool set_format(Struct *s, Object *format)
{
    size_t length;
    Object *text = NULL;
    if (is_str(format))
        text = str_encode(as_str(format), "ascii", "strict");
    else if (is_bytes(format))
        text = incref(format);
    else
        return error_false(EXC(TypeError),
                           "Struct() argument 1 must be a str or bytes object, not %T",
                           format);
    if (text == NULL)
        return false;
    if (s->users > 0) {
        decref(text);
        return error_false(EXC(RuntimeError), "Struct object is in use");
    }
    length = as_bytes(text)->length;
    forget_format(s);
    bool good = strlen((const char *)as_bytes(text)->data) == length ||
                error_false(STRUCT_ERROR, "embedded null character");
    good = good && read_format(s, (const char *)as_bytes(text)->data);
    if (good)
        s->format = (Object *)str_decode_utf8((const char *)as_bytes(text)->data,
                                              length, "strict");
    decref(text);
    if (!good || s->format == NULL) {
        forget_format(s);
        return false;
    }
    return true;
}

// ---- half floats ----

static double half_to_double(uint16_t bits)
{
    int exponent = bits >> 10 & 31;
    double fraction = (double)(bits & 1023);
    double value = exponent == 31  ? (fraction != 0 ? (double)NAN : (double)INFINITY)
                   : exponent == 0 ? ldexp(fraction, -24)
                                   : ldexp(fraction + 1024, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

// Round half to even. false: it is too large
static bool half_from_double(double value, uint16_t *out)
{
    uint16_t sign = signbit(value) ? 0x8000 : 0;
    int exponent;
    value = fabs(value);
    if (isnan(value)) {
        *out = sign | 0x7e00;
        return true;
    }
    if (isinf(value)) {
        *out = sign | 0x7c00;
        return true;
    }
    double fraction = frexp(value, &exponent);
    if (value == 0 || exponent < -24) {
        *out = sign;
        return true;
    }
    uint32_t bits;
    if (exponent < -13) { // subnormal
        bits = (uint32_t)nearbyint(ldexp(fraction, exponent + 24));
    } else {
        bits = (uint32_t)nearbyint(ldexp(fraction, 11)) - 1024;
        bits += (uint32_t)(exponent + 14) << 10;
    }
    if (bits >= 0x7c00)
        return false;
    *out = (uint16_t)(sign | bits);
    return true;
}

// ---- values to bytes ----

static void put_bytes(const Item *item, uint8_t *to, uint64_t value)
{
    uint64_t bytes =
        item->swap ? htobe64(value << (64 - 8 * item->size)) : htole64(value);
    switch (item->size) { // constant sizes are moves
    case 1: memcpy(to, &bytes, 1); break;
    case 2: memcpy(to, &bytes, 2); break;
    case 4: memcpy(to, &bytes, 4); break;
    default: memcpy(to, &bytes, 8); break;
    }
}

static uint64_t get_bytes(const Item *item, const uint8_t *from)
{
    uint64_t bytes = 0;
    switch (item->size) {
    case 1: memcpy(&bytes, from, 1); break;
    case 2: memcpy(&bytes, from, 2); break;
    case 4: memcpy(&bytes, from, 4); break;
    default: memcpy(&bytes, from, 8); break;
    }
    return item->swap ? be64toh(bytes) >> (64 - 8 * item->size) : le64toh(bytes);
}

static bool refuse_range(const Item *item)
{
    uint32_t bits = 8u * item->size;
    if (item->letter == 'P')
        return error_false(STRUCT_ERROR, "int too large to convert");
    if (item->is_signed)
        return error_false(
            STRUCT_ERROR, "'%c' format requires %lld <= number <= %lld", item->letter,
            (long long)(bits == 64 ? INT64_MIN : -(INT64_C(1) << (bits - 1))),
            (long long)(bits == 64 ? INT64_MAX : (INT64_C(1) << (bits - 1)) - 1));
    return error_false(STRUCT_ERROR, "'%c' format requires 0 <= number <= %zu",
                       item->letter,
                       bits == 64 ? SIZE_MAX : (size_t)((UINT64_C(1) << bits) - 1));
}

// Whether a number fits the item.
static bool fits_item(const Item *item, int64_t number)
{
    uint32_t bits = 8u * item->size;
    if (item->is_signed)
        return bits == 64 || (number >= -(INT64_C(1) << (bits - 1)) &&
                              number < INT64_C(1) << (bits - 1));
    return item->letter == 'P' ||
           (number >= 0 && (bits == 64 || number < INT64_C(1) << bits));
}

static bool pack_int(const Item *item, uint8_t *to, Object *value)
{
    uint32_t bits = 8u * item->size;
    int64_t number;
    if (is_small_int(value)) {
        number = ((const Int *)(const void *)value)->value;
        if (UNLIKELY(!fits_item(item, number)))
            return refuse_range(item);
        put_bytes(item, to, (uint64_t)number);
        return true;
    }
    if (!is_int(value) && type_of(value)->number.index == NULL)
        return error_false(STRUCT_ERROR, "required argument is not an integer");
    Object *index = operate_index(value);
    if (index == NULL)
        return false;
    if (int_fits(index, &number)) {
        decref(index);
        if (!fits_item(item, number))
            return refuse_range(item);
        put_bytes(item, to, (uint64_t)number);
        return true;
    }
    const BigInt *big = (const BigInt *)(const void *)index;
    bool fits = bits == 64 && !item->is_signed && big->size == 1;
    if (fits)
        put_bytes(item, to, big->limbs[0]);
    decref(index);
    return fits || refuse_range(item);
}

static COLD bool refuse_float(const Item *item, Object *value)
{
    return is_int(value)
               ? error_false(STRUCT_ERROR, "int too large to convert")
               : error_false(EXC(OverflowError),
                             "float too large to pack with %c format", item->letter);
}

static bool pack_float(const Item *item, uint8_t *to, Object *value)
{
    double number;
    uint64_t bits = 0;
    if (!operate_float_value(value, &number)) // whatever __float__ raised
        return !error_matches(EXC(MemoryError)) && error_clear_if(EXC(BaseException)) &&
               error_false(STRUCT_ERROR, "required argument is not a float");
    if (item->letter == 'd') {
        memcpy(&bits, &number, sizeof number);
    } else if (item->letter == 'f') {
        float narrow = (float)number;
        uint32_t word;
        if (isinf(narrow) && !isinf(number) && !item->native)
            return refuse_float(item, value);
        memcpy(&word, &narrow, sizeof word);
        bits = word;
    } else {
        uint16_t half = 0;
        if (!half_from_double(number, &half))
            return refuse_float(item, value);
        bits = half;
    }
    put_bytes(item, to, bits);
    return true;
}

// The item of 's' or 'p'.
static bool pack_text(const Item *item, uint8_t *to, Object *value)
{
    Buffer buffer;
    bool pascal = item->letter == 'p';
    if (is_str(value) || buffer_take(value, &buffer) <= 0)
        return error_false(STRUCT_ERROR, "argument for '%c' must be a bytes object",
                           item->letter);
    size_t room = pascal && item->count > 0 ? item->count - 1 : item->count;
    size_t length = buffer.length < room ? buffer.length : room;
    if (pascal && item->count > 0)
        *to++ = (uint8_t)(length > 255 ? 255 : length); // the rest is there, uncounted
    memcpy(to, buffer.data, length);
    buffer_release(&buffer);
    return true;
}

static bool pack_one(const Item *item, uint8_t *to, Object *value)
{
    int truth;
    if (LIKELY(item->is_int))
        return pack_int(item, to, value);
    switch (item->letter) {
    case 'e':
    case 'f':
    case 'd': return pack_float(item, to, value);
    case '?':
        truth = operate_truth(value);
        *to = truth > 0;
        return truth >= 0;
    case 'c':
        if (!is_bytes(value) || as_bytes(value)->length != 1)
            return error_false(STRUCT_ERROR,
                               "char format requires a bytes object of length 1");
        *to = as_bytes(value)->data[0];
        return true;
    default: return pack_text(item, to, value);
    }
}

// to has s->size bytes.
static bool pack_all(const Struct *s, uint8_t *to, Object *const *values)
{
    memset(to, 0, s->size);
    for (size_t i = 0; i < s->item_count; i++) {
        const Item *item = &s->items[i];
        size_t times = item->letter == 's' || item->letter == 'p' ? 1 : item->count;
        for (size_t k = 0; k < times; k++)
            if (!pack_one(item, to + item->offset + k * item->size, *values++))
                return false;
    }
    return true;
}

// ---- bytes to values ----

static Object *unpack_one(const Item *item, const uint8_t *from)
{
    uint64_t bits;
    double number;
    float narrow;
    uint32_t word;
    size_t length;
    if (LIKELY(item->is_int)) {
        uint32_t unused = 64 - 8u * item->size;
        bits = get_bytes(item, from);
        return item->is_signed ? int_from((int64_t)(bits << unused) >> unused)
                               : int_from_unsigned(bits);
    }
    switch (item->letter) {
    case 'c': return bytes_from(from, 1);
    case '?': return bool_from(*from != 0);
    case 's': return bytes_from(from, item->count);
    case 'p':
        length = item->count == 0 ? 0 : *from;
        if (item->count > 0 && length > item->count - 1)
            length = item->count - 1;
        return bytes_from(from + (item->count > 0), length);
    }
    bits = get_bytes(item, from);
    switch (item->letter) {
    case 'd': memcpy(&number, &bits, sizeof number); return float_from(number);
    case 'f':
        word = (uint32_t)bits;
        memcpy(&narrow, &word, sizeof narrow);
        return float_from((double)narrow);
    default: return float_from(half_to_double((uint16_t)bits));
    }
}

static Object *unpack_all(const Struct *s, const uint8_t *from)
{
    Tuple *result = tuple_new(s->values);
    if (result == NULL)
        return NULL;
    Object **to = tuple_items(result);
    for (size_t i = 0; i < s->item_count; i++) {
        const Item *item = &s->items[i];
        size_t times = item->letter == 's' || item->letter == 'p' ? 1 : item->count;
        for (size_t k = 0; k < times; k++) {
            Object *value = unpack_one(item, from + item->offset + k * item->size);
            if (value == NULL) {
                decref(OBJ(result));
                return NULL;
            }
            *to++ = value;
        }
    }
    return OBJ(result);
}

// ---- what methods and functions do ----

static Object *do_pack(Struct *s, Object *const *values, size_t count)
{
    if (count != s->values)
        return error_raise(STRUCT_ERROR,
                           "pack expected %zu items for packing (got %zu)", s->values,
                           count);
    Object *bytes = bytes_new(s->size);
    s->users++; // __index__ of a value may call __init__ of the Struct
    if (bytes != NULL && !pack_all(s, as_bytes(bytes)->data, values))
        ref_clear(&bytes);
    s->users--;
    return bytes;
}

// values: buffer, offset, and what is to be packed
static Object *do_pack_into(Struct *s, Object *const *values, size_t count)
{
    Buffer buffer;
    int64_t offset;
    if (count < 1)
        return error_raise(STRUCT_ERROR, "pack_into expected buffer argument");
    if (count < 2)
        return error_raise(STRUCT_ERROR, "pack_into expected offset argument");
    if (count - 2 != s->values)
        return error_raise(STRUCT_ERROR,
                           "pack_into expected %zu items for packing (got %zu)",
                           s->values, count - 2);
    if (!buffer_require_writable(values[0], "argument", &buffer))
        return NULL;
    Object *result = NULL;
    int64_t length = (int64_t)buffer.length, size = (int64_t)s->size;
    if (!operate_index_value(values[1], EXC(IndexError), &offset))
        goto done;
    if (offset < 0) {
        if (offset + size > 0) {
            error_raise(STRUCT_ERROR, "no space to pack %zu bytes at offset %lld",
                        s->size, (long long)offset);
            goto done;
        }
        if (offset + length < 0) {
            error_raise(STRUCT_ERROR, "offset %lld out of range for %zu-byte buffer",
                        (long long)offset, buffer.length);
            goto done;
        }
        offset += length;
    }
    if (length - offset < size) {
        error_raise(STRUCT_ERROR,
                    "pack_into requires a buffer of at least %zu bytes for packing %zu "
                    "bytes at offset %lld (actual buffer size is %zu)",
                    (size_t)offset + s->size, s->size, (long long)offset,
                    buffer.length);
        goto done;
    }
    // Packed apart first: a conversion that runs Python code sees the old bytes.
    Object *bytes = do_pack(s, values + 2, count - 2);
    if (bytes != NULL) {
        memcpy(buffer.data + offset, as_bytes(bytes)->data, s->size);
        decref(bytes);
        result = NONE;
    }
done:
    buffer_release(&buffer);
    return result;
}

static Object *do_unpack(const Struct *s, Object *data)
{
    Buffer buffer;
    Object *result = NULL;
    if (!buffer_require(data, &buffer))
        return NULL;
    if (buffer.length != s->size)
        error_raise(STRUCT_ERROR, "unpack requires a buffer of %zu bytes", s->size);
    else
        result = unpack_all(s, buffer.data);
    buffer_release(&buffer);
    return result;
}

static Object *do_unpack_from(const Struct *s, Object *data, Object *offset_object)
{
    Buffer buffer;
    Object *result = NULL;
    int64_t offset;
    if (!buffer_require(data, &buffer))
        return NULL;
    if (!operate_c_number(offset_object, "ssize_t", &offset))
        goto done;
    int64_t length = (int64_t)buffer.length, size = (int64_t)s->size;
    if (offset < 0 && offset + size > 0) {
        error_raise(STRUCT_ERROR, "not enough data to unpack %zu bytes at offset %lld",
                    s->size, (long long)offset);
        goto done;
    }
    if (offset < 0 && offset + length < 0) {
        error_raise(STRUCT_ERROR, "offset %lld out of range for %zu-byte buffer",
                    (long long)offset, buffer.length);
        goto done;
    }
    if (offset < 0)
        offset += length;
    if (length - offset < size)
        error_raise(
            STRUCT_ERROR,
            "unpack_from requires a buffer of at least %zu bytes for unpacking %zu "
            "bytes at offset %lld (actual buffer size is %zu)",
            (size_t)offset + s->size, s->size, (long long)offset, buffer.length);
    else
        result = unpack_all(s, buffer.data + offset);
done:
    buffer_release(&buffer);
    return result;
}

static Object *do_iter_unpack(Struct *s, Object *data)
{
    if (s->size == 0)
        return error_raise(STRUCT_ERROR,
                           "cannot iteratively unpack with a struct of length 0");
    Unpacker *u = heap_new(HEAP_CONTAINER, SHAPE_STRUCT_UNPACKER, sizeof *u);
    if (u == NULL)
        return NULL;
    u->layout = NULL;
    u->buffer.owner = NULL;
    u->at = 0;
    if (!buffer_require(data, &u->buffer)) {
        u->buffer.owner = NULL;
        decref(OBJ(u));
        return NULL;
    }
    if (u->buffer.length % s->size != 0) {
        error_raise(STRUCT_ERROR,
                    "iterative unpacking requires a buffer of a multiple of %zu bytes",
                    s->size);
        decref(OBJ(u));
        return NULL;
    }
    u->layout = incref(s);
    s->users++;
    return OBJ(u);
}

// ---- the iterator ----

static Unpacker *as_unpacker(Object *o)
{
    return (Unpacker *)(void *)o;
}

static int unpacker_next(Object *self, Object **out)
{
    Unpacker *u = as_unpacker(self);
    if (u->at >= u->buffer.length)
        return 0;
    *out = unpack_all(u->layout, u->buffer.data + u->at);
    u->at += u->layout->size;
    return *out != NULL ? 1 : -1;
}

static Object *unpacker_iter(Object *self)
{
    return incref(self);
}

static Object *unpacker_m_length_hint(Object *self, Object *const *args)
{
    (void)args;
    const Unpacker *u = as_unpacker(self);
    return int_from((int64_t)((u->buffer.length - u->at) / u->layout->size));
}

static void unpacker_dealloc(Object *self)
{
    Unpacker *u = as_unpacker(self);
    buffer_release(&u->buffer);
    if (u->layout != NULL)
        u->layout->users--;
    xdecref((Object *)u->layout);
    heap_free(HEAP_CONTAINER, u, sizeof *u);
}

static void unpacker_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_unpacker(self)->layout);
    VISIT(as_unpacker(self)->buffer.owner);
}

static void unpacker_clear(Object *self)
{
    Unpacker *u = as_unpacker(self);
    u->at = u->buffer.length = 0;
    buffer_release(&u->buffer);
}

static const NativeDef unpacker_methods[] = {
    { unpacker_m_length_hint, "__length_hint__(self)", NULL },
    NATIVE_END,
};

Type mod_struct_unpacker_type = {
    TYPE_HEAD("unpack_iterator", Unpacker),
    .module = "_struct",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_STRUCT_UNPACKER,
    .dealloc = unpacker_dealloc,
    .traverse = unpacker_traverse,
    .clear = unpacker_clear,
    .iter = unpacker_iter,
    .next = unpacker_next,
    .methods = unpacker_methods,
};

// ---- Struct ----

// The layout of self; NULL: raised.
static Struct *layout_of(Object *self)
{
    Struct *s = (Struct *)(void *)self;
    if (s->format == NULL) {
        error_raise(EXC(RuntimeError), "Struct object is not initialized");
        return NULL;
    }
    return s;
}

static Object *struct_create(Type *cls)
{
    if ((cls->flags & TYPE_ABSTRACT) != 0)
        return instance_refuse_abstract(cls);
    Object *o = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (o == NULL)
        return NULL;
    memset(o + 1, 0, cls->basic_size - sizeof *o);
    type_init_instance(o, cls);
    return o;
}

static Object *struct_m_init(Object *self, Object *const *args)
{
    return set_format((Struct *)(void *)self, args[0]) ? NONE : NULL;
}

static const NativeDef struct_init_def = { struct_m_init, "__init__(self, format)",
                                           NULL };

static void struct_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    forget_format((Struct *)(void *)self);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void struct_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((Struct *)(void *)self)->format);
}

static size_t struct_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(((Struct *)(void *)self)->item_count * sizeof(Item), blocks);
}

static Str *struct_repr(Object *self)
{
    const Struct *s = layout_of(self);
    return s == NULL ? NULL : error_format("%s(%R)", type_of(self)->name, s->format);
}

static Object *struct_m_pack(Object *self, Object *const *args)
{
    Struct *s = layout_of(self);
    Tuple *values = as_tuple(args[0]);
    return s == NULL ? NULL : do_pack(s, tuple_items(values), tuple_length(values));
}

static Object *struct_m_pack_into(Object *self, Object *const *args)
{
    Struct *s = layout_of(self);
    Tuple *values = as_tuple(args[0]);
    return s == NULL ? NULL
                     : do_pack_into(s, tuple_items(values), tuple_length(values));
}

static Object *struct_m_unpack(Object *self, Object *const *args)
{
    const Struct *s = layout_of(self);
    return s == NULL ? NULL : do_unpack(s, args[0]);
}

static Object *struct_m_unpack_from(Object *self, Object *const *args)
{
    const Struct *s = layout_of(self);
    return s == NULL ? NULL : do_unpack_from(s, args[0], args[1]);
}

static Object *struct_m_iter_unpack(Object *self, Object *const *args)
{
    Struct *s = layout_of(self);
    return s == NULL ? NULL : do_iter_unpack(s, args[0]);
}

static const NativeDef struct_methods[] = {
    { struct_m_pack, "pack(self, *values)", "The bytes of values." },
    { struct_m_pack_into, "pack_into(self, *values)",
      "Pack values into a buffer at an offset." },
    { struct_m_unpack, "unpack(self, buffer, /)", "The values of bytes." },
    { struct_m_unpack_from, "unpack_from(self, buffer, offset=0)",
      "The values of bytes at an offset." },
    { struct_m_iter_unpack, "iter_unpack(self, buffer, /)",
      "An iterator over the values of bytes, as often as they fit." },
    NATIVE_END,
};

static Object *struct_get_format(Object *self)
{
    const Struct *s = layout_of(self);
    return s == NULL ? NULL : incref(s->format);
}

static Object *struct_get_size(Object *self)
{
    const Struct *s = layout_of(self);
    return s == NULL ? NULL : int_from((int64_t)s->size);
}

static const GetSetDef struct_getsets[] = {
    { "format", struct_get_format, NULL, "The format." },
    { "size", struct_get_size, NULL, "The size in bytes." },
    GETSET_END,
};

Type mod_struct_type = {
    TYPE_HEAD("Struct", Struct),
    .module = "_struct",
    .help = "A format that was read once, to be used often.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_STRUCT,
    .create = struct_create,
    .init_def = &struct_init_def,
    .dealloc = struct_dealloc,
    .traverse = struct_traverse,
    .size_of = struct_size_of,
    .repr = struct_repr,
    .methods = struct_methods,
    .getsets = struct_getsets,
};

Type mod_struct_error_type = {
    TYPE_HEAD_ON("error", Exception, &error_type_Exception),
    .module = "struct",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_EXCEPTION | TYPE_IMMUTABLE,
    .shape = SHAPE_STRUCT_ERROR,
    .dict_offset = (int32_t)offsetof(Exception, dict),
};

// ---- functions ----

// Layouts of the formats that were used last, by the hash of their text.
enum { KNOWN = 16 };
static struct mod_struct_state {
    Struct *known[KNOWN];
} mod_struct_state;

void mod_struct_stop(void)
{
    for (size_t i = 0; i < KNOWN; i++)
        ref_clear(&mod_struct_state.known[i]);
}

// A layout for one call, owned. NULL: raised.
static Struct *layout_for(Object *format)
{
    Struct **place = NULL;
    if (is_exact_str(format)) {
        place = &mod_struct_state.known[str_hash(as_str(format)) % KNOWN];
        if (*place != NULL && str_equal(as_str((*place)->format), as_str(format)))
            return incref(*place);
    }
    Struct *s = (Struct *)(void *)struct_create(&mod_struct_type);
    if (s != NULL && !set_format(s, format))
        ref_clear(&s);
    if (s != NULL && place != NULL) {
        lasting_keep(place);
        ref_set(place, s);
    }
    return s;
}

static Object *struct_f_calcsize(Object *self, Object *const *args)
{
    (void)self;
    Struct *s = layout_for(args[0]);
    Object *result = s != NULL ? int_from((int64_t)s->size) : NULL;
    xdecref((Object *)s);
    return result;
}

static Object *with_values(Object *all,
                           Object *(*call)(Struct *, Object *const *, size_t))
{
    Tuple *values = as_tuple(all);
    if (tuple_length(values) == 0)
        return error_raise(EXC(TypeError), "missing format argument");
    Struct *s = layout_for(tuple_items(values)[0]);
    Object *result =
        s != NULL ? call(s, tuple_items(values) + 1, tuple_length(values) - 1) : NULL;
    xdecref((Object *)s);
    return result;
}

static Object *struct_f_pack(Object *self, Object *const *args)
{
    (void)self;
    return with_values(args[0], do_pack);
}

static Object *struct_f_pack_into(Object *self, Object *const *args)
{
    (void)self;
    return with_values(args[0], do_pack_into);
}

static Object *struct_f_unpack(Object *self, Object *const *args)
{
    (void)self;
    Struct *s = layout_for(args[0]);
    Object *result = s != NULL ? do_unpack(s, args[1]) : NULL;
    xdecref((Object *)s);
    return result;
}

static Object *struct_f_unpack_from(Object *self, Object *const *args)
{
    (void)self;
    Struct *s = layout_for(args[0]);
    Object *result = s != NULL ? do_unpack_from(s, args[1], args[2]) : NULL;
    xdecref((Object *)s);
    return result;
}

static Object *struct_f_iter_unpack(Object *self, Object *const *args)
{
    (void)self;
    Struct *s = layout_for(args[0]);
    Object *result = s != NULL ? do_iter_unpack(s, args[1]) : NULL;
    xdecref((Object *)s);
    return result;
}

static Object *struct_f_clearcache(Object *self, Object *const *args)
{
    (void)self, (void)args;
    mod_struct_stop();
    return NONE;
}

static const NativeDef functions[] = {
    { struct_f_calcsize, "calcsize(format, /)", "The size of a format in bytes." },
    { struct_f_pack, "pack(*values)", "The bytes of values, by a format." },
    { struct_f_pack_into, "pack_into(*values)",
      "Pack values by a format into a buffer at an offset." },
    { struct_f_unpack, "unpack(format, buffer, /)",
      "The values of bytes, by a format." },
    { struct_f_unpack_from, "unpack_from(format, /, buffer, offset=0)",
      "The values of bytes at an offset." },
    { struct_f_iter_unpack, "iter_unpack(format, buffer, /)",
      "An iterator over the values of bytes, as often as they fit." },
    { struct_f_clearcache, "_clearcache()", "Forget the layouts of formats." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    return module_add_take(m, "Struct", OBJ(&mod_struct_type)) &&
           module_add_take(m, "error", OBJ(&mod_struct_error_type));
}

const ModuleDef mod_struct = { "_struct", "C structures as bytes.", functions, fill };
