// sort.c - stable, adaptive sort: by merging runs, or in place by digits.
//
// What is sorted are elements of 64 bits: on top a rank, which orders most keys by
// itself, below it the number of the item. Ints and floats rank by their value, text by
// its first characters, a tuple by its first item, as far as the bits go; only equal
// ranks ask the keys, and keys of other or mixed types all rank 0. The items are
// permuted at the end, so a comparison that raises leaves them as they were.
//
// source  runs and their merge order: Munro and Wild, Nearly-optimal mergesorts
//         (powersort, ESA 2018); galloping: P. McIlroy, Optimistic sorting and
//         information theoretic complexity (SODA 1993); digits in place: McIlroy,
//         Bostic and McIlroy, Engineering Radix Sort (Computing Systems 6, 1993)
#include "runtime/types/sort.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { MAX_RUNS = 66, GALLOP = 7, MIN_RUN = 24 };
enum { SMALL_SORT = 32 }; // elements that need no buffer
enum {
    MIN_DIGITS = 64, // so many elements are worth counting digits
    FEW_DIGITS = 24, // so few are inserted one by one
    MOST_DIGITS = 256,
    SCATTER = 16, // with fewer leaps than one in so many merging is quicker
};
#define LENGTH_MAX ((size_t)UINT32_MAX)

typedef uint64_t Element;

// How keys of equal rank are compared.
typedef enum Tie { TIE_EQUAL, TIE_INT, TIE_FLOAT, TIE_STR, TIE_ANY } Tie;

// What is true of all keys.
typedef enum KeyKind {
    KEYS_INT,
    KEYS_BIG_INT,
    KEYS_FLOAT,
    KEYS_NAN,
    KEYS_STR,
    KEYS_WIDE_STR,
    KEYS_ANY
} KeyKind;

typedef struct Run {
    size_t start, length;
    uint32_t power; // of the boundary to the next run
} Run;

typedef struct Sorter {
    Object *const *keys;
    Element *elements, *spare;
    size_t count, spare_capacity;
    KeyKind kind;
    bool first_items;     // of tuples are what is ranked
    bool exact;           // ranks and numbers tell all
    uint64_t number_mask; // the bits of an element that number its item
    size_t last;          // the last item, if items are numbered from the end; else 0
    Tie tie;
    CompareFn compare; // of the class of the program that all keys have, or NULL
    size_t run_count;
    size_t gallop;      // wins in a row that start galloping
    Run runs[MAX_RUNS]; // not cleared
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

static CompareFn common_comparison(const Sorter *s)
{
    const Type *type = type_of(s->keys[0]);
    if ((type->flags & TYPE_USER) == 0)
        return NULL;
    for (size_t i = 1; i < s->count; i++)
        if (type_of(s->keys[i]) != type)
            return NULL;
    return type->compare;
}

// Learn how keys are ranked.
static void classify(Sorter *s)
{
    static const Tie ties[] = { TIE_EQUAL, TIE_INT, TIE_EQUAL, TIE_FLOAT,
                                TIE_STR,   TIE_STR, TIE_ANY };
    bool tuples = is_exact_tuple(s->keys[0]);
    s->kind = kind_of_all(s->keys, s->count, tuples);
    s->first_items = tuples && s->kind != KEYS_ANY;
    s->tie = tuples ? TIE_ANY : ties[s->kind];
    s->compare = s->tie == TIE_ANY ? common_comparison(s) : NULL;
}

static inline uint64_t whole_rank(const Sorter *s, size_t i)
{
    const Object *key = s->keys[i];
    if (s->first_items)
        key = tuple_items((const Tuple *)(const void *)key)[0];
    return rank_of(key, s->kind);
}

static unsigned bits_of(uint64_t n)
{
    return n == 0 ? 0 : 64 - (unsigned)__builtin_clzll(n);
}

// Make the elements: the least rank becomes 0, and the low bits of ranks go if there is
// no room for them.
static void rank_all(Sorter *s, bool reverse)
{
    uint64_t low = UINT64_MAX, high = 0;
    unsigned number_bits = bits_of(s->count - 1), lost;
    size_t last = s->count - 1;
    for (size_t i = 0; i < s->count; i++) {
        uint64_t rank = whole_rank(s, i);
        low = rank < low ? rank : low;
        high = rank > high ? rank : high;
    }
    lost = bits_of(high - low) + number_bits;
    lost = lost > 64 ? lost - 64 : 0;
    s->number_mask = (UINT64_C(1) << number_bits) - 1;
    s->exact = s->tie == TIE_EQUAL && lost == 0;
    if (s->tie == TIE_EQUAL && lost > 0)
        s->tie = s->kind == KEYS_FLOAT ? TIE_FLOAT : TIE_INT;
    for (size_t i = 0; i < s->count; i++) {
        size_t item = reverse ? last - i : i;
        s->elements[i] = (whole_rank(s, item) - low) >> lost << number_bits | i;
    }
    s->last = reverse ? last : 0;
}

// ---- comparing ----

// The item that an element stands for.
static inline size_t item_of(const Sorter *s, Element e)
{
    size_t number = (size_t)(e & s->number_mask);
    return s->last != 0 ? s->last - number : number;
}

// x < y of what has no rank. As CPython does with keys of one type, their own method is
// asked first, and again after it has declined.
static int any_less(const Sorter *s, Object *x, Object *y)
{
    Object *answer;
    int truth;
    if (s->compare == NULL || type_of(x)->compare != s->compare)
        return operate_compare_truth(x, y, COMPARE_LT);
    if (!error_enter(" in comparison"))
        return -1;
    answer = s->compare(x, y, COMPARE_LT);
    error_leave();
    if (answer == NOT_IMPLEMENTED)
        return operate_compare_truth(x, y, COMPARE_LT);
    truth = answer == NULL ? -1 : operate_truth(answer);
    xdecref(answer);
    return truth;
}

static NOINLINE int key_less(const Sorter *s, size_t a, size_t b)
{
    Object *x = s->keys[a], *y = s->keys[b];
    switch (s->tie) {
    case TIE_EQUAL: return 0;
    case TIE_INT: return int_order(x, y) < 0;
    case TIE_FLOAT: return float_value(x) < float_value(y);
    case TIE_STR: return str_order((Str *)(void *)x, (Str *)(void *)y) < 0;
    default: break;
    }
    if (s->first_items) { // exact tuples, mostly of plain items
        int got = tuple_less_quick((Tuple *)(void *)x, (Tuple *)(void *)y);
        if (got >= 0)
            return got;
    }
    return any_less(s, x, y);
}

// a < b: 1, 0, -1 raised. Where ranks tell all, numbers keep equal items in order.
static inline int less(const Sorter *s, const Element *a, const Element *b)
{
    if (s->exact || ((*a ^ *b) & ~s->number_mask) != 0)
        return *a < *b;
    return key_less(s, item_of(s, *a), item_of(s, *b));
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
    heap_release(s->spare, s->spare_capacity * sizeof *s->spare);
    s->spare_capacity = 0;
    s->spare = heap_alloc(HEAP_RAW, count * sizeof *s->spare);
    if (s->spare == NULL)
        return false;
    heap_populate(s->spare, count * sizeof *s->spare);
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

// ---- by digits ----

// Whether elements leap to and fro so often that sorting them by digits pays.
static bool is_scattered(const Element *e, size_t count)
{
    size_t falls = 0;
    if (count < MIN_DIGITS)
        return false;
    for (size_t i = 1; i < count; i++)
        falls += e[i] < e[i - 1];
    return falls > count / SCATTER && count - falls > count / SCATTER;
}

static void insert_elements(Element *e, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        Element moved = e[i];
        size_t at = i;
        for (; at > 0 && moved < e[at - 1]; at--)
            e[at] = e[at - 1];
        e[at] = moved;
    }
}

// Bring each element into the part of its digit, in place. ends: where the parts end.
static void deal(Element *e, unsigned shift, unsigned digits, uint32_t *ends)
{
    uint32_t places[MOST_DIGITS], at = 0;
    for (unsigned digit = 0; digit < digits; digit++) {
        uint32_t n = ends[digit];
        places[digit] = at;
        ends[digit] = at += n;
    }
    for (unsigned digit = 0; digit < digits; digit++)
        while (places[digit] < ends[digit]) {
            Element moved = e[places[digit]];
            unsigned d = (unsigned)(moved >> shift) & (digits - 1);
            while (d != digit) {
                Element found = e[places[d]];
                e[places[d]++] = moved;
                moved = found;
                d = (unsigned)(moved >> shift) & (digits - 1);
            }
            e[places[digit]++] = moved;
        }
}

// Sort elements by the bits from the first one that is not alike in all, and then each
// part of one digit. A level uses up at least 4 bits, so that there are at most 16; with
// 8 for few elements the counters would cost more than they do.
static void sort_by_digits(Element *e, size_t count)
{
    const unsigned width = count < 64 ? 4 : count < 512 ? 6 : 8, digits = 1u << width;
    uint32_t ends[MOST_DIGITS];
    uint64_t unlike = 0;
    unsigned bits, shift;
    size_t start = 0;
    if (count <= FEW_DIGITS) {
        insert_elements(e, count);
        return;
    }
    for (size_t i = 1; i < count; i++)
        unlike |= e[i] ^ e[0];
    bits = bits_of(unlike);
    shift = bits > width ? bits - width : 0;
    memset(ends, 0, digits * sizeof *ends);
    for (size_t i = 0; i < count; i++)
        ends[e[i] >> shift & (digits - 1)]++;
    deal(e, shift, digits, ends);
    for (unsigned digit = 0; shift > 0 && digit < digits; digit++) {
        size_t length = ends[digit] - start;
        if (length > 1)
            sort_by_digits(e + start, length);
        start = ends[digit];
    }
}

// Order the elements by digits, then those of one rank by their keys. false: raised
static bool sort_scattered(Sorter *s)
{
    Element *e = s->elements;
    size_t count = s->count, end;
    bool sorted = true;
    sort_by_digits(e, count);
    if (s->exact)
        return true;
    for (size_t start = 0; sorted && start < count; start = end) {
        for (end = start + 1;
             end < count && ((e[end] ^ e[start]) & ~s->number_mask) == 0;)
            end++;
        s->elements = e + start;
        s->count = end - start;
        sorted = s->count == 1 || sort_elements(s);
        s->run_count = 0;
    }
    s->elements = e;
    s->count = count;
    return sorted;
}

// ---- the door ----

static void reverse_items(Object **items, size_t count)
{
    for (size_t i = 0, k = count; i + 1 < k; i++) {
        Object *saved = items[i];
        items[i] = items[--k];
        items[k] = saved;
    }
}

// Whether the keys lie in order (1) or strictly against it (-1). 0: neither, or only
// comparisons by what may be a script's code would tell.
static int find_order(const Sorter *s, bool reverse)
{
    int against = -1;
    uint64_t last = whole_rank(s, 0);
    for (size_t i = 1; i < s->count; i++) {
        uint64_t next = whole_rank(s, i);
        int got = reverse ? last < next : next < last;
        if (next == last && s->tie == TIE_ANY)
            return 0;
        if (next == last && s->tie != TIE_EQUAL)
            got = reverse ? key_less(s, i - 1, i) : key_less(s, i, i - 1);
        if (against >= 0 && got != against)
            return 0;
        against = got;
        last = next;
    }
    return against != 0 ? -1 : 1;
}

// Bring items into the order of the elements, cycle by cycle.
static void permute(const Sorter *s, Object **items, bool reverse)
{
    Element *e = s->elements;
    if (reverse)
        reverse_elements(e, s->count);
    for (size_t i = 0; i < s->count; i++)
        e[i] = item_of(s, e[i]);
    for (size_t i = 0; i < s->count; i++) {
        Object *first = items[i];
        size_t at = i;
        while (e[at] != i) {
            size_t from = (size_t)e[at];
            items[at] = items[from];
            e[at] = at;
            at = from;
        }
        items[at] = first;
        e[at] = at;
    }
}

static bool sort_by_keys(Object **items, Object *const *keys, size_t count,
                         bool reverse)
{
    Sorter s;
    size_t size = count * sizeof *s.elements;
    bool sorted;
    int order;
    Element small[SMALL_SORT];
    memset(&s, 0, offsetof(Sorter, runs));
    s.keys = keys;
    s.count = count;
    s.gallop = GALLOP;
    classify(&s);
    order = find_order(&s, reverse);
    if (order != 0) {
        if (order < 0)
            reverse_items(items, count);
        return true;
    }
    s.elements = count <= SMALL_SORT ? small : heap_alloc(HEAP_RAW, size);
    if (s.elements == NULL)
        return false;
    heap_populate(s.elements, size);
    // Numbering from the end and turning the result round keeps equal items in order.
    rank_all(&s, reverse);
    sorted = is_scattered(s.elements, count) ? sort_scattered(&s) : sort_elements(&s);
    if (sorted)
        permute(&s, items, reverse);
    heap_release(s.spare, s.spare_capacity * sizeof *s.spare);
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
    heap_populate(keys, count * sizeof *keys);
    while (made < count && (keys[made] = call_1(key, items[made])) != NULL)
        made++;
    if (made == count)
        sorted = count < 2 || sort_by_keys(items, keys, count, reverse);
    while (made > 0)
        decref(keys[--made]);
    heap_free(HEAP_RAW, keys, count * sizeof *keys);
    return sorted;
}
