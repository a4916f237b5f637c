// sort.c - stable, adaptive merge sort.
//
// What is sorted are 16-byte elements: a rank, 64 bits that order most keys by
// themselves, and the number of the item. Ints and floats rank exactly; text ranks by
// its first characters, a tuple by its first item; only equal ranks ask the keys, and
// keys of other or mixed types all rank 0. The items are permuted at the end, so a
// comparison that raises leaves them as they were.
//
// source  runs and their merge order: Munro and Wild, Nearly-optimal mergesorts
//         (powersort, ESA 2018); galloping: P. McIlroy, Optimistic sorting and
//         information theoretic complexity (SODA 1993)
#include "runtime/types/sort.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { MAX_RUNS = 66, GALLOP = 7, MIN_RUN = 24 };
enum { SMALL_SORT = 32 }; // elements that need no buffer
#define LENGTH_MAX ((size_t)UINT32_MAX)

typedef struct Element {
    uint64_t rank;
    uint32_t number; // of the item, as it lay
    uint32_t unused;
} Element;

// How keys of equal rank are compared.
typedef enum Tie { TIE_EQUAL, TIE_INT, TIE_FLOAT, TIE_STR, TIE_ANY } Tie;

typedef struct Run {
    size_t start, length;
    uint32_t power; // of the boundary to the next run
} Run;

typedef struct Sorter {
    Object *const *keys;
    Element *elements, *spare;
    size_t count, spare_capacity;
    Tie tie;
    Run runs[MAX_RUNS];
    size_t run_count;
    size_t gallop; // wins in a row that start galloping
} Sorter;

// ---- ranks ----

static uint64_t rank_int(int64_t value)
{
    return (uint64_t)value ^ UINT64_C(1) << 63;
}

static uint64_t rank_double(double value)
{
    uint64_t bits;
    value += 0.0; // -0.0 and 0.0 are equal
    memcpy(&bits, &value, sizeof bits);
    return bits >> 63 != 0 ? ~bits : bits | UINT64_C(1) << 63;
}

// The first 8 characters, or 3 where some text is wider than a byte.
static uint64_t rank_str(const Str *s, bool wide)
{
    uint64_t rank = 0;
    enum { n = 3, shift = 21 };
    if (!wide && s->length >= 8) {
        const unsigned char *text = str_data(s);
        for (int i = 0; i < 8; i++) // one load and a swap of bytes
            rank |= (uint64_t)text[i] << (56 - 8 * i);
        return rank;
    }
    if (!wide) {
        const unsigned char *text = str_data(s);
        for (size_t i = 0; i < s->length; i++)
            rank |= (uint64_t)text[i] << (56 - 8 * i);
        return rank;
    }
    for (size_t i = 0; i < n; i++)
        rank = rank << shift | (i < s->length ? str_char(s, i) : 0);
    return rank;
}

typedef enum KeyKind {
    KEYS_INT,
    KEYS_BIG_INT,
    KEYS_FLOAT,
    KEYS_NAN,
    KEYS_STR,
    KEYS_WIDE_STR,
    KEYS_ANY
} KeyKind;

static KeyKind kind_of(const Object *key)
{
    if (is_exact_str(key))
        return str_width(str_kind((const Str *)(const void *)key)) == 1 ? KEYS_STR
                                                                        : KEYS_WIDE_STR;
    if (is_small_int(key) || is_bool(key))
        return KEYS_INT;
    if (is_exact_int(key))
        return KEYS_BIG_INT;
    if (is_exact_float(key)) {
        double value = float_value(key);
        return value != value ? KEYS_NAN : KEYS_FLOAT;
    }
    return KEYS_ANY;
}

// What is true of both kinds of keys.
static KeyKind join_kinds(KeyKind a, KeyKind b)
{
    KeyKind low = a < b ? a : b, high = a < b ? b : a;
    if (low == high)
        return low;
    // within a pair the second kind includes the first
    return high - low == 1 && low % 2 == 0 && high != KEYS_ANY ? high : KEYS_ANY;
}

static KeyKind kind_of_all(Object *const *keys, size_t count, bool first_items)
{
    KeyKind kind = KEYS_ANY;
    for (size_t i = 0; i < count; i++) {
        const Object *key = keys[i];
        if (first_items) {
            Tuple *t;
            if (!is_exact_tuple(key))
                return KEYS_ANY;
            t = (Tuple *)(void *)keys[i];
            if (tuple_length(t) == 0)
                return KEYS_ANY;
            key = tuple_items(t)[0];
        }
        kind = i == 0 ? kind_of(key) : join_kinds(kind, kind_of(key));
        if (kind == KEYS_ANY)
            return KEYS_ANY;
    }
    return kind;
}

static uint64_t rank_of(const Object *key, KeyKind kind)
{
    switch (kind) {
    case KEYS_INT: return rank_int(((const Int *)(const void *)key)->value);
    case KEYS_FLOAT: return rank_double(float_value(key));
    case KEYS_STR:
    case KEYS_WIDE_STR:
        return rank_str((const Str *)(const void *)key, kind == KEYS_WIDE_STR);
    default: return 0;
    }
}

static void rank_all(Sorter *s)
{
    bool tuples = is_exact_tuple(s->keys[0]);
    KeyKind kind = kind_of_all(s->keys, s->count, tuples);
    static const Tie ties[] = { TIE_EQUAL, TIE_INT, TIE_EQUAL, TIE_FLOAT,
                                TIE_STR,   TIE_STR, TIE_ANY };
    s->tie = tuples ? TIE_ANY : ties[kind];
    for (size_t i = 0; i < s->count; i++) {
        const Object *key = s->keys[i];
        if (tuples && kind != KEYS_ANY)
            key = tuple_items((const Tuple *)(const void *)key)[0];
        s->elements[i] = (Element){ rank_of(key, kind), (uint32_t)i, 0 };
    }
}

// ---- comparing ----

static NOINLINE int tie_less(const Sorter *s, const Element *a, const Element *b)
{
    Object *x = s->keys[a->number], *y = s->keys[b->number];
    switch (s->tie) {
    case TIE_EQUAL: return 0;
    case TIE_INT: return int_order(x, y) < 0;
    case TIE_FLOAT: return float_value(x) < float_value(y);
    case TIE_STR: return str_order((Str *)(void *)x, (Str *)(void *)y) < 0;
    default: return operate_compare_truth(x, y, COMPARE_LT);
    }
}

// a < b: 1, 0, -1 raised
static inline int less(const Sorter *s, const Element *a, const Element *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank;
    return s->tie == TIE_EQUAL ? 0 : tie_less(s, a, b);
}

// ---- runs ----

static void reverse_elements(Element *e, size_t count)
{
    for (size_t i = 0, k = count; i + 1 < k; i++) {
        Element saved = e[i];
        e[i] = e[--k];
        e[k] = saved;
    }
}

// Length of the run at start: ascending, or strictly descending and then turned round.
// -1: raised
static int64_t find_run(Sorter *s, size_t start)
{
    Element *e = s->elements + start;
    size_t left = s->count - start, n = 2;
    int descending, got;
    if (left < 2)
        return (int64_t)left;
    descending = less(s, &e[1], &e[0]);
    if (descending < 0)
        return -1;
    for (; n < left; n++) {
        got = less(s, &e[n], &e[n - 1]);
        if (got < 0)
            return -1;
        if (got != descending)
            break;
    }
    if (descending)
        reverse_elements(e, n);
    return (int64_t)n;
}

// Sort e[0 .. count), of which e[0 .. sorted) is in order, by binary insertion.
static bool insert_sort(Sorter *s, Element *e, size_t sorted, size_t count)
{
    for (; sorted < count; sorted++) {
        Element pivot = e[sorted];
        size_t low = 0, high = sorted;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            int got = less(s, &pivot, &e[middle]);
            if (got < 0)
                return false;
            if (got)
                high = middle;
            else
                low = middle + 1;
        }
        memmove(e + low + 1, e + low, (sorted - low) * sizeof *e);
        e[low] = pivot;
    }
    return true;
}

// Run lengths such that the array divides into a power of two of them, or nearly.
static size_t least_run(size_t count)
{
    size_t odd = 0;
    while (count >= 2 * MIN_RUN) {
        odd |= count & 1;
        count >>= 1;
    }
    return count + odd;
}

// ---- merging ----

// How many of e[0 .. count) come before key: those < key, or with `after` those <= key.
// Looks near `hint` first. -1: raised
static int64_t gallop(const Sorter *s, const Element *key, const Element *e,
                      size_t count, size_t hint, bool after)
{
    size_t low = 0, high = count, step = 1;
    int right = after ? less(s, key, &e[hint]) : less(s, &e[hint], key);
    if (right < 0)
        return -1;
    if (after)
        right = !right;
    if (right) { // the place is behind hint
        low = hint + 1;
        while (low + step - 1 < count) {
            int got = after ? less(s, key, &e[low + step - 1])
                            : less(s, &e[low + step - 1], key);
            if (got < 0)
                return -1;
            if (got == (after ? 1 : 0)) {
                high = low + step - 1;
                break;
            }
            low += step;
            step *= 2;
        }
    } else {
        high = hint;
        while (high >= step) {
            int got =
                after ? less(s, key, &e[high - step]) : less(s, &e[high - step], key);
            if (got < 0)
                return -1;
            if (got != (after ? 1 : 0)) {
                low = high - step + 1;
                break;
            }
            high -= step;
            step *= 2;
        }
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int got = after ? less(s, key, &e[middle]) : less(s, &e[middle], key);
        if (got < 0)
            return -1;
        if (got == (after ? 1 : 0))
            high = middle;
        else
            low = middle + 1;
    }
    return (int64_t)low;
}

static bool reserve_spare(Sorter *s, size_t count)
{
    if (count <= s->spare_capacity)
        return true;
    if (s->spare != NULL)
        heap_free(HEAP_RAW, s->spare, s->spare_capacity * sizeof *s->spare);
    s->spare_capacity = 0;
    s->spare = heap_alloc(HEAP_RAW, count * sizeof *s->spare);
    if (s->spare == NULL)
        return false;
    s->spare_capacity = count;
    return true;
}

// Two neighbouring runs being merged towards one end: `to` is written next. Going up,
// the left run is the spare copy; going down, the right one is.
typedef struct Merge {
    Element *left, *right, *to; // next of each; going down: one behind the next
    size_t left_count, right_count;
} Merge;

// Merge upwards until a side is empty. false: raised
static bool merge_up(Sorter *s, Merge *m)
{
    while (m->left_count > 0 && m->right_count > 0) {
        size_t left_wins = 0, right_wins = 0;
        while (left_wins < s->gallop && right_wins < s->gallop) {
            int got = less(s, m->right, m->left);
            if (got < 0)
                return false;
            if (got) {
                *m->to++ = *m->right++;
                right_wins++;
                left_wins = 0;
                if (--m->right_count == 0)
                    return true;
            } else {
                *m->to++ = *m->left++;
                left_wins++;
                right_wins = 0;
                if (--m->left_count == 0)
                    return true;
            }
        }
        do {
            int64_t n = gallop(s, m->right, m->left, m->left_count, 0, true);
            if (n < 0)
                return false;
            left_wins = (size_t)n;
            memcpy(m->to, m->left, left_wins * sizeof *m->to);
            m->to += n;
            m->left += n;
            m->left_count -= left_wins;
            if (m->left_count == 0)
                return true;
            n = gallop(s, m->left, m->right, m->right_count, 0, false);
            if (n < 0)
                return false;
            right_wins = (size_t)n;
            memmove(m->to, m->right, right_wins * sizeof *m->to);
            m->to += n;
            m->right += n;
            m->right_count -= right_wins;
            if (s->gallop > 1)
                s->gallop--;
        } while (m->right_count > 0 && (left_wins >= GALLOP || right_wins >= GALLOP));
        s->gallop += 2;
    }
    return true;
}

// The same from the upper end.
static bool merge_down(Sorter *s, Merge *m)
{
    while (m->left_count > 0 && m->right_count > 0) {
        size_t left_wins = 0, right_wins = 0;
        while (left_wins < s->gallop && right_wins < s->gallop) {
            int got = less(s, m->right - 1, m->left - 1);
            if (got < 0)
                return false;
            if (got) {
                *--m->to = *--m->left;
                left_wins++;
                right_wins = 0;
                if (--m->left_count == 0)
                    return true;
            } else {
                *--m->to = *--m->right;
                right_wins++;
                left_wins = 0;
                if (--m->right_count == 0)
                    return true;
            }
        }
        do {
            Element *start = m->left - m->left_count;
            int64_t n =
                gallop(s, m->right - 1, start, m->left_count, m->left_count - 1, true);
            if (n < 0)
                return false;
            left_wins = m->left_count - (size_t)n;
            m->to -= left_wins;
            m->left -= left_wins;
            m->left_count = (size_t)n;
            memmove(m->to, m->left, left_wins * sizeof *m->to);
            if (m->left_count == 0)
                return true;
            start = m->right - m->right_count;
            n = gallop(s, m->left - 1, start, m->right_count, m->right_count - 1,
                       false);
            if (n < 0)
                return false;
            right_wins = m->right_count - (size_t)n;
            m->to -= right_wins;
            m->right -= right_wins;
            m->right_count = (size_t)n;
            memcpy(m->to, m->right, right_wins * sizeof *m->to);
            if (s->gallop > 1)
                s->gallop--;
        } while (m->right_count > 0 && (left_wins >= GALLOP || right_wins >= GALLOP));
        s->gallop += 2;
    }
    return true;
}

// Merge e[0 .. left) and e[left .. left + right).
static bool merge(Sorter *s, Element *e, size_t left, size_t right)
{
    Merge m;
    bool done;
    int64_t n = gallop(s, &e[left], e, left, 0, true); // these are in place already
    if (n < 0)
        return false;
    e += n;
    left -= (size_t)n;
    if (left == 0)
        return true;
    n = gallop(s, &e[left - 1], e + left, right, right - 1, false); // the rest is, too
    if (n <= 0)
        return n == 0;
    right = (size_t)n;
    if (!reserve_spare(s, left < right ? left : right))
        return false;
    if (left < right) {
        memcpy(s->spare, e, left * sizeof *e);
        m = (Merge){ s->spare, e + left, e, left, right };
        done = merge_up(s, &m);
        memcpy(m.to, m.left, m.left_count * sizeof *e);
        return done;
    }
    memcpy(s->spare, e + left, right * sizeof *e);
    m = (Merge){ e + left, s->spare + right, e + left + right, left, right };
    done = merge_down(s, &m);
    memcpy(m.to - m.right_count, m.right - m.right_count, m.right_count * sizeof *e);
    return done;
}

static bool merge_last_two(Sorter *s)
{
    Run *a = &s->runs[s->run_count - 2], *b = a + 1;
    if (!merge(s, s->elements + a->start, a->length, b->length))
        return false;
    a->length += b->length;
    s->run_count--;
    return true;
}

// The depth at which the boundary between two neighbouring runs would lie in a perfect
// binary tree over the array.
static uint32_t power_of(size_t start, size_t left, size_t right, size_t count)
{
    size_t a = 2 * start + left, b = a + left + right; // twice the middles
    uint32_t power = 0;
    for (;;) {
        power++;
        if (a >= count) {
            a -= count;
            b -= count;
        } else if (b >= count) {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}

static bool sort_elements(Sorter *s)
{
    size_t shortest = least_run(s->count);
    for (size_t start = 0; start < s->count;) {
        int64_t found = find_run(s, start);
        size_t length = (size_t)found, left = s->count - start;
        if (found < 0)
            return false;
        if (length < shortest) {
            size_t wanted = left < shortest ? left : shortest;
            if (!insert_sort(s, s->elements + start, length, wanted))
                return false;
            length = wanted;
        }
        if (s->run_count > 0) {
            Run *top = &s->runs[s->run_count - 1];
            uint32_t power = power_of(top->start, top->length, length, s->count);
            while (s->run_count > 1 && s->runs[s->run_count - 2].power > power)
                if (!merge_last_two(s))
                    return false;
            s->runs[s->run_count - 1].power = power;
        }
        s->runs[s->run_count++] = (Run){ start, length, 0 };
        start += length;
    }
    while (s->run_count > 1)
        if (!merge_last_two(s))
            return false;
    return true;
}

// ---- the door ----

// Bring items into the order of the elements, cycle by cycle.
static void permute(Object **items, Element *e, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Object *first = items[i];
        size_t at = i;
        while (e[at].number != i) {
            size_t from = e[at].number;
            items[at] = items[from];
            e[at].number = (uint32_t)at;
            at = from;
        }
        items[at] = first;
        e[at].number = (uint32_t)at;
    }
}

static bool sort_by_keys(Object **items, Object *const *keys, size_t count,
                         bool reverse)
{
    Sorter s = { .keys = keys, .count = count, .gallop = GALLOP };
    size_t size = count * sizeof *s.elements;
    bool sorted;
    Element small[SMALL_SORT];
    s.elements = count <= SMALL_SORT ? small : heap_alloc(HEAP_RAW, size);
    if (s.elements == NULL)
        return false;
    rank_all(&s);
    // Turning the array round before and after keeps equal items in order.
    if (reverse)
        reverse_elements(s.elements, count);
    sorted = sort_elements(&s);
    if (sorted) {
        if (reverse)
            reverse_elements(s.elements, count);
        permute(items, s.elements, count);
    }
    if (s.spare != NULL)
        heap_free(HEAP_RAW, s.spare, s.spare_capacity * sizeof *s.spare);
    if (s.elements != small)
        heap_free(HEAP_RAW, s.elements, size);
    return sorted;
}

bool sort_array(Object **items, size_t count, OPT Object *key, bool reverse)
{
    Object **keys;
    size_t made = 0;
    bool sorted = false;
    if (count > LENGTH_MAX) {
        error_no_memory();
        return false;
    }
    if (key == NULL)
        return count < 2 || sort_by_keys(items, items, count, reverse);
    if (count == 0)
        return true;
    keys = heap_alloc(HEAP_RAW, count * sizeof *keys);
    if (keys == NULL)
        return false;
    while (made < count && (keys[made] = call_1(key, items[made])) != NULL)
        made++;
    if (made == count)
        sorted = count < 2 || sort_by_keys(items, keys, count, reverse);
    while (made > 0)
        decref(keys[--made]);
    heap_free(HEAP_RAW, keys, count * sizeof *keys);
    return sorted;
}
