// mod_sre_scan.h - what finditer and scanner give: matches one after the other.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_SCAN_H
#define OURO_RUNTIME_MODULES_MOD_SRE_SCAN_H

#include "runtime/modules/mod_sre_pattern.h"

extern Type sre_scan_scanner_type, sre_scan_finder_type;

// An object of one of the two shapes.
//
// takes   args: string, pos, endpos as the methods of patterns have them
// raises  TypeError
NEW Object *mod_sre_scan_new(uint32_t shape, SrePattern *p, Object *const *args);

#endif
