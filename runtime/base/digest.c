#include "runtime/base/digest.h"

#include <string.h>
#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

// What the processor has, once it was asked.
static struct digest {
    bool is_known, has_sha;
} digest;

static uint32_t left32(uint32_t x, uint32_t n)
{
    return x << n | x >> (32 - n);
}

static uint32_t right32(uint32_t x, uint32_t n)
{
    return x >> n | x << (32 - n);
}

static uint64_t left64(uint64_t x, uint32_t n)
{
    return x << n | x >> (64 - n);
}

static uint64_t right64(uint64_t x, uint32_t n)
{
    return x >> n | x << (64 - n);
}

static uint32_t little32(const uint8_t *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
           (uint32_t)p[3] << 24;
}

static uint64_t little64(const uint8_t *p)
{
    return little32(p) | (uint64_t)little32(p + 4) << 32;
}

static uint32_t big32(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static uint64_t big64(const uint8_t *p)
{
    return (uint64_t)big32(p) << 32 | big32(p + 4);
}

#ifdef __x86_64__
static bool has_sha(void)
{
    uint32_t a, b, c = 0, d;
    if (!digest.is_known) {
        bool sse = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSE4_1) != 0;
        digest.has_sha =
            sse && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0;
        digest.is_known = true;
    }
    return digest.has_sha;
}
#endif

// ---- MD5 ----

// floor(2^32 * |sin(i + 1)|)
static const uint32_t md5_table[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
    0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
    0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
    0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
    0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
    0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
    0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
    0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
    0xeb86d391,
};

#define MD5_STEP(a, b, c, d, F, i, word, turn)                                         \
    a = b + left32(a + F(b, c, d) + md5_table[i] + w[(word) % 16], turn)
// Four steps from the i-th, whose words are m*i + n.
#define MD5_FOUR(F, m, n, s, t, u, v)                                                  \
    MD5_STEP(a, b, c, e, F, i, (m)*i + (n), s);                                        \
    MD5_STEP(e, a, b, c, F, i + 1, (m) * (i + 1) + (n), t);                            \
    MD5_STEP(c, e, a, b, F, i + 2, (m) * (i + 2) + (n), u);                            \
    MD5_STEP(b, c, e, a, F, i + 3, (m) * (i + 3) + (n), v)
#define MD5_CHOOSE(x, y, z) ((z) ^ ((x) & ((y) ^ (z))))
#define MD5_CHOOSE_BY_LAST(x, y, z) MD5_CHOOSE(z, x, y)
#define MD5_ODD(x, y, z) ((x) ^ (y) ^ (z))
#define MD5_MIX(x, y, z) ((y) ^ ((x) | ~(z)))

static void md5_block(Digest *d, const uint8_t *p)
{
    uint32_t w[16], *h = d->state.w32, a = h[0], b = h[1], c = h[2], e = h[3];
    for (int n = 0; n < 16; n++)
        w[n] = little32(p + 4 * n);
    for (uint32_t i = 0; i < 16; i += 4) {
        MD5_FOUR(MD5_CHOOSE, 1, 0, 7, 12, 17, 22);
    }
    for (uint32_t i = 16; i < 32; i += 4) {
        MD5_FOUR(MD5_CHOOSE_BY_LAST, 5, 1, 5, 9, 14, 20);
    }
    for (uint32_t i = 32; i < 48; i += 4) {
        MD5_FOUR(MD5_ODD, 3, 5, 4, 11, 16, 23);
    }
    for (uint32_t i = 48; i < 64; i += 4) {
        MD5_FOUR(MD5_MIX, 7, 0, 6, 10, 15, 21);
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += e;
}
#undef MD5_STEP
#undef MD5_FOUR
#undef MD5_CHOOSE
#undef MD5_CHOOSE_BY_LAST
#undef MD5_ODD
#undef MD5_MIX

// ---- SHA-1 ----

// f is of b, c and e.
#define SHA1_STEP(a, b, c, e, g, f, k, word)                                           \
    g += left32(a, 5) + (f) + (k) + (word);                                            \
    b = left32(b, 30)
#define SHA1_FIVE(F, k)                                                                \
    SHA1_STEP(a, b, c, e, g, F(b, c, e), k, w[i]);                                     \
    SHA1_STEP(g, a, b, c, e, F(a, b, c), k, w[i + 1]);                                 \
    SHA1_STEP(e, g, a, b, c, F(g, a, b), k, w[i + 2]);                                 \
    SHA1_STEP(c, e, g, a, b, F(e, g, a), k, w[i + 3]);                                 \
    SHA1_STEP(b, c, e, g, a, F(c, e, g), k, w[i + 4])
#define SHA1_CHOOSE(x, y, z) ((z) ^ ((x) & ((y) ^ (z))))
#define SHA1_ODD(x, y, z) ((x) ^ (y) ^ (z))
#define SHA1_MOST(x, y, z) (((x) & (y)) | ((z) & ((x) | (y))))

static void sha1_block(Digest *d, const uint8_t *p)
{
    uint32_t w[80], *h = d->state.w32;
    uint32_t a = h[0], b = h[1], c = h[2], e = h[3], g = h[4];
    for (int n = 0; n < 16; n++)
        w[n] = big32(p + 4 * n);
    for (int n = 16; n < 80; n++)
        w[n] = left32(w[n - 3] ^ w[n - 8] ^ w[n - 14] ^ w[n - 16], 1);
    for (int i = 0; i < 20; i += 5) {
        SHA1_FIVE(SHA1_CHOOSE, 0x5a827999);
    }
    for (int i = 20; i < 40; i += 5) {
        SHA1_FIVE(SHA1_ODD, 0x6ed9eba1);
    }
    for (int i = 40; i < 60; i += 5) {
        SHA1_FIVE(SHA1_MOST, 0x8f1bbcdc);
    }
    for (int i = 60; i < 80; i += 5) {
        SHA1_FIVE(SHA1_ODD, 0xca62c1d6);
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += e;
    h[4] += g;
}

#ifdef __x86_64__
// The same by the processor's own instructions, which keep the state as DCBA and E, and
// do four steps each.
//
// source  Intel SHA Extensions, S. Gulley et al., 2013
__attribute__((target("sha,sse4.1"))) static void sha1_block_fast(Digest *d,
                                                                  const uint8_t *p)
{
    const __m128i big = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i *h = (__m128i *)(void *)d->state.w32;
    const __m128i old_abcd = _mm_shuffle_epi32(_mm_loadu_si128(h), 0x1b);
    const __m128i old_e = _mm_set_epi32((int)d->state.w32[4], 0, 0, 0);
    __m128i abcd = old_abcd, e = old_e;
    __m128i w0 = e, w1 = e, w2 = e, w3 = e; // the last 16 words
    for (int i = 0; i < 80; i += 4) {
        __m128i words, both;
        if (i < 16) {
            words = _mm_loadu_si128((const __m128i *)(const void *)(p + 4 * i));
            words = _mm_shuffle_epi8(words, big);
        } else {
            words = _mm_xor_si128(_mm_sha1msg1_epu32(w0, w1), w2);
            words = _mm_sha1msg2_epu32(words, w3);
        }
        w0 = w1;
        w1 = w2;
        w2 = w3;
        w3 = words;
        both = i == 0 ? _mm_add_epi32(e, words) : _mm_sha1nexte_epu32(e, words);
        e = abcd;
        abcd = i < 20   ? _mm_sha1rnds4_epu32(abcd, both, 0)
               : i < 40 ? _mm_sha1rnds4_epu32(abcd, both, 1)
               : i < 60 ? _mm_sha1rnds4_epu32(abcd, both, 2)
                        : _mm_sha1rnds4_epu32(abcd, both, 3);
    }
    e = _mm_sha1nexte_epu32(e, old_e);
    _mm_storeu_si128(h, _mm_shuffle_epi32(_mm_add_epi32(abcd, old_abcd), 0x1b));
    d->state.w32[4] = (uint32_t)_mm_extract_epi32(e, 3);
}
#endif

static void sha1_work(Digest *d, const uint8_t *p)
{
#ifdef __x86_64__
    if (has_sha()) {
        sha1_block_fast(d, p);
        return;
    }
#endif
    sha1_block(d, p);
}
#undef SHA1_STEP
#undef SHA1_FIVE
#undef SHA1_CHOOSE
#undef SHA1_ODD
#undef SHA1_MOST

// ---- SHA-2 ----

// Fraction bits of the cube roots of the first primes; SHA-256 takes the upper halves.
static const uint64_t sha2_table[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

static uint32_t turns32(uint32_t x, uint32_t i, uint32_t j, uint32_t k)
{
    return right32(x, i) ^ right32(x, j) ^ right32(x, k);
}

static uint64_t turns64(uint64_t x, uint32_t i, uint32_t j, uint32_t k)
{
    return right64(x, i) ^ right64(x, j) ^ right64(x, k);
}

#define SHA2_STEP(a, b, c, d, e, f, g, h, i)                                           \
    h += E_TURNS(e) + (g ^ (e & (f ^ g))) + TABLE(i) + w[i];                           \
    d += h;                                                                            \
    h += A_TURNS(a) + ((a & b) | (c & (a | b)))
// The steps of a block; the words are those of h, w holds the block.
#define SHA2_STEPS(word, rounds, low, high)                                            \
    word a = h[0], b = h[1], c = h[2], e = h[3], f = h[4], g = h[5], k = h[6],         \
         l = h[7];                                                                     \
    for (int n = 16; n < (rounds); n++)                                                \
        w[n] = w[n - 16] + w[n - 7] + low(w[n - 15]) + high(w[n - 2]);                 \
    for (int i = 0; i < (rounds); i += 8) {                                            \
        SHA2_STEP(a, b, c, e, f, g, k, l, i);                                          \
        SHA2_STEP(l, a, b, c, e, f, g, k, i + 1);                                      \
        SHA2_STEP(k, l, a, b, c, e, f, g, i + 2);                                      \
        SHA2_STEP(g, k, l, a, b, c, e, f, i + 3);                                      \
        SHA2_STEP(f, g, k, l, a, b, c, e, i + 4);                                      \
        SHA2_STEP(e, f, g, k, l, a, b, c, i + 5);                                      \
        SHA2_STEP(c, e, f, g, k, l, a, b, i + 6);                                      \
        SHA2_STEP(b, c, e, f, g, k, l, a, i + 7);                                      \
    }                                                                                  \
    h[0] += a;                                                                         \
    h[1] += b;                                                                         \
    h[2] += c;                                                                         \
    h[3] += e;                                                                         \
    h[4] += f;                                                                         \
    h[5] += g;                                                                         \
    h[6] += k;                                                                         \
    h[7] += l

#define TABLE(i) (uint32_t)(sha2_table[i] >> 32)
#define E_TURNS(x) turns32(x, 6, 11, 25)
#define A_TURNS(x) turns32(x, 2, 13, 22)
#define LOW(x) (right32(x, 7) ^ right32(x, 18) ^ (x) >> 3)
#define HIGH(x) (right32(x, 17) ^ right32(x, 19) ^ (x) >> 10)
static void sha256_block(Digest *d, const uint8_t *p)
{
    uint32_t w[64], *h = d->state.w32;
    for (int n = 0; n < 16; n++)
        w[n] = big32(p + 4 * n);
    SHA2_STEPS(uint32_t, 64, LOW, HIGH);
}

#ifdef __x86_64__
static __m128i upper_halves(const uint64_t *row)
{
    __m128 low = _mm_loadu_ps((const float *)(const void *)row);
    __m128 high = _mm_loadu_ps((const float *)(const void *)(row + 2));
    return _mm_castps_si128(_mm_shuffle_ps(low, high, 0xdd));
}

// The same by the processor's own instructions, which keep the state as the words ABEF and
// CDGH and do two steps each.
//
// source  Intel SHA Extensions, S. Gulley et al., 2013
__attribute__((target("sha,sse4.1"))) static void sha256_block_fast(Digest *d,
                                                                    const uint8_t *p)
{
    const __m128i big = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i *h = (__m128i *)(void *)d->state.w32;
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128(h), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(h + 1), 0x1b);
    __m128i abef = _mm_alignr_epi8(abcd, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, abcd, 0xf0);
    const __m128i old_abef = abef, old_cdgh = cdgh;
    __m128i w0 = abef, w1 = abef, w2 = abef, w3 = abef; // the last 16 words
    for (int i = 0; i < 64; i += 4) {
        __m128i words, both;
        if (i < 16) {
            words = _mm_loadu_si128((const __m128i *)(const void *)(p + 4 * i));
            words = _mm_shuffle_epi8(words, big);
        } else {
            words =
                _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
            words = _mm_sha256msg2_epu32(words, w3);
        }
        w0 = w1;
        w1 = w2;
        w2 = w3;
        w3 = words;
        both = _mm_add_epi32(words, upper_halves(sha2_table + i));
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, both);
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(both, 0x0e));
    }
    abef = _mm_shuffle_epi32(_mm_add_epi32(abef, old_abef), 0x1b);
    cdgh = _mm_shuffle_epi32(_mm_add_epi32(cdgh, old_cdgh), 0xb1);
    _mm_storeu_si128(h, _mm_blend_epi16(abef, cdgh, 0xf0));
    _mm_storeu_si128(h + 1, _mm_alignr_epi8(cdgh, abef, 8));
}
#endif

static void sha256_work(Digest *d, const uint8_t *p)
{
#ifdef __x86_64__
    if (has_sha()) {
        sha256_block_fast(d, p);
        return;
    }
#endif
    sha256_block(d, p);
}
#undef TABLE
#undef E_TURNS
#undef A_TURNS
#undef LOW
#undef HIGH

#define TABLE(i) sha2_table[i]
#define E_TURNS(x) turns64(x, 14, 18, 41)
#define A_TURNS(x) turns64(x, 28, 34, 39)
#define LOW(x) (right64(x, 1) ^ right64(x, 8) ^ (x) >> 7)
#define HIGH(x) (right64(x, 19) ^ right64(x, 61) ^ (x) >> 6)
static void sha512_block(Digest *d, const uint8_t *p)
{
    uint64_t w[80], *h = d->state.w64;
    for (int n = 0; n < 16; n++)
        w[n] = big64(p + 8 * n);
    SHA2_STEPS(uint64_t, 80, LOW, HIGH);
}
#undef TABLE
#undef E_TURNS
#undef A_TURNS
#undef LOW
#undef HIGH
#undef SHA2_STEP
#undef SHA2_STEPS

// ---- SHA-3 ----

static const uint64_t keccak_rounds[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
    0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
    0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
    0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};

// One column of the parities, and the turned words of a row, whose columns they meet.
#define KECCAK_PARITY(x) (a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20])
#define KECCAK_WORD(at, turn) left64(a[at] ^ t[at % 5], turn)
#define KECCAK_ROW(y, b0, b1, b2, b3, b4)                                              \
    c0 = b0, c1 = b1, c2 = b2, c3 = b3, c4 = b4;                                       \
    b[y] = c0 ^ (~c1 & c2);                                                            \
    b[y + 1] = c1 ^ (~c2 & c3);                                                        \
    b[y + 2] = c2 ^ (~c3 & c4);                                                        \
    b[y + 3] = c3 ^ (~c4 & c0);                                                        \
    b[y + 4] = c4 ^ (~c0 & c1)

static void keccak_round(const uint64_t *a, uint64_t *b, uint64_t constant)
{
    uint64_t c0 = KECCAK_PARITY(0), c1 = KECCAK_PARITY(1), c2 = KECCAK_PARITY(2);
    uint64_t c3 = KECCAK_PARITY(3), c4 = KECCAK_PARITY(4);
    uint64_t t[5] = { c4 ^ left64(c1, 1), c0 ^ left64(c2, 1), c1 ^ left64(c3, 1),
                      c2 ^ left64(c4, 1), c3 ^ left64(c0, 1) };
    KECCAK_ROW(0, (a[0] ^ t[0]), KECCAK_WORD(6, 44), KECCAK_WORD(12, 43),
               KECCAK_WORD(18, 21), KECCAK_WORD(24, 14));
    KECCAK_ROW(5, KECCAK_WORD(3, 28), KECCAK_WORD(9, 20), KECCAK_WORD(10, 3),
               KECCAK_WORD(16, 45), KECCAK_WORD(22, 61));
    KECCAK_ROW(10, KECCAK_WORD(1, 1), KECCAK_WORD(7, 6), KECCAK_WORD(13, 25),
               KECCAK_WORD(19, 8), KECCAK_WORD(20, 18));
    KECCAK_ROW(15, KECCAK_WORD(4, 27), KECCAK_WORD(5, 36), KECCAK_WORD(11, 10),
               KECCAK_WORD(17, 15), KECCAK_WORD(23, 56));
    KECCAK_ROW(20, KECCAK_WORD(2, 62), KECCAK_WORD(8, 55), KECCAK_WORD(14, 39),
               KECCAK_WORD(15, 41), KECCAK_WORD(21, 2));
    b[0] ^= constant;
}
#undef KECCAK_PARITY
#undef KECCAK_WORD
#undef KECCAK_ROW

static void keccak(uint64_t a[25])
{
    uint64_t b[25];
    for (int round = 0; round < 24; round += 2) {
        keccak_round(a, b, keccak_rounds[round]);
        keccak_round(b, a, keccak_rounds[round + 1]);
    }
}

static void sha3_block(Digest *d, const uint8_t *p)
{
    for (uint32_t i = 0; i < d->block / 8; i++)
        d->state.w64[i] ^= little64(p + 8 * i);
    keccak(d->state.w64);
}

static void sha3_result(Digest *d, uint8_t *out, size_t size)
{
    uint8_t mark =
        d->kind == DIGEST_SHAKE_128 || d->kind == DIGEST_SHAKE_256 ? 0x1f : 6;
    memset(d->buffer + d->fill, 0, d->block - d->fill);
    d->buffer[d->fill] = mark;
    d->buffer[d->block - 1] |= 0x80;
    sha3_block(d, d->buffer);
    for (size_t i = 0; i < size; i++) {
        size_t at = i % d->block;
        if (i > 0 && at == 0)
            keccak(d->state.w64);
        out[i] = (uint8_t)(d->state.w64[at / 8] >> 8 * (at % 8));
    }
}

// ---- BLAKE2 ----

static const uint64_t sha512_begin[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};

static const uint8_t blake_order[10][16] = {
    { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
    { 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
    { 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
    { 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
    { 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
    { 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
    { 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
    { 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
    { 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
    { 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

// Mix four words of v with two of m.
#define BLAKE_MIX(turn, a, b, c, d, i, t1, t2, t3, t4)                                 \
    v[a] += v[b] + m[s[2 * (i)]];                                                      \
    v[d] = turn(v[d] ^ v[a], t1);                                                      \
    v[c] += v[d];                                                                      \
    v[b] = turn(v[b] ^ v[c], t2);                                                      \
    v[a] += v[b] + m[s[2 * (i) + 1]];                                                  \
    v[d] = turn(v[d] ^ v[a], t3);                                                      \
    v[c] += v[d];                                                                      \
    v[b] = turn(v[b] ^ v[c], t4)
#define BLAKE_BLOCK(name, word, turn, read, size, rounds, field, initial, t1, t2, t3,  \
                    t4)                                                                \
    static void name(Digest *d, const uint8_t *p, bool last)                           \
    {                                                                                  \
        word v[16], m[16], *h = d->state.field;                                        \
        for (int i = 0; i < 16; i++)                                                   \
            m[i] = read(p + (size)*i);                                                 \
        for (int i = 0; i < 8; i++) {                                                  \
            v[i] = h[i];                                                               \
            v[i + 8] = (word)(initial);                                                \
        }                                                                              \
        v[12] ^= (word)d->total;                                                       \
        v[13] ^= sizeof(word) == 4 ? (word)(d->total >> 32) : 0;                       \
        if (last) {                                                                    \
            v[14] = ~v[14];                                                            \
            if (d->last_node)                                                          \
                v[15] = ~v[15];                                                        \
        }                                                                              \
        for (int r = 0; r < (rounds); r++) {                                           \
            const uint8_t *s = blake_order[r % 10];                                    \
            BLAKE_MIX(turn, 0, 4, 8, 12, 0, t1, t2, t3, t4);                           \
            BLAKE_MIX(turn, 1, 5, 9, 13, 1, t1, t2, t3, t4);                           \
            BLAKE_MIX(turn, 2, 6, 10, 14, 2, t1, t2, t3, t4);                          \
            BLAKE_MIX(turn, 3, 7, 11, 15, 3, t1, t2, t3, t4);                          \
            BLAKE_MIX(turn, 0, 5, 10, 15, 4, t1, t2, t3, t4);                          \
            BLAKE_MIX(turn, 1, 6, 11, 12, 5, t1, t2, t3, t4);                          \
            BLAKE_MIX(turn, 2, 7, 8, 13, 6, t1, t2, t3, t4);                           \
            BLAKE_MIX(turn, 3, 4, 9, 14, 7, t1, t2, t3, t4);                           \
        }                                                                              \
        for (int i = 0; i < 8; i++)                                                    \
            h[i] ^= v[i] ^ v[i + 8];                                                   \
    }
BLAKE_BLOCK(blake2b_block, uint64_t, right64, little64, 8, 12, w64, sha512_begin[i], 32,
            24, 16, 63)
BLAKE_BLOCK(blake2s_block, uint32_t, right32, little32, 4, 10, w32,
            sha512_begin[i] >> 32, 16, 12, 8, 7)
#undef BLAKE_BLOCK
#undef BLAKE_MIX

static void blake_block(Digest *d, const uint8_t *p, bool last)
{
    if (d->kind == DIGEST_BLAKE2B)
        blake2b_block(d, p, last);
    else
        blake2s_block(d, p, last);
}

static void store(uint8_t *to, uint64_t value, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        to[i] = (uint8_t)(value >> 8 * i);
}

void digest_start_blake(Digest *d, DigestKind kind, const DigestBlake *b)
{
    uint8_t block[64] = { 0 };
    bool wide = kind == DIGEST_BLAKE2B;
    size_t word = wide ? 8 : 4, extra = 2 * word;
    *d = (Digest){ .kind = kind,
                   .size = b->size,
                   .block = wide ? 128 : 64,
                   .last_node = b->last_node };
    block[0] = (uint8_t)b->size;
    block[1] = (uint8_t)b->key_length;
    block[2] = (uint8_t)b->fanout;
    block[3] = (uint8_t)b->depth;
    store(block + 4, b->leaf_size, 4);
    store(block + 8, b->node_offset, wide ? 8 : 6);
    block[wide ? 16 : 14] = (uint8_t)b->node_depth;
    block[wide ? 17 : 15] = (uint8_t)b->inner_size;
    if (b->salt != NULL)
        memcpy(block + 4 * word, b->salt, extra);
    if (b->person != NULL)
        memcpy(block + 6 * word, b->person, extra);
    for (int i = 0; i < 8; i++) {
        if (wide)
            d->state.w64[i] = sha512_begin[i] ^ little64(block + 8 * i);
        else
            d->state.w32[i] =
                (uint32_t)(sha512_begin[i] >> 32) ^ little32(block + 4 * i);
    }
    if (b->key_length > 0) {
        uint8_t padded[128] = { 0 };
        memcpy(padded, b->key, b->key_length);
        digest_update(d, padded, d->block);
    }
}

// ---- all ----

static const struct {
    uint8_t size, block;
} sizes[DIGEST_KINDS] = {
    [DIGEST_MD5] = { 16, 64 },       [DIGEST_SHA1] = { 20, 64 },
    [DIGEST_SHA224] = { 28, 64 },    [DIGEST_SHA256] = { 32, 64 },
    [DIGEST_SHA384] = { 48, 128 },   [DIGEST_SHA512] = { 64, 128 },
    [DIGEST_SHA3_224] = { 28, 144 }, [DIGEST_SHA3_256] = { 32, 136 },
    [DIGEST_SHA3_384] = { 48, 104 }, [DIGEST_SHA3_512] = { 64, 72 },
    [DIGEST_SHAKE_128] = { 0, 168 }, [DIGEST_SHAKE_256] = { 0, 136 },
    [DIGEST_BLAKE2B] = { 64, 128 },  [DIGEST_BLAKE2S] = { 32, 64 },
};

void digest_start(Digest *d, DigestKind kind)
{
    static const uint32_t old[] = { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476,
                                    0xc3d2e1f0 };
    static const uint64_t sha384_begin[] = {
        0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
        0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
    };
    *d = (Digest){ .kind = kind, .size = sizes[kind].size, .block = sizes[kind].block };
    for (int i = 0; i < 8; i++)
        switch (kind) {
        case DIGEST_MD5:
        case DIGEST_SHA1: d->state.w32[i] = i < 5 ? old[i] : 0; break;
        // SHA-224 begins with the lower halves of SHA-384's words.
        case DIGEST_SHA224: d->state.w32[i] = (uint32_t)sha384_begin[i]; break;
        case DIGEST_SHA256: d->state.w32[i] = (uint32_t)(sha512_begin[i] >> 32); break;
        case DIGEST_SHA384: d->state.w64[i] = sha384_begin[i]; break;
        case DIGEST_SHA512: d->state.w64[i] = sha512_begin[i]; break;
        default: break;
        }
}

static void work(Digest *d, const uint8_t *p)
{
    switch (d->kind) {
    case DIGEST_MD5: md5_block(d, p); break;
    case DIGEST_SHA1: sha1_work(d, p); break;
    case DIGEST_SHA224:
    case DIGEST_SHA256: sha256_work(d, p); break;
    case DIGEST_SHA384:
    case DIGEST_SHA512: sha512_block(d, p); break;
    case DIGEST_BLAKE2B:
    case DIGEST_BLAKE2S: blake_block(d, p, false); break;
    default: sha3_block(d, p); break;
    }
}

void digest_update(Digest *d, const void *bytes, size_t length)
{
    const uint8_t *p = bytes;
    // BLAKE2 keeps the last block back, because it is worked on in another way.
    bool blake = d->kind == DIGEST_BLAKE2B || d->kind == DIGEST_BLAKE2S;
    while (length > 0) {
        size_t room = d->block - d->fill, part = length < room ? length : room;
        if (blake && room == 0) {
            work(d, d->buffer);
            d->fill = 0;
            continue;
        }
        if (d->fill == 0 && (blake ? length > room : length >= room)) {
            d->total += room;
            work(d, p); // where it lies
            p += room;
            length -= room;
            continue;
        }
        memcpy(d->buffer + d->fill, p, part);
        d->fill += (uint32_t)part;
        d->total += part;
        p += part;
        length -= part;
        if (d->fill == d->block && !blake) {
            work(d, d->buffer);
            d->fill = 0;
        }
    }
}

static uint8_t byte_of(uint64_t word, size_t place)
{
    return (uint8_t)(word >> 8 * place);
}

void digest_result(const Digest *running, uint8_t *out, size_t size)
{
    Digest d = *running;
    if (d.kind == DIGEST_BLAKE2B || d.kind == DIGEST_BLAKE2S) {
        memset(d.buffer + d.fill, 0, d.block - d.fill);
        blake_block(&d, d.buffer, true);
        for (size_t i = 0; i < size; i++)
            out[i] = d.kind == DIGEST_BLAKE2B ? byte_of(d.state.w64[i / 8], i % 8)
                                              : byte_of(d.state.w32[i / 4], i % 4);
        return;
    }
    if (d.kind >= DIGEST_SHA3_224) {
        sha3_result(&d, out, size);
        return;
    }
    uint64_t bits = d.total * 8;
    uint32_t tail = d.block / 8;
    uint8_t end[16] = { 0 };
    for (uint32_t i = 0; i < 8; i++)
        end[d.kind == DIGEST_MD5 ? i : tail - 1 - i] = (uint8_t)(bits >> 8 * i);
    digest_update(&d, "\x80", 1);
    while (d.fill != d.block - tail)
        digest_update(&d, "", 1);
    digest_update(&d, end, tail);
    for (size_t i = 0; i < size; i++)
        out[i] = d.block == 128         ? byte_of(d.state.w64[i / 8], 7 - i % 8)
                 : d.kind == DIGEST_MD5 ? byte_of(d.state.w32[i / 4], i % 4)
                                        : byte_of(d.state.w32[i / 4], 3 - i % 4);
}
