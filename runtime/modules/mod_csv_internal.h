// mod_csv_internal.h - what reading and writing of comma-separated values share.
#ifndef OURO_RUNTIME_MODULES_MOD_CSV_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_CSV_INTERNAL_H

#include "runtime/heap/object.h"

enum { CSV_NONE = UINT32_MAX }; // no such character

// The numbers that csv gives its constants.
typedef enum CsvQuoting {
    CSV_MINIMAL,
    CSV_ALL,
    CSV_NONNUMERIC,
    CSV_NEVER,
    CSV_STRINGS,
    CSV_NOT_NULL
} CsvQuoting;

// A dialect as C reads it; end belongs to a tuple.
typedef struct CsvRules {
    uint32_t delimiter, quote, escape;
    CsvQuoting quoting;
    bool doubled, skip_blank, strict; // a quote is doubled; blanks after delimiters
    const Str *end;                   // of a line
} CsvRules;

// What readers and writers begin with.
typedef struct CsvBase {
    Object object;
    Object *other;   // the iterator of lines; the method write
    Object *dialect; // _csv.Dialect
    Object *error;   // _csv.Error
    Object *given;   // the tuple of the rules
    CsvRules rules;
} CsvBase;

static inline CsvBase *csv_base(Object *self)
{
    return (CsvBase *)(void *)self;
}

// A reader or writer of args (other, dialect, rules, error); size: of its layout.
NEW CsvBase *mod_csv_make(const Type *type, size_t size, Object *const *args);
void mod_csv_traverse(Object *self, VisitFn visit,
                      void *context); // slots of both types
void mod_csv_clear(Object *self);
void mod_csv_dealloc(Object *self);
Object *mod_csv_dialect(Object *self);                           // the member
bool mod_csv_fail(const CsvBase *base, const char *format, ...); // csv.Error; false

extern Type mod_csv_reader_type, mod_csv_writer_type;
Object *mod_csv_write_new(Object *self, Object *const *args); // a native

#endif
