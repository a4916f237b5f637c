// target.c - names by their scope; assignment, deletion, unpacking.
#include "vm/compile/gen_internal.h"

#include <string.h>

#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"

enum { FIELD_MAX = 0xff, SWAP_MAX = 3, UNPACK_MAX = 255 };

Str *target_mangled(Compiler *c, const Name *name)
{
    return c->failed ? NULL : symtable_mangled(c, c->unit->scope, name);
}

// --- names ------------------------------------------------------------------------

static uint32_t slot_of(Compiler *c, Symbol *owner)
{
    if (owner->slot < 0) {
        uint32_t flags = (owner->captured ? CODE_LOCAL_CELL : 0u) |
                         (owner->hidden ? CODE_LOCAL_HIDDEN : 0u);
        owner->slot = (int32_t)emit_new_local(c, owner->name, (uint8_t)flags);
    }
    return (uint32_t)owner->slot;
}

static uint32_t free_index(Compiler *c, const Str *name)
{
    const Scope *scope = c->unit->code_scope;
    for (uint32_t i = 0; i < scope->free_count; i++)
        if (scope->free_names[i] == name)
            return i;
    UNREACHABLE();
}

// Cells are reached by 8-bit fields only.
static void check_reach(Compiler *c, uint32_t index)
{
    if (index > FIELD_MAX && !c->failed)
        compile_error(c, (Span){ c->unit->first_line, 0, c->unit->first_line, 0 },
                      "too many variables shared with functions inside");
}

NameRef target_resolve(Compiler *c, Str *name)
{
    NameRef ref = { ACCESS_GLOBAL, 0, name };
    const Scope *scope;
    Symbol *symbol = NULL;
    bool by_name;
    if (c->failed || name == NULL)
        return ref;
    scope = c->unit->scope;
    by_name =
        !symtable_is_function(c->unit->code_scope) &&
        !(c->unit->code_scope->kind == SCOPE_CLASS && scope != c->unit->code_scope);
    for (; (symbol = symtable_find(scope, name)) == NULL &&
           scope->kind == SCOPE_COMPREHENSION;
         scope = scope->parent)
        ;
    if (symbol == NULL) { // a name that the compiler adds itself
        ref.access = by_name ? ACCESS_NAME : ACCESS_GLOBAL;
        return ref;
    }
    ref.access = symbol->access;
    if (symbol->access == ACCESS_GLOBAL && by_name) {
        ref.access = ACCESS_NAME;
    } else if (symbol->access == ACCESS_FAST) {
        ref.index = slot_of(c, symbol->owner);
        if (symbol->owner->captured) {
            ref.access = ACCESS_CELL;
            check_reach(c, ref.index);
        }
    } else if (symbol->access == ACCESS_FREE) {
        ref.index = free_index(c, name);
        check_reach(c, ref.index);
    }
    if (symbol->via_class) {
        if (ref.access != ACCESS_FREE)
            ref.index = NAME_NOT_FREE;
        ref.access = ACCESS_CLASS;
    }
    return ref;
}

int32_t target_fast_slot(Compiler *c, const Expr *e)
{
    NameRef ref;
    if (c->failed || e->kind != EXPR_Name)
        return -1;
    ref = target_resolve(c, target_mangled(c, e->Name.id));
    return ref.access == ACCESS_FAST && ref.index <= FIELD_MAX ? (int32_t)ref.index
                                                               : -1;
}

void target_check(Compiler *c, const Expr *e)
{
    int32_t slot = target_fast_slot(c, e);
    if (slot >= 0)
        emit_op(c, OP_MOVE_LL, (uint32_t)slot, (uint32_t)slot, 0, e->at);
}

// A name that the class around an annotation scope may have.
static void load_by_class(Compiler *c, const NameRef *ref, Span at)
{
    NameRef names = target_resolve(c, NAME(__classdict__));
    emit_op(c, OP_LOAD_FREE, names.index, 0, 0, at);
    emit_constant(c, OBJ(ref->name), at);
    if (ref->index != NAME_NOT_FREE)
        emit_op(c, OP_LOAD_FREE_CELL, ref->index, 0, 0, at);
    emit_rare(c,
              ref->index != NAME_NOT_FREE ? RARE_LOAD_CLASS_CELL : RARE_LOAD_CLASS_NAME,
              0, at);
}

void target_load(Compiler *c, Str *name, Span at)
{
    NameRef ref = target_resolve(c, name);
    const Scope *code_scope;
    if (c->failed)
        return;
    code_scope = c->unit->code_scope;
    switch (ref.access) {
    case ACCESS_FAST: emit_load(c, ref.index, at); break;
    case ACCESS_CELL: emit_op(c, OP_LOAD_DEREF, ref.index, 0, 0, at); break;
    case ACCESS_FREE:
        if (code_scope->kind == SCOPE_CLASS && c->unit->scope == code_scope)
            emit_wide(c, OP_LOAD_CLASS_FREE, ref.index, emit_name_index(c, name), at);
        else
            emit_op(c, OP_LOAD_FREE, ref.index, 0, 0, at);
        break;
    case ACCESS_CLASS: load_by_class(c, &ref, at); break;
    case ACCESS_NAME:
        emit_wide(c, OP_LOAD_NAME, 0, emit_name_index(c, name), at);
        break;
    default: emit_wide(c, OP_LOAD_GLOBAL, 0, emit_name_index(c, name), at);
    }
}

void target_store_name(Compiler *c, Str *name, Span at)
{
    NameRef ref = target_resolve(c, name);
    switch (ref.access) {
    case ACCESS_FAST: emit_store(c, ref.index, at); break;
    case ACCESS_CELL: emit_op(c, OP_STORE_DEREF, ref.index, 0, 0, at); break;
    case ACCESS_FREE: emit_op(c, OP_STORE_FREE, ref.index, 0, 0, at); break;
    case ACCESS_NAME:
        emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, name), at);
        break;
    default: emit_wide(c, OP_STORE_GLOBAL, 0, emit_name_index(c, name), at);
    }
}

void target_delete_name(Compiler *c, Str *name, Span at)
{
    NameRef ref = target_resolve(c, name);
    switch (ref.access) {
    case ACCESS_FAST: emit_delete(c, ref.index, at); break;
    case ACCESS_CELL: emit_op(c, OP_DELETE_DEREF, ref.index, 0, 0, at); break;
    case ACCESS_FREE: emit_op(c, OP_DELETE_FREE, ref.index, 0, 0, at); break;
    case ACCESS_NAME:
        emit_wide(c, OP_DELETE_NAME, 0, emit_name_index(c, name), at);
        break;
    default: emit_wide(c, OP_DELETE_GLOBAL, 0, emit_name_index(c, name), at);
    }
}

// --- attributes, subscripts, unpacking --------------------------------------------

Span target_attribute_span(Span at, const Expr *attribute)
{
    const Name *name = attribute->Attribute.attr;
    if (at.line != attribute->at.end_line) {
        at.line = attribute->at.end_line;
        at.col = attribute->at.end_col - (int32_t)name->length;
        if (at.col < 0)
            at.col = at.end_col = -1;
    }
    return at;
}

// self.x = ... in a method: the class lists x in __static_attributes__.
static void note_static_attribute(Compiler *c, const Expr *target)
{
    const Expr *value = target->Attribute.value;
    Unit *u = c->unit->outer;
    Str *name = target_mangled(c, target->Attribute.attr);
    if (c->failed || value->kind != EXPR_Name ||
        strcmp(value->Name.id->text, "self") != 0)
        return;
    while (u != NULL && u->code_scope->kind != SCOPE_CLASS)
        u = u->outer;
    if (u == NULL)
        return;
    for (size_t i = 0; i < u->static_attributes.count; i++)
        if (u->static_attributes.items[i] == name)
            return;
    if (!vec_push(&u->static_attributes, name))
        compile_no_memory(c);
}

static void store_attribute(Compiler *c, Expr *target)
{
    Str *name = target_mangled(c, target->Attribute.attr);
    int32_t slot = target_fast_slot(c, target->Attribute.value);
    Span at = target_attribute_span(target->at, target);
    note_static_attribute(c, target);
    if (slot >= 0) {
        target_check(c, target->Attribute.value);
        emit_wide(c, OP_STORE_ATTR_LS, (uint32_t)slot, emit_name_index(c, name), at);
    } else {
        expr_visit(c, target->Attribute.value);
        emit_wide(c, OP_STORE_ATTR_SS, 0, emit_name_index(c, name), at);
    }
}

static void store_item(Compiler *c, Expr *target)
{
    int32_t object = target_fast_slot(c, target->Subscript.value);
    int32_t key = target_fast_slot(c, target->Subscript.slice);
    if (object >= 0 && key >= 0) {
        target_check(c, target->Subscript.value);
        target_check(c, target->Subscript.slice);
        emit_op(c, OP_SET_ITEM_LLS, (uint32_t)object, (uint32_t)key, 0, target->at);
        return;
    }
    expr_visit(c, target->Subscript.value);
    expr_visit(c, target->Subscript.slice);
    emit_op(c, OP_SET_ITEM_SSS, 0, 0, 0, target->at);
}

static void unpack(Compiler *c, Expr *target, const ExprSeq *elts)
{
    size_t star = elts->count;
    for (size_t i = 0; i < elts->count; i++) {
        if (elts->items[i]->kind != EXPR_Starred)
            continue;
        if (star < elts->count) {
            compile_error(c, target->at, "multiple starred expressions in assignment");
            return;
        }
        star = i;
    }
    if (star < elts->count) {
        if (star > UNPACK_MAX || elts->count - star - 1 > UNPACK_MAX) {
            compile_error(c, target->at,
                          "too many expressions in star-unpacking assignment");
            return;
        }
        emit_op(c, OP_UNPACK_EX, (uint32_t)star, (uint32_t)(elts->count - star - 1), 0,
                target->at);
    } else {
        int32_t a = elts->count == 2 ? target_fast_slot(c, elts->items[0]) : -1;
        int32_t b = elts->count == 2 ? target_fast_slot(c, elts->items[1]) : -1;
        if (a >= 0 && b >= 0) {
            emit_op(c, OP_UNPACK_2_TO, (uint32_t)a, (uint32_t)b, 0, target->at);
            return;
        }
        emit_wide(c, OP_UNPACK, 0, (uint32_t)elts->count, target->at);
    }
    for (size_t i = 0; i < elts->count; i++) {
        Expr *e = elts->items[i];
        target_store(c, e->kind == EXPR_Starred ? e->Starred.value : e);
    }
}

void target_store(Compiler *c, Expr *target)
{
    if (c->failed || !compile_enter(c))
        return;
    switch ((int)target->kind) {
    case EXPR_Name:
        target_store_name(c, target_mangled(c, target->Name.id), target->at);
        break;
    case EXPR_Attribute: store_attribute(c, target); break;
    case EXPR_Subscript: store_item(c, target); break;
    case EXPR_Tuple: unpack(c, target, &target->Tuple.elts); break;
    case EXPR_List: unpack(c, target, &target->List.elts); break;
    case EXPR_Starred:
        compile_error(c, target->at,
                      "starred assignment target must be in a list or tuple");
        break;
    default: UNREACHABLE();
    }
    compile_leave(c);
}

void target_delete(Compiler *c, Expr *target)
{
    const ExprSeq *elts = NULL;
    if (c->failed || !compile_enter(c))
        return;
    switch ((int)target->kind) {
    case EXPR_Name:
        target_delete_name(c, target_mangled(c, target->Name.id), target->at);
        break;
    case EXPR_Attribute:
        expr_visit(c, target->Attribute.value);
        emit_wide(c, OP_DELETE_ATTR, 0,
                  emit_name_index(c, target_mangled(c, target->Attribute.attr)),
                  target_attribute_span(target->at, target));
        break;
    case EXPR_Subscript:
        expr_visit(c, target->Subscript.value);
        expr_visit(c, target->Subscript.slice);
        emit_op(c, OP_DELETE_ITEM, 0, 0, 0, target->at);
        break;
    case EXPR_Tuple: elts = &target->Tuple.elts; break;
    case EXPR_List: elts = &target->List.elts; break;
    case FOLD_KIND: // del ()
        break;
    default: UNREACHABLE();
    }
    for (size_t i = 0; elts != NULL && i < elts->count; i++)
        target_delete(c, elts->items[i]);
    compile_leave(c);
}

// --- assignment -------------------------------------------------------------------

// One plain local: the value is made where it goes.
static void assign_local(Compiler *c, int32_t slot, Expr *value, Span at)
{
    int32_t from = target_fast_slot(c, value);
    Object *constant = fold_value(value);
    if (from >= 0) {
        emit_op(c, OP_MOVE_LL, (uint32_t)slot, (uint32_t)from, 0, value->at);
    } else if (constant != NULL && !emit_is_full(c)) {
        if (!c->failed && !c->unit->dead)
            emit_wide(c, OP_MOVE_LK, (uint32_t)slot, emit_constant_index(c, constant),
                      at);
    } else if (value->kind == EXPR_BinOp) {
        operand_binary(c, value, slot);
    } else {
        expr_visit(c, value);
        emit_store(c, (uint32_t)slot, at);
    }
}

static const ExprSeq *elements_of(const Expr *e)
{
    if (fold_is_constant(e))
        return NULL;
    return e->kind == EXPR_Tuple  ? &e->Tuple.elts
           : e->kind == EXPR_List ? &e->List.elts
                                  : NULL;
}

static bool has_star(const ExprSeq *elts)
{
    for (size_t i = 0; i < elts->count; i++)
        if (elts->items[i]->kind == EXPR_Starred)
            return true;
    return false;
}

// All targets are different plain locals: their order of assignment does not matter.
static bool are_distinct_locals(Compiler *c, const ExprSeq *targets)
{
    for (size_t i = 0; i < targets->count; i++) {
        int32_t slot = target_fast_slot(c, targets->items[i]);
        if (slot < 0)
            return false;
        for (size_t k = 0; k < i; k++)
            if (target_fast_slot(c, targets->items[k]) == slot)
                return false;
    }
    return true;
}

// a, b = x, y without a tuple; false if the statement has another form.
static bool assign_pairwise(Compiler *c, Expr *target, Expr *value)
{
    const ExprSeq *targets = elements_of(target);
    const ExprSeq *values = value->kind == EXPR_Tuple ? elements_of(value) : NULL;
    size_t count;
    if (targets == NULL || values == NULL || targets->count != values->count ||
        values->count < 2 || values->count > SWAP_MAX || has_star(targets) ||
        has_star(values))
        return false;
    count = values->count;
    if (are_distinct_locals(c, targets)) {
        for (size_t i = 0; i + 1 < count; i++)
            expr_visit(c, values->items[i]);
        assign_local(c, target_fast_slot(c, targets->items[count - 1]),
                     values->items[count - 1], targets->items[count - 1]->at);
        for (size_t i = count - 1; i > 0; i--)
            target_store(c, targets->items[i - 1]);
        return true;
    }
    expr_visit_all(c, values);
    emit_op(c, OP_SWAP, (uint32_t)count, 0, 0, value->at);
    for (size_t i = 0; i < count; i++)
        target_store(c, targets->items[i]);
    return true;
}

static bool assign_item(Compiler *c, Expr *target, Expr *value)
{
    int32_t object, key, from;
    if (target->kind != EXPR_Subscript)
        return false;
    object = target_fast_slot(c, target->Subscript.value);
    key = target_fast_slot(c, target->Subscript.slice);
    from = target_fast_slot(c, value);
    if (object < 0 || key < 0 || from < 0)
        return false;
    target_check(c, value);
    target_check(c, target->Subscript.value);
    target_check(c, target->Subscript.slice);
    emit_op(c, OP_SET_ITEM_LLL, (uint32_t)object, (uint32_t)key, (uint32_t)from,
            target->at);
    return true;
}

void target_assign(Compiler *c, Stmt *s)
{
    const ExprSeq *targets = &s->Assign.targets;
    Expr *value = s->Assign.value;
    if (c->failed)
        return;
    if (targets->count == 1) {
        Expr *target = targets->items[0];
        int32_t slot = target_fast_slot(c, target);
        if (slot >= 0) {
            assign_local(c, slot, value, target->at);
            return;
        }
        if (assign_item(c, target, value) || assign_pairwise(c, target, value))
            return;
    }
    expr_visit(c, value);
    for (size_t i = 0; i < targets->count; i++) {
        if (i + 1 < targets->count)
            emit_op(c, OP_COPY, 1, 0, 0, s->at);
        target_store(c, targets->items[i]);
    }
}

static void augment_name(Compiler *c, Stmt *s)
{
    Expr *target = s->AugAssign.target, *value = s->AugAssign.value;
    Str *name = target_mangled(c, target->Name.id);
    int32_t slot = target_fast_slot(c, target);
    if (slot >= 0) {
        if (operand_augment_local(c, s->AugAssign.op, slot, target, value, s->at))
            return;
        operand_operate(c, s->AugAssign.op, target, value, true, -1, s->at);
        emit_store(c, (uint32_t)slot, target->at);
        return;
    }
    target_load(c, name, target->at);
    operand_operate(c, s->AugAssign.op, NULL, value, true, -1, s->at);
    target_store_name(c, name, target->at);
}

static void augment_attribute(Compiler *c, Stmt *s)
{
    Expr *target = s->AugAssign.target, *value = s->AugAssign.value;
    Expr *object = target->Attribute.value;
    int32_t slot = target_fast_slot(c, object);
    uint32_t name = emit_name_index(c, target_mangled(c, target->Attribute.attr));
    Span at = target_attribute_span(target->at, target);
    if (slot >= 0 && operand_rebinds(c, value, target_mangled(c, object->Name.id)))
        slot = -1;
    if (slot >= 0) {
        target_check(c, object);
        emit_wide(c, OP_LOAD_ATTR_L, (uint32_t)slot, name, at);
        operand_operate(c, s->AugAssign.op, NULL, value, true, -1, s->at);
        emit_wide(c, OP_STORE_ATTR_LS, (uint32_t)slot, name, at);
        return;
    }
    expr_visit(c, object);
    emit_op(c, OP_COPY, 1, 0, 0, at);
    emit_wide(c, OP_LOAD_ATTR_S, 0, name, at);
    operand_operate(c, s->AugAssign.op, NULL, value, true, -1, s->at);
    emit_op(c, OP_SWAP, 2, 0, 0, at);
    emit_wide(c, OP_STORE_ATTR_SS, 0, name, at);
}

static void augment_item(Compiler *c, Stmt *s)
{
    Expr *target = s->AugAssign.target, *value = s->AugAssign.value;
    Expr *object = target->Subscript.value, *key = target->Subscript.slice;
    int32_t object_slot = target_fast_slot(c, object),
            key_slot = target_fast_slot(c, key);
    if (object_slot >= 0 && key_slot >= 0 &&
        !operand_rebinds(c, value, target_mangled(c, object->Name.id)) &&
        !operand_rebinds(c, value, target_mangled(c, key->Name.id))) {
        target_check(c, object);
        target_check(c, key);
        emit_op(c, OP_GET_ITEM_LL, (uint32_t)object_slot, (uint32_t)key_slot, 0,
                target->at);
        operand_operate(c, s->AugAssign.op, NULL, value, true, -1, s->at);
        emit_op(c, OP_SET_ITEM_LLS, (uint32_t)object_slot, (uint32_t)key_slot, 0,
                target->at);
        return;
    }
    if (object_slot >= 0 && fold_is_constant(key) &&
        !operand_rebinds(c, value, target_mangled(c, object->Name.id))) {
        operand_subscript(c, target);
        operand_operate(c, s->AugAssign.op, NULL, value, true, -1, s->at);
        expr_visit(c, object); // both again: nothing can have changed them
        expr_visit(c, key);
        emit_op(c, OP_SET_ITEM_SSS, 0, 0, 0, target->at);
        return;
    }
    expr_visit(c, object);
    expr_visit(c, key);
    emit_op(c, OP_COPY, 2, 0, 0, target->at);
    emit_op(c, OP_COPY, 2, 0, 0, target->at);
    emit_op(c, OP_GET_ITEM_SS, 0, 0, 0, target->at);
    operand_operate(c, s->AugAssign.op, NULL, value, true, -1, s->at);
    emit_op(c, OP_SWAP, 3, 0, 0, target->at);
    emit_op(c, OP_SWAP, 2, 0, 0, target->at);
    emit_op(c, OP_SET_ITEM_SSS, 0, 0, 0, target->at);
}

void target_augmented(Compiler *c, Stmt *s)
{
    if (c->failed)
        return;
    switch ((int)s->AugAssign.target->kind) {
    case EXPR_Name: augment_name(c, s); break;
    case EXPR_Attribute: augment_attribute(c, s); break;
    default: augment_item(c, s);
    }
}

// Parts of a target that stand without value are still evaluated.
// No tuple is made of an index, so nothing in it may be starred.
static void evaluate_index(Compiler *c, Expr *index)
{
    if (index->kind == EXPR_Tuple) {
        for (size_t i = 0; i < index->Tuple.elts.count; i++)
            evaluate_index(c, index->Tuple.elts.items[i]);
        return;
    }
    expr_visit(c, index);
    emit_op(c, OP_POP_TOP, 0, 0, 0, index->at);
}

static void evaluate_target(Compiler *c, Expr *target)
{
    if (target->kind == EXPR_Attribute) {
        expr_visit(c, target->Attribute.value);
        emit_op(c, OP_POP_TOP, 0, 0, 0, target->at);
    } else if (target->kind == EXPR_Subscript) {
        expr_visit(c, target->Subscript.value);
        emit_op(c, OP_POP_TOP, 0, 0, 0, target->at);
        evaluate_index(c, target->Subscript.slice);
    }
}

void target_annotated(Compiler *c, Stmt *s)
{
    Expr *target = s->AnnAssign.target, *annotation = s->AnnAssign.annotation;
    bool in_function;
    if (c->failed)
        return;
    in_function = symtable_is_function(c->unit->code_scope);
    if (s->AnnAssign.value != NULL) {
        int32_t slot = target_fast_slot(c, target);
        if (slot >= 0) {
            assign_local(c, slot, s->AnnAssign.value, target->at);
        } else {
            expr_visit(c, s->AnnAssign.value);
            target_store(c, target);
        }
    } else {
        evaluate_target(c, target);
    }
    if (in_function)
        return;
    if (target->kind == EXPR_Name && s->AnnAssign.simple) {
        Str *name = target_mangled(c, target->Name.id);
        define_annotation(c, annotation);
        target_load(c, NAME(__annotations__), s->at);
        if (name != NULL)
            emit_constant(c, OBJ(name), s->at);
        emit_op(c, OP_SET_ITEM_SSS, 0, 0, 0, s->at);
    } else if (!c->future_annotations) {
        expr_visit(c, annotation);
        emit_op(c, OP_POP_TOP, 0, 0, 0, s->at);
    }
}
