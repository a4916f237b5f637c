// mod_pickle_input.c - where an Unpickler has its bytes from.
//
// They are those of the object given to loads(), or a chunk that was read from the file.
// A file that can peek() lends more than is read from it; what the machine has used of
// that is taken before the file is asked for more, and at the end.
#include <string.h>

#include "runtime/modules/mod_pickle_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"

enum { LENT = 1 << 17 }; // bytes to peek at

bool mod_pickle_input_truncated(void)
{
    return error_false(UNPICKLING_ERROR, "pickle data was truncated");
}

void mod_pickle_input_drop(Unpickler *u)
{
    ref_clear(&u->chunk);
    u->data = NULL;
    u->length = u->at = u->owned = 0;
}

// The bytes that a method of the file answers with; argument -1: it gets none.
static Object *ask(Object *method, int64_t argument)
{
    Object *number = argument >= 0 ? int_from(argument) : NULL, *answer;
    if (argument >= 0 && number == NULL)
        return NULL;
    answer = number != NULL ? call_1(method, number) : call_0(method);
    xdecref(number);
    if (answer == NULL || is_bytes(answer))
        return answer;
    Buffer lent;
    Object *copy =
        buffer_require(answer, &lent) ? bytes_from(lent.data, lent.length) : NULL;
    buffer_release(&lent);
    decref(answer);
    return copy;
}

bool mod_pickle_input_return(Unpickler *u)
{
    if (u->at <= u->owned || u->read == NULL)
        return true;
    size_t used = u->at - u->owned;
    u->owned = u->at;
    Object *bytes = ask(u->read, (int64_t)used);
    xdecref(bytes);
    return bytes != NULL;
}

static void set_chunk(Unpickler *u, STEALS Object *bytes, bool lent)
{
    ref_set_take(&u->chunk, bytes);
    u->data = as_bytes(bytes)->data;
    u->length = as_bytes(bytes)->length;
    u->at = 0;
    u->owned = lent ? 0 : u->length;
}

// Another chunk with count bytes at least; false: also if the file has less.
static bool read_chunk(Unpickler *u, size_t count)
{
    Object *bytes;
    if (u->read == NULL)
        return mod_pickle_input_truncated();
    if (!mod_pickle_input_return(u))
        return false;
    if (u->peek != NULL) {
        if ((bytes = ask(u->peek, LENT)) == NULL) {
            if (!error_clear_if(EXC(NotImplementedError)))
                return false;
            ref_clear(&u->peek);
        } else if (as_bytes(bytes)->length >= count) {
            set_chunk(u, bytes, true);
            return true;
        } else {
            decref(bytes);
        }
    }
    mod_pickle_input_drop(u);
    if (count > INT64_MAX)
        return mod_pickle_input_truncated();
    if ((bytes = ask(u->read, (int64_t)count)) == NULL)
        return false;
    set_chunk(u, bytes, false);
    return u->length >= count || mod_pickle_input_truncated();
}

const uint8_t *mod_pickle_input_need(Unpickler *u, size_t count)
{
    if (UNLIKELY(u->length - u->at < count) && !read_chunk(u, count))
        return NULL;
    const uint8_t *at = u->data + u->at;
    u->at += count;
    return at;
}

const char *mod_pickle_input_line(Unpickler *u, size_t *length)
{
    const uint8_t *end =
        u->length > u->at ? memchr(u->data + u->at, '\n', u->length - u->at) : NULL;
    if (end == NULL) {
        if (u->read == NULL) {
            (void)mod_pickle_input_truncated();
            return NULL;
        }
        if (!mod_pickle_input_return(u))
            return NULL;
        Object *bytes = ask(u->readline, -1);
        if (bytes == NULL)
            return NULL;
        set_chunk(u, bytes, false);
        if (u->length == 0 || u->data[u->length - 1] != '\n') {
            (void)mod_pickle_input_truncated();
            return NULL;
        }
        end = u->data + u->length - 1;
    }
    const uint8_t *start = u->data + u->at;
    *length = (size_t)(end - start) + 1;
    u->at += *length;
    return (const char *)start;
}

const char *mod_pickle_input_full_line(Unpickler *u, size_t *length)
{
    const char *text = mod_pickle_input_line(u, length);
    if (text != NULL && --*length == 0) {
        (void)mod_pickle_input_truncated();
        return NULL;
    }
    return text;
}

bool mod_pickle_input_number(Unpickler *u, size_t width, uint64_t *out)
{
    const uint8_t *at = mod_pickle_input_need(u, width);
    *out = 0;
    for (size_t i = 0; at != NULL && i < width; i++)
        *out |= (uint64_t)at[i] << (8 * i);
    return at != NULL;
}

bool mod_pickle_input_file(Unpickler *u, Object *file)
{
    Object *methods[3] = { NULL, NULL, NULL };
    Str *const names[] = { NAME(read), NAME(readline), NAME(peek) };
    int got = 1;
    for (size_t i = 0; i < 3 && got >= 0; i++)
        got = attr_lookup(file, names[i], &methods[i]);
    if (got >= 0 && (methods[0] == NULL || methods[1] == NULL)) {
        error_raise(EXC(TypeError), "file must have 'read' and 'readline' attributes");
        got = -1;
    }
    if (got < 0) {
        for (size_t i = 0; i < 3; i++)
            xdecref(methods[i]);
        return false;
    }
    mod_pickle_input_drop(u);
    ref_set_take(&u->read, methods[0]);
    ref_set_take(&u->readline, methods[1]);
    ref_set_take(&u->peek, methods[2]);
    return true;
}

bool mod_pickle_input_bytes(Unpickler *u, Object *data)
{
    if (!buffer_require(data, &u->buffer))
        return false;
    u->data = u->buffer.data;
    u->length = u->buffer.length;
    return true;
}
