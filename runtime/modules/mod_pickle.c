// mod_pickle.c - _pickle: objects as bytes and back.
#include "runtime/modules/mod_pickle_internal.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/exception.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"

#define STATIC_ERROR(identifier, text, id, above)                                      \
    Type identifier = {                                                                \
        TYPE_HEAD_ON(text, Exception, &above),                                         \
        .module = "_pickle",                                                           \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_EXCEPTION | TYPE_IMMUTABLE,        \
        .shape = SHAPE_##id,                                                           \
        .dict_offset = (int32_t)offsetof(Exception, dict),                             \
    }
STATIC_ERROR(mod_pickle_error_type, "PickleError", PICKLE_ERROR, error_type_Exception);
STATIC_ERROR(mod_pickle_pickling_type, "PicklingError", PICKLING_ERROR,
             mod_pickle_error_type);
STATIC_ERROR(mod_pickle_unpickling_type, "UnpicklingError", UNPICKLING_ERROR,
             mod_pickle_error_type);
#undef STATIC_ERROR

Object *mod_pickle_not_ready(Object *self, Type *error, const char *base)
{
    const Type *type = type_of(self);
    return error_raise(error, "%s.__init__() was not called by %s%s.__init__()", base,
                       type->flags & TYPE_USER ? "" : "_pickle.", type->name);
}

// A pickler or unpickler for one call.
static Object *make(Type *type)
{
    return type_ready(type) ? type->create(type) : NULL;
}

static Object *pickle_f_dump(Object *self, Object *const *args)
{
    Object *pickler = make(&mod_pickle_write_type), *result = NULL;
    (void)self;
    if (pickler != NULL &&
        mod_pickle_write_start(as_pickler(pickler), args[1], args + 2) &&
        mod_pickle_write_dump(as_pickler(pickler), args[0]))
        result = NONE;
    xdecref(pickler);
    return result;
}

static Object *pickle_f_dumps(Object *self, Object *const *args)
{
    Object *pickler = make(&mod_pickle_write_type), *result = NULL;
    (void)self;
    if (pickler != NULL &&
        mod_pickle_write_start(as_pickler(pickler), NULL, args + 1) &&
        mod_pickle_write_dump(as_pickler(pickler), args[0]))
        result =
            bytes_from(as_pickler(pickler)->out.data, as_pickler(pickler)->out.length);
    xdecref(pickler);
    return result;
}

static Object *pickle_f_load(Object *self, Object *const *args)
{
    Object *unpickler = make(&mod_pickle_read_type), *result = NULL;
    (void)self;
    if (unpickler != NULL && mod_pickle_read_start(as_unpickler(unpickler), args + 1) &&
        mod_pickle_input_file(as_unpickler(unpickler), args[0]))
        result = mod_pickle_read_load(as_unpickler(unpickler));
    xdecref(unpickler);
    return result;
}

static Object *pickle_f_loads(Object *self, Object *const *args)
{
    Object *unpickler = make(&mod_pickle_read_type), *result = NULL;
    (void)self;
    if (unpickler != NULL && mod_pickle_read_start(as_unpickler(unpickler), args + 1) &&
        mod_pickle_input_bytes(as_unpickler(unpickler), args[0]))
        result = mod_pickle_read_load(as_unpickler(unpickler));
    xdecref(unpickler);
    return result;
}

static const NativeDef functions[] = {
    { pickle_f_dump,
      "dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)",
      "Write an object to a file opened for binary writing." },
    { pickle_f_dumps,
      "dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)",
      "The pickle of an object as bytes." },
    { pickle_f_load,
      "load(file, *, fix_imports=True, encoding='ASCII', errors='strict', "
      "buffers=None)",
      "Read an object from a file opened for binary reading." },
    { pickle_f_loads,
      "loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', "
      "buffers=None)",
      "The object whose pickle the bytes are." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    return module_add_take(m, "Pickler", OBJ(&mod_pickle_write_type)) &&
           module_add_take(m, "Unpickler", OBJ(&mod_pickle_read_type)) &&
           module_add_take(m, "PickleError", OBJ(&mod_pickle_error_type)) &&
           module_add_take(m, "PicklingError", OBJ(&mod_pickle_pickling_type)) &&
           module_add_take(m, "UnpicklingError", OBJ(&mod_pickle_unpickling_type));
}

const ModuleDef mod_pickle = { "_pickle", "Objects as bytes and back.", functions,
                               fill };
