// mod_posix_record.c - os.stat_result, statvfs_result, terminal_size, uname_result,
// times_result: tuples with named items.
//
// Invariant: an instance holds the items of all named fields; its length counts the
// first ones only, so everything that tuple does leaves the others alone. They are
// released here.

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { FIELDS_MAX = 20, STAT_SHOWN = 10, STAT_FIELDS = 19, STATVFS_FIELDS = 11 };

static LongTuple *as_long(Object *o)
{
    return (LongTuple *)(void *)o;
}

// How many fields a type has, and how many of them are items of the tuple. The unnamed
// items of stat_result (7, 8, 9) have rows with a name that cannot be written.
static size_t fields(const Type *type)
{
    return type == &mod_posix_record_stat_type      ? STAT_FIELDS
           : type == &mod_posix_record_statvfs_type ? STATVFS_FIELDS
           : type == &mod_posix_record_size_type    ? 2
                                                    : 5;
}

static size_t shown(const Type *type)
{
    return type == &mod_posix_record_stat_type      ? STAT_SHOWN
           : type == &mod_posix_record_statvfs_type ? STATVFS_FIELDS - 1
                                                    : fields(type);
}

Object *mod_posix_record_take(Type *type, Object *const *items)
{
    return tuple_record_take(type, items, fields(type), shown(type));
}

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
    return mod_posix_record_take(&mod_posix_record_stat_type, items);
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
    return mod_posix_record_take(&mod_posix_record_statvfs_type, items);
}

static void record_dealloc(Object *self)
{
    size_t count = fields(type_of(self));
    LongTuple *t = as_long(self);
    for (size_t i = 0; i < count; i++)
        decref(t->items[i]);
    heap_free(HEAP_CONTAINER, self, sizeof *t + count * sizeof(Object *));
}

static void record_traverse(Object *self, VisitFn visit, void *context)
{
    for (size_t i = 0; i < fields(type_of(self)); i++)
        VISIT(as_long(self)->items[i]);
}

static size_t record_size_of(Object *self)
{
    return heap_counted(sizeof(LongTuple) + fields(type_of(self)) * sizeof(Object *));
}

static Str *record_repr(Object *self)
{
    static const char *const hidden[] = { "st_atime", "st_mtime", "st_ctime" };
    const Type *type = type_of(self);
    const LongTuple *t = as_long(self);
    StrBuilder b;
    str_builder_start(&b);
    str_builder_text(&b, type->module);
    str_builder_char(&b, '.');
    str_builder_text(&b, type->name);
    for (size_t i = 0; i < t->length; i++) {
        Str *value = operate_repr(t->items[i]);
        if (value == NULL) {
            str_builder_discard(&b);
            return NULL;
        }
        bool unnamed = type == &mod_posix_record_stat_type && i >= 7;
        str_builder_text(&b, i == 0 ? "(" : ", ");
        str_builder_text(&b, unnamed ? hidden[i - 7] : type->getsets[i].name);
        str_builder_char(&b, '=');
        str_builder_str(&b, value);
        decref(OBJ(value));
    }
    str_builder_char(&b, ')');
    return str_builder_finish(&b);
}

// args: sequence, dict
static Object *record_new(Object *self, Object *const *args)
{
    Type *type = as_type(self);
    size_t count = fields(type), least = shown(type), n;
    Object *items[FIELDS_MAX];
    Tuple *given = tuple_from_iter(args[0]);
    if (given == NULL)
        return NULL;
    n = tuple_length(given);
    if (n < least || n > count) {
        error_raise(EXC(TypeError),
                    "%s.%s() takes a%s %zu-sequence (%zu-sequence given)", type->module,
                    type->name,
                    least == count ? ""
                    : n < least    ? "n at least"
                                   : "n at most",
                    n < least ? least : count, n);
        decref(OBJ(given));
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        // A float time that is not given is the unnamed int.
        bool copied = type == &mod_posix_record_stat_type && i >= n &&
                      i >= STAT_SHOWN && i < STAT_SHOWN + 3;
        items[i] = i < n    ? incref(tuple_items(given)[i])
                   : copied ? incref(items[i - 3])
                            : NONE;
    }
    decref(OBJ(given));
    return mod_posix_record_take(type, items);
}

static const NativeDef record_new_def = { record_new,
                                          "__new__(cls, sequence, dict=None)", NULL };

static Object *record_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    size_t count = fields(type_of(self));
    Object *values = (Object *)tuple_from_array(as_long(self)->items, count);
    Object *arguments = values != NULL ? (Object *)tuple_pack(1, values) : NULL;
    Object *result = arguments != NULL
                         ? (Object *)tuple_pack(2, OBJ(type_of(self)), arguments)
                         : NULL;
    xdecref(values);
    xdecref(arguments);
    return result;
}

static const NativeDef record_methods[] = {
    { record_m_reduce, "__reduce__(self)", NULL },
    NATIVE_END,
};

#define FIELD(i)                                                                       \
    static Object *field_##i(Object *self)                                             \
    {                                                                                  \
        return incref(as_long(self)->items[i]);                                        \
    }
FIELD(0)
FIELD(1)
FIELD(2)
FIELD(3)
FIELD(4)
FIELD(5)
FIELD(6)
FIELD(7)
FIELD(8)
FIELD(9)
FIELD(10)
FIELD(11)
FIELD(12)
FIELD(13)
FIELD(14)
FIELD(15)
FIELD(16)
FIELD(17)
FIELD(18)
#undef FIELD

static Object *get_shown(Object *self)
{
    return int_from((int64_t)shown(type_of(self)));
}

static Object *get_count(Object *self)
{
    return int_from((int64_t)fields(type_of(self)));
}

static Object *get_unnamed(Object *self)
{
    return int_from(type_of(self) == &mod_posix_record_stat_type ? 3 : 0);
}

#define ROW(i, name, text)                                                             \
    {                                                                                  \
        name, field_##i, NULL, text                                                    \
    }
#define COUNTS                                                                         \
    { "n_fields", get_count, NULL, NULL },                                             \
        { "n_sequence_fields", get_shown, NULL, NULL },                                \
    {                                                                                  \
        "n_unnamed_fields", get_unnamed, NULL, NULL                                    \
    }
static const GetSetDef stat_fields[] = {
    ROW(0, "st_mode", "protection bits"),
    ROW(1, "st_ino", "inode"),
    ROW(2, "st_dev", "device"),
    ROW(3, "st_nlink", "names that the file has"),
    ROW(4, "st_uid", "the owner's number"),
    ROW(5, "st_gid", "the number of the owner's group"),
    ROW(6, "st_size", "length of the file, bytes"),
    ROW(10, "st_atime", "last read, seconds since 1970"),
    ROW(11, "st_mtime", "last write, seconds since 1970"),
    ROW(12, "st_ctime", "last change of these data, seconds since 1970"),
    ROW(13, "st_atime_ns", "last read, nanoseconds since 1970"),
    ROW(14, "st_mtime_ns", "last write, nanoseconds since 1970"),
    ROW(15, "st_ctime_ns", "last change of these data, nanoseconds since 1970"),
    ROW(16, "st_blksize", "bytes that are best read or written at once"),
    ROW(17, "st_blocks", "blocks of 512 bytes on the disk"),
    ROW(18, "st_rdev", "number of the device that this file is"),
    COUNTS,
    GETSET_END,
};
static const GetSetDef statvfs_fields[] = {
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
    ROW(10, "f_fsid", "number of the file system"),
    COUNTS,
    GETSET_END,
};
static const GetSetDef size_fields[] = {
    ROW(0, "columns", "characters in a line"),
    ROW(1, "lines", "lines of the window"),
    COUNTS,
    GETSET_END,
};
static const GetSetDef uname_fields[] = {
    ROW(0, "sysname", "operating system name"),
    ROW(1, "nodename", "name of machine on network"),
    ROW(2, "release", "operating system release"),
    ROW(3, "version", "operating system version"),
    ROW(4, "machine", "hardware identifier"),
    COUNTS,
    GETSET_END,
};
static const GetSetDef times_fields[] = {
    ROW(0, "user", "user time"),
    ROW(1, "system", "system time"),
    ROW(2, "children_user", "the same of ended children"),
    ROW(3, "children_system", "the same in the kernel of ended children"),
    ROW(4, "elapsed", "seconds on a clock that began at some moment"),
    COUNTS,
    GETSET_END,
};
#undef ROW
#undef COUNTS

#define RECORD(identifier, text, module_, id, rows)                                    \
    Type identifier = {                                                                \
        TYPE_HEAD_ON(text, LongTuple, &tuple_type),                                    \
        .module = (module_),                                                           \
        .flags = TYPE_GC | TYPE_IMMUTABLE,                                             \
        .shape = SHAPE_##id,                                                           \
        .new_def = &record_new_def,                                                    \
        .dealloc = record_dealloc,                                                     \
        .traverse = record_traverse,                                                   \
        .size_of = record_size_of,                                                     \
        .repr = record_repr,                                                           \
        .methods = record_methods,                                                     \
        .getsets = (rows),                                                             \
    }
RECORD(mod_posix_record_stat_type, "stat_result", "os", STAT_RESULT, stat_fields);
RECORD(mod_posix_record_statvfs_type, "statvfs_result", "os", STATVFS_RESULT,
       statvfs_fields);
RECORD(mod_posix_record_size_type, "terminal_size", "os", TERMINAL_SIZE, size_fields);
RECORD(mod_posix_record_uname_type, "uname_result", "posix", UNAME_RESULT,
       uname_fields);
RECORD(mod_posix_record_times_type, "times_result", "posix", TIMES_RESULT,
       times_fields);
#undef RECORD
