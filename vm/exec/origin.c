// origin.c - sites from instruction pointers, by a cache; lines and chains by hash
// tables.
//
// Runs inside of allocations: it allocates nothing through the heap, raises nothing and
// calls no Python. When memory for a table runs out, a block has no origin.
#include "vm/exec/origin.h"

#include "runtime/base/vec.h"
#include "runtime/heap/ledger.h"
#include "runtime/protocol/error.h"
#include "vm/code/code.h"
#include "vm/exec/frame.h"

enum { CACHE = 8192 };

typedef struct Seen { // an instruction that made something
    const uint32_t *ip;
    uint32_t line, site; // site: of the line alone; 0 not yet
    uint64_t epoch;
} Seen;

typedef struct Chain {     // a site
    uint32_t first, count; // ids of lines, in `ids`
    uint32_t depth;        // frames there were
    uint32_t next;         // of the same bucket
} Chain;

static struct {
    unsigned users;
    uint32_t frames, limit;
    Seen *cache;
    uint64_t epoch;          // raised when code goes: its words may come again
    VEC(OriginLine) lines;   // files are owned
    VEC(uint32_t) next_line; // of the same bucket
    VEC(Chain) chains;
    VEC(uint32_t) ids;
    uint32_t *line_buckets, *chain_buckets; // CACHE of each
    uint32_t *path; // ids of the frames that run, `frames` of them
} origin;

// The id of a line, from 1; 0: no memory.
static uint32_t line_of(Str *file, uint32_t line)
{
    size_t bucket = (line * 31u + file->hash) % CACHE;
    for (uint32_t i = origin.line_buckets[bucket]; i != 0;
         i = origin.next_line.items[i]) {
        const OriginLine *l = &origin.lines.items[i];
        if (l->line == line && (l->file == file || str_equal(l->file, file)))
            return i;
    }
    uint32_t id = (uint32_t)origin.lines.count;
    OriginLine entry = { file, line };
    if (!vec_push(&origin.next_line, origin.line_buckets[bucket]))
        return 0;
    if (!vec_push(&origin.lines, entry)) {
        origin.next_line.count--;
        return 0;
    }
    object_incref(file);
    return origin.line_buckets[bucket] = id;
}

// The site of a chain of lines; 0: no memory.
static uint32_t chain_of(const uint32_t *ids, uint32_t count, uint32_t depth)
{
    uint32_t hash = count;
    for (uint32_t i = 0; i < count; i++)
        hash = hash * 1000003u ^ ids[i];
    uint32_t *bucket = &origin.chain_buckets[hash % CACHE];
    for (uint32_t i = *bucket; i != 0; i = origin.chains.items[i].next) {
        const Chain *c = &origin.chains.items[i];
        if (c->count == count &&
            memcmp(&origin.ids.items[c->first], ids, count * sizeof *ids) == 0)
            return i;
    }
    Chain chain = { (uint32_t)origin.ids.count, count, depth, *bucket };
    if (!vec_reserve(&origin.ids, count) || !vec_push(&origin.chains, chain))
        return 0;
    memcpy(&origin.ids.items[chain.first], ids, count * sizeof *ids);
    origin.ids.count += count;
    return *bucket = (uint32_t)origin.chains.count - 1;
}

static Seen *look_up(const Frame *frame)
{
    const uint32_t *ip = frame->ip;
    Seen *seen = &origin.cache[((uintptr_t)ip >> 2) % CACHE];
    if (LIKELY(seen->ip == ip && seen->epoch == origin.epoch))
        return seen;
    const Code *code = frame->function->code;
    uint32_t word = (uint32_t)(ip - code->words);
    Span at = code_position(code, word > 0 ? word - 1 : 0);
    uint32_t line = at.line > 0 ? (uint32_t)at.line : code->first_line;
    *seen = (Seen){ ip, line_of(code->filename, line), 0, origin.epoch };
    return seen;
}

static uint32_t running_site(void)
{
    const Frame *frame = frame_stack.current;
    if (frame == frame_stack.base)
        return 0;
    if (origin.frames == 1) {
        Seen *seen = look_up(frame);
        if (UNLIKELY(seen->site == 0 && seen->line != 0))
            seen->site = chain_of(&seen->line, 1, frame_depth());
        return seen->site;
    }
    uint32_t count = 0, depth = frame_depth();
    for (; frame > frame_stack.base && count < origin.frames; frame--)
        origin.path[count++] = look_up(frame)->line;
    return chain_of(origin.path, count, depth);
}

// Code goes: another may get its memory.
static void on_code_gone(const Code *code)
{
    origin.epoch++;
    ledger_forget_marks(code->words, code->words + code->word_count);
}

static void end_tables(void)
{
    code_on_gone(NULL);
    ledger_stop();
    for (size_t i = 1; i < origin.lines.count; i++)
        decref(OBJ(origin.lines.items[i].file));
    vec_free(&origin.lines);
    vec_free(&origin.next_line);
    vec_free(&origin.chains);
    vec_free(&origin.ids);
    free(origin.cache);
    free(origin.line_buckets);
    free(origin.chain_buckets);
    free(origin.path);
    uint32_t limit = origin.limit;
    memset(&origin, 0, sizeof origin);
    origin.limit = limit;
}

static bool begin_tables(void)
{
    OriginLine no_line = { NULL, 0 };
    Chain no_chain = { 0 };
    origin.cache = calloc(CACHE, sizeof *origin.cache);
    origin.line_buckets = calloc(CACHE, sizeof *origin.line_buckets);
    origin.chain_buckets = calloc(CACHE, sizeof *origin.chain_buckets);
    origin.epoch = 1;
    return origin.cache != NULL && origin.line_buckets != NULL &&
           origin.chain_buckets != NULL && vec_push(&origin.lines, no_line) &&
           vec_push(&origin.next_line, 0) && vec_push(&origin.chains, no_chain);
}

bool origin_start(unsigned user, uint32_t frames)
{
    uint32_t most =
        origin.users == 0 || frames > origin.frames ? frames : origin.frames;
    uint32_t *path = calloc(most, sizeof *path);
    if (path == NULL || (origin.users == 0 && !begin_tables())) {
        free(path);
        if (origin.users == 0)
            end_tables();
        return error_no_memory() != NULL;
    }
    free(origin.path);
    origin.path = path;
    origin.frames = most;
    // a frame begins with its ip, which alone says the line
    LedgerPlace place = { most == 1 ? &frame_stack.current : NULL, running_site };
    if (!ledger_start(place)) {
        end_tables();
        return error_no_memory() != NULL;
    }
    code_on_gone(on_code_gone);
    origin.users |= user;
    if (user == ORIGIN_TRACES)
        origin.limit = frames;
    return true;
}

void origin_stop(unsigned user)
{
    unsigned users = origin.users & ~user;
    if (origin.users != 0 && users == 0)
        end_tables();
    origin.users = users;
}

bool origin_is_on(unsigned user)
{
    return (origin.users & user) != 0;
}

uint32_t origin_frames(void)
{
    return origin.frames;
}

uint32_t origin_limit(void)
{
    return origin.limit != 0 ? origin.limit : 1;
}

uint32_t origin_count(uint32_t site)
{
    return site < origin.chains.count ? origin.chains.items[site].count : 0;
}

OriginLine origin_line(uint32_t site, uint32_t i)
{
    return origin.lines.items[origin.ids.items[origin.chains.items[site].first + i]];
}

uint32_t origin_depth(uint32_t site)
{
    return origin.chains.items[site].depth;
}

uint64_t origin_bytes(void)
{
    return ledger_bytes() + CACHE * (sizeof *origin.cache + 2 * sizeof(uint32_t)) +
           origin.lines.capacity * sizeof *origin.lines.items +
           origin.chains.capacity * sizeof *origin.chains.items +
           origin.ids.capacity * sizeof *origin.ids.items;
}
