// mod_pickle_internal.h - what the files of _pickle share.
#ifndef OURO_RUNTIME_MODULES_MOD_PICKLE_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_PICKLE_INTERNAL_H

#include "runtime/heap/heap.h"
#include "runtime/heap/heap_table.h"
#include "runtime/modules/registry.h"
#include "runtime/types/buffer.h"
#include "runtime/types/str.h"

enum { PICKLE_DEFAULT = 4, PICKLE_HIGHEST = 5 };

extern Type mod_pickle_error_type, mod_pickle_pickling_type, mod_pickle_unpickling_type;
extern Type mod_pickle_write_type, mod_pickle_read_type;
extern Type mod_pickle_memo_written_type, mod_pickle_memo_read_type;
#define PICKLING_ERROR (&mod_pickle_pickling_type)
#define UNPICKLING_ERROR (&mod_pickle_unpickling_type)

// Raise: __init__ of the base was not called. Yields NULL.
Object *mod_pickle_not_ready(Object *self, Type *error, const char *base);

// The instructions of the machine that reads pickles.
typedef enum PickleOp {
    PICKLE_MARK = '(',
    PICKLE_STOP = '.',
    PICKLE_POP = '0',
    PICKLE_POP_MARK = '1',
    PICKLE_DUP = '2',
    PICKLE_FLOAT = 'F',
    PICKLE_INT = 'I',
    PICKLE_BININT = 'J',
    PICKLE_BININT1 = 'K',
    PICKLE_LONG = 'L',
    PICKLE_BININT2 = 'M',
    PICKLE_NONE = 'N',
    PICKLE_PERSID = 'P',
    PICKLE_BINPERSID = 'Q',
    PICKLE_REDUCE = 'R',
    PICKLE_STRING = 'S',
    PICKLE_BINSTRING = 'T',
    PICKLE_SHORT_BINSTRING = 'U',
    PICKLE_UNICODE = 'V',
    PICKLE_BINUNICODE = 'X',
    PICKLE_APPEND = 'a',
    PICKLE_BUILD = 'b',
    PICKLE_GLOBAL = 'c',
    PICKLE_DICT = 'd',
    PICKLE_EMPTY_DICT = '}',
    PICKLE_APPENDS = 'e',
    PICKLE_GET = 'g',
    PICKLE_BINGET = 'h',
    PICKLE_INST = 'i',
    PICKLE_LONG_BINGET = 'j',
    PICKLE_LIST = 'l',
    PICKLE_EMPTY_LIST = ']',
    PICKLE_OBJ = 'o',
    PICKLE_PUT = 'p',
    PICKLE_BINPUT = 'q',
    PICKLE_LONG_BINPUT = 'r',
    PICKLE_SETITEM = 's',
    PICKLE_TUPLE = 't',
    PICKLE_EMPTY_TUPLE = ')',
    PICKLE_SETITEMS = 'u',
    PICKLE_BINFLOAT = 'G',
    PICKLE_BINBYTES = 'B', // protocol 3
    PICKLE_SHORT_BINBYTES = 'C',
    PICKLE_PROTO = 0x80, // protocol 2
    PICKLE_NEWOBJ,
    PICKLE_EXT1,
    PICKLE_EXT2,
    PICKLE_EXT4,
    PICKLE_TUPLE1,
    PICKLE_TUPLE2,
    PICKLE_TUPLE3,
    PICKLE_NEWTRUE,
    PICKLE_NEWFALSE,
    PICKLE_LONG1,
    PICKLE_LONG4,
    PICKLE_SHORT_BINUNICODE, // protocol 4
    PICKLE_BINUNICODE8,
    PICKLE_BINBYTES8,
    PICKLE_EMPTY_SET,
    PICKLE_ADDITEMS,
    PICKLE_FROZENSET,
    PICKLE_NEWOBJ_EX,
    PICKLE_STACK_GLOBAL,
    PICKLE_MEMOIZE,
    PICKLE_FRAME,
    PICKLE_BYTEARRAY8, // protocol 5
    PICKLE_NEXT_BUFFER,
    PICKLE_READONLY_BUFFER,
} PickleOp;

// ---- writing ----

// What one call of dump() has written and not yet given to the file.
typedef struct PickleOutput {
    uint8_t *data;
    size_t length, capacity;
    size_t frame; // where the frame begins for which 9 bytes are kept free
    bool framing;
} PickleOutput;

typedef struct PickleSeen { // an object in the memo
    uintptr_t object;
    size_t index;
} PickleSeen;

typedef struct Pickler {
    Object object;
    OPT Object *write;    // of the file; NULL: none, what is written stays in out
    OPT Object *table;    // dispatch_table, as assigned
    OPT Object *hook;     // persistent_id while it is written
    OPT Object *override; // reducer_override while it is written
    OPT Object *reducers; // the dispatch_table in use while it is written
    AddressTable seen;    // of PickleSeen
    PickleOutput out;
    int protocol;
    int64_t binary, fast;
    bool old_names; // names as of Python 2
    bool ready;     // __init__ was called
} Pickler;

static inline Pickler *as_pickler(Object *o)
{
    return (Pickler *)(void *)o;
}

// file NULL: for dumps()
RAISES bool mod_pickle_write_start(Pickler *p, OPT Object *file, Object *const *args);
RAISES bool mod_pickle_write_dump(Pickler *p, Object *o);

// Append bytes. raises MemoryError
RAISES bool mod_pickle_write_bytes(Pickler *p, const void *bytes, size_t length);
RAISES bool mod_pickle_write_op(Pickler *p, PickleOp op);
// Write an object.
RAISES bool mod_pickle_write_save(Pickler *p, Object *o);
// Note that o was written. raises MemoryError
RAISES bool mod_pickle_write_memoize(Pickler *p, Object *o);
// Whether it was written.
bool mod_pickle_write_has(const Pickler *p, const Object *o);
// Write a reference to an object that was written: 1, 0 it was not, -1
int mod_pickle_write_known(Pickler *p, Object *o);
// Write what an iterator gives as items of a list, or pairs as items of a dict.
RAISES bool mod_pickle_write_batches(Pickler *p, Object *iter, bool pairs);

// Write an object by its module and name; name NULL: its own.
RAISES bool mod_pickle_global_save(Pickler *p, Object *o, OPT Str *name);
// Write what __reduce__ gave for o, a tuple; o NULL: it is for nobody to refer to.
RAISES bool mod_pickle_reduce_save(Pickler *p, Object *parts, OPT Object *o);
// Write an object of no built-in type.
RAISES bool mod_pickle_reduce_other(Pickler *p, Object *o);

// The attribute at a dotted path; *parent, if wanted, is where its last part was found.
//
// raises  AttributeError
NEW Object *mod_pickle_global_find(Object *from, Str *path, OPT Object **parent);
// Whether "<locals>" is a part of it: then nothing can be found.
bool mod_pickle_global_is_local(const Str *path);
// An entry of a map of _compat_pickle. 1, 0, -1
int mod_pickle_global_renamed(const char *map, Object *key, Object **out);

// ---- reading ----

typedef struct Unpickler {
    Object object;
    OPT Object *read, *readline, *peek; // of the file; NULL in loads()
    OPT Object *buffers;                // iterator
    OPT Object *hook;                   // persistent_load while it is read
    OPT Object *finder;                 // find_class of a subclass while it is read
    Object **memo;                      // NULL: nothing there
    size_t memo_room, memo_count;
    Object **stack;
    size_t count, capacity;
    size_t *marks; // heights of the stack
    size_t mark_count, mark_room;
    size_t fence;      // nothing below is taken
    OPT Object *chunk; // bytes of the file; or the Buffer has what loads() reads
    Buffer buffer;
    const uint8_t *data;
    size_t length, at;
    size_t owned; // of the chunk's bytes the file has given up; the others it lent
    int protocol;
    bool new_names; // names of Python 2 are translated
    bool running;
    Str *encoding, *errors; // NULL: __init__ was not called
} Unpickler;

static inline Unpickler *as_unpickler(Object *o)
{
    return (Unpickler *)(void *)o;
}

// fix_imports, encoding, errors, buffers
RAISES bool mod_pickle_read_start(Unpickler *u, Object *const *options);
NEW Object *mod_pickle_read_load(Unpickler *u);

// What is to be read: a file, or data for a new Unpickler.
RAISES bool mod_pickle_input_file(Unpickler *u, Object *file);
RAISES bool mod_pickle_input_bytes(Unpickler *u, Object *data);
void mod_pickle_input_drop(Unpickler *u);
// Take from the file what was used of the bytes that it lent.
RAISES bool mod_pickle_input_return(Unpickler *u);
bool mod_pickle_input_truncated(void); // raises; false
// The next count bytes, until more are asked for. NULL: raised
const uint8_t *mod_pickle_input_need(Unpickler *u, size_t count);
// A line with its end, or one that is not empty, its end not counted. NULL: raised
const char *mod_pickle_input_line(Unpickler *u, size_t *length);
const char *mod_pickle_input_full_line(Unpickler *u, size_t *length);
// A number of some bytes, the lowest first.
RAISES bool mod_pickle_input_number(Unpickler *u, size_t width, uint64_t *out);

RAISES bool mod_pickle_read_push_take(Unpickler *u, STEALS OPT Object *value);
NEW Object *mod_pickle_read_pop(Unpickler *u);          // raises UnpicklingError
BORROWED OPT Object *mod_pickle_read_top(Unpickler *u); // the same
RAISES bool mod_pickle_read_put(Unpickler *u, size_t index, Object *value);
bool mod_pickle_read_underflow(const Unpickler *u); // raises; false
// The height of the last mark, which is forgotten.
RAISES bool mod_pickle_read_mark(Unpickler *u, size_t *height);
void mod_pickle_read_cut(Unpickler *u, size_t height); // release what is above

// The object of a name in a module, as find_class() of the class says.
NEW Object *mod_pickle_build_class(Unpickler *u, Object *module, Object *name);
// The same as Unpickler says.
NEW Object *mod_pickle_build_find(Unpickler *u, Object *module, Object *name);
// The objects above a mark are items for the one below it.
RAISES bool mod_pickle_build_append(Unpickler *u, size_t first);
RAISES bool mod_pickle_build_set_items(Unpickler *u, size_t first);
RAISES bool mod_pickle_build_add(Unpickler *u, size_t first);
RAISES bool mod_pickle_build_dict(Unpickler *u, size_t first);
RAISES bool mod_pickle_build_state(Unpickler *u);
RAISES bool mod_pickle_build_reduce(Unpickler *u);
RAISES bool mod_pickle_build_new(Unpickler *u, bool keywords);
RAISES bool mod_pickle_build_instance(Unpickler *u, Object *cls, STEALS Tuple *args);
RAISES bool mod_pickle_build_extension(Unpickler *u, int64_t code);

// ---- memos as Python sees them ----

// An object with clear() and copy().
NEW Object *mod_pickle_memo_proxy(Type *type, Object *of);
RAISES bool mod_pickle_memo_set_written(Object *pickler, OPT Object *value);
RAISES bool mod_pickle_memo_set_read(Object *unpickler, OPT Object *value);
void mod_pickle_write_forget(Pickler *p);
void mod_pickle_read_forget(Unpickler *u);
RAISES bool mod_pickle_write_note(Pickler *p, Object *o, size_t index);

#endif
