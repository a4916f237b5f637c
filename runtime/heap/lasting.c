// lasting.c - what the heap's figures grew by between lasting_begin and lasting_end.
#include "runtime/heap/lasting.h"

#include <string.h>

#include "runtime/heap/heap.h"

enum { KEPT_MAX = 32 };

static struct {
    int depth;
    Lasting total; // within: less what was live at the beginning
    const void *kept[KEPT_MAX];
    size_t kept_count;
} lasting;

void lasting_begin(void)
{
    uint64_t bytes, blocks;
    if (lasting.depth++ > 0)
        return;
    heap_live(&bytes, &blocks);
    lasting.total.bytes -= bytes;
    lasting.total.blocks -= blocks;
}

void lasting_end(void)
{
    uint64_t bytes, blocks;
    if (--lasting.depth > 0)
        return;
    heap_live(&bytes, &blocks);
    lasting.total.bytes += bytes;
    lasting.total.blocks += blocks;
}

Lasting lasting_total(void)
{
    return lasting.total;
}

void lasting_keep(const void *slot)
{
    for (size_t i = 0; i < lasting.kept_count; i++)
        if (lasting.kept[i] == slot)
            return;
    ASSERT(lasting.kept_count < KEPT_MAX);
    if (lasting.kept_count < KEPT_MAX)
        lasting.kept[lasting.kept_count++] = slot;
}

size_t lasting_kept_count(void)
{
    return lasting.kept_count;
}

Object *lasting_kept(size_t i)
{
    Object *object;
    memcpy(&object, lasting.kept[i], sizeof object);
    return object;
}
