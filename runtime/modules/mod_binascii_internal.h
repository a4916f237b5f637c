// mod_binascii_internal.h - what the files of binascii share.
#ifndef OURO_RUNTIME_MODULES_MOD_BINASCII_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_BINASCII_INTERNAL_H

#include "runtime/types/buffer.h"
#include "runtime/types/native.h"

extern Type mod_binascii_error_type;
#define BINASCII_ERROR (&mod_binascii_error_type)

extern const NativeDef mod_binascii_mail_functions[];

// The bytes of a str of ASCII, or of what lends bytes.
//
// raises  ValueError, TypeError
RAISES bool mod_binascii_take(Object *o, Buffer *out);
void mod_binascii_end(Buffer *b);

#endif
