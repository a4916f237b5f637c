// mod_posix_path.c - posix: what paths are as texts; no file is looked at.
#include "runtime/base/vec.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/types/str.h"

typedef struct Part {
    size_t start, end;
} Part;
typedef VEC(Part) Parts;

static bool is_dots(const Str *path, Part part)
{
    return part.end - part.start == 2 && str_char(path, part.start) == '.' &&
           str_char(path, part.start + 1) == '.';
}

// One part of a path that begins with `slashes` slashes.
static bool add_part(const Str *path, Part part, size_t slashes, Parts *parts)
{
    size_t length = part.end - part.start;
    if (length == 0 || (length == 1 && str_char(path, part.start) == '.'))
        return true;
    bool below = parts->count > 0 && !is_dots(path, parts->items[parts->count - 1]);
    if (!is_dots(path, part) || (!below && slashes == 0)) {
        if (!vec_push(parts, part))
            return error_no_memory() != NULL;
    } else if (below) {
        parts->count--;
    }
    return true;
}

static Str *join_parts(const Str *path, size_t slashes, const Parts *parts)
{
    StrBuilder b;
    str_builder_start(&b);
    str_builder_reserve(&b, path->length);
    str_builder_fill(&b, '/', slashes);
    for (size_t i = 0; i < parts->count; i++) {
        if (i > 0)
            str_builder_char(&b, '/');
        str_builder_slice(&b, path, parts->items[i].start, parts->items[i].end);
    }
    if (b.length == 0)
        str_builder_char(&b, '.');
    return str_builder_finish(&b);
}

static Object *posix_f_path_normpath(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "path should be a str, not %.200T", args[0]);
    const Str *path = as_str(args[0]);
    size_t slashes = 0;
    Parts parts = { 0 };
    bool good = true;
    while (slashes < path->length && str_char(path, slashes) == '/')
        slashes++;
    size_t start = slashes;
    if (slashes > 2) // two have a meaning of their own
        slashes = 1;
    for (size_t i = start; good && i <= path->length; i++)
        if (i == path->length || str_char(path, i) == '/') {
            good = add_part(path, (Part){ start, i }, slashes, &parts);
            start = i + 1;
        }
    Str *result = good ? join_parts(path, slashes, &parts) : NULL;
    vec_free(&parts);
    return (Object *)result;
}

const NativeDef mod_posix_path_functions[] = {
    { posix_f_path_normpath, "_path_normpath(path)",
      "A path without double slashes, . and ..; links are not looked at." },
    NATIVE_END
};
