// lasting.c - what the heap's figures grew by between lasting_begin and lasting_end.
#include "runtime/heap/lasting.h"

#include "runtime/heap/heap.h"

static struct {
    int depth;
    Lasting total; // within: less what was live at the beginning
} lasting;

void lasting_begin(void)
{
    if (lasting.depth++ > 0)
        return;
    HeapStats now = heap_stats();
    lasting.total.bytes -= now.live_bytes;
    lasting.total.blocks -= now.live_blocks;
}

void lasting_end(void)
{
    if (--lasting.depth > 0)
        return;
    HeapStats now = heap_stats();
    lasting.total.bytes += now.live_bytes;
    lasting.total.blocks += now.live_blocks;
}

Lasting lasting_total(void)
{
    return lasting.total;
}
