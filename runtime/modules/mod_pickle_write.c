// mod_pickle_write.c - Pickler: what is written of the built-in types, and the memo.
//
// Where a frame may begin nine bytes are kept free; they get its length when it ends,
// or go when it is too short to have one.
//
// source  Python library reference, "pickle"; PEP 307, 3154
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/modules/mod_pickle_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum {
    BATCH = 1000,        // items per APPENDS, SETITEMS, ADDITEMS
    FRAME_HEAD = 9,      // bytes
    FRAME_LEAST = 4,     // shorter ones are not worth their head
    FRAME_FULL = 0x10000 // it ends when it is longer
};

// ---- bytes ----

// Room for some bytes more; NULL: MemoryError was raised.
static uint8_t *grow(PickleOutput *out, size_t extra)
{
    size_t needed = out->length + extra, room = out->capacity + out->capacity / 2;
    if (room < needed)
        room = needed < 128 ? 128 : needed;
    uint8_t *data = heap_resize(out->data, out->capacity, room);
    if (data == NULL)
        return NULL;
    out->data = data;
    out->capacity = room;
    return data + out->length;
}

// Where the next bytes go, which count as written.
static inline uint8_t *next_bytes(Pickler *p, size_t count)
{
    PickleOutput *out = &p->out;
    uint8_t *at = out->capacity - out->length >= count ? out->data + out->length
                                                       : grow(out, count);
    if (LIKELY(at != NULL))
        out->length += count;
    return at;
}

bool mod_pickle_write_bytes(Pickler *p, const void *bytes, size_t length)
{
    uint8_t *at = next_bytes(p, length);
    if (at != NULL && length > 0)
        memcpy(at, bytes, length);
    return at != NULL;
}

bool mod_pickle_write_op(Pickler *p, PickleOp op)
{
    uint8_t *at = next_bytes(p, 1);
    if (at != NULL)
        *at = (uint8_t)op;
    return at != NULL;
}

// An instruction with a number of some bytes, the lowest first.
static bool put_number(Pickler *p, PickleOp op, uint64_t number, size_t width)
{
    uint8_t *at = next_bytes(p, 1 + width);
    if (at == NULL)
        return false;
    *at++ = (uint8_t)op;
    for (size_t i = 0; i < width; i++)
        at[i] = (uint8_t)(number >> (8 * i));
    return true;
}

// An instruction with a line of text: the ASCII of an object.
static bool put_line_take(Pickler *p, PickleOp op, STEALS OPT Str *text,
                          const char *end)
{
    bool good = text != NULL && mod_pickle_write_op(p, op) &&
                mod_pickle_write_bytes(p, str_data(text), text->length) &&
                mod_pickle_write_bytes(p, end, strlen(end));
    xdecref((Object *)text);
    return good;
}

// ---- frames ----

static bool open_frame(Pickler *p)
{
    p->out.frame = p->out.length;
    return next_bytes(p, FRAME_HEAD) != NULL;
}

static void close_frame(Pickler *p)
{
    PickleOutput *out = &p->out;
    uint8_t *head = out->data + out->frame;
    size_t size = out->length - out->frame - FRAME_HEAD;
    if (size < FRAME_LEAST) {
        memmove(head, head + FRAME_HEAD, size);
        out->length -= FRAME_HEAD;
        return;
    }
    *head++ = PICKLE_FRAME;
    for (size_t i = 0; i < 8; i++)
        head[i] = (uint8_t)((uint64_t)size >> (8 * i));
}

// Give what was written to the file, if there is one.
static bool flush(Pickler *p)
{
    if (p->write == NULL)
        return true;
    Object *bytes = bytes_from(p->out.data, p->out.length), *answer;
    if (bytes == NULL)
        return false;
    p->out.length = 0;
    answer = call_1(p->write, bytes);
    decref(bytes);
    xdecref(answer);
    return answer != NULL;
}

// Before an object: a long frame ends.
static bool boundary(Pickler *p)
{
    if (!p->out.framing || p->out.length - p->out.frame < FRAME_FULL + FRAME_HEAD)
        return true;
    close_frame(p);
    return flush(p) && open_frame(p);
}

// Long texts and bytes stand outside the frames.
static bool put_content(Pickler *p, PickleOp op, size_t width, const void *data,
                        size_t length)
{
    bool apart = p->out.framing && length >= FRAME_FULL;
    if (apart)
        close_frame(p);
    return put_number(p, op, length, width) &&
           mod_pickle_write_bytes(p, data, length) && (!apart || open_frame(p));
}

// ---- the memo ----

static PickleSeen *find_seen(const Pickler *p, const Object *o)
{
    return address_table_find(&p->seen, o, sizeof(PickleSeen));
}

bool mod_pickle_write_note(Pickler *p, Object *o, size_t index)
{
    size_t before = p->seen.count;
    if (!heap_table_reserve(&p->seen, sizeof(PickleSeen)))
        return false;
    PickleSeen *seen = address_table_add(&p->seen, o, sizeof *seen);
    if (p->seen.count > before)
        incref(o);
    seen->index = index;
    return true;
}

void mod_pickle_write_forget(Pickler *p)
{
    AddressTable table = p->seen;
    const PickleSeen *seen = table.rows;
    p->seen = (AddressTable){ .rows = NULL };
    for (size_t i = 0; i < table.capacity; i++)
        xdecref((Object *)seen[i].object);
    heap_table_free(&table, sizeof *seen);
}

bool mod_pickle_write_memoize(Pickler *p, Object *o)
{
    size_t index = p->seen.count;
    if (p->fast != 0)
        return true;
    if (!mod_pickle_write_note(p, o, index))
        return false;
    if (p->protocol >= 4)
        return mod_pickle_write_op(p, PICKLE_MEMOIZE);
    if (p->binary == 0)
        return put_line_take(p, PICKLE_PUT, error_format("%zu", index), "\n");
    if (index < 256)
        return put_number(p, PICKLE_BINPUT, index, 1);
    return put_number(p, PICKLE_LONG_BINPUT, index, 4);
}

bool mod_pickle_write_has(const Pickler *p, const Object *o)
{
    return find_seen(p, o) != NULL;
}

int mod_pickle_write_known(Pickler *p, Object *o)
{
    const PickleSeen *seen = find_seen(p, o);
    if (seen == NULL)
        return 0;
    bool good = p->binary == 0      ? put_line_take(p, PICKLE_GET,
                                                    error_format("%zu", seen->index), "\n")
                : seen->index < 256 ? put_number(p, PICKLE_BINGET, seen->index, 1)
                                    : put_number(p, PICKLE_LONG_BINGET, seen->index, 4);
    return good ? 1 : -1;
}

// ---- numbers ----

static bool save_bool(Pickler *p, bool value)
{
    if (p->protocol >= 2)
        return mod_pickle_write_op(p, value ? PICKLE_NEWTRUE : PICKLE_NEWFALSE);
    return mod_pickle_write_bytes(p, value ? "I01\n" : "I00\n", 4);
}

static bool save_long_int(Pickler *p, Object *o)
{
    if (p->protocol < 2)
        return put_line_take(p, PICKLE_LONG, operate_repr(o), "L\n");
    size_t size = int_bytes_size(o);
    if (size > INT32_MAX)
        return error_false(EXC(OverflowError), "int too large to pickle");
    if (!put_number(p, size < 256 ? PICKLE_LONG1 : PICKLE_LONG4, size,
                    size < 256 ? 1 : 4))
        return false;
    uint8_t *at = next_bytes(p, size);
    if (at != NULL)
        int_bytes_write(o, at, size);
    return at != NULL;
}

static bool save_int(Pickler *p, Object *o)
{
    int64_t value;
    if (!int_fits(o, &value) || value < INT32_MIN || value > INT32_MAX)
        return save_long_int(p, o);
    if (p->binary == 0)
        return put_line_take(p, PICKLE_INT, operate_repr(o), "\n");
    if (value >= 0 && value < 256)
        return put_number(p, PICKLE_BININT1, (uint64_t)value, 1);
    if (value >= 0 && value < 0x10000)
        return put_number(p, PICKLE_BININT2, (uint64_t)value, 2);
    return put_number(p, PICKLE_BININT, (uint64_t)value, 4);
}

static bool save_float(Pickler *p, double value)
{
    uint64_t bits;
    if (p->binary == 0)
        return put_line_take(p, PICKLE_FLOAT, float_repr(value), "\n");
    memcpy(&bits, &value, sizeof bits);
    return put_number(p, PICKLE_BINFLOAT, __builtin_bswap64(bits), 8);
}

// ---- texts and bytes ----

// A line of Latin-1 with escapes, as protocol 0 has it.
static bool put_escaped(Pickler *p, const Str *s)
{
    static const char digits[] = "0123456789abcdef";
    StrBuilder b;
    str_builder_start(&b);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c == '\\' || c == 0 || c == '\n' || c == '\r' || c == 26) {
            char escape[] = { '\\', 'u', '0', '0', digits[c >> 4], digits[c & 15] };
            str_builder_ascii(&b, escape, sizeof escape);
        } else if (c < 256) {
            str_builder_char(&b, c);
        } else {
            str_builder_escape(&b, c);
        }
    }
    return put_line_take(p, PICKLE_UNICODE, str_builder_finish(&b), "\n");
}

static bool save_str(Pickler *p, Object *o)
{
    char *owned = NULL;
    size_t length, owned_size = 0;
    bool good;
    if (p->binary == 0)
        return put_escaped(p, as_str(o)) && mod_pickle_write_memoize(p, o);
    const char *utf8 = str_utf8(as_str(o), &length, &owned, &owned_size);
    if (utf8 == NULL)
        return false;
    if (length < 256 && p->protocol >= 4)
        good = put_number(p, PICKLE_SHORT_BINUNICODE, length, 1) &&
               mod_pickle_write_bytes(p, utf8, length);
    else if (length <= UINT32_MAX)
        good = put_content(p, PICKLE_BINUNICODE, 4, utf8, length);
    else if (p->protocol >= 4)
        good = put_content(p, PICKLE_BINUNICODE8, 8, utf8, length);
    else
        good = error_false(EXC(OverflowError),
                           "serializing a string larger than 4 GiB requires pickle "
                           "protocol 4 or higher");
    str_utf8_free(owned, owned_size);
    return good && mod_pickle_write_memoize(p, o);
}

// Write a call that makes o.
static bool save_call_take(Pickler *p, Object *callee, STEALS OPT Tuple *args,
                           Object *o)
{
    Tuple *parts = args != NULL ? tuple_pack(2, callee, OBJ(args)) : NULL;
    bool good = parts != NULL && mod_pickle_reduce_save(p, OBJ(parts), o);
    xdecref((Object *)parts);
    xdecref((Object *)args);
    return good;
}

// Before protocol 3 bytes are a call of what encodes the text of the same characters.
static bool save_old_bytes(Pickler *p, Object *o)
{
    const Bytes *bytes = as_bytes(o);
    if (bytes->length == 0)
        return save_call_take(p, OBJ(&bytes_type), tuple_empty(), o);
    Object *encode = importer_attribute("_codecs", "encode");
    Str *text = encode != NULL ? str_decode(o, "latin-1", "strict") : NULL;
    bool good =
        text != NULL &&
        save_call_take(p, encode, tuple_pack(2, OBJ(text), OBJ(NAME(latin1))), o);
    xdecref((Object *)text);
    xdecref(encode);
    return good;
}

static bool save_bytes(Pickler *p, Object *o)
{
    const Bytes *bytes = as_bytes(o);
    size_t length = bytes->length;
    bool good;
    if (p->protocol < 3)
        return save_old_bytes(p, o);
    if (length < 256)
        good = put_number(p, PICKLE_SHORT_BINBYTES, length, 1) &&
               mod_pickle_write_bytes(p, bytes->data, length);
    else if (length <= UINT32_MAX)
        good = put_content(p, PICKLE_BINBYTES, 4, bytes->data, length);
    else if (p->protocol >= 4)
        good = put_content(p, PICKLE_BINBYTES8, 8, bytes->data, length);
    else
        good = error_false(EXC(OverflowError),
                           "serializing a bytes object larger than 4 GiB requires "
                           "pickle protocol 4 or higher");
    return good && mod_pickle_write_memoize(p, o);
}

static bool save_bytearray(Pickler *p, Object *o)
{
    const ByteArray *array = as_bytearray(o);
    if (p->protocol >= 5)
        return put_content(p, PICKLE_BYTEARRAY8, 8, array->data, array->length) &&
               mod_pickle_write_memoize(p, o);
    if (array->length == 0)
        return save_call_take(p, OBJ(&bytearray_type), tuple_empty(), o);
    Object *bytes = bytes_from(array->data, array->length);
    bool good = bytes != NULL &&
                save_call_take(p, OBJ(&bytearray_type), tuple_pack(1, bytes), o);
    xdecref(bytes);
    return good;
}

// ---- containers ----

static bool save_tuple(Pickler *p, Object *o)
{
    static const PickleOp few[] = { PICKLE_TUPLE1, PICKLE_TUPLE2, PICKLE_TUPLE3 };
    size_t count = tuple_length(as_tuple(o));
    bool small = count <= 3 && p->protocol >= 2;
    if (count == 0)
        return p->binary != 0 ? mod_pickle_write_op(p, PICKLE_EMPTY_TUPLE)
                              : mod_pickle_write_bytes(p, "(t", 2);
    if (!small && !mod_pickle_write_op(p, PICKLE_MARK))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!mod_pickle_write_save(p, tuple_items(as_tuple(o))[i]))
            return false;
    if (mod_pickle_write_has(p, o)) { // an item held this tuple
        if (!small && p->binary != 0)
            return mod_pickle_write_op(p, PICKLE_POP_MARK) &&
                   mod_pickle_write_known(p, o) > 0;
        for (size_t i = 0; i < count + !small; i++)
            if (!mod_pickle_write_op(p, PICKLE_POP))
                return false;
        return mod_pickle_write_known(p, o) > 0;
    }
    return mod_pickle_write_op(p, small ? few[count - 1] : PICKLE_TUPLE) &&
           mod_pickle_write_memoize(p, o);
}

static bool save_new_reference(Pickler *p, Object *o)
{
    incref(o);
    bool good = mod_pickle_write_save(p, o);
    decref(o);
    return good;
}

// An item of a list, or a pair for a dict.
static bool save_part(Pickler *p, Object *item, bool pairs)
{
    if (!pairs)
        return mod_pickle_write_save(p, item);
    if (!is_tuple(item) || tuple_length(as_tuple(item)) != 2)
        return error_false(EXC(TypeError), "dict items iterator must return 2-tuples");
    return mod_pickle_write_save(p, tuple_items(as_tuple(item))[0]) &&
           mod_pickle_write_save(p, tuple_items(as_tuple(item))[1]);
}

static bool save_part_take(Pickler *p, STEALS Object *item, bool pairs)
{
    bool good = save_part(p, item, pairs);
    decref(item);
    return good;
}

// Up to BATCH items, of which the first was taken already: 1 there may be more, 0, -1
static int save_batch(Pickler *p, Object *iter, STEALS Object *first, bool pairs)
{
    Object *item;
    int got = iterate_next(iter, &item);
    if (got <= 0) {
        bool good = save_part_take(p, first, pairs) && got == 0 &&
                    mod_pickle_write_op(p, pairs ? PICKLE_SETITEM : PICKLE_APPEND);
        return good ? 0 : -1;
    }
    if (!mod_pickle_write_op(p, PICKLE_MARK)) {
        decref(first);
        decref(item);
        return -1;
    }
    bool good = save_part_take(p, first, pairs);
    for (size_t count = 1;;) {
        if (good)
            good = save_part_take(p, item, pairs);
        else
            decref(item);
        if (!good)
            return -1;
        if (++count == BATCH)
            break;
        if ((got = iterate_next(iter, &item)) <= 0)
            break;
    }
    if (got < 0 || !mod_pickle_write_op(p, pairs ? PICKLE_SETITEMS : PICKLE_APPENDS))
        return -1;
    return got;
}

bool mod_pickle_write_batches(Pickler *p, Object *iter, bool pairs)
{
    Object *item;
    int got;
    if (p->binary == 0) {
        while ((got = iterate_next(iter, &item)) > 0)
            if (!save_part_take(p, item, pairs) ||
                !mod_pickle_write_op(p, pairs ? PICKLE_SETITEM : PICKLE_APPEND))
                return false;
        return got == 0;
    }
    while ((got = iterate_next(iter, &item)) > 0)
        if ((got = save_batch(p, iter, item, pairs)) <= 0)
            break;
    return got == 0;
}

// What iterating over the built-in container gives.
static bool save_iterated_take(Pickler *p, STEALS OPT Object *source, bool pairs)
{
    Object *iter = source != NULL ? iterate_of(source) : NULL;
    bool good = iter != NULL && mod_pickle_write_batches(p, iter, pairs);
    xdecref(iter);
    xdecref(source);
    return good;
}

static bool save_list(Pickler *p, Object *o)
{
    const List *list = as_list(o);
    size_t at = 0;
    if (!(p->binary != 0 ? mod_pickle_write_op(p, PICKLE_EMPTY_LIST)
                         : mod_pickle_write_bytes(p, "(l", 2)) ||
        !mod_pickle_write_memoize(p, o))
        return false;
    if (p->binary == 0)
        return save_iterated_take(p, incref(o), false);
    if (list->count == 1)
        return save_new_reference(p, list->items[0]) &&
               mod_pickle_write_op(p, PICKLE_APPEND);
    while (at < list->count) {
        if (!mod_pickle_write_op(p, PICKLE_MARK))
            return false;
        for (size_t end = at + BATCH; at < end && at < list->count; at++)
            if (!save_new_reference(p, list->items[at]))
                return false;
        if (!mod_pickle_write_op(p, PICKLE_APPENDS))
            return false;
    }
    return true;
}

static bool save_pair(Pickler *p, Object *key, Object *value)
{
    incref(key);
    incref(value);
    bool good = mod_pickle_write_save(p, key) && mod_pickle_write_save(p, value);
    decref(key);
    decref(value);
    return good;
}

static bool save_dict_batches(Pickler *p, Dict *dict)
{
    size_t size = dict->used, position = 0, count;
    Object *key, *value;
    if (size == 1)
        return dict_next(dict, &position, &key, &value) && save_pair(p, key, value) &&
               mod_pickle_write_op(p, PICKLE_SETITEM);
    do {
        if (!mod_pickle_write_op(p, PICKLE_MARK))
            return false;
        for (count = 0; count < BATCH && dict_next(dict, &position, &key, &value);
             count++)
            if (!save_pair(p, key, value))
                return false;
        if (!mod_pickle_write_op(p, PICKLE_SETITEMS))
            return false;
        if (dict->used != size)
            return error_false(EXC(RuntimeError),
                               "dictionary changed size during iteration");
    } while (count == BATCH);
    return true;
}

static bool save_dict(Pickler *p, Object *o)
{
    if (!(p->binary != 0 ? mod_pickle_write_op(p, PICKLE_EMPTY_DICT)
                         : mod_pickle_write_bytes(p, "(d", 2)) ||
        !mod_pickle_write_memoize(p, o))
        return false;
    if (as_dict(o)->used == 0)
        return true;
    if (p->binary == 0)
        return save_iterated_take(p, call_method_0(o, NAME(items)), true);
    return save_dict_batches(p, as_dict(o));
}

// A set before protocol 4: the call that makes it of a list.
static bool save_old_set(Pickler *p, Object *o)
{
    List *list = list_from_iter(o);
    bool good =
        list != NULL && save_call_take(p, OBJ(type_of(o)), tuple_pack(1, OBJ(list)), o);
    xdecref((Object *)list);
    return good;
}

static bool save_set(Pickler *p, Object *o)
{
    Set *set = as_set(o);
    size_t size = set->used, position = 0, count;
    Object *item;
    if (p->protocol < 4)
        return save_old_set(p, o);
    if (!mod_pickle_write_op(p, PICKLE_EMPTY_SET) || !mod_pickle_write_memoize(p, o))
        return false;
    if (size == 0)
        return true;
    do {
        if (!mod_pickle_write_op(p, PICKLE_MARK))
            return false;
        for (count = 0; count < BATCH && set_next(set, &position, &item); count++)
            if (!save_new_reference(p, item))
                return false;
        if (!mod_pickle_write_op(p, PICKLE_ADDITEMS))
            return false;
        if (set->used != size)
            return error_false(EXC(RuntimeError), "set changed size during iteration");
    } while (count == BATCH);
    return true;
}

static bool save_frozenset(Pickler *p, Object *o)
{
    size_t position = 0;
    Object *item;
    if (p->protocol < 4)
        return save_old_set(p, o);
    if (!mod_pickle_write_op(p, PICKLE_MARK))
        return false;
    while (set_next(as_set(o), &position, &item))
        if (!mod_pickle_write_save(p, item))
            return false;
    if (mod_pickle_write_has(p, o)) // an item held this set
        return mod_pickle_write_op(p, PICKLE_POP_MARK) &&
               mod_pickle_write_known(p, o) > 0;
    return mod_pickle_write_op(p, PICKLE_FROZENSET) && mod_pickle_write_memoize(p, o);
}

// ---- any object ----

static bool save_nested(Pickler *p, Object *o)
{
    if (IN_SHAPES(o, TUPLE_0, TUPLE_N))
        return save_tuple(p, o);
    switch (o->shape) {
    case SHAPE_LIST: return save_list(p, o);
    case SHAPE_DICT: return save_dict(p, o);
    case SHAPE_SET: return save_set(p, o);
    case SHAPE_FROZENSET: return save_frozenset(p, o);
    case SHAPE_BYTEARRAY: return save_bytearray(p, o);
    default: return mod_pickle_reduce_other(p, o);
    }
}

static bool save_referred(Pickler *p, Object *o)
{
    int known = mod_pickle_write_known(p, o);
    if (known != 0)
        return known > 0;
    if (is_exact_str(o))
        return save_str(p, o);
    if (o->shape == SHAPE_BYTES)
        return save_bytes(p, o);
    if (!error_enter(" while pickling an object"))
        return false;
    bool good = save_nested(p, o);
    error_leave();
    return good;
}

static bool save_whole(Pickler *p, Object *o)
{
    if (!boundary(p))
        return false;
    if (o == NONE)
        return mod_pickle_write_op(p, PICKLE_NONE);
    if (is_bool(o))
        return save_bool(p, o == TRUE_);
    if (is_exact_int(o))
        return save_int(p, o);
    if (is_exact_float(o))
        return save_float(p, float_value(o));
    return save_referred(p, o);
}

// Write what stands for o, if its persistent_id is not None: 1, 0 it is, -1
static int save_persistent(Pickler *p, Object *o)
{
    Object *id = call_1(p->hook, o);
    bool good;
    if (id == NULL || id == NONE)
        return id == NULL ? -1 : 0;
    if (p->binary != 0) {
        good = save_whole(p, id) && mod_pickle_write_op(p, PICKLE_BINPERSID);
    } else {
        Str *text = operate_str(id);
        good = text != NULL;
        if (good && str_kind(text) != STR_KIND_ASCII) {
            decref(OBJ(text));
            good = error_false(PICKLING_ERROR,
                               "persistent IDs in protocol 0 must be ASCII strings");
        }
        good = good && put_line_take(p, PICKLE_PERSID, text, "\n");
    }
    decref(id);
    return good ? 1 : -1;
}

bool mod_pickle_write_save(Pickler *p, Object *o)
{
    if (UNLIKELY(p->hook != NULL)) {
        int got = save_persistent(p, o);
        if (got != 0)
            return got > 0;
    }
    return save_whole(p, o);
}

// ---- dump ----

bool mod_pickle_write_start(Pickler *p, OPT Object *file, Object *const *args)
{
    int64_t protocol = PICKLE_DEFAULT;
    int old_names = operate_truth(args[1]);
    Object *write = NULL;
    if (old_names < 0 ||
        (args[0] != NONE && !operate_c_number(args[0], "long", &protocol)))
        return false;
    if (protocol < 0)
        protocol = PICKLE_HIGHEST;
    if (protocol > PICKLE_HIGHEST)
        return error_false(EXC(ValueError), "pickle protocol must be <= %d",
                           PICKLE_HIGHEST);
    if (args[2] != NONE && protocol < 5)
        return error_false(EXC(ValueError), "buffer_callback needs protocol >= 5");
    if (file != NULL) {
        int got = attr_lookup(file, NAME(write), &write);
        if (got == 0)
            error_raise(EXC(TypeError), "file must have a 'write' attribute");
        if (got <= 0)
            return false;
    }
    p->protocol = (int)protocol;
    p->binary = protocol > 0;
    p->fast = 0;
    p->old_names = old_names > 0 && protocol < 3;
    ref_set_take(&p->write, write);
    p->ready = true;
    return true;
}

// An attribute of a pickler that is of a subclass: NULL and nothing raised if absent.
static bool find_hook(Pickler *p, Str *name, Object **out)
{
    Object *found = NULL;
    if (type_of(OBJ(p)) != &mod_pickle_write_type &&
        attr_lookup(OBJ(p), name, &found) < 0)
        return false;
    ref_set_take(out, found);
    return true;
}

static Object *pickler_m_persistent_id(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return NONE;
}

// What the class and the instance say about how to write.
static bool find_hooks(Pickler *p)
{
    if (!find_hook(p, NAME(persistent_id), &p->hook) ||
        !find_hook(p, NAME(reducer_override), &p->override) ||
        !find_hook(p, NAME(dispatch_table), &p->reducers))
        return false;
    if (p->hook != NULL && type_of(p->hook) == &native_type &&
        ((Native *)(void *)p->hook)->def->function == pickler_m_persistent_id)
        ref_clear(&p->hook);
    if (p->reducers == NULL && p->table != NULL)
        p->reducers = incref(p->table);
    if (p->reducers == NULL)
        p->reducers = importer_attribute("copyreg", "dispatch_table");
    return p->reducers != NULL;
}

static bool write_all(Pickler *p, Object *o)
{
    if (p->protocol >= 2 && !put_number(p, PICKLE_PROTO, (uint64_t)p->protocol, 1))
        return false;
    p->out.framing = p->protocol >= 4;
    if (p->out.framing && !open_frame(p))
        return false;
    if (!mod_pickle_write_save(p, o) || !mod_pickle_write_op(p, PICKLE_STOP))
        return false;
    if (p->out.framing)
        close_frame(p);
    p->out.framing = false;
    return flush(p);
}

bool mod_pickle_write_dump(Pickler *p, Object *o)
{
    // A dump() that has called this one goes on with what it has found.
    Object *hook = p->hook, *override = p->override, *reducers = p->reducers;
    p->hook = p->override = p->reducers = NULL;
    bool good = find_hooks(p) && write_all(p, o);
    ref_set_take(&p->hook, hook);
    ref_set_take(&p->override, override);
    ref_set_take(&p->reducers, reducers);
    return good;
}

// ---- the type ----

static Object *pickler_m_dump(Object *self, Object *const *args)
{
    Pickler *p = as_pickler(self);
    PickleOutput outer = p->out; // of a dump() that has called this one
    if (!p->ready || p->write == NULL)
        return mod_pickle_not_ready(self, PICKLING_ERROR, "Pickler");
    p->out = (PickleOutput){ 0 };
    bool good = mod_pickle_write_dump(p, args[0]);
    heap_release(p->out.data, p->out.capacity);
    p->out = outer;
    return good ? NONE : NULL;
}

static Object *pickler_m_clear_memo(Object *self, Object *const *args)
{
    (void)args;
    mod_pickle_write_forget(as_pickler(self));
    return NONE;
}

static Object *pickler_create(Type *cls)
{
    Pickler *p = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (p == NULL)
        return NULL;
    Object head = p->object;
    *p = (Pickler){ .object = head };
    type_init_instance(OBJ(p), cls);
    return OBJ(p);
}

static Object *pickler_init(Object *self, Object *const *args)
{
    Pickler *p = as_pickler(self);
    mod_pickle_write_forget(p);
    return mod_pickle_write_start(p, args[0], args + 1) ? NONE : NULL;
}

static void pickler_clear(Object *self)
{
    Pickler *p = as_pickler(self);
    mod_pickle_write_forget(p);
    ref_clear(&p->write);
    ref_clear(&p->table);
    ref_clear(&p->hook);
    ref_clear(&p->override);
    ref_clear(&p->reducers);
}

static void pickler_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    pickler_clear(self);
    heap_release(as_pickler(self)->out.data, as_pickler(self)->out.capacity);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void pickler_traverse(Object *self, VisitFn visit, void *context)
{
    Pickler *p = as_pickler(self);
    VISIT(p->write);
    VISIT(p->table);
    VISIT(p->hook);
    VISIT(p->override);
    VISIT(p->reducers);
    const PickleSeen *seen = p->seen.rows;
    for (size_t i = 0; i < p->seen.capacity; i++)
        VISIT((Object *)seen[i].object);
}

static size_t pickler_size_of(Object *self, size_t *blocks)
{
    const Pickler *p = as_pickler(self);
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(p->seen.capacity * sizeof(PickleSeen), blocks) +
           heap_block(p->out.capacity, blocks);
}

static Object *get_table(Object *self)
{
    Object *table = as_pickler(self)->table;
    return table != NULL ? incref(table)
                         : error_raise_attribute(self, NAME(dispatch_table));
}

static bool set_table(Object *self, OPT Object *value)
{
    if (value == NULL && as_pickler(self)->table == NULL)
        return error_raise_attribute(self, NAME(dispatch_table)) != NULL;
    ref_set_take(&as_pickler(self)->table, value != NULL ? incref(value) : NULL);
    return true;
}

static Object *get_memo(Object *self)
{
    return mod_pickle_memo_proxy(&mod_pickle_memo_written_type, self);
}

static bool set_flag(int64_t *flag, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "can't delete numeric/char attribute");
    return operate_c_number(value, "long", flag);
}

static Object *get_binary(Object *self)
{
    return int_from(as_pickler(self)->binary);
}

static bool set_binary(Object *self, OPT Object *value)
{
    return set_flag(&as_pickler(self)->binary, value);
}

static Object *get_fast(Object *self)
{
    return int_from(as_pickler(self)->fast);
}

static bool set_fast(Object *self, OPT Object *value)
{
    return set_flag(&as_pickler(self)->fast, value);
}

static const GetSetDef pickler_getsets[] = {
    { "memo", get_memo, mod_pickle_memo_set_written, NULL },
    GETSET_MEMBERS,
    { "bin", get_binary, set_binary, NULL },
    { "fast", get_fast, set_fast, NULL },
    { "dispatch_table", get_table, set_table, NULL },
    GETSET_END,
};

static const NativeDef pickler_methods[] = {
    { pickler_m_dump, "dump(self, obj, /)", "Write an object to the file." },
    { pickler_m_clear_memo, "clear_memo(self, /)", "Forget what was written." },
    { pickler_m_persistent_id, "persistent_id(self, obj, /)",
      "What stands for obj in the pickle, or None to write it in full." },
    NATIVE_END,
};

static const NativeDef pickler_init_def = {
    pickler_init,
    "__init__(self, file, protocol=None, fix_imports=True, buffer_callback=None)",
    NULL,
};

Type mod_pickle_write_type = {
    TYPE_HEAD("Pickler", Pickler),
    .module = "_pickle",
    .help = "Writes objects to a file as pickles.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_PICKLER,
    .create = pickler_create,
    .init_def = &pickler_init_def,
    .dealloc = pickler_dealloc,
    .traverse = pickler_traverse,
    .clear = pickler_clear,
    .size_of = pickler_size_of,
    .methods = pickler_methods,
    .getsets = pickler_getsets,
};
