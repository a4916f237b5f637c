// hash.c - SipHash with one round per word and three at the end.
//
// source: Aumasson and Bernstein: SipHash, a fast short-input PRF (2012)
#include "runtime/base/hash.h"

#include <string.h>

static const uint64_t usual[2] = { 0x6f75726f2d6f6f6fu, 0x736970686173682du };

static struct {
    uint64_t k0, k1; // besides the usual key
} hash;

typedef struct SipState {
    uint64_t v0, v1, v2, v3;
} SipState;

static inline uint64_t rotate(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static inline void sip_round(SipState *s)
{
    s->v0 += s->v1;
    s->v2 += s->v3;
    s->v1 = rotate(s->v1, 13) ^ s->v0;
    s->v3 = rotate(s->v3, 16) ^ s->v2;
    s->v0 = rotate(s->v0, 32);
    s->v2 += s->v1;
    s->v0 += s->v3;
    s->v1 = rotate(s->v1, 17) ^ s->v2;
    s->v3 = rotate(s->v3, 21) ^ s->v0;
    s->v2 = rotate(s->v2, 32);
}

static inline uint64_t load_word(const unsigned char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static inline uint64_t load_half(const unsigned char *bytes)
{
    uint32_t half;
    memcpy(&half, bytes, sizeof half);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    half = __builtin_bswap32(half);
#endif
    return half;
}

// The first n bytes (below 8), the first one lowest. Loads may overlap: what they have
// in common is the same.
static inline uint64_t load_rest(const unsigned char *bytes, size_t n)
{
    if (n >= 4)
        return load_half(bytes) | load_half(bytes + n - 4) << (8 * (n - 4));
    if (n == 0)
        return 0;
    return bytes[0] | (uint64_t)bytes[n / 2] << (8 * (n / 2)) |
           (uint64_t)bytes[n - 1] << (8 * (n - 1));
}

uint64_t hash_bytes_keyed(const void *bytes, size_t length, uint64_t k0, uint64_t k1)
{
    const unsigned char *next = bytes;
    uint64_t last = (uint64_t)length << 56;
    SipState s = { k0 ^ 0x736f6d6570736575u, k1 ^ 0x646f72616e646f6du,
                   k0 ^ 0x6c7967656e657261u, k1 ^ 0x7465646279746573u };
    for (size_t words = length / 8; words > 0; words--, next += 8) {
        uint64_t word = load_word(next);
        s.v3 ^= word;
        sip_round(&s);
        s.v0 ^= word;
    }
    last |= load_rest(next, length & 7);
    s.v3 ^= last;
    sip_round(&s);
    s.v0 ^= last;
    s.v2 ^= 0xff;
    sip_round(&s);
    sip_round(&s);
    sip_round(&s);
    return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

uint64_t hash_bytes(const void *bytes, size_t length)
{
    return hash_bytes_keyed(bytes, length, usual[0] ^ hash.k0, usual[1] ^ hash.k1);
}

uint32_t hash_text(const void *bytes, size_t length)
{
    uint32_t low = (uint32_t)hash_bytes(bytes, length);
    return low != 0 ? low : 1;
}

void hash_set_key(uint64_t k0, uint64_t k1)
{
    hash.k0 = k0;
    hash.k1 = k1;
}
