// finder.c - looking for modules in the binary and in folders.
//
// A frozen package has the path ["<frozen name>"]: such an entry stands for the frozen
// modules below that name, wherever it appears on a path.
#include "vm/exec/finder.h"

#include <string.h>

#include "runtime/base/os.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/error.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"

void finder_begin(Found *found)
{
    found->frozen = NULL;
    buf_start(&found->file);
    buf_start(&found->folder);
}

void finder_end(Found *found)
{
    buf_end(&found->file);
    buf_end(&found->folder);
}

Str *finder_parent_of(Str *name)
{
    for (size_t i = name->length; i > 0; i--)
        if (str_char(name, i - 1) == '.')
            return str_slice(name, 0, i - 1);
    return str_empty();
}

Str *finder_last_part(Str *name)
{
    for (size_t i = name->length; i > 0; i--)
        if (str_char(name, i - 1) == '.')
            return str_slice(name, i, name->length);
    return incref(name);
}

static bool take_frozen(const char *name, bool only_core, Found *out)
{
    out->frozen = registry_find_frozen(name);
    if (out->frozen == NULL || (only_core && !out->frozen->is_core))
        return false;
    if (out->frozen->is_package)
        buf_printf(&out->folder, "<frozen %s>", name);
    return true;
}

// A folder of a search path with a slash behind it; it counts from the current folder.
static void append_folder(Buf *path, const char *folder)
{
    if (*folder != '/') {
        if (!os_current_folder(path))
            buf_append_char(path, '.');
        if (*folder != '\0')
            buf_append_char(path, '/');
    }
    buf_append_text(path, folder);
    if (buf_text(path)[path->length - 1] != '/')
        buf_append_char(path, '/');
}

// The module `name`, whose last part is `part`, in one folder.
static bool find_in_folder(const char *name, const char *part, const char *folder,
                           Found *out)
{
    static const char frozen[] = "<frozen ";
    if (strncmp(folder, frozen, sizeof frozen - 1) == 0)
        return take_frozen(name, false, out);
    Buf *path = &out->file, *package = &out->folder;
    append_folder(path, folder);
    buf_append_text(path, part);
    size_t stem = path->length;
    if (os_file_kind(buf_text(path)) == OS_FOLDER) {
        buf_append(package, buf_text(path), stem);
        buf_append_text(path, "/__init__.py");
        if (os_file_kind(buf_text(path)) == OS_FILE)
            return true;
        buf_clear(package);
    }
    path->length = stem;
    buf_append_text(path, ".py");
    if (os_file_kind(buf_text(path)) == OS_FILE)
        return true;
    buf_clear(path);
    return false;
}

// A folder without __init__.py.
static bool find_namespace(const char *name, const char *part, const char *folder,
                           Found *out)
{
    (void)name;
    append_folder(&out->folder, folder);
    buf_append_text(&out->folder, part);
    if (os_file_kind(buf_text(&out->folder)) == OS_FOLDER)
        return true;
    buf_clear(&out->folder);
    return false;
}

typedef bool (*FolderFn)(const char *name, const char *part, const char *folder,
                         Found *out);

// Try every folder of a path list: 1, 0, -1.
static int search(List *folders, const char *name, FolderFn try_folder, Found *out)
{
    const char *dot = strrchr(name, '.');
    int got = 0;
    for (size_t i = 0; got == 0 && i < folders->count; i++) {
        if (!is_str(folders->items[i]))
            continue;
        char *owned;
        size_t size;
        const char *folder = str_utf8(as_str(folders->items[i]), NULL, &owned, &size);
        if (folder == NULL)
            return -1;
        got = try_folder(name, dot != NULL ? dot + 1 : name, folder, out);
        str_utf8_free(owned, size);
    }
    return got;
}

int finder_find(Str *name, OPT Object *path, Object *system_path, Found *out)
{
    char *owned;
    size_t size;
    const char *text = str_utf8(name, NULL, &owned, &size);
    List *folders =
        text != NULL ? list_from_iter(path != NULL ? path : system_path) : NULL;
    int got = folders != NULL ? 0 : -1;
    if (got == 0 && path == NULL)
        got = take_frozen(text, true, out);
    if (got == 0)
        got = search(folders, text, find_in_folder, out);
    if (got == 0 && path == NULL)
        got = take_frozen(text, false, out);
    if (got == 0)
        got = search(folders, text, find_namespace, out);
    if (out->file.failed || out->folder.failed) {
        error_no_memory();
        got = -1;
    }
    if (got <= 0 || out->file.length > 0)
        out->frozen = NULL;
    xdecref((Object *)folders);
    if (text != NULL)
        str_utf8_free(owned, size);
    return got;
}
