// ast_object.c - the syntax tree as Python objects, both ways, driven by rows of
// ast.def.
//
// A node is described by a Row: its class, and for each field a name, a type, and where
// the field lies. Making objects of a tree and a tree of objects are walks over rows.
#include "vm/compile/ast_object.h"

#include <limits.h>
#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/set_table.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/ast_rules.h"
#include "vm/compile/constants.h"

// ---- rows ----

#define F(type, name)                                                                  \
    add(row, #name, (size_t)((const char *)&fields->name - base), AST_TYPE_##type,     \
        AST_ONE);
#define O(type, name)                                                                  \
    add(row, #name, (size_t)((const char *)&fields->name - base), AST_TYPE_##type,     \
        AST_OPTIONAL);
#define S(type, name)                                                                  \
    add(row, #name, (size_t)((const char *)&fields->name - base), AST_TYPE_##type,     \
        AST_SEQUENCE);
#define Q(type, name)                                                                  \
    add(row, #name, (size_t)((const char *)&fields->name - base), AST_TYPE_##type,     \
        AST_HOLES);

static void add(AstRow *row, const char *name, size_t offset, AstType type,
                AstMode mode)
{
    if (strcmp(name, "level") == 0)
        mode = AST_OPTIONAL; // though an int has no NULL: 0
    row->fields[row->count++] = (AstField){ name, offset, type, mode };
}

// clang-format off
static bool describe_mod(AstRow *row, int kind)
{
    static const Mod node;
    const char *base = (const char *)&node;
    row->name = kind < (int)MOD_COUNT ? ast_mod_kind_name((ModKind)kind) : NULL;
    switch ((ModKind)kind) {
#define MOD(kind_, fields_) \
    case MOD_##kind_: { const struct Mod##kind_ *fields = &node.kind_; fields_ row->size = offsetof(Mod, kind_) + sizeof *fields; break; }
#include "grammar/ast.def"
    case MOD_COUNT: return false;
    }
    return true;
}

static bool describe_stmt(AstRow *row, int kind)
{
    static const Stmt node;
    const char *base = (const char *)&node;
    row->name = kind < (int)STMT_COUNT ? ast_stmt_kind_name((StmtKind)kind) : NULL;
    row->size = offsetof(Stmt, Expr);
    switch ((StmtKind)kind) {
#define STMT(kind_, fields_) \
    case STMT_##kind_: { const struct Stmt##kind_ *fields = &node.kind_; fields_ row->size = offsetof(Stmt, kind_) + sizeof *fields; break; }
#define STMT_BARE(kind_) case STMT_##kind_: break;
#include "grammar/ast.def"
    case STMT_COUNT: return false;
    }
    return true;
}

static bool describe_expr(AstRow *row, int kind)
{
    static const Expr node;
    const char *base = (const char *)&node;
    row->name = kind < (int)EXPR_COUNT ? ast_expr_kind_name((ExprKind)kind) : NULL;
    switch ((ExprKind)kind) {
#define EXPR(kind_, fields_) \
    case EXPR_##kind_: { const struct Expr##kind_ *fields = &node.kind_; fields_ row->size = offsetof(Expr, kind_) + sizeof *fields; break; }
#include "grammar/ast.def"
    case EXPR_COUNT: return false;
    }
    return true;
}

static bool describe_pattern(AstRow *row, int kind)
{
    static const Pattern node;
    const char *base = (const char *)&node;
    row->name = kind < (int)PATTERN_COUNT ? ast_pattern_kind_name((PatternKind)kind) : NULL;
    switch ((PatternKind)kind) {
#define PATTERN(kind_, fields_) \
    case PATTERN_##kind_: { const struct Pattern##kind_ *fields = &node.kind_; fields_ row->size = offsetof(Pattern, kind_) + sizeof *fields; break; }
#include "grammar/ast.def"
    case PATTERN_COUNT: return false;
    }
    return true;
}

static bool describe_type_param(AstRow *row, int kind)
{
    static const TypeParam node;
    const char *base = (const char *)&node;
    row->name = kind < (int)TYPE_PARAM_COUNT ? ast_type_param_kind_name((TypeParamKind)kind) : NULL;
    switch ((TypeParamKind)kind) {
#define TYPE_PARAM(kind_, fields_) \
    case TYPE_PARAM_##kind_: { const struct TypeParam##kind_ *fields = &node.kind_; fields_ row->size = offsetof(TypeParam, kind_) + sizeof *fields; break; }
#include "grammar/ast.def"
    case TYPE_PARAM_COUNT: return false;
    }
    return true;
}

#define PRODUCT(type, kind_, located_, fields_) \
    static bool describe_##type(AstRow *row, int kind) \
    { \
        static const kind_ node; \
        const kind_ *fields = &node; \
        const char *base = (const char *)&node; \
        row->name = #type; \
        row->located = located_; \
        row->size = sizeof node; \
        fields_ \
        return kind == 0; \
    }
#include "grammar/ast.def"
// clang-format on

#undef F
#undef O
#undef S
#undef Q

static const char *operator_name(AstType type, int kind)
{
    switch ((int)type) {
    case AST_TYPE_boolop:
        return kind < BOOLOP_COUNT ? ast_boolop_name((BoolOp)kind) : NULL;
    case AST_TYPE_operator:
        return kind < OPER_COUNT ? ast_operator_name((Operator)kind) : NULL;
    case AST_TYPE_unaryop:
        return kind < UNARY_COUNT ? ast_unaryop_name((UnaryOp)kind) : NULL;
    case AST_TYPE_cmpop: return kind < CMP_COUNT ? ast_cmpop_name((CmpOp)kind) : NULL;
    default: return kind < CTX_COUNT ? ast_expr_context_name((ExprContext)kind) : NULL;
    }
}

static const char *const type_names[] = {
    "mod",        "stmt",     "expr",     "pattern", "type_param",
#define PRODUCT(type, kind, located, fields) #type,
#include "grammar/ast.def"
    "boolop",     "operator", "unaryop",  "cmpop",   "expr_context",
    "identifier", "string",   "constant", "int",
};

// The row of a kind of node. false: there is no such kind
static bool describe(AstType type, int kind, AstRow *row)
{
    *row = (AstRow){ .type = type, .kind = kind, .located = type != AST_TYPE_mod };
    switch ((int)type) {
    case AST_TYPE_mod: return describe_mod(row, kind);
    case AST_TYPE_stmt: return describe_stmt(row, kind);
    case AST_TYPE_expr: return describe_expr(row, kind);
    case AST_TYPE_pattern: return describe_pattern(row, kind);
    case AST_TYPE_type_param: return describe_type_param(row, kind);
#define PRODUCT(type, kind_, located, fields)                                          \
    case AST_TYPE_##type:                                                              \
        if (!describe_##type(row, kind))                                               \
            return false;                                                              \
        break;
#include "grammar/ast.def"
    default:
        row->located = false;
        row->name = operator_name(type, kind);
        return row->name != NULL;
    }
    if (type == AST_TYPE_excepthandler)
        row->name = "ExceptHandler";
    return true;
}

static bool is_node(AstType type)
{
    return type < AST_TYPE_boolop;
}

static bool is_operator(AstType type)
{
    return type >= AST_TYPE_boolop && type < AST_TYPE_identifier;
}

// Sums have a kind and then a place; products begin with the place.
static bool is_sum(AstType type)
{
    return type <= AST_TYPE_type_param;
}

static Span *place_of(AstType type, void *node)
{
    return is_sum(type) ? &((Expr *)node)->at : &((Arg *)node)->at;
}

// ---- from the tree to objects ----

typedef struct Maker {
    Compiler *c;
    Dict *classes;
    Dict *shared; // instances of operators, by name
} Maker;

static NEW Object *make_node(Maker *m, AstType type, const void *node);

static OPT Type *class_of(Dict *classes, const char *name)
{
    Str *key = intern_text(name, strlen(name));
    Object *class = key != NULL ? dict_peek_str(classes, key) : NULL;
    xdecref((Object *)key);
    if (class != NULL && is_type(class))
        return as_type(class);
    if (key != NULL)
        error_raise(EXC(SystemError), "_ast has no class %s", name);
    return NULL;
}

static NEW Object *make_operator(const Maker *m, AstType type, int kind)
{
    const char *name = operator_name(type, kind);
    Str *key = intern_text(name, strlen(name));
    Object *shared = key != NULL ? dict_peek_str(m->shared, key) : NULL;
    xdecref((Object *)key);
    if (shared != NULL)
        return incref(shared);
    return key != NULL ? error_raise(EXC(SystemError), "_ast has no %s()", name) : NULL;
}

static NEW Object *make_constant(const Maker *m, const Constant *constant)
{
    Object *value = constants_from(m->c, constant, (Span){ 1, 0, 1, 0 });
    return value != NULL ? incref(value) : NULL;
}

// The object of one value that lies at `at`.
static NEW Object *make_value(Maker *m, AstType type, const void *at)
{
    const void *pointer;
    int number;
    if (is_operator(type) || type == AST_TYPE_int) {
        memcpy(&number, at, sizeof number);
        return type == AST_TYPE_int ? int_from(number) : make_operator(m, type, number);
    }
    if (type == AST_TYPE_constant)
        return make_constant(m, at);
    memcpy(&pointer, at, sizeof pointer);
    if (pointer == NULL)
        return NONE;
    if (type == AST_TYPE_identifier) {
        const Name *name = pointer;
        return (Object *)intern_text(name->text, name->length);
    }
    if (type == AST_TYPE_string)
        return (Object *)str_from_text(pointer);
    return make_node(m, type, pointer);
}

typedef struct Sequence {
    size_t count;
    void *items;
} Sequence;

static size_t item_size(AstType type)
{
    return type == AST_TYPE_cmpop ? sizeof(CmpOp) : sizeof(void *);
}

static NEW Object *make_sequence(Maker *m, AstType type, const Sequence *sequence)
{
    List *list = list_new(sequence->count);
    for (size_t i = 0; list != NULL && i < sequence->count; i++) {
        Object *item =
            make_value(m, type, (const char *)sequence->items + i * item_size(type));
        if (item == NULL || !list_append_take(list, item)) {
            decref(OBJ(list));
            return NULL;
        }
    }
    return (Object *)list;
}

static bool set_take(Object *object, const char *name, STEALS OPT Object *value)
{
    Str *key = value != NULL ? intern_text(name, strlen(name)) : NULL;
    bool ok = key != NULL && attr_set(object, key, value);
    xdecref((Object *)key);
    xdecref(value);
    return ok;
}

static bool set_place(Object *object, const Span *at)
{
    return set_take(object, "lineno", int_from(at->line)) &&
           set_take(object, "col_offset", int_from(at->col)) &&
           set_take(object, "end_lineno", int_from(at->end_line)) &&
           set_take(object, "end_col_offset", int_from(at->end_col));
}

static NEW Object *make_node(Maker *m, AstType type, const void *node)
{
    AstRow row;
    int kind = 0;
    if (is_sum(type))
        memcpy(&kind, node, sizeof kind);
    if (!error_enter(" during ast construction"))
        return NULL;
    bool known = describe(type, kind, &row);
    ASSERT(known);
    (void)known;
    Type *class = class_of(m->classes, row.name);
    Object *object = class != NULL ? type_create_instance(class) : NULL;
    bool ok = object != NULL;
    for (size_t i = 0; ok && i < row.count; i++) {
        const AstField *field = &row.fields[i];
        const char *at = (const char *)node + field->offset;
        ok = set_take(object, field->name,
                      field->mode >= AST_SEQUENCE
                          ? make_sequence(m, field->type, (const void *)at)
                          : make_value(m, field->type, at));
    }
    if (ok && row.located)
        ok = set_place(object, place_of(type, (void *)(uintptr_t)node));
    if (ok && type == AST_TYPE_mod && kind == MOD_Module)
        ok = set_take(object, "type_ignores", (Object *)list_new(0));
    error_leave();
    if (!ok && object != NULL) {
        decref(object);
        return NULL;
    }
    return object;
}

Object *ast_object_from(Compiler *c, Dict *classes, const Mod *mod)
{
    Object *shared = dict_peek_str(classes, NAME(_shared));
    if (shared == NULL || !is_dict(shared))
        return error_raise(EXC(SystemError), "_ast has no _shared");
    Maker m = { .c = c, .classes = classes, .shared = as_dict(shared) };
    return make_node(&m, AST_TYPE_mod, mod);
}

// ---- from objects to a tree ----

typedef struct Reader {
    Compiler *c;
    Dict *classes;
    Ast ast;
} Reader;

static void *read_node(Reader *r, AstType type, Object *object);

// Raises; the compilation fails.
#define FAIL(r, ...) set_failed(r, error_raise(__VA_ARGS__))

static void *set_failed(Reader *r, void *nothing)
{
    r->c->failed = true;
    return nothing;
}

// The kind of node that an object is, by its class or the nearest base: false raised or
// none.
static bool find_row(Reader *r, AstType type, Object *object, AstRow *row)
{
    Tuple *mro = type_of(object)->mro;
    for (size_t i = 0; mro != NULL && i < tuple_length(mro); i++) {
        Type *base = as_type(tuple_items(mro)[i]);
        for (int kind = 0; describe(type, kind, row); kind++) {
            if (strcmp(base->name, row->name) != 0)
                continue;
            Type *class = class_of(r->classes, row->name);
            if (class == base)
                return true;
            if (class == NULL)
                return false;
        }
    }
    return false;
}

// A text in the region, NUL behind it; NULL after failing.
static const char *text_of(Reader *r, Object *object, size_t *length)
{
    char *owned;
    size_t size;
    const char *utf8 = str_utf8(as_str(object), length, &owned, &size);
    if (utf8 == NULL) {
        r->c->failed = true;
        return NULL;
    }
    const char *copy = ast_text(&r->ast, utf8, *length);
    str_utf8_free(owned, size);
    return copy;
}

static const Name *read_identifier(Reader *r, Object *object)
{
    size_t length;
    if (!is_str(object))
        return FAIL(r, EXC(TypeError), "AST identifier must be of type str");
    const char *text = text_of(r, object, &length);
    if (text == NULL)
        return NULL;
    static const char *const constants[] = { "None", "True", "False" };
    for (size_t i = 0; i < ARRAY_COUNT(constants); i++)
        if (strcmp(text, constants[i]) == 0)
            return FAIL(r, EXC(ValueError),
                        "identifier field can't represent '%s' constant", text);
    return ast_name(&r->ast, text, length);
}

// Only values of these types can be constants. If one is not, it becomes *bad; *bad
// stays as it is when an error is raised.
static bool is_constant(Object *value, Object **bad)
{
    Type *type = type_of(value);
    const char *const plain[] = { "NoneType", "ellipsis", "int", "float",
                                  "complex",  "bool",     "str", "bytes" };
    for (size_t i = 0; i < ARRAY_COUNT(plain); i++)
        if (!(type->flags & TYPE_USER) && strcmp(type->name, plain[i]) == 0)
            return true;
    bool good = is_exact_tuple(value) || value->shape == SHAPE_FROZENSET;
    if (!good)
        *bad = value;
    else if (!error_enter(" during compilation"))
        return false;
    if (good && is_exact_tuple(value)) {
        for (size_t i = 0; good && i < tuple_length(as_tuple(value)); i++)
            good = is_constant(tuple_items(as_tuple(value))[i], bad);
    } else if (good) {
        size_t pos = 0;
        Object *item;
        while (good && (item = set_table_next(as_set(value), &pos, NULL)) != NULL)
            good = is_constant(item, bad);
    }
    error_leave();
    return good;
}

static void read_constant(Reader *r, Object *object, Constant *out)
{
    Object *bad = NULL;
    *out = (Constant){ .kind = CONSTANT_OBJECT };
    if (object == NONE || is_bool(object) || object == ELLIPSIS_) {
        out->kind = object == NONE    ? CONSTANT_NONE
                    : object == TRUE_ ? CONSTANT_TRUE
                    : is_bool(object) ? CONSTANT_FALSE
                                      : CONSTANT_ELLIPSIS;
    } else if (is_exact_str(object)) {
        out->kind = CONSTANT_STR;
        out->text = text_of(r, object, &out->length);
    } else if (!is_constant(object, &bad)) {
        if (bad != NULL)
            error_raise(EXC(TypeError), "got an invalid type in Constant: %T", bad);
        r->c->failed = true;
    } else {
        out->text = (const char *)compile_keep(r->c, incref(object));
    }
}

static void read_int(Reader *r, Object *object, int *out)
{
    int64_t value;
    if (!is_int(object)) {
        error_raise(EXC(ValueError), "invalid integer value: %R", object);
        r->c->failed = true;
    } else if (!operate_index_value(object, NULL, &value)) {
        r->c->failed = true;
    } else if (value < INT_MIN || value > INT_MAX) {
        error_raise(EXC(OverflowError), "Python int too %s to convert to C int",
                    value > 0 ? "large" : "small");
        r->c->failed = true;
    } else {
        *out = (int)value;
    }
}

// Read one value into `at`.
static void read_value(Reader *r, AstType type, Object *object, void *at)
{
    const void *pointer = NULL;
    int number = 0;
    AstRow row;
    if (type == AST_TYPE_constant) {
        read_constant(r, object, at);
        return;
    }
    if (type == AST_TYPE_int || is_operator(type)) {
        if (type == AST_TYPE_int)
            read_int(r, object, &number);
        else if (find_row(r, type, object, &row))
            number = row.kind;
        else if (!error_occurred())
            error_raise(EXC(TypeError), "expected some sort of %s, but got %R",
                        type_names[type], object);
        r->c->failed = r->c->failed || error_occurred();
        memcpy(at, &number, sizeof number);
        return;
    }
    if (type == AST_TYPE_identifier) {
        pointer = read_identifier(r, object);
    } else if (type == AST_TYPE_string) {
        size_t length;
        if (is_str(object))
            pointer = text_of(r, object, &length);
        else
            pointer = FAIL(r, EXC(TypeError), "AST string must be of type str");
    } else {
        pointer = read_node(r, type, object);
    }
    memcpy(at, &pointer, sizeof pointer);
}

static void read_sequence(Reader *r, const AstRow *row, const AstField *field,
                          Object *object, Sequence *out)
{
    size_t size = item_size(field->type);
    if (!is_list(object)) {
        FAIL(r, EXC(TypeError), "%s field \"%s\" must be a list, not a %T", row->name,
             field->name, object);
        return;
    }
    List *list = (List *)(void *)object;
    size_t count = list->count;
    char *items = count > 0 ? compile_alloc(r->c, count * size) : NULL;
    for (size_t i = 0; i < count && !r->c->failed; i++) {
        if (i >= list->count) {
            FAIL(r, EXC(RuntimeError), "%s field \"%s\" changed size during iteration",
                 row->name, field->name);
            return;
        }
        Object *item = incref(list->items[i]);
        memset(items + i * size, 0, size);
        if (item == NONE && field->mode != AST_HOLES &&
            field->type != AST_TYPE_constant)
            FAIL(r, EXC(ValueError), "None disallowed in %s list",
                 is_node(field->type) ? "expression" : "identifier");
        else if (item != NONE)
            read_value(r, field->type, item, items + i * size);
        decref(item);
    }
    out->count = r->c->failed ? 0 : count;
    out->items = items;
}

// An attribute, owned; NULL: absent (None where that is no value, too), or the
// compilation failed.
static OPT Object *attribute(Reader *r, Object *object, const char *name)
{
    Object *value = NULL;
    Str *key = intern_text(name, strlen(name));
    int got = key != NULL ? attr_lookup(object, key, &value) : -1;
    xdecref((Object *)key);
    if (got < 0)
        r->c->failed = true;
    return got > 0 ? value : NULL;
}

static void read_field(Reader *r, const AstRow *row, const AstField *field,
                       Object *object, char *at)
{
    Object *value = attribute(r, object, field->name);
    if (r->c->failed)
        return;
    if (field->mode >= AST_SEQUENCE) {
        if (value != NULL)
            read_sequence(r, row, field, value, (Sequence *)(void *)at);
    } else if (value == NULL) {
        if (field->mode != AST_OPTIONAL)
            FAIL(r, EXC(TypeError), "required field \"%s\" missing from %s",
                 field->name, row->name);
    } else if (value == NONE && field->type != AST_TYPE_constant) {
        if (field->mode != AST_OPTIONAL)
            FAIL(r, EXC(ValueError), "field '%s' is required for %s", field->name,
                 row->name);
    } else {
        read_value(r, field->type, value, at);
    }
    xdecref(value);
}

static void read_place(Reader *r, AstType type, Object *object, Span *at)
{
    const char *const names[] = { "lineno", "col_offset", "end_lineno",
                                  "end_col_offset" };
    int numbers[4] = { 0 };
    for (int i = 0; i < 4 && !r->c->failed; i++) {
        Object *value = attribute(r, object, names[i]);
        if (r->c->failed)
            return;
        if (value == NULL && i < 2)
            FAIL(r, EXC(TypeError), "required field \"%s\" missing from %s", names[i],
                 type_names[type]);
        else if (value == NULL || (value == NONE && i >= 2))
            numbers[i] = numbers[i - 2];
        else
            read_int(r, value, &numbers[i]);
        xdecref(value);
    }
    *at = (Span){ .line = numbers[0],
                  .col = numbers[1],
                  .end_line = numbers[2],
                  .end_col = numbers[3] };
    if (!r->c->failed && type != AST_TYPE_keyword && type != AST_TYPE_alias &&
        !ast_rules_check_place(at))
        r->c->failed = true;
}

static void *read_node(Reader *r, AstType type, Object *object)
{
    AstRow row;
    Span at = { 0 };
    if (describe(type, 0, &row) && row.located)
        read_place(r, type, object, &at);
    if (r->c->failed)
        return NULL;
    if (!find_row(r, type, object, &row)) {
        if (!error_occurred())
            error_raise(EXC(TypeError), "expected some sort of %s, but got %R",
                        type_names[type], object);
        r->c->failed = true;
        return NULL;
    }
    if (!error_enter(" during compilation")) {
        r->c->failed = true;
        return NULL;
    }
    char *node = compile_alloc(r->c, row.size);
    if (node != NULL) {
        memset(node, 0, row.size);
        if (is_sum(type))
            memcpy(node, &row.kind, sizeof row.kind);
        if (row.located)
            *place_of(type, node) = at;
        for (size_t i = 0; i < row.count && !r->c->failed; i++)
            read_field(r, &row, &row.fields[i], object, node + row.fields[i].offset);
    }
    error_leave();
    if (!r->c->failed && !ast_rules_check(&row, node))
        r->c->failed = true;
    return r->c->failed ? NULL : node;
}

Mod *ast_object_to(Compiler *c, Dict *classes, Object *object)
{
    static const ModKind wanted[] = { MOD_Module, MOD_Expression, MOD_Interactive };
    Reader r = { .c = c, .classes = classes };
    ast_open(&r.ast, &c->region);
    AstRow row;
    if (!find_row(&r, AST_TYPE_mod, object, &row) || row.kind != (int)wanted[c->mode])
        return FAIL(&r, EXC(TypeError), "expected %s node, got %T",
                    ast_mod_kind_name(wanted[c->mode]), object);
    Mod *mod = c->failed ? NULL : read_node(&r, AST_TYPE_mod, object);
    if (mod != NULL && r.ast.failed)
        compile_no_memory(c);
    return c->failed ? NULL : mod;
}

// ---- the module _ast_rows, from which _ast makes its classes ----

static NEW Object *row_object(const AstRow *row)
{
    static const char *const modes[] = { "", "?", "*", "*?" };
    List *fields = list_new(row->count);
    for (size_t i = 0; fields != NULL && i < row->count; i++) {
        const AstField *field = &row->fields[i];
        Object *items[] = { (Object *)str_from_text(field->name),
                            (Object *)str_from_text(type_names[field->type]),
                            (Object *)str_from_text(modes[field->mode]) };
        bool ok = items[0] != NULL && items[1] != NULL && items[2] != NULL;
        Object *tuple = ok ? (Object *)tuple_from_array(items, 3) : NULL;
        for (int k = 0; k < 3; k++)
            xdecref(items[k]);
        if (tuple == NULL || !list_append_take(fields, tuple)) {
            decref(OBJ(fields));
            return NULL;
        }
    }
    if (fields == NULL)
        return NULL;
    Str *name = str_from_text(row->name), *type = str_from_text(type_names[row->type]);
    Object *result = name != NULL && type != NULL
                         ? (Object *)tuple_pack(4, OBJ(name), OBJ(type), OBJ(fields),
                                                bool_from(row->located))
                         : NULL;
    xdecref((Object *)name);
    xdecref((Object *)type);
    decref(OBJ(fields));
    return result;
}

static Object *rows_f_rows(Object *self, Object *const *args)
{
    (void)self, (void)args;
    List *list = list_new(0);
    for (int type = 0; list != NULL && type < (int)AST_TYPE_identifier; type++) {
        AstRow row;
        for (int kind = 0; describe((AstType)type, kind, &row); kind++) {
            Object *object = row_object(&row);
            if (object == NULL || !list_append_take(list, object)) {
                decref(OBJ(list));
                return NULL;
            }
        }
    }
    return (Object *)list;
}

static const NativeDef functions[] = {
    { rows_f_rows, "rows()",
      "A tuple (name, type, [(field, type, mode)], located) for each kind of node." },
    NATIVE_END
};

const ModuleDef mod_ast_rows = { "_ast_rows", "The kinds of nodes of the syntax tree.",
                                 functions, NULL };
