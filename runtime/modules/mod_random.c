// mod_random.c - _random: the Mersenne Twister.
//
// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally
// equidistributed uniform pseudo-random number generator", ACM TOMACS 8 (1998), with
// their initialisation of 2002.
#include <string.h>
#include <time.h>

#include "runtime/base/os.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { WORDS = 624, MIDDLE = 397, DIGITS_PER_WORD = 8 };

typedef struct Random {
    _Alignas(8) Object object; // instances are cleared by words
    uint32_t state[WORDS];
    uint32_t index; // of the next word; WORDS: all are used up
} Random;

static Random *as_random(Object *o)
{
    return (Random *)(void *)o;
}

// ---- the twister ----

static uint32_t twist(uint32_t high, uint32_t low, uint32_t far)
{
    uint32_t y = (high & 0x80000000u) | (low & 0x7fffffffu);
    return far ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
}

static uint32_t next_word(Random *r)
{
    uint32_t *s = r->state;
    if (r->index >= WORDS) {
        for (size_t i = 0; i < WORDS; i++)
            s[i] = twist(s[i], s[(i + 1) % WORDS], s[(i + MIDDLE) % WORDS]);
        r->index = 0;
    }
    uint32_t y = s[r->index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

static void seed_word(Random *r, uint32_t word)
{
    r->state[0] = word;
    for (uint32_t i = 1; i < WORDS; i++)
        r->state[i] = 1812433253u * (r->state[i - 1] ^ (r->state[i - 1] >> 30)) + i;
    r->index = WORDS;
}

static void seed_words(Random *r, const uint32_t *key, size_t count)
{
    uint32_t *s = r->state;
    size_t i = 1, j = 0;
    seed_word(r, 19650218u);
    for (size_t k = count > WORDS ? count : WORDS; k > 0; k--) {
        s[i] =
            (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u)) + key[j] + (uint32_t)j;
        if (++i == WORDS) {
            s[0] = s[WORDS - 1];
            i = 1;
        }
        if (++j == count)
            j = 0;
    }
    for (size_t k = WORDS - 1; k > 0; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u)) - (uint32_t)i;
        if (++i == WORDS) {
            s[0] = s[WORDS - 1];
            i = 1;
        }
    }
    s[0] = 0x80000000u;
}

// ---- seeds ----

static uint32_t hex_digit(uint32_t c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

// By the 32-bit words of |n|, the lowest first.
static bool seed_int(Random *r, Object *n)
{
    Str *digits = int_to_str(n, 16);
    if (digits == NULL)
        return false;
    size_t start = str_char(digits, 0) == '-', length = digits->length - start;
    size_t count = (length + DIGITS_PER_WORD - 1) / DIGITS_PER_WORD;
    uint32_t *key = heap_alloc(HEAP_RAW, count * sizeof *key);
    if (key != NULL) {
        memset(key, 0, count * sizeof *key);
        for (size_t i = 0; i < length; i++)
            key[i / DIGITS_PER_WORD] |=
                hex_digit(str_char(digits, start + length - 1 - i))
                << (4 * (i % DIGITS_PER_WORD));
        seed_words(r, key, count);
        heap_free(HEAP_RAW, key, count * sizeof *key);
    }
    decref(OBJ(digits));
    return key != NULL;
}

static bool seed_any(Random *r, OPT Object *o)
{
    int64_t hash;
    if (o == NULL || o == NONE) {
        uint32_t key[WORDS] = { 0 };
        if (!os_random(key, sizeof key))
            key[0] = (uint32_t)time(NULL);
        seed_words(r, key, WORDS);
        return true;
    }
    if (is_int(o))
        return seed_int(r, o);
    if (!operate_hash(o, &hash))
        return false;
    Object *n = int_from_unsigned((uint64_t)hash);
    bool good = n != NULL && seed_int(r, n);
    xdecref(n);
    return good;
}

// ---- methods ----

static Object *random_create(Type *cls)
{
    Random *r = (Random *)(void *)type_create_instance(cls);
    if (r != NULL)
        seed_word(r, 0);
    return (Object *)r;
}

static Object *random_init(Object *self, Object *const *args)
{
    return seed_any(as_random(self), args[0]) ? NONE : NULL;
}

static void random_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    HeapKind kind = cls->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF;
    type_release_instance(self);
    heap_free(kind, self, size);
}

static Object *random_m_random(Object *self, Object *const *args)
{
    (void)args;
    uint32_t a = next_word(as_random(self)) >> 5, b = next_word(as_random(self)) >> 6;
    return float_from((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

static Object *random_m_seed(Object *self, Object *const *args)
{
    return seed_any(as_random(self), args[0]) ? NONE : NULL;
}

static Object *random_m_getstate(Object *self, Object *const *args)
{
    (void)args;
    Tuple *t = tuple_new(WORDS + 1);
    for (size_t i = 0; t != NULL && i <= WORDS; i++) {
        uint32_t word = i < WORDS ? as_random(self)->state[i] : as_random(self)->index;
        if ((tuple_items(t)[i] = int_from(word)) == NULL) {
            decref(OBJ(t));
            return NULL;
        }
    }
    return (Object *)t;
}

static bool take_word(Object *o, uint32_t *out)
{
    uint64_t value;
    if (!is_int(o))
        return error_false(EXC(TypeError), "an integer is required");
    if (int_sign(o) < 0)
        return error_false(EXC(OverflowError),
                           "can't convert negative value to unsigned int");
    if (!int_fits_unsigned(o, &value))
        return error_false(EXC(OverflowError),
                           "Python int too large to convert to C unsigned long");
    *out = (uint32_t)value;
    return true;
}

static Object *random_m_setstate(Object *self, Object *const *args)
{
    uint32_t words[WORDS];
    int64_t value;
    if (!is_tuple(args[0]))
        return error_raise(EXC(TypeError), "state vector must be a tuple");
    if (tuple_length(as_tuple(args[0])) != WORDS + 1)
        return error_raise(EXC(ValueError), "state vector is the wrong size");
    Object **items = tuple_items(as_tuple(args[0]));
    for (size_t i = 0; i < WORDS; i++)
        if (!take_word(items[i], &words[i]))
            return NULL;
    if (!operate_c_number(items[WORDS], "long", &value))
        return NULL;
    if (value < 0 || value > WORDS)
        return error_raise(EXC(ValueError), "invalid state");
    memcpy(as_random(self)->state, words, WORDS * sizeof *words);
    as_random(self)->index = (uint32_t)value;
    return NONE;
}

// Many bits: 32 at a time, the lowest first, as hexadecimal text.
static Object *long_bits(Random *r, uint64_t bits)
{
    size_t count = (size_t)((bits + 31) / 32), length = count * DIGITS_PER_WORD;
    char *text = heap_alloc(HEAP_RAW, length);
    if (text == NULL)
        return NULL;
    for (size_t i = 0; i < count; i++, bits -= 32) {
        uint32_t word = next_word(r);
        if (bits < 32)
            word >>= 32 - bits;
        for (size_t n = 0; n < DIGITS_PER_WORD; n++, word >>= 4)
            text[length - 1 - (i * DIGITS_PER_WORD + n)] =
                "0123456789abcdef"[word & 15];
    }
    Object *result = int_from_digits(text, length, 16, false);
    heap_free(HEAP_RAW, text, length);
    return result;
}

// 1 to 64 bits, the lowest word first.
static uint64_t few_bits(Random *r, uint32_t bits)
{
    uint64_t word = next_word(r);
    if (bits <= 32)
        return word >> (32 - bits);
    return word | (uint64_t)(next_word(r) >> (64 - bits)) << 32;
}

static Object *random_m_getrandbits(Object *self, Object *const *args)
{
    int64_t bits;
    if (!operate_c_int(args[0], &bits))
        return NULL;
    if (bits < 0)
        return error_raise(EXC(ValueError), "number of bits must be non-negative");
    if (bits == 0)
        return int_from(0);
    if (bits > 64)
        return long_bits(as_random(self), (uint64_t)bits);
    return int_from_unsigned(few_bits(as_random(self), (uint32_t)bits));
}

// A number below limit, which is at least 1 and fits 64 bits, as often as any other.
static uint64_t number_below(Random *r, uint64_t limit)
{
    uint32_t bits = 64 - (uint32_t)__builtin_clzll(limit);
    uint64_t number;
    do {
        number = few_bits(r, bits);
    } while (number >= limit);
    return number;
}

// Whether the bits of an instance are the twister's; an attribute may hide the method.
static bool has_own_bits(Object *self)
{
    return instance_peek(self, NAME(getrandbits)) == NULL;
}

// For classes that replace neither random() nor getrandbits().
static Object *random_m_below(Object *self, Object *const *args)
{
    int64_t limit;
    if (!is_int(args[0]) || !int_fits(args[0], &limit) || limit < 1 ||
        !has_own_bits(self))
        return call_method_1(self, NAME(_randbelow_with_getrandbits), args[0]);
    return int_from((int64_t)number_below(as_random(self), (uint64_t)limit));
}

// Shuffle a list, if it is one and the bits are the twister's.
static Object *random_m_mix(Object *self, Object *const *args)
{
    if (!is_exact_list(args[0]) || !has_own_bits(self))
        return FALSE_;
    List *list = as_list(args[0]);
    for (size_t i = list->count; i > 1; i--) {
        size_t j = number_below(as_random(self), i);
        Object *last = list->items[i - 1];
        list->items[i - 1] = list->items[j];
        list->items[j] = last;
    }
    return TRUE_;
}

static const NativeDef methods[] = {
    { random_m_random, "random(self, /)",
      "The next float, at least 0 and less than 1." },
    { random_m_seed, "seed(self, n=None, /)",
      "Begin anew, from n or from the system's random bits." },
    { random_m_getstate, "getstate(self, /)", "The state, as a tuple of ints." },
    { random_m_setstate, "setstate(self, state, /)", "Go back to a state." },
    { random_m_getrandbits, "getrandbits(self, k, /)", "An int of k random bits." },
    { random_m_below, "_below(self, n, /)", "A number in range(n), n > 0." },
    { random_m_mix, "_mix(self, x, /)", "Shuffle x and say so, if it is a list." },
    NATIVE_END,
};

static const NativeDef random_init_def = { random_init, "__init__(self, x=None, /)",
                                           "Initialize self from a seed." };

Type random_type = {
    TYPE_HEAD("Random", Random),
    .module = "_random",
    .help = "A Mersenne Twister.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_RANDOM,
    .create = random_create,
    .init_def = &random_init_def,
    .dealloc = random_dealloc,
    .methods = methods,
};

// ---- the module ----

static bool fill(Module *m)
{
    return module_add_take(m, "Random", OBJ(&random_type));
}

const ModuleDef mod_random = { "_random",
                               "Pseudo-random numbers of the Mersenne Twister.", NULL,
                               fill };
