// mod_posix_record.c - os.stat_result, statvfs_result, terminal_size, uname_result,
// times_result: tuples with named items.
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/record.h"
#include "runtime/types/singletons.h"

enum { STAT_FIELDS = 19, STATVFS_FIELDS = 11, STAT_TIMES = 7 };

static Object *seconds(const struct timespec *t)
{
    return float_from((double)t->tv_sec + 1e-9 * (double)t->tv_nsec);
}

static Object *nanoseconds(const struct timespec *t)
{
    return int_from((int64_t)t->tv_sec * 1000000000 + t->tv_nsec);
}

Object *mod_posix_record_stat(const struct stat *st)
{
    Object *items[STAT_FIELDS] = {
        int_from(st->st_mode),          int_from_unsigned(st->st_ino),
        int_from_unsigned(st->st_dev),  int_from_unsigned(st->st_nlink),
        int_from(st->st_uid),           int_from(st->st_gid),
        int_from(st->st_size),          int_from(st->st_atim.tv_sec),
        int_from(st->st_mtim.tv_sec),   int_from(st->st_ctim.tv_sec),
        seconds(&st->st_atim),          seconds(&st->st_mtim),
        seconds(&st->st_ctim),          nanoseconds(&st->st_atim),
        nanoseconds(&st->st_mtim),      nanoseconds(&st->st_ctim),
        int_from(st->st_blksize),       int_from(st->st_blocks),
        int_from_unsigned(st->st_rdev),
    };
    return record_take(&mod_posix_record_stat_type, items);
}

Object *mod_posix_record_statvfs(const struct statvfs *s)
{
    Object *items[STATVFS_FIELDS] = {
        int_from_unsigned(s->f_bsize),  int_from_unsigned(s->f_frsize),
        int_from_unsigned(s->f_blocks), int_from_unsigned(s->f_bfree),
        int_from_unsigned(s->f_bavail), int_from_unsigned(s->f_files),
        int_from_unsigned(s->f_ffree),  int_from_unsigned(s->f_favail),
        int_from_unsigned(s->f_flag),   int_from_unsigned(s->f_namemax),
        int_from_unsigned(s->f_fsid),
    };
    return record_take(&mod_posix_record_statvfs_type, items);
}

// A float time that is not given is the unnamed int.
static Object *stat_new(Object *self, Object *const *args)
{
    Object *made = record_new(self, args);
    for (size_t i = STAT_TIMES; made != NULL && i < STAT_TIMES + 3; i++)
        if (record_items(made)[i + 3] == NONE)
            ref_set(&record_items(made)[i + 3], record_items(made)[i]);
    return made;
}

static const NativeDef stat_new_def = { stat_new,
                                        "__new__(cls, sequence, dict=<absent>)", NULL };

#define ROW RECORD_FIELD
static const GetSetDef stat_fields[] = {
    RECORD_START,
    ROW(0, "st_mode", "protection bits"),
    ROW(1, "st_ino", "inode"),
    ROW(2, "st_dev", "device"),
    ROW(3, "st_nlink", "names that the file has"),
    ROW(4, "st_uid", "the owner's number"),
    ROW(5, "st_gid", "the number of the owner's group"),
    ROW(6, "st_size", "length of the file, bytes"),
    RECORD_HIDDEN,
    ROW(10, "st_atime", "last read, seconds since 1970"),
    ROW(11, "st_mtime", "last write, seconds since 1970"),
    ROW(12, "st_ctime", "last change of these data, seconds since 1970"),
    ROW(13, "st_atime_ns", "last read, nanoseconds since 1970"),
    ROW(14, "st_mtime_ns", "last write, nanoseconds since 1970"),
    ROW(15, "st_ctime_ns", "last change of these data, nanoseconds since 1970"),
    ROW(16, "st_blksize", "bytes that are best read or written at once"),
    ROW(17, "st_blocks", "blocks of 512 bytes on the disk"),
    ROW(18, "st_rdev", "number of the device that this file is"),
    RECORD_END,
};
static const GetSetDef statvfs_fields[] = {
    RECORD_START,
    ROW(0, "f_bsize", "bytes of a block, as files are best read"),
    ROW(1, "f_frsize", "bytes of a block, as the next rows count them"),
    ROW(2, "f_blocks", "blocks there are"),
    ROW(3, "f_bfree", "free blocks"),
    ROW(4, "f_bavail", "free blocks for everyone"),
    ROW(5, "f_files", "inodes there are"),
    ROW(6, "f_ffree", "free inodes"),
    ROW(7, "f_favail", "free inodes for everyone"),
    ROW(8, "f_flag", "how it is mounted, ST_..."),
    ROW(9, "f_namemax", "bytes of the longest name"),
    RECORD_HIDDEN,
    ROW(10, "f_fsid", "number of the file system"),
    RECORD_END,
};
static const GetSetDef size_fields[] = {
    RECORD_START,
    ROW(0, "columns", "characters in a line"),
    ROW(1, "lines", "lines of the window"),
    RECORD_END,
};
static const GetSetDef uname_fields[] = {
    RECORD_START,
    ROW(0, "sysname", "operating system name"),
    ROW(1, "nodename", "name of machine on network"),
    ROW(2, "release", "operating system release"),
    ROW(3, "version", "operating system version"),
    ROW(4, "machine", "hardware identifier"),
    RECORD_END,
};
static const GetSetDef times_fields[] = {
    RECORD_START,
    ROW(0, "user", "user time"),
    ROW(1, "system", "system time"),
    ROW(2, "children_user", "the same of ended children"),
    ROW(3, "children_system", "the same in the kernel of ended children"),
    ROW(4, "elapsed", "seconds on a clock that began at some moment"),
    RECORD_END,
};
#undef ROW

Type mod_posix_record_stat_type = {
    RECORD_TYPE("stat_result", "os", STAT_RESULT, stat_fields, stat_new_def),
};
Type mod_posix_record_statvfs_type = {
    RECORD_TYPE("statvfs_result", "os", STATVFS_RESULT, statvfs_fields, record_new_def),
};
Type mod_posix_record_size_type = {
    RECORD_TYPE("terminal_size", "os", TERMINAL_SIZE, size_fields, record_new_def),
};
Type mod_posix_record_uname_type = {
    RECORD_TYPE("uname_result", "posix", UNAME_RESULT, uname_fields, record_new_def),
};
Type mod_posix_record_times_type = {
    RECORD_TYPE("times_result", "posix", TIMES_RESULT, times_fields, record_new_def),
};
