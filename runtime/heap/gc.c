// gc.c - finds unreachable cycles by counting; until some are found, no object is
// written to.
//
// The set is: young containers (in pages refilled since the last collection), these and
// the ones of generation 1 (in pages that a list names), or all containers but those
// set aside (generation.h). Each
// member's children inside the set are counted in a dense side array; a member with
// more references than were counted is held from outside. From those, marks spread page
// by page. What stays unmarked is garbage. A traverse that forgets a reference makes
// the count too low, so its object lives.
//
// What is atomic (a dict or old tuple of nothing but leaves) cannot be in a cycle and is
// no member; a page of such objects needs no scratch, and what refers to it alone is not
// traversed again.
//
// source  Bacon & Rajan 2001, "Concurrent Cycle Collection in Reference Counted
//         Systems" (the synchronous half); finalizers: PEP 442
#include "runtime/heap/gc.h"

#include <string.h>

#include "runtime/base/os.h"
#include "runtime/heap/age.h"
#include "runtime/heap/pool.h"

enum {
    TRIGGER_FACTOR = 5, // real trigger: threshold 0 times this, by net containers
    FULL_MIN = 25000,   // promoted containers that make a full collection worthwhile
    GROWTH_SHIFT = 2,   // full when the old generation grew by a quarter; after full
                        // collections that found next to nothing: half, then all
    SORT_TRIES = 16,    // cells of a page that are asked whether they are atomic
    LITTLE_SHIFT = 6,   // next to nothing: below a 64th
    KEEP_SCRATCH = 1 << 20,
    STRESS_FULL = 16 // under stress every so manyth collection is full
};

static struct {
    bool is_enabled, is_collecting, is_stressed, is_traced;
    int64_t thresholds[3], counts[3]; // counts[0] is pool.net_containers
    GcGenerationStats stats[3];
    uint64_t old_total;    // containers that survived the last full collection
    uint64_t old_promoted; // since then, atomic ones left out: into generation 2
    uint64_t middle_total; // and into generation 1, since its last collection
    uint32_t growth_shift; // 0 to GROWTH_SHIFT
    uint64_t longest_ns, total_ns;
    void (*request)(void);
    void (*report)(const GcReport *);
    bool (*keep)(Object *);
    void (*found)(Object *const *, size_t);
    bool (*counted)(const Object *);
    void (*weak_clear)(Object *const *, size_t);
    bool (*weak_call)(void);
    PageList set;          // pages
    VEC(Object *) garbage; // a reference to each is held
    char *scratch;         // counters and bitmaps of the set's pages
    size_t scratch_size, scratch_used;
    uint32_t queue_first, queue_last;
    uint64_t members, atoms;
} gc;

// ---- scratch of a page: mark, scanned and member bits, then a counter per cell ----
static size_t scratch_for(const Page *p)
{
    return pool_words(p) * 3 * sizeof(uint64_t) +
           (p->bump * sizeof(uint32_t) + 7) / 8 * 8;
}

static void drop_scratch(void)
{
    if (gc.scratch != NULL)
        os_release(gc.scratch, gc.scratch_size);
    gc.scratch = NULL;
    gc.scratch_size = 0;
}

static bool reserve_scratch(size_t size)
{
    gc.scratch_used = 0;
    if (size <= gc.scratch_size)
        return true;
    drop_scratch();
    size = (size + 0xffff) & ~(size_t)0xffff;
    char *memory = os_reserve(size);
    if (memory == NULL)
        return false;
    if (!os_commit(memory, size)) {
        os_release(memory, size);
        return false;
    }
    if (size > KEEP_SCRATCH / 8)
        os_populate(memory, size);
    gc.scratch = memory;
    gc.scratch_size = size;
    return true;
}

static void give_scratch(Page *p)
{
    p->mark = (uint64_t *)(void *)(gc.scratch + gc.scratch_used);
    p->inner = (uint32_t *)(void *)(p->mark + pool_words(p) * 3);
    memset(p->mark, 0, scratch_for(p));
    gc.scratch_used += scratch_for(p);
}

static void end_set(void)
{
    for (size_t i = 0; i < gc.set.count; i++) {
        Page *p = &arena.pages[gc.set.items[i]];
        p->mark = NULL;
        p->inner = NULL;
        p->flags &= (uint8_t) ~(PAGE_ATOMIC | PAGE_SORTED);
    }
    gc.set.count = 0;
    if (gc.scratch_size > KEEP_SCRATCH)
        drop_scratch();
}

// ---- step 1: the set ----
static bool add_listed(const PageList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        Page *p = &arena.pages[list->items[i]];
        if (p->flags & PAGE_QUEUED)
            continue;
        if (!vec_push(&gc.set, list->items[i]))
            return false;
        p->flags |= PAGE_QUEUED; // seen
    }
    return true;
}

static bool add_all(void)
{
    for (uint32_t page = 1; page < arena_end(); page++) {
        if (pool_has_containers(page) && !vec_push(&gc.set, page))
            return false;
    }
    return true;
}

static bool choose_pages(Scope scope)
{
    size_t need = 0;
    gc.set.count = 0;
    pool_tidy(&pool.fresh, PAGE_FRESH);
    pool_tidy(generation_middle(), PAGE_MIDDLE);
    bool good = scope == SCOPE_FULL
                    ? add_all()
                    : add_listed(&pool.fresh) &&
                          (scope == SCOPE_YOUNG || add_listed(generation_middle()));
    for (size_t i = 0; i < gc.set.count; i++) {
        arena.pages[gc.set.items[i]].flags &= (uint8_t)~PAGE_QUEUED;
        need += scratch_for(&arena.pages[gc.set.items[i]]);
    }
    return good && reserve_scratch(need);
}

// The set of a recheck: the garbage alone.
static bool choose_garbage(void)
{
    uint32_t page, cell;
    size_t need = 0;
    gc.set.count = 0;
    for (size_t i = 0; i < gc.garbage.count; i++) {
        if (!pool_locate(gc.garbage.items[i], &page, &cell))
            continue;
        Page *p = &arena.pages[page];
        if (p->flags & PAGE_QUEUED)
            continue;
        if (!vec_push(&gc.set, page))
            break;
        p->flags |= PAGE_QUEUED;
        need += scratch_for(p);
    }
    for (size_t i = 0; i < gc.set.count; i++)
        arena.pages[gc.set.items[i]].flags &= (uint8_t)~PAGE_QUEUED;
    if (!reserve_scratch(need))
        return false;
    for (size_t i = 0; i < gc.set.count; i++)
        give_scratch(&arena.pages[gc.set.items[i]]);
    for (size_t i = 0; i < gc.garbage.count; i++) {
        if (!pool_locate(gc.garbage.items[i], &page, &cell))
            continue;
        Page *p = &arena.pages[page];
        if (p->mark == NULL)
            return false; // the set could not grow
        p->mark[pool_words(p) * 2 + cell / 64] |= (uint64_t)1 << cell % 64;
    }
    return true;
}

// ---- steps 2 and 3: count, mark ----
// The page of an object that may be a member, or NULL.
static inline Page *member_page(Object *o, uint32_t *page, uint32_t *cell)
{
    if (LIKELY(arena_holds(o))) {
        *page = arena_page_of(o);
        Page *p = &arena.pages[*page];
        if (p->mark == NULL)
            return NULL;
        *cell = pool_cell_of(p, o);
        return p;
    }
    if (!pool_locate(o, page, cell))
        return NULL;
    return arena.pages[*page].mark != NULL ? &arena.pages[*page] : NULL;
}

// has_child: whether any visited object may be a member.
static ALWAYS_INLINE void visit_count(Object *child, void *has_child)
{
    uint32_t page, cell;
    Page *p = member_page(child, &page, &cell);
    if (p != NULL) {
        p->inner[cell]++;
        if (!*(bool *)has_child) // what is left out is marked
            *(bool *)has_child = (p->mark[cell / 64] >> cell % 64 & 1) == 0;
    }
}

static void enqueue(uint32_t page)
{
    Page *p = &arena.pages[page];
    if (p->flags & PAGE_QUEUED)
        return;
    p->flags |= PAGE_QUEUED;
    p->link = ARENA_NO_PAGE;
    if (gc.queue_last != ARENA_NO_PAGE)
        arena.pages[gc.queue_last].link = page;
    else
        gc.queue_first = page;
    gc.queue_last = page;
}

static ALWAYS_INLINE void visit_mark(Object *child, void *context)
{
    uint32_t page, cell;
    (void)context;
    Page *p = member_page(child, &page, &cell);
    if (p == NULL)
        return;
    uint64_t bit = (uint64_t)1 << cell % 64;
    if (p->mark[cell / 64] & bit)
        return;
    p->mark[cell / 64] |= bit;
    if ((p->mark[pool_words(p) + cell / 64] & bit) == 0)
        enqueue(page);
}

static inline bool is_short_row(const Object *o)
{
    return o->shape - SHAPE_TUPLE_0 < SHAPE_TUPLE_N - SHAPE_TUPLE_0;
}

// The items of a short tuple, which are a row after its head, or NULL.
static inline Object **short_row(Object *o, uint32_t *length)
{
    *length = o->shape - SHAPE_TUPLE_0;
    return is_short_row(o) ? (Object **)(void *)(o + 1) : NULL;
}

// Short tuples, plain instances and lists are a row of references; with these, visit is
// known where this is inlined.
static ALWAYS_INLINE void traverse(Object *o, VisitFn visit, void *context)
{
    const Shape *shape = &shape_table[o->shape];
    Type *type = shape->type;
    uint32_t count;
    Object **row = short_row(o, &count);
    if (row == NULL && (type->flags & TYPE_SHAPED) != 0) {
        visit(OBJ(type), context);
        row = (Object **)(void *)(o + 1);
        count = shape->count;
    } else if (o->shape == SHAPE_LIST) {
        const GcList *list = (const GcList *)(const void *)o;
        if ((count = list->count) == 0)
            return;
        row = list->items;
    }
    for (uint32_t i = 0; row != NULL && i < count; i++) {
        if (row[i] != NULL)
            visit(row[i], context);
    }
    if (row == NULL && type->traverse != NULL)
        type->traverse(o, visit, context);
}

// Take the references away from a member's counter, and add those that it gives others:
// in the end the counter of what nobody else holds is 0. Returns its bit when it holds
// no member, so that there is nothing to mark through it.
static inline uint64_t count_member(Page *p, uint32_t cell, Object *o)
{
    bool has_child = false;
    p->inner[cell] -= o->refs;
    traverse(o, visit_count, &has_child);
    return has_child ? 0 : (uint64_t)1 << cell % 64;
}

// ---- what is left out of the set ----
#ifdef OURO_DEBUG
static void visit_left_out(Object *child, void *context)
{
    (void)context;
    ASSERT(gc_is_left_out(child));
}
#endif

static inline bool is_atomic(Object *o, bool is_young)
{
    uint32_t length;
    Object **row = short_row(o, &length);
    const Type *type = shape_table[o->shape].type;
    if (row != NULL) { // as the type says it, but inlined
        if (is_young)
            return false;
        for (uint32_t i = 0; i < length; i++)
            if (row[i] == NULL || (!pool_is_leaf(row[i]) && !gc_is_left_out(row[i])))
                return false;
    } else if (type->is_atomic == NULL || !type->is_atomic(o, is_young)) {
        return false;
    }
#ifdef OURO_DEBUG
    type->traverse(o, visit_left_out, NULL);
#endif
    return true;
}

bool gc_is_left_out(const Object *object)
{
    uint32_t page, cell;
    if (pool_is_leaf(object) || !pool_locate(object, &page, &cell))
        return true;
    const Page *p = &arena.pages[page];
    if (p->flags & PAGE_ATOMIC)
        return true;
    // While members are counted, only what is left out is marked.
    return p->mark != NULL && (p->mark[cell / 64] >> cell % 64 & 1);
}

// The bits of the cells of a word that were given out.
static uint64_t given_out(const Page *p, uint32_t word)
{
    uint32_t cells = p->bump - word * 64u;
    return p->bump <= word * 64 ? 0
           : cells < 64         ? ((uint64_t)1 << cells) - 1
                                : ~(uint64_t)0;
}

// The living cells of a page that the collection would look at, by whether they are
// atomic; false: it does not begin like a page that has many of these.
static bool sort_page(uint32_t page, Scope scope, uint64_t atoms[ARENA_OLD_WORDS],
                      bool *has_others)
{
    const Page *p = &arena.pages[page];
    char *at = arena_address(page);
    uint32_t others = 0;
    bool any = false;
    for (uint32_t word = 0; word < pool_words(p); word++) {
        uint64_t old = generation_survivors(page, word), bit = 1;
        uint64_t todo = given_out(p, word) & ~generation_passed_by(page, word, scope);
        atoms[word] = 0;
        for (uint32_t cell = word * 64; todo != 0;
             todo >>= 1, bit <<= 1, cell++, at += p->cell_size) {
            if ((todo & 1) == 0)
                continue;
            Object *o =
                p->state == PAGE_SLOTS ? pool_object(page, cell) : (Object *)(void *)at;
            if (o == NULL || o->refs == 0)
                continue;
            if (is_atomic(o, (old & bit) == 0)) {
                atoms[word] |= bit;
                any = true;
            } else if (++others == SORT_TRIES && !any) {
                return false;
            }
        }
        at = arena_address(page) + (size_t)(word + 1) * 64 * p->cell_size;
    }
    *has_others = others != 0;
    return true;
}

// Give the pages of the set their scratch, but for those that nothing is looked for in.
static void prepare_set(Scope scope)
{
    uint64_t atoms[ARENA_OLD_WORDS];
    bool has_others = false;
    for (size_t i = 0; i < gc.set.count; i++) {
        uint32_t page = gc.set.items[i];
        Page *p = &arena.pages[page];
        bool is_sorted = sort_page(page, scope, atoms, &has_others);
        if (!is_sorted || has_others)
            give_scratch(p);
        if (!is_sorted)
            continue;
        for (size_t word = 0; word < pool_words(p); word++)
            gc.atoms += (uint64_t)__builtin_popcountll(atoms[word]);
        if (has_others) {
            memcpy(p->mark, atoms, pool_words(p) * sizeof *atoms);
            p->flags |= PAGE_SORTED;
        } else {
            p->flags |= PAGE_ATOMIC;
            generation_promote(page, scope, atoms);
        }
    }
}

// ---- steps 2 and 3, page by page ----
// What pool_object reads of a page, read once.
typedef struct Cells {
    char *start;
    uint32_t size; // 0: slots of OURO_HEAP=system
} Cells;

static inline Cells cells_of(uint32_t page)
{
    const Page *p = &arena.pages[page];
    return (Cells){ arena_address(page), p->state == PAGE_SLOTS ? 0 : p->cell_size };
}

static inline Object *object_in(Cells cells, uint32_t cell)
{
    if (UNLIKELY(cells.size == 0))
        return ((Object **)(void *)cells.start)[cell];
    return (Object *)(void *)(cells.start + (size_t)cell * cells.size);
}

// Choose the members of a page and count, in one walk over its objects. What is left out
// is marked, so that no mark spreads to it.
static void count_page(uint32_t page, Scope scope)
{
    Page *p = &arena.pages[page];
    uint32_t words = (uint32_t)pool_words(p);
    uint64_t *scanned = p->mark + words, *member = scanned + words;
    bool is_sorted = (p->flags & PAGE_SORTED) != 0, is_full = scope == SCOPE_FULL;
    Cells cells = cells_of(page);
    for (uint32_t word = 0; word < words; word++) {
        uint64_t old = generation_survivors(page, word), members = 0, leaves = 0;
        uint64_t bits = given_out(p, word) & ~generation_passed_by(page, word, scope);
        for (bits &= ~p->mark[word]; bits != 0; bits &= bits - 1) {
            uint32_t cell = word * 64 + (uint32_t)__builtin_ctzll(bits);
            Object *o = object_in(cells, cell);
            uint64_t bit = bits & -bits, leaf;
            if (o == NULL || o->refs == 0)
                continue;
            bool is_old_row = is_full && (old & bit) != 0 && is_short_row(o);
            if (!is_sorted && !is_old_row && is_atomic(o, (old & bit) == 0)) {
                p->mark[word] |= bit;
                gc.atoms++;
                continue;
            }
            leaf = count_member(p, cell, o);
            if (is_old_row && leaf != 0 && !is_sorted) { // then it is atomic
                p->mark[word] |= bit;
                gc.atoms++;
                continue;
            }
            members |= bit;
            leaves |= leaf;
        }
        member[word] = members;
        scanned[word] = leaves;
        gc.members += (uint64_t)__builtin_popcountll(members);
    }
}

// Count between the members that choose_garbage chose.
static void recount_page(uint32_t page)
{
    Page *p = &arena.pages[page];
    size_t words = pool_words(p);
    uint64_t *scanned = p->mark + words;
    const uint64_t *member = scanned + words;
    for (uint32_t word = 0; word < words; word++) {
        for (uint64_t bits = member[word]; bits != 0; bits &= bits - 1) {
            uint32_t cell = word * 64 + (uint32_t)__builtin_ctzll(bits);
            scanned[word] |= count_member(p, cell, pool_object(page, cell));
        }
    }
}

// Mark the members that are held from outside. held: references of the garbage array.
static void mark_roots(uint32_t page, uint32_t held)
{
    Page *p = &arena.pages[page];
    size_t words = pool_words(p);
    uint64_t *mark = p->mark, *scanned = mark + words, *member = scanned + words,
             any = 0;
    for (uint32_t word = 0; word < words; word++) {
        uint64_t roots = 0;
        for (uint64_t bits = member[word]; bits != 0; bits &= bits - 1) {
            uint32_t cell = word * 64 + (uint32_t)__builtin_ctzll(bits);
            if (p->inner[cell] + held != 0)
                roots |= bits & -bits;
        }
        mark[word] |= roots;
        any |= roots & ~scanned[word];
    }
    if (any != 0)
        enqueue(page);
}

// Scan marked cells until the page has none left; others join the queue.
static void scan_page(uint32_t page)
{
    Page *p = &arena.pages[page];
    size_t words = pool_words(p);
    uint64_t *mark = p->mark, *scanned = mark + words, *member = scanned + words;
    Cells cells = cells_of(page);
    bool again = true;
    while (again) {
        again = false;
        for (uint32_t word = 0; word < words; word++) {
            uint64_t bits;
            while ((bits = mark[word] & member[word] & ~scanned[word]) != 0) {
                again = true;
                scanned[word] |= bits;
                for (; bits != 0; bits &= bits - 1)
                    traverse(
                        object_in(cells, word * 64 + (uint32_t)__builtin_ctzll(bits)),
                        visit_mark, NULL);
            }
        }
    }
}

// Spread marks over a set that was counted.
static void mark_set(uint32_t held)
{
    gc.queue_first = gc.queue_last = ARENA_NO_PAGE;
    for (size_t i = 0; i < gc.set.count; i++) {
        if (arena.pages[gc.set.items[i]].mark != NULL)
            mark_roots(gc.set.items[i], held);
    }
    while (gc.queue_first != ARENA_NO_PAGE) {
        uint32_t page = gc.queue_first;
        Page *p = &arena.pages[page];
        scan_page(page); // still flagged: its own marks need no new turn
        gc.queue_first = p->link;
        if (gc.queue_first == ARENA_NO_PAGE)
            gc.queue_last = ARENA_NO_PAGE;
        p->flags &= (uint8_t)~PAGE_QUEUED;
        p->link = 0;
    }
}

// ---- step 4: garbage ----
// Collect the unmarked members, with a reference to each; false when memory is out.
static bool gather(void)
{
    for (size_t i = 0; i < gc.set.count; i++) {
        uint32_t page = gc.set.items[i];
        const Page *p = &arena.pages[page];
        size_t words = pool_words(p);
        for (uint32_t word = 0; p->mark != NULL && word < words; word++) {
            uint64_t bits = p->mark[2 * words + word] & ~p->mark[word];
            for (; bits != 0; bits &= bits - 1) {
                uint32_t cell = word * 64 + (uint32_t)__builtin_ctzll(bits);
                if (!vec_push(&gc.garbage, pool_object(page, cell)))
                    return false;
            }
        }
    }
    for (size_t i = 0; i < gc.garbage.count; i++)
        incref(gc.garbage.items[i]);
    return true;
}

// Survivors grow older.
static void promote(Scope scope)
{
    uint64_t survivors = gc.members - gc.garbage.count;
    for (size_t i = 0; i < gc.set.count; i++) {
        Page *p = &arena.pages[gc.set.items[i]];
        if (p->mark != NULL)
            generation_promote(gc.set.items[i], scope,
                               p->mark); // only what lives is marked
        p->flags &= (uint8_t)~PAGE_FRESH;
    }
    pool.fresh.count = 0;
    pool.fresh_lost = false;
    if (scope == SCOPE_YOUNG) {
        gc.middle_total += survivors;
        return;
    }
    generation_middle()->count = 0;
    gc.middle_total = 0;
    if (scope == SCOPE_MIDDLE) {
        gc.old_promoted += survivors;
        return;
    }
    gc.old_total = survivors + gc.atoms; // what the next one has to look at
    gc.old_promoted = 0;
    if (gc.garbage.count > gc.members >> LITTLE_SHIFT)
        gc.growth_shift = GROWTH_SHIFT;
    else if (gc.growth_shift > 0)
        gc.growth_shift--;
}

bool gc_is_unreachable(const Object *object)
{
    uint32_t page, cell;
    if (!gc.is_collecting || !pool_locate(object, &page, &cell))
        return false;
    const Page *p = &arena.pages[page];
    if (p->mark == NULL || cell >= p->bump)
        return false;
    uint64_t bit = (uint64_t)1 << cell % 64;
    return (p->mark[cell / 64] & bit) == 0 &&
           (p->mark[2 * pool_words(p) + cell / 64] & bit) != 0;
}

// Call the finalizers that have not run; true if any code ran that may have changed
// what is reachable.
static bool finalize_garbage(void)
{
    bool any = false;
    for (size_t i = 0; i < gc.garbage.count; i++) {
        Object *o = gc.garbage.items[i];
        const Type *type = type_of(o);
        if (type->finalize == NULL || object_was_finalized(o) ||
            !object_note_finalized(o))
            continue;
        type->finalize(o);
        any = true;
    }
    return any;
}

// Release what the finalizers made reachable again; false when that is not known, and
// then everything must live.
static bool drop_revived(void)
{
    size_t kept = 0;
    bool is_known = choose_garbage();
    for (size_t i = 0; is_known && i < gc.set.count; i++)
        recount_page(gc.set.items[i]);
    if (is_known)
        mark_set(1);
    VEC(Object *) revived = { 0 };
    for (size_t i = 0; is_known && i < gc.garbage.count; i++) {
        if (!gc_is_unreachable(gc.garbage.items[i]) &&
            !vec_push(&revived, gc.garbage.items[i]))
            is_known = false;
    }
    for (size_t i = 0; is_known && i < gc.garbage.count; i++) {
        if (gc_is_unreachable(gc.garbage.items[i]))
            gc.garbage.items[kept++] = gc.garbage.items[i];
    }
    end_set();
    if (is_known) {
        gc.garbage.count = kept;
        for (size_t i = 0; i < revived.count; i++)
            decref(revived.items[i]);
    }
    vec_free(&revived);
    return is_known;
}

// Break the cycles, then let everything go.
static void clear_garbage(bool is_known)
{
    size_t count = gc.garbage.count;
    for (size_t i = 0; i < count && is_known; i++) {
        Object *o = gc.garbage.items[i];
        if (gc.keep != NULL && gc.keep(o))
            continue;
        if (type_of(o)->clear != NULL)
            type_of(o)->clear(o);
    }
    for (size_t i = 0; i < count; i++)
        decref(gc.garbage.items[i]);
}

// Without what the finalizers left to nobody but the array.
static int64_t count_garbage(void)
{
    int64_t count = 0;
    for (size_t i = 0; i < gc.garbage.count; i++) {
        const Object *o = gc.garbage.items[i];
        count += o->refs > 1 && (gc.counted == NULL || gc.counted(o));
    }
    return count;
}

static int64_t dispose(void)
{
    heap_divert_begin();
    if (gc.found != NULL)
        gc.found(gc.garbage.items, gc.garbage.count);
    bool ran = gc.weak_call != NULL && gc.weak_call();
    ran = finalize_garbage() || ran;
    bool is_known = !ran || drop_revived();
    int64_t found = is_known ? count_garbage() : 0;
    clear_garbage(is_known);
    heap_divert_end();
    return found;
}

// ---- a collection ----
static void trace(const GcReport *report)
{
    if (gc.is_traced)
        fprintf(stderr,
                "gc: generation %d: %llu containers in %llu pages, %lld unreachable, "
                "%llu bytes freed, %.3f ms\n",
                report->generation, (unsigned long long)report->members,
                (unsigned long long)report->pages, (long long)report->collected,
                (unsigned long long)report->freed_bytes,
                (double)report->pause_ns / 1e6);
    if (gc.report != NULL)
        gc.report(report);
}

static void count_generation(int generation)
{
    if (generation == 0)
        gc.counts[1]++;
    else if (generation == 1)
        gc.counts[2]++;
    for (int i = 1; i <= generation; i++)
        gc.counts[i] = 0;
}

// Find the garbage and let go of the set; false when memory is out.
static bool find_garbage(Scope scope, GcReport *report)
{
    gc.garbage.count = 0;
    gc.members = gc.atoms = 0;
    if (!choose_pages(scope))
        return false;
    report->pages = gc.set.count;
    prepare_set(scope);
    for (size_t i = 0; i < gc.set.count; i++) {
        if (arena.pages[gc.set.items[i]].mark != NULL)
            count_page(gc.set.items[i], scope);
    }
    mark_set(0);
    bool good = gather();
    if (!good)
        gc.garbage.count = 0;
    age_sort(gc.garbage.items, gc.garbage.count, scope);
    age_survive(scope);
    promote(scope);
    report->members = gc.members + gc.atoms;
    if (gc.weak_clear != NULL && gc.garbage.count > 0)
        gc.weak_clear(gc.garbage.items, gc.garbage.count);
    end_set();
    return good;
}

int64_t gc_collect(int generation)
{
    GcReport report = { .generation = generation, .is_begin = true };
    if (gc.is_collecting)
        return 0;
    gc.is_collecting = true;
    if (gc.report != NULL)
        gc.report(&report);
    report.is_begin = false;
    int64_t start = os_monotonic_ns();
    uint64_t live = heap_stats().live_bytes;
    Scope scope = pool.fresh_lost ? SCOPE_FULL : (Scope)generation;
    if (find_garbage(scope, &report)) {
        heap_flush_containers();
        if (gc.garbage.count > 0)
            report.collected = dispose();
        gc.garbage.count = 0;
    }
    pool.net_containers = 0;
    count_generation(generation);
    if (scope == SCOPE_FULL) {
        heap_trim();
        vec_free(&gc.garbage);
    }
    uint64_t left = heap_stats().live_bytes;
    report.freed_bytes = live > left ? live - left : 0;
    report.pause_ns = (uint64_t)(os_monotonic_ns() - start);
    gc.stats[generation].collections++;
    gc.stats[generation].collected += (uint64_t)report.collected;
    gc.total_ns += report.pause_ns;
    if (report.pause_ns > gc.longest_ns)
        gc.longest_ns = report.pause_ns;
    gc.is_collecting = false;
    trace(&report);
    return report.collected;
}

static void note_finalizer(Object *o, void *context)
{
    const Type *type = type_of(o);
    bool *found = context;
    *found = *found || o->shape == SHAPE_BUFFER_LOAN || // __release_buffer__
             (type->finalize != NULL && (type->is_final == NULL || !type->is_final(o)));
}

bool gc_would_show(void)
{
    bool found = gc.report != NULL || gc.is_traced;
    if (!found)
        heap_walk(note_finalizer, &found);
    return found;
}

static int wanted_generation(void)
{
    if (gc.is_stressed)
        return gc.stats[0].collections % STRESS_FULL == STRESS_FULL - 1 ? 2 : 0;
    uint64_t promoted = gc.old_promoted + gc.middle_total;
    if (promoted >= FULL_MIN && promoted > gc.old_total >> gc.growth_shift)
        return 2;
    return gc.counts[1] > gc.thresholds[1] ? 1 : 0;
}

void gc_run_pending(void)
{
    if (gc.is_enabled && !gc.is_collecting && pool.net_containers >= pool.trigger)
        (void)gc_collect(wanted_generation());
}

// ---- settings ----
static void request(void)
{
    if (gc.is_enabled && !gc.is_collecting && gc.request != NULL)
        gc.request();
}

static void choose_trigger(void)
{
    pool.trigger = gc.is_stressed          ? 1
                   : gc.thresholds[0] == 0 ? INT64_MAX
                                           : gc.thresholds[0] * TRIGGER_FACTOR;
}

// Whether a word is in the comma-separated value of an environment variable.
static bool is_asked(const char *variable, const char *word)
{
    const char *value = os_environment(variable);
    size_t length = strlen(word);
    while (value != NULL && *value != '\0') {
        size_t part = strcspn(value, ",");
        if (part == length && memcmp(value, word, length) == 0)
            return true;
        value += part + (value[part] == ',');
    }
    return false;
}

void gc_start(void)
{
    memset(&gc, 0, sizeof gc);
    gc.is_enabled = true;
    gc.growth_shift = GROWTH_SHIFT;
    gc.thresholds[0] = 2000;
    gc.thresholds[1] = gc.thresholds[2] = 10;
    gc.is_stressed = is_asked("OURO_GC", "stress");
    gc.is_traced = is_asked("OURO_TRACE", "gc");
    pool.on_trigger = request;
    choose_trigger();
    if (gc.is_stressed) {
        heap_trim(); // so that every allocation and free takes the slow path
        heap_divert_begin();
    }
}

void gc_stop(void)
{
    if (gc.is_stressed)
        heap_divert_end();
    generation_stop();
    age_stop();
    vec_free(&gc.set);
    vec_free(&gc.garbage);
    drop_scratch();
    memset(&gc, 0, sizeof gc);
    pool.on_trigger = NULL;
    pool.trigger = INT64_MAX;
}

bool gc_is_enabled(void)
{
    return gc.is_enabled;
}

void gc_enable(bool on)
{
    gc.is_enabled = on;
}

void gc_get_threshold(int64_t out[3])
{
    memcpy(out, gc.thresholds, sizeof gc.thresholds);
}

void gc_set_threshold(const int64_t in[3])
{
    memcpy(gc.thresholds, in, sizeof gc.thresholds);
    if (gc.thresholds[0] > INT64_MAX / TRIGGER_FACTOR)
        gc.thresholds[0] = INT64_MAX / TRIGGER_FACTOR;
    choose_trigger();
}

void gc_get_count(int64_t out[3])
{
    heap_flush_containers(); // cells in front lists are not objects
    out[0] = pool.net_containers;
    out[1] = gc.counts[1];
    out[2] = gc.counts[2];
}

GcGenerationStats gc_stats(int generation)
{
    return gc.stats[generation];
}

uint64_t gc_longest_pause_ns(void)
{
    return gc.longest_ns;
}

uint64_t gc_total_pause_ns(void)
{
    return gc.total_ns;
}

uint64_t gc_scratch_bytes(void)
{
    return gc.scratch_size;
}

bool gc_is_stressed(void)
{
    return gc.is_stressed;
}

bool gc_is_tracked(const Object *object)
{
    uint32_t page, cell;
    return pool_locate(object, &page, &cell) &&
           arena.pages[page].kind == HEAP_CONTAINER;
}

void gc_on_wanted(void (*wanted)(void))
{
    gc.request = wanted;
}

void gc_on_report(void (*report)(const GcReport *report))
{
    gc.report = report;
}

void gc_on_garbage(bool (*keep)(Object *object))
{
    gc.keep = keep;
}

void gc_on_found(void (*found)(Object *const *objects, size_t count))
{
    gc.found = found;
}

void gc_on_count(bool (*counted)(const Object *object))
{
    gc.counted = counted;
}

void gc_on_weak(void (*clear)(Object *const *objects, size_t count), bool (*call)(void))
{
    gc.weak_clear = clear;
    gc.weak_call = call;
}
