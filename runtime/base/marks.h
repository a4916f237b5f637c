// marks.h - ownership marks, hints to the compiler, assertions.
//
// The marks are macros with plain names, so this file is included after the system's
// headers. Empty marks are for the reader; NEW and RAISES also make an unused result a
// warning.
#ifndef OURO_RUNTIME_BASE_MARKS_H
#define OURO_RUNTIME_BASE_MARKS_H

#include <stdio.h>
#include <stdlib.h>

// One reference, the caller's to release; NULL means that an error is set.
#define NEW __attribute__((warn_unused_result))
// false (or -1) means that an error is set.
#define RAISES __attribute__((warn_unused_result))
// Lives as long as its container; not to be kept across a call that can run Python.
#define BORROWED
// The reference is consumed, on failure too.
#define STEALS
// May be NULL.
#define OPT

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

// A step of the counters of small blocks and caches. A build without them, whose figures are
// wrong, shows what they cost: make CFLAGS=-DOURO_UNCOUNTED.
#ifdef OURO_UNCOUNTED
#define COUNT(step) ((void)sizeof(step))
#else
#define COUNT(step) ((void)(step))
#endif
#define COLD __attribute__((cold, noinline))
#define NOINLINE __attribute__((noinline))
#define ALWAYS_INLINE __attribute__((always_inline)) inline
#define NORETURN __attribute__((noreturn))
// Arguments are checked like printf's: position of the format, of the first value.
#define PRINTF_LIKE(text, first) __attribute__((format(printf, text, first)))

#define ARRAY_COUNT(array) (sizeof(array) / sizeof *(array))

// Say what was broken and stop; ASSERT and UNREACHABLE call this.
//
// returns never
static NORETURN __attribute__((cold, unused)) void
marks_stop(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, what);
    abort();
}

#ifdef OURO_DEBUG
#define ASSERT(condition)                                                              \
    ((condition) ? (void)0 : marks_stop(__FILE__, __LINE__, #condition))
#define UNREACHABLE() marks_stop(__FILE__, __LINE__, "this cannot be reached")
#else
#define ASSERT(condition) ((void)sizeof(condition))
#define UNREACHABLE() __builtin_unreachable()
#endif

// Checks that walk a whole structure; `make stress` builds with them.
#ifdef OURO_SLOW_CHECKS
#define ASSERT_SLOW(condition)                                                         \
    ((condition) ? (void)0 : marks_stop(__FILE__, __LINE__, #condition))
#else
#define ASSERT_SLOW(condition) ((void)sizeof(condition))
#endif

#endif
