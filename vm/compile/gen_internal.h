// gen_internal.h - code generation: what its files offer to each other.
//
// Everything emits into c->unit and does nothing once c->failed is set.
#ifndef OURO_VM_COMPILE_GEN_INTERNAL_H
#define OURO_VM_COMPILE_GEN_INTERNAL_H

#include "vm/compile/emit.h"
#include "vm/compile/fold.h"

// --- target.c: names and assignment -----------------------------------------------

#define NAME_NOT_FREE UINT32_MAX
typedef struct NameRef {
    Access access;
    uint32_t index; // slot, or number of the free cell (or NAME_NOT_FREE: ACCESS_CLASS)
    Str *name;
} NameRef;

// How code in the current scope reaches a name (mangled already).
NameRef target_resolve(Compiler *c, Str *name);
// The mangled str of an AST name in the current scope.
BORROWED OPT Str *target_mangled(Compiler *c, const Name *name);
void target_load(Compiler *c, Str *name, Span at);
void target_store_name(Compiler *c, Str *name, Span at);  // the value is on top
void target_delete_name(Compiler *c, Str *name, Span at); // see target_load
void target_store(Compiler *c, Expr *target);             // the value is on top
void target_delete(Compiler *c, Expr *target);            // del target
void target_assign(Compiler *c, Stmt *s);                 // a = b = value
void target_augmented(Compiler *c, Stmt *s);              // a += value
void target_annotated(Compiler *c, Stmt *s);              // a: annotation = value
// The slot if e is a plain local within reach of 8-bit fields, else -1.
int32_t target_fast_slot(Compiler *c, const Expr *e);
// Before an instruction that reads a local itself: that it has a value is asked here, in
// its place. The assembler drops this where the local surely has one.
void target_check(Compiler *c, const Expr *e);
// Place of an attribute: where its name stands, if on another line than the start.
Span target_attribute_span(Span at, const Expr *attribute);

// --- operand.c: operands in instructions ------------------------------------------

// Push a BinOp.
// BinOp; to: local slot, -1: push.
void operand_binary(Compiler *c, Expr *e, int32_t to);
// An operator whose left side is pushed already (left NULL) or not; inplace sets c.
void operand_operate(Compiler *c, Operator op, OPT Expr *left, Expr *right,
                     bool inplace, int32_t to, Span at);
// local op= value; false: there is no such form, nothing was emitted.
bool operand_augment_local(Compiler *c, Operator op, int32_t slot, Expr *target,
                           Expr *value, Span at);
void operand_subscript(Compiler *c, Expr *e); // load
// left op right, then jump if the truth is cond.
void operand_compare_jump(Compiler *c, Expr *left, CmpOp op, Expr *right, bool cond,
                          int32_t label, Span at);
// Whether e can be read twice, or late: a local or constant.
bool operand_is_simple(Compiler *c, const Expr *e);
// Whether evaluating e may assign to the local `name` by a walrus.
bool operand_rebinds(Compiler *c, Expr *e, const Str *name);

// What is awaited: detail of RARE_GET_AWAITABLE.
typedef enum CoroutineWait { WAIT_VALUE, WAIT_ENTER, WAIT_EXIT } CoroutineWait;

// --- expr.c -----------------------------------------------------------------------

void expr_visit(Compiler *c, Expr *e);                 // push the value
void expr_visit_all(Compiler *c, const ExprSeq *list); // push them in order
// Jump if the truth of e is cond; else fall through, with nothing pushed.
void expr_jump_if(Compiler *c, Expr *e, int32_t label, bool cond);
// Wait for the value on top, which its result replaces.
void expr_await(Compiler *c, CoroutineWait what, Span at);
// Run the awaitable or iterator on top to its end; its result replaces it.
void expr_delegate(Compiler *c, Span at);
void expr_compare_op(Compiler *c, CmpOp op, Span at); // of two pushed values
// [*a, b] and the like after `pushed` values that belong to it.
void expr_display(Compiler *c, const ExprSeq *elts, Opcode build, Span at);
// The class whose instances e surely is, as warnings name it; NULL: not known.
const char *expr_type_name(const Expr *e);

// --- calls.c ----------------------------------------------------------------------

void calls_visit(Compiler *c, Expr *e); // push the result
// Arguments and the call itself; `pushed` values after the callee are arguments
// already.
void calls_arguments(Compiler *c, uint32_t pushed, const ExprSeq *args,
                     const KeywordSeq *keywords, Span at);

// --- define.c ---------------------------------------------------------------------

void define_function(Compiler *c, Stmt *s); // def, decorators included
void define_lambda(Compiler *c, Expr *e);   // push the function
void define_class(Compiler *c, Stmt *s);    // class, decorators included
// Push the function of code, closing over the free names of scope.
void define_closure(Compiler *c, Object *code, const Scope *scope, uint32_t flags,
                    Span at);
// Begin the unit of a scope: qualified name, cells.
void define_open(Compiler *c, Unit *unit, Scope *scope, Str *name, int32_t first_line);
void define_cells(Compiler *c); // MAKE_CELL for the captured names of the scope
// The annotation, or its text under the __future__ import.
void define_annotation(Compiler *c, Expr *annotation);
// The docstring among statements, or NULL.
BORROWED OPT Object *define_docstring(Compiler *c, const StmtSeq *body);

// --- generic.c: type parameters ---------------------------------------------------

// Begin the function that makes the type parameters of `name`; it takes args values.
void generic_open(Compiler *c, Unit *unit, Scope *scope, Str *name, int32_t first_line,
                  uint32_t args);
// Make the parameters, bind their names, push the tuple of them.
void generic_params(Compiler *c, const TypeParamSeq *params, Span at);
// End it, with its result on top; outside, call it with the args values on top.
void generic_close(Compiler *c, Unit *unit, const Scope *scope, uint32_t args, Span at);
void generic_alias(Compiler *c, Stmt *s); // the type statement

// --- comprehension.c --------------------------------------------------------------

void comprehension_visit(Compiler *c, Expr *e); // push the container or generator

// --- stmt.c -----------------------------------------------------------------------

void stmt_visit(Compiler *c, Stmt *s);            // any statement
void stmt_body(Compiler *c, const StmtSeq *body); // all of them
void stmt_module(Compiler *c, Mod *mod);          // the whole tree, with its return

// --- protect.c: loops, try, with, and leaving them --------------------------------

void protect_for(Compiler *c, Stmt *s);       // for, else
void protect_async_for(Compiler *c, Stmt *s); // async for, else
void protect_while(Compiler *c, Stmt *s);     // while, else
void protect_try(Compiler *c, Stmt *s);       // try, except, else, finally
void protect_with(Compiler *c, Stmt *s);      // with, all its items
void protect_return(Compiler *c, Stmt *s);    // return, through the blocks around
void protect_break(Compiler *c, Stmt *s);     // leave the innermost loop
void protect_continue(Compiler *c, Stmt *s);  // its next round

// --- pattern.c --------------------------------------------------------------------

void pattern_match(Compiler *c, Stmt *s); // the match statement

#endif
