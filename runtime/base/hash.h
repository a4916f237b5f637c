// hash.h - keyed hashing of bytes: SipHash-1-3.
//
// The key is fixed unless set, so that runs repeat exactly.
#ifndef OURO_RUNTIME_BASE_HASH_H
#define OURO_RUNTIME_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

// Hash length bytes.
//
// cost    O(length)
// source  Aumasson and Bernstein: SipHash, a fast short-input PRF (2012)
uint64_t hash_bytes(const void *bytes, size_t length);

// Hash length bytes under a given key.
uint64_t hash_bytes_keyed(const void *bytes, size_t length, uint64_t k0, uint64_t k1);

// The hash of a str or bytes: 0 says that there is none yet, so none is 0.
uint32_t hash_text(const void *bytes, size_t length);

// Set the key of hash_bytes, as a difference from the usual one; before anything is hashed.
void hash_set_key(uint64_t k0, uint64_t k1);

#endif
