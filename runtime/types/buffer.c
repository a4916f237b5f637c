// buffer.c - taking and giving back the bytes inside objects.
//
// source: PEP 688
#include "runtime/types/buffer.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/names.h"

enum { FULL_READ_ONLY = 284 }; // inspect.BufferFlags.FULL_RO

// The built-in type that says how o lends its bytes.
static const Type *lender(const Object *o)
{
    const Type *cls = type_of(o);
    return (cls->flags & TYPE_USER) != 0 ? type_solid_builtin(cls) : cls;
}

bool buffer_is(Object *o)
{
    return lender(o)->buffer_get != NULL ||
           ((type_of(o)->flags & TYPE_USER) != 0 &&
            type_lookup(type_of(o), NAME(__buffer__)) != NULL);
}

// Ask __buffer__ of a class written in Python; it answers with a memoryview.
static int by_method(Object *o, Buffer *out)
{
    Object *method, *flags, *view;
    int got = attr_lookup_special(o, NAME(__buffer__), &method);
    if (got <= 0)
        return got;
    flags = int_from(FULL_READ_ONLY);
    view = flags == NULL ? NULL : call_1(method, flags);
    xdecref(flags);
    decref(method);
    if (view == NULL)
        return -1;
    if (view->shape != SHAPE_MEMORYVIEW) {
        (void)error_raise(EXC(TypeError), "__buffer__ returned non-memoryview object");
        got = -1;
    } else {
        got = buffer_take(view, out);
    }
    decref(view);
    return got;
}

int buffer_take(Object *o, Buffer *out)
{
    const Type *cls = lender(o);
    out->owner = NULL;
    out->format = "B";
    out->item_size = 1;
    if (cls->buffer_get == NULL)
        return (type_of(o)->flags & TYPE_USER) != 0 ? by_method(o, out) : 0;
    if (!cls->buffer_get(o, out))
        return -1;
    out->owner = incref(o);
    return 1;
}

bool buffer_require(Object *o, Buffer *out)
{
    int got = buffer_take(o, out);
    if (got == 0)
        return error_false(EXC(TypeError),
                           "a bytes-like object is required, not '%.100T'", o);
    return got > 0;
}

bool buffer_require_writable(Object *o, const char *what, Buffer *out)
{
    int got = buffer_take(o, out);
    if (got > 0 && !out->readonly)
        return true;
    if (got >= 0) {
        buffer_release(out);
        (void)error_raise(EXC(TypeError),
                          "%s must be read-write bytes-like object, not %.50T", what,
                          o);
    }
    return false;
}

void buffer_release(Buffer *buffer)
{
    Object *owner = buffer->owner;
    if (owner == NULL)
        return;
    buffer->owner = NULL;
    const Type *cls = lender(owner);
    if (cls->buffer_end != NULL)
        cls->buffer_end(owner);
    decref(owner);
}
