// mod_time_struct.h - time.struct_time: a tuple of nine with names, and two items more.
#ifndef OURO_RUNTIME_MODULES_MOD_TIME_STRUCT_H
#define OURO_RUNTIME_MODULES_MOD_TIME_STRUCT_H

#include <time.h>

#include "runtime/heap/object.h"

enum { TIME_STRUCT_SHOWN = 9, TIME_STRUCT_ITEMS = 11 };

extern Type time_struct_type;

// A struct_time from C's.
NEW Object *time_struct_from(const struct tm *tm);
// The same without a zone, which is unknown: both items are None.
NEW Object *time_struct_plain(const struct tm *tm);
// Put the zone of o, if it is a struct_time that has one, into out; the name stays o's.
RAISES bool time_struct_zone(Object *o, struct tm *out);

#endif
