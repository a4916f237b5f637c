// buffer.c - taking and giving back the bytes inside objects.
//
// source: PEP 688
#include "runtime/types/buffer.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/names.h"

enum { FLAG_WRITABLE = 1, FULL_READ_ONLY = 284 }; // of inspect.BufferFlags

// What a class written in Python lends: the view that its __buffer__ gave, until the last
// buffer taken of it comes back.
typedef struct Loan {
    Object object;
    Object *exporter, *view;
    size_t count; // buffers that are out
} Loan;

static Loan *as_loan(Object *o)
{
    ASSERT(o->shape == SHAPE_BUFFER_LOAN);
    return (Loan *)(void *)o;
}

// The built-in type that says how o lends its bytes.
static Type *lender(const Object *o)
{
    Type *cls = type_of(o);
    return (cls->flags & TYPE_USER) != 0 ? type_solid_builtin(cls) : cls;
}

// Whether o's class, or a base of it, defines the method in Python.
static NOINLINE bool defines(const Object *o, Str *name)
{
    const Object *found = type_lookup(type_of(o), name);
    return found != NULL && found != type_lookup(lender(o), name);
}

bool buffer_is(Object *o)
{
    return lender(o)->buffer_get != NULL ||
           (is_type_flag(o, TYPE_USER) && defines(o, NAME(__buffer__)));
}

// ---- loans ----

static bool loan_get(Object *self, Buffer *out)
{
    Loan *loan = as_loan(self);
    if (!memoryview_type.buffer_get(loan->view, out))
        return false;
    loan->count++;
    return true;
}

static void loan_end(Object *self)
{
    Loan *loan = as_loan(self);
    Object *method, *result = NULL;
    memoryview_type.buffer_end(loan->view);
    if (--loan->count > 0 || !defines(loan->exporter, NAME(__release_buffer__)))
        return;
    Object *pending = error_take();
    int got = attr_lookup_special(loan->exporter, NAME(__release_buffer__), &method);
    if (got > 0) {
        result = call_1(method, loan->view);
        decref(method);
    }
    if (result == NULL && error_occurred())
        error_report_unraisable_as("Exception ignored in __release_buffer__ of %T:",
                                   loan->exporter);
    xdecref(result);
    if (pending != NULL)
        error_restore(pending);
}

static void loan_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_loan(self)->exporter);
    VISIT(as_loan(self)->view);
}

static void loan_dealloc(Object *self)
{
    Object *exporter = as_loan(self)->exporter, *view = as_loan(self)->view;
    heap_free(HEAP_CONTAINER, self, sizeof(Loan));
    decref(view);
    decref(exporter);
}

Type buffer_loan_type = {
    TYPE_HEAD("_buffer_wrapper", Loan),
    .flags = TYPE_GC,
    .shape = SHAPE_BUFFER_LOAN,
    .dealloc = loan_dealloc,
    .traverse = loan_traverse,
    .buffer_get = loan_get,
    .buffer_end = loan_end,
};

// The memoryview that __buffer__ of o's class answers with.
static NEW Object *ask(Object *o, int64_t flags)
{
    Object *method;
    if (attr_lookup_special(o, NAME(__buffer__), &method) <= 0)
        return NULL;
    Object *number = int_from(flags);
    Object *view = number == NULL ? NULL : call_1(method, number);
    xdecref(number);
    decref(method);
    if (view != NULL && view->shape != SHAPE_MEMORYVIEW) {
        decref(view);
        return error_raise(EXC(TypeError), "__buffer__ returned non-memoryview object");
    }
    return view;
}

static int borrow(Object *o, int64_t flags, Buffer *out)
{
    Object *view = ask(o, flags);
    if (view == NULL)
        return error_occurred() ? -1 : 0;
    Loan *loan = heap_new(HEAP_CONTAINER, SHAPE_BUFFER_LOAN, sizeof *loan);
    if (loan == NULL) {
        decref(view);
        return -1;
    }
    loan->exporter = incref(o);
    loan->view = view;
    loan->count = 0;
    int got = buffer_take_own(OBJ(loan), out);
    decref(OBJ(loan));
    return got;
}

// ---- taking and giving back ----

int buffer_take_own(Object *o, Buffer *out)
{
    const Type *cls = lender(o);
    out->owner = NULL;
    out->format = "B";
    out->item_size = 1;
    if (cls->buffer_get == NULL)
        return 0;
    if (!cls->buffer_get(o, out))
        return -1;
    out->owner = incref(o);
    return 1;
}

int buffer_take_flags(Object *o, int64_t flags, Buffer *out)
{
    out->owner = NULL;
    if (is_type_flag(o, TYPE_USER) &&
        (defines(o, NAME(__buffer__)) || defines(o, NAME(__release_buffer__))))
        return borrow(o, flags, out);
    return buffer_take_own(o, out);
}

int buffer_take(Object *o, Buffer *out)
{
    return buffer_take_flags(o, FULL_READ_ONLY, out);
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
    int got = buffer_take_flags(o, FLAG_WRITABLE, out);
    if (got > 0 && !out->readonly)
        return true;
    if (got >= 0) {
        buffer_release(out);
        (void)error_raise(EXC(TypeError),
                          "%s must be read-write bytes-like object, not %.50V", what,
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
