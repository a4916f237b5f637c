// traceback.c - traceback objects, and exceptions as the interpreter prints them.
#include "vm/exec/traceback.h"

#include <string.h>

#include "runtime/base/os.h"
#include "runtime/base/unicode.h"
#include "runtime/base/vec.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/modules/mod_sys_types.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/exception.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/record.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "vm/compile/compile.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/import.h"
#include "vm/exec/suggest.h"

enum { SHOWN_REPEATS = 3, GROUP_WIDTH = 15, GROUP_DEPTH = 10 };

// ---- the objects ----

static NEW OPT Traceback *make(OPT Traceback *next, Function *function)
{
    Traceback *entry = heap_new(HEAP_CONTAINER, SHAPE_TRACEBACK, sizeof *entry);
    if (entry == NULL)
        return NULL;
    Object head = entry->object;
    *entry = (Traceback){ .object = head, .next = next, .function = incref(function) };
    if (next != NULL)
        next->outer = entry;
    return entry;
}

void traceback_add(Object *exception, const Frame *frame)
{
    Exception *e = as_exception(exception);
    if (heap_is_tight()) // the frame's locals, which it would keep, go
        return;
    Traceback *entry = make((Traceback *)(void *)e->traceback, frame->function);
    if (entry == NULL) {
        error_clear();
        return;
    }
    entry->word = (uint32_t)(frame->ip - frame->function->code->words) - 1;
    e->traceback = OBJ(entry); // the old reference has moved to next
}

// The newest entry, if it is the frame's and shows no other yet.
static OPT Traceback *entry_of(Object *exception, const Frame *frame)
{
    Traceback *entry = (Traceback *)(void *)as_exception(exception)->traceback;
    bool fits = entry != NULL && entry->function == frame->function &&
                entry->frame == NULL && entry->locals == NULL;
    return fits ? entry : NULL;
}

void traceback_caught(Object *exception, Frame *frame)
{
    Traceback *entry = entry_of(exception, frame);
    if (entry != NULL &&
        (entry->frame = (FrameObject *)(void *)frame_object_of(frame)) == NULL)
        error_clear();
}

void traceback_keep_take(Object *exception, Frame *frame)
{
    Traceback *entry = entry_of(exception, frame);
    size_t count = frame->function->code->local_count;
    bool has_names =
        (frame->flags & FRAME_NAMES) && frame->extra != OBJ(frame->function->globals);
    if (has_names)
        traceback_caught(exception, frame);
    if (frame_object_observes(frame)) {
        FrameObject *left = frame_object_leave(frame);
        if (entry != NULL && entry->frame == NULL)
            entry->frame = left;
        else
            decref(OBJ(left));
        entry = NULL;
    }
    if (count == 0)
        return;
    Object **kept = entry != NULL ? heap_alloc(HEAP_RAW, count * sizeof *kept) : NULL;
    if (kept != NULL) {
        memcpy(kept, frame->locals, count * sizeof *kept);
        entry->locals = kept;
        return;
    }
    if (entry != NULL)
        error_clear(); // the pending exception is the caller's
    for (size_t i = 0; i < count; i++) {
        Object *o = frame->locals[i];
        frame->locals[i] = UNBOUND;
        decref(o);
    }
}

static Traceback *as_traceback(Object *o)
{
    ASSERT(o->shape == SHAPE_TRACEBACK);
    return (Traceback *)(void *)o;
}

static void traceback_traverse(Object *self, VisitFn visit, void *context)
{
    Traceback *tb = as_traceback(self);
    VISIT(tb->next);
    VISIT(tb->function);
    VISIT(tb->frame);
    for (uint32_t i = 0; tb->locals != NULL && i < tb->function->code->local_count; i++)
        VISIT(tb->locals[i]);
}

static void release_locals(Traceback *tb)
{
    Object **kept = tb->locals;
    uint32_t count = tb->function->code->local_count;
    if (kept == NULL)
        return;
    tb->locals = NULL;
    for (uint32_t i = 0; i < count; i++)
        decref(kept[i]);
    heap_free(HEAP_RAW, kept, count * sizeof *kept);
}

// Let go of the inner entries.
static void link_next(Traceback *tb, STEALS OPT Traceback *next)
{
    Traceback *old = tb->next;
    tb->next = next;
    if (next != NULL)
        next->outer = tb;
    if (old != NULL && old != next && old->outer == tb)
        old->outer = NULL;
    xdecref((Object *)old);
}

static void traceback_clear(Object *self)
{
    release_locals(as_traceback(self));
    ref_clear(&as_traceback(self)->frame);
    link_next(as_traceback(self), NULL);
}

static void traceback_dealloc(Object *self)
{
    Traceback *tb = as_traceback(self);
    link_next(tb, NULL); // inner frames first
    xdecref((Object *)tb->frame);
    release_locals(tb);
    decref(OBJ(tb->function));
    heap_free(HEAP_CONTAINER, tb, sizeof *tb);
}

static Object *get_next(Object *self)
{
    Traceback *tb = as_traceback(self);
    return tb->next != NULL ? incref(OBJ(tb->next)) : NONE;
}

static bool set_traceback_next(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "can't delete tb_next attribute");
    if (value != NONE && value->shape != SHAPE_TRACEBACK)
        return error_false(EXC(TypeError), "expected traceback object, got '%T'",
                           value);
    for (Object *o = value; o != NONE && o != NULL; o = (Object *)as_traceback(o)->next)
        if (o == self)
            return error_false(EXC(ValueError), "traceback loop detected");
    link_next(as_traceback(self), value != NONE ? incref(as_traceback(value)) : NULL);
    return true;
}

// Found when asked for: few tracebacks are ever looked at.
static int32_t line_of(const Traceback *tb)
{
    return tb->line != 0 ? tb->line : code_position(tb->function->code, tb->word).line;
}

static Object *get_line(Object *self)
{
    return int_from(line_of(as_traceback(self)));
}

static Object *get_last_instruction(Object *self)
{
    return int_from((int64_t)as_traceback(self)->word * 4);
}

static Object *get_frame(Object *self)
{
    return frame_object_of_traceback(as_traceback(self));
}

// TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)
static Object *traceback_make(Object *self, Object *const *args)
{
    (void)self;
    int64_t numbers[2];
    Object *next = args[0];
    if (args[1]->shape != SHAPE_FRAME)
        return error_raise(EXC(TypeError),
                           "traceback() argument 'tb_frame' must be frame, not %V",
                           args[1]);
    if (!operate_c_int(args[2], &numbers[0]) || !operate_c_int(args[3], &numbers[1]))
        return NULL;
    if (next != NONE && next->shape != SHAPE_TRACEBACK)
        return error_raise(EXC(TypeError),
                           "expected traceback object or None, got '%T'", next);
    FrameObject *frame = as_frame(args[1]);
    Traceback *tb =
        make(next != NONE ? incref(as_traceback(next)) : NULL, frame->function);
    if (tb == NULL) {
        if (next != NONE)
            decref(next);
        return NULL;
    }
    tb->frame = incref(frame);
    tb->word = numbers[0] > 0 ? (uint32_t)(numbers[0] / 4) : 0;
    tb->line = (int32_t)numbers[1];
    return OBJ(tb);
}

static Object *traceback_m_dir(Object *self, Object *const *args)
{
    (void)self, (void)args;
    static const char *const names[] = { "tb_frame", "tb_next", "tb_lasti",
                                         "tb_lineno" };
    List *list = list_new(ARRAY_COUNT(names));
    for (size_t i = 0; list != NULL && i < ARRAY_COUNT(names); i++) {
        Str *name = str_from_text(names[i]);
        if (name == NULL || !list_append_take(list, OBJ(name))) {
            decref(OBJ(list));
            return NULL;
        }
    }
    return (Object *)list;
}

static const NativeDef traceback_methods[] = {
    { traceback_m_dir, "__dir__(self, /)", "The names of its attributes." }, NATIVE_END
};

static const NativeDef traceback_new_def = {
    traceback_make, "__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)",
    "One line of a traceback, in front of the lines of tb_next."
};

static const GetSetDef traceback_getsets[] = {
    { "tb_next", get_next, set_traceback_next, NULL },
    { "tb_lineno", get_line, NULL, NULL },
    GETSET_MEMBERS,
    { "tb_frame", get_frame, NULL, NULL },
    { "tb_lasti", get_last_instruction, NULL, NULL },
    GETSET_END,
};

Type traceback_type = {
    TYPE_HEAD("traceback", Traceback), .flags = TYPE_GC,
    .shape = SHAPE_TRACEBACK,          .dealloc = traceback_dealloc,
    .traverse = traceback_traverse,    .clear = traceback_clear,
    .new_def = &traceback_new_def,     .methods = traceback_methods,
    .getsets = traceback_getsets,
};

// ---- printed form ----

// A text being written, each line behind a margin when inside a group.
typedef struct Writer {
    Buf out;
    Set *seen;       // exceptions shown, against cycles
    unsigned depth;  // of groups
    bool need_close; // a group's frame is still to be closed
    bool plain;      // no marks below the source lines
    Buf source;      // the file that source_path names
    Buf source_path;
} Writer;

static void margin(Writer *w, char mark)
{
    for (unsigned i = 0; i < 2 * w->depth; i++)
        buf_append_char(&w->out, ' ');
    if (w->depth > 0) {
        buf_append_char(&w->out, mark);
        buf_append_char(&w->out, ' ');
    }
}

// Lines of text, each with the margin.
static void write_lines(Writer *w, const char *text, size_t length)
{
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t size = end != NULL ? (size_t)(end - text) + 1 : length;
        margin(w, '|');
        buf_append(&w->out, text, size);
        text += size;
        length -= size;
    }
}

static void write_text(Writer *w, const char *text)
{
    write_lines(w, text, strlen(text));
}

static void append_str(Buf *buf, Str *s)
{
    char *owned;
    size_t size, length;
    const char *text = str_utf8(s, &length, &owned, &size);
    if (text == NULL) {
        error_clear();
        buf->failed = true;
        return;
    }
    buf_append(buf, text, length);
    str_utf8_free(owned, size);
}

static struct {
    const char *(*find)(const char *filename); // programs in no file, or NULL
    bool without_text; // the end has come: lines are named, not quoted
} traceback;

void traceback_on_source(const char *(*find)(const char *filename))
{
    traceback.find = find;
}

const char *traceback_program_text(const char *filename)
{
    return traceback.find != NULL ? traceback.find(filename) : NULL;
}

void traceback_quote_no_more(void)
{
    traceback.without_text = true;
}

// The module of the binary that "<frozen name>" means, or NULL.
static const FrozenModule *frozen_source(const char *filename)
{
    static const char frozen[] = "<frozen ";
    char name[256];
    const char *start = filename + sizeof frozen - 1;
    if (strncmp(filename, frozen, sizeof frozen - 1) != 0 ||
        strlen(start) >= sizeof name)
        return NULL;
    size_t length = strcspn(start, ">");
    memcpy(name, start, length);
    name[length] = '\0';
    return registry_find_frozen(name);
}

// The source that filename names is loaded. false: there is none
static bool load_source(Writer *w, const char *filename)
{
    if (traceback.without_text)
        return false;
    if (w->source_path.length > 0 && strcmp(buf_text(&w->source_path), filename) == 0)
        return w->source.length > 0;
    buf_clear(&w->source);
    buf_clear(&w->source_path);
    buf_append_text(&w->source_path, filename);
    const FrozenModule *frozen = frozen_source(filename);
    const char *text = traceback_program_text(filename);
    if (frozen != NULL)
        buf_append(&w->source, frozen->source, frozen->size);
    else if (text != NULL)
        buf_append_text(&w->source, text);
    else if (!os_read_file(filename, &w->source))
        buf_clear(&w->source);
    return w->source.length > 0;
}

// Line number `line` of the loaded source, without its end; NULL: none
static const char *source_line(const Writer *w, int32_t line, size_t *length)
{
    const char *at = buf_text(&w->source), *end = at + w->source.length;
    if (w->source.length >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    for (int32_t i = 1; i < line && at < end; i++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next != NULL ? next + 1 : end;
    }
    if (line < 1 || at >= end)
        return NULL;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    *length = (size_t)((stop != NULL ? stop : end) - at);
    if (*length > 0 && at[*length - 1] == '\r')
        --*length;
    return at;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

// Columns that the first `bytes` bytes of a line take on a terminal.
static uint32_t columns_of(const char *line, size_t bytes)
{
    uint32_t columns = 0, c;
    for (size_t i = 0; i < bytes;) {
        size_t step = unicode_decode_wtf8(line + i, bytes - i, &c);
        if (step == 0)
            break;
        columns += (uint32_t)(unicode_is_wide(c) ? 2 : 1);
        i += step;
    }
    return columns;
}

enum { MOST_LINES = 256 };

// The lines of one instruction, dedented together.
typedef struct Extract {
    Buf text; // the lines, each with \n
    const char *lines[MOST_LINES];
    size_t lengths[MOST_LINES];
    uint32_t count;
    uint32_t start, end; // byte offsets in the first and last line
    bool carets, anchored;
    CompileAnchors anchors; // columns already relative to the lines
} Extract;

static size_t common_indent(const Writer *w, Span at)
{
    size_t least = SIZE_MAX;
    for (int32_t line = at.line; line <= at.end_line; line++) {
        size_t length, indent = 0;
        const char *text = source_line(w, line, &length);
        if (text == NULL)
            continue;
        while (indent < length && is_blank(text[indent]))
            indent++;
        if (indent < length && indent < least)
            least = indent;
    }
    return least == SIZE_MAX ? 0 : least;
}

// Collect the lines of a span. false: the source does not have them
static bool extract(const Writer *w, Span at, Extract *x)
{
    size_t indent = common_indent(w, at), offsets[MOST_LINES];
    buf_start(&x->text);
    x->count = 0;
    for (int32_t line = at.line; line <= at.end_line && x->count < MOST_LINES; line++) {
        size_t length, cut = indent;
        const char *text = source_line(w, line, &length);
        if (text == NULL)
            break;
        if (cut > length)
            cut = length;
        while (length > cut && is_blank(text[length - 1]))
            length--;
        offsets[x->count] = x->text.length;
        x->lengths[x->count++] = length - cut;
        buf_append(&x->text, text + cut, length - cut);
        buf_append_char(&x->text, '\n');
    }
    for (uint32_t i = 0; i < x->count; i++)
        x->lines[i] = buf_text(&x->text) + offsets[i];
    if (x->count == 0 || x->text.failed)
        return false;
    x->start = (uint32_t)at.col > indent ? (uint32_t)at.col - (uint32_t)indent : 0;
    x->end =
        (uint32_t)at.end_col > indent ? (uint32_t)at.end_col - (uint32_t)indent : 0;
    if (x->start > x->lengths[0])
        x->start = (uint32_t)x->lengths[0];
    if (x->end > x->lengths[x->count - 1])
        x->end = (uint32_t)x->lengths[x->count - 1];
    return true;
}

static bool has_text(const char *text, size_t from, size_t to)
{
    for (; from < to; from++)
        if (!is_blank(text[from]))
            return true;
    return false;
}

// Decide on anchors and carets.
static void analyse(Extract *x)
{
    uint32_t last = x->count - 1;
    size_t from = x->start, to = (size_t)(x->lines[last] - x->lines[0]) + x->end;
    x->anchored = to > from && anchors_find(x->lines[0] + from, to - from, &x->anchors);
    if (x->anchored) {
        if (x->anchors.left_line == 0)
            x->anchors.left += x->start;
        if (x->anchors.right_line == 0)
            x->anchors.right += x->start;
    }
    x->carets =
        !anchors_is_whole_call(buf_text(&x->text), x->text.length, x->start, x->end) &&
        (x->anchored || has_text(x->lines[0], 0, x->start) ||
         has_text(x->lines[last], x->end, x->lengths[last]));
}

// The marks below line `i`, by columns.
static void write_carets(Buf *out, const Extract *x, uint32_t i)
{
    const char *line = x->lines[i];
    uint32_t last = x->count - 1;
    size_t indent = 0;
    while (indent < x->lengths[i] && is_blank(line[indent]))
        indent++;
    uint32_t end = columns_of(line, i == last ? x->end : x->lengths[i]);
    uint32_t start = i == 0 ? columns_of(line, x->start) : 0;
    const CompileAnchors *a = &x->anchors;
    uint32_t left = x->anchored && i == a->left_line ? columns_of(line, a->left) : 0;
    uint32_t right = x->anchored && i == a->right_line ? columns_of(line, a->right) : 0;
    for (uint32_t column = 0; column < end; column++) {
        char mark = '^';
        if (column < indent || column < start)
            mark = ' ';
        else if (x->anchored)
            mark = (i > a->left_line || (i == a->left_line && column >= left)) &&
                           (i < a->right_line || (i == a->right_line && column < right))
                       ? '^'
                       : '~';
        buf_append_char(out, mark);
    }
    buf_append_char(out, '\n');
}

static void write_line(Buf *out, const Extract *x, uint32_t i)
{
    buf_append(out, x->lines[i], x->lengths[i]);
    buf_append_char(out, '\n');
    if (x->carets)
        write_carets(out, x, i);
}

static bool is_near(uint32_t i, uint32_t line)
{
    return i + 1 >= line && i <= line + 1;
}

static bool is_shown(const Extract *x, uint32_t i)
{
    if (i == 0 || i == x->count - 1)
        return true;
    return x->anchored &&
           (is_near(i, x->anchors.left_line) || is_near(i, x->anchors.right_line));
}

// The shown lines of an instruction, with gaps of more than one line abbreviated.
static void write_extract(Buf *out, const Extract *x)
{
    uint32_t previous = 0;
    for (uint32_t i = 0; i < x->count; i++) {
        if (!is_shown(x, i))
            continue;
        if (i - previous == 2)
            write_line(out, x, i - 1);
        else if (i - previous > 2)
            buf_printf(out, "...<%u lines>...\n", i - previous - 1);
        write_line(out, x, i);
        previous = i;
    }
}

// Lines of `from` into `to`, each indented by four columns.
static void indent_lines(Buf *to, const Buf *from)
{
    const char *text = buf_text(from);
    for (size_t at = 0; at < from->length;) {
        const char *end = memchr(text + at, '\n', from->length - at);
        size_t size = (size_t)(end - (text + at)) + 1;
        buf_append_text(to, "    ");
        buf_append(to, text + at, size);
        at += size;
    }
}

Str *traceback_excerpt(Str *text, Span at)
{
    Writer w = { .plain = false };
    Extract x = { 0 };
    Buf body;
    Str *result = NULL;
    buf_start(&body);
    buf_start(&w.source);
    append_str(&w.source, text);
    bool placed = at.end_line > at.line || at.end_col > at.col;
    if (extract(&w, at, &x)) {
        if (placed)
            analyse(&x);
        write_extract(&body, &x);
    }
    if (w.source.failed || body.failed || x.text.failed)
        error_no_memory();
    else
        result = str_from_utf8(buf_text(&body), body.length);
    buf_end(&x.text);
    buf_end(&w.source);
    buf_end(&body);
    return result;
}

static void append_filename(Buf *out, const Code *code)
{
    append_str(out, code->filename);
}

static void write_entry(Writer *w, const Traceback *tb)
{
    const Code *code = tb->function->code;
    Span at = code_position(code, tb->word);
    if (tb->line != 0 && tb->line != at.line)
        at = (Span){ tb->line, 0, tb->line, 0 };
    Buf text, path, body;
    buf_start(&text);
    buf_start(&path);
    buf_start(&body);
    append_filename(&path, code);
    // The statements of the prompt are numbered; all are shown as <stdin>.
    bool numbered = strncmp(buf_text(&path), "<stdin>-", 8) == 0;
    buf_printf(&text, "  File \"%s\", line %d, in ",
               numbered ? "<stdin>" : buf_text(&path), (int)at.line);
    append_str(&text, code->name);
    buf_append_char(&text, '\n');
    Extract x = { 0 };
    if (at.line > 0 && load_source(w, buf_text(&path))) {
        if (at.end_line < at.line)
            at = (Span){ at.line, 0, at.line, 0 };
        bool placed = !w->plain && (at.end_line > at.line || at.end_col > at.col);
        if (extract(w, placed ? at : (Span){ at.line, 0, at.line, 0 }, &x)) {
            if (placed)
                analyse(&x);
            write_extract(&body, &x);
            indent_lines(&text, &body);
        }
    }
    buf_end(&x.text);
    write_lines(w, buf_text(&text), text.length);
    buf_end(&body);
    buf_end(&path);
    buf_end(&text);
}

static void write_repeats(Writer *w, uint32_t more)
{
    if (more == 0)
        return;
    char text[80];
    snprintf(text, sizeof text, "  [Previous line repeated %u more time%s]\n", more,
             more == 1 ? "" : "s");
    write_text(w, text);
}

static void write_entries(Writer *w, const Traceback *tb)
{
    uint32_t same = 0;
    const Traceback *previous = NULL;
    for (; tb != NULL; tb = tb->next) {
        if (previous == NULL || tb->function->code != previous->function->code ||
            line_of(tb) != line_of(previous)) {
            write_repeats(w, same > SHOWN_REPEATS ? same - SHOWN_REPEATS : 0);
            same = 0;
            previous = tb;
        }
        if (++same <= SHOWN_REPEATS)
            write_entry(w, tb);
    }
    write_repeats(w, same > SHOWN_REPEATS ? same - SHOWN_REPEATS : 0);
}

// ---- the last lines: class and message ----

// "module.Class" unless the module is builtins or __main__.
static void append_class(Buf *out, Object *exception)
{
    Type *cls = type_of(exception);
    Object *module = NULL, *qualname = NULL;
    if (attr_lookup(OBJ(cls), NAME(__module__), &module) <= 0)
        module = NULL;
    if (attr_lookup(OBJ(cls), NAME(__qualname__), &qualname) <= 0)
        qualname = NULL;
    error_clear();
    if (module != NULL && !is_str(module)) {
        buf_append_text(out, "<unknown>.");
    } else if (module != NULL && !str_equal(as_str(module), NAME(builtins)) &&
               !str_equal(as_str(module), NAME(__main__))) {
        append_str(out, as_str(module));
        buf_append_char(out, '.');
    }
    if (qualname != NULL && is_str(qualname))
        append_str(out, as_str(qualname));
    else
        buf_append_text(out, cls->name);
    xdecref(module);
    xdecref(qualname);
}

static void append_suggestion(Buf *out, Object *exception)
{
    Str *hint = suggest_for_exception(exception);
    bool has_hint = hint != NULL;
    if (has_hint) {
        buf_append_text(out, ". Did you mean: '");
        append_str(out, hint);
        buf_append_text(out, "'?");
        decref(OBJ(hint));
    }
    NameException *e = (NameException *)(void *)exception;
    if (!type_is_subtype(type_of(exception), EXC(NameError)) || e->name == NULL ||
        !is_str(e->name))
        return;
    if (suggest_is_library_module(as_str(e->name))) {
        buf_append_text(out, has_hint ? " Or did you forget to import '"
                                      : ". Did you forget to import '");
        append_str(out, as_str(e->name));
        buf_append_text(out, "'?");
    }
}

static bool is_text(OPT Object *o)
{
    return o != NULL && is_str(o);
}

// File, line and carets of a SyntaxError.
static void write_syntax(Writer *w, const SyntaxException *e)
{
    int64_t line = 0, offset = 0, end_offset = 0, end_line = 0;
    bool has_line =
        e->lineno != NULL && is_int(e->lineno) && int_fits(e->lineno, &line);
    Buf out;
    buf_start(&out);
    if (has_line) {
        buf_append_text(&out, "  File \"");
        if (is_text(e->filename))
            append_str(&out, as_str(e->filename));
        else
            buf_append_text(&out, "<string>");
        buf_printf(&out, "\", line %lld\n", (long long)line);
    }
    if (is_text(e->text)) {
        Buf text;
        buf_start(&text);
        append_str(&text, as_str(e->text));
        const char *start = buf_text(&text);
        size_t length = text.length, strip = 0;
        while (length > 0 && (start[length - 1] == '\n' || start[length - 1] == '\r'))
            length--;
        strip = strspn(start, " \f\n"); // tabs stay
        if (strip > length)
            strip = length;
        buf_append_text(&out, "    ");
        buf_append(&out, start + strip, length - strip);
        buf_append_char(&out, '\n');
        if (e->offset != NULL && is_int(e->offset) && int_fits(e->offset, &offset)) {
            if (e->end_offset == NULL || !is_int(e->end_offset) ||
                !int_fits(e->end_offset, &end_offset) || end_offset == 0)
                end_offset = offset;
            int64_t past = (int64_t)unicode_count(start, length) + 1;
            bool has_end = e->end_lineno != NULL && is_int(e->end_lineno) &&
                           int_fits(e->end_lineno, &end_line);
            if (has_end != has_line || end_line != line || end_offset > past)
                end_offset = past;
            if (offset > past)
                offset = past;
            if (end_offset <= offset)
                end_offset = offset + 1;
            int64_t column = offset - 1 - (int64_t)strip,
                    end = end_offset - 1 - (int64_t)strip;
            if (column >= 0) {
                buf_append_text(&out, "    ");
                size_t at = strip;
                for (int64_t i = 0; i < column; i++) {
                    uint32_t c = ' ';
                    if (at < length)
                        at += unicode_decode_wtf8(start + at, length - at, &c);
                    buf_append_char(&out,
                                    c == '\t' ? '\t' : ' '); // one also for wide ones
                }
                for (int64_t i = column; i < end; i++)
                    buf_append_char(&out, '^');
                buf_append_char(&out, '\n');
            }
        }
        buf_end(&text);
    }
    write_lines(w, buf_text(&out), out.length);
    buf_end(&out);
}

// Text of the exception's value; "<exception str() failed>" when that fails.
static void append_value(Buf *out, Object *exception)
{
    Str *text = operate_str(exception);
    if (text == NULL) {
        error_clear();
        buf_append_text(out, ": <exception str() failed>");
        return;
    }
    if (text->length > 0) {
        buf_append_text(out, ": ");
        append_str(out, text);
    }
    decref(OBJ(text));
}

// takes text; NULL: it could not be made
static void write_note(Writer *w, STEALS OPT Str *text, const char *failed)
{
    Buf out;
    buf_start(&out);
    if (text != NULL)
        append_str(&out, text);
    else
        buf_append_text(&out, failed);
    error_clear();
    buf_append_char(&out, '\n');
    write_lines(w, buf_text(&out), out.length);
    buf_end(&out);
    xdecref((Object *)text);
}

static void write_notes(Writer *w, Object *exception)
{
    Object *notes;
    int got = attr_lookup(exception, NAME(__notes__), &notes);
    if (got < 0) {
        Object *error = error_take();
        write_note(w, error_format("Ignored error getting __notes__: %R", error),
                   "Ignored error getting __notes__");
        decref(error);
    }
    if (got <= 0)
        return;
    if (is_list(notes) || is_tuple(notes)) {
        List *list = list_from_iter(notes);
        for (size_t i = 0; list != NULL && i < list->count; i++)
            write_note(w, operate_str(list->items[i]), "<note str() failed>");
        xdecref((Object *)list);
    } else if (notes != NONE) {
        write_note(w, operate_repr(notes), "<__notes__ repr() failed>");
    }
    error_clear();
    decref(notes);
}

static void write_message(Writer *w, Object *exception)
{
    Buf out;
    buf_start(&out);
    if (type_is_subtype(type_of(exception), EXC(SyntaxError))) {
        SyntaxException *e = (SyntaxException *)(void *)exception;
        write_syntax(w, e);
        append_class(&out, exception);
        buf_append_text(&out, ": ");
        if (is_text(e->msg))
            append_str(&out, as_str(e->msg));
        else
            buf_append_text(&out, "<no detail available>");
        if (is_text(e->filename) && (e->lineno == NULL || e->lineno == NONE)) {
            buf_append_text(&out, " (");
            append_str(&out, as_str(e->filename));
            buf_append_char(&out, ')');
        }
    } else {
        append_class(&out, exception);
        append_value(&out, exception);
        append_suggestion(&out, exception);
    }
    buf_append_char(&out, '\n');
    write_lines(w, buf_text(&out), out.length);
    buf_end(&out);
    write_notes(w, exception);
}

// ---- chains and groups ----

static void write_exception(Writer *w, Object *exception);

static bool was_seen(Writer *w, Object *exception)
{
    Object *address = int_from((int64_t)(intptr_t)exception);
    int seen = address != NULL ? set_contains(w->seen, address) : 1;
    if (seen == 0 && !set_add(w->seen, address))
        seen = 1;
    xdecref(address);
    error_clear();
    return seen != 0;
}

// The entries of an exception that sys.tracebacklimit leaves: the last ones.
static OPT const Traceback *shown_entries(Object *exception)
{
    const Traceback *tb = (Traceback *)(void *)as_exception(exception)->traceback;
    Object *limit = mod_sys_peek(NAME(tracebacklimit));
    int64_t most, count = 0;
    if (limit == NULL || !is_int(limit) || !operate_index_value(limit, NULL, &most))
        return tb;
    for (const Traceback *at = tb; at != NULL; at = at->next)
        count++;
    for (; count > 0 && count > most; count--)
        tb = tb->next;
    return tb;
}

// mark: what stands in the margin before the header
static void write_stack(Writer *w, char mark, const char *header, Object *exception)
{
    const Traceback *entries = shown_entries(exception);
    if (entries == NULL)
        return;
    margin(w, mark);
    buf_append_text(&w->out, header);
    write_entries(w, entries);
}

static void write_members(Writer *w, ExceptionGroup *group)
{
    size_t count = tuple_length(group->exceptions);
    size_t shown = count > GROUP_WIDTH ? GROUP_WIDTH : count;
    for (size_t i = 0; i <= shown; i++) {
        bool truncated = i == shown;
        if (truncated && count == shown)
            break;
        bool last = truncated || (i + 1 == count);
        if (last)
            w->need_close = true;
        margin(w, i == 0 ? '+' : ' ');
        w->out.length -= 2; // the mark stands in the frame's own line
        if (i == 0)
            buf_append_text(&w->out, "+-+---------------- ");
        else
            buf_append_text(&w->out, "  +---------------- ");
        if (truncated)
            buf_append_text(&w->out, "...");
        else
            buf_printf(&w->out, "%zu", i + 1);
        buf_append_text(&w->out, " ----------------\n");
        w->depth++;
        if (truncated) {
            char text[64];
            size_t more = count - shown;
            snprintf(text, sizeof text, "and %zu more exception%s\n", more,
                     more == 1 ? "" : "s");
            write_text(w, text);
        } else {
            write_exception(w, tuple_items(group->exceptions)[i]);
        }
        if (last && w->need_close) {
            margin(w, '|');
            w->out.length -= 2;
            buf_append_text(&w->out, "+------------------------------------\n");
            w->need_close = false;
        }
        w->depth--;
    }
}

static void write_one(Writer *w, Object *exception)
{
    bool is_group = type_is_subtype(type_of(exception), EXC(BaseExceptionGroup));
    if (!is_group) {
        write_stack(w, '|', "Traceback (most recent call last):\n", exception);
        write_message(w, exception);
        return;
    }
    if (w->depth > GROUP_DEPTH) {
        write_text(w, "... (max_group_depth is 10)\n");
        return;
    }
    bool outermost = w->depth == 0;
    if (outermost)
        w->depth = 1;
    write_stack(w, outermost ? '+' : '|',
                "Exception Group Traceback (most recent call last):\n", exception);
    write_message(w, exception);
    write_members(w, (ExceptionGroup *)(void *)exception);
    if (outermost)
        w->depth = 0;
}

static const char cause_text[] =
    "\nThe above exception was the direct cause of the following exception:\n\n";
static const char context_text[] =
    "\nDuring handling of the above exception, another exception occurred:\n\n";

// The chain that led to an exception, oldest first, then the exception. Out of memory:
// the oldest are left out.
static void write_exception(Writer *w, Object *exception)
{
    VEC(Object *) chain = { 0 };
    while (exception != NULL && vec_push(&chain, exception)) {
        Exception *e = as_exception(exception);
        if (e->cause != NULL)
            exception = was_seen(w, e->cause) ? NULL : e->cause;
        else if (e->context != NULL && !e->suppress_context)
            exception = was_seen(w, e->context) ? NULL : e->context;
        else
            exception = NULL;
    }
    for (size_t i = chain.count; i > 0; i--) {
        if (i < chain.count)
            write_text(w, as_exception(chain.items[i - 1])->cause != NULL
                              ? cause_text
                              : context_text);
        write_one(w, chain.items[i - 1]);
    }
    vec_free(&chain);
}

// The text that `write` makes of an exception.
static Str *format_by(void (*write)(Writer *w, Object *exception), Object *exception,
                      bool plain)
{
    Writer w = { .plain = plain };
    buf_start(&w.out);
    buf_start(&w.source);
    buf_start(&w.source_path);
    w.seen = set_new();
    Str *text = NULL;
    if (w.seen != NULL) {
        (void)was_seen(&w, exception);
        write(&w, exception);
        if (w.out.failed)
            error_no_memory();
        else
            text = str_from_utf8(buf_text(&w.out), w.out.length);
        decref(OBJ(w.seen));
    }
    buf_end(&w.out);
    buf_end(&w.source);
    buf_end(&w.source_path);
    return text;
}

Str *traceback_format(Object *exception)
{
    return format_by(write_exception, exception, false);
}

// Write text through sys.stderr. false: that cannot be used; nothing is pending
static bool write_to_stderr(Str *text)
{
    Object *file = mod_sys_peek(NAME(stderr));
    if (file == NULL || file == NONE)
        return file == NONE; // None: nobody is to be told
    incref(file);
    Object *result = call_method_1(file, NAME(write), OBJ(text));
    Object *flushed = result != NULL ? call_method_0(file, NAME(flush)) : NULL;
    decref(file);
    xdecref(result);
    xdecref(flushed);
    error_clear();
    return result != NULL;
}

// NULL: there was no memory for the text.
void traceback_write_take(OPT Str *text)
{
    if (text == NULL) {
        error_clear();
        static const char message[] = "MemoryError\n";
        (void)!os_write_all(2, message, sizeof message - 1); // nobody else can be told
        return;
    }
    if (!write_to_stderr(text)) {
        char *owned;
        size_t size, length;
        const char *utf8 = str_utf8(text, &length, &owned, &size);
        if (utf8 != NULL) {
            (void)!os_write_all(2, utf8, length);
            str_utf8_free(owned, size);
        }
        error_clear();
    }
    decref(OBJ(text));
}

void traceback_print(Object *exception)
{
    traceback_write_take(traceback_format(exception));
}

// What was raised outside of any frame came out of the current one: its caller when it
// is returning, and lets go of what it held.
static void locate(Object *exception)
{
    Frame *frame = frame_current();
    if (frame != NULL && frame_is_returning(frame))
        frame = frame_outer(frame);
    if (as_exception(exception)->traceback == NULL && frame != NULL)
        traceback_add(exception, frame);
}

// The argument of sys.unraisablehook; a format with text of its own becomes the
// message.
static Object *unraisable_args(Object *exception, OPT const char *format,
                               OPT Object *where)
{
    Object *trace = as_exception(exception)->traceback, *message = NONE;
    if (format != NULL) {
        Str *line = error_format(format, where);
        if (line == NULL)
            return NULL;
        message = OBJ(str_slice(line, 0, line->length - 1)); // without the colon
        decref(OBJ(line));
    }
    Object *items[] = {
        incref(OBJ(type_of(exception))),
        incref(exception),
        incref(trace != NULL ? trace : NONE),
        message,
        incref(where != NULL && format == NULL ? where : NONE),
    };
    return record_take(&mod_sys_types_unraisable_type, items);
}

static bool divert_unraisable(Object *exception, OPT const char *format,
                              OPT Object *where)
{
    locate(exception);
    Object *hook = mod_sys_peek(NAME(unraisablehook));
    if (hook == NULL || hook == NONE || hook->shape == SHAPE_NATIVE)
        return false;
    incref(hook);
    Object *args = unraisable_args(exception, format, where);
    Object *result = args != NULL ? call_1(hook, args) : NULL;
    if (result == NULL)
        error_print_unraisable("Exception ignored in sys.unraisablehook: %R", hook);
    xdecref(result);
    xdecref(args);
    decref(hook);
    return true;
}

// One that nobody can catch: class and text, whatever the class is.
static void write_unraisable(Writer *w, Object *exception)
{
    write_stack(w, '|', "Traceback (most recent call last):\n", exception);
    append_class(&w->out, exception);
    size_t before = w->out.length;
    append_value(&w->out, exception);
    buf_append_text(&w->out, w->out.length == before ? ": \n" : "\n");
}

static void print_unraisable(OPT Str *line, Object *exception)
{
    if (line != NULL)
        traceback_write_take(error_format("%U\n", line));
    traceback_write_take(format_by(write_unraisable, exception, true));
}

static const ErrorReporter reporter = {
    .print = traceback_print,
    .print_unraisable = print_unraisable,
    .divert = divert_unraisable,
};

void traceback_start(void)
{
    error_on_report(&reporter);
}
