// gc.h - the cycle collector: trial deletion over pages, side counters, no words in
// objects.
//
// source  Bacon & Rajan 2001 (synchronous trial deletion); finalizer rules: PEP 442.
#ifndef OURO_RUNTIME_HEAP_GC_H
#define OURO_RUNTIME_HEAP_GC_H

#include "runtime/heap/object.h"

typedef struct GcGenerationStats {
    uint64_t collections, collected, uncollectable;
} GcGenerationStats;

// What the collector reads of an object of SHAPE_LIST: a row of references, none of them
// NULL.
typedef struct GcList {
    Object object;
    uint32_t count, capacity;
    Object **items;
} GcList;

// Begin; reads OURO_GC=stress and OURO_TRACE=gc.
void gc_start(void);
void gc_stop(void);

// Collect generation 0, 1 or 2 now. returns the number of unreachable objects found
int64_t gc_collect(int generation);
// Whether a collection could do what a program sees: run a finalizer, give bytes back to
// an object that lent them, or report itself.
// Callbacks of weak references are known to types/weakref.h.
bool gc_would_show(void);
// Run the collection that the counters ask for; called at safe points when gc_wanted.
void gc_run_pending(void);
bool gc_is_enabled(void);
void gc_enable(bool on);
void gc_get_threshold(int64_t out[3]);
void gc_set_threshold(const int64_t in[3]);
void gc_get_count(int64_t out[3]);
GcGenerationStats gc_stats(int generation);
uint64_t gc_longest_pause_ns(void);
uint64_t gc_total_pause_ns(void);
// Called by heap refill when net container cells pass the threshold: asks for a safe
// point.
void gc_on_wanted(void (*wanted)(void));
bool gc_is_tracked(const Object *object);
// For Type.is_atomic: no cycle passes through the object, as far as is known.
bool gc_is_left_out(const Object *object);
// Append every object in gc.garbage semantics is the module's work; see mod_gc.

// What the last collection did; for traces and gc.callbacks.
typedef struct GcReport {
    int generation;
    bool is_begin;           // sent before a collection; then only generation is set
    uint64_t members, pages; // containers looked at, and where they lay
    int64_t collected;
    uint64_t freed_bytes, pause_ns;
} GcReport;
void gc_on_report(OPT void (*report)(const GcReport *report));

// Asked for each unreachable object after the finalizers; true: it is kept alive, by a
// reference that keep took or by another one that is kept (DEBUG_SAVEALL).
void gc_on_garbage(OPT bool (*keep)(Object *object));

// Told of the unreachable objects before anything happens to them.
void gc_on_found(OPT void (*found)(Object *const *objects, size_t count));

// Asked whether an unreachable object counts as one of its own.
void gc_on_count(OPT bool (*counted)(const Object *object));

// Weak references, before the finalizers. clear: make all weak references to these
// objects dead, without running Python code, and remember the callbacks of those weak
// references that are not unreachable themselves. call: run them; whether there were
// any.
void gc_on_weak(OPT void (*clear)(Object *const *objects, size_t count),
                OPT bool (*call)(void));
// Inside clear: whether the running collection found the object unreachable.
bool gc_is_unreachable(const Object *object);

bool gc_is_stressed(void);       // OURO_GC=stress: a collection at each allocation
uint64_t gc_scratch_bytes(void); // memory of the collector's own counters

#define VISIT(child)                                                                   \
    do {                                                                               \
        if ((child) != NULL)                                                           \
            visit((Object *)(child), context);                                         \
    } while (0)

#endif
