// frame_proxy.h - f_locals of a function's frame: a mapping that writes through (PEP
// 667).
#ifndef OURO_VM_EXEC_FRAME_PROXY_H
#define OURO_VM_EXEC_FRAME_PROXY_H

#include "vm/exec/frame_object.h"

extern Type frame_proxy_type;
// The variables of a function's frame.
NEW Object *frame_proxy_new(FrameObject *frame);

#endif
