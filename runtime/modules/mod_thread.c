// mod_thread.c - _thread: locks and thread-local data of the only thread there is.
//
// Nobody else can release a lock that is waited for: waiting without a limit for one
// that is held raises RuntimeError instead of lasting for ever. Starting a thread
// raises, too.
#include <errno.h>

#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { MAIN_IDENT = 1 };
#define TIMEOUT_MAX 9223372036.0 // seconds

typedef struct Lock { // lock: count is 0 or 1
    Object object;
    int64_t count;
} Lock;

typedef struct Local {
    Object object;
    Dict *dict; // NULL while empty
} Local;

extern Type mod_thread_lock_type, mod_thread_rlock_type, mod_thread_local_type,
    mod_thread_handle_type;

static Lock *as_lock(Object *o)
{
    return (Lock *)(void *)o;
}

// ---- waiting ----

// The arguments of acquire(). false after raising; *seconds is negative for "no limit"
static bool read_wait(Object *const *args, bool *blocking, double *seconds)
{
    int truth = operate_truth(args[0]);
    int64_t ns;
    *blocking = truth > 0;
    if (truth < 0)
        return false;
    if (!time_nanoseconds(args[1], 1000000000, &ns))
        return false;
    *seconds = (double)ns / 1e9;
    if (!*blocking && *seconds != -1)
        return error_false(EXC(ValueError),
                           "can't specify a timeout for a non-blocking call");
    if (*seconds < 0 && *seconds != -1)
        return error_false(EXC(ValueError),
                           "timeout value must be a non-negative number");
    return true;
}

// ---- lock ----

static Object *lock_new(Object *self, Object *const *args)
{
    (void)args;
    return type_create_instance(as_type(self));
}

static void lock_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    HeapKind kind = type_of(self)->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF;
    type_release_instance(self);
    heap_free(kind, self, size);
}

// What a signal asks for is served at once: it may raise, or release the lock.
static Object *wait_for(Lock *lock, double seconds)
{
    int64_t ns = (int64_t)(seconds * 1e9), now = os_monotonic_ns();
    int64_t end = ns < INT64_MAX - now ? now + ns : INT64_MAX;
    while (ns > 0 && !os_sleep_ns(ns)) {
        if (errno != EINTR)
            return error_raise_errno(errno, NULL);
        if (!error_poll())
            return NULL;
        if (lock->count == 0) {
            lock->count = 1;
            return TRUE_;
        }
        ns = end - os_monotonic_ns();
    }
    return FALSE_;
}

static Object *lock_m_acquire(Object *self, Object *const *args)
{
    bool blocking;
    double seconds;
    if (!read_wait(args, &blocking, &seconds))
        return NULL;
    if (as_lock(self)->count == 0) {
        as_lock(self)->count = 1;
        return TRUE_;
    }
    if (blocking && seconds < 0)
        return error_raise(
            EXC(RuntimeError),
            "the lock is held and there is no other thread to release it");
    return blocking ? wait_for(as_lock(self), seconds) : FALSE_;
}

static Object *lock_m_enter(Object *self, Object *const *args)
{
    (void)args;
    Object *minus_one = int_from(-1);
    return lock_m_acquire(self, (Object *const[]){ TRUE_, minus_one });
}

static Object *lock_m_release(Object *self, Object *const *args)
{
    (void)args;
    if (as_lock(self)->count == 0)
        return error_raise(EXC(RuntimeError), "release unlocked lock");
    as_lock(self)->count = 0;
    return NONE;
}

static Object *lock_m_locked(Object *self, Object *const *args)
{
    (void)args;
    return bool_from(as_lock(self)->count != 0);
}

static Object *lock_m_reinit(Object *self, Object *const *args)
{
    (void)args;
    as_lock(self)->count = 0;
    return NONE;
}

static Str *lock_repr(Object *self)
{
    return error_format("<%s %T object at %p>",
                        as_lock(self)->count != 0 ? "locked" : "unlocked", self,
                        (void *)self);
}

#define ACQUIRE_HELP                                                                   \
    "Take the lock; whether that was possible without waiting, or in time."

static const NativeDef lock_methods[] = {
    { lock_m_acquire, "acquire(self, blocking=True, timeout=-1)", ACQUIRE_HELP },
    { lock_m_acquire, "acquire_lock(self, blocking=True, timeout=-1)",
      "acquire() by its old name." },
    { lock_m_release, "release(self, /)", "Let another one acquire the lock." },
    { lock_m_release, "release_lock(self, /)", "release() by its old name." },
    { lock_m_locked, "locked(self, /)", "Whether the lock is held." },
    { lock_m_locked, "locked_lock(self, /)", "locked() by its old name." },
    { lock_m_enter, "__enter__(self, /)", "Acquire the lock." },
    { lock_m_release, "__exit__(self, /, *args)", "Let another one acquire the lock." },
    { lock_m_reinit, "_at_fork_reinit(self, /)", NULL },
    NATIVE_END,
};

static const NativeDef lock_new_def = { lock_new, "__new__(cls)", NULL };

Type mod_thread_lock_type = {
    TYPE_HEAD("lock", Lock),
    .module = "_thread",
    .help = "A lock, which one thread at a time can hold.",
    .flags = TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_LOCK,
    .new_def = &lock_new_def,
    .dealloc = lock_dealloc,
    .repr = lock_repr,
    .methods = lock_methods,
};

// ---- RLock ----

static Object *rlock_m_acquire(Object *self, Object *const *args)
{
    bool blocking;
    double seconds;
    if (!read_wait(args, &blocking, &seconds))
        return NULL;
    as_lock(self)->count++;
    return TRUE_;
}

static Object *rlock_m_enter(Object *self, Object *const *args)
{
    (void)args;
    as_lock(self)->count++;
    return TRUE_;
}

static Object *rlock_m_release(Object *self, Object *const *args)
{
    (void)args;
    if (as_lock(self)->count == 0)
        return error_raise(EXC(RuntimeError), "cannot release un-acquired lock");
    as_lock(self)->count--;
    return NONE;
}

static Object *rlock_m_recursion(Object *self, Object *const *args)
{
    (void)args;
    return int_from(as_lock(self)->count);
}

static Object *rlock_m_release_save(Object *self, Object *const *args)
{
    (void)args;
    if (as_lock(self)->count == 0)
        return error_raise(EXC(RuntimeError), "cannot release un-acquired lock");
    Object *count = int_from(as_lock(self)->count), *owner = int_from(MAIN_IDENT);
    Object *state =
        count != NULL && owner != NULL ? (Object *)tuple_pack(2, count, owner) : NULL;
    if (state != NULL)
        as_lock(self)->count = 0;
    xdecref(count);
    xdecref(owner);
    return state;
}

static Object *rlock_m_acquire_restore(Object *self, Object *const *args)
{
    int64_t count;
    if (!is_tuple(args[0]) || tuple_length(as_tuple(args[0])) != 2)
        return error_raise(EXC(TypeError),
                           "argument must be a tuple of a count and an owner");
    if (!operate_c_number(tuple_items(as_tuple(args[0]))[0], "ssize_t", &count))
        return NULL;
    as_lock(self)->count = count;
    return NONE;
}

static Str *rlock_repr(Object *self)
{
    int64_t count = as_lock(self)->count;
    return error_format("<%s %T object owner=%d count=%lld at %p>",
                        count != 0 ? "locked" : "unlocked", self,
                        count != 0 ? MAIN_IDENT : 0, (long long)count, (void *)self);
}

static const NativeDef rlock_methods[] = {
    { rlock_m_acquire, "acquire(self, blocking=True, timeout=-1)",
      "Lock the lock. A lock that is held by this thread counts how often it was acquired." },
    { rlock_m_release, "release(self, /)",
      "Give the lock back, once for each time it was taken." },
    { rlock_m_enter, "__enter__(self, /)", "Acquire the lock." },
    { rlock_m_release, "__exit__(self, /, *args)",
      "Let another one acquire the lock." },
    { lock_m_locked, "_is_owned(self, /)", "What threading.Condition asks for." },
    { rlock_m_recursion, "_recursion_count(self, /)", "How often it is held." },
    { rlock_m_release_save, "_release_save(self, /)",
      "What threading.Condition asks for." },
    { rlock_m_acquire_restore, "_acquire_restore(self, state, /)",
      "What threading.Condition asks for." },
    { lock_m_reinit, "_at_fork_reinit(self, /)", NULL },
    NATIVE_END,
};

static const NativeDef rlock_new_def = { lock_new, "__new__(cls, *args, **kwargs)",
                                         NULL };

Type mod_thread_rlock_type = {
    TYPE_HEAD("RLock", Lock),
    .module = "_thread",
    .help = "A lock that the thread which holds it may acquire again.",
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_WEAKREFABLE | TYPE_SUBCLASSABLE,
    .shape = SHAPE_RLOCK,
    .new_def = &rlock_new_def,
    .dealloc = lock_dealloc,
    .repr = rlock_repr,
    .methods = rlock_methods,
};

// ---- local ----

static Object *local_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    bool given = tuple_length(as_tuple(args[0])) > 0 || args[1] != NULL;
    if (given && cls->py_init == NULL)
        return error_raise(EXC(TypeError),
                           "Initialization arguments are not supported");
    Local *local = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (local == NULL)
        return NULL;
    local->dict = NULL;
    type_init_instance(OBJ(local), cls);
    return OBJ(local);
}

static void local_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    xdecref((Object *)((Local *)(void *)self)->dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void local_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((Local *)(void *)self)->dict);
}

static void local_clear(Object *self)
{
    ref_clear(&((Local *)(void *)self)->dict);
}

static Object *local_get_dict(Object *self)
{
    Local *local = (Local *)(void *)self;
    if (local->dict == NULL && (local->dict = dict_new()) == NULL)
        return NULL;
    return OBJ(incref(local->dict));
}

static const GetSetDef local_getsets[] = {
    { "__dict__", local_get_dict, NULL, NULL },
    GETSET_END,
};

static const NativeDef local_new_def = { local_new, "__new__(cls, *args, **kwargs)",
                                         NULL };

Type mod_thread_local_type = {
    TYPE_HEAD("_local", Local),
    .module = "_thread",
    .help = "Attributes that each thread has for itself.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_THREAD_LOCAL,
    .dict_offset = (int32_t)offsetof(Local, dict),
    .new_def = &local_new_def,
    .dealloc = local_dealloc,
    .traverse = local_traverse,
    .clear = local_clear,
    .getsets = local_getsets,
};

// ---- handles ----

static Object *handle_m_is_done(Object *self, Object *const *args)
{
    (void)args;
    return bool_from(as_lock(self)->count < 0);
}

static Object *handle_m_set_done(Object *self, Object *const *args)
{
    (void)args;
    as_lock(self)->count = -1;
    return NONE;
}

static Object *handle_m_join(Object *self, Object *const *args)
{
    (void)args;
    if (as_lock(self)->count == 0)
        return error_raise(EXC(RuntimeError), "thread not started");
    if (as_lock(self)->count > 0)
        return error_raise(EXC(RuntimeError), "Cannot join current thread");
    return NONE;
}

static Object *handle_get_ident(Object *self)
{
    return int_from(as_lock(self)->count > 0 ? as_lock(self)->count : 0);
}

static const GetSetDef handle_getsets[] = {
    { "ident", handle_get_ident, NULL, NULL },
    GETSET_END,
};

static const NativeDef handle_methods[] = {
    { handle_m_is_done, "is_done(self, /)", NULL },
    { handle_m_set_done, "_set_done(self, /)", NULL },
    { handle_m_join, "join(self, timeout=None, /)", NULL },
    NATIVE_END,
};

Type mod_thread_handle_type = {
    TYPE_HEAD("_ThreadHandle", Lock), .module = "_thread",
    .flags = TYPE_IMMUTABLE,          .shape = SHAPE_THREAD_HANDLE,
    .new_def = &lock_new_def,         .dealloc = lock_dealloc,
    .methods = handle_methods,        .getsets = handle_getsets,
};

// ---- functions ----

static Object *thread_f_allocate(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return type_create_instance(&mod_thread_lock_type);
}

static Object *thread_f_ident(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return int_from(MAIN_IDENT);
}

static Object *thread_f_start(Object *self, Object *const *args)
{
    (void)self;
    if (!operate_is_callable(args[0]))
        return error_raise(EXC(TypeError), "first arg must be callable");
    return error_raise(EXC(RuntimeError),
                       "can't start new thread: this interpreter has one thread");
}

static Object *thread_f_make_handle(Object *self, Object *const *args)
{
    (void)self;
    int64_t ident;
    if (!operate_c_number(args[0], "ssize_t", &ident))
        return NULL;
    Object *handle = type_create_instance(&mod_thread_handle_type);
    if (handle != NULL)
        as_lock(handle)->count = ident;
    return handle;
}

static Object *thread_f_count(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return int_from(0);
}

static Object *thread_f_true(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return TRUE_;
}

static Object *thread_f_nothing(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return NONE;
}

static Object *thread_f_exit(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return error_raise_object(call_0(OBJ(EXC(SystemExit))));
}

static Object *thread_f_interrupt(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return error_raise_object(call_0(OBJ(EXC(KeyboardInterrupt))));
}

static const NativeDef functions[] = {
    { thread_f_allocate, "allocate_lock()", "Make a lock that nobody holds." },
    { thread_f_allocate, "allocate()", "allocate_lock() by its old name." },
    { thread_f_ident, "get_ident()",
      "The number of this thread, which is never 0; no other living thread has it." },
    { thread_f_ident, "get_native_id()",
      "The number that the system gives to this thread." },
    { thread_f_ident, "_get_main_thread_ident()",
      "Internal only. Return the ident of the main thread." },
    { thread_f_start, "start_new_thread(function, args=(), kwargs=<absent>, /)",
      "Raise RuntimeError: threads cannot be started." },
    { thread_f_start, "start_new(function, args=(), kwargs=<absent>, /)",
      "start_new_thread() by its old name." },
    { thread_f_start, "start_joinable_thread(function, handle=None, daemon=True)",
      "Raise RuntimeError: threads cannot be started." },
    { thread_f_make_handle, "_make_thread_handle(ident, /)",
      "A handle of a thread that was started by other means." },
    { thread_f_count, "_count()", "How many threads run besides the main one." },
    { thread_f_count, "stack_size(size=0, /)",
      "Bytes of a new thread's stack; 0: the system's own choice." },
    { thread_f_true, "daemon_threads_allowed()",
      "Whether threads may outlive the main one: True." },
    { thread_f_true, "_is_main_interpreter()",
      "Whether this is the first interpreter of the process: True." },
    { thread_f_nothing, "_shutdown()",
      "Does nothing, as no thread is left to wait for." },
    { thread_f_exit, "exit()", "Raise SystemExit, which ends the thread." },
    { thread_f_exit, "exit_thread()", "The old name of exit()." },
    { thread_f_interrupt, "interrupt_main(signum=2, /)",
      "Simulate the arrival of an interrupt." },
    NATIVE_END,
};

static bool add_type(Module *module, const char *name, Type *type)
{
    return module_add_take(module, name, OBJ(incref(type)));
}

static bool fill(Module *m)
{
    return add_type(m, "LockType", &mod_thread_lock_type) &&
           add_type(m, "lock", &mod_thread_lock_type) &&
           add_type(m, "RLock", &mod_thread_rlock_type) &&
           add_type(m, "_local", &mod_thread_local_type) &&
           add_type(m, "_ThreadHandle", &mod_thread_handle_type) &&
           add_type(m, "error", EXC(RuntimeError)) &&
           module_add_take(m, "TIMEOUT_MAX", float_from(TIMEOUT_MAX));
}

const ModuleDef mod_thread = {
    "_thread",
    "Low-level threading interface: locks and data of the one thread there is.",
    functions,
    fill,
};
