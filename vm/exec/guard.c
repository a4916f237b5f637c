// guard.c - raising at a cap, and the post-mortem of a full heap.
//
// The post-mortem is taken when the first frame is left: then the failed operation is
// over and its objects are whole, but all names are still there.
#include "vm/exec/guard.h"

#include <inttypes.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "runtime/base/buf.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/ledger.h"
#include "runtime/heap/limits.h"
#include "runtime/modules/mod_mem.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/file.h"
#include "runtime/types/int_guard.h"
#include "runtime/types/names.h"
#include "vm/exec/frame.h"
#include "vm/exec/origin.h"

enum { MOST = 5, NAMES_MAX = 200, FRAMES_MAX = 20, NAME_SIZE = 80 };

typedef struct Holder { // a name or a line, and what it holds
    char what[2 * NAME_SIZE];
    const Object *object;
    uint64_t bytes, blocks;
} Holder;

typedef struct Ranking {
    Holder holders[MOST]; // most bytes first
    size_t count, seen;
} Ranking;

static struct guard {
    Object *classes[GUARD_CAPS]; // owned, made on first use
    uint64_t steps, steps_left;  // 0 steps: no cap
    double seconds;              // 0: no cap
    bool has_timer;
    timer_t timer;
    volatile sig_atomic_t is_time_up, rings_left; // until it is ended from the handler
    bool is_past[GUARD_CAPS];                     // it was raised: the reserve runs
    bool wants_note;
    bool is_raising; // what a refusal raises
    Buf post_mortem;
} guard;

// ---- the classes ----
Object *guard_class(GuardCap cap)
{
    static const char *const names[] = { "StepLimit", "TimeLimit" };
    static const char *const help[] = { "The cap on steps was reached.",
                                        "The cap on time was reached." };
    Type *base = cap == GUARD_STEPS ? EXC(RuntimeError) : EXC(TimeoutError);
    if (guard.classes[cap] != NULL)
        return guard.classes[cap];
    Str *name = str_from_text(names[cap]), *text = str_from_text(help[cap]);
    Str *module = str_from_text("mem");
    Tuple *bases = tuple_pack(1, OBJ(base));
    Dict *dict = dict_new();
    if (name != NULL && text != NULL && module != NULL && bases != NULL &&
        dict != NULL && dict_set_str(dict, NAME(__module__), OBJ(module)) &&
        dict_set_str(dict, NAME(__doc__), OBJ(text)))
        guard.classes[cap] = call_3(OBJ(&type_type), OBJ(name), OBJ(bases), OBJ(dict));
    xdecref((Object *)name);
    xdecref((Object *)text);
    xdecref((Object *)module);
    xdecref((Object *)bases);
    xdecref((Object *)dict);
    return guard.classes[cap];
}

// ---- steps, time ----
static bool raise_time(void);

// An operation in C has not come to an end, or to a look at signals, for the whole
// reserve. Only what is safe in a handler is called.
static NORETURN void end_stuck(void)
{
    static const char text[] = "ouro: an operation went on after the time limit and "
                               "cannot be interrupted; the program is ended\n";
    file_save_all();
    ssize_t written = write(STDERR_FILENO, text, sizeof text - 1);
    (void)written;
    _exit(GUARD_STATUS);
}

// An operation on ints is left by a jump from here: see signals.c.
static void on_time_up(int number)
{
    (void)number;
    guard.is_time_up = 1;
    if (guard.rings_left-- == 0)
        end_stuck();
    frame_interrupt(FRAME_INTERRUPT_GUARD);
    int_guard_interrupt(raise_time);
}

// How long a program may go on once its time was up.
static double reserve_seconds(void)
{
    return guard.seconds / 10 + 1;
}

// Behind those that programs count from SIGRTMIN on.
#define CLOCK_SIGNAL (SIGRTMAX - 1)

bool guard_owns_signal(int number)
{
    return guard.has_timer && number == CLOCK_SIGNAL;
}

// It rings again until the program notices: the first time may have been just before a
// call to the system that waits.
static bool set_clock(double seconds)
{
    enum { AGAIN_NS = 50000000, PER_SECOND = 1000000000 / AGAIN_NS };
    const double most = INT32_MAX / PER_SECOND;
    struct sigaction action = { .sa_handler = on_time_up };
    struct sigevent event = { .sigev_notify = SIGEV_SIGNAL,
                              .sigev_signo = CLOCK_SIGNAL };
    struct itimerspec when = { .it_value = { (time_t)seconds,
                                             (long)(fmod(seconds, 1) * 1e9) + 1 },
                               .it_interval = { 0, AGAIN_NS } };
    double rest = reserve_seconds();
    guard.rings_left = (sig_atomic_t)((rest < most ? rest : most) * PER_SECOND);
    sigfillset(&action.sa_mask);
    if (sigaction(CLOCK_SIGNAL, &action, NULL) != 0)
        return false;
    if (!guard.has_timer)
        guard.has_timer = timer_create(CLOCK_MONOTONIC, &event, &guard.timer) == 0;
    return guard.has_timer && timer_settime(guard.timer, 0, &when, NULL) == 0;
}

// The reserve is used up too: nothing of the program runs any more.
static NORETURN void end_now(const char *what)
{
    file_flush_all();
    fprintf(stderr, "ouro: the program went on after its %s limit; it is ended\n",
            what);
    _exit(GUARD_STATUS);
}

static bool raise_steps(void)
{
    uint64_t reserve = guard.steps / 10 + 10000;
    if (guard.is_past[GUARD_STEPS])
        end_now("step");
    guard.is_past[GUARD_STEPS] = true;
    guard.steps_left = reserve;
    Object *cls = guard_class(GUARD_STEPS);
    return cls != NULL && error_false(as_type(cls), "step limit of %lld reached",
                                      (long long)guard.steps);
}

static bool raise_time(void)
{
    if (guard.is_past[GUARD_TIME])
        end_now("time");
    guard.is_past[GUARD_TIME] = true;
    if (!set_clock(reserve_seconds()))
        end_now("time");
    guard.is_time_up = 0; // the old clock rings no more
    char text[40];
    snprintf(text, sizeof text, "%g", guard.seconds);
    Object *cls = guard_class(GUARD_TIME);
    return cls != NULL && error_false(as_type(cls), "time limit of %s s reached", text);
}

bool guard_serve(void)
{
    if (guard.is_time_up && !raise_time())
        return false;
    if (guard.steps_left == 0)
        return true;
    frame_interrupt(FRAME_INTERRUPT_GUARD);
    return --guard.steps_left != 0 || raise_steps();
}

// ---- the heap ----
// The text and the exception take memory too: when the reserve cannot give it, the plain
// MemoryError must do.
static bool raise_heap(uint64_t cap)
{
    if (guard.is_raising || error_occurred())
        return false;
    guard.wants_note = guard.is_raising = true;
    error_raise(EXC(MemoryError), "heap limit of %lld bytes reached", (long long)cap);
    guard.is_raising = false;
    return true;
}

// Enter a holder into the ranking, or drop it.
static void rank(Ranking *ranking, const Holder *holder)
{
    size_t i = ranking->count;
    if (holder->bytes == 0)
        return;
    for (size_t k = 0; k < ranking->count; k++) {
        if (holder->object != NULL && ranking->holders[k].object == holder->object)
            return; // another name of the same object
    }
    if (i < MOST)
        ranking->count++;
    else if (ranking->holders[--i].bytes >= holder->bytes)
        return;
    for (; i > 0 && ranking->holders[i - 1].bytes < holder->bytes; i--)
        ranking->holders[i] = ranking->holders[i - 1];
    ranking->holders[i] = *holder;
}

static void name_text(const Str *name, char out[NAME_SIZE])
{
    char *owned;
    size_t size;
    const char *text = str_utf8(name, NULL, &owned, &size);
    snprintf(out, NAME_SIZE, "%s", text != NULL ? text : "?");
    if (text != NULL)
        str_utf8_free(owned, size);
}

static void rank_name(Ranking *ranking, const Str *name, Object *value,
                      const char *where)
{
    char text[NAME_SIZE];
    Holder holder = { .object = value };
    if (ranking->seen >= NAMES_MAX || mod_mem_is_furniture(value))
        return;
    ranking->seen++;
    name_text(name, text);
    snprintf(holder.what, sizeof holder.what, "%s, %s", text, where);
    holder.bytes = mod_mem_deep(value);
    rank(ranking, &holder);
}

static void rank_frame(Ranking *ranking, const Frame *frame)
{
    const Function *function = frame->function;
    const Code *code = function->code;
    char name[NAME_SIZE], where[NAME_SIZE + 32];
    name_text(code->qualname, name);
    snprintf(where, sizeof where, "local of %s()", name);
    for (uint32_t i = 0; i < code->local_count; i++) {
        Object *value = frame->locals[i];
        if (code->local_names[i]->length != 0)
            rank_name(ranking, code->local_names[i], value, where);
    }
    if (!(frame->flags & FRAME_NAMES) || !is_exact_dict(frame->extra))
        return;
    Object *key, *value;
    size_t position = 0;
    while (dict_next((Dict *)(void *)frame->extra, &position, &key, &value)) {
        if (is_exact_str(key))
            rank_name(ranking, as_str(key), value, "global");
    }
}

static void write_ranking(const Ranking *ranking, const char *title)
{
    char line[3 * NAME_SIZE];
    buf_append_text(&guard.post_mortem, title);
    for (size_t i = 0; i < ranking->count; i++) {
        const Holder *h = &ranking->holders[i];
        snprintf(line, sizeof line, "%14" PRIu64 " bytes  %s\n", h->bytes, h->what);
        buf_append_text(&guard.post_mortem, line);
    }
}

static void rank_lines(Ranking *ranking)
{
    LedgerSite *sites = ledger_figures();
    for (uint32_t i = 1; sites != NULL && i < ledger_count(); i++) {
        Holder holder = { .bytes = sites[i].live_bytes,
                          .blocks = sites[i].live_blocks };
        if (origin_count(i) == 0)
            continue;
        OriginLine at = origin_line(i, 0);
        char file[NAME_SIZE];
        name_text(at.file, file);
        snprintf(holder.what, sizeof holder.what, "in %" PRIu64 " %s, made at %s:%u",
                 holder.blocks, holder.blocks == 1 ? "block" : "blocks", file, at.line);
        rank(ranking, &holder);
    }
    free(sites);
}

static NOINLINE void write_note(void)
{
    Ranking names = { .count = 0 }, lines = { .count = 0 };
    guard.wants_note = false;
    buf_end(&guard.post_mortem);
    buf_start(&guard.post_mortem);
    const Frame *frame = frame_stack.current;
    for (size_t i = 0; frame > frame_stack.base && i < FRAMES_MAX; frame--, i++)
        rank_frame(&names, frame);
    write_ranking(&names, "Names that held the most:\n");
    if (ledger_is_on()) {
        rank_lines(&lines);
        write_ranking(&lines, "Lines that made the most of what was live:\n");
    }
}

void guard_note(void)
{
    if (UNLIKELY(guard.wants_note))
        write_note();
}

int guard_status(Object *exception)
{
    for (int cap = 0; cap < GUARD_CAPS; cap++) {
        if (guard.classes[cap] != NULL && OBJ(type_of(exception)) == guard.classes[cap])
            return GUARD_STATUS;
    }
    if (!limits_was_hit() || !type_is_subtype(type_of(exception), EXC(MemoryError)))
        return 1;
    if (guard.post_mortem.length > 0)
        fprintf(stderr, "%s", buf_text(&guard.post_mortem));
    return GUARD_STATUS;
}

// ---- options ----

// What a text of -X caps.
typedef struct Cap {
    enum { CAP_HEAP, CAP_STEPS, CAP_TIME } kind;
    uint64_t number; // bytes, steps
    double seconds;
} Cap;

static bool read_value(const char *value, Cap *cap)
{
    char *end;
    if (cap->kind == CAP_HEAP)
        return limits_parse_size(value, &cap->number) && cap->number != 0;
    cap->seconds = strtod(value, &end);
    if (end == value || *end != '\0' || !(cap->seconds > 0) || cap->seconds > 1e18)
        return false;
    cap->number = (uint64_t)cap->seconds;
    return cap->kind == CAP_TIME ? cap->seconds <= 1e9 : cap->number >= 1;
}

static int read_option(const char *option, Cap *cap)
{
    static const char *const names[] = { "maxheap", "max-heap", "maxsteps", "maxtime" };
    for (size_t i = 0; i < ARRAY_COUNT(names); i++) {
        const char *value = option + strlen(names[i]);
        if (strncmp(option, names[i], strlen(names[i])) != 0 ||
            (*value != '=' && *value != '\0'))
            continue;
        cap->kind = i < 2 ? CAP_HEAP : i == 2 ? CAP_STEPS : CAP_TIME;
        if (*value == '=' && read_value(value + 1, cap))
            return 1;
        fprintf(stderr, "ouro: -X %s: not %s\n", option,
                i < 2 ? "a size, such as 65536 or 64M" : "a positive number");
        return -1;
    }
    return 0;
}

void guard_begin(void)
{
    if (guard.steps == 0 || guard.steps_left != 0)
        return;
    guard.steps_left = guard.steps + 1;
    frame_interrupt(FRAME_INTERRUPT_GUARD);
}

bool guard_check_option(const char *option)
{
    Cap cap;
    return read_option(option, &cap) >= 0;
}

bool guard_take_option(const char *option)
{
    Cap cap;
    int found = read_option(option, &cap);
    if (found <= 0)
        return found == 0;
    if (cap.kind == CAP_HEAP) {
        if (!origin_start(ORIGIN_LINES, 1))
            error_clear();
        heap_set_limit(cap.number, true);
    } else if (cap.kind == CAP_STEPS) {
        guard.steps = cap.number;
    } else {
        guard.seconds = cap.seconds;
        if (!set_clock(cap.seconds)) {
            perror("ouro: -X maxtime");
            return false;
        }
    }
    return true;
}

void guard_start(void)
{
    memset(&guard, 0, sizeof guard);
    buf_start(&guard.post_mortem);
    limits_on_refusal(raise_heap);
}

void guard_stop(void)
{
    buf_end(&guard.post_mortem);
    if (guard.has_timer)
        timer_delete(guard.timer);
    for (int cap = 0; cap < GUARD_CAPS; cap++)
        ref_clear(&guard.classes[cap]);
}
