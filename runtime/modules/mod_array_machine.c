// mod_array_machine.c - arrays from pickles, perhaps of another machine: the form of
// the items is given as a number.
#include <string.h>

#include "runtime/modules/mod_array_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"

// What a number stands for.
typedef struct Machine {
    uint8_t size;
    uint8_t form; // ItemForm
    bool big;     // the high bytes come first
    char code;    // an array here that has such items
    const char *encoding;
} Machine;

static const Machine machines[] = {
    { 1, ITEM_UNSIGNED, false, 'B', NULL },    { 1, ITEM_SIGNED, false, 'b', NULL },
    { 2, ITEM_UNSIGNED, false, 'H', NULL },    { 2, ITEM_UNSIGNED, true, 'H', NULL },
    { 2, ITEM_SIGNED, false, 'h', NULL },      { 2, ITEM_SIGNED, true, 'h', NULL },
    { 4, ITEM_UNSIGNED, false, 'I', NULL },    { 4, ITEM_UNSIGNED, true, 'I', NULL },
    { 4, ITEM_SIGNED, false, 'i', NULL },      { 4, ITEM_SIGNED, true, 'i', NULL },
    { 8, ITEM_UNSIGNED, false, 'Q', NULL },    { 8, ITEM_UNSIGNED, true, 'Q', NULL },
    { 8, ITEM_SIGNED, false, 'q', NULL },      { 8, ITEM_SIGNED, true, 'q', NULL },
    { 4, ITEM_FLOAT, false, 'f', NULL },       { 4, ITEM_FLOAT, true, 'f', NULL },
    { 8, ITEM_FLOAT, false, 'd', NULL },       { 8, ITEM_FLOAT, true, 'd', NULL },
    { 4, ITEM_TEXT, false, 0, "utf-16-le" },   { 4, ITEM_TEXT, true, 0, "utf-16-be" },
    { 4, ITEM_TEXT, false, 'w', "utf-32-le" }, { 4, ITEM_TEXT, true, 0, "utf-32-be" },
};

static bool is_native(const Machine *m, const ItemKind *kind)
{
    return !m->big && m->form == kind->form && m->size == kind->size &&
           (m->form != ITEM_TEXT || m->code == 'w');
}

int mod_array_machine_code(const ItemKind *kind)
{
    for (size_t i = 0; i < ARRAY_COUNT(machines); i++)
        if (is_native(&machines[i], kind))
            return (int)i;
    UNREACHABLE();
}

// The items as an array of this machine.
static Object *numbers_of(const Machine *m, const Bytes *bytes)
{
    size_t count = bytes->length / m->size;
    if (bytes->length % m->size != 0)
        return error_raise(EXC(ValueError),
                           "string length not a multiple of item size");
    Object *made = mod_array_store_new(&mod_array_type,
                                       mod_array_item_kind((uint8_t)m->code), count);
    if (made != NULL && count > 0) {
        memcpy(as_array(made)->data, bytes->data, bytes->length);
        if (m->big)
            mod_array_item_swap(as_array(made)->data, count, m->size);
    }
    return made;
}

// cls(code, content); content is consumed.
static Object *make(Object *cls, char code, STEALS OPT Object *content)
{
    Object *letter = (Object *)(void *)str_from_char((uint8_t)code);
    Object *made =
        letter != NULL && content != NULL ? call_2(cls, letter, content) : NULL;
    xdecref(letter);
    xdecref(content);
    return made;
}

static Object *rebuild(Object *cls, const ItemKind *kind, const Machine *m,
                       Object *bytes)
{
    if (is_native(m, kind))
        return make(cls, kind->code, incref(bytes));
    if (m->form == ITEM_TEXT)
        return make(cls, kind->code,
                    (Object *)(void *)str_codec_decode(bytes, as_bytes(bytes)->data,
                                                       as_bytes(bytes)->length,
                                                       m->encoding, "strict"));
    // Integers keep their size, whatever the code was on the other machine.
    char code = m->form == ITEM_FLOAT ? kind->code : m->code;
    return make(cls, code, numbers_of(m, as_bytes(bytes)));
}

Object *mod_array_machine_rebuild(Object *self, Object *const *args)
{
    int64_t number;
    (void)self;
    if (!is_type(args[0]))
        return error_raise(EXC(TypeError),
                           "first argument must be a type object, not %T", args[0]);
    if (!type_is_subtype(as_type(args[0]), &mod_array_type))
        return error_raise(EXC(TypeError), "%N is not a subtype of %N",
                           as_type(args[0]), &mod_array_type);
    if (!is_str(args[1]) || as_str(args[1])->length != 1)
        return error_raise(EXC(TypeError),
                           "_array_reconstructor() argument 2 must be a unicode "
                           "character, not %T",
                           args[1]);
    const ItemKind *kind = mod_array_item_kind(str_char(as_str(args[1]), 0));
    if (!operate_c_int(args[2], &number))
        return NULL;
    if (kind == NULL)
        return error_raise(EXC(ValueError),
                           "second argument must be a valid type code");
    if (number < 0 || number >= (int64_t)ARRAY_COUNT(machines))
        return error_raise(EXC(ValueError),
                           "third argument must be a valid machine format code.");
    if (!is_bytes(args[3]))
        return error_raise(EXC(TypeError), "fourth argument should be bytes, not %T",
                           args[3]);
    return rebuild(args[0], kind, &machines[number], args[3]);
}
