// memory_item.c - items of raw memory as objects.
//
// source: IEEE 754-2019 for half precision
#include "runtime/types/memory_item.h"

#include <math.h>
#include <string.h>

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"

typedef enum ItemKind {
    ITEM_SIGNED,
    ITEM_UNSIGNED,
    ITEM_POINTER, // negative ints are taken too, what only has __index__ is not
    ITEM_BOOL,
    ITEM_CHAR,
    ITEM_FLOAT
} ItemKind;

typedef struct ItemRow {
    char text[3]; // '@' and the letter
    uint8_t size;
    uint8_t kind; // ItemKind
} ItemRow;

static const ItemRow rows[] = {
    { "@B", 1, ITEM_UNSIGNED }, { "@b", 1, ITEM_SIGNED },   { "@c", 1, ITEM_CHAR },
    { "@?", 1, ITEM_BOOL },     { "@h", 2, ITEM_SIGNED },   { "@H", 2, ITEM_UNSIGNED },
    { "@i", 4, ITEM_SIGNED },   { "@I", 4, ITEM_UNSIGNED }, { "@l", 8, ITEM_SIGNED },
    { "@L", 8, ITEM_UNSIGNED }, { "@q", 8, ITEM_SIGNED },   { "@Q", 8, ITEM_UNSIGNED },
    { "@n", 8, ITEM_SIGNED },   { "@N", 8, ITEM_UNSIGNED }, { "@P", 8, ITEM_POINTER },
    { "@e", 2, ITEM_FLOAT },    { "@f", 4, ITEM_FLOAT },    { "@d", 8, ITEM_FLOAT },
};

static const ItemRow *row_of(const char *format)
{
    size_t mark = format[0] == '@';
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++)
        if (format[mark] == rows[i].text[1] && format[mark + 1] == '\0')
            return &rows[i];
    return NULL;
}

const char *memory_item_format(uint32_t code, bool marked)
{
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++)
        if (code == (uint8_t)rows[i].text[1])
            return rows[i].text + !marked;
    return NULL;
}

int64_t memory_item_size(const char *format)
{
    const ItemRow *row = row_of(format);
    return row == NULL ? 0 : row->size;
}

bool memory_item_is_exact(const char *format)
{
    const ItemRow *row = row_of(format);
    return row != NULL && row->kind != ITEM_FLOAT && row->kind != ITEM_BOOL;
}

// ---- half precision ----

static double from_half(uint16_t bits)
{
    int exponent = bits >> 10 & 0x1f;
    double mantissa = bits & 0x3ff, value;
    if (exponent == 0x1f)
        value = mantissa == 0 ? (double)INFINITY : (double)NAN;
    else if (exponent == 0)
        value = ldexp(mantissa, -24);
    else
        value = ldexp(mantissa + 1024, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

// The nearest half, ties to even; false if it is too large.
static bool to_half(double value, uint16_t *out)
{
    enum { INFINITE = 0x7c00, LEAST = -14 };
    unsigned bits = 0, sign = signbit(value) ? 0x8000 : 0;
    int exponent;
    if (isnan(value)) {
        bits = 0x7e00;
    } else if (isinf(value)) {
        bits = INFINITE;
    } else if (value != 0) {
        double size = fabs(value);
        frexp(size, &exponent);
        exponent--; // size is 1.xxx * 2^exponent
        if (exponent > 15)
            return false;
        if (exponent < LEAST)
            bits = (unsigned)rint(ldexp(size, 24));
        else // the leading one of the mantissa adds to the exponent's field
            bits = (unsigned)rint(ldexp(size, 10 - exponent)) +
                   ((unsigned)(exponent - LEAST) << 10);
        if (bits >= INFINITE)
            return false;
    }
    *out = (uint16_t)(bits | sign);
    return true;
}

// ---- reading ----

static int64_t read_signed(const uint8_t *at, size_t size)
{
    int8_t one;
    int16_t two;
    int32_t four;
    int64_t eight;
    switch (size) {
    case 1: memcpy(&one, at, size); return one;
    case 2: memcpy(&two, at, size); return two;
    case 4: memcpy(&four, at, size); return four;
    default: memcpy(&eight, at, sizeof eight); return eight;
    }
}

static double read_float(const uint8_t *at, size_t size)
{
    uint16_t half;
    float single;
    double value;
    if (size == 2) {
        memcpy(&half, at, size);
        return from_half(half);
    }
    if (size == 4) {
        memcpy(&single, at, size);
        return (double)single;
    }
    memcpy(&value, at, sizeof value);
    return value;
}

Object *memory_item_read(const char *format, const uint8_t *at)
{
    const ItemRow *row = row_of(format);
    uint64_t mask;
    if (row == NULL)
        return error_raise(EXC(NotImplementedError),
                           "memoryview: format %s not supported", format);
    switch ((ItemKind)row->kind) {
    case ITEM_SIGNED: return int_from(read_signed(at, row->size));
    case ITEM_UNSIGNED:
    case ITEM_POINTER:
        mask = row->size == 8 ? UINT64_MAX : ((uint64_t)1 << 8 * row->size) - 1;
        return int_from_unsigned((uint64_t)read_signed(at, row->size) & mask);
    case ITEM_BOOL: return bool_from(at[0] != 0);
    case ITEM_CHAR: return bytes_from(at, 1);
    default: return float_from(read_float(at, row->size));
    }
}

// ---- writing ----

static bool bad_type(const char *format)
{
    return error_false(EXC(TypeError), "memoryview: invalid type for format '%s'",
                       format + (format[0] == '@'));
}

static bool bad_value(const char *format)
{
    return error_false(EXC(ValueError), "memoryview: invalid value for format '%s'",
                       format + (format[0] == '@'));
}

// What conversion of a value raised, in terms of the format.
static bool bad_conversion(const char *format)
{
    if (error_clear_if(EXC(TypeError)))
        return bad_type(format);
    if (error_clear_if(EXC(OverflowError)) || error_clear_if(EXC(ValueError)))
        return bad_value(format);
    return false;
}

static bool write_int(const ItemRow *row, const char *format, Object *value,
                      uint8_t *out)
{
    int64_t number;
    uint64_t bits;
    unsigned width = 8u * row->size;
    bool fits;
    if (!is_int(value) &&
        (row->kind == ITEM_POINTER || type_of(value)->number.index == NULL))
        return bad_type(format);
    Object *index = operate_index(value);
    if (index == NULL)
        return bad_conversion(format);
    if (int_fits(index, &number)) {
        bits = (uint64_t)number;
        if (row->kind == ITEM_UNSIGNED)
            fits = number >= 0 && (width == 64 || bits >> width == 0);
        else // a pointer is 64 bits wide
            fits = width == 64 || (number >= -((int64_t)1 << (width - 1)) &&
                                   number < (int64_t)1 << (width - 1));
    } else {
        const BigInt *big = (const BigInt *)(const void *)index;
        fits = row->kind != ITEM_SIGNED && width == 64 && big->size == 1;
        bits = big->limbs[0];
    }
    decref(index);
    if (!fits)
        return bad_value(format);
    memcpy(out, &bits, sizeof bits); // little-endian: the low bytes come first
    return true;
}

static bool write_float(const ItemRow *row, const char *format, Object *value,
                        uint8_t *out)
{
    double number;
    float single;
    uint16_t half;
    if (!operate_float_value(value, &number))
        return bad_conversion(format);
    if (row->size == 8) {
        memcpy(out, &number, sizeof number);
    } else if (row->size == 4) {
        single = (float)number;
        memcpy(out, &single, sizeof single);
    } else {
        if (!to_half(number, &half))
            return bad_value(format);
        memcpy(out, &half, sizeof half);
    }
    return true;
}

bool memory_item_write(const char *format, Object *value, uint8_t out[8])
{
    const ItemRow *row = row_of(format);
    int truth;
    if (row == NULL)
        return error_false(EXC(NotImplementedError),
                           "memoryview: format %s not supported", format);
    switch ((ItemKind)row->kind) {
    case ITEM_BOOL:
        truth = operate_truth(value);
        out[0] = truth > 0;
        return truth >= 0;
    case ITEM_CHAR:
        if (!is_bytes(value))
            return bad_type(format);
        if (as_bytes(value)->length != 1)
            return bad_value(format);
        out[0] = as_bytes(value)->data[0];
        return true;
    case ITEM_FLOAT: return write_float(row, format, value, out);
    default: return write_int(row, format, value, out);
    }
}
