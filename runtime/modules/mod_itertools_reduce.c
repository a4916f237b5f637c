// mod_itertools_reduce.c - how to copy and pickle the iterators of mod_itertools.c.
//
// All of this warns: Python 3.14 has it no more.
#include "runtime/modules/mod_itertools_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

bool mod_itertools_reduce_warn(void)
{
    return error_warn(
        EXC(DeprecationWarning),
        "Pickle, copy, and deepcopy support will be removed from itertools in "
        "Python 3.14.");
}

Object *mod_itertools_reduce_with(Object *self, OPT Tuple *args, OPT Object *state)
{
    Object *result = NULL, *cls = OBJ(type_of(self));
    if (args != NULL && state != NULL && mod_itertools_reduce_warn())
        result = state == NOT_IMPLEMENTED
                     ? (Object *)(void *)tuple_pack(2, cls, OBJ(args))
                     : (Object *)(void *)tuple_pack(3, cls, OBJ(args), state);
    xdecref((Object *)(void *)args);
    xdecref(state);
    return result;
}

bool mod_itertools_reduce_state(Object *state, size_t least, size_t most)
{
    if (!mod_itertools_reduce_warn())
        return false;
    if (!is_tuple(state))
        return error_false(EXC(TypeError), "state is not a tuple");
    size_t count = tuple_length(as_tuple(state));
    bool few = count < least;
    if (few || count > most)
        return error_false(
            EXC(TypeError), "function takes %s %zu argument%s (%zu given)",
            least == most ? "exactly"
            : few         ? "at least"
                          : "at most",
            few ? least : most, (few ? least : most) == 1 ? "" : "s", count);
    return true;
}

// ---- count, repeat ----

static Object *count_m_reduce(Object *self, Object *const *args)
{
    Count *c = (Count *)(void *)self;
    Object *value = c->value != NULL ? incref(c->value) : int_from(c->next);
    int64_t by;
    (void)args;
    if (value == NULL)
        return NULL;
    bool by_one = c->value == NULL && int_fits(c->step, &by) && by == 1;
    Tuple *given = by_one ? tuple_pack(1, value) : tuple_pack(2, value, c->step);
    decref(value);
    return mod_itertools_reduce_with(self, given, NOT_IMPLEMENTED);
}

const NativeDef mod_itertools_reduce_count[] = { REDUCE_ROW(count_m_reduce),
                                                 NATIVE_END };

Object *mod_itertools_reduce_repeat(Object *self, Object *const *args)
{
    Repeat *r = (Repeat *)(void *)self;
    Object *left = r->left < 0 ? NULL : int_from(r->left);
    (void)args;
    if (left == NULL && r->left >= 0)
        return NULL;
    Tuple *given = left == NULL ? tuple_pack(1, r->item) : tuple_pack(2, r->item, left);
    xdecref(left);
    return mod_itertools_reduce_with(self, given, NOT_IMPLEMENTED);
}

// ---- cycle ----

// An iterator over the saved items from index on.
static Object *rest_of_cycle(Cycle *c)
{
    Object *iter = iterate_of(OBJ(c->saved)), *index, *done;
    if (iter == NULL || c->index == 0)
        return iter;
    index = int_from((int64_t)c->index);
    done = index != NULL ? call_method_1(iter, NAME(__setstate__), index) : NULL;
    xdecref(index);
    if (done == NULL)
        ref_clear(&iter);
    xdecref(done);
    return iter;
}

static Object *cycle_m_reduce(Object *self, Object *const *args)
{
    Cycle *c = (Cycle *)(void *)self;
    (void)args;
    if (c->saved == NULL) // the collector has taken it apart
        return error_raise(EXC(ValueError), "cycle has no items");
    Object *iter = c->iter != NULL ? incref(c->iter) : rest_of_cycle(c);
    if (iter == NULL)
        return NULL;
    Tuple *given = tuple_pack(1, iter);
    Object *state = (Object *)(void *)tuple_pack(
        2, OBJ(c->saved), bool_from(c->iter == NULL || c->whole));
    decref(iter);
    return mod_itertools_reduce_with(self, given, state);
}

static Object *cycle_m_setstate(Object *self, Object *const *args)
{
    Cycle *c = (Cycle *)(void *)self;
    int whole;
    if (!mod_itertools_reduce_state(args[0], 2, 2))
        return NULL;
    Object *const *parts = tuple_items(as_tuple(args[0]));
    if (!is_list(parts[0]))
        return error_raise(EXC(TypeError), "argument 1 must be list, not %V", parts[0]);
    if (!time_c_int(parts[1], &whole))
        return NULL;
    c->index = 0;
    c->whole = whole != 0;
    ref_set(&c->saved, parts[0]);
    return NONE;
}

const NativeDef mod_itertools_reduce_cycle[] = { REDUCE_ROW(cycle_m_reduce),
                                                 SETSTATE_ROW(cycle_m_setstate),
                                                 NATIVE_END };

// ---- chain ----

Object *mod_itertools_reduce_chain(Object *self, Object *const *args)
{
    Chain *c = (Chain *)(void *)self;
    Object *state = NOT_IMPLEMENTED;
    (void)args;
    if (c->source != NULL)
        state =
            (Object *)(void *)(c->active != NULL ? tuple_pack(2, c->source, c->active)
                                                 : tuple_pack(1, c->source));
    return mod_itertools_reduce_with(self, tuple_empty(), state);
}

Object *mod_itertools_reduce_set_chain(Object *self, Object *const *args)
{
    Chain *c = (Chain *)(void *)self;
    if (!mod_itertools_reduce_state(args[0], 1, 2))
        return NULL;
    size_t count = tuple_length(as_tuple(args[0]));
    Object *const *parts = tuple_items(as_tuple(args[0]));
    if (!iterate_is_iterator(parts[0]) ||
        (count == 2 && !iterate_is_iterator(parts[1])))
        return error_raise(EXC(TypeError), "Arguments must be iterators.");
    Object *active = count == 2 ? incref(parts[1]) : NULL;
    ref_set(&c->source, parts[0]);
    ref_set_take(&c->active, active);
    return NONE;
}

// ---- accumulate ----

// chain((first,), iter)
static Object *chained(Object *first, Object *iter)
{
    Tuple *alone = tuple_pack(1, first);
    Object *made =
        alone != NULL ? call_2(OBJ(&mod_itertools_chain_type), OBJ(alone), iter) : NULL;
    xdecref((Object *)(void *)alone);
    return made;
}

// islice(accumulate(chain((None,), iter), function), 1, None): a state of None would
// not be set.
static Object *reduce_none_total(Accumulate *a, Object *function)
{
    Object *chain = chained(NONE, a->iter), *one = int_from(1), *result = NULL;
    Object *inner = chain != NULL
                        ? call_2(OBJ(&mod_itertools_accumulate_type), chain, function)
                        : NULL;
    Tuple *given = inner != NULL ? tuple_pack(3, inner, one, NONE) : NULL;
    if (given != NULL)
        result = (Object *)(void *)tuple_pack(2, OBJ(&mod_itertools_islice_type),
                                              OBJ(given));
    xdecref(chain);
    xdecref(one);
    xdecref(inner);
    xdecref((Object *)(void *)given);
    return result;
}

static Object *accumulate_m_reduce(Object *self, Object *const *args)
{
    Accumulate *a = (Accumulate *)(void *)self;
    Object *function = a->function != NULL ? a->function : NONE;
    (void)args;
    if (a->iter == NULL)
        return error_raise(EXC(ValueError), "accumulate has no iterator");
    if (a->initial == NULL && a->total == NONE)
        return mod_itertools_reduce_warn() ? reduce_none_total(a, function) : NULL;
    Object *iter = a->initial != NULL ? chained(a->initial, a->iter) : incref(a->iter);
    if (iter == NULL)
        return NULL;
    Tuple *given = tuple_pack(2, iter, function);
    decref(iter);
    bool begun = a->initial == NULL && a->total != NULL;
    return mod_itertools_reduce_with(self, given, incref(begun ? a->total : NONE));
}

static Object *accumulate_m_setstate(Object *self, Object *const *args)
{
    if (!mod_itertools_reduce_warn())
        return NULL;
    ref_set(&((Accumulate *)(void *)self)->total, args[0]);
    return NONE;
}

const NativeDef mod_itertools_reduce_accumulate[] = {
    REDUCE_ROW(accumulate_m_reduce), SETSTATE_ROW(accumulate_m_setstate), NATIVE_END
};

// ---- compress, dropwhile, takewhile, filterfalse, starmap ----

static Tuple *pair_arguments(Object *self)
{
    Pair *p = (Pair *)(void *)self;
    return tuple_pack(2, p->first != NULL ? p->first : NONE,
                      p->second != NULL ? p->second : NONE);
}

static Object *pair_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return mod_itertools_reduce_with(self, pair_arguments(self), NOT_IMPLEMENTED);
}

static Object *dropwhile_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return mod_itertools_reduce_with(self, pair_arguments(self),
                                     int_from(((Pair *)(void *)self)->flag));
}

static Object *dropwhile_m_setstate(Object *self, Object *const *args)
{
    int truth = mod_itertools_reduce_warn() ? operate_truth(args[0]) : -1;
    if (truth < 0)
        return NULL;
    ((Pair *)(void *)self)->flag = truth > 0;
    return NONE;
}

const NativeDef mod_itertools_reduce_pair[] = { REDUCE_ROW(pair_m_reduce), NATIVE_END };
const NativeDef mod_itertools_reduce_dropwhile[] = { REDUCE_ROW(dropwhile_m_reduce),
                                                     SETSTATE_ROW(dropwhile_m_setstate),
                                                     NATIVE_END };

// ---- islice ----

static Tuple *islice_arguments(Islice *s)
{
    Object *next = int_from(s->next), *step = int_from(s->step);
    Object *stop = s->stop < 0 ? NONE : int_from(s->stop);
    Tuple *given = next != NULL && step != NULL && stop != NULL
                       ? tuple_pack(4, s->iter, next, stop, step)
                       : NULL;
    xdecref(next);
    xdecref(step);
    xdecref(stop);
    return given;
}

static Object *islice_m_reduce(Object *self, Object *const *args)
{
    Islice *s = (Islice *)(void *)self;
    (void)args;
    if (s->iter != NULL)
        return mod_itertools_reduce_with(self, islice_arguments(s),
                                         int_from(s->position));
    List *nothing = list_new(0);
    Object *iter = nothing != NULL ? iterate_of(OBJ(nothing)) : NULL;
    Object *zero = int_from(0);
    Tuple *given = iter != NULL ? tuple_pack(2, iter, zero) : NULL;
    xdecref(iter);
    xdecref((Object *)(void *)nothing);
    return mod_itertools_reduce_with(self, given, zero);
}

static Object *islice_m_setstate(Object *self, Object *const *args)
{
    int64_t position;
    if (!mod_itertools_reduce_warn())
        return NULL;
    if (!int_required(args[0], &position, "ssize_t"))
        return NULL;
    ((Islice *)(void *)self)->position = position;
    return NONE;
}

const NativeDef mod_itertools_reduce_islice[] = { REDUCE_ROW(islice_m_reduce),
                                                  SETSTATE_ROW(islice_m_setstate),
                                                  NATIVE_END };

// ---- zip_longest ----

// An iterator that has ended is given as ().
static Object *zip_longest_m_reduce(Object *self, Object *const *args)
{
    ZipLongest *z = (ZipLongest *)(void *)self;
    size_t count = z->iters != NULL ? z->iters->count : 0;
    Tuple *given = tuple_new(count), *nothing = tuple_empty();
    (void)args;
    for (size_t i = 0; given != NULL && i < count; i++)
        tuple_items(given)[i] =
            incref(z->iters->items[i] == NONE ? OBJ(nothing) : z->iters->items[i]);
    decref(OBJ(nothing));
    return mod_itertools_reduce_with(self, given,
                                     incref(z->fill != NULL ? z->fill : NONE));
}

static Object *zip_longest_m_setstate(Object *self, Object *const *args)
{
    if (!mod_itertools_reduce_warn())
        return NULL;
    ref_set(&((ZipLongest *)(void *)self)->fill, args[0]);
    return NONE;
}

const NativeDef mod_itertools_reduce_zip_longest[] = {
    REDUCE_ROW(zip_longest_m_reduce), SETSTATE_ROW(zip_longest_m_setstate), NATIVE_END
};
