// mod_digest.c - _digest: what hashlib is made from.
#include "runtime/base/digest.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

typedef struct Hash {
    Object object;
    Digest digest;
} Hash;

extern Type mod_digest_hash_type;

// A row per digest but BLAKE2: name, enumerator.
#define PLAIN(X)                                                                       \
    X(md5, MD5)                                                                        \
    X(sha1, SHA1)                                                                      \
    X(sha224, SHA224)                                                                  \
    X(sha256, SHA256)                                                                  \
    X(sha384, SHA384)                                                                  \
    X(sha512, SHA512)                                                                  \
    X(sha3_224, SHA3_224)                                                              \
    X(sha3_256, SHA3_256)                                                              \
    X(sha3_384, SHA3_384)                                                              \
    X(sha3_512, SHA3_512)                                                              \
    X(shake_128, SHAKE_128)                                                            \
    X(shake_256, SHAKE_256)

static const struct {
    const char *name;
    DigestKind kind;
} kinds[] = {
#define KIND(name, kind) { #name, DIGEST_##kind },
    PLAIN(KIND)
#undef KIND
        { "blake2b", DIGEST_BLAKE2B },
    { "blake2s", DIGEST_BLAKE2S },
};

static Hash *as_hash(Object *o)
{
    return (Hash *)(void *)o;
}

static bool is_shake(const Hash *h)
{
    return h->digest.kind == DIGEST_SHAKE_128 || h->digest.kind == DIGEST_SHAKE_256;
}

static bool update(Digest *d, Object *data)
{
    Buffer buffer;
    if (is_str(data))
        return error_false(EXC(TypeError), "Strings must be encoded before hashing");
    int got = buffer_take(data, &buffer);
    if (got == 0)
        return error_false(EXC(TypeError), "object supporting the buffer API required");
    if (got < 0)
        return false;
    digest_update(d, buffer.data, buffer.length);
    buffer_release(&buffer);
    return true;
}

static Hash *new_hash(void)
{
    return heap_new(HEAP_LEAF, SHAPE_DIGEST_HASH, sizeof(Hash));
}

// A digest of a first part of the bytes.
static Object *start(DigestKind kind, OPT const DigestBlake *blake, Object *data)
{
    Hash *h = new_hash();
    if (h == NULL)
        return NULL;
    if (blake != NULL)
        digest_start_blake(&h->digest, kind, blake);
    else
        digest_start(&h->digest, kind);
    if (update(&h->digest, data))
        return OBJ(h);
    decref(OBJ(h));
    return NULL;
}

#define CALL(name, kind)                                                               \
    static Object *digest_f_##name(Object *self, Object *const *args)                  \
    {                                                                                  \
        (void)self;                                                                    \
        return start(DIGEST_##kind, NULL, args[0]);                                    \
    }
PLAIN(CALL)
#undef CALL

static bool in_range(Object *o, int64_t least, int64_t most, const char *text,
                     int64_t *out)
{
    if (!operate_c_int(o, out))
        return false;
    return (*out >= least && *out <= most) || error_false(EXC(ValueError), "%s", text);
}

// An int of at most `bits` bits; text says that it has more, `wide` more than 64.
static bool unsigned_number(Object *o, uint32_t bits, const char *text,
                            const char *wide, uint64_t *out)
{
    if (!is_int(o))
        return error_false(EXC(TypeError), "an integer is required");
    if (int_sign(o) < 0)
        return error_false(EXC(ValueError), "value must be positive");
    if (!int_fits_unsigned(o, out))
        return error_false(EXC(OverflowError), "%s", wide);
    return bits == 64 || *out >> bits == 0 ||
           error_false(EXC(OverflowError), "%s", text);
}

// A key, salt or person of at most `most` bytes, padded with zeros.
static bool short_bytes(Object *o, const char *what, size_t most, uint8_t out[64],
                        size_t *length)
{
    Buffer buffer;
    if (!buffer_require(o, &buffer))
        return false;
    bool fits = buffer.length <= most;
    *length = buffer.length;
    memset(out, 0, 64);
    if (fits)
        memcpy(out, buffer.data, buffer.length);
    buffer_release(&buffer);
    return fits ||
           error_false(EXC(ValueError), "maximum %s length is %zu bytes", what, most);
}

// args: data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset,
// node_depth, inner_size, last_node
static Object *blake(bool wide, Object *const *args)
{
    uint8_t key[64], salt[64], person[64];
    size_t salt_length, person_length;
    int64_t size, fanout, depth, node_depth, inner, most = wide ? 64 : 32;
    uint64_t leaf, offset;
    DigestBlake b = { .key = key, .salt = salt, .person = person };
    if (!operate_c_int(args[1], &size))
        return NULL;
    if (size <= 0 || size > most)
        return error_raise(EXC(ValueError),
                           "digest_size must be between 1 and %lld bytes",
                           (long long)most);
    if (!short_bytes(args[2], "key", (size_t)most, key, &b.key_length) ||
        !short_bytes(args[3], "salt", wide ? 16 : 8, salt, &salt_length) ||
        !short_bytes(args[4], "person", wide ? 16 : 8, person, &person_length) ||
        !in_range(args[5], 0, 255, "fanout must be between 0 and 255", &fanout) ||
        !in_range(args[6], 1, 255, "depth must be between 1 and 255", &depth) ||
        !unsigned_number(args[7], 32, "leaf_size is too large",
                         "Python int too large to convert to C unsigned long", &leaf) ||
        !unsigned_number(args[8], wide ? 64 : 48, "node_offset is too large",
                         "int too big to convert", &offset) ||
        !in_range(args[9], 0, 255, "node_depth must be between 0 and 255",
                  &node_depth) ||
        !in_range(args[10], 0, most,
                  wide ? "inner_size must be between 0 and is 64"
                       : "inner_size must be between 0 and is 32",
                  &inner))
        return NULL;
    b.size = (uint32_t)size;
    b.fanout = (uint32_t)fanout;
    b.depth = (uint32_t)depth;
    b.leaf_size = (uint32_t)leaf;
    b.node_offset = offset;
    b.node_depth = (uint32_t)node_depth;
    b.inner_size = (uint32_t)inner;
    b.last_node = operate_truth(args[11]) > 0;
    return start(wide ? DIGEST_BLAKE2B : DIGEST_BLAKE2S, &b, args[0]);
}

static Object *digest_f_blake2b(Object *self, Object *const *args)
{
    (void)self;
    return blake(true, args);
}

static Object *digest_f_blake2s(Object *self, Object *const *args)
{
    (void)self;
    return blake(false, args);
}

static void hash_dealloc(Object *self)
{
    heap_free(HEAP_LEAF, self, sizeof(Hash));
}

static Object *hash_m_update(Object *self, Object *const *args)
{
    return update(&as_hash(self)->digest, args[0]) ? NONE : NULL;
}

static Object *result(Object *self, Object *length)
{
    const Hash *h = as_hash(self);
    int64_t size = h->digest.size;
    if (is_shake(h)) {
        if (length == NULL)
            return error_raise(EXC(TypeError),
                               "digest() missing required argument 'length' (pos 1)");
        if (!operate_c_number(length, "ssize_t", &size))
            return NULL;
        if (size < 0 || size >= 1 << 29)
            return error_raise(EXC(ValueError), "length is too large");
    } else if (length != NULL) {
        return error_raise(EXC(TypeError), "%s.digest() takes no arguments (1 given)",
                           type_of(self)->name);
    }
    Object *bytes = bytes_new((size_t)size);
    if (bytes != NULL)
        digest_result(&h->digest, as_bytes(bytes)->data, (size_t)size);
    return bytes;
}

static Object *hash_m_digest(Object *self, Object *const *args)
{
    return result(self, args[0]);
}

static Object *hash_m_hexdigest(Object *self, Object *const *args)
{
    Object *bytes = result(self, args[0]);
    if (bytes == NULL)
        return NULL;
    size_t n = as_bytes(bytes)->length;
    Str *text = n == 0 ? str_empty() : str_new(2 * n, 127);
    for (size_t i = 0; text != NULL && i < n; i++) {
        uint8_t *to = (uint8_t *)str_data(text) + 2 * i;
        to[0] = (uint8_t) "0123456789abcdef"[as_bytes(bytes)->data[i] >> 4];
        to[1] = (uint8_t) "0123456789abcdef"[as_bytes(bytes)->data[i] & 15];
    }
    decref(bytes);
    return (Object *)text;
}

static Object *hash_m_copy(Object *self, Object *const *args)
{
    (void)args;
    Hash *h = new_hash();
    if (h != NULL)
        h->digest = as_hash(self)->digest;
    return (Object *)h;
}

static const NativeDef hash_methods[] = {
    { hash_m_update, "update(self, obj, /)", "Digest more bytes." },
    { hash_m_digest, "digest(self, length=<absent>, /)", "The digest so far." },
    { hash_m_hexdigest, "hexdigest(self, length=<absent>, /)",
      "The digest so far, in hexadecimal digits." },
    { hash_m_copy, "copy(self)", "A second digest of the same bytes." },
    NATIVE_END,
};

static const char *name_of(const Hash *h)
{
    for (size_t i = 0; i < ARRAY_COUNT(kinds); i++)
        if (kinds[i].kind == h->digest.kind)
            return kinds[i].name;
    UNREACHABLE();
}

static Object *hash_get_name(Object *self)
{
    return (Object *)str_from_text(name_of(as_hash(self)));
}

static Object *hash_get_digest_size(Object *self)
{
    return int_from(as_hash(self)->digest.size);
}

static Object *hash_get_block_size(Object *self)
{
    return int_from(as_hash(self)->digest.block);
}

static const GetSetDef hash_getsets[] = {
    { "name", hash_get_name, NULL, "The name of the algorithm." },
    { "digest_size", hash_get_digest_size, NULL, "Bytes of the digest." },
    { "block_size", hash_get_block_size, NULL, "Bytes that are worked on at once." },
    GETSET_END,
};

static Str *hash_repr(Object *self)
{
    return error_format("<%s _hashlib.HASH object @ 0x%zx>", name_of(as_hash(self)),
                        (size_t)self);
}

Type mod_digest_hash_type = {
    TYPE_HEAD("HASH", Hash), .module = "_hashlib",       .help = "A digest under way.",
    .flags = TYPE_IMMUTABLE, .shape = SHAPE_DIGEST_HASH, .dealloc = hash_dealloc,
    .repr = hash_repr,       .methods = hash_methods,    .getsets = hash_getsets,
};

#define PLAIN_ROW(name, shown)                                                         \
    { digest_f_##name, shown "(string=b'', *, usedforsecurity=True)",                  \
      "A " #name " digest, of a first part of the bytes." },
#define BLAKE_ROW(name, size)                                                          \
    { digest_f_##name,                                                                 \
      #name "(data=b'', /, *, digest_size=" size ", key=b'', "                         \
            "salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, "                   \
            "node_offset=0, node_depth=0, inner_size=0, last_node=False, "             \
            "usedforsecurity=True)",                                                   \
      "A " #name " digest." },

static const NativeDef functions[] = {
#define ROWS(name, kind) PLAIN_ROW(name, #name) PLAIN_ROW(name, "openssl_" #name)
    PLAIN(ROWS) BLAKE_ROW(blake2b, "64") BLAKE_ROW(blake2s, "32") NATIVE_END,
#undef ROWS
};
#undef PLAIN
#undef PLAIN_ROW
#undef BLAKE_ROW

static bool fill(Module *m)
{
    return module_add_take(m, "HASH", OBJ(&mod_digest_hash_type));
}

const ModuleDef mod_digest = { "_digest", "Cryptographic digests.", functions, fill };
