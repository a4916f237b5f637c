// bytes_methods.c - the methods of bytes and bytearray. Letters are ASCII's; engines
// are str_search's.
//
// Results are of the kind of self. What an argument lends is held in a Buffer; self's
// own bytes are looked at after the last argument was converted, or held in a Buffer
// too, because conversion may run Python code, which may resize a bytearray.
#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_case.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/str_search.h"
#include "runtime/types/tuple.h"

static Object *slice_object(Object *whole, size_t start, size_t end)
{
    if (is_bytes(whole))
        return bytes_slice(as_bytes(whole), start, end);
    return bytearray_new(as_bytearray(whole)->data + start,
                         start < end ? end - start : 0);
}

static inline SearchText view(Object *o)
{
    return bytes_view(o);
}

// What a builder holds, as an object of the kind of self.
static Object *finish(Object *self, StrBuilder *out)
{
    Object *made = str_builder_finish_bytes(out), *copy;
    if (made == NULL || is_bytes(self))
        return made;
    copy = bytearray_new(as_bytes(made)->data, as_bytes(made)->length);
    decref(made);
    return copy;
}

// ---- searching ----

typedef struct Search {
    Buffer self, part;
    SearchText text, needle;
    int64_t start, end;
    uint8_t byte; // what needle shows when the argument is an int
} Search;

static void end_search(Search *s)
{
    buffer_release(&s->part);
    buffer_release(&s->self);
}

static bool read_needle(Object *part, Search *out)
{
    int got = buffer_take(part, &out->part);
    if (got < 0)
        return false;
    if (got > 0) {
        out->needle = bytes_view_of(&out->part);
        return true;
    }
    if (!is_int(part) && type_of(part)->number.index == NULL)
        return error_false(
            EXC(TypeError),
            "argument should be integer or bytes-like object, not '%.200T'", part);
    if (!bytes_byte_argument(part, &out->byte))
        return false;
    out->needle = (SearchText){ &out->byte, 1, 1, true };
    return true;
}

static bool read_search(Object *self, Object *const *args, Search *out)
{
    out->part.owner = NULL;
    if (!buffer_require(self, &out->self))
        return false;
    out->text = bytes_view_of(&out->self);
    if (str_search_bounds(args[1], args[2], out->text.length, &out->start, &out->end) &&
        read_needle(args[0], out))
        return true;
    end_search(out);
    return false;
}

// The place of a part, -1 when absent, -2 when raised.
static int64_t search(Object *self, Object *const *args, bool right)
{
    Search s;
    int64_t found = -1;
    if (!read_search(self, args, &s))
        return -2;
    if (s.end >= s.start)
        found = (right ? str_search_rfind : str_search_find)(
            s.text, s.needle, (size_t)s.start, (size_t)s.end);
    end_search(&s);
    return found;
}

Object *bytes_methods_find(Object *self, Object *const *args)
{
    int64_t found = search(self, args, false);
    return found < -1 ? NULL : int_from(found);
}

Object *bytes_methods_rfind(Object *self, Object *const *args)
{
    int64_t found = search(self, args, true);
    return found < -1 ? NULL : int_from(found);
}

static Object *index_or_raise(int64_t found)
{
    if (found < -1)
        return NULL;
    return found >= 0 ? int_from(found)
                      : error_raise(EXC(ValueError), "subsection not found");
}

Object *bytes_methods_index(Object *self, Object *const *args)
{
    return index_or_raise(search(self, args, false));
}

Object *bytes_methods_rindex(Object *self, Object *const *args)
{
    return index_or_raise(search(self, args, true));
}

Object *bytes_methods_count(Object *self, Object *const *args)
{
    Search s;
    size_t count = 0;
    if (!read_search(self, args, &s))
        return NULL;
    if (s.end >= s.start)
        count = str_search_count(s.text, s.needle, (size_t)s.start, (size_t)s.end,
                                 SIZE_MAX);
    end_search(&s);
    return int_from((int64_t)count);
}

static bool is_tail(SearchText text, SearchText part, int64_t start, int64_t end,
                    bool at_end)
{
    int64_t n = (int64_t)part.length;
    return end - n >= start &&
           str_search_is_at(text, part, (size_t)(at_end ? end - n : start));
}

// Whether self begins or ends with part: 1, 0, -1.
static int has_tail(Object *self, Object *part, int64_t start, int64_t end, bool at_end)
{
    Buffer buffer;
    if (!buffer_require(part, &buffer))
        return -1;
    bool found = is_tail(view(self), bytes_view_of(&buffer), start, end, at_end);
    buffer_release(&buffer);
    return found;
}

static Object *match_tail(Object *self, Object *const *args, const char *name,
                          bool at_end)
{
    int64_t start, end;
    int got = 0;
    if (!str_search_bounds(args[1], args[2], view(self).length, &start, &end))
        return NULL;
    if (is_tuple(args[0])) {
        Object **parts = tuple_items(as_tuple(args[0]));
        for (size_t i = 0, n = tuple_length(as_tuple(args[0])); i < n && got == 0; i++)
            got = has_tail(self, parts[i], start, end, at_end);
    } else if (buffer_is(args[0])) {
        got = has_tail(self, args[0], start, end, at_end);
    } else {
        return error_raise(EXC(TypeError),
                           "%s first arg must be bytes or a tuple of bytes, not %.100T",
                           name, args[0]);
    }
    return got < 0 ? NULL : bool_from(got > 0);
}

Object *bytes_methods_startswith(Object *self, Object *const *args)
{
    return match_tail(self, args, "startswith", false);
}

Object *bytes_methods_endswith(Object *self, Object *const *args)
{
    return match_tail(self, args, "endswith", true);
}

static Object *without_tail(Object *self, Object *part, bool at_end)
{
    Buffer buffer;
    if (!buffer_require(part, &buffer))
        return NULL;
    SearchText text = view(self);
    size_t start = 0, end = text.length;
    if (is_tail(text, bytes_view_of(&buffer), 0, (int64_t)text.length, at_end)) {
        start = at_end ? 0 : buffer.length;
        end = at_end ? end - buffer.length : end;
    }
    buffer_release(&buffer);
    return slice_object(self, start, end);
}

Object *bytes_methods_removeprefix(Object *self, Object *const *args)
{
    return without_tail(self, args[0], false);
}

Object *bytes_methods_removesuffix(Object *self, Object *const *args)
{
    return without_tail(self, args[0], true);
}

// ---- splitting, joining ----

typedef List *(*Splitter)(Object *whole, SearchText text,
                          OPT const SearchText *separator, int64_t limit,
                          SearchSlice slice);

static Object *split(Object *self, Object *const *args, Splitter splitter)
{
    Buffer buffer = { .owner = NULL };
    SearchText separator;
    int64_t limit;
    List *list;
    if (!str_index_argument(args[1], &limit) ||
        (args[0] != NONE && !buffer_require(args[0], &buffer)))
        return NULL;
    separator = bytes_view_of(&buffer);
    if (args[0] != NONE && buffer.length == 0)
        list = (List *)(void *)error_raise(EXC(ValueError), "empty separator");
    else
        list = splitter(self, view(self), args[0] == NONE ? NULL : &separator, limit,
                        slice_object);
    buffer_release(&buffer);
    return (Object *)(void *)list;
}

Object *bytes_methods_split(Object *self, Object *const *args)
{
    return split(self, args, str_search_split);
}

Object *bytes_methods_rsplit(Object *self, Object *const *args)
{
    return split(self, args, str_search_rsplit);
}

Object *bytes_methods_splitlines(Object *self, Object *const *args)
{
    int keep = operate_truth(args[0]);
    if (keep < 0)
        return NULL;
    return (Object *)(void *)str_search_split_lines(self, view(self), keep,
                                                    slice_object);
}

static Object *partition(Object *self, Object *separator, bool right)
{
    Buffer buffer;
    Object *middle, *result = NULL;
    if (!buffer_require(separator, &buffer))
        return NULL;
    if (buffer.length == 0) {
        buffer_release(&buffer);
        return error_raise(EXC(ValueError), "empty separator");
    }
    middle =
        is_bytes(self) ? incref(separator) : bytearray_new(buffer.data, buffer.length);
    if (middle != NULL)
        result = str_search_partition(self, view(self), middle, bytes_view_of(&buffer),
                                      right, slice_object);
    xdecref(middle);
    buffer_release(&buffer);
    for (size_t i = 0; i < 3 && result != NULL && !is_bytes(self); i++) {
        Object **part = &tuple_items(as_tuple(result))[i];
        if (*part != self) // what can change is never shared
            continue;
        ref_set_take(part, bytearray_new(view(self).data, view(self).length));
        if (*part == NULL) {
            *part = NONE;
            ref_clear(&result);
        }
    }
    return result;
}

Object *bytes_methods_partition(Object *self, Object *const *args)
{
    return partition(self, args[0], false);
}

Object *bytes_methods_rpartition(Object *self, Object *const *args)
{
    return partition(self, args[0], true);
}

// The texts of buffers with those of self between them.
static Object *join_buffers(Object *self, const Buffer *parts, size_t count)
{
    SearchText separator = view(self);
    size_t length = count > 1 ? separator.length * (count - 1) : 0;
    uint8_t *to;
    for (size_t i = 0; i < count; i++)
        length += parts[i].length;
    Object *result = bytes_new_like(self, length, &to);
    if (result == NULL || length == 0)
        return result;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && separator.length > 0) {
            memcpy(to, separator.data, separator.length);
            to += separator.length;
        }
        if (parts[i].length > 0)
            memcpy(to, parts[i].data, parts[i].length);
        to += parts[i].length;
    }
    return result;
}

static bool take_part(Object *part, size_t index, Buffer *out)
{
    int got = buffer_take(part, out);
    if (got > 0)
        return true;
    if (got < 0)
        error_clear();
    return error_false(EXC(TypeError),
                       "sequence item %zd: expected a bytes-like object, %.80T found",
                       (ptrdiff_t)index, part);
}

static Object *join_parts(Object *self, Tuple *parts)
{
    size_t count = tuple_length(parts), taken = 0, size = count * sizeof(Buffer);
    Object **items = tuple_items(parts), *result = NULL;
    Buffer few[8], *buffers = few;
    if (count == 1 && is_bytes(self) && items[0]->shape == SHAPE_BYTES)
        return incref(items[0]);
    if (count > ARRAY_COUNT(few) && (buffers = heap_alloc(HEAP_RAW, size)) == NULL)
        return NULL;
    while (taken < count && take_part(items[taken], taken, &buffers[taken]))
        taken++;
    if (taken == count)
        result = join_buffers(self, buffers, count);
    while (taken > 0)
        buffer_release(&buffers[--taken]);
    if (buffers != few)
        heap_free(HEAP_RAW, buffers, size);
    return result;
}

// Exact bytes, as they mostly are, need no buffers: twice as fast. 1, 0: others, -1
static int join_plain(Object *self, Object *const *items, size_t count, Object **out)
{
    SearchText separator = view(self);
    size_t length = count > 1 ? separator.length * (count - 1) : 0;
    uint8_t *to;
    if (count < 2)
        return 0;
    for (size_t i = 0; i < count; i++) {
        if (items[i]->shape != SHAPE_BYTES)
            return 0;
        length += as_bytes(items[i])->length;
    }
    *out = bytes_new_like(self, length, &to);
    if (*out == NULL || length == 0)
        return *out == NULL ? -1 : 1;
    for (size_t i = 0; i < count; i++) {
        const Bytes *part = as_bytes(items[i]);
        if (i > 0 && separator.length > 0) {
            memcpy(to, separator.data, separator.length);
            to += separator.length;
        }
        memcpy(to, part->data, part->length);
        to += part->length;
    }
    return 1;
}

Object *bytes_methods_join(Object *self, Object *const *args)
{
    Object *source = args[0], *joined;
    if (is_exact_list(source) || is_exact_tuple(source)) {
        bool list = is_exact_list(source);
        int got = join_plain(
            self, list ? as_list(source)->items : tuple_items(as_tuple(source)),
            list ? as_list(source)->count : tuple_length(as_tuple(source)), &joined);
        if (got != 0)
            return got < 0 ? NULL : joined;
    }
    Object *iter = is_exact_tuple(source) || is_exact_list(source) ? incref(source)
                                                                   : iterate_of(source);
    if (iter == NULL && error_clear_if(EXC(TypeError)))
        return error_raise(EXC(TypeError), "can only join an iterable");
    Buffer held; // a bytearray keeps its size while code of the iterable runs
    if (iter == NULL || !buffer_require(self, &held)) {
        xdecref(iter);
        return NULL;
    }
    Tuple *parts = tuple_from_iter(iter);
    Object *result = parts != NULL ? join_parts(self, parts) : NULL;
    decref(iter);
    xdecref((Object *)parts);
    buffer_release(&held);
    return result;
}

// ---- replacing ----

static void put_bytes(StrBuilder *out, SearchText text, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++)
        str_builder_char(out, ((const uint8_t *)text.data)[i]);
}

static Object *interleave(Object *self, SearchText new, uint64_t count)
{
    SearchText text = view(self);
    StrBuilder out;
    str_builder_start(&out);
    for (size_t i = 0; i <= text.length; i++) {
        if (count == 0) {
            put_bytes(&out, text, i, text.length);
            break;
        }
        count--;
        put_bytes(&out, new, 0, new.length);
        if (i < text.length)
            put_bytes(&out, text, i, i + 1);
    }
    return finish(self, &out);
}

static Object *replace(Object *self, SearchText old, SearchText new, uint64_t limit)
{
    SearchText text = view(self);
    SearchPlaces places;
    uint8_t *to;
    str_search_plan(text, old, limit, &places);
    if (places.count == 0)
        return bytes_plain_like(self);
    size_t length = text.length - places.count * old.length + places.count * new.length;
    Object *result = bytes_new_like(self, length, &to);
    if (result != NULL && length > 0)
        str_search_replace(to, 1, text, old, new, &places, limit >= text.length);
    return result;
}

Object *bytes_methods_replace(Object *self, Object *const *args)
{
    int64_t limit;
    Buffer old, new;
    Object *result;
    if (!buffer_require(args[0], &old))
        return NULL;
    if (!buffer_require(args[1], &new)) {
        buffer_release(&old);
        return NULL;
    }
    if (!str_index_argument(args[2], &limit)) {
        buffer_release(&old);
        buffer_release(&new);
        return NULL;
    }
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    if (most == 0)
        result = bytes_plain_like(self);
    else if (old.length == 0)
        result = interleave(self, bytes_view_of(&new), most);
    else
        result = replace(self, bytes_view_of(&old), bytes_view_of(&new), most);
    buffer_release(&old);
    buffer_release(&new);
    return result;
}

static Object *translate(Object *self, OPT const uint8_t *table, const Buffer *dropped)
{
    bool gone[256] = { false };
    SearchText text = view(self);
    const uint8_t *from = text.data;
    size_t length = text.length;
    uint8_t *to;
    for (size_t i = 0; dropped->owner != NULL && i < dropped->length; i++)
        gone[dropped->data[i]] = true;
    for (size_t i = 0; dropped->owner != NULL && i < text.length; i++)
        length -= gone[from[i]];
    Object *result = bytes_new_like(self, length, &to);
    if (result == NULL || length == 0)
        return result;
    if (length == text.length && table != NULL) {
        for (size_t i = 0; i < length; i++)
            to[i] = table[from[i]];
        return result;
    }
    for (size_t i = 0; i < text.length; i++)
        if (!gone[from[i]])
            *to++ = table != NULL ? table[from[i]] : from[i];
    return result;
}

Object *bytes_methods_translate(Object *self, Object *const *args)
{
    Buffer table = { .owner = NULL }, dropped = { .owner = NULL };
    Object *result = NULL;
    if (args[0] != NONE && !buffer_require(args[0], &table))
        return NULL;
    if (table.owner != NULL && table.length != 256)
        (void)error_raise(EXC(ValueError),
                          "translation table must be 256 characters long");
    else if (args[1] == NULL || buffer_require(args[1], &dropped))
        result = translate(self, table.owner == NULL ? NULL : table.data, &dropped);
    buffer_release(&table);
    buffer_release(&dropped);
    return result;
}

static Object *make_table(const Buffer *from, const Buffer *to)
{
    if (from->length != to->length)
        return error_raise(EXC(ValueError),
                           "maketrans arguments must have same length");
    Object *table = bytes_new(256);
    if (table == NULL)
        return NULL;
    uint8_t *data = as_bytes(table)->data;
    for (int i = 0; i < 256; i++)
        data[i] = (uint8_t)i;
    for (size_t i = 0; i < from->length; i++)
        data[from->data[i]] = to->data[i];
    return table;
}

Object *bytes_methods_maketrans(Object *self, Object *const *args)
{
    Buffer from, to;
    Object *table = NULL;
    (void)self;
    if (!buffer_require(args[0], &from))
        return NULL;
    if (buffer_require(args[1], &to)) {
        table = make_table(&from, &to);
        buffer_release(&to);
    }
    buffer_release(&from);
    return table;
}

Object *bytes_methods_expandtabs(Object *self, Object *const *args)
{
    int64_t size;
    size_t column = 0;
    StrBuilder out;
    if (!operate_c_int(args[0], &size))
        return NULL;
    SearchText text = view(self);
    str_builder_start(&out);
    for (size_t i = 0; i < text.length; i++) {
        uint8_t c = ((const uint8_t *)text.data)[i];
        if (c == '\t') {
            size_t fill = size > 0 ? (size_t)size - column % (size_t)size : 0;
            str_builder_fill(&out, ' ', fill);
            column += fill;
        } else {
            str_builder_char(&out, c);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return finish(self, &out);
}

// ---- stripping, padding ----

static bool is_stripped(uint8_t c, OPT const Buffer *set)
{
    if (set == NULL)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return set->length > 0 && memchr(set->data, c, set->length) != NULL;
}

static Object *strip(Object *self, Object *chars, bool left, bool right)
{
    Buffer buffer = { .owner = NULL };
    const Buffer *set = chars == NONE ? NULL : &buffer;
    if (set != NULL && !buffer_require(chars, &buffer))
        return NULL;
    SearchText text = view(self);
    const uint8_t *data = text.data;
    size_t start = 0, end = text.length;
    while (left && start < end && is_stripped(data[start], set))
        start++;
    while (right && end > start && is_stripped(data[end - 1], set))
        end--;
    buffer_release(&buffer);
    return slice_object(self, start, end);
}

Object *bytes_methods_strip(Object *self, Object *const *args)
{
    return strip(self, args[0], true, true);
}

Object *bytes_methods_lstrip(Object *self, Object *const *args)
{
    return strip(self, args[0], true, false);
}

Object *bytes_methods_rstrip(Object *self, Object *const *args)
{
    return strip(self, args[0], false, true);
}

static Object *pad(Object *self, uint64_t left, uint64_t right, uint8_t fill)
{
    SearchText text = view(self);
    uint8_t *to;
    if (left == 0 && right == 0)
        return bytes_plain_like(self);
    if (left > INT32_MAX || right > INT32_MAX)
        return error_no_memory();
    Object *result = bytes_new_like(self, left + text.length + right, &to);
    if (result == NULL)
        return NULL;
    memset(to, fill, left);
    if (text.length > 0)
        memcpy(to + left, text.data, text.length);
    memset(to + left + text.length, fill, right);
    return result;
}

static bool read_padding(Object *self, Object *const *args, const char *name,
                         int64_t *width, uint64_t *missing, uint8_t *fill)
{
    if (!str_index_argument(args[0], width))
        return false;
    *fill = ' ';
    if (args[1] != NULL) {
        if ((!is_bytes(args[1]) && !is_bytearray(args[1])) || view(args[1]).length != 1)
            return str_bad_argument(name, "argument 2", "a byte string of length 1",
                                    args[1]);
        *fill = *(const uint8_t *)view(args[1]).data;
    }
    int64_t length = (int64_t)view(self).length;
    *missing = *width > length ? (uint64_t)(*width - length) : 0;
    return true;
}

Object *bytes_methods_ljust(Object *self, Object *const *args)
{
    int64_t width;
    uint64_t missing;
    uint8_t fill;
    return read_padding(self, args, "ljust", &width, &missing, &fill)
               ? pad(self, 0, missing, fill)
               : NULL;
}

Object *bytes_methods_rjust(Object *self, Object *const *args)
{
    int64_t width;
    uint64_t missing;
    uint8_t fill;
    return read_padding(self, args, "rjust", &width, &missing, &fill)
               ? pad(self, missing, 0, fill)
               : NULL;
}

Object *bytes_methods_center(Object *self, Object *const *args)
{
    int64_t width;
    uint64_t missing;
    uint8_t fill;
    if (!read_padding(self, args, "center", &width, &missing, &fill))
        return NULL;
    uint64_t left = missing / 2 + (missing & (uint64_t)width & 1);
    return pad(self, left, missing - left, fill);
}

Object *bytes_methods_zfill(Object *self, Object *const *args)
{
    int64_t width;
    if (!str_index_argument(args[0], &width))
        return NULL;
    SearchText text = view(self);
    if (width <= (int64_t)text.length)
        return bytes_plain_like(self);
    size_t zeros = (size_t)width - text.length;
    Object *result = pad(self, zeros, 0, '0');
    uint8_t sign = text.length > 0 ? *(const uint8_t *)text.data : 0;
    if (result != NULL && (sign == '+' || sign == '-')) {
        uint8_t *to = (uint8_t *)(uintptr_t)view(result).data;
        to[zeros] = '0';
        to[0] = sign;
    }
    return result;
}

// ---- letters ----

static inline bool is_class(uint8_t c, uint8_t classes)
{
    return c < 128 && (unicode_ascii_class[c] & classes) != 0;
}

static inline bool is_lower(uint8_t c)
{
    return is_class(c, UNICODE_LOWER);
}

static inline bool is_upper(uint8_t c)
{
    return is_class(c, UNICODE_UPPER);
}

static inline bool is_letter(uint8_t c)
{
    return is_class(c, UNICODE_LOWER | UNICODE_UPPER);
}

static uint8_t to_lower(uint8_t c)
{
    return is_upper(c) ? (uint8_t)(c + 32) : c;
}

static uint8_t to_upper(uint8_t c)
{
    return is_lower(c) ? (uint8_t)(c - 32) : c;
}

typedef enum Case { CASE_LOWER, CASE_UPPER, CASE_CAPITAL, CASE_TITLE, CASE_SWAP } Case;

static Object *convert(Object *self, Case form)
{
    SearchText b = view(self);
    const uint8_t *data = b.data;
    bool inside = false;
    uint8_t *to;
    if (b.length == 0)
        return bytes_plain_like(self);
    Object *result = bytes_new_like(self, b.length, &to);
    if (result == NULL)
        return NULL;
    if (form <= CASE_UPPER) {
        str_case_flip(to, data, b.length, form == CASE_LOWER ? 'A' : 'a');
        return result;
    }
    for (size_t i = 0; i < b.length; i++) {
        uint8_t c = data[i];
        bool lower = (form == CASE_CAPITAL && i > 0) ||
                     (form == CASE_TITLE && inside) ||
                     (form == CASE_SWAP && is_upper(c));
        to[i] = lower ? to_lower(c) : to_upper(c);
        inside = is_letter(c);
    }
    return result;
}

Object *bytes_methods_lower(Object *self, Object *const *args)
{
    (void)args;
    return convert(self, CASE_LOWER);
}

Object *bytes_methods_upper(Object *self, Object *const *args)
{
    (void)args;
    return convert(self, CASE_UPPER);
}

Object *bytes_methods_capitalize(Object *self, Object *const *args)
{
    (void)args;
    return convert(self, CASE_CAPITAL);
}

Object *bytes_methods_title(Object *self, Object *const *args)
{
    (void)args;
    return convert(self, CASE_TITLE);
}

Object *bytes_methods_swapcase(Object *self, Object *const *args)
{
    (void)args;
    return convert(self, CASE_SWAP);
}

static Object *all_of(Object *self, uint8_t classes)
{
    SearchText b = view(self);
    const uint8_t *data = b.data;
    for (size_t i = 0; i < b.length; i++)
        if (!is_class(data[i], classes))
            return FALSE_;
    return bool_from(b.length > 0);
}

Object *bytes_methods_isalnum(Object *self, Object *const *args)
{
    (void)args;
    return all_of(self, UNICODE_LOWER | UNICODE_UPPER | UNICODE_DIGIT);
}

Object *bytes_methods_isalpha(Object *self, Object *const *args)
{
    (void)args;
    return all_of(self, UNICODE_LOWER | UNICODE_UPPER);
}

Object *bytes_methods_isdigit(Object *self, Object *const *args)
{
    (void)args;
    return all_of(self, UNICODE_DIGIT);
}

Object *bytes_methods_isspace(Object *self, Object *const *args)
{
    (void)args;
    SearchText b = view(self);
    const uint8_t *data = b.data;
    for (size_t i = 0; i < b.length; i++)
        if (!is_stripped(data[i], NULL))
            return FALSE_;
    return bool_from(b.length > 0);
}

Object *bytes_methods_isascii(Object *self, Object *const *args)
{
    (void)args;
    SearchText b = view(self);
    return bool_from(unicode_ascii_prefix(b.data, b.length) == b.length);
}

static Object *only_case(Object *self, bool upper)
{
    SearchText b = view(self);
    const uint8_t *data = b.data;
    bool cased = false;
    for (size_t i = 0; i < b.length; i++) {
        uint8_t c = data[i];
        if (upper ? is_lower(c) : is_upper(c))
            return FALSE_;
        cased = cased || is_letter(c);
    }
    return bool_from(cased);
}

Object *bytes_methods_islower(Object *self, Object *const *args)
{
    (void)args;
    return only_case(self, false);
}

Object *bytes_methods_isupper(Object *self, Object *const *args)
{
    (void)args;
    return only_case(self, true);
}

Object *bytes_methods_istitle(Object *self, Object *const *args)
{
    (void)args;
    SearchText b = view(self);
    const uint8_t *data = b.data;
    bool cased = false, inside = false;
    for (size_t i = 0; i < b.length; i++) {
        uint8_t c = data[i];
        if ((is_upper(c) && inside) || (is_lower(c) && !inside))
            return FALSE_;
        inside = is_letter(c);
        cased |= inside;
    }
    return bool_from(cased);
}

// ---- text ----

static bool read_hex_separator(OPT Object *o, uint32_t most, int *out)
{
    *out = -1;
    if (o == NULL)
        return true;
    int64_t length = operate_length(o);
    if (length < 0)
        return false;
    if (length != 1)
        return error_false(EXC(ValueError), "sep must be length 1.");
    uint32_t c;
    if (is_str(o))
        c = str_char(as_str(o), 0);
    else if (is_bytes(o))
        c = as_bytes(o)->data[0];
    else
        return error_false(EXC(TypeError), "sep must be str or bytes.");
    if (c > most)
        return error_false(EXC(ValueError), "sep must be ASCII.");
    *out = (int)c;
    return true;
}

size_t bytes_methods_hex_length(size_t length, int separator, int64_t group)
{
    uint64_t size = (uint64_t)llabs(group);
    return 2 * length +
           (separator < 0 || size == 0 || length == 0 ? 0 : (length - 1) / size);
}

// The digits of sixteen bytes at once: 17 times as fast as one by one.
static uint8_t *put_hex_block(uint8_t *to, const uint8_t *data)
{
    StrBlock block = str_block_load(data), high = block >> 4, low = block & 15;
    high += (uint8_t)'0' + ((StrBlock)(high > 9) & ('a' - '0' - 10));
    low += (uint8_t)'0' + ((StrBlock)(low > 9) & ('a' - '0' - 10));
    str_block_store(to, __builtin_shufflevector(high, low, 0, 16, 1, 17, 2, 18, 3, 19,
                                                4, 20, 5, 21, 6, 22, 7, 23));
    str_block_store(to + sizeof block,
                    __builtin_shufflevector(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12,
                                            28, 13, 29, 14, 30, 15, 31));
    return to + 2 * sizeof block;
}

void bytes_methods_hex_write(uint8_t *to, const uint8_t *data, size_t length,
                             int separator, int64_t group)
{
    const char *const digits = "0123456789abcdef";
    size_t size = separator < 0 || group == 0 ? length + 1 : (size_t)llabs(group);
    size_t i = 0;
    for (; size > length && i + sizeof(StrBlock) <= length; i += sizeof(StrBlock)) {
        to = put_hex_block(to, data + i);
    }
    for (; i < length; i++) {
        size_t place = group < 0 ? i : length - i;
        if (i > 0 && place % size == 0)
            *to++ = (uint8_t)separator;
        *to++ = (uint8_t)digits[data[i] >> 4];
        *to++ = (uint8_t)digits[data[i] & 15];
    }
}

Object *bytes_methods_hex_of(const uint8_t *data, size_t length, int separator,
                             int64_t group)
{
    Str *s = str_allocate(bytes_methods_hex_length(length, separator, group),
                          STR_KIND_ASCII);
    if (s != NULL)
        bytes_methods_hex_write((uint8_t *)str_data(s), data, length, separator, group);
    return (Object *)s;
}

bool bytes_methods_hex_arguments(Object *const *args, uint32_t most, int *separator,
                                 int64_t *group)
{
    if (!operate_c_int(args[1], group))
        return false;
    return read_hex_separator(args[0], most, separator);
}

Object *bytes_methods_hex(Object *self, Object *const *args)
{
    int64_t group;
    int separator;
    if (!bytes_methods_hex_arguments(args, 127, &separator, &group))
        return NULL;
    SearchText text = view(self);
    return bytes_methods_hex_of(text.data, text.length, separator, group);
}

static inline int hex_value(uint32_t c)
{
    if (c - '0' < 10)
        return (int)(c - '0');
    c = (c | 32) - 'a';
    return c < 6 ? (int)c + 10 : -1;
}

// Pairs of digits and nothing else; NULL without an error: there is something else.
static OPT Object *from_plain_hex(const uint8_t *text, size_t length)
{
    Object *result = bytes_new(length / 2);
    uint8_t *to = result == NULL ? NULL : as_bytes(result)->data;
    for (size_t i = 0; result != NULL && i < length; i += 2) {
        int high = hex_value(text[i]), low = hex_value(text[i + 1]);
        if ((high | low) < 0)
            ref_clear(&result);
        else
            *to++ = (uint8_t)(high << 4 | low);
    }
    return result;
}

static Object *from_hex(const Str *s)
{
    if (str_kind(s) == STR_KIND_ASCII && s->length % 2 == 0 && s->length > 2) {
        Object *plain = from_plain_hex(str_data(s), s->length);
        if (plain != NULL || error_occurred())
            return plain;
    }
    StrBuilder out;
    str_builder_start(&out);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            continue;
        int high = hex_value(c),
            low = i + 1 < s->length ? hex_value(str_char(s, i + 1)) : -1;
        if (high < 0 || low < 0) {
            str_builder_discard(&out);
            return error_raise(
                EXC(ValueError),
                "non-hexadecimal number found in fromhex() arg at position %zd",
                (ptrdiff_t)(high < 0 ? i : i + 1));
        }
        str_builder_char(&out, (uint32_t)(high << 4 | low));
        i++;
    }
    return str_builder_finish_bytes(&out);
}

Object *bytes_methods_fromhex(Object *self, Object *const *args)
{
    if (!is_str(args[0])) {
        (void)str_bad_argument("fromhex", "argument", "str", args[0]);
        return NULL;
    }
    Object *result = from_hex(as_str(args[0]));
    if (result == NULL || self == OBJ(&bytes_type))
        return result;
    Object *instance = call_1(self, result);
    decref(result);
    return instance;
}

Object *bytes_methods_decode(Object *self, Object *const *args)
{
    Buffer buffer;
    if (!str_name_types(args[0], args[1], "decode") || !buffer_require(self, &buffer))
        return NULL;
    Str *s = str_decode_buffer(self, &buffer, args[0], args[1]);
    buffer_release(&buffer);
    return s == NULL ? NULL : OBJ(s);
}

Object *bytes_methods_buffer(Object *self, Object *const *args)
{
    return memoryview_own(self, args[0]);
}
