// digest.h - cryptographic digests: MD5, SHA-1, SHA-2, SHA-3, BLAKE2. No object.
//
// source: RFC 1321 (MD5), FIPS 180-4 (SHA-1, SHA-2), FIPS 202 (SHA-3), RFC 7693
// (BLAKE2)
#ifndef OURO_RUNTIME_BASE_DIGEST_H
#define OURO_RUNTIME_BASE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum DigestKind {
    DIGEST_MD5,
    DIGEST_SHA1,
    DIGEST_SHA224,
    DIGEST_SHA256,
    DIGEST_SHA384,
    DIGEST_SHA512,
    DIGEST_SHA3_224,
    DIGEST_SHA3_256,
    DIGEST_SHA3_384,
    DIGEST_SHA3_512,
    DIGEST_SHAKE_128,
    DIGEST_SHAKE_256,
    DIGEST_BLAKE2B,
    DIGEST_BLAKE2S,
    DIGEST_KINDS
} DigestKind;

enum { DIGEST_BLOCK_MAX = 168, DIGEST_SIZE_MAX = 64 };

typedef struct Digest {
    DigestKind kind;
    uint32_t size;  // bytes of the result
    uint32_t block; // bytes that are worked on at once
    uint32_t fill;  // bytes waiting in buffer
    uint64_t total; // bytes seen
    bool last_node; // of BLAKE2's tree
    union {
        uint32_t w32[8];
        uint64_t w64[25];
    } state;
    uint8_t buffer[DIGEST_BLOCK_MAX];
} Digest;

// The parameters of BLAKE2: all are 0 or absent usually, but fanout and depth are 1.
typedef struct DigestBlake {
    uint32_t size, fanout, depth, leaf_size, node_depth, inner_size;
    uint64_t node_offset;
    const uint8_t *key, *salt, *person; // salt and person have 16 (BLAKE2s: 8) bytes
    size_t key_length;
    bool last_node;
} DigestBlake;

// Begin a digest that is not BLAKE2.
void digest_start(Digest *d, DigestKind kind);

// Begin a BLAKE2 digest.
void digest_start_blake(Digest *d, DigestKind kind, const DigestBlake *b);

// Digest more bytes.
//
// cost    O(length)
void digest_update(Digest *d, const void *bytes, size_t length);

// The digest of all bytes so far, `size` of them; more may follow. SHAKE gives
// any size.
void digest_result(const Digest *running, uint8_t *out, size_t size);

#endif
