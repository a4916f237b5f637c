// cell.c - a variable shared by closures.
#include "runtime/types/cell.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/singletons.h"

static Cell *as_cell(Object *o)
{
    return (Cell *)(void *)o;
}

Object *cell_new_take(OPT Object *value)
{
    Cell *cell = heap_new(HEAP_CONTAINER, SHAPE_CELL, sizeof *cell);
    if (cell == NULL) {
        xdecref(value);
        return NULL;
    }
    cell->value = value;
    return OBJ(cell);
}

static void cell_dealloc(Object *self)
{
    xdecref(as_cell(self)->value);
    heap_free(HEAP_CONTAINER, self, sizeof(Cell));
}

static void cell_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_cell(self)->value);
}

static void cell_clear(Object *self)
{
    ref_clear(&as_cell(self)->value);
}

static Str *cell_repr(Object *self)
{
    Object *value = as_cell(self)->value;
    if (value == NULL || value == UNBOUND)
        return error_format("<cell at %p: empty>", (void *)self);
    return error_format("<cell at %p: %T object at %p>", (void *)self, value,
                        (void *)value);
}

static bool is_empty(const Cell *cell)
{
    return cell->value == NULL || cell->value == UNBOUND;
}

static Object *cell_compare(Object *left, Object *right, CompareOp op)
{
    Cell *a = as_cell(left), *b = as_cell(right);
    int order;
    if (right->shape != SHAPE_CELL)
        return NOT_IMPLEMENTED;
    if (!is_empty(a) && !is_empty(b))
        return operate_compare(a->value, b->value, op);
    order = (is_empty(b) ? 1 : 0) - (is_empty(a) ? 1 : 0); // empty ones come first
    return bool_from_order(order, op);
}

static Object *cell_m_new(Object *self, Object *const *args)
{
    (void)self;
    return cell_new_take(args[0] == NULL ? NULL : incref(args[0]));
}

static const NativeDef cell_new_def = { cell_m_new,
                                        "__new__(cls, contents=<absent>, /)",
                                        "A box for a variable that functions share." };

static Object *cell_get_contents(Object *self)
{
    Cell *cell = as_cell(self);
    return is_empty(cell) ? error_raise(EXC(ValueError), "Cell is empty")
                          : incref(cell->value);
}

static bool cell_set_contents(Object *self, OPT Object *value)
{
    ref_set_take(&as_cell(self)->value, value == NULL ? NULL : incref(value));
    return true;
}

static const GetSetDef cell_getsets[] = {
    { "cell_contents", cell_get_contents, cell_set_contents, NULL },
    GETSET_END,
};

Type cell_type = {
    TYPE_HEAD("cell", Cell),  .flags = TYPE_GC,        .shape = SHAPE_CELL,
    .new_def = &cell_new_def, .dealloc = cell_dealloc, .traverse = cell_traverse,
    .clear = cell_clear,      .repr = cell_repr,       .hash = slots_unhashable,
    .compare = cell_compare,  .getsets = cell_getsets,
};
