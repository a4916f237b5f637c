// mod_io.c - _io: what the io module is made from.
#include "runtime/modules/mod_builtins_internal.h"
#include "runtime/modules/mod_io_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

enum { BUFFER_SIZE = 8192 };

static Object *io_f_text_encoding(Object *self, Object *const *args)
{
    (void)self;
    return args[0] == NONE ? (Object *)str_from_text("locale") : incref(args[0]);
}

// open(path, "rb") of a str path.
static Object *io_f_open_code(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "open_code() argument 'path' must be str, not %V", args[0]);
    return file_open(args[0], "rb", -1, NULL, NULL, NULL);
}

static bool fill(Module *m)
{
    static Type *const types[] = {
        &file_type,
        &binary_file_type,
        &file_writer_type,
        &file_random_type,
        &file_raw_type,
        &mod_io_bytes_type,
        &mod_io_string_type,
        &io_base_type,
        &io_base_raw_type,
        &io_base_buffered_type,
        &io_base_text_type,
        &mod_io_pair_type,
        &mod_io_pair_decoder_type,
    };
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
    { io_f_open_code, "open_code(path)", "Open a file with code." },
    { io_f_text_encoding, "text_encoding(encoding, stacklevel=2, /)",
      "The encoding, or the usual one for None." },
    NATIVE_END,
};

const ModuleDef mod_io = { "_io", "Files: what the io module is made from.", functions,
                           fill };
