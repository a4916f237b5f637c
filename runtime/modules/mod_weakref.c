// mod_weakref.c - _weakref: what the module weakref stands on.
#include "runtime/protocol/error.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/weakref.h"

static Object *weakref_f_proxy(Object *self, Object *const *args)
{
    (void)self;
    return weakref_proxy_new(args[0], args[1] != NONE ? args[1] : NULL);
}

static Object *weakref_f_getweakrefcount(Object *self, Object *const *args)
{
    (void)self;
    int64_t count = 0;
    for (const WeakRef *ref = weakref_first(args[0]); ref != NULL; ref = ref->next)
        count += ref->object.refs != 0;
    return int_from(count);
}

static Object *weakref_f_getweakrefs(Object *self, Object *const *args)
{
    (void)self;
    List *list = list_new(0);
    for (WeakRef *ref = weakref_first(args[0]); list != NULL && ref != NULL;
         ref = ref->next)
        if (ref->object.refs != 0 && !list_append_take(list, OBJ(incref(ref))))
            ref_clear(&list);
    return (Object *)list;
}

static Object *weakref_f_remove_dead(Object *self, Object *const *args)
{
    (void)self;
    Object *ref;
    if (!is_dict(args[0]))
        return error_raise(EXC(TypeError),
                           "_remove_dead_weakref() argument 1 must be dict, not %V",
                           args[0]);
    int got = dict_get(as_dict(args[0]), args[1], &ref);
    if (got > 0 && !is_weakref(ref)) {
        decref(ref);
        return error_raise(EXC(TypeError), "not a weakref");
    }
    if (got > 0) {
        Object *target = weakref_get(ref);
        decref(ref);
        if (target == NULL)
            got = dict_delete(as_dict(args[0]), args[1]);
        else
            decref(target);
    }
    return got >= 0 ? NONE : NULL;
}

static const NativeDef functions[] = {
    { weakref_f_getweakrefcount, "getweakrefcount(object, /)",
      "How many weak references an object has." },
    { weakref_f_getweakrefs, "getweakrefs(object, /)",
      "The weak references of an object." },
    { weakref_f_proxy, "proxy(object, callback=None, /)",
      "A proxy acts as the object, but does not keep it alive.\n"
      "\n"
      "callback, if there is one, is called with the dead proxy." },
    { weakref_f_remove_dead, "_remove_dead_weakref(dct, key, /)",
      "Delete a key of the dict whose value is a weak reference that is dead." },
    NATIVE_END,
};

static bool add_type(Module *module, const char *name, Type *type)
{
    return module_add_take(module, name, OBJ(incref(type)));
}

static bool fill(Module *m)
{
    return add_type(m, "ref", &weakref_type) &&
           add_type(m, "ReferenceType", &weakref_type) &&
           add_type(m, "ProxyType", &weakref_proxy_type) &&
           add_type(m, "CallableProxyType", &weakref_callable_proxy_type);
}

const ModuleDef mod_weakref = {
    "_weakref",
    "References that do not keep their object alive.",
    functions,
    fill,
};
