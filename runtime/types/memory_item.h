// memory_item.h - items of raw memory as objects: the single-letter native formats of
// memoryview, as struct names them.
#ifndef OURO_RUNTIME_TYPES_MEMORY_ITEM_H
#define OURO_RUNTIME_TYPES_MEMORY_ITEM_H

#include "runtime/heap/object.h"

// The static text of a format, NULL if there is none of this letter; marked: with '@'.
BORROWED OPT const char *memory_item_format(uint32_t code, bool marked);

// The letter of a format.
static inline char memory_item_code(const char *format)
{
    return format[0] == '@' ? format[1] : format[0];
}

// Bytes of an item, 1 .. 8; 0 for formats that memoryview does not know.
int64_t memory_item_size(const char *format);

// Whether items are equal exactly if their bytes are.
bool memory_item_is_exact(const char *format);

// The object of the item at an address.
//
// raises  MemoryError; NotImplementedError for formats that memoryview does not know
NEW Object *memory_item_read(const char *format, const uint8_t *at);

// The bytes of value as an item.
//
// raises  TypeError, ValueError "memoryview: invalid value for format 'B'"
RAISES bool memory_item_write(const char *format, Object *value, uint8_t out[8]);

#endif
