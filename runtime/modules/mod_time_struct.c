// mod_time_struct.c - time.struct_time: a tuple of nine with names, and two items more.
#include "runtime/modules/mod_time_struct.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/record.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

static Object *from_parts(const struct tm *tm, STEALS OPT Object *zone,
                          STEALS OPT Object *offset)
{
    Object *items[TIME_STRUCT_ITEMS] = {
        int_from((int64_t)tm->tm_year + 1900),
        int_from(tm->tm_mon + 1),
        int_from(tm->tm_mday),
        int_from(tm->tm_hour),
        int_from(tm->tm_min),
        int_from(tm->tm_sec),
        int_from((tm->tm_wday + 6) % 7), // Monday is 0
        int_from(tm->tm_yday + 1),
        int_from(tm->tm_isdst),
        zone,
        offset,
    };
    return record_take(&time_struct_type, items);
}

Object *time_struct_from(const struct tm *tm)
{
    return from_parts(tm,
                      tm->tm_zone == NULL ? NONE : (Object *)str_from_text(tm->tm_zone),
                      int_from(tm->tm_gmtoff));
}

Object *time_struct_plain(const struct tm *tm)
{
    return from_parts(tm, NONE, NONE);
}

bool time_struct_zone(Object *o, struct tm *out)
{
    Object *zone, *offset;
    int64_t seconds;
    if (type_of(o) != &time_struct_type)
        return true;
    zone = record_items(o)[9];
    offset = record_items(o)[10];
    if (is_str(zone) && str_kind(as_str(zone)) == STR_KIND_ASCII)
        out->tm_zone = str_data(as_str(zone));
    if (offset == NONE)
        return true;
    if (!operate_c_number(offset, "ssize_t", &seconds))
        return false;
    out->tm_gmtoff = (long)seconds;
    return true;
}

static const GetSetDef struct_getsets[] = {
    RECORD_START,
    RECORD_FIELD(0, "tm_year", "year with its century"),
    RECORD_FIELD(1, "tm_mon", "month, 1 to 12"),
    RECORD_FIELD(2, "tm_mday", "day in the month, 1 to 31"),
    RECORD_FIELD(3, "tm_hour", "hour, 0 to 23"),
    RECORD_FIELD(4, "tm_min", "minute, 0 to 59"),
    RECORD_FIELD(5, "tm_sec", "second, 0 to 61 (leap seconds)"),
    RECORD_FIELD(6, "tm_wday", "weekday, 0 (Monday) to 6"),
    RECORD_FIELD(7, "tm_yday", "day in the year, 1 to 366"),
    RECORD_FIELD(8, "tm_isdst", "summer time: 1 yes, 0 no, -1 not known"),
    RECORD_HIDDEN,
    RECORD_FIELD(9, "tm_zone", "short name of the time zone"),
    RECORD_FIELD(10, "tm_gmtoff", "seconds east of UTC"),
    RECORD_END,
};

Type time_struct_type = {
    RECORD_TYPE("struct_time", "time", STRUCT_TIME, struct_getsets, record_new_def),
    .help =
        "A calendar time: nine numbers with names, as gmtime() and localtime() give "
        "it and asctime(), mktime() and strftime() take it.",
};
