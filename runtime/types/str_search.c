// str_search.c - find, count, split for units of 1, 2 and 4 bytes.
//
// A search first looks for the needle's first unit (memchr for bytes) and compares.
// Once that has wasted more comparisons than the text it passed, the two-way algorithm
// takes over, which is linear in the worst case. The widths are compile-time constants
// of inlined bodies, and searching backwards is the same code on mirrored indices.
#include "runtime/types/str_search.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/tuple.h"

// A text read forwards or backwards; width and direction fold when inlined.
typedef struct Reader {
    const void *data;
    size_t length;
    uint32_t width;
    bool backwards;
} Reader;

static ALWAYS_INLINE uint32_t at(Reader r, size_t i)
{
    return str_unit(r.data, r.width, r.backwards ? r.length - 1 - i : i);
}

typedef struct Factor {
    size_t start, period;
} Factor;

// The maximal suffix of the needle by < or by >.
static ALWAYS_INLINE Factor maximal_suffix(Reader needle, bool greater)
{
    size_t start = 0, candidate = 1, k = 0, period = 1;
    while (candidate + k < needle.length) {
        uint32_t a = at(needle, candidate + k), b = at(needle, start + k);
        if (a == b) {
            if (k + 1 == period) {
                candidate += period;
                k = 0;
            } else {
                k++;
            }
        } else if (greater ? a > b : a < b) {
            candidate += k + 1;
            k = 0;
            period = candidate - start;
        } else {
            start = candidate++;
            k = 0;
            period = 1;
        }
    }
    return (Factor){ start, period };
}

static ALWAYS_INLINE Factor critical_factor(Reader needle)
{
    Factor less = maximal_suffix(needle, false), more = maximal_suffix(needle, true);
    return less.start > more.start ? less : more;
}

static ALWAYS_INLINE int64_t two_way(Reader text, Reader needle, size_t from)
{
    Factor f = critical_factor(needle);
    size_t n = needle.length, memory = 0;
    bool periodic = f.start + f.period <= n;
    for (size_t i = 0; periodic && i < f.start; i++)
        periodic = at(needle, i) == at(needle, i + f.period);
    size_t shift = f.period;
    if (!periodic)
        shift = (f.start > n - f.start ? f.start : n - f.start) + 1;
    while (from + n <= text.length) {
        size_t i = f.start > memory ? f.start : memory;
        while (i < n && at(needle, i) == at(text, from + i))
            i++;
        if (i < n) {
            from += i - f.start + 1;
            memory = 0;
            continue;
        }
        i = f.start;
        while (i > memory && at(needle, i - 1) == at(text, from + i - 1))
            i--;
        if (i <= memory)
            return (int64_t)from;
        from += shift;
        memory = periodic ? n - f.period : 0;
    }
    return -1;
}

// A bit for each byte of those units of a block that are c; width is 2 or 4.
static ALWAYS_INLINE uint32_t same_units(const void *from, uint32_t width, uint32_t c)
{
    typedef uint16_t Block2 __attribute__((vector_size(16)));
    typedef uint32_t Block4 __attribute__((vector_size(16)));
    StrBlock block = str_block_load(from);
    return str_block_mask(width == 2 ? (StrBlock)((Block2)block == (uint16_t)c)
                                     : (StrBlock)((Block4)block == c));
}

// Next place >= from of unit c, or text.length.
static ALWAYS_INLINE size_t find_unit(Reader text, uint32_t c, size_t from, size_t end)
{
    if (text.width == 1 && !text.backwards) {
        const uint8_t *data = text.data;
        const uint8_t *found =
            from < end ? memchr(data + from, (int)c, end - from) : NULL;
        return found == NULL ? end : (size_t)(found - data);
    }
    if (text.width > 1 && !text.backwards) { // sixteen bytes of units at once
        const size_t row = sizeof(StrBlock) / text.width;
        for (; from + row <= end; from += row) {
            uint32_t mask =
                same_units((const char *)text.data + from * text.width, text.width, c);
            if (mask != 0)
                return from + (size_t)__builtin_ctz(mask) / text.width;
        }
    }
    while (from < end && at(text, from) != c)
        from++;
    return from;
}

static ALWAYS_INLINE int64_t search(Reader text, Reader needle)
{
    size_t n = needle.length, end = text.length - n + 1, wasted = 0;
    uint32_t first = at(needle, 0), last = at(needle, n - 1);
    for (size_t from = 0;; from++) {
        from = find_unit(text, first, from, end);
        if (from >= end)
            return -1;
        if (at(text, from + n - 1) != last)
            continue;
        size_t i = 1;
        while (i < n && at(text, from + i) == at(needle, i))
            i++;
        if (i >= n)
            return (int64_t)from;
        wasted += i;
        if (UNLIKELY(wasted > 4 * from + 256))
            return two_way(text, needle, from + 1);
    }
}

// Places of a needle in bytes that do not overlap, at most limit, which is not 0; `out`
// gets them if it is not NULL. Sixteen places at once: those whose first and last byte
// are right are looked at. One pass gives all: replace() of 20 places in 900 bytes
// takes half of what searches from one to the next take.
//
// returns how many
static ALWAYS_INLINE size_t search_bytes(const uint8_t *text, size_t length,
                                         const uint8_t *needle, size_t n, size_t limit,
                                         OPT size_t *out)
{
    size_t end = length < n ? 0 : length - n + 1, i = 0, next = 0, count = 0;
    size_t wasted = 0;
    bool hard = false;
    for (; i + sizeof(StrBlock) <= end && !hard; i += sizeof(StrBlock)) {
        StrBlock first = (StrBlock)(str_block_load(text + i) == needle[0]);
        StrBlock last = (StrBlock)(str_block_load(text + i + n - 1) == needle[n - 1]);
        for (uint32_t mask = str_block_mask(first & last); mask != 0;
             mask &= mask - 1) {
            size_t place = i + (size_t)__builtin_ctz(mask), k = 1;
            if (place < next)
                continue;
            while (k + 1 < n && text[place + k] == needle[k])
                k++;
            if (k + 1 < n) {
                wasted += k;
                continue;
            }
            if (out != NULL)
                out[count] = place;
            if (++count == limit)
                return count;
            next = place + n;
        }
        hard = UNLIKELY(wasted > 4 * i + 256);
    }
    Reader all = { text, length, 1, false }, wanted = { needle, n, 1, false };
    for (i = i > next ? i : next; i < end;) {
        int64_t found;
        if (hard) {
            found = two_way(all, wanted, i);
            if (found < 0)
                return count;
            i = (size_t)found;
        } else if (text[i] != needle[0] || memcmp(text + i, needle, n) != 0) {
            i++;
            continue;
        }
        if (out != NULL)
            out[count] = i;
        if (++count == limit)
            return count;
        i += n;
    }
    return count;
}

#define SEARCH(text_width, needle_width, back)                                         \
    search((Reader){ data, length, text_width, back },                                 \
           (Reader){ needle.data, needle.length, needle_width, back })

// Find in data[0 .. length); needle is not empty and not longer.
static int64_t search_any(const void *data, size_t length, uint32_t width,
                          SearchText needle)
{
    if (width == 1) {
        size_t place;
        return search_bytes(data, length, needle.data, needle.length, 1, &place) == 0
                   ? -1
                   : (int64_t)place;
    }
    if (width == 2)
        return needle.width == 1 ? SEARCH(2, 1, false) : SEARCH(2, 2, false);
    return needle.width == 1   ? SEARCH(4, 1, false)
           : needle.width == 2 ? SEARCH(4, 2, false)
                               : SEARCH(4, 4, false);
}

static int64_t search_back(const void *data, size_t length, uint32_t width,
                           SearchText needle)
{
    int64_t found;
    if (width == 1)
        found = SEARCH(1, 1, true);
    else if (width == 2)
        found = SEARCH(2, needle.width, true);
    else
        found = SEARCH(4, needle.width, true);
    return found < 0 ? -1 : (int64_t)(length - needle.length) - found;
}
#undef SEARCH

static inline const void *data_from(SearchText text, size_t start)
{
    return (const uint8_t *)text.data + start * text.width;
}

int64_t str_search_find(SearchText text, SearchText needle, size_t start, size_t end)
{
    if (end < start || end - start < needle.length)
        return -1;
    if (needle.length == 0)
        return (int64_t)start;
    if (needle.width > text.width)
        return -1;
    const void *data = data_from(text, start);
    if (needle.length == 1 && text.width == 1) {
        const uint8_t *found = memchr(data, *(const uint8_t *)needle.data, end - start);
        return found == NULL ? -1 : found - (const uint8_t *)text.data;
    }
    int64_t found = search_any(data, end - start, text.width, needle);
    return found < 0 ? -1 : found + (int64_t)start;
}

int64_t str_search_rfind(SearchText text, SearchText needle, size_t start, size_t end)
{
    if (end < start || end - start < needle.length)
        return -1;
    if (needle.length == 0)
        return (int64_t)end;
    if (needle.width > text.width)
        return -1;
    const uint8_t *data = data_from(text, start);
    if (needle.length == 1 && text.width == 1) {
        const uint8_t *last = memrchr(data, *(const uint8_t *)needle.data, end - start);
        return last == NULL ? -1 : last - (const uint8_t *)text.data;
    }
    int64_t found = search_back(data, end - start, text.width, needle);
    return found < 0 ? -1 : found + (int64_t)start;
}

static size_t count_byte(const uint8_t *data, size_t length, uint8_t byte)
{
    size_t count = 0, i = 0;
    while (i + sizeof(StrBlock) <= length) {
        StrBlock sums = { 0 };
        for (int k = 0; k < 255 && i + sizeof(StrBlock) <= length; k++) {
            sums -= (StrBlock)(str_block_load(data + i) == byte);
            i += sizeof(StrBlock);
        }
        for (size_t k = 0; k < sizeof(StrBlock); k++)
            count += sums[k];
    }
    for (; i < length; i++)
        count += data[i] == byte;
    return count;
}

// Places of a needle that is not empty, which do not overlap, at most limit; `out` gets
// them if it is not NULL.
//
// returns how many
static size_t find_places(SearchText text, SearchText needle, size_t start, size_t end,
                          size_t limit, OPT size_t *out)
{
    size_t count = 0;
    if (limit > 1 && needle.length > 1 && text.width == 1 && needle.width == 1) {
        count = search_bytes(data_from(text, start), end - start, needle.data,
                             needle.length, limit, out);
        for (size_t i = 0; i < count && start > 0 && out != NULL; i++)
            out[i] += start;
        return count;
    }
    for (; count < limit; count++) {
        int64_t found = str_search_find(text, needle, start, end);
        if (found < 0)
            break;
        if (out != NULL)
            out[count] = (size_t)found;
        start = (size_t)found + needle.length;
    }
    return count;
}

size_t str_search_count(SearchText text, SearchText needle, size_t start, size_t end,
                        size_t limit)
{
    if (end < start || limit == 0)
        return 0;
    if (needle.length == 0)
        return end - start < limit ? end - start + 1 : limit;
    if (needle.length == 1 && text.width == 1 && needle.width == 1 &&
        limit >= end - start)
        return count_byte((const uint8_t *)text.data + start, end - start,
                          *(const uint8_t *)needle.data);
    return find_places(text, needle, start, end, limit, NULL);
}

// ---- replacing ----

void str_search_plan(SearchText text, SearchText old, size_t limit, SearchPlaces *out)
{
    size_t some = limit < STR_SEARCH_SOME ? limit : STR_SEARCH_SOME, start = 0;
    bool byte = old.length == 1 && text.width == 1; // counted faster than found
    out->known = byte ? 0 : find_places(text, old, 0, text.length, some, out->at);
    out->count = out->known;
    if (out->known == STR_SEARCH_SOME)
        start = out->at[STR_SEARCH_SOME - 1] + old.length;
    else if (!byte)
        return;
    out->count += str_search_count(text, old, start, text.length, limit - out->known);
}

// Each byte old of from becomes new.
static void swap_bytes(uint8_t *to, const uint8_t *from, size_t count, uint8_t old,
                       uint8_t new)
{
    size_t i = 0;
    for (; i + sizeof(StrBlock) <= count; i += sizeof(StrBlock)) {
        StrBlock block = str_block_load(from + i), same = (StrBlock)(block == old);
        str_block_store(to + i, (block & ~same) | (same & new));
    }
    for (; i < count; i++)
        to[i] = from[i] == old ? new : from[i];
}

void str_search_replace(void *to, uint32_t width, SearchText text, SearchText old,
                        SearchText new, SearchPlaces *places, bool all)
{
    size_t start = 0, at = 0, known = places->known, k = 0;
    if (all && width == 1 && old.length == 1 && new.length == 1) {
        swap_bytes(to, text.data, text.length, *(const uint8_t *)old.data,
                   *(const uint8_t *)new.data);
        return;
    }
    for (size_t left = places->count; left > 0; left--) {
        if (k == known) {
            known = left < STR_SEARCH_SOME ? left : STR_SEARCH_SOME;
            k = 0;
            (void)find_places(text, old, start, text.length, known, places->at);
        }
        size_t found = places->at[k++];
        str_units_copy(to, width, at, text.data, text.width, start, found - start);
        at += found - start;
        if (new.length > 0)
            str_units_copy(to, width, at, new.data, new.width, 0, new.length);
        at += new.length;
        start = found + old.length;
    }
    str_units_copy(to, width, at, text.data, text.width, start, text.length - start);
}

bool str_search_is_at(SearchText text, SearchText needle, size_t place)
{
    if (place > text.length || text.length - place < needle.length)
        return false;
    if (text.width == needle.width)
        return memcmp(data_from(text, place), needle.data,
                      needle.length * text.width) == 0;
    for (size_t i = 0; i < needle.length; i++)
        if (str_unit(text.data, text.width, place + i) !=
            str_unit(needle.data, needle.width, i))
            return false;
    return true;
}

static bool bound(OPT Object *o, int64_t *out)
{
    if (o == NULL || o == NONE)
        return true;
    if (is_small_int(o)) {
        *out = ((const Int *)(void *)o)->value;
        return true;
    }
    if (!is_int(o) && type_of(o)->number.index == NULL)
        return error_false(EXC(TypeError),
                           "slice indices must be integers or None or have "
                           "an __index__ method");
    return operate_index_value(o, NULL, out);
}

bool str_search_bounds(OPT Object *start, OPT Object *end, size_t length,
                       int64_t *first, int64_t *last)
{
    int64_t n = (int64_t)length;
    *first = 0;
    *last = n;
    if (!bound(start, first) || !bound(end, last))
        return false;
    if (*last > n)
        *last = n;
    else if (*last < 0)
        *last = *last + n < 0 ? 0 : *last + n;
    if (*first < 0)
        *first = *first + n < 0 ? 0 : *first + n;
    return true;
}

// ---- splitting ----

static ALWAYS_INLINE bool is_blank(SearchText text, size_t i)
{
    uint32_t c = str_unit(text.data, text.width, i);
    return text.bytes ? c == ' ' || (c >= '\t' && c <= '\r') : unicode_is_space(c);
}

// The pieces of a text; a list is made when their number is known, or when they are many.
typedef struct Pieces {
    Object *whole;
    SearchSlice slice;
    OPT List *list; // NULL: all are in few
    size_t count;   // in few
    Object *few[16];
} Pieces;

static void pieces_start(Pieces *p, Object *whole, SearchSlice slice)
{
    p->whole = whole;
    p->slice = slice;
    p->list = NULL;
    p->count = 0;
}

static bool add_piece(Pieces *p, size_t start, size_t end)
{
    Object *piece;
    if (LIKELY(p->whole->shape == SHAPE_STR_ASCII &&
               end - start < as_str(p->whole)->length))
        piece = (Object *)str_from_ascii(
            (const char *)str_data(as_str(p->whole)) + start, end - start);
    else
        piece = p->slice(p->whole, start, end);
    if (piece == NULL)
        return false;
    if (p->list == NULL && p->count < ARRAY_COUNT(p->few)) {
        p->few[p->count++] = piece;
        return true;
    }
    if (p->list == NULL) {
        p->list = list_from_array_take(p->few, p->count);
        p->count = 0;
        if (p->list == NULL) {
            decref(piece);
            return false;
        }
    }
    return list_append_take(p->list, piece);
}

static NEW List *finish_pieces(Pieces *p, bool good)
{
    if (good)
        return p->list != NULL ? p->list : list_from_array_take(p->few, p->count);
    xdecref((Object *)p->list);
    while (p->count > 0)
        decref(p->few[--p->count]);
    return NULL;
}

// text.width and text.bytes fold when they are constants.
static ALWAYS_INLINE bool split_blanks_of(Pieces *p, SearchText text, uint64_t limit)
{
    size_t i = 0, n = text.length;
    for (;;) {
        while (i < n && is_blank(text, i))
            i++;
        if (i == n)
            return true;
        if (limit-- == 0)
            return add_piece(p, i, n);
        size_t start = i;
        while (i < n && !is_blank(text, i))
            i++;
        if (!add_piece(p, start, i))
            return false;
    }
}

static bool split_blanks(Pieces *p, SearchText text, uint64_t limit)
{
    SearchText narrow = { text.data, text.length, 1, false };
    SearchText bytes = { text.data, text.length, 1, true };
    if (text.bytes)
        return split_blanks_of(p, bytes, limit);
    if (text.width == 1)
        return split_blanks_of(p, narrow, limit);
    return split_blanks_of(p, text, limit);
}

static bool rsplit_blanks(Pieces *p, SearchText text, uint64_t limit)
{
    size_t i = text.length;
    for (;;) {
        while (i > 0 && is_blank(text, i - 1))
            i--;
        if (i == 0)
            return true;
        if (limit-- == 0)
            return add_piece(p, 0, i);
        size_t end = i;
        while (i > 0 && !is_blank(text, i - 1))
            i--;
        if (!add_piece(p, i, end))
            return false;
    }
}

// Next place of a byte; pieces are often short, so that the first ones are looked at
// here.
static inline size_t next_byte(const uint8_t *data, size_t i, size_t n, uint8_t byte)
{
    const uint8_t *found;
    for (size_t near = n - i > 12 ? i + 12 : n; i < near; i++)
        if (data[i] == byte)
            return i;
    found = i < n ? memchr(data + i, byte, n - i) : NULL;
    return found == NULL ? n : (size_t)(found - data);
}

static bool split_by_byte(Pieces *p, SearchText text, uint8_t byte, uint64_t limit)
{
    const uint8_t *data = text.data;
    size_t start = 0;
    for (; limit > 0; limit--) {
        size_t found = next_byte(data, start, text.length, byte);
        if (found == text.length)
            break;
        if (!add_piece(p, start, found))
            return false;
        start = found + 1;
    }
    return add_piece(p, start, text.length);
}

static bool split_by(Pieces *p, SearchText text, SearchText separator, uint64_t limit)
{
    size_t start = 0;
    if (text.width == 1 && separator.width == 1 && separator.length == 1)
        return split_by_byte(p, text, *(const uint8_t *)separator.data, limit);
    while (limit-- > 0) {
        int64_t found = str_search_find(text, separator, start, text.length);
        if (found < 0)
            break;
        if (!add_piece(p, start, (size_t)found))
            return false;
        start = (size_t)found + separator.length;
    }
    return add_piece(p, start, text.length);
}

static bool rsplit_by(Pieces *p, SearchText text, SearchText separator, uint64_t limit)
{
    size_t end = text.length;
    while (limit-- > 0) {
        int64_t found = str_search_rfind(text, separator, 0, end);
        if (found < 0)
            break;
        if (!add_piece(p, (size_t)found + separator.length, end))
            return false;
        end = (size_t)found;
    }
    return add_piece(p, 0, end);
}

List *str_search_split(Object *whole, SearchText text, OPT const SearchText *separator,
                       int64_t limit, SearchSlice slice)
{
    Pieces p;
    pieces_start(&p, whole, slice);
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    return finish_pieces(&p, separator == NULL ? split_blanks(&p, text, most)
                                               : split_by(&p, text, *separator, most));
}

List *str_search_rsplit(Object *whole, SearchText text, OPT const SearchText *separator,
                        int64_t limit, SearchSlice slice)
{
    Pieces p;
    pieces_start(&p, whole, slice);
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    List *list =
        finish_pieces(&p, separator == NULL ? rsplit_blanks(&p, text, most)
                                            : rsplit_by(&p, text, *separator, most));
    for (size_t i = 0, j = list != NULL ? list->count : 0; i + 1 < j; i++) {
        Object *piece = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = piece;
    }
    return list;
}

static size_t find_line_end(const uint8_t *data, size_t i, size_t n)
{
    for (; i + sizeof(StrBlock) <= n; i += sizeof(StrBlock)) {
        StrBlock b = str_block_load(data + i);
        if (str_block_any((StrBlock)(b - 0x0a < 4) | (StrBlock)(b - 0x1c < 3) |
                          (StrBlock)(b == 0x85)))
            break;
    }
    while (i < n && !unicode_is_line_end(data[i]))
        i++;
    return i;
}

List *str_search_split_lines(Object *whole, SearchText text, bool keep_ends,
                             SearchSlice slice)
{
    Pieces p;
    pieces_start(&p, whole, slice);
    for (size_t i = 0, start = 0; start < text.length; start = i) {
        uint32_t c = 0;
        if (text.width == 1 && !text.bytes)
            i = find_line_end(text.data, i, text.length);
        while (i < text.length) {
            c = str_unit(text.data, text.width, i);
            if (text.bytes ? c == '\n' || c == '\r' : unicode_is_line_end(c))
                break;
            i++;
        }
        size_t end = i;
        if (i < text.length) {
            i++;
            if (c == '\r' && i < text.length &&
                str_unit(text.data, text.width, i) == '\n')
                i++;
        }
        if (!add_piece(&p, start, keep_ends ? i : end))
            return finish_pieces(&p, false);
    }
    return finish_pieces(&p, true);
}

Object *str_search_partition(Object *whole, SearchText text, Object *separator_object,
                             SearchText separator, bool right, SearchSlice slice)
{
    int64_t found = right ? str_search_rfind(text, separator, 0, text.length)
                          : str_search_find(text, separator, 0, text.length);
    Object *parts[3];
    if (found < 0) {
        parts[right ? 2 : 0] = incref(whole);
        parts[1] = slice(whole, 0, 0);
        parts[right ? 0 : 2] = slice(whole, 0, 0);
    } else {
        size_t split = (size_t)found;
        parts[0] = slice(whole, 0, split);
        parts[1] = incref(separator_object);
        parts[2] = slice(whole, split + separator.length, text.length);
    }
    if (parts[0] == NULL || parts[1] == NULL || parts[2] == NULL) {
        for (int i = 0; i < 3; i++)
            xdecref(parts[i]);
        return NULL;
    }
    Tuple *tuple = tuple_from_array_take(parts, 3);
    return tuple == NULL ? NULL : OBJ(tuple);
}
