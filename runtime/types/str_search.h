// str_search.h - find, count, split, replace for texts of any width: str and bytes
// share it.
//
// Positions are units. A SearchText is a view: it owns nothing.
#ifndef OURO_RUNTIME_TYPES_STR_SEARCH_H
#define OURO_RUNTIME_TYPES_STR_SEARCH_H

#include "runtime/types/bytes.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"

typedef struct SearchText {
    const void *data;
    size_t length;
    uint32_t width; // 1, 2, 4
    bool bytes;     // ASCII rules for blanks and line ends
} SearchText;

static inline SearchText str_search_text(const Str *s)
{
    return (SearchText){ str_data(s), s->length, str_width(str_kind(s)), false };
}

static inline SearchText str_search_bytes(const Bytes *b)
{
    return (SearchText){ b->data, b->length, 1, true };
}

// First place of needle in text[start .. end), or -1. An empty needle is at start.
//
// cost    O(end - start + needle), usually much less
// source  Crochemore and Perrin: Two-way string-matching, J. ACM 38 (1991)
int64_t str_search_find(SearchText text, SearchText needle, size_t start, size_t end);

// Last place of needle in text[start .. end), or -1. An empty needle is at end.
int64_t str_search_rfind(SearchText text, SearchText needle, size_t start, size_t end);

// Places of needle that do not overlap, at most limit; an empty one is between all
// units.
size_t str_search_count(SearchText text, SearchText needle, size_t start, size_t end,
                        size_t limit);

// The places that replacing goes by: how many there are, and the first ones if known.
enum { STR_SEARCH_SOME = 64 };
typedef struct SearchPlaces {
    size_t count, known, at[STR_SEARCH_SOME];
} SearchPlaces;

// Look for the places of old, which is not empty, in text, at most limit, which is not 0.
void str_search_plan(SearchText text, SearchText old, size_t limit, SearchPlaces *out);

// Write text with new at the planned places of old, as units of `width` bytes, which have
// room for those of both; all: the plan had no limit.
void str_search_replace(void *to, uint32_t width, SearchText text, SearchText old,
                        SearchText new, SearchPlaces *places, bool all);

// Whether needle stands at text[at].
bool str_search_is_at(SearchText text, SearchText needle, size_t at);

// start and end arguments as slices clamp them: int, None or NULL, or with __index__.
// The end is at most length; the start may lie behind it.
//
// raises  TypeError "slice indices must be integers or None or have an __index__
//         method"
RAISES bool str_search_bounds(OPT Object *start, OPT Object *end, size_t length,
                              int64_t *first, int64_t *last);

// Makes the piece [start, end) of whole.
typedef Object *(*SearchSlice)(Object *whole, size_t start, size_t end);

// Pieces of text between separators; separator NULL: runs of blanks, none at the ends.
//
// takes   limit, the most splits; negative for no limit
// raises  MemoryError
NEW List *str_search_split(Object *whole, SearchText text,
                           OPT const SearchText *separator, int64_t limit,
                           SearchSlice slice);

// The same from the right end.
NEW List *str_search_rsplit(Object *whole, SearchText text,
                            OPT const SearchText *separator, int64_t limit,
                            SearchSlice slice);

// Lines of text, with their ends if asked.
NEW List *str_search_split_lines(Object *whole, SearchText text, bool keep_ends,
                                 SearchSlice slice);

// The triple of partition; from the right: rpartition. separator_object is put in the
// middle when found.
NEW Object *str_search_partition(Object *whole, SearchText text,
                                 Object *separator_object, SearchText separator,
                                 bool right, SearchSlice slice);

#endif
