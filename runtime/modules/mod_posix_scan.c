// mod_posix_scan.c - posix: listdir, scandir and its entries.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

// os.DirEntry
typedef struct Entry {
    Object object;
    Object *name, *path;        // str or bytes, owned
    Object *stat, *stat_linked; // of the link and of what it leads to; owned, or NULL
    uint64_t inode;
    int folder;         // the descriptor that path begins at, or AT_FDCWD
    unsigned char kind; // DT_...
} Entry;

// The iterator of scandir().
typedef struct Scan {
    Object object;
    DIR *folder;  // NULL: closed
    Object *path; // str or bytes, owned; NULL: the folder was given as a descriptor
    int descriptor;
} Scan;

static bool is_dots(const char *name)
{
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

// Open a folder; a descriptor stays the caller's.
//
// raises OSError; path is then ended
static OPT DIR *open_folder(PosixPath *path)
{
    if (path->descriptor < 0) {
        DIR *folder = opendir(path->text);
        if (folder == NULL)
            mod_posix_fail(path);
        return folder;
    }
    int copy = fcntl(path->descriptor, F_DUPFD_CLOEXEC, 0);
    DIR *folder = copy >= 0 ? fdopendir(copy) : NULL;
    if (folder == NULL) {
        if (copy < 0) // the error does not name the descriptor
            ref_clear(&path->object);
        mod_posix_fail(path);
        if (copy >= 0)
            close(copy);
    } else {
        rewinddir(folder); // the place is shared with the descriptor
    }
    return folder;
}

// ---- listdir ----

static Object *posix_f_listdir(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    List *list = NULL;
    if (!mod_posix_path(args[0], "listdir", POSIX_PATH_FD | POSIX_PATH_NONE, &path))
        return NULL;
    DIR *folder = open_folder(&path);
    if (folder == NULL)
        return NULL;
    list = list_new(0);
    for (struct dirent *row; list != NULL && (row = readdir(folder)) != NULL;) {
        if (is_dots(row->d_name))
            continue;
        Object *name = mod_posix_name(row->d_name, strlen(row->d_name), path.is_bytes);
        if (name == NULL || !list_append_take(list, name))
            ref_clear(&list);
    }
    closedir(folder);
    mod_posix_path_end(&path);
    return (Object *)list;
}

// ---- DirEntry ----

static Entry *as_entry(Object *o)
{
    return (Entry *)(void *)o;
}

static bool entry_stat(Entry *e, bool follow, struct stat *st)
{
    PosixPath path;
    if (!mod_posix_path(e->path, "stat", 0, &path))
        return false;
    if (fstatat(e->folder, path.text, st, follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return mod_posix_fail(&path) != NULL;
    mod_posix_path_end(&path);
    return true;
}

// args: follow_symlinks
static Object *entry_m_stat(Object *self, Object *const *args)
{
    Entry *e = as_entry(self);
    struct stat st;
    int follow = operate_truth(args[0]);
    if (follow < 0)
        return NULL;
    bool linked = follow > 0 && (e->kind == DT_LNK || e->kind == DT_UNKNOWN);
    Object **kept = linked ? &e->stat_linked : &e->stat;
    if (*kept == NULL) {
        if (!entry_stat(e, linked, &st))
            return NULL;
        *kept = mod_posix_record_stat(&st);
    }
    return *kept != NULL ? incref(*kept) : NULL;
}

// Whether the entry is of a kind: by what the folder says, or by asking.
static Object *is_kind(Object *self, Object *follow_links, unsigned char kind,
                       mode_t mode)
{
    Entry *e = as_entry(self);
    struct stat st;
    int follow = operate_truth(follow_links);
    if (follow < 0)
        return NULL;
    if (e->kind != DT_UNKNOWN && !(e->kind == DT_LNK && follow > 0))
        return bool_from(e->kind == kind);
    if (!entry_stat(e, follow > 0, &st))
        return error_clear_if(EXC(FileNotFoundError)) ? FALSE_ : NULL;
    return bool_from((st.st_mode & S_IFMT) == mode);
}

static Object *entry_m_is_dir(Object *self, Object *const *args)
{
    return is_kind(self, args[0], DT_DIR, S_IFDIR);
}

static Object *entry_m_is_file(Object *self, Object *const *args)
{
    return is_kind(self, args[0], DT_REG, S_IFREG);
}

static Object *entry_m_is_symlink(Object *self, Object *const *args)
{
    (void)args;
    return is_kind(self, FALSE_, DT_LNK, S_IFLNK);
}

static Object *entry_m_is_junction(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return FALSE_;
}

static Object *entry_m_inode(Object *self, Object *const *args)
{
    (void)args;
    return int_from_unsigned(as_entry(self)->inode);
}

static Object *entry_m_fspath(Object *self, Object *const *args)
{
    (void)args;
    return incref(as_entry(self)->path);
}

static Object *entry_get_name(Object *self)
{
    return incref(as_entry(self)->name);
}

static Object *entry_get_path(Object *self)
{
    return incref(as_entry(self)->path);
}

static Str *entry_repr(Object *self)
{
    return error_format("<DirEntry %R>", as_entry(self)->name);
}

static void entry_dealloc(Object *self)
{
    Entry *e = as_entry(self);
    xdecref(e->name);
    xdecref(e->path);
    xdecref(e->stat);
    xdecref(e->stat_linked);
    heap_free(HEAP_CONTAINER, e, sizeof *e);
}

static void entry_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_entry(self)->stat);
    VISIT(as_entry(self)->stat_linked);
}

static Object *entry_m_class_getitem(Object *self, Object *const *args)
{
    return generic_alias_new(self, args[0]);
}

static const NativeDef entry_methods[] = {
    { entry_m_is_dir, "is_dir(self, *, follow_symlinks=True)",
      "Whether the entry is a folder." },
    { entry_m_is_file, "is_file(self, *, follow_symlinks=True)",
      "Whether the entry is a file." },
    { entry_m_is_symlink, "is_symlink(self)", "True for a symbolic link." },
    { entry_m_is_junction, "is_junction(self)", "False: there are none." },
    { entry_m_stat, "stat(self, *, follow_symlinks=True)",
      "What the system knows about the entry." },
    { entry_m_inode, "inode(self)", "The number of the entry." },
    { entry_m_fspath, "__fspath__(self)", "The path." },
    { entry_m_class_getitem, "__class_getitem__(cls, item, /)", NULL },
    NATIVE_END,
};

static const GetSetDef entry_getsets[] = {
    { "name", entry_get_name, NULL, "The name within its folder." },
    { "path", entry_get_path, NULL, "The path: that of the folder and the name." },
    GETSET_END,
};

Type mod_posix_scan_entry_type = {
    TYPE_HEAD("DirEntry", Entry),
    .module = "posix",
    .help = "An entry of a folder, from scandir().",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_DIR_ENTRY,
    .dealloc = entry_dealloc,
    .traverse = entry_traverse,
    .repr = entry_repr,
    .methods = entry_methods,
    .getsets = entry_getsets,
};

// ---- scandir ----

static Scan *as_scan(Object *o)
{
    return (Scan *)(void *)o;
}

static Object *posix_f_scandir(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    if (!mod_posix_path(args[0], "scandir", POSIX_PATH_FD | POSIX_PATH_NONE, &path))
        return NULL;
    Scan *s = heap_new(HEAP_CONTAINER, SHAPE_SCAN, sizeof *s);
    if (s == NULL) {
        mod_posix_path_end(&path);
        return NULL;
    }
    s->folder = NULL;
    s->path = NULL;
    s->descriptor = path.descriptor;
    bool good = true;
    if (path.descriptor < 0) { // -1 is "."
        bool given = path.object != NULL && !is_int(path.object);
        s->path = given ? incref(path.object) : (Object *)str_from_text(".");
        good = s->path != NULL;
    }
    if (!good || (s->folder = open_folder(&path)) != NULL)
        mod_posix_path_end(&path);
    if (s->folder != NULL)
        return OBJ(s);
    decref(OBJ(s));
    return NULL;
}

static void scan_close(Scan *s)
{
    if (s->folder != NULL)
        closedir(s->folder);
    s->folder = NULL;
}

// The path of a name within the folder.
static Object *joined(const Scan *s, const char *name)
{
    PosixPath folder;
    if (!mod_posix_path(s->path, "scandir", 0, &folder))
        return NULL;
    size_t a = strlen(folder.text), b = strlen(name);
    bool slash = a > 0 && folder.text[a - 1] != '/';
    Object *bytes = bytes_new(a + slash + b), *result = bytes;
    if (bytes != NULL) {
        char *text = (char *)as_bytes(bytes)->data;
        memcpy(text, folder.text, a);
        if (slash)
            text[a] = '/';
        memcpy(text + a + slash, name, b);
        if (!folder.is_bytes) {
            result = mod_posix_name(text, a + slash + b, false);
            decref(bytes);
        }
    }
    mod_posix_path_end(&folder);
    return result;
}

static int scan_next(Object *self, Object **out)
{
    Scan *s = as_scan(self);
    struct dirent *row = NULL;
    while (s->folder != NULL) {
        errno = 0;
        row = readdir(s->folder);
        if (row == NULL || !is_dots(row->d_name))
            break;
    }
    if (s->folder == NULL)
        return 0;
    if (row == NULL) {
        int number = errno;
        scan_close(s);
        if (number == 0)
            return 0;
        error_raise_errno(number, s->path != NULL ? s->path : NONE);
        return -1;
    }
    Entry *e = heap_new(HEAP_CONTAINER, SHAPE_DIR_ENTRY, sizeof *e);
    if (e == NULL)
        return -1;
    memset(OBJ(e) + 1, 0, sizeof *e - sizeof(Object));
    e->inode = row->d_ino;
    e->kind = row->d_type;
    e->folder = s->path != NULL ? AT_FDCWD : s->descriptor;
    e->name = mod_posix_name(row->d_name, strlen(row->d_name),
                             s->path != NULL && is_bytes(s->path));
    if (e->name != NULL)
        e->path = s->path != NULL ? joined(s, row->d_name) : incref(e->name);
    if (e->path == NULL) {
        decref(OBJ(e));
        return -1;
    }
    *out = OBJ(e);
    return 1;
}

static Object *scan_m_close(Object *self, Object *const *args)
{
    (void)args;
    scan_close(as_scan(self));
    return NONE;
}

static Object *scan_m_enter(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static Object *scan_iter(Object *self)
{
    return incref(self);
}

static bool scan_is_final(const Object *self)
{
    return ((const Scan *)(const void *)self)->folder == NULL;
}

static void scan_finalize(Object *self)
{
    if (scan_is_final(self))
        return;
    Object *saved = error_take();
    error_warn_unclosed(self, "scandir iterator");
    error_restore(saved);
}

static void scan_dealloc(Object *self)
{
    scan_close(as_scan(self));
    xdecref(as_scan(self)->path);
    heap_free(HEAP_CONTAINER, self, sizeof(Scan));
}

static void scan_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_scan(self)->path);
}

static const NativeDef scan_methods[] = {
    { scan_m_close, "close(self)", "End the iteration." },
    { scan_m_enter, "__enter__(self)", NULL },
    { scan_m_close, "__exit__(self, *args)", NULL },
    NATIVE_END,
};

Type mod_posix_scan_type = {
    TYPE_HEAD("ScandirIterator", Scan),
    .module = "posix",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_SCAN,
    .dealloc = scan_dealloc,
    .finalize = scan_finalize,
    .is_final = scan_is_final,
    .traverse = scan_traverse,
    .iter = scan_iter,
    .next = scan_next,
    .methods = scan_methods,
};

const NativeDef mod_posix_scan_functions[] = {
    { posix_f_listdir, "listdir(path=None)", "The names in a folder." },
    { posix_f_scandir, "scandir(path=None)",
      "An iterator over the entries of a folder." },
    NATIVE_END,
};
