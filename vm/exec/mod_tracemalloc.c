// mod_tracemalloc.c - _tracemalloc: recording for the frozen module tracemalloc.
//
// The ledger has the figures, origin.c the lines. Sizes are those of the heap's
// counters: a small block counts with its cell.
#include <stdlib.h>

#include "runtime/base/vec.h"
#include "runtime/heap/inspect.h"
#include "runtime/heap/ledger.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/exec/origin.h"

static Object *tracemalloc_f_start(Object *self, Object *const *args)
{
    (void)self;
    int64_t frames;
    if (!operate_c_int(args[0], &frames))
        return NULL;
    if (frames < 1 || frames > ORIGIN_FRAMES_MAX)
        return error_raise(EXC(ValueError),
                           "the number of frames must be in range [1; %d]",
                           ORIGIN_FRAMES_MAX);
    if (origin_is_on(ORIGIN_TRACES))
        return NONE;
    return origin_start(ORIGIN_TRACES, (uint32_t)frames) ? NONE : NULL;
}

static Object *tracemalloc_f_stop(Object *self, Object *const *args)
{
    (void)self, (void)args;
    origin_stop(ORIGIN_TRACES);
    return NONE;
}

static Object *tracemalloc_f_is_tracing(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return bool_from(origin_is_on(ORIGIN_TRACES));
}

static Object *tracemalloc_f_clear_traces(Object *self, Object *const *args)
{
    (void)self, (void)args;
    if (origin_is_on(ORIGIN_TRACES) && !ledger_clear())
        return error_no_memory();
    return NONE;
}

static Object *tracemalloc_f_get_traceback_limit(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from(origin_limit());
}

static Object *tracemalloc_f_get_traced_memory(Object *self, Object *const *args)
{
    (void)self, (void)args;
    uint64_t peak = 0, now = 0;
    if (origin_is_on(ORIGIN_TRACES))
        now = ledger_traced(&peak);
    Object *items[] = { int_from_unsigned(now), int_from_unsigned(peak) };
    if (items[0] == NULL || items[1] == NULL) {
        xdecref(items[0]);
        xdecref(items[1]);
        return NULL;
    }
    return (Object *)tuple_from_array_take(items, 2);
}

static Object *tracemalloc_f_reset_peak(Object *self, Object *const *args)
{
    (void)self, (void)args;
    ledger_reset_peak();
    return NONE;
}

static Object *tracemalloc_f_get_tracemalloc_memory(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from_unsigned(origin_is_on(ORIGIN_TRACES) ? origin_bytes() : 0);
}

// ---- traces ----

// ((file, line), ...) of a site, innermost first.
static Tuple *frames_of(uint32_t site)
{
    uint32_t count = origin_count(site);
    Tuple *frames = tuple_new(count);
    for (uint32_t i = 0; frames != NULL && i < count; i++) {
        OriginLine at = origin_line(site, i);
        Object *line = int_from(at.line);
        Object *frame =
            line != NULL ? (Object *)tuple_pack(2, OBJ(at.file), line) : NULL;
        xdecref(line);
        if (frame == NULL)
            ref_clear(&frames);
        else
            tuple_items(frames)[i] = frame;
    }
    return frames;
}

typedef struct Trace {
    uint32_t site;
    size_t bytes;
} Trace;

typedef struct Traces {
    VEC(Trace) found;
    bool failed;
} Traces;

static void note_trace(uint64_t slot, size_t bytes, void *context)
{
    Traces *traces = context;
    Trace trace = { ledger_site_of_slot(slot), bytes };
    if (!vec_push(&traces->found, trace))
        traces->failed = true;
}

static int compare_traces(const void *left, const void *right)
{
    const Trace *a = left, *b = right;
    if (a->site != b->site)
        return a->site < b->site ? -1 : 1;
    return a->bytes < b->bytes ? -1 : a->bytes > b->bytes;
}

// (domain, size, frames, total number of frames)
static Object *trace_row(const Trace *trace, Tuple *frames)
{
    Object *items[] = { int_from(0), int_from_unsigned(trace->bytes), OBJ(frames),
                        int_from(origin_depth(trace->site)) };
    Object *row = NULL;
    if (items[1] != NULL && items[3] != NULL)
        row = (Object *)tuple_pack(4, items[0], items[1], items[2], items[3]);
    xdecref(items[1]);
    xdecref(items[3]);
    return row;
}

static List *make_rows(const Trace *traces, size_t count)
{
    List *list = list_new(count);
    Tuple *frames = NULL;
    for (size_t i = 0; list != NULL && i < count; i++) {
        if (frames == NULL || traces[i].site != traces[i - 1].site) {
            xdecref((Object *)frames);
            frames = frames_of(traces[i].site);
        }
        Object *row = frames != NULL ? trace_row(&traces[i], frames) : NULL;
        if (row == NULL || !list_append_take(list, row))
            ref_clear(&list);
    }
    xdecref((Object *)frames);
    return list;
}

static Object *tracemalloc_f_get_traces(Object *self, Object *const *args)
{
    (void)self, (void)args;
    Traces traces = { .failed = false };
    if (origin_is_on(ORIGIN_TRACES))
        ledger_walk(note_trace, &traces);
    List *list = NULL;
    if (traces.failed) {
        error_no_memory();
    } else {
        if (traces.found.count > 1)
            qsort(traces.found.items, traces.found.count, sizeof(Trace),
                  compare_traces);
        list = make_rows(traces.found.items, traces.found.count);
    }
    vec_free(&traces.found);
    return (Object *)list;
}

static Object *tracemalloc_f_get_object_traceback(Object *self, Object *const *args)
{
    (void)self;
    uint32_t site = 0;
    if (origin_is_on(ORIGIN_TRACES) && inspect_on_heap(args[0]))
        site = ledger_site_of(args[0]);
    return origin_count(site) != 0 ? (Object *)frames_of(site) : NONE;
}

static const NativeDef functions[] = {
    { tracemalloc_f_start, "start(nframe=1, /)",
      "Begin to record the lines that make memory, with up to nframe frames." },
    { tracemalloc_f_stop, "stop()", "End recording and forget all traces." },
    { tracemalloc_f_is_tracing, "is_tracing()", "Whether lines are recorded." },
    { tracemalloc_f_clear_traces, "clear_traces()", "Forget all traces so far." },
    { tracemalloc_f_get_traceback_limit, "get_traceback_limit()",
      "The most frames of a traceback." },
    { tracemalloc_f_get_traced_memory, "get_traced_memory()",
      "(bytes now, bytes at the peak) of the memory that is traced." },
    { tracemalloc_f_reset_peak, "reset_peak()", "Let the peak begin anew." },
    { tracemalloc_f_get_tracemalloc_memory, "get_tracemalloc_memory()",
      "Bytes that the recording itself takes." },
    { tracemalloc_f_get_traces, "_get_traces()",
      "[(domain, size, ((file, line), ...), number of frames)] of the live blocks." },
    { tracemalloc_f_get_object_traceback, "_get_object_traceback(obj, /)",
      "((file, line), ...) where an object was made, innermost first, or None." },
    NATIVE_END,
};

const ModuleDef mod_tracemalloc = { "_tracemalloc", "Records which lines make memory.",
                                    functions, NULL };
