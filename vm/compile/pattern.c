// pattern.c - match statements.
//
// The subject is on top. Names are bound only when the whole pattern has matched: until
// then captured values wait on the stack, below the `on_top` values in work. A failing
// test jumps to the place that pops as many values as are there: fails[n] pops n.
// source  PEP 634; the scheme is CPython's
#include "vm/compile/gen_internal.h"

#include <string.h>

#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/constants.h"

enum { UNPACK_MAX = 255 };

typedef VEC(Str *) NameList;

typedef struct Context {
    NameList stores; // captured so far, deepest first
    VEC(int32_t) fails;
    bool irrefutable; // a pattern that always matches may stand here
    uint32_t on_top;
} Context;

static void visit(Compiler *c, Context *x, Pattern *p);

static bool is_wildcard(const Pattern *p)
{
    return p->kind == PATTERN_MatchAs && p->MatchAs.name == NULL &&
           p->MatchAs.pattern == NULL;
}

static bool is_star_wildcard(const Pattern *p)
{
    return p->kind == PATTERN_MatchStar && p->MatchStar.name == NULL;
}

static int32_t fail_label(Compiler *c, Context *x, size_t pops)
{
    while (!c->failed && x->fails.count <= pops)
        if (!vec_push(&x->fails, emit_label(c)))
            compile_no_memory(c);
    return c->failed ? 0 : x->fails.items[pops];
}

// Where to go from here when the pattern does not match.
static int32_t fail_here(Compiler *c, Context *x)
{
    return fail_label(c, x, x->on_top + x->stores.count);
}

static void place_fails(Compiler *c, Context *x, Span at)
{
    while (!c->failed && x->fails.count > 1) {
        emit_place(c, vec_pop(&x->fails));
        emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    }
    if (!c->failed && x->fails.count == 1)
        emit_place(c, x->fails.items[0]);
    vec_free(&x->fails);
}

// Move the top below the count - 1 values under it.
static void rotate(Compiler *c, size_t count, Span at)
{
    if (count > UNPACK_MAX && !c->failed)
        compile_error(c, at, "too many names in a pattern");
    for (; count > 1; count--)
        emit_op(c, OP_SWAP, (uint32_t)count, 0, 0, at);
}

static size_t index_of(const NameList *names, const Str *name)
{
    size_t i = 0;
    while (i < names->count && names->items[i] != name)
        i++;
    return i;
}

static void capture(Compiler *c, Context *x, OPT Str *name, Span at)
{
    if (c->failed)
        return;
    if (name == NULL) {
        emit_op(c, OP_POP_TOP, 0, 0, 0, at);
        return;
    }
    if (index_of(&x->stores, name) < x->stores.count) {
        compile_error(c, at, "multiple assignments to name '%U' in pattern", name);
        return;
    }
    rotate(c, x->on_top + x->stores.count + 1, at);
    if (!vec_push(&x->stores, name))
        compile_no_memory(c);
}

static OPT Str *name_of(Compiler *c, OPT const Name *name)
{
    return name == NULL ? NULL : target_mangled(c, name);
}

static void visit_inner(Compiler *c, Context *x, Pattern *p)
{
    bool irrefutable = x->irrefutable;
    x->irrefutable = true;
    visit(c, x, p);
    x->irrefutable = irrefutable;
}

// Fail unless the truth on top holds.
static void require(Compiler *c, Context *x, Span at)
{
    emit_jump(c, OP_JUMP_TRUTH_S, 0, 0, 0, fail_here(c, x), at);
}

// Fail unless len(subject) == size, or >= size.
static void require_length(Compiler *c, Context *x, size_t size, bool exactly, Span at)
{
    emit_op(c, OP_GET_LEN, 0, 0, 0, at);
    emit_constant(c, compile_keep(c, c->failed ? NULL : int_from((int64_t)size)), at);
    emit_jump(c, exactly ? OP_JUMP_EQ_SS : OP_JUMP_GE_SS, 0, 0, 0, fail_here(c, x), at);
}

// --- sequences --------------------------------------------------------------------

static void unpack_items(Compiler *c, Context *x, const PatternSeq *items, size_t star,
                         Span at)
{
    size_t count = items->count;
    if (star < count) {
        if (star > UNPACK_MAX || count - star - 1 > UNPACK_MAX) {
            compile_error(c, at,
                          "too many expressions in star-unpacking sequence pattern");
            return;
        }
        emit_op(c, OP_UNPACK_EX, (uint32_t)star, (uint32_t)(count - star - 1), 0, at);
    } else {
        emit_wide(c, OP_UNPACK, 0, (uint32_t)count, at);
    }
    x->on_top += (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        x->on_top--;
        visit_inner(c, x, items->items[i]);
    }
}

// [a, *_, b]: the items are fetched one by one.
static void index_items(Compiler *c, Context *x, const PatternSeq *items, size_t star,
                        Span at)
{
    x->on_top++;
    for (size_t i = 0; i < items->count && !c->failed; i++) {
        if (i == star || is_wildcard(items->items[i]))
            continue;
        emit_op(c, OP_COPY, 1, 0, 0, at);
        if (i < star) {
            emit_constant(c, compile_keep(c, int_from((int64_t)i)), at);
        } else {
            emit_op(c, OP_GET_LEN, 0, 0, 0, at);
            emit_constant(c, compile_keep(c, int_from((int64_t)(items->count - i))),
                          at);
            emit_op(c, OP_SUB_SS, 0, 0, 0, at);
        }
        emit_op(c, OP_GET_ITEM_SS, 0, 0, 0, at);
        visit_inner(c, x, items->items[i]);
    }
    x->on_top--;
    emit_op(c, OP_POP_TOP, 0, 0, 0, at);
}

static void visit_sequence(Compiler *c, Context *x, Pattern *p)
{
    const PatternSeq *items = &p->MatchSequence.patterns;
    size_t star = items->count;
    bool only_wildcards = true, star_wildcard = false;
    for (size_t i = 0; i < items->count; i++) {
        const Pattern *item = items->items[i];
        if (item->kind != PATTERN_MatchStar) {
            only_wildcards = only_wildcards && is_wildcard(item);
            continue;
        }
        if (star < items->count) {
            compile_error(c, p->at, "multiple starred names in sequence pattern");
            return;
        }
        star = i;
        star_wildcard = is_star_wildcard(item);
        only_wildcards = only_wildcards && star_wildcard;
    }
    x->on_top++;
    emit_op(c, OP_MATCH_KIND, 0, 0, 0, p->at);
    require(c, x, p->at);
    if (star == items->count)
        require_length(c, x, items->count, true, p->at);
    else if (items->count > 1)
        require_length(c, x, items->count - 1, false, p->at);
    x->on_top--;
    if (only_wildcards)
        emit_op(c, OP_POP_TOP, 0, 0, 0, p->at);
    else if (star_wildcard)
        index_items(c, x, items, star, p->at);
    else
        unpack_items(c, x, items, star, p->at);
}

// --- mappings ---------------------------------------------------------------------

static bool equal_constants(Compiler *c, Expr *a, Expr *b)
{
    int equal = operate_equal(fold_value(a), fold_value(b));
    if (equal < 0)
        c->failed = true;
    return equal > 0;
}

static void check_keys(Compiler *c, const Pattern *p)
{
    const ExprSeq *keys = &p->MatchMapping.keys;
    for (size_t i = 0; i < keys->count; i++) {
        if (keys->items[i]->kind == EXPR_JoinedStr) {
            compile_error(c, p->at,
                          "mapping pattern keys may only match literals and attribute "
                          "lookups");
            return;
        }
        for (size_t k = 0; k < i && fold_is_constant(keys->items[i]); k++)
            if (fold_is_constant(keys->items[k]) &&
                equal_constants(c, keys->items[i], keys->items[k])) {
                compile_error(c, p->at, "mapping pattern checks duplicate key (%R)",
                              fold_value(keys->items[i]));
                return;
            }
    }
}

// subject keys -- a dict of what the keys leave
static void push_rest(Compiler *c, size_t size, Span at)
{
    emit_wide(c, OP_BUILD_MAP, 0, 0, at);
    emit_op(c, OP_SWAP, 3, 0, 0, at);
    emit_op(c, OP_DICT_UPDATE, 2, 0, 0, at);
    emit_wide(c, OP_UNPACK, 0, (uint32_t)size, at);
    for (; size > 0; size--) {
        emit_op(c, OP_COPY, (uint32_t)size + 1, 0, 0, at);
        emit_op(c, OP_SWAP, 2, 0, 0, at);
        emit_op(c, OP_DELETE_ITEM, 0, 0, 0, at);
    }
}

static void visit_mapping(Compiler *c, Context *x, Pattern *p)
{
    const ExprSeq *keys = &p->MatchMapping.keys;
    size_t size = keys->count;
    Str *rest = name_of(c, p->MatchMapping.rest);
    x->on_top++;
    emit_op(c, OP_MATCH_KIND, 1, 0, 0, p->at);
    require(c, x, p->at);
    if (size == 0 && p->MatchMapping.rest == NULL) {
        x->on_top--;
        emit_op(c, OP_POP_TOP, 0, 0, 0, p->at);
        return;
    }
    if (size > UNPACK_MAX - 1) {
        compile_error(c, p->at, "too many sub-patterns in mapping pattern");
        return;
    }
    if (size > 0)
        require_length(c, x, size, false, p->at);
    check_keys(c, p);
    expr_visit_all(c, keys);
    emit_wide(c, OP_BUILD_TUPLE, 0, (uint32_t)size, p->at);
    emit_op(c, OP_MATCH_KEYS, 0, 0, 0, p->at);
    x->on_top += 2;
    emit_op(c, OP_COPY, 1, 0, 0, p->at);
    emit_jump(c, OP_JUMP_NONE_S, 0, 0, 1, fail_here(c, x), p->at);
    emit_wide(c, OP_UNPACK, 0, (uint32_t)size, p->at);
    x->on_top += (uint32_t)size - 1;
    for (size_t i = 0; i < size; i++) {
        x->on_top--;
        visit_inner(c, x, p->MatchMapping.patterns.items[i]);
    }
    x->on_top -= 2;
    if (rest != NULL) {
        push_rest(c, size, p->at);
        capture(c, x, rest, p->at);
    } else {
        emit_op(c, OP_POP_TOP, 0, 0, 0, p->at);
        emit_op(c, OP_POP_TOP, 0, 0, 0, p->at);
    }
}

// --- classes ----------------------------------------------------------------------

static OPT Object *attribute_names(Compiler *c, const NameSeq *names)
{
    Tuple *tuple = c->failed ? NULL : tuple_new(names->count);
    if (c->failed)
        return NULL;
    for (size_t i = 0; tuple != NULL && i < names->count; i++) {
        Str *name = compile_name(c, names->items[i]); // these are not mangled
        tuple_items(tuple)[i] = name != NULL ? OBJ(incref(name)) : NONE;
    }
    return compile_keep(c, (Object *)(void *)tuple);
}

static void visit_class(Compiler *c, Context *x, Pattern *p)
{
    const NameSeq *names = &p->MatchClass.kwd_attrs;
    size_t positional = p->MatchClass.patterns.count, count = positional + names->count;
    for (size_t i = 0; i < names->count; i++)
        for (size_t k = 0; k < i; k++)
            if (names->items[i] == names->items[k]) {
                compile_error(c, p->MatchClass.kwd_patterns.items[i]->at,
                              "attribute name repeated in class pattern: %s",
                              names->items[i]->text);
                return;
            }
    if (count > UNPACK_MAX) {
        compile_error(c, p->at, "too many sub-patterns in class pattern");
        return;
    }
    expr_visit(c, p->MatchClass.cls);
    emit_constant(c, attribute_names(c, names), p->at);
    emit_op(c, OP_MATCH_CLASS, (uint32_t)positional, 0, 0, p->at);
    x->on_top++;
    emit_op(c, OP_COPY, 1, 0, 0, p->at);
    emit_jump(c, OP_JUMP_NONE_S, 0, 0, 1, fail_here(c, x), p->at);
    emit_wide(c, OP_UNPACK, 0, (uint32_t)count, p->at);
    x->on_top += (uint32_t)count - 1;
    for (size_t i = 0; i < count; i++) {
        Pattern *part = i < positional
                            ? p->MatchClass.patterns.items[i]
                            : p->MatchClass.kwd_patterns.items[i - positional];
        x->on_top--;
        if (is_wildcard(part))
            emit_op(c, OP_POP_TOP, 0, 0, 0, part->at);
        else
            visit_inner(c, x, part);
    }
}

// --- alternatives -----------------------------------------------------------------

// Bring the captured values into the order of the first alternative's names.
static void reorder(Compiler *c, Context *x, const NameList *wanted, Span at)
{
    for (size_t at_index = wanted->count; at_index-- > 0 && !c->failed;) {
        size_t now = index_of(&x->stores, wanted->items[at_index]);
        Str **names = x->stores.items;
        if (now == x->stores.count) {
            compile_error(c, at, "alternative patterns bind different names");
            return;
        }
        // The names up to that one move, one at a time, to just behind the wanted
        // place.
        for (size_t moves = now == at_index ? 0 : now + 1; moves > 0; moves--) {
            Str *first = names[0];
            memmove(names, names + 1, at_index * sizeof *names);
            names[at_index] = first;
            rotate(c, at_index + 1, at);
        }
    }
}

static void visit_alternative(Compiler *c, Context *x, Pattern *p, NameList *wanted,
                              bool first, int32_t end, Span at)
{
    emit_op(c, OP_COPY, 1, 0, 0, p->at);
    visit(c, x, p);
    if (c->failed)
        return;
    if (first) {
        *wanted = x->stores;
        x->stores = (NameList){ 0 };
    } else if (x->stores.count != wanted->count) {
        compile_error(c, at, "alternative patterns bind different names");
    } else {
        reorder(c, x, wanted, at);
    }
    emit_goto(c, end, p->at);
    if (!c->failed) // the values that wait are not there when it failed
        c->unit->depth -= (int32_t)wanted->count;
    place_fails(c, x, p->at);
}

static void visit_or(Compiler *c, Context *x, Pattern *p)
{
    const PatternSeq *list = &p->MatchOr.patterns;
    int32_t end = emit_label(c);
    NameList wanted = { 0 };
    for (size_t i = 0; i < list->count && !c->failed; i++) {
        Context inner = { .irrefutable = i + 1 == list->count && x->irrefutable };
        visit_alternative(c, &inner, list->items[i], &wanted, i == 0, end, p->at);
        vec_free(&inner.stores);
        vec_free(&inner.fails);
    }
    emit_op(c, OP_POP_TOP, 0, 0, 0, p->at);
    emit_goto(c, fail_here(c, x), p->at);
    if (!c->failed)
        c->unit->depth += 1 + (int32_t)wanted.count;
    emit_place(c, end);
    size_t rotations = wanted.count + 1 + x->on_top + x->stores.count;
    for (size_t i = 0; i < wanted.count && !c->failed; i++) {
        rotate(c, rotations, p->at);
        if (index_of(&x->stores, wanted.items[i]) < x->stores.count)
            compile_error(c, p->at, "multiple assignments to name '%U' in pattern",
                          wanted.items[i]);
        else if (!vec_push(&x->stores, wanted.items[i]))
            compile_no_memory(c);
    }
    vec_free(&wanted);
    emit_op(c, OP_POP_TOP, 0, 0, 0, p->at);
}

// --- all of them ------------------------------------------------------------------

static void visit_as(Compiler *c, Context *x, Pattern *p)
{
    Str *name = name_of(c, p->MatchAs.name);
    if (p->MatchAs.pattern == NULL) {
        if (!x->irrefutable) {
            if (name != NULL)
                compile_error(c, p->at,
                              "name capture '%U' makes remaining patterns "
                              "unreachable",
                              name);
            else
                compile_error(c, p->at,
                              "wildcard makes remaining patterns unreachable");
            return;
        }
        capture(c, x, name, p->at);
        return;
    }
    x->on_top++;
    emit_op(c, OP_COPY, 1, 0, 0, p->at);
    visit(c, x, p->MatchAs.pattern);
    x->on_top--;
    capture(c, x, name, p->at);
}

static void visit_singleton(Compiler *c, Context *x, Pattern *p)
{
    ConstantKind kind = p->MatchSingleton.value.kind;
    if (kind == CONSTANT_NONE) {
        emit_jump(c, OP_JUMP_NONE_S, 0, 0, 0, fail_here(c, x), p->at);
        return;
    }
    emit_constant(c, kind == CONSTANT_TRUE ? TRUE_ : FALSE_, p->at);
    emit_jump(c, OP_JUMP_IS_SS, 0, 0, 0, fail_here(c, x), p->at);
}

static void visit(Compiler *c, Context *x, Pattern *p)
{
    if (c->failed || !compile_enter(c))
        return;
    switch (p->kind) {
    case PATTERN_MatchValue:
        if (p->MatchValue.value->kind == EXPR_JoinedStr) {
            compile_error(c, p->at,
                          "patterns may only match literals and attribute lookups");
            break;
        }
        operand_compare_jump(c, NULL, CMP_Eq, p->MatchValue.value, false,
                             fail_here(c, x), p->at);
        break;
    case PATTERN_MatchSingleton: visit_singleton(c, x, p); break;
    case PATTERN_MatchSequence: visit_sequence(c, x, p); break;
    case PATTERN_MatchMapping: visit_mapping(c, x, p); break;
    case PATTERN_MatchClass: visit_class(c, x, p); break;
    case PATTERN_MatchStar: capture(c, x, name_of(c, p->MatchStar.name), p->at); break;
    case PATTERN_MatchAs: visit_as(c, x, p); break;
    case PATTERN_MatchOr: visit_or(c, x, p); break;
    default: UNREACHABLE();
    }
    compile_leave(c);
}

static void visit_case(Compiler *c, MatchCase *k, bool last, bool final, int32_t end)
{
    Context x = { .irrefutable = k->guard != NULL || final };
    if (!last)
        emit_op(c, OP_COPY, 1, 0, 0, k->pattern->at);
    visit(c, &x, k->pattern);
    for (size_t i = 0; i < x.stores.count && !c->failed; i++)
        target_store_name(c, x.stores.items[i], k->pattern->at);
    x.stores.count = 0;
    if (k->guard != NULL)
        expr_jump_if(c, k->guard, fail_label(c, &x, 0), false);
    if (!last)
        emit_op(c, OP_POP_TOP, 0, 0, 0, k->pattern->at);
    stmt_body(c, &k->body);
    emit_goto(c, end, (Span){ 0, -1, 0, -1 });
    if (!last && !c->failed)
        c->unit->depth++;
    place_fails(c, &x, k->pattern->at);
    vec_free(&x.stores);
}

void pattern_match(Compiler *c, Stmt *s)
{
    const MatchCaseSeq *cases = &s->Match.cases;
    int32_t end = emit_label(c);
    size_t count = cases->count;
    bool has_default = count > 1 && is_wildcard(cases->items[count - 1]->pattern);
    size_t tested = count - has_default;
    expr_visit(c, s->Match.subject);
    for (size_t i = 0; i < tested && !c->failed; i++)
        visit_case(c, cases->items[i], i + 1 == tested, i + 1 == count, end);
    if (has_default) {
        MatchCase *k = cases->items[count - 1];
        if (k->guard != NULL)
            expr_jump_if(c, k->guard, end, false);
        stmt_body(c, &k->body);
    }
    emit_place(c, end);
}
