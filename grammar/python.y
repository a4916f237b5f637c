// python.y - the grammar of Python 3.13, for lemon; an action makes one node.
//
// Source: the Python Language Reference, "Full Grammar specification".
//
// What one token of lookahead cannot tell is parsed wide (a target is an expression
// first, `(a as b, c)` is a list first) and looked at by ast_check, which converts it
// or refuses it. No rule explains a mistake: mistakes.c does that after a failure.
//
// Every node ends where the last token given to the parser ends, for lemon reduces
// before it shifts the next one; so rules only carry where they begin. A Node keeps
// its beginning apart from the node's own, which excludes parentheses: in `(a).b` the
// Name begins at 1, the Attribute at 0.

%name python
%token_prefix PY_
%token_type { Token }
%extra_argument { Parser *p }
%stack_size 0
%start_symbol start

%include {
#include "grammar/ast_check.h"
#include "grammar/parse_internal.h"
#include "grammar/strings.h"

#define START(token) parse_start(&(token))
#define FROM(start) parse_span(p, start)
#define NODE(from, Kind, ...) \
    (Node){ AST_EXPR(p, FROM(from), Kind, __VA_ARGS__), from }
#define BINARY(l, Oper, r) \
    NODE(l.start, BinOp, .left = l.expr, .op = OPER_##Oper, .right = r.expr)
#define UNARY(t, Oper, r) \
    NODE(START(t), UnaryOp, .op = UNARY_##Oper, .operand = r.expr)
#define CONSTANT(t, Kind) \
    NODE(START(t), Constant, .value = { .kind = CONSTANT_##Kind, .text = "" })
}

%syntax_error { p->rejected = true; (void)yymajor; (void)TOKEN; }
%stack_overflow { p->ast.failed = true; }

%left VBAR.
%left CIRCUMFLEX.
%left AMPER.
%left LEFTSHIFT RIGHTSHIFT.
%left PLUS MINUS.
%left STAR SLASH DOUBLESLASH PERCENT AT.
%right TILDE.
%right DOUBLESTAR.

// --- the ways to begin (START_TOKENS: for mistakes.c) --------------------------------

start ::= START_FILE stmts(B). { p->result = AST_MOD(p, Module, .body = B); }
start ::= START_EVAL plain_exprs(E) blank_lines.
    { p->result = AST_MOD(p, Expression, .body = E.expr); }
start ::= START_TOKENS rhs(E).
    { p->result = AST_MOD(p, Expression, .body = E.expr); }
start ::= START_SINGLE simple_line(B) blank_lines.
    { p->result = AST_MOD(p, Interactive, .body = B); }
start ::= START_SINGLE compound(S) NEWLINE blank_lines. {
    StmtSeq body = { 0, NULL };
    AST_APPEND(p, body, S);
    p->result = AST_MOD(p, Interactive, .body = body);
}

blank_lines ::= .
blank_lines ::= blank_lines NEWLINE.

// --- statements ---------------------------------------------------------------------

%type stmts { StmtSeq }
stmts(A) ::= . { A = (StmtSeq){ 0, NULL }; }
stmts(A) ::= stmts(L) compound(S). { A = L; AST_APPEND(p, A, S); }
stmts(A) ::= stmts_open(L) NEWLINE. { A = L; }
stmts(A) ::= stmts_open(L) SEMI NEWLINE. { A = L; }

%type stmts_open { StmtSeq }
stmts_open(A) ::= stmts(L) simple(S). { A = L; AST_APPEND(p, A, S); }
stmts_open(A) ::= stmts_open(L) SEMI simple(S). { A = L; AST_APPEND(p, A, S); }

%type simple_line { StmtSeq }
simple_line(A) ::= simple_list(L) NEWLINE. { A = L; }
simple_line(A) ::= simple_list(L) SEMI NEWLINE. { A = L; }

%type simple_list { StmtSeq }
simple_list(A) ::= simple(S). { A = (StmtSeq){ 0, NULL }; AST_APPEND(p, A, S); }
simple_list(A) ::= simple_list(L) SEMI simple(S). { A = L; AST_APPEND(p, A, S); }

%type block { StmtSeq }
block(A) ::= simple_line(L). { A = L; }
block(A) ::= NEWLINE INDENT stmts(L) DEDENT. { A = L; ast_check_block(p, &A); }

// --- simple statements --------------------------------------------------------------

%type simple { Stmt * }
simple(A) ::= exprs(E). { A = AST_STMT(p, FROM(E.start), Expr, .value = E.expr); }
simple(A) ::= yield_expr(E). { A = AST_STMT(p, FROM(E.start), Expr, .value = E.expr); }
simple(A) ::= assign_list(L) rhs(V).
    { A = AST_STMT(p, FROM(L.start), Assign, .targets = L.seq, .value = V.expr); }
simple(A) ::= exprs(T) aug_op(O) rhs(V). {
    ast_check_single_target(p, T.expr);
    A = AST_STMT(p, FROM(T.start), AugAssign, .target = T.expr, .op = O,
                 .value = V.expr);
}
simple(A) ::= exprs(T) COLON expression(N). {
    A = AST_STMT(p, FROM(T.start), AnnAssign, .target = T.expr, .annotation = N.expr,
                 .simple = ast_check_annotated(p, T));
}
simple(A) ::= exprs(T) COLON expression(N) EQUAL rhs(V). {
    A = AST_STMT(p, FROM(T.start), AnnAssign, .target = T.expr, .annotation = N.expr,
                 .value = V.expr, .simple = ast_check_annotated(p, T));
}
simple(A) ::= PASS(T). { A = AST_STMT_BARE(p, FROM(START(T)), Pass); }
simple(A) ::= BREAK(T). { A = AST_STMT_BARE(p, FROM(START(T)), Break); }
simple(A) ::= CONTINUE(T). { A = AST_STMT_BARE(p, FROM(START(T)), Continue); }
simple(A) ::= RETURN(T). { A = AST_STMT(p, FROM(START(T)), Return, .value = NULL); }
simple(A) ::= RETURN(T) exprs(E).
    { A = AST_STMT(p, FROM(START(T)), Return, .value = E.expr); }
simple(A) ::= RAISE(T). { A = AST_STMT(p, FROM(START(T)), Raise, .exc = NULL); }
simple(A) ::= RAISE(T) expression(E).
    { A = AST_STMT(p, FROM(START(T)), Raise, .exc = E.expr); }
simple(A) ::= RAISE(T) expression(E) FROM expression(C).
    { A = AST_STMT(p, FROM(START(T)), Raise, .exc = E.expr, .cause = C.expr); }
simple(A) ::= GLOBAL(T) name_list(L).
    { A = AST_STMT(p, FROM(START(T)), Global, .names = L); }
simple(A) ::= NONLOCAL(T) name_list(L).
    { A = AST_STMT(p, FROM(START(T)), Nonlocal, .names = L); }
simple(A) ::= DEL(T) del_list(L). {
    ast_check_del(p, L);
    A = AST_STMT(p, FROM(START(T)), Delete, .targets = L);
}
simple(A) ::= DEL(T) del_list(L) COMMA. {
    ast_check_del(p, L);
    A = AST_STMT(p, FROM(START(T)), Delete, .targets = L);
}
simple(A) ::= ASSERT(T) expression(E).
    { A = AST_STMT(p, FROM(START(T)), Assert, .test = E.expr); }
simple(A) ::= ASSERT(T) expression(E) COMMA expression(M).
    { A = AST_STMT(p, FROM(START(T)), Assert, .test = E.expr, .msg = M.expr); }
simple(A) ::= SOFT_TYPE(T) NAME(N) type_params(G) EQUAL expression(E). {
    Expr *name = AST_EXPR(p, N.at, Name, .id = parse_name(p, &N), .ctx = CTX_Store);
    A = AST_STMT(p, FROM(START(T)), TypeAlias, .name = name, .type_params = G,
                 .value = E.expr);
}
simple(A) ::= IMPORT(T) module_list(L).
    { A = AST_STMT(p, FROM(START(T)), Import, .names = L); }
simple(A) ::= FROM(T) dotted_name(M) IMPORT import_names(L). {
    A = AST_STMT(p, FROM(START(T)), ImportFrom, .module = parse_dotted(p, &M),
                 .names = L);
}
simple(A) ::= FROM(T) dots(D) dotted_name(M) IMPORT import_names(L). {
    A = AST_STMT(p, FROM(START(T)), ImportFrom, .module = parse_dotted(p, &M),
                 .names = L, .level = D);
}
simple(A) ::= FROM(T) dots(D) IMPORT import_names(L). {
    A = AST_STMT(p, FROM(START(T)), ImportFrom, .module = NULL, .names = L, .level = D);
}

%type assign_list { Nodes }
assign_list(A) ::= exprs(E) EQUAL. {
    A = (Nodes){ .start = E.start };
    ast_check_target(p, E.expr);
    AST_APPEND(p, A.seq, E.expr);
}
assign_list(A) ::= assign_list(L) exprs(E) EQUAL.
    { A = L; ast_check_target(p, E.expr); AST_APPEND(p, A.seq, E.expr); }

%type rhs { Node }
rhs(A) ::= exprs(E). { A = E; }
rhs(A) ::= yield_expr(E). { A = E; }

%type aug_op { Operator }
aug_op(A) ::= PLUSEQUAL. { A = OPER_Add; }
aug_op(A) ::= MINEQUAL. { A = OPER_Sub; }
aug_op(A) ::= STAREQUAL. { A = OPER_Mult; }
aug_op(A) ::= ATEQUAL. { A = OPER_MatMult; }
aug_op(A) ::= SLASHEQUAL. { A = OPER_Div; }
aug_op(A) ::= PERCENTEQUAL. { A = OPER_Mod; }
aug_op(A) ::= AMPEREQUAL. { A = OPER_BitAnd; }
aug_op(A) ::= VBAREQUAL. { A = OPER_BitOr; }
aug_op(A) ::= CIRCUMFLEXEQUAL. { A = OPER_BitXor; }
aug_op(A) ::= LEFTSHIFTEQUAL. { A = OPER_LShift; }
aug_op(A) ::= RIGHTSHIFTEQUAL. { A = OPER_RShift; }
aug_op(A) ::= DOUBLESTAREQUAL. { A = OPER_Pow; }
aug_op(A) ::= DOUBLESLASHEQUAL. { A = OPER_FloorDiv; }

%type name_list { NameSeq }
name_list(A) ::= NAME(N).
    { A = (NameSeq){ 0, NULL }; AST_APPEND(p, A, parse_name(p, &N)); }
name_list(A) ::= name_list(L) COMMA NAME(N).
    { A = L; AST_APPEND(p, A, parse_name(p, &N)); }

%type del_list { ExprSeq }
del_list(A) ::= star_expr(E). { A = (ExprSeq){ 0, NULL }; AST_APPEND(p, A, E.expr); }
del_list(A) ::= del_list(L) COMMA star_expr(E). { A = L; AST_APPEND(p, A, E.expr); }

// --- imports ------------------------------------------------------------------------

%type dotted_name { Dotted }
dotted_name(A) ::= NAME(N). {
    A = (Dotted){ .start = START(N) };
    AST_APPEND(p, A.names, parse_name(p, &N));
}
dotted_name(A) ::= dotted_name(L) DOT NAME(N).
    { A = L; AST_APPEND(p, A.names, parse_name(p, &N)); }

%type dots { int }
dots(A) ::= DOT. { A = 1; }
dots(A) ::= ELLIPSIS. { A = 3; }
dots(A) ::= dots(L) DOT. { A = L + 1; }
dots(A) ::= dots(L) ELLIPSIS. { A = L + 3; }

%type module_list { AliasSeq }
module_list(A) ::= module_item(I). { A = (AliasSeq){ 0, NULL }; AST_APPEND(p, A, I); }
module_list(A) ::= module_list(L) COMMA module_item(I). { A = L; AST_APPEND(p, A, I); }

%type module_item { Alias * }
module_item(A) ::= dotted_name(M).
    { A = AST_PRODUCT(p, Alias, .at = FROM(M.start), .name = parse_dotted(p, &M)); }
module_item(A) ::= dotted_name(M) AS NAME(N). {
    A = AST_PRODUCT(p, Alias, .at = FROM(M.start), .name = parse_dotted(p, &M),
                    .asname = parse_name(p, &N));
}

%type import_names { AliasSeq }
import_names(A) ::= STAR(T). {
    A = (AliasSeq){ 0, NULL };
    AST_APPEND(p, A, AST_PRODUCT(p, Alias, .at = T.at, .name = parse_star_name(p)));
}
import_names(A) ::= import_list(L). { A = L; }
import_names(A) ::= LPAR import_list(L) opt_comma RPAR. { A = L; }

%type import_list { AliasSeq }
import_list(A) ::= import_item(I). { A = (AliasSeq){ 0, NULL }; AST_APPEND(p, A, I); }
import_list(A) ::= import_list(L) COMMA import_item(I). { A = L; AST_APPEND(p, A, I); }

%type import_item { Alias * }
import_item(A) ::= NAME(M).
    { A = AST_PRODUCT(p, Alias, .at = FROM(START(M)), .name = parse_name(p, &M)); }
import_item(A) ::= NAME(M) AS NAME(N). {
    A = AST_PRODUCT(p, Alias, .at = FROM(START(M)), .name = parse_name(p, &M),
                    .asname = parse_name(p, &N));
}

opt_comma ::= .
opt_comma ::= COMMA.

// --- compound statements ------------------------------------------------------------

%type compound { Stmt * }
compound(A) ::= IF(T) named(C) COLON block(B) else_part(E). {
    A = AST_STMT(p, FROM(START(T)), If, .test = C.expr, .body = B, .orelse = E);
}
compound(A) ::= WHILE(T) named(C) COLON block(B) else_block(E). {
    A = AST_STMT(p, FROM(START(T)), While, .test = C.expr, .body = B, .orelse = E);
}
compound(A) ::= for_head(H) targets(T) IN exprs(I) COLON block(B) else_block(E). {
    A = AST_STMT(p, FROM(H.start), For, .target = T.expr, .iter = I.expr, .body = B,
                 .orelse = E);
    if (H.is_async)
        A->kind = STMT_AsyncFor;
}
compound(A) ::= with_head(H) with_list(I) COLON block(B). {
    A = AST_STMT(p, FROM(H.start), With, .items = I, .body = B);
    if (H.is_async)
        A->kind = STMT_AsyncWith;
}
compound(A) ::= TRY(T) COLON block(B) FINALLY COLON block(F).
    { A = AST_STMT(p, FROM(START(T)), Try, .body = B, .finalbody = F); }
compound(A) ::= TRY(T) COLON block(B) handlers(H) else_block(E) finally_block(F). {
    A = AST_STMT(p, FROM(START(T)), Try, .body = B, .handlers = H, .orelse = E,
                 .finalbody = F);
}
compound(A) ::= TRY(T) COLON block(B) star_handlers(H) else_block(E) finally_block(F). {
    A = AST_STMT(p, FROM(START(T)), TryStar, .body = B, .handlers = H, .orelse = E,
                 .finalbody = F);
}
compound(A) ::= SOFT_MATCH(T) subject(S) COLON NEWLINE INDENT cases(C) DEDENT.
    { A = AST_STMT(p, FROM(START(T)), Match, .subject = S.expr, .cases = C); }
compound(A) ::= definition(D). { A = D; }
compound(A) ::= decorators(L) definition(D).
    { A = D; ast_check_decorate(p, A, L); }

%type for_head { Head }
for_head(A) ::= FOR(T). { A = (Head){ START(T), false }; }
for_head(A) ::= ASYNC(T) FOR. { A = (Head){ START(T), true }; }
%type with_head { Head }
with_head(A) ::= WITH(T). { A = (Head){ START(T), false }; }
with_head(A) ::= ASYNC(T) WITH. { A = (Head){ START(T), true }; }
%type def_head { Head }
def_head(A) ::= DEF(T). { A = (Head){ START(T), false }; }
def_head(A) ::= ASYNC(T) DEF. { A = (Head){ START(T), true }; }

%type else_part { StmtSeq }
else_part(A) ::= else_block(E). { A = E; }
else_part(A) ::= ELIF(T) named(C) COLON block(B) else_part(E). {
    Stmt *inner = AST_STMT(p, FROM(START(T)), If, .test = C.expr, .body = B,
                           .orelse = E);
    A = (StmtSeq){ 0, NULL };
    AST_APPEND(p, A, inner);
}

%type else_block { StmtSeq }
else_block(A) ::= . { A = (StmtSeq){ 0, NULL }; }
else_block(A) ::= ELSE COLON block(B). { A = B; }

%type finally_block { StmtSeq }
finally_block(A) ::= . { A = (StmtSeq){ 0, NULL }; }
finally_block(A) ::= FINALLY COLON block(B). { A = B; }

%type with_list { WithItemSeq }
with_list(A) ::= with_items(L). { A = ast_check_with(p, L); }

%type with_items { WithItemSeq }
with_items(A) ::= with_item(I). { A = (WithItemSeq){ 0, NULL }; AST_APPEND(p, A, I); }
with_items(A) ::= with_items(L) COMMA with_item(I). { A = L; AST_APPEND(p, A, I); }

%type with_item { WithItem * }
with_item(A) ::= expression(E).
    { A = AST_PRODUCT(p, WithItem, .at = FROM(E.start), .context_expr = E.expr); }
with_item(A) ::= expression(E) AS star_arith(T). {
    ast_check_target(p, T.expr);
    A = AST_PRODUCT(p, WithItem, .at = FROM(E.start), .context_expr = E.expr,
                    .optional_vars = T.expr);
}

%type handlers { ExceptHandlerSeq }
handlers(A) ::= handler(H). { A = (ExceptHandlerSeq){ 0, NULL }; AST_APPEND(p, A, H); }
handlers(A) ::= handlers(L) handler(H). { A = L; AST_APPEND(p, A, H); }

%type star_handlers { ExceptHandlerSeq }
star_handlers(A) ::= star_handler(H).
    { A = (ExceptHandlerSeq){ 0, NULL }; AST_APPEND(p, A, H); }
star_handlers(A) ::= star_handlers(L) star_handler(H). { A = L; AST_APPEND(p, A, H); }

%type handler { ExceptHandler * }
handler(A) ::= EXCEPT(T) COLON block(B).
    { A = AST_PRODUCT(p, ExceptHandler, .at = FROM(START(T)), .body = B); }
handler(A) ::= EXCEPT(T) expression(E) COLON block(B). {
    A = AST_PRODUCT(p, ExceptHandler, .at = FROM(START(T)), .type = E.expr, .body = B);
}
handler(A) ::= EXCEPT(T) expression(E) AS NAME(N) COLON block(B). {
    A = AST_PRODUCT(p, ExceptHandler, .at = FROM(START(T)), .type = E.expr,
                    .name = parse_name(p, &N), .body = B);
}

%type star_handler { ExceptHandler * }
star_handler(A) ::= EXCEPT(T) STAR expression(E) COLON block(B). {
    A = AST_PRODUCT(p, ExceptHandler, .at = FROM(START(T)), .type = E.expr, .body = B);
}
star_handler(A) ::= EXCEPT(T) STAR expression(E) AS NAME(N) COLON block(B). {
    A = AST_PRODUCT(p, ExceptHandler, .at = FROM(START(T)), .type = E.expr,
                    .name = parse_name(p, &N), .body = B);
}

// --- functions and classes ----------------------------------------------------------

%type decorators { ExprSeq }
decorators(A) ::= AT named(E) NEWLINE.
    { A = (ExprSeq){ 0, NULL }; AST_APPEND(p, A, E.expr); }
decorators(A) ::= decorators(L) AT named(E) NEWLINE.
    { A = L; AST_APPEND(p, A, E.expr); }

%type definition { Stmt * }
definition(A) ::= def_head(H) NAME(N) type_params(G) LPAR params(P) RPAR returns(R)
                  COLON block(B). {
    A = AST_STMT(p, FROM(H.start), FunctionDef, .name = parse_name(p, &N),
                 .args = ast_check_params_end(p, P), .body = B, .returns = R,
                 .type_params = G);
    if (H.is_async)
        A->kind = STMT_AsyncFunctionDef;
}
definition(A) ::= CLASS(T) NAME(N) type_params(G) COLON block(B). {
    A = AST_STMT(p, FROM(START(T)), ClassDef, .name = parse_name(p, &N), .body = B,
                 .type_params = G);
}
definition(A) ::= CLASS(T) NAME(N) type_params(G) LPAR args(C) RPAR COLON block(B). {
    A = AST_STMT(p, FROM(START(T)), ClassDef, .name = parse_name(p, &N),
                 .bases = C->Call.args, .keywords = C->Call.keywords, .body = B,
                 .type_params = G);
}

%type returns { Expr * }
returns(A) ::= . { A = NULL; }
returns(A) ::= RARROW expression(E). { A = E.expr; }

%type params { Params * }
params(A) ::= . { A = ast_check_params_begin(p); }
params(A) ::= param_list(L). { A = L; }
params(A) ::= param_list(L) COMMA. { A = L; ast_check_params_comma(p, A); }

%type param_list { Params * }
param_list(A) ::= param(I).
    { A = ast_check_params_begin(p); ast_check_param(p, A, I); }
param_list(A) ::= param_list(L) COMMA param(I). { A = L; ast_check_param(p, A, I); }

%type param { Param }
param(A) ::= param_name(N). { A = (Param){ PARAM_PLAIN, N, NULL }; }
param(A) ::= param_name(N) EQUAL expression(D).
    { A = (Param){ PARAM_PLAIN, N, D.expr }; }
param(A) ::= STAR. { A = (Param){ PARAM_BARE_STAR, NULL, NULL }; }
param(A) ::= STAR param_star(N). { A = (Param){ PARAM_STAR, N, NULL }; }
param(A) ::= DOUBLESTAR param_name(N). { A = (Param){ PARAM_DOUBLE_STAR, N, NULL }; }
param(A) ::= SLASH. { A = (Param){ PARAM_SLASH, NULL, NULL }; }

%type param_name { Arg * }
param_name(A) ::= NAME(N).
    { A = AST_PRODUCT(p, Arg, .at = N.at, .arg = parse_name(p, &N)); }
param_name(A) ::= NAME(N) COLON expression(E). {
    A = AST_PRODUCT(p, Arg, .at = FROM(START(N)), .arg = parse_name(p, &N),
                    .annotation = E.expr);
}

%type param_star { Arg * }
param_star(A) ::= NAME(N).
    { A = AST_PRODUCT(p, Arg, .at = N.at, .arg = parse_name(p, &N)); }
param_star(A) ::= NAME(N) COLON star_expr(E). {
    A = AST_PRODUCT(p, Arg, .at = FROM(START(N)), .arg = parse_name(p, &N),
                    .annotation = E.expr);
}

%type lambda_params { Params * }
lambda_params(A) ::= . { A = ast_check_params_begin(p); }
lambda_params(A) ::= lambda_list(L). { A = L; }
lambda_params(A) ::= lambda_list(L) COMMA. { A = L; ast_check_params_comma(p, A); }

%type lambda_list { Params * }
lambda_list(A) ::= lambda_param(I).
    { A = ast_check_params_begin(p); ast_check_param(p, A, I); }
lambda_list(A) ::= lambda_list(L) COMMA lambda_param(I).
    { A = L; ast_check_param(p, A, I); }

%type lambda_param { Param }
lambda_param(A) ::= lambda_name(N). { A = (Param){ PARAM_PLAIN, N, NULL }; }
lambda_param(A) ::= lambda_name(N) EQUAL expression(D).
    { A = (Param){ PARAM_PLAIN, N, D.expr }; }
lambda_param(A) ::= STAR. { A = (Param){ PARAM_BARE_STAR, NULL, NULL }; }
lambda_param(A) ::= STAR lambda_name(N). { A = (Param){ PARAM_STAR, N, NULL }; }
lambda_param(A) ::= DOUBLESTAR lambda_name(N).
    { A = (Param){ PARAM_DOUBLE_STAR, N, NULL }; }
lambda_param(A) ::= SLASH. { A = (Param){ PARAM_SLASH, NULL, NULL }; }

%type lambda_name { Arg * }
lambda_name(A) ::= NAME(N).
    { A = AST_PRODUCT(p, Arg, .at = N.at, .arg = parse_name(p, &N)); }

%type type_params { TypeParamSeq }
type_params(A) ::= . { A = (TypeParamSeq){ 0, NULL }; }
type_params(A) ::= LSQB type_param_list(L) opt_comma RSQB. { A = L; }

%type type_param_list { TypeParamSeq }
type_param_list(A) ::= type_param(I).
    { A = (TypeParamSeq){ 0, NULL }; AST_APPEND(p, A, I); }
type_param_list(A) ::= type_param_list(L) COMMA type_param(I).
    { A = L; AST_APPEND(p, A, I); }

%type type_param { TypeParam * }
type_param(A) ::= NAME(N) type_bound(B) type_default(D). {
    A = AST_TYPE_PARAM(p, FROM(START(N)), TypeVar, .name = parse_name(p, &N),
                       .bound = B, .default_value = D);
}
type_param(A) ::= STAR(T) NAME(N). {
    A = AST_TYPE_PARAM(p, FROM(START(T)), TypeVarTuple, .name = parse_name(p, &N));
}
type_param(A) ::= STAR(T) NAME(N) EQUAL star_expr(D). {
    A = AST_TYPE_PARAM(p, FROM(START(T)), TypeVarTuple, .name = parse_name(p, &N),
                       .default_value = D.expr);
}
type_param(A) ::= DOUBLESTAR(T) NAME(N) type_default(D). {
    A = AST_TYPE_PARAM(p, FROM(START(T)), ParamSpec, .name = parse_name(p, &N),
                       .default_value = D);
}

%type type_bound { Expr * }
type_bound(A) ::= . { A = NULL; }
type_bound(A) ::= COLON expression(E). { A = E.expr; }
%type type_default { Expr * }
type_default(A) ::= . { A = NULL; }
type_default(A) ::= EQUAL expression(E). { A = E.expr; }

// --- match --------------------------------------------------------------------------

%type subject { Node }
subject(A) ::= named(E). { A = E; }
subject(A) ::= star_named(E) COMMA. {
    ExprSeq one = { 0, NULL };
    AST_APPEND(p, one, E.expr);
    A = NODE(E.start, Tuple, .elts = one);
}
subject(A) ::= named_pair(L) opt_comma. { A = NODE(L.start, Tuple, .elts = L.seq); }

%type named_pair { Nodes }
named_pair(A) ::= star_named(E) COMMA star_named(F). {
    A = (Nodes){ .start = E.start };
    AST_APPEND(p, A.seq, E.expr);
    AST_APPEND(p, A.seq, F.expr);
}
named_pair(A) ::= named_pair(L) COMMA star_named(E).
    { A = L; AST_APPEND(p, A.seq, E.expr); }

%type cases { MatchCaseSeq }
cases(A) ::= case(C). { A = (MatchCaseSeq){ 0, NULL }; AST_APPEND(p, A, C); }
cases(A) ::= cases(L) case(C). { A = L; AST_APPEND(p, A, C); }

%type case { MatchCase * }
case(A) ::= SOFT_CASE(T) patterns(M) guard(G) COLON block(B). {
    A = AST_PRODUCT(p, MatchCase, .at = FROM(START(T)), .pattern = M, .guard = G,
                    .body = B);
}

%type guard { Expr * }
guard(A) ::= . { A = NULL; }
guard(A) ::= IF named(E). { A = E.expr; }

%type patterns { Pattern * }
patterns(A) ::= pattern(M). { A = M.pattern; }
patterns(A) ::= open_sequence(L).
    { A = AST_PATTERN(p, FROM(L.start), MatchSequence, .patterns = L.seq); }

// At least one comma.
%type open_sequence { Patterns }
open_sequence(A) ::= star_or_pattern(M) COMMA. { A = parse_one_pattern(p, M); }
open_sequence(A) ::= pattern_pair(L) opt_comma. { A = L; }

%type pattern_pair { Patterns }
pattern_pair(A) ::= star_or_pattern(M) COMMA star_or_pattern(N).
    { A = parse_one_pattern(p, M); AST_APPEND(p, A.seq, N.pattern); }
pattern_pair(A) ::= pattern_pair(L) COMMA star_or_pattern(N).
    { A = L; AST_APPEND(p, A.seq, N.pattern); }

%type star_or_pattern { PatternNode }
star_or_pattern(A) ::= pattern(M). { A = M; }
star_or_pattern(A) ::= star_pattern(M). { A = M; }

%type star_pattern { PatternNode }
star_pattern(A) ::= STAR(T) NAME(N). {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchStar,
                            .name = ast_check_wildcard(p, parse_name(p, &N)));
}

%type pattern { PatternNode }
pattern(A) ::= or_pattern(M). { A = M; }
pattern(A) ::= or_pattern(M) AS NAME(N). {
    A.start = M.start;
    A.pattern = AST_PATTERN(p, FROM(M.start), MatchAs, .pattern = M.pattern,
                            .name = ast_check_capture(p, parse_name(p, &N)));
}

%type or_pattern { PatternNode }
or_pattern(A) ::= closed_pattern(M). { A = M; }
or_pattern(A) ::= alternatives(L). {
    A.start = L.start;
    A.pattern = AST_PATTERN(p, FROM(L.start), MatchOr, .patterns = L.seq);
}

%type alternatives { Patterns }
alternatives(A) ::= closed_pattern(M) VBAR closed_pattern(N).
    { A = parse_one_pattern(p, M); AST_APPEND(p, A.seq, N.pattern); }
alternatives(A) ::= alternatives(L) VBAR closed_pattern(N).
    { A = L; AST_APPEND(p, A.seq, N.pattern); }

%type closed_pattern { PatternNode }
closed_pattern(A) ::= pattern_value(E). {
    A.start = E.start;
    A.pattern = AST_PATTERN(p, FROM(E.start), MatchValue, .value = E.expr);
}
closed_pattern(A) ::= NONE(T). {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, T.at, MatchSingleton,
                            .value = { .kind = CONSTANT_NONE });
}
closed_pattern(A) ::= TRUE(T). {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, T.at, MatchSingleton,
                            .value = { .kind = CONSTANT_TRUE });
}
closed_pattern(A) ::= FALSE(T). {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, T.at, MatchSingleton,
                            .value = { .kind = CONSTANT_FALSE });
}
closed_pattern(A) ::= NAME(N). {
    A.start = START(N);
    A.pattern = AST_PATTERN(p, N.at, MatchAs,
                            .name = ast_check_wildcard(p, parse_name(p, &N)));
}
closed_pattern(A) ::= LPAR(T) pattern(M) RPAR.
    { A.start = START(T); A.pattern = M.pattern; }
closed_pattern(A) ::= LPAR(T) RPAR. {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchSequence, .patterns = { 0, NULL });
}
closed_pattern(A) ::= LPAR(T) open_sequence(L) RPAR. {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchSequence, .patterns = L.seq);
}
closed_pattern(A) ::= LSQB(T) RSQB. {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchSequence, .patterns = { 0, NULL });
}
closed_pattern(A) ::= LSQB(T) pattern_list(L) opt_comma RSQB. {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchSequence, .patterns = L.seq);
}
closed_pattern(A) ::= LBRACE(T) RBRACE. {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchMapping, .rest = NULL);
}
closed_pattern(A) ::= LBRACE(T) mapping(M) opt_comma RBRACE. {
    A.start = START(T);
    A.pattern = M;
    A.pattern->at = FROM(A.start);
}
closed_pattern(A) ::= LBRACE(T) mapping_rest(N) opt_comma RBRACE. {
    A.start = START(T);
    A.pattern = AST_PATTERN(p, FROM(A.start), MatchMapping, .rest = N);
}
closed_pattern(A) ::= LBRACE(T) mapping(M) COMMA mapping_rest(N) opt_comma RBRACE. {
    A.start = START(T);
    A.pattern = M;
    A.pattern->at = FROM(A.start);
    A.pattern->MatchMapping.rest = N;
}
closed_pattern(A) ::= pattern_name(C) LPAR RPAR. {
    A.start = C.start;
    A.pattern = AST_PATTERN(p, FROM(C.start), MatchClass, .cls = C.expr);
}
closed_pattern(A) ::= pattern_name(C) LPAR class_args(M) opt_comma RPAR. {
    A.start = C.start;
    A.pattern = M;
    A.pattern->at = FROM(C.start);
    A.pattern->MatchClass.cls = C.expr;
}

%type pattern_list { Patterns }
pattern_list(A) ::= star_or_pattern(M). { A = parse_one_pattern(p, M); }
pattern_list(A) ::= pattern_list(L) COMMA star_or_pattern(M).
    { A = L; AST_APPEND(p, A.seq, M.pattern); }

%type mapping { Pattern * }
mapping(A) ::= mapping_key(K) COLON pattern(M). {
    A = AST_PATTERN(p, FROM(K.start), MatchMapping, .rest = NULL);
    AST_APPEND(p, A->MatchMapping.keys, K.expr);
    AST_APPEND(p, A->MatchMapping.patterns, M.pattern);
}
mapping(A) ::= mapping(L) COMMA mapping_key(K) COLON pattern(M). {
    A = L;
    AST_APPEND(p, A->MatchMapping.keys, K.expr);
    AST_APPEND(p, A->MatchMapping.patterns, M.pattern);
}

%type mapping_key { Node }
mapping_key(A) ::= pattern_value(E). { A = E; }
mapping_key(A) ::= NONE(T). { A = CONSTANT(T, NONE); }
mapping_key(A) ::= TRUE(T). { A = CONSTANT(T, TRUE); }
mapping_key(A) ::= FALSE(T). { A = CONSTANT(T, FALSE); }

%type mapping_rest { Name * }
mapping_rest(A) ::= DOUBLESTAR NAME(N).
    { A = ast_check_capture(p, parse_name(p, &N)); }

%type class_args { Pattern * }
class_args(A) ::= class_arg(M).
    { A = ast_check_class_arg(p, NULL, M); }
class_args(A) ::= class_args(L) COMMA class_arg(M).
    { A = ast_check_class_arg(p, L, M); }

%type class_arg { ClassArg }
class_arg(A) ::= pattern(M). { A = (ClassArg){ NULL, M.pattern }; }
class_arg(A) ::= NAME(N) EQUAL pattern(M).
    { A = (ClassArg){ parse_name(p, &N), M.pattern }; }

%type pattern_value { Node }
pattern_value(A) ::= signed_number(E). { A = E; }
pattern_value(A) ::= signed_number(L) PLUS NUMBER(R).
    { Node right = parse_number(p, &R); ast_check_complex(p, L, right);
      A = BINARY(L, Add, right); }
pattern_value(A) ::= signed_number(L) MINUS NUMBER(R).
    { Node right = parse_number(p, &R); ast_check_complex(p, L, right);
      A = BINARY(L, Sub, right); }
pattern_value(A) ::= strings(S). { A = S; }
pattern_value(A) ::= pattern_name(L) DOT NAME(N). {
    A = NODE(L.start, Attribute, .value = L.expr, .attr = parse_name(p, &N));
}

%type signed_number { Node }
signed_number(A) ::= NUMBER(N). { A = parse_number(p, &N); }
signed_number(A) ::= MINUS(T) NUMBER(N).
    { Node number = parse_number(p, &N); A = UNARY(T, USub, number); }

%type pattern_name { Node }
pattern_name(A) ::= NAME(N). { A = parse_name_node(p, &N); }
pattern_name(A) ::= pattern_name(L) DOT NAME(N). {
    A = NODE(L.start, Attribute, .value = L.expr, .attr = parse_name(p, &N));
}

// --- expressions --------------------------------------------------------------------

%type exprs { Node }
exprs(A) ::= star_expr(E). { A = E; }
exprs(A) ::= star_expr(E) COMMA. {
    ExprSeq one = { 0, NULL };
    AST_APPEND(p, one, E.expr);
    A = NODE(E.start, Tuple, .elts = one);
}
exprs(A) ::= expr_pair(L) opt_comma. { A = NODE(L.start, Tuple, .elts = L.seq); }

%type expr_pair { Nodes }
expr_pair(A) ::= star_expr(E) COMMA star_expr(F). {
    A = (Nodes){ .start = E.start };
    AST_APPEND(p, A.seq, E.expr);
    AST_APPEND(p, A.seq, F.expr);
}
expr_pair(A) ::= expr_pair(L) COMMA star_expr(E).
    { A = L; AST_APPEND(p, A.seq, E.expr); }

%type plain_exprs { Node }
plain_exprs(A) ::= expression(E). { A = E; }
plain_exprs(A) ::= plain_list(L) COMMA. { A = NODE(L.start, Tuple, .elts = L.seq); }
plain_exprs(A) ::= plain_list(L) COMMA expression(E).
    { AST_APPEND(p, L.seq, E.expr); A = NODE(L.start, Tuple, .elts = L.seq); }

%type plain_list { Nodes }
plain_list(A) ::= expression(E).
    { A = (Nodes){ .start = E.start }; AST_APPEND(p, A.seq, E.expr); }
plain_list(A) ::= plain_list(L) COMMA expression(E).
    { A = L; AST_APPEND(p, A.seq, E.expr); }

%type star_expr { Node }
star_expr(A) ::= expression(E). { A = E; }
star_expr(A) ::= STAR(T) arith(E). { A = NODE(START(T), Starred, .value = E.expr); }

%type star_named { Node }
star_named(A) ::= named(E). { A = E; }
star_named(A) ::= STAR(T) arith(E). { A = NODE(START(T), Starred, .value = E.expr); }

%type named { Node }
named(A) ::= expression(E). { A = E; }
named(A) ::= NAME(N) COLONEQUAL expression(E). {
    Expr *name = AST_EXPR(p, N.at, Name, .id = parse_name(p, &N), .ctx = CTX_Store);
    A = NODE(START(N), NamedExpr, .target = name, .value = E.expr);
}

// Targets of `for`: at this level `in` is no operator.
%type targets { Node }
targets(A) ::= star_arith(E). { A = E; ast_check_target(p, A.expr); }
targets(A) ::= star_arith(E) COMMA. {
    ExprSeq one = { 0, NULL };
    AST_APPEND(p, one, E.expr);
    A = NODE(E.start, Tuple, .elts = one);
    ast_check_target(p, A.expr);
}
targets(A) ::= arith_pair(L) opt_comma. {
    A = NODE(L.start, Tuple, .elts = L.seq);
    ast_check_target(p, A.expr);
}

%type arith_pair { Nodes }
arith_pair(A) ::= star_arith(E) COMMA star_arith(F). {
    A = (Nodes){ .start = E.start };
    AST_APPEND(p, A.seq, E.expr);
    AST_APPEND(p, A.seq, F.expr);
}
arith_pair(A) ::= arith_pair(L) COMMA star_arith(E).
    { A = L; AST_APPEND(p, A.seq, E.expr); }

%type star_arith { Node }
star_arith(A) ::= arith(E). { A = E; }
star_arith(A) ::= STAR(T) arith(E). { A = NODE(START(T), Starred, .value = E.expr); }

%type yield_expr { Node }
yield_expr(A) ::= YIELD(T). { A = NODE(START(T), Yield, .value = NULL); }
yield_expr(A) ::= YIELD(T) exprs(E). { A = NODE(START(T), Yield, .value = E.expr); }
yield_expr(A) ::= YIELD(T) FROM expression(E).
    { A = NODE(START(T), YieldFrom, .value = E.expr); }

%type expression { Node }
expression(A) ::= disjunction(E). { A = E; }
expression(A) ::= disjunction(B) IF disjunction(C) ELSE expression(E). {
    A = NODE(B.start, IfExp, .test = C.expr, .body = B.expr, .orelse = E.expr);
}
expression(A) ::= LAMBDA(T) lambda_params(P) COLON expression(E). {
    A = NODE(START(T), Lambda, .args = ast_check_params_end(p, P), .body = E.expr);
}

%type disjunction { Node }
disjunction(A) ::= conjunction(E). { A = E; }
disjunction(A) ::= or_list(L).
    { A = NODE(L.start, BoolOp, .op = BOOLOP_Or, .values = L.seq); }

%type or_list { Nodes }
or_list(A) ::= conjunction(E) OR conjunction(F). {
    A = (Nodes){ .start = E.start };
    AST_APPEND(p, A.seq, E.expr);
    AST_APPEND(p, A.seq, F.expr);
}
or_list(A) ::= or_list(L) OR conjunction(E). { A = L; AST_APPEND(p, A.seq, E.expr); }

%type conjunction { Node }
conjunction(A) ::= inversion(E). { A = E; }
conjunction(A) ::= and_list(L).
    { A = NODE(L.start, BoolOp, .op = BOOLOP_And, .values = L.seq); }

%type and_list { Nodes }
and_list(A) ::= inversion(E) AND inversion(F). {
    A = (Nodes){ .start = E.start };
    AST_APPEND(p, A.seq, E.expr);
    AST_APPEND(p, A.seq, F.expr);
}
and_list(A) ::= and_list(L) AND inversion(E). { A = L; AST_APPEND(p, A.seq, E.expr); }

%type inversion { Node }
inversion(A) ::= comparison(E). { A = E; }
inversion(A) ::= NOT(T) inversion(E). { A = UNARY(T, Not, E); }

%type comparison { Node }
comparison(A) ::= arith(E). { A = E; }
comparison(A) ::= compare_list(C). { A = C; A.expr->at = FROM(C.start); }

// A Compare that grows; its span is set when it is complete.
%type compare_list { Node }
compare_list(A) ::= arith(L) compare_op(O) arith(R). {
    A = NODE(L.start, Compare, .left = L.expr);
    AST_APPEND(p, A.expr->Compare.ops, O);
    AST_APPEND(p, A.expr->Compare.comparators, R.expr);
}
compare_list(A) ::= compare_list(L) compare_op(O) arith(R). {
    A = L;
    AST_APPEND(p, A.expr->Compare.ops, O);
    AST_APPEND(p, A.expr->Compare.comparators, R.expr);
}

%type compare_op { CmpOp }
compare_op(A) ::= EQEQUAL. { A = CMP_Eq; }
compare_op(A) ::= NOTEQUAL(T). { A = CMP_NotEq; ast_check_not_equal(p, &T); }
compare_op(A) ::= LESS. { A = CMP_Lt; }
compare_op(A) ::= LESSEQUAL. { A = CMP_LtE; }
compare_op(A) ::= GREATER. { A = CMP_Gt; }
compare_op(A) ::= GREATEREQUAL. { A = CMP_GtE; }
compare_op(A) ::= IS. { A = CMP_Is; }
compare_op(A) ::= IS NOT. { A = CMP_IsNot; }
compare_op(A) ::= IN. { A = CMP_In; }
compare_op(A) ::= NOT IN. { A = CMP_NotIn; }

%type arith { Node }
arith(A) ::= primary(E). { A = E; }
arith(A) ::= AWAIT(T) primary(E). { A = NODE(START(T), Await, .value = E.expr); }
arith(A) ::= arith(L) VBAR arith(R). { A = BINARY(L, BitOr, R); }
arith(A) ::= arith(L) CIRCUMFLEX arith(R). { A = BINARY(L, BitXor, R); }
arith(A) ::= arith(L) AMPER arith(R). { A = BINARY(L, BitAnd, R); }
arith(A) ::= arith(L) LEFTSHIFT arith(R). { A = BINARY(L, LShift, R); }
arith(A) ::= arith(L) RIGHTSHIFT arith(R). { A = BINARY(L, RShift, R); }
arith(A) ::= arith(L) PLUS arith(R). { A = BINARY(L, Add, R); }
arith(A) ::= arith(L) MINUS arith(R). { A = BINARY(L, Sub, R); }
arith(A) ::= arith(L) STAR arith(R). { A = BINARY(L, Mult, R); }
arith(A) ::= arith(L) SLASH arith(R). { A = BINARY(L, Div, R); }
arith(A) ::= arith(L) DOUBLESLASH arith(R). { A = BINARY(L, FloorDiv, R); }
arith(A) ::= arith(L) PERCENT arith(R). { A = BINARY(L, Mod, R); }
arith(A) ::= arith(L) AT arith(R). { A = BINARY(L, MatMult, R); }
arith(A) ::= arith(L) DOUBLESTAR arith(R). { A = BINARY(L, Pow, R); }
arith(A) ::= MINUS(T) arith(E). [TILDE] { A = UNARY(T, USub, E); }
arith(A) ::= PLUS(T) arith(E). [TILDE] { A = UNARY(T, UAdd, E); }
arith(A) ::= TILDE(T) arith(E). [TILDE] { A = UNARY(T, Invert, E); }

%type primary { Node }
primary(A) ::= atom(E). { A = E; }
primary(A) ::= primary(L) DOT NAME(N). {
    A = NODE(L.start, Attribute, .value = L.expr, .attr = parse_name(p, &N));
}
primary(A) ::= primary(L) LSQB slices(S) RSQB.
    { A = NODE(L.start, Subscript, .value = L.expr, .slice = S.expr); }
primary(A) ::= primary(L) LPAR args(C) RPAR.
    { A = (Node){ C, L.start }; C->Call.func = L.expr; C->at = FROM(L.start); }
primary(A) ::= primary(L) LPAR(T) named(E) comp_for(G) RPAR. {
    Expr *generator = AST_EXPR(p, FROM(START(T)), GeneratorExp, .elt = E.expr,
                               .generators = G);
    A = NODE(L.start, Call, .func = L.expr);
    AST_APPEND(p, A.expr->Call.args, generator);
}

// The value is a Call that still lacks its function and its span.
%type args { Expr * }
args(A) ::= . { A = AST_EXPR(p, parse_nowhere(p), Call, .func = NULL); }
args(A) ::= arg_list(L) opt_comma. { A = L; }

%type arg_list { Expr * }
arg_list(A) ::= argument(I). {
    A = AST_EXPR(p, parse_nowhere(p), Call, .func = NULL);
    ast_check_argument(p, A, I);
}
arg_list(A) ::= arg_list(L) COMMA argument(I). { A = L; ast_check_argument(p, A, I); }

%type argument { Argument }
argument(A) ::= named(E). { A = (Argument){ E.expr, NULL }; }
argument(A) ::= STAR(T) expression(E). {
    A = (Argument){ AST_EXPR(p, FROM(START(T)), Starred, .value = E.expr), NULL };
}
argument(A) ::= NAME(N) EQUAL expression(E). {
    A = (Argument){ NULL, AST_PRODUCT(p, Keyword, .at = FROM(START(N)),
                                      .arg = parse_name(p, &N), .value = E.expr) };
}
argument(A) ::= DOUBLESTAR(T) expression(E). {
    A = (Argument){ NULL, AST_PRODUCT(p, Keyword, .at = FROM(START(T)), .arg = NULL,
                                      .value = E.expr) };
}

%type slices { Node }
slices(A) ::= slice(S). {
    A = S;
    if (S.expr->kind == EXPR_Starred) {
        ExprSeq one = { 0, NULL };
        AST_APPEND(p, one, S.expr);
        A = NODE(S.start, Tuple, .elts = one);
    }
}
slices(A) ::= slice(S) COMMA. {
    ExprSeq one = { 0, NULL };
    AST_APPEND(p, one, S.expr);
    A = NODE(S.start, Tuple, .elts = one);
}
slices(A) ::= slice_pair(L) opt_comma. { A = NODE(L.start, Tuple, .elts = L.seq); }

%type slice_pair { Nodes }
slice_pair(A) ::= slice(E) COMMA slice(F). {
    A = (Nodes){ .start = E.start };
    AST_APPEND(p, A.seq, E.expr);
    AST_APPEND(p, A.seq, F.expr);
}
slice_pair(A) ::= slice_pair(L) COMMA slice(E). { A = L; AST_APPEND(p, A.seq, E.expr); }

%type slice { Node }
slice(A) ::= star_named(E). { A = E; }
slice(A) ::= COLON(T) opt_expression(U).
    { A = NODE(START(T), Slice, .upper = U); }
slice(A) ::= COLON(T) opt_expression(U) COLON opt_expression(S).
    { A = NODE(START(T), Slice, .upper = U, .step = S); }
slice(A) ::= expression(L) COLON opt_expression(U).
    { A = NODE(L.start, Slice, .lower = L.expr, .upper = U); }
slice(A) ::= expression(L) COLON opt_expression(U) COLON opt_expression(S).
    { A = NODE(L.start, Slice, .lower = L.expr, .upper = U, .step = S); }

%type opt_expression { Expr * }
opt_expression(A) ::= . { A = NULL; }
opt_expression(A) ::= expression(E). { A = E.expr; }

// --- atoms --------------------------------------------------------------------------

%type atom { Node }
atom(A) ::= NAME(N). { A = parse_name_node(p, &N); }
atom(A) ::= NUMBER(N). { A = parse_number(p, &N); }
atom(A) ::= strings(S). { A = S; }
atom(A) ::= NONE(T). { A = CONSTANT(T, NONE); }
atom(A) ::= TRUE(T). { A = CONSTANT(T, TRUE); }
atom(A) ::= FALSE(T). { A = CONSTANT(T, FALSE); }
atom(A) ::= ELLIPSIS(T). { A = CONSTANT(T, ELLIPSIS); }
atom(A) ::= LPAR(T) RPAR. { A = NODE(START(T), Tuple, .elts = { 0, NULL }); }
atom(A) ::= LPAR(T) yield_expr(E) RPAR. { A = (Node){ E.expr, START(T) }; }
atom(A) ::= LPAR(T) group_item(E) RPAR.
    { A = (Node){ E.expr, START(T) }; ast_check_group(p, E.expr); }
atom(A) ::= LPAR(T) group_item(E) COMMA RPAR. {
    ExprSeq one = { 0, NULL };
    AST_APPEND(p, one, E.expr);
    A = NODE(START(T), Tuple, .elts = one);
}
atom(A) ::= LPAR(T) group_pair(L) opt_comma RPAR.
    { A = NODE(START(T), Tuple, .elts = L); }
atom(A) ::= LPAR(T) named(E) comp_for(G) RPAR.
    { A = NODE(START(T), GeneratorExp, .elt = E.expr, .generators = G); }
atom(A) ::= LSQB(T) RSQB. { A = NODE(START(T), List, .elts = { 0, NULL }); }
atom(A) ::= LSQB(T) item_list(L) opt_comma RSQB.
    { A = NODE(START(T), List, .elts = L); }
atom(A) ::= LSQB(T) named(E) comp_for(G) RSQB.
    { A = NODE(START(T), ListComp, .elt = E.expr, .generators = G); }
atom(A) ::= LBRACE(T) RBRACE. { A = NODE(START(T), Dict, .keys = { 0, NULL }); }
atom(A) ::= LBRACE(T) item_list(L) opt_comma RBRACE.
    { A = NODE(START(T), Set, .elts = L); }
atom(A) ::= LBRACE(T) named(E) comp_for(G) RBRACE.
    { A = NODE(START(T), SetComp, .elt = E.expr, .generators = G); }
atom(A) ::= LBRACE(T) dict_list(D) opt_comma RBRACE.
    { A = (Node){ D, START(T) }; D->at = FROM(A.start); }
atom(A) ::= LBRACE(T) expression(K) COLON expression(V) comp_for(G) RBRACE. {
    A = NODE(START(T), DictComp, .key = K.expr, .value = V.expr, .generators = G);
}

%type item_list { ExprSeq }
item_list(A) ::= star_named(E). { A = (ExprSeq){ 0, NULL }; AST_APPEND(p, A, E.expr); }
item_list(A) ::= item_list(L) COMMA star_named(E). { A = L; AST_APPEND(p, A, E.expr); }

%type group_pair { ExprSeq }
group_pair(A) ::= group_item(E) COMMA group_item(F). {
    A = (ExprSeq){ 0, NULL };
    AST_APPEND(p, A, E.expr);
    AST_APPEND(p, A, F.expr);
}
group_pair(A) ::= group_pair(L) COMMA group_item(E).
    { A = L; AST_APPEND(p, A, E.expr); }

// `expression as target` may only stand in the parentheses of a with statement.
%type group_item { Node }
group_item(A) ::= star_named(E). { A = E; ast_check_nested_as(p, A.expr); }
group_item(A) ::= expression(E) AS star_arith(T).
    { A = ast_check_as(p, E, T); }

%type dict_list { Expr * }
dict_list(A) ::= dict_item(I).
    { A = AST_EXPR(p, parse_nowhere(p), Dict, .keys = { 0, NULL });
      parse_dict_item(p, A, I); }
dict_list(A) ::= dict_list(L) COMMA dict_item(I). { A = L; parse_dict_item(p, A, I); }

%type dict_item { DictItem }
dict_item(A) ::= expression(K) COLON expression(V).
    { A = (DictItem){ K.expr, V.expr }; }
dict_item(A) ::= DOUBLESTAR arith(V). { A = (DictItem){ NULL, V.expr }; }

// --- comprehensions -----------------------------------------------------------------

%type comp_for { ComprehensionSeq }
comp_for(A) ::= comp_clause(C).
    { A = (ComprehensionSeq){ 0, NULL }; AST_APPEND(p, A, C); }
comp_for(A) ::= comp_for(L) comp_clause(C). { A = L; AST_APPEND(p, A, C); }

%type comp_clause { Comprehension * }
comp_clause(A) ::= for_head(H) targets(T) IN disjunction(I) comp_ifs(F). {
    A = AST_PRODUCT(p, Comprehension, .at = FROM(H.start), .target = T.expr,
                    .iter = I.expr, .ifs = F, .is_async = H.is_async);
}

%type comp_ifs { ExprSeq }
comp_ifs(A) ::= . { A = (ExprSeq){ 0, NULL }; }
comp_ifs(A) ::= comp_ifs(L) IF disjunction(E). { A = L; AST_APPEND(p, A, E.expr); }

// --- strings ------------------------------------------------------------------------

%type strings { Node }
strings(A) ::= string_list(L). { A = strings_join(p, &L); }

%type string_list { Strings }
string_list(A) ::= STRING(T). { A = strings_begin(START(T)); strings_add(p, &A, &T); }
string_list(A) ::= fstring(F) FSTRING_END.
    { A = strings_begin(F.start); strings_add_fstring(p, &A, &F); }
string_list(A) ::= string_list(L) STRING(T). { A = L; strings_add(p, &A, &T); }
string_list(A) ::= string_list(L) fstring(F) FSTRING_END.
    { A = L; strings_add_fstring(p, &A, &F); }

%type fstring { FString }
fstring(A) ::= FSTRING_START(T). { A = strings_open_fstring(p, &T); }
fstring(A) ::= fstring(L) FSTRING_MIDDLE(T).
    { A = L; strings_add_middle(p, &A, &T); }
fstring(A) ::= fstring(L) field(F). { A = L; strings_add_field(p, &A.values, &F); }

%type field { Field }
field(A) ::= LBRACE(T) field_value(E) field_debug(D) field_conversion(C) field_spec(S)
             RBRACE(R).
    { A = strings_make_field(p, &T, E.expr, D, C, S, &R); }

%type field_value { Node }
field_value(A) ::= exprs(E). { A = E; }
field_value(A) ::= yield_expr(E). { A = E; }

%type field_debug { bool }
field_debug(A) ::= . { A = false; }
field_debug(A) ::= EQUAL. { A = true; }

%type field_conversion { Conversion }
field_conversion(A) ::= . { A = (Conversion){ .given = false, .letter = -1 }; }
field_conversion(A) ::= EXCLAMATION(T) NAME(N).
    { A = strings_make_conversion(p, &T, &N); }

%type field_spec { Spec }
field_spec(A) ::= . { A = (Spec){ NULL, { 0, 0 }, 0 }; }
field_spec(A) ::= spec_parts(L).
    { A = (Spec){ strings_make_spec(p, &L), L.start, L.offset }; }

%type spec_parts { SpecParts }
spec_parts(A) ::= COLON(T).
    { A = (SpecParts){ .start = START(T), .offset = T.start }; }
spec_parts(A) ::= spec_parts(L) FSTRING_MIDDLE(T).
    { A = L; strings_add_spec_middle(p, &A.values, &T); }
spec_parts(A) ::= spec_parts(L) field(F).
    { A = L; strings_add_field(p, &A.values, &F); }
