// str_methods.c - the methods of str, but for those of str_case.c.
#include "runtime/types/str.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str_case.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/str_search.h"
#include "runtime/types/tuple.h"

static inline Object *object_of(OPT Str *s)
{
    return (Object *)(void *)s;
}

static Object *slice_object(Object *whole, size_t start, size_t end)
{
    return object_of(str_slice(as_str(whole), start, end));
}

// ---- searching ----

typedef struct Search {
    SearchText text, needle;
    int64_t start, end;
} Search;

static bool read_search(Object *self, Object *const *args, const char *function,
                        Search *out)
{
    if (!is_str(args[0]))
        return str_bad_argument(function, "argument 1", "str", args[0]);
    out->text = str_search_text(as_str(self));
    out->needle = str_search_text(as_str(args[0]));
    return str_search_bounds(args[1], args[2], out->text.length, &out->start,
                             &out->end);
}

static int64_t find_left(const Search *s)
{
    return s->end < s->start
               ? -1
               : str_search_find(s->text, s->needle, (size_t)s->start, (size_t)s->end);
}

static int64_t find_right(const Search *s)
{
    return s->end < s->start
               ? -1
               : str_search_rfind(s->text, s->needle, (size_t)s->start, (size_t)s->end);
}

static Object *str_m_find(Object *self, Object *const *args)
{
    Search s;
    return read_search(self, args, "find", &s) ? int_from(find_left(&s)) : NULL;
}

static Object *str_m_rfind(Object *self, Object *const *args)
{
    Search s;
    return read_search(self, args, "rfind", &s) ? int_from(find_right(&s)) : NULL;
}

static Object *index_or_raise(int64_t found)
{
    return found >= 0 ? int_from(found)
                      : error_raise(EXC(ValueError), "substring not found");
}

static Object *str_m_index(Object *self, Object *const *args)
{
    Search s;
    return read_search(self, args, "index", &s) ? index_or_raise(find_left(&s)) : NULL;
}

static Object *str_m_rindex(Object *self, Object *const *args)
{
    Search s;
    return read_search(self, args, "rindex", &s) ? index_or_raise(find_right(&s))
                                                 : NULL;
}

static Object *str_m_count(Object *self, Object *const *args)
{
    Search s;
    if (!read_search(self, args, "count", &s))
        return NULL;
    if (s.end < s.start)
        return int_from(0);
    return int_from((int64_t)str_search_count(s.text, s.needle, (size_t)s.start,
                                              (size_t)s.end, SIZE_MAX));
}

static bool is_tail(Object *self, Object *part, int64_t start, int64_t end, bool at_end)
{
    SearchText needle = str_search_text(as_str(part));
    int64_t n = (int64_t)needle.length;
    if (end - n < start)
        return false;
    return str_search_is_at(str_search_text(as_str(self)), needle,
                            (size_t)(at_end ? end - n : start));
}

static Object *match_tail(Object *self, Object *const *args, const char *name,
                          bool at_end)
{
    int64_t start, end;
    if (!str_search_bounds(args[1], args[2], as_str(self)->length, &start, &end))
        return NULL;
    if (is_str(args[0]))
        return bool_from(is_tail(self, args[0], start, end, at_end));
    if (!is_tuple(args[0]))
        return error_raise(EXC(TypeError),
                           "%s first arg must be str or a tuple of str, not %.100T",
                           name, args[0]);
    Object **parts = tuple_items(as_tuple(args[0]));
    for (size_t i = 0, n = tuple_length(as_tuple(args[0])); i < n; i++) {
        if (!is_str(parts[i]))
            return error_raise(EXC(TypeError),
                               "tuple for %s must only contain str, not %.100T", name,
                               parts[i]);
        if (is_tail(self, parts[i], start, end, at_end))
            return TRUE_;
    }
    return FALSE_;
}

static Object *str_m_startswith(Object *self, Object *const *args)
{
    return match_tail(self, args, "startswith", false);
}

static Object *str_m_endswith(Object *self, Object *const *args)
{
    return match_tail(self, args, "endswith", true);
}

static Object *str_m_removeprefix(Object *self, Object *const *args)
{
    if (!is_str(args[0])) {
        (void)str_bad_argument("removeprefix", "argument", "str", args[0]);
        return NULL;
    }
    size_t length = as_str(self)->length, n = as_str(args[0])->length;
    if (is_tail(self, args[0], 0, (int64_t)length, false))
        return slice_object(self, n, length);
    return object_of(str_plain(as_str(self)));
}

static Object *str_m_removesuffix(Object *self, Object *const *args)
{
    if (!is_str(args[0])) {
        (void)str_bad_argument("removesuffix", "argument", "str", args[0]);
        return NULL;
    }
    size_t length = as_str(self)->length, n = as_str(args[0])->length;
    if (is_tail(self, args[0], 0, (int64_t)length, true))
        return slice_object(self, 0, length - n);
    return object_of(str_plain(as_str(self)));
}

// ---- splitting, joining ----

// The separator argument: str, or None for blanks; it is used through *view.
static bool read_separator(Object *o, SearchText *view, const SearchText **out)
{
    *out = NULL;
    if (o == NONE)
        return true;
    if (!is_str(o))
        return error_false(EXC(TypeError), "must be str or None, not %.100T", o);
    if (as_str(o)->length == 0)
        return error_false(EXC(ValueError), "empty separator");
    *view = str_search_text(as_str(o));
    *out = view;
    return true;
}

static Object *str_m_split(Object *self, Object *const *args)
{
    SearchText view;
    const SearchText *separator;
    int64_t limit;
    if (!str_index_argument(args[1], &limit) ||
        !read_separator(args[0], &view, &separator))
        return NULL;
    return (Object *)(void *)str_search_split(self, str_search_text(as_str(self)),
                                              separator, limit, slice_object);
}

static Object *str_m_rsplit(Object *self, Object *const *args)
{
    SearchText view;
    const SearchText *separator;
    int64_t limit;
    if (!str_index_argument(args[1], &limit) ||
        !read_separator(args[0], &view, &separator))
        return NULL;
    return (Object *)(void *)str_search_rsplit(self, str_search_text(as_str(self)),
                                               separator, limit, slice_object);
}

static Object *str_m_splitlines(Object *self, Object *const *args)
{
    int keep = operate_truth(args[0]);
    if (keep < 0)
        return NULL;
    return (Object *)(void *)str_search_split_lines(self, str_search_text(as_str(self)),
                                                    keep, slice_object);
}

static Object *partition(Object *self, Object *separator, bool right)
{
    if (!is_str(separator))
        return error_raise(EXC(TypeError), "must be str, not %.100T", separator);
    if (as_str(separator)->length == 0)
        return error_raise(EXC(ValueError), "empty separator");
    return str_search_partition(self, str_search_text(as_str(self)), separator,
                                str_search_text(as_str(separator)), right,
                                slice_object);
}

static Object *str_m_partition(Object *self, Object *const *args)
{
    return partition(self, args[0], false);
}

static Object *str_m_rpartition(Object *self, Object *const *args)
{
    return partition(self, args[0], true);
}

static Object *str_m_join(Object *self, Object *const *args)
{
    return object_of(str_join(as_str(self), args[0]));
}

// ---- replacing ----

// new before each of the first count units, and after the last if count allows.
static Str *interleave(Str *s, Str *new, uint64_t count)
{
    StrBuilder b;
    str_builder_start(&b);
    for (size_t i = 0; i <= s->length; i++) {
        if (count == 0) {
            str_builder_slice(&b, s, i, s->length);
            break;
        }
        count--;
        str_builder_str(&b, new);
        if (i < s->length)
            str_builder_char(&b, str_char(s, i));
    }
    return str_builder_finish(&b);
}

// The text with new at the planned places of old, in one piece. As wide as the wider of
// s and new at first: narrower only where old took the widest characters away.
static Str *replace(Str *s, const Str *old, const Str *new, SearchPlaces *places,
                    bool all)
{
    uint64_t length =
        s->length - places->count * old->length + (uint64_t)places->count * new->length;
    StrKind kind = str_kind(s) > str_kind(new) ? str_kind(s) : str_kind(new);
    uint32_t width = str_width(kind);
    if (length > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    Str *result = str_allocate(length, kind);
    if (result == NULL)
        return NULL;
    str_search_replace(str_data(result), width, str_search_text(s),
                       str_search_text(old), str_search_text(new), places, all);
    if (length > 1 &&
        (kind == STR_KIND_ASCII || kind > str_kind(old) ||
         str_kind_for(str_units_or(str_data(result), width, 0, length)) == kind))
        return result;
    Str *narrow = str_from_units(str_data(result), width, 0, length);
    decref(OBJ(result));
    return narrow;
}

static Object *str_m_replace(Object *self, Object *const *args)
{
    int64_t limit;
    if (!is_str(args[0]) || !is_str(args[1])) {
        bool first = !is_str(args[0]);
        (void)str_bad_argument("replace", first ? "argument 1" : "argument 2", "str",
                               args[first ? 0 : 1]);
        return NULL;
    }
    if (!str_index_argument(args[2], &limit))
        return NULL;
    Str *s = as_str(self), *old = as_str(args[0]), *new = as_str(args[1]);
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    if (most == 0 || str_equal(old, new))
        return object_of(str_plain(s));
    if (old->length == 0)
        return object_of(interleave(s, new, most));
    SearchPlaces places;
    str_search_plan(str_search_text(s), str_search_text(old), most, &places);
    if (places.count == 0)
        return object_of(str_plain(s));
    return object_of(replace(s, old, new, &places, limit < 0));
}

static Object *str_m_expandtabs(Object *self, Object *const *args)
{
    Str *s = as_str(self);
    int64_t size;
    size_t column = 0, start = 0;
    StrBuilder b;
    if (!operate_c_int(args[0], &size))
        return NULL;
    str_builder_start(&b);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c == '\t') {
            size_t fill = size > 0 ? (size_t)size - column % (size_t)size : 0;
            str_builder_slice(&b, s, start, i);
            str_builder_fill(&b, ' ', fill);
            start = i + 1;
            column += fill;
        } else {
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    str_builder_slice(&b, s, start, s->length);
    return object_of(str_builder_finish(&b));
}

// ---- stripping, padding ----

static bool is_stripped(const Str *s, size_t i, OPT const Str *set)
{
    uint32_t c = str_char(s, i);
    if (set == NULL)
        return unicode_is_space(c);
    uint32_t width = str_width(str_kind(set));
    if (width == 1)
        return c < 256 && memchr(str_data(set), (int)c, set->length) != NULL;
    for (size_t k = 0; k < set->length; k++)
        if (str_unit(str_data(set), width, k) == c)
            return true;
    return false;
}

static Object *strip(Object *self, Object *chars, const char *name, bool left,
                     bool right)
{
    Str *s = as_str(self);
    const Str *set = NULL;
    if (chars != NONE) {
        if (!is_str(chars))
            return error_raise(EXC(TypeError), "%s arg must be None or str", name);
        set = as_str(chars);
    }
    size_t start = 0, end = s->length;
    while (left && start < end && is_stripped(s, start, set))
        start++;
    while (right && end > start && is_stripped(s, end - 1, set))
        end--;
    return slice_object(self, start, end);
}

static Object *str_m_strip(Object *self, Object *const *args)
{
    return strip(self, args[0], "strip", true, true);
}

static Object *str_m_lstrip(Object *self, Object *const *args)
{
    return strip(self, args[0], "lstrip", true, false);
}

static Object *str_m_rstrip(Object *self, Object *const *args)
{
    return strip(self, args[0], "rstrip", false, true);
}

static Object *pad(Str *s, uint64_t left, uint64_t right, uint32_t fill)
{
    if (left == 0 && right == 0)
        return object_of(str_plain(s));
    if (left > STR_LENGTH_MAX || right > STR_LENGTH_MAX)
        return error_no_memory();
    StrBuilder b;
    str_builder_start(&b);
    str_builder_reserve(&b, left + s->length + right);
    str_builder_fill(&b, fill, left);
    str_builder_str(&b, s);
    str_builder_fill(&b, fill, right);
    return object_of(str_builder_finish(&b));
}

// Characters that width asks for beyond the text, and the one to fill with.
static bool read_padding(const Str *s, Object *const *args, uint64_t *missing,
                         int64_t *width, uint32_t *fill)
{
    if (!str_index_argument(args[0], width))
        return false;
    if (!is_str(args[1]))
        return error_false(EXC(TypeError),
                           "The fill character must be a unicode character, not %.100T",
                           args[1]);
    if (as_str(args[1])->length != 1)
        return error_false(EXC(TypeError),
                           "The fill character must be exactly one character long");
    *fill = str_char(as_str(args[1]), 0);
    *missing = *width > (int64_t)s->length ? (uint64_t)*width - s->length : 0;
    return true;
}

static Object *str_m_ljust(Object *self, Object *const *args)
{
    uint64_t missing;
    int64_t width;
    uint32_t fill;
    if (!read_padding(as_str(self), args, &missing, &width, &fill))
        return NULL;
    return pad(as_str(self), 0, missing, fill);
}

static Object *str_m_rjust(Object *self, Object *const *args)
{
    uint64_t missing;
    int64_t width;
    uint32_t fill;
    if (!read_padding(as_str(self), args, &missing, &width, &fill))
        return NULL;
    return pad(as_str(self), missing, 0, fill);
}

static Object *str_m_center(Object *self, Object *const *args)
{
    uint64_t missing;
    int64_t width;
    uint32_t fill;
    if (!read_padding(as_str(self), args, &missing, &width, &fill))
        return NULL;
    uint64_t left = missing / 2 + (missing & (uint64_t)width & 1);
    return pad(as_str(self), left, missing - left, fill);
}

static Object *str_m_zfill(Object *self, Object *const *args)
{
    Str *s = as_str(self);
    int64_t width;
    if (!str_index_argument(args[0], &width))
        return NULL;
    if (width <= (int64_t)s->length)
        return object_of(str_plain(s));
    if (width > STR_LENGTH_MAX)
        return error_no_memory();
    size_t sign = 0;
    if (s->length > 0) {
        uint32_t c = str_char(s, 0);
        sign = c == '+' || c == '-';
    }
    StrBuilder b;
    str_builder_start(&b);
    str_builder_slice(&b, s, 0, sign);
    str_builder_fill(&b, '0', (size_t)width - s->length);
    str_builder_slice(&b, s, sign, s->length);
    return object_of(str_builder_finish(&b));
}

// ---- translation ----

static bool pair_texts(Dict *table, const Str *from, const Str *to)
{
    for (size_t i = 0; i < from->length; i++) {
        Object *key = int_from(str_char(from, i)), *value = int_from(str_char(to, i));
        if (key == NULL || value == NULL) {
            xdecref(key);
            xdecref(value);
            return false;
        }
        if (!dict_set_take(table, key, value))
            return false;
    }
    return true;
}

static bool delete_texts(Dict *table, const Str *gone)
{
    for (size_t i = 0; i < gone->length; i++) {
        Object *key = int_from(str_char(gone, i));
        if (key == NULL || !dict_set_take(table, key, NONE))
            return false;
    }
    return true;
}

static bool copy_table(Dict *table, Dict *source)
{
    size_t position = 0;
    Object *key, *value;
    while (dict_next(source, &position, &key, &value)) {
        if (is_str(key)) {
            if (as_str(key)->length != 1)
                return error_false(
                    EXC(ValueError),
                    "string keys in translate table must be of length 1");
            Object *code = int_from(str_char(as_str(key), 0));
            if (code == NULL || !dict_set_take(table, code, incref(value)))
                return false;
        } else if (!is_int(key)) {
            return error_false(EXC(TypeError),
                               "keys in translate table must be strings or integers");
        } else if (!dict_set(table, key, value)) {
            return false;
        }
    }
    return true;
}

static bool fill_table(Dict *table, Object *x, OPT Object *y, OPT Object *z)
{
    if (y == NULL) {
        if (!is_exact_dict(x))
            return error_false(
                EXC(TypeError),
                "if you give only one argument to maketrans it must be a dict");
        return copy_table(table, as_dict(x));
    }
    if (!is_str(y))
        return str_bad_argument("maketrans", "argument 2", "str", y);
    if (z != NULL && !is_str(z))
        return str_bad_argument("maketrans", "argument 3", "str", z);
    if (!is_str(x))
        return error_false(EXC(TypeError),
                           "first maketrans argument must be a string if "
                           "there is a second argument");
    if (as_str(x)->length != as_str(y)->length)
        return error_false(EXC(ValueError),
                           "the first two maketrans arguments must have equal length");
    return pair_texts(table, as_str(x), as_str(y)) &&
           (z == NULL || delete_texts(table, as_str(z)));
}

static Object *str_m_maketrans(Object *self, Object *const *args)
{
    (void)self;
    Dict *table = dict_new();
    if (table == NULL)
        return NULL;
    if (fill_table(table, args[0], args[1], args[2]))
        return OBJ(table);
    decref(OBJ(table));
    return NULL;
}

// The table's entry for c: 1 found, 0 none (the character stays), -1 error.
static int look_up(Object *table, uint32_t c, Object **out)
{
    Object *key = int_from(c);
    if (key == NULL)
        return -1;
    if (is_exact_dict(table)) {
        int found = dict_get(as_dict(table), key, out);
        decref(key);
        return found;
    }
    *out = operate_subscript(table, key);
    decref(key);
    if (*out != NULL)
        return 1;
    return error_clear_if(EXC(LookupError)) ? 0 : -1;
}

static bool put_translated(StrBuilder *b, Object *value)
{
    int64_t code;
    if (value == NONE)
        return true;
    if (is_str(value)) {
        str_builder_str(b, as_str(value));
        return true;
    }
    if (!is_int(value))
        return error_false(EXC(TypeError),
                           "character mapping must return integer, None or str");
    if (!int_fits(value, &code) || code < 0 || code > UNICODE_MAX)
        return error_false(EXC(ValueError),
                           "character mapping must be in range(0x110000)");
    str_builder_char(b, (uint32_t)code);
    return true;
}

enum { NOT_KNOWN = 0xffff, GONE = 0xfffe, LONG = 0xfffd }; // entries of the ASCII cache

static uint16_t cache_entry(Object *value)
{
    int64_t code;
    if (value == NONE)
        return GONE;
    if (is_str(value) && as_str(value)->length == 1 &&
        str_char(as_str(value), 0) < LONG)
        return (uint16_t)str_char(as_str(value), 0);
    if (is_int(value) && int_fits(value, &code) && code >= 0 && code < LONG)
        return (uint16_t)code;
    return LONG;
}

// Translate bytes from s[i] on whose results are known ASCII, as many as the builder
// has room for. returns the place of the next character
static size_t put_known(StrBuilder *b, const Str *s, size_t i,
                        const uint16_t known[128])
{
    if (str_width(str_kind(s)) != 1 || str_width(b->kind) != 1 || b->failed)
        return i;
    const uint8_t *from = str_data(s);
    uint8_t *to = (uint8_t *)b->data + b->length;
    size_t room = b->capacity - b->length, left = s->length - i, n = 0;
    for (size_t most = room < left ? room : left; n < most; n++) {
        uint8_t c = from[i + n];
        if (c >= 128 || known[c] >= 128)
            break;
        to[n] = (uint8_t)known[c];
    }
    b->length += n;
    return i + n;
}

static Object *str_m_translate(Object *self, Object *const *args)
{
    const Str *s = as_str(self);
    uint16_t known[128];
    StrBuilder b;
    memset(known, 0xff, sizeof known);
    str_builder_start(&b);
    str_builder_reserve(&b, s->length);
    for (size_t i = 0; (i = put_known(&b, s, i, known)) < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c < 128 && known[c] < LONG) {
            str_builder_char(&b, known[c]);
            continue;
        }
        if (c < 128 && known[c] == GONE)
            continue;
        Object *value = NULL;
        int found = look_up(args[0], c, &value);
        bool good = found >= 0;
        if (found == 0)
            str_builder_char(&b, c);
        else if (found > 0)
            good = put_translated(&b, value);
        if (c < 128 && good)
            known[c] = found == 0 ? (uint16_t)c : cache_entry(value);
        xdecref(found > 0 ? value : NULL);
        if (!good) {
            str_builder_discard(&b);
            return NULL;
        }
    }
    return object_of(str_builder_finish(&b));
}

// ---- bytes, format, pickling ----

static Object *str_m_encode(Object *self, Object *const *args)
{
    const char *encoding = "utf-8", *errors = "strict";
    if (!str_name_types(args[0], args[1], "encode") ||
        !str_name_text(args[0], &encoding) || !str_name_text(args[1], &errors))
        return NULL;
    return str_encode(as_str(self), encoding, errors);
}

static Object *str_m_format(Object *self, Object *const *args)
{
    const Tuple *positional = as_tuple(args[0]);
    return object_of(format_template(as_str(self), tuple_items(positional),
                                     tuple_length(positional),
                                     args[1] == NULL ? NULL : as_dict(args[1])));
}

static Object *str_m_format_map(Object *self, Object *const *args)
{
    return object_of(format_map(as_str(self), args[0]));
}

static Object *str_m_format_spec(Object *self, Object *const *args)
{
    if (!is_str(args[0])) {
        (void)str_bad_argument("__format__", "argument", "str", args[0]);
        return NULL;
    }
    if (as_str(args[0])->length == 0)
        return object_of(operate_str(self));
    return object_of(format_str(as_str(self), as_str(args[0])));
}

static Object *str_m_getnewargs(Object *self, Object *const *args)
{
    (void)args;
    Str *plain = str_plain(as_str(self));
    if (plain == NULL)
        return NULL;
    Object *const item = OBJ(plain);
    Tuple *tuple = tuple_from_array_take(&item, 1);
    return tuple == NULL ? NULL : OBJ(tuple);
}

const NativeDef str_methods_table[] = {
    REDUCE_VALUE_ROW,
    { str_case_capitalize, "capitalize(self, /)",
      "First letter in title case, the rest lower." },
    { str_case_casefold, "casefold(self, /)", "A form for caseless comparison." },
    { str_m_center, "center(self, width, fillchar=' ', /)",
      "Padded on both sides to width." },
    { str_m_count, "count(self, sub, start=None, end=None, /)",
      "Count places of sub that do not overlap." },
    { str_m_encode, "encode(self, /, encoding='utf-8', errors='strict')",
      "The text as bytes." },
    { str_m_endswith, "endswith(self, suffix, start=None, end=None, /)",
      "Whether the text ends with suffix." },
    { str_m_expandtabs, "expandtabs(self, /, tabsize=8)", "Tabs replaced by blanks." },
    { str_m_find, "find(self, sub, start=None, end=None, /)",
      "First place of sub, or -1." },
    { str_m_format, "format(self, /, *args, **kwargs)",
      "Fill the replacement fields." },
    { str_m_format_map, "format_map(self, mapping, /)",
      "Fill the replacement fields from a mapping." },
    { str_m_index, "index(self, sub, start=None, end=None, /)",
      "First place of sub; ValueError if absent." },
    { str_case_isalnum, "isalnum(self, /)",
      "Whether all characters are letters or digits." },
    { str_case_isalpha, "isalpha(self, /)", "Whether all characters are letters." },
    { str_case_isascii, "isascii(self, /)", "Whether all characters are ASCII." },
    { str_case_isdecimal, "isdecimal(self, /)",
      "Whether all characters are decimal digits." },
    { str_case_isdigit, "isdigit(self, /)", "Whether all characters are digits." },
    { str_case_isidentifier, "isidentifier(self, /)",
      "Whether the text is an identifier." },
    { str_case_islower, "islower(self, /)",
      "Whether all cased characters are lowercase." },
    { str_case_isnumeric, "isnumeric(self, /)",
      "Whether all characters have a numeric value." },
    { str_case_isprintable, "isprintable(self, /)",
      "Whether repr shows all characters as they are." },
    { str_case_isspace, "isspace(self, /)", "Whether all characters are blanks." },
    { str_case_istitle, "istitle(self, /)", "Whether words begin with capitals." },
    { str_case_isupper, "isupper(self, /)",
      "Whether all cased characters are uppercase." },
    { str_m_join, "join(self, iterable, /)",
      "The strings of iterable with self between them." },
    { str_m_ljust, "ljust(self, width, fillchar=' ', /)",
      "Padded on the right to width." },
    { str_case_lower, "lower(self, /)", "The text in lowercase." },
    { str_m_lstrip, "lstrip(self, chars=None, /)",
      "Without blanks or chars at the left." },
    { str_m_maketrans, "maketrans(x, y=<absent>, z=<absent>, /)",
      "A table for translate()." },
    { str_m_partition, "partition(self, sep, /)",
      "The parts before, at and after the first sep." },
    { str_m_removeprefix, "removeprefix(self, prefix, /)",
      "Without prefix, if it begins so." },
    { str_m_removesuffix, "removesuffix(self, suffix, /)",
      "Without suffix, if it ends so." },
    { str_m_replace, "replace(self, old, new, /, count=-1)",
      "With old replaced by new." },
    { str_m_rfind, "rfind(self, sub, start=None, end=None, /)",
      "Last place of sub, or -1." },
    { str_m_rindex, "rindex(self, sub, start=None, end=None, /)",
      "Last place of sub; ValueError if absent." },
    { str_m_rjust, "rjust(self, width, fillchar=' ', /)",
      "Padded on the left to width." },
    { str_m_rpartition, "rpartition(self, sep, /)",
      "The parts before, at and after the last sep." },
    { str_m_rsplit, "rsplit(self, /, sep=None, maxsplit=-1)",
      "The parts between separators, split from the right." },
    { str_m_rstrip, "rstrip(self, chars=None, /)",
      "Without blanks or chars at the right." },
    { str_m_split, "split(self, /, sep=None, maxsplit=-1)",
      "The parts between separators." },
    { str_m_splitlines, "splitlines(self, /, keepends=False)",
      "The lines of the text." },
    { str_m_startswith, "startswith(self, prefix, start=None, end=None, /)",
      "Whether the text begins with prefix." },
    { str_m_strip, "strip(self, chars=None, /)",
      "Without blanks or chars at both ends." },
    { str_case_swapcase, "swapcase(self, /)",
      "Lowercase for uppercase and the other way." },
    { str_case_title, "title(self, /)", "Each word with a capital." },
    { str_m_translate, "translate(self, table, /)",
      "Each character replaced by table[ord]." },
    { str_case_upper, "upper(self, /)", "The text in uppercase." },
    { str_m_zfill, "zfill(self, width, /)", "Padded with zeros after the sign." },
    { str_m_format_spec, "__format__(self, format_spec, /)",
      "The text by a format specification." },
    { str_m_getnewargs, "__getnewargs__(self, /)", NULL },
    NATIVE_END
};
