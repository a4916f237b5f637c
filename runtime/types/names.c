// names.c - the static str objects of names.def, and a list of them for intern.c.
#include "runtime/types/names.h"

#define STATIC_STR(text_)                                                              \
    {                                                                                  \
        { .object = { IMMORTAL, SHAPE_STR_ASCII },                                     \
          .hash = 0,                                                                   \
          .length = sizeof(text_) - 1,                                                 \
          .interned = 0 },                                                             \
            text_                                                                      \
    }
#define NAME_ROW(id) struct NamesLayout_##id names_##id = STATIC_STR(#id);
#define NAME_TEXT(id, text_) struct NamesLayout_##id names_##id = STATIC_STR(text_);
#include "runtime/types/names.def"
#undef NAME_ROW
#undef NAME_TEXT
#undef STATIC_STR

#define NAME_ROW(id) NAME(id),
#define NAME_TEXT(id, text_) NAME(id),
static Str *const all[] = {
#include "runtime/types/names.def"
};
#undef NAME_ROW
#undef NAME_TEXT

Str *const *names_all(size_t *count)
{
    *count = ARRAY_COUNT(all);
    return all;
}
