// mod_time.h - what other modules take of time.
#ifndef OURO_RUNTIME_MODULES_MOD_TIME_H
#define OURO_RUNTIME_MODULES_MOD_TIME_H

#include <time.h>

#include "runtime/heap/object.h"

// Split a moment as localtime_r or gmtime_r does.
//
// raises  OSError when the year is beyond C's int
RAISES bool time_split(time_t seconds, struct tm *(*split)(const time_t *, struct tm *),
                       struct tm *out);
// Seconds and microseconds of a number of seconds, an odd half of a microsecond rounded
// to even.
//
// raises  TypeError, ValueError, OverflowError
RAISES bool time_seconds(Object *o, int64_t *seconds, int64_t *microseconds);
// Nanoseconds of a number of units, each so many of them; fractions are rounded away
// from zero.
//
// raises  TypeError, ValueError, OverflowError
RAISES bool time_nanoseconds(Object *o, int64_t unit, int64_t *out);
// An int for a parameter that is an int in C.
//
// raises  TypeError; OverflowError "signed integer is greater than maximum"
RAISES bool time_c_int(Object *o, int *out);
// time.strftime(format, tuple)
NEW Object *time_format(Object *format, Object *tuple);

#endif
