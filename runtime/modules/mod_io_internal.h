// mod_io_internal.h - the streams in memory, for mod_io.c.
#ifndef OURO_RUNTIME_MODULES_MOD_IO_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_IO_INTERNAL_H

#include "runtime/heap/object.h"

// BytesIO; what lends its bytes; StringIO.
extern Type mod_io_bytes_type, mod_io_bytes_view_type, mod_io_string_type;
// BufferedRWPair, IncrementalNewlineDecoder.
extern Type mod_io_pair_type, mod_io_pair_decoder_type;

#endif
