// mod_heapq.c - _heapq: a list as a binary heap, the smallest item first.
//
// Comparisons run scripts, which may change the list: each step checks its size again.
// source  the bounce to a leaf before climbing back: Knuth, The Art of Computer
//         Programming, vol. 3, exercise 5.2.3-18
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"

// Whether a stands nearer to the top than b: 1, 0, -1.
static int before(Object *a, Object *b, bool largest)
{
    if (largest) {
        Object *t = a;
        a = b;
        b = t;
    }
    incref(a);
    incref(b);
    int less = operate_compare_truth(a, b, COMPARE_LT);
    decref(a);
    decref(b);
    return less;
}

static int before_at(const List *heap, size_t a, size_t b, bool largest)
{
    size_t count = heap->count;
    int less = before(heap->items[a], heap->items[b], largest);
    if (less >= 0 && heap->count != count) {
        error_raise(EXC(RuntimeError), "list changed size during iteration");
        return -1;
    }
    return less;
}

static void swap(const List *heap, size_t a, size_t b)
{
    Object *t = heap->items[a];
    heap->items[a] = heap->items[b];
    heap->items[b] = t;
}

// The item at pos climbs towards start while it belongs above its parent.
static bool climb(const List *heap, size_t start, size_t pos, bool largest)
{
    if (pos >= heap->count)
        return error_false(EXC(IndexError), "index out of range");
    while (pos > start) {
        size_t parent = (pos - 1) / 2;
        int less = before_at(heap, pos, parent, largest);
        if (less <= 0)
            return less == 0;
        swap(heap, pos, parent);
        pos = parent;
    }
    return true;
}

// The item at pos goes down to a leaf, the better child always taking its place, and
// climbs back from there.
static bool sink(const List *heap, size_t pos, bool largest)
{
    size_t start = pos, count = heap->count;
    if (pos >= count)
        return error_false(EXC(IndexError), "index out of range");
    while (pos < count / 2) {
        size_t child = 2 * pos + 1;
        if (child + 1 < count) {
            int left = before_at(heap, child, child + 1, largest);
            if (left < 0)
                return false;
            child += !left;
        }
        swap(heap, pos, child);
        pos = child;
    }
    return climb(heap, start, pos, largest);
}

// arg: how a message calls the argument of a function.
static BORROWED OPT List *heap_of(Object *o, const char *arg)
{
    if (is_list(o))
        return as_list(o);
    error_raise(EXC(TypeError), "%s must be list, not %T", arg, o);
    return NULL;
}

static NEW Object *pop(List *heap, bool largest)
{
    if (heap->count == 0)
        return error_raise(EXC(IndexError), "index out of range");
    Object *last = list_pop_at(heap, heap->count - 1);
    if (last == NULL || heap->count == 0)
        return last;
    Object *top = heap->items[0];
    heap->items[0] = last;
    if (sink(heap, 0, largest))
        return top;
    decref(top);
    return NULL;
}

static NEW Object *replace(List *heap, Object *item, bool largest)
{
    if (heap->count == 0)
        return error_raise(EXC(IndexError), "index out of range");
    Object *top = heap->items[0];
    heap->items[0] = incref(item);
    if (sink(heap, 0, largest))
        return top;
    decref(top);
    return NULL;
}

static Object *heapify(List *heap, bool largest)
{
    for (size_t i = heap->count / 2; i-- > 0;)
        if (!sink(heap, i, largest))
            return NULL;
    return NONE;
}

static Object *heapq_f_heappush(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heappush() argument 1");
    if (heap == NULL || !list_append_take(heap, incref(args[1])))
        return NULL;
    return climb(heap, 0, heap->count - 1, false) ? NONE : NULL;
}

static Object *heapq_f_heappop(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heappop() argument");
    return heap != NULL ? pop(heap, false) : NULL;
}

static Object *heapq_f_heapreplace(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heapreplace() argument 1");
    return heap != NULL ? replace(heap, args[1], false) : NULL;
}

static Object *heapq_f_heappushpop(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heappushpop() argument 1");
    if (heap == NULL)
        return NULL;
    int less = heap->count > 0 ? before(heap->items[0], args[1], false) : 0;
    if (less < 0)
        return NULL;
    return less == 0 ? incref(args[1]) : replace(heap, args[1], false);
}

static Object *heapq_f_heapify(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heapify() argument");
    return heap != NULL ? heapify(heap, false) : NULL;
}

static Object *heapq_f_heappop_max(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heappop_max() argument");
    return heap != NULL ? pop(heap, true) : NULL;
}

static Object *heapq_f_heapreplace_max(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heapreplace_max() argument 1");
    return heap != NULL ? replace(heap, args[1], true) : NULL;
}

static Object *heapq_f_heapify_max(Object *self, Object *const *args)
{
    (void)self;
    List *heap = heap_of(args[0], "heapify_max() argument");
    return heap != NULL ? heapify(heap, true) : NULL;
}

static const NativeDef functions[] = {
    { heapq_f_heappush, "heappush(heap, item, /)", "Put an item into the heap." },
    { heapq_f_heappushpop, "heappushpop(heap, item, /)",
      "Put an item in, then take the smallest one out." },
    { heapq_f_heappop, "heappop(heap, /)", "Take the smallest item out." },
    { heapq_f_heapreplace, "heapreplace(heap, item, /)",
      "Take the smallest item out, then put an item in." },
    { heapq_f_heapify, "heapify(heap, /)", "Order a list as a heap, in linear time." },
    { heapq_f_heappop_max, "_heappop_max(heap, /)",
      "As heappop, with the largest item first." },
    { heapq_f_heapify_max, "_heapify_max(heap, /)",
      "Turn a list into a heap with its largest item first." },
    { heapq_f_heapreplace_max, "_heapreplace_max(heap, item, /)",
      "As heapreplace, with the largest item first." },
    NATIVE_END,
};

const ModuleDef mod_heapq = {
    "_heapq",
    "Heaps: lists whose first item is the smallest.",
    functions,
    NULL,
};
