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

static const struct {
    const char *name;
    DigestKind kind;
} kinds[] = {
    { "md5", DIGEST_MD5 },
    { "sha1", DIGEST_SHA1 },
    { "sha224", DIGEST_SHA224 },
    { "sha256", DIGEST_SHA256 },
    { "sha384", DIGEST_SHA384 },
    { "sha512", DIGEST_SHA512 },
    { "sha3_224", DIGEST_SHA3_224 },
    { "sha3_256", DIGEST_SHA3_256 },
    { "sha3_384", DIGEST_SHA3_384 },
    { "sha3_512", DIGEST_SHA3_512 },
    { "shake_128", DIGEST_SHAKE_128 },
    { "shake_256", DIGEST_SHAKE_256 },
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

// args: name, data
static Object *digest_f_new(Object *self, Object *const *args)
{
    (void)self;
    Hash *h = NULL;
    for (size_t i = 0; is_str(args[0]) && i < ARRAY_COUNT(kinds); i++)
        if (str_equal_text(as_str(args[0]), kinds[i].name)) {
            h = new_hash();
            if (h == NULL)
                return NULL;
            DigestBlake usual = { .size = kinds[i].kind == DIGEST_BLAKE2B ? 64 : 32,
                                  .fanout = 1,
                                  .depth = 1 };
            if (kinds[i].kind >= DIGEST_BLAKE2B)
                digest_start_blake(&h->digest, kinds[i].kind, &usual);
            else
                digest_start(&h->digest, kinds[i].kind);
        }
    if (h == NULL)
        return error_raise(EXC(ValueError), "unsupported hash type %S", args[0]);
    if (update(&h->digest, args[1]))
        return OBJ(h);
    decref(OBJ(h));
    return NULL;
}

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
    uint8_t bytes[9];
    if (int_bytes_size(o) > sizeof bytes)
        return error_false(EXC(OverflowError), "%s", wide);
    int_bytes_write(o, bytes, sizeof bytes);
    if (bytes[8] != 0)
        return error_false(EXC(OverflowError), "%s", wide);
    memcpy(out, bytes, sizeof *out);
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

// args: wide, data, digest_size, key, salt, person, fanout, depth, leaf_size,
// node_offset, node_depth, inner_size, last_node
static Object *digest_f_new_blake(Object *self, Object *const *args)
{
    (void)self;
    bool wide = operate_truth(args[0]) > 0;
    uint8_t key[64], salt[64], person[64];
    size_t salt_length, person_length;
    int64_t size, fanout, depth, node_depth, inner, most = wide ? 64 : 32;
    uint64_t leaf, offset;
    DigestBlake b = { .key = key, .salt = salt, .person = person };
    if (!operate_c_int(args[2], &size))
        return NULL;
    if (size <= 0 || size > most)
        return error_raise(EXC(ValueError),
                           "digest_size must be between 1 and %lld bytes",
                           (long long)most);
    if (!short_bytes(args[3], "key", (size_t)most, key, &b.key_length) ||
        !short_bytes(args[4], "salt", wide ? 16 : 8, salt, &salt_length) ||
        !short_bytes(args[5], "person", wide ? 16 : 8, person, &person_length) ||
        !in_range(args[6], 0, 255, "fanout must be between 0 and 255", &fanout) ||
        !in_range(args[7], 1, 255, "depth must be between 1 and 255", &depth) ||
        !unsigned_number(args[8], 32, "leaf_size is too large",
                         "Python int too large to convert to C unsigned long", &leaf) ||
        !unsigned_number(args[9], wide ? 64 : 48, "node_offset is too large",
                         "int too big to convert", &offset) ||
        !in_range(args[10], 0, 255, "node_depth must be between 0 and 255",
                  &node_depth) ||
        !in_range(args[11], 0, most,
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
    b.last_node = operate_truth(args[12]) > 0;
    Hash *h = new_hash();
    if (h == NULL)
        return NULL;
    digest_start_blake(&h->digest, wide ? DIGEST_BLAKE2B : DIGEST_BLAKE2S, &b);
    if (update(&h->digest, args[1]))
        return OBJ(h);
    decref(OBJ(h));
    return NULL;
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

static const NativeDef functions[] = {
    { digest_f_new, "new(name, data, /)", "A digest by the name of its algorithm." },
    { digest_f_new_blake,
      "new_blake(wide, data, digest_size, key, salt, person, fanout, depth, leaf_size, "
      "node_offset, node_depth, inner_size, last_node, /)",
      "A BLAKE2 digest." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    return module_add_take(m, "HASH", OBJ(&mod_digest_hash_type));
}

const ModuleDef mod_digest = { "_digest", "Cryptographic digests.", functions, fill };
