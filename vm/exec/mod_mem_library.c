// mod_mem_library.c - _mem_library: what the modules of the library keep for themselves.
//
// A block that is checked for leaks knows what the library held when it began. At its end
// an object counts to the library when it was known, or when nothing but the library
// holds it; so a text of the program that became the key of a cache does not. Imports are
// measured from begin to end, as they make what no module's globals reach.
#include "vm/exec/mod_mem_library.h"

#include "runtime/base/vec.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/lasting.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "vm/exec/function.h"
#include "vm/exec/generator.h"
#include "vm/exec/import.h"
#include "vm/exec/loader.h"

typedef struct TypeRow {
    Type *type;    // owned
    int64_t count; // of objects, but for the library's: how many more there are
} TypeRow;

typedef struct Block { // being checked
    LibraryLook known; // what the library held at the beginning, and after imports
    uint64_t imported_bytes, imported_blocks;
    uint32_t importing;    // imports that surround what runs now
    int64_t bytes, blocks; // that the library got
    VEC(TypeRow) types;
} Block;

static struct mod_mem_library_state {
    VEC(Block) blocks; // the outermost first
} mod_mem_library_state;
#define state mod_mem_library_state

// ---- what belongs to the library ----

static bool is_library_names(Dict *names)
{
    return dict_peek_str(names, NAME(__loader__)) == OBJ(&loader_frozen_type);
}

static bool is_library_class(const Type *type)
{
    if ((type->flags & TYPE_USER) == 0)
        return true;
    Object *name =
        type->dict != NULL ? dict_peek_str(type->dict, NAME(__module__)) : NULL;
    if (name == NULL || !is_exact_str(name))
        return false;
    // a codec's classes name a module of the package that need not be loaded
    static const char encodings[] = "encodings.";
    Object *module = dict_peek_str(import_modules(), as_str(name));
    if (module == NULL && str_kind(as_str(name)) == STR_KIND_ASCII)
        return strncmp(str_data(as_str(name)), encodings, sizeof encodings - 1) == 0;
    return module != NULL && module->shape == SHAPE_MODULE &&
           is_library_names(((Module *)(void *)module)->dict);
}

// Objects of the program, and what runs: the library's globals may refer to them.
static bool is_of_program(const Object *object)
{
    Object *o = (Object *)(uintptr_t)object;
    if (is_exact_dict(o)) // the globals of a module?
        return dict_peek_str(as_dict(o), NAME(__spec__)) != NULL &&
               dict_peek_str(as_dict(o), NAME(__name__)) != NULL &&
               !is_library_names(as_dict(o));
    if (o->shape == SHAPE_MODULE)
        return !is_library_names(((Module *)(void *)o)->dict);
    if (o->shape == SHAPE_FUNCTION)
        return !is_library_names(as_function(o)->globals);
    if (o->shape == SHAPE_TRACEBACK || o->shape == SHAPE_FRAME || generator_is_any(o))
        return true;
    return !is_library_class(type_of(o)) ||
           (is_type(o) && !is_library_class(as_type(o)));
}

static void end_look(LibraryLook *look)
{
    inspect_end(&look->objects);
    *look = (LibraryLook){ .bytes = 0 };
}

// Patterns are compiled when they first match, files take a buffer when first used.
static bool grows_by_use(const Object *o)
{
    return o->shape == SHAPE_SRE_PATTERN || IN_SHAPES(o, FILE, RAW_FILE);
}

typedef struct Growing {
    InspectSet *out;
    OPT const InspectSet *known;
} Growing;

static void add_growing(Object *o, void *context)
{
    Growing *growing = context;
    if (grows_by_use(o) &&
        (growing->known == NULL || inspect_find(growing->known, o) != INSPECT_ABSENT))
        inspect_add(growing->out, o);
}

// The list of a class of its subclasses, which the collector does not visit.
static OPT Object *subclasses_of(Object *o)
{
    return is_type(o) ? as_type(o)->subclasses : NULL;
}

// What grows by its first use, and was there before the block, counts to the library,
// whoever holds it. known: what was there before; NULL: all now.
//
// raises MemoryError
static RAISES bool take_look(LibraryLook *look, OPT const InspectSet *known)
{
    size_t pos = 0;
    Object *module;
    *look = (LibraryLook){ .bytes = 0 };
    while (dict_next(import_modules(), &pos, NULL, &module)) {
        if (module->shape != SHAPE_MODULE)
            continue;
        Dict *names = ((Module *)(void *)module)->dict;
        Object *warned = dict_peek_str(names, NAME(__warningregistry__));
        if (warned != NULL)
            inspect_add(&look->objects, warned);
        if (!is_library_names(names))
            continue;
        inspect_add(&look->objects, module);
        inspect_add(&look->objects, OBJ(names));
    }
    for (size_t i = 0; i < lasting_kept_count(); i++)
        if (lasting_kept(i) != NULL && inspect_on_heap(lasting_kept(i)))
            inspect_add(&look->objects, lasting_kept(i));
    heap_walk(add_growing, &(Growing){ &look->objects, known });
    inspect_reach(&look->objects, is_of_program);
    for (size_t i = 0; i < look->objects.objects.count; i++) {
        Object *known_to = subclasses_of(look->objects.objects.items[i]);
        if (known_to != NULL)
            inspect_add(&look->objects, known_to);
    }
    inspect_reach(&look->objects, is_of_program);
    if (look->objects.failed) {
        end_look(look);
        return error_no_memory() != NULL;
    }
    for (size_t i = 0; i < look->objects.objects.count; i++) {
        size_t blocks;
        look->bytes += inspect_blocks(look->objects.objects.items[i], &blocks);
        look->blocks += blocks;
    }
    return true;
}

// Names that the look-up of attributes remembers stay no longer than what had them.
static void collect_all(void)
{
    gc_collect(2);
    type_forget_found();
}

// ---- imports ----

bool mod_mem_library_is_watching(void)
{
    return state.blocks.count > 0;
}

static void heap_now(uint64_t *bytes, uint64_t *blocks)
{
    HeapStats now = heap_stats();
    Lasting lasting = lasting_total();
    *bytes = now.live_bytes - lasting.bytes;
    *blocks = now.live_blocks - lasting.blocks;
}

// Whether no object refers to the name of a module that is to be imported.
static RAISES bool is_only_named(Str *name, bool *out)
{
    InspectReferrers found = { .items = NULL };
    bool good = inspect_referrers(OBJ(name), &found);
    *out = found.count == 0 && inspect_on_heap(OBJ(name));
    vec_free(&found);
    return good || error_no_memory() != NULL;
}

bool mod_mem_library_import_begin(LibraryImport *import, Str *name)
{
    bool is_outermost = false;
    *import = (LibraryImport){ .name = name, .watching = state.blocks.count };
    for (size_t i = 0; i < import->watching; i++)
        is_outermost |= state.blocks.items[i].importing == 0;
    if (is_outermost) {
        collect_all();
        if (!take_look(&import->look, &state.blocks.items[0].known.objects))
            return false;
        if (!is_only_named(name, &import->is_name_new)) {
            end_look(&import->look);
            return false;
        }
        heap_now(&import->bytes, &import->blocks);
    } else {
        import->watching = 0;
    }
    for (size_t i = 0; i < import->watching; i++)
        state.blocks.items[i].importing++;
    return true;
}

// What would go with the exception that ended an import is not the import's.
static RAISES bool leave_out(OPT Object *error, uint64_t *bytes, uint64_t *blocks)
{
    InspectSet set = { .index = NULL };
    if (error == NULL || !inspect_on_heap(error))
        return true;
    inspect_retained(&set, error);
    for (size_t i = 0; i < set.objects.count; i++) {
        size_t count;
        if (!inspect_on_heap(set.objects.items[i]))
            continue;
        *bytes -= inspect_blocks(set.objects.items[i], &count);
        *blocks -= count;
    }
    bool failed = set.failed;
    inspect_end(&set);
    return !failed || error_no_memory() != NULL;
}

// Let a block know what the library got by an import.
static RAISES bool learn(Block *block, const LibraryImport *import,
                         const LibraryLook *look)
{
    InspectSet *known = &block->known.objects;
    for (size_t i = 0; i < look->objects.objects.count; i++) {
        Object *o = look->objects.objects.items[i];
        if (inspect_find(&import->look.objects, o) == INSPECT_ABSENT)
            inspect_add(known, o);
    }
    block->known.bytes += look->bytes - import->look.bytes;
    block->known.blocks += look->blocks - import->look.blocks;
    return !known->failed || error_no_memory() != NULL;
}

bool mod_mem_library_import_end(LibraryImport *import)
{
    LibraryLook look;
    if (import->watching == 0)
        return true;
    Object *error = error_take();
    uint64_t bytes, blocks;
    collect_all();
    heap_now(&bytes, &blocks);
    bool is_name_only = true;
    bool good = !import->is_name_new || is_only_named(import->name, &is_name_only);
    if (!is_name_only) { // the module has it now
        bytes += inspect_size(OBJ(import->name));
        blocks++;
    }
    size_t count =
        import->watching < state.blocks.count ? import->watching : state.blocks.count;
    good = good && leave_out(error, &bytes, &blocks) &&
           take_look(&look, &import->look.objects);
    for (size_t i = 0; i < count; i++) {
        Block *block = &state.blocks.items[i];
        if (--block->importing > 0 || !good)
            continue;
        block->imported_bytes += bytes - import->bytes;
        block->imported_blocks += blocks - import->blocks;
        good = learn(block, import, &look);
    }
    if (good)
        end_look(&look);
    end_look(&import->look);
    if (!good) {
        xdecref(error);
        return false;
    }
    error_restore(error);
    return true;
}

// ---- what only the library holds ----

typedef struct Trial {
    const InspectSet *known;
    const InspectSet *all;
    uint32_t *inner; // references from members of all
    bool *shared;    // not known, and held by others too
    VEC(size_t) queue;
    bool failed;
} Trial;

static void count_child(Object *child, void *context)
{
    Trial *trial = context;
    int64_t at = inspect_find(trial->all, child);
    if (at != INSPECT_ABSENT)
        trial->inner[at]++;
}

static void share(Trial *trial, size_t at)
{
    if (trial->shared[at] ||
        inspect_find(trial->known, trial->all->objects.items[at]) != INSPECT_ABSENT)
        return;
    trial->shared[at] = true;
    trial->failed |= !vec_push(&trial->queue, at);
}

static void share_child(Object *child, void *context)
{
    Trial *trial = context;
    int64_t at = inspect_find(trial->all, child);
    if (at != INSPECT_ABSENT)
        share(trial, (size_t)at);
}

static void visit_children(Object *o, VisitFn visit, void *context)
{
    const Type *type = type_of(o);
    if ((type->flags & TYPE_GC) != 0 && type->traverse != NULL)
        type->traverse(o, visit, context);
}

// Mark in trial->shared what the program holds too. false: no memory
static bool find_shared(Trial *trial)
{
    Object **objects = trial->all->objects.items;
    size_t count = trial->all->objects.count;
    trial->inner = calloc(count + 1, sizeof *trial->inner);
    trial->shared = calloc(count + 1, sizeof *trial->shared);
    if (trial->inner == NULL || trial->shared == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        visit_children(objects[i], count_child, trial);
    for (size_t i = 0; i < lasting_kept_count(); i++)
        if (lasting_kept(i) != NULL)
            count_child(lasting_kept(i), trial);
    for (size_t i = 0; i < count; i++)
        if (subclasses_of(objects[i]) != NULL)
            count_child(subclasses_of(objects[i]), trial);
    size_t pos = 0; // the program's modules hold what was warned
    Object *module, *warned;
    while (dict_next(import_modules(), &pos, NULL, &module))
        if (module->shape == SHAPE_MODULE &&
            !is_library_names(((Module *)(void *)module)->dict) &&
            (warned = dict_peek_str(((Module *)(void *)module)->dict,
                                    NAME(__warningregistry__))) != NULL)
            count_child(warned, trial);
    for (size_t i = 0; i < count; i++)
        if (objects[i]->refs != trial->inner[i])
            share(trial, i);
    while (trial->queue.count > 0)
        visit_children(objects[vec_pop(&trial->queue)], share_child, trial);
    return !trial->failed;
}

// ---- the block ----

static void end_block(Block *block)
{
    end_look(&block->known);
    for (size_t i = 0; i < block->types.count; i++)
        decref(OBJ(block->types.items[i].type));
    vec_free(&block->types);
}

// ---- the objects of the program, by type ----

typedef struct Census {
    Block *block;
    const InspectSet *library;
    OPT const bool *shared; // of these, what the program holds too
    const InspectSet *machine;
    uint32_t *row_of; // by shape: row + 1
    int sign;
    bool failed;
} Census;

static void count_object(Object *o, void *context)
{
    Census *census = context;
    Type *type = type_of(o);
    int64_t at = inspect_find(census->library, o);
    bool is_theirs = at == INSPECT_ABSENT
                         ? inspect_find(census->machine, o) != INSPECT_ABSENT
                         : census->shared == NULL || !census->shared[at];
    if (type == NULL || census->failed || is_theirs)
        return;
    size_t i = census->row_of[o->shape];
    if (i == 0) {
        while (i < census->block->types.count &&
               census->block->types.items[i].type != type)
            i++;
        TypeRow row = { .type = type };
        if (i == census->block->types.count) {
            if (!vec_push(&census->block->types, row)) {
                census->failed = true;
                return;
            }
            object_incref(OBJ(type));
        }
        census->row_of[o->shape] = (uint32_t)++i;
    }
    census->block->types.items[i - 1].count += census->sign;
}

static void add_to_set(Object *o, void *context)
{
    if (inspect_on_heap(o))
        inspect_add(context, o);
}

// What built-in types and functions hold, and modules in C.
static void add_machine(InspectSet *set)
{
    void *context = set;
    VisitFn visit = add_to_set;
    size_t pos = 0;
    Object *module;
    for (uint32_t i = 1; i < SHAPE_BUILTIN_COUNT; i++) {
        const Type *type = shape_table[i].type;
        if (type == NULL || type == shape_table[i - 1].type)
            continue;
        VISIT(type->dict);
        VISIT(type->mro);
        VISIT(type->bases);
        VISIT(type->subclasses);
    }
    signature_visit(visit, context);
    while (dict_next(import_modules(), &pos, NULL, &module))
        if (module->shape == SHAPE_MODULE && ((Module *)(void *)module)->def != NULL) {
            visit(module, context);
            visit(OBJ(((Module *)(void *)module)->dict), context);
        }
    inspect_reach(set, is_of_program);
}

// Add or take off the objects of now. false: no memory
static bool count_types(Block *block, const InspectSet *library, OPT const bool *shared,
                        int sign)
{
    InspectSet machine = { .index = NULL };
    Census census = { block, library, shared, &machine, NULL, sign, false };
    add_machine(&machine);
    census.row_of = calloc(SHAPE_LIMIT, sizeof *census.row_of);
    census.failed = machine.failed || census.row_of == NULL;
    if (!census.failed)
        heap_walk(count_object, &census);
    free(census.row_of);
    inspect_end(&machine);
    return !census.failed;
}

static Object *library_f_begin(Object *self, Object *const *args)
{
    (void)self, (void)args;
    Block block = { .importing = 0 };
    collect_all();
    if (!take_look(&block.known, NULL))
        return NULL;
    if (!count_types(&block, &block.known.objects, NULL, -1) ||
        !vec_push(&state.blocks, block)) {
        end_block(&block);
        return error_no_memory();
    }
    return NONE;
}

// ((bytes, blocks), [(type, more objects of it)])
static Object *answer(const Block *block)
{
    Object *a = int_from(block->bytes), *b = int_from(block->blocks);
    List *types = a != NULL && b != NULL ? list_new(0) : NULL;
    for (size_t i = 0; types != NULL && i < block->types.count; i++) {
        const TypeRow *row = &block->types.items[i];
        if (row->count <= 0)
            continue;
        Object *count = int_from(row->count);
        Object *entry =
            count != NULL ? (Object *)tuple_pack(2, OBJ(row->type), count) : NULL;
        xdecref(count);
        if (entry == NULL || !list_append_take(types, entry))
            ref_clear(&types);
    }
    Object *sums = types != NULL ? (Object *)tuple_pack(2, a, b) : NULL;
    Object *pair = sums != NULL ? (Object *)tuple_pack(2, sums, OBJ(types)) : NULL;
    xdecref(a);
    xdecref(b);
    xdecref(sums);
    xdecref((Object *)types);
    return pair;
}

// Sum up what is the library's at the end of the block.
static void sum_up(Block *block, const Trial *trial)
{
    uint64_t bytes = block->imported_bytes - block->known.bytes;
    uint64_t blocks = block->imported_blocks - block->known.blocks;
    for (size_t i = 0; i < trial->all->objects.count; i++) {
        size_t count;
        if (trial->shared[i])
            continue;
        bytes += inspect_blocks(trial->all->objects.items[i], &count);
        blocks += count;
    }
    block->bytes = (int64_t)bytes;
    block->blocks = (int64_t)blocks;
}

static Object *library_f_look(Object *self, Object *const *args)
{
    (void)self, (void)args;
    LibraryLook now;
    if (state.blocks.count == 0)
        return error_raise(EXC(RuntimeError), "no block is being checked");
    Block *block = &state.blocks.items[state.blocks.count - 1];
    collect_all();
    if (!take_look(&now, &block->known.objects))
        return NULL;
    Trial trial = { .known = &block->known.objects, .all = &now.objects };
    bool good =
        find_shared(&trial) && count_types(block, &now.objects, trial.shared, 1);
    if (good)
        sum_up(block, &trial);
    else
        error_no_memory();
    vec_free(&trial.queue);
    free(trial.inner);
    free(trial.shared);
    end_look(&now);
    return good ? NONE : NULL;
}

static Object *library_f_end(Object *self, Object *const *args)
{
    (void)self, (void)args;
    if (state.blocks.count == 0)
        return error_raise(EXC(RuntimeError), "no block is being checked");
    Block block = vec_pop(&state.blocks);
    if (state.blocks.count == 0)
        vec_free(&state.blocks);
    Object *result = answer(&block);
    end_block(&block);
    return result;
}

void mod_mem_library_stop(void)
{
    for (size_t i = 0; i < state.blocks.count; i++)
        end_block(&state.blocks.items[i]);
    vec_free(&state.blocks);
}

static const NativeDef functions[] = {
    { library_f_begin, "begin()",
      "Begin to tell the library's memory apart; blocks may nest." },
    { library_f_look, "look()", "Find out what end() says; nothing is made." },
    { library_f_end, "end()",
      "((bytes, blocks), [(type, objects)]): what the library's modules and imports got "
      "from the last begin() to look(), and of which types there are more objects apart "
      "from theirs." },
    NATIVE_END,
};

const ModuleDef mod_mem_library = { "_mem_library", "What the library's modules keep.",
                                    functions, NULL };
