// str_internal.h - what the files of str share: units of text, allocation, natives.
#ifndef OURO_RUNTIME_TYPES_STR_INTERNAL_H
#define OURO_RUNTIME_TYPES_STR_INTERNAL_H

#include "runtime/types/str.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Narrowest kind for text whose units, or-ed together, give `bits`; the limits are
// powers of two, so the or serves as the maximum.
static inline StrKind str_kind_for(uint32_t bits)
{
    return bits < 0x80      ? STR_KIND_ASCII
           : bits < 0x100   ? STR_KIND_LATIN1
           : bits < 0x10000 ? STR_KIND_UCS2
                            : STR_KIND_UCS4;
}

// Unit of text of a width known at compile time or not.
static inline uint32_t str_unit(const void *data, uint32_t width, size_t index)
{
    return width == 1   ? ((const uint8_t *)data)[index]
           : width == 2 ? ((const uint16_t *)data)[index]
                        : ((const uint32_t *)data)[index];
}

// Write one unit; the value is known to fit.
static inline void str_unit_set(void *data, uint32_t width, size_t index, uint32_t c)
{
    if (width == 1)
        ((uint8_t *)data)[index] = (uint8_t)c;
    else if (width == 2)
        ((uint16_t *)data)[index] = (uint16_t)c;
    else
        ((uint32_t *)data)[index] = c;
}

// Sixteen bytes that are handled at once; comparisons yield 0xff where they hold.
typedef uint8_t StrBlock __attribute__((vector_size(16)));

static inline StrBlock str_block_load(const void *from)
{
    StrBlock block;
    __builtin_memcpy(&block, from, sizeof block);
    return block;
}

static inline void str_block_store(void *to, StrBlock block)
{
    __builtin_memcpy(to, &block, sizeof block);
}

// Whether any byte of a block of flags is set.
static inline bool str_block_any(StrBlock block)
{
    uint64_t halves[2];
    __builtin_memcpy(halves, &block, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

// A bit for each byte of a block of flags, the first one lowest.
static inline uint32_t str_block_mask(StrBlock block)
{
#ifdef __SSE2__
    return (uint32_t)_mm_movemask_epi8((__m128i)block);
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++)
        mask |= (uint32_t)(block[i] & 1) << i;
    return mask;
#endif
}

// All units of data[start .. start + count), or-ed.
//
// cost    O(count)
uint32_t str_units_or(const void *data, uint32_t width, size_t start, size_t count);

// Copy units between widths; values are known to fit when it narrows.
//
// cost    O(count)
void str_units_copy(void *to, uint32_t to_width, size_t at, const void *from,
                    uint32_t from_width, size_t start, size_t count);

// A str with undefined text and its NUL, of exactly this kind.
//
// raises  MemoryError
NEW Str *str_allocate(size_t length, StrKind kind);

// The str of count units starting at start, as narrow as it can be.
//
// raises  MemoryError
NEW Str *str_from_units(const void *data, uint32_t width, size_t start, size_t count);

// Raise TypeError "function() argument must be expected, not T".
//
// takes   argument like "argument 1" or "argument 'errors'"
// returns false
COLD bool str_bad_argument(const char *function, const char *argument,
                           const char *expected, const Object *got);

// Value of an argument that is an index; OverflowError beyond 64 bits.
//
// raises  TypeError, OverflowError
RAISES bool str_index_argument(Object *o, int64_t *out);

// Whether the names of an encoding and of an error handler are absent or fit: what is
// checked before the object they are for.
//
// raises  TypeError, ValueError
RAISES bool str_name_types(OPT Object *encoding, OPT Object *errors,
                           const char *function);
// The text of one of which str_name_types holds; *out stays as it is when o is NULL.
//
// raises  LookupError
RAISES bool str_name_text(OPT Object *o, const char **out);
// Decode what o showed in buffer by two names of which str_name_types holds.
NEW Str *str_decode_buffer(Object *o, const struct Buffer *buffer, OPT Object *encoding,
                           OPT Object *errors);

extern const NativeDef str_methods_table[]; // rows of str_methods.c

#endif
