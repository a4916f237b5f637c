// mod_array_item.c - items of arrays: bytes to objects and back, by type code.
//
// The machine is little-endian: the low bytes of a number come first.
#include <string.h>

#include "runtime/modules/mod_array_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"

static const ItemKind kinds[] = {
    { 'b', 1, ITEM_SIGNED, "b" }, { 'B', 1, ITEM_UNSIGNED, "B" },
    { 'u', 4, ITEM_TEXT, "w" },   { 'w', 4, ITEM_TEXT, "w" },
    { 'h', 2, ITEM_SIGNED, "h" }, { 'H', 2, ITEM_UNSIGNED, "H" },
    { 'i', 4, ITEM_SIGNED, "i" }, { 'I', 4, ITEM_UNSIGNED, "I" },
    { 'l', 8, ITEM_SIGNED, "l" }, { 'L', 8, ITEM_UNSIGNED, "L" },
    { 'q', 8, ITEM_SIGNED, "q" }, { 'Q', 8, ITEM_UNSIGNED, "Q" },
    { 'f', 4, ITEM_FLOAT, "f" },  { 'd', 8, ITEM_FLOAT, "d" },
};

const ItemKind *mod_array_item_kind(uint32_t code)
{
    for (size_t i = 0; i < ARRAY_COUNT(kinds); i++)
        if (code == (uint8_t)kinds[i].code)
            return &kinds[i];
    return NULL;
}

// ---- reading ----

#define LOAD(type, at) (*(const type *)memcpy(&(type){ 0 }, at, sizeof(type)))

static int64_t load_int(const ItemKind *kind, const uint8_t *at)
{
    bool is_signed = kind->form == ITEM_SIGNED;
    switch (kind->size) {
    case 1: return is_signed ? (int64_t)LOAD(int8_t, at) : at[0];
    case 2: return is_signed ? (int64_t)LOAD(int16_t, at) : LOAD(uint16_t, at);
    case 4: return is_signed ? (int64_t)LOAD(int32_t, at) : LOAD(uint32_t, at);
    default: return LOAD(int64_t, at);
    }
}

static double load_float(const ItemKind *kind, const uint8_t *at)
{
    return kind->size == 4 ? (double)LOAD(float, at) : LOAD(double, at);
}

static Object *read_letter(const ItemKind *kind, const uint8_t *at)
{
    uint32_t letter = LOAD(uint32_t, at);
    if (letter <= 0x10ffff)
        return (Object *)(void *)str_from_char(letter);
    if (kind->code == 'w')
        return error_raise(EXC(ValueError), "chr() arg not in range(0x110000)");
    return error_raise(EXC(ValueError),
                       "character U+%x is not in range [U+0000; U+10ffff]", letter);
}

Object *mod_array_item_read(const ItemKind *kind, const uint8_t *at)
{
    switch ((ItemForm)kind->form) {
    case ITEM_FLOAT: return float_from(load_float(kind, at));
    case ITEM_TEXT: return read_letter(kind, at);
    case ITEM_UNSIGNED:
        if (kind->size == 8)
            return int_from_unsigned(LOAD(uint64_t, at));
        break;
    case ITEM_SIGNED: break;
    }
    return int_from(load_int(kind, at));
}

Str *mod_array_item_text(const ItemKind *kind, const uint8_t *data, size_t count)
{
    if (kind->code == 'w')
        return str_codec_decode(NULL, data, count * kind->size, "utf-32-le", "strict");
    for (size_t i = 0; i < count; i++)
        if (LOAD(uint32_t, data + 4 * i) > 0x10ffff)
            return (Str *)(void *)read_letter(kind, data + 4 * i);
    return str_from_ucs4((const uint32_t *)(const void *)data, count);
}

// ---- writing ----

// A range that a value must lie in, and how it is called.
typedef struct Range {
    int64_t least, most;
    const char *name;
} Range;

static const Range short_range = { INT16_MIN, INT16_MAX, "signed short integer" },
                   int_range = { INT32_MIN, INT32_MAX, "signed integer" },
                   byte_range = { 0, UINT8_MAX, "unsigned byte integer" },
                   char_range = { INT8_MIN, INT8_MAX, "signed char" },
                   ushort_range = { 0, UINT16_MAX, "unsigned short" };

static bool check_range(const Range *range, int64_t value)
{
    if (value < range->least)
        return error_false(EXC(OverflowError), "%s is less than minimum", range->name);
    if (value > range->most)
        return error_false(EXC(OverflowError), "%s is greater than maximum",
                           range->name);
    return true;
}

// The ranges of the small codes, in the order they are looked at.
static bool check_small(char code, int64_t value)
{
    switch (code) {
    case 'b':
        return check_range(&short_range, value) && check_range(&char_range, value);
    case 'B': return check_range(&byte_range, value);
    case 'h': return check_range(&short_range, value);
    case 'H':
        return check_range(&int_range, value) && check_range(&ushort_range, value);
    default: return check_range(&int_range, value);
    }
}

static bool write_signed(const ItemKind *kind, Object *index, uint64_t *out)
{
    int64_t value;
    if (!int_fits(index, &value))
        return error_false(EXC(OverflowError),
                           kind->code == 'q'
                               ? "int too big to convert"
                               : "Python int too large to convert to C long");
    *out = (uint64_t)value;
    return kind->size == 8 || check_small(kind->code, value);
}

static bool write_unsigned(const ItemKind *kind, Object *index, uint64_t *out)
{
    bool is_quad = kind->code == 'Q';
    int64_t value = 0;
    if (int_sign(index) < 0)
        return error_false(EXC(OverflowError),
                           is_quad ? "can't convert negative int to unsigned"
                                   : "can't convert negative value to unsigned int");
    if (int_fits(index, &value)) {
        *out = (uint64_t)value;
    } else {
        const BigInt *big = (const BigInt *)(const void *)index;
        if (big->size != 1)
            return error_false(EXC(OverflowError),
                               is_quad
                                   ? "int too big to convert"
                                   : "Python int too large to convert to C unsigned "
                                     "long");
        *out = big->limbs[0];
    }
    return kind->size == 8 || *out <= UINT32_MAX ||
           error_false(EXC(OverflowError), "unsigned int is greater than maximum");
}

static bool write_int(const ItemKind *kind, Object *value, uint8_t *out)
{
    uint64_t bits = 0;
    Object *index = is_exact_int(value) ? incref(value) : operate_index(value);
    if (index == NULL)
        return false;
    bool is_large = kind->form == ITEM_UNSIGNED && kind->size >= 4;
    bool good = is_large ? write_unsigned(kind, index, &bits)
                         : write_signed(kind, index, &bits);
    decref(index);
    memcpy(out, &bits, sizeof bits);
    return good;
}

static bool write_float(const ItemKind *kind, Object *value, uint8_t *out)
{
    double number;
    if (!operate_float_value(value, &number))
        return false;
    if (kind->size == 4)
        memcpy(out, &(float){ (float)number }, sizeof(float));
    else
        memcpy(out, &number, sizeof number);
    return true;
}

bool mod_array_item_write(const ItemKind *kind, Object *value,
                          uint8_t out[ARRAY_ITEM_MAX])
{
    if (kind->form == ITEM_FLOAT)
        return write_float(kind, value, out);
    if (kind->form != ITEM_TEXT)
        return write_int(kind, value, out);
    if (!is_str(value) || as_str(value)->length != 1)
        return error_false(EXC(TypeError), "array item must be unicode character");
    memcpy(out, &(uint32_t){ str_char(as_str(value), 0) }, sizeof(uint32_t));
    return true;
}

// ---- as bytes ----

void mod_array_item_swap(uint8_t *data, size_t count, size_t size)
{
    for (uint8_t *item = data, *end = data + count * size; item < end; item += size)
        for (size_t i = 0; i < size / 2; i++) {
            uint8_t byte = item[i];
            item[i] = item[size - 1 - i];
            item[size - 1 - i] = byte;
        }
}

int mod_array_item_order(const ItemKind *kind, const uint8_t *a, const uint8_t *b)
{
    if (kind->form == ITEM_FLOAT) {
        double x = load_float(kind, a), y = load_float(kind, b);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
    }
    if (kind->form == ITEM_UNSIGNED && kind->size == 8) {
        uint64_t x = LOAD(uint64_t, a), y = LOAD(uint64_t, b);
        return (x > y) - (x < y);
    }
    int64_t x = load_int(kind, a), y = load_int(kind, b);
    return (x > y) - (x < y);
}
#undef LOAD
