// mod_io.c - _io: what the io module is made from.
#include "runtime/modules/mod_builtins_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"

enum { BUFFER_SIZE = 8192 };

static bool fill(Module *m)
{
    static Type *const types[] = { &file_type, &binary_file_type, &file_writer_type,
                                   &file_random_type, &file_raw_type };
    for (size_t i = 0; i < ARRAY_COUNT(types); i++)
        if (!module_add_take(m, types[i]->name, OBJ(types[i])))
            return false;
    Type *unsupported = file_unsupported();
    return unsupported != NULL &&
           module_add_take(m, "UnsupportedOperation", incref(OBJ(unsupported))) &&
           module_add_take(m, "BlockingIOError", OBJ(EXC(BlockingIOError))) &&
           module_add_take(m, "DEFAULT_BUFFER_SIZE", int_from(BUFFER_SIZE));
}

static const NativeDef functions[] = {
    { mod_builtins_io_open, MOD_BUILTINS_IO_OPEN, "Open a file." },
    NATIVE_END,
};

const ModuleDef mod_io = { "_io", "Files: what the io module is made from.", functions,
                           fill };
