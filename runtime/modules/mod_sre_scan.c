// mod_sre_scan.c - what finditer and scanner give: matches one after the other.
//
// After an empty match the next one may begin at the same place but not be empty.
#include "runtime/modules/mod_sre_scan.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sre_match.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/singletons.h"

typedef struct Scan {
    Object object;
    SrePattern *pattern;
    Object *string;
    int64_t start, endpos; // where the next search begins
    bool not_empty, finished;
} Scan;

static Scan *as_scan(Object *o)
{
    return (Scan *)(void *)o;
}

Object *mod_sre_scan_new(uint32_t shape, SrePattern *p, Object *const *args)
{
    SreSubject subject;
    int64_t pos = 0, endpos = INT64_MAX;
    if ((args[1] != NULL && !operate_c_number(args[1], "ssize_t", &pos)) ||
        (args[2] != NULL && !operate_c_number(args[2], "ssize_t", &endpos)) ||
        !mod_sre_pattern_open(p, args[0], pos, endpos, &subject))
        return NULL;
    pos = (int64_t)subject.start;
    mod_sre_pattern_close(p, &subject);
    Scan *scan = heap_new(HEAP_CONTAINER, shape, sizeof *scan);
    if (scan == NULL)
        return NULL;
    scan->pattern = incref(p);
    scan->string = incref(args[0]);
    scan->start = pos;
    scan->endpos = endpos;
    scan->not_empty = scan->finished = false;
    return OBJ(scan);
}

static void scan_dealloc(Object *self)
{
    decref(OBJ(as_scan(self)->pattern));
    decref(as_scan(self)->string);
    heap_free(HEAP_CONTAINER, self, sizeof(Scan));
}

static void scan_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(OBJ(as_scan(self)->pattern));
    VISIT(as_scan(self)->string);
}

// The next match into *out: 1, 0 there is none, -1
static int step(Object *self, SreMode mode, Object **out)
{
    Scan *scan = as_scan(self);
    SreSubject subject;
    if (scan->finished)
        return 0;
    if (!mod_sre_pattern_open(scan->pattern, scan->string, 0, scan->endpos, &subject))
        return -1;
    int got = mod_sre_pattern_run(scan->pattern, &subject, (size_t)scan->start, mode,
                                  scan->not_empty);
    if (got > 0) {
        size_t start = subject.offsets[0], end = subject.offsets[1];
        scan->start = (int64_t)end;
        scan->not_empty = start == end;
        if ((*out = mod_sre_match_new(scan->pattern, &subject)) == NULL)
            got = -1;
    } else if (got == 0) {
        scan->finished = true;
    }
    mod_sre_pattern_close(scan->pattern, &subject);
    return got;
}

static Object *step_or_none(Object *self, SreMode mode)
{
    Object *match;
    int got = step(self, mode, &match);
    return got > 0 ? match : got == 0 ? NONE : NULL;
}

static Object *scanner_m_match(Object *self, Object *const *args)
{
    (void)args;
    return step_or_none(self, SRE_MATCH);
}

static Object *scanner_m_search(Object *self, Object *const *args)
{
    (void)args;
    return step_or_none(self, SRE_SEARCH);
}

static const NativeDef scanner_methods[] = {
    { scanner_m_match, "match(self, /)",
      "The match that begins where the last ended." },
    { scanner_m_search, "search(self, /)", "The first match behind the last." },
    NATIVE_END,
};

static Object *get_pattern(Object *self)
{
    return incref(OBJ(as_scan(self)->pattern));
}

static const GetSetDef scanner_getsets[] = {
    { "pattern", get_pattern, NULL, "The pattern it looks for." },
    GETSET_END,
};

static Object *finder_iter(Object *self)
{
    return incref(self);
}

static int finder_next(Object *self, Object **out)
{
    return step(self, SRE_SEARCH, out);
}

Type sre_scan_scanner_type = {
    TYPE_HEAD("SRE_Scanner", Scan),    .module = "_sre",
    .flags = TYPE_GC | TYPE_IMMUTABLE, .shape = SHAPE_SRE_SCANNER,
    .dealloc = scan_dealloc,           .traverse = scan_traverse,
    .methods = scanner_methods,        .getsets = scanner_getsets,
};

Type sre_scan_finder_type = {
    TYPE_HEAD("callable_iterator", Scan),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_SRE_FINDER,
    .dealloc = scan_dealloc,
    .traverse = scan_traverse,
    .iter = finder_iter,
    .next = finder_next,
};
