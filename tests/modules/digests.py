# The digests at the edges of their blocks: the last bytes of each; and a sum
# of all of them.
import hashlib

data = bytes(range(256)) * 2
names = 'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s'.split()
for name in names:
    total = hashlib.new(name, b'')
    for n in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 135, 136, 137, 300):
        total.update(hashlib.new(name, data[:n]).digest())
    print(name, total.digest_size, total.block_size, total.hexdigest())
print(hashlib.new('shake_128', data).hexdigest(20), hashlib.new('shake_256', data).hexdigest(20))

# blocks that are worked on where they lie, and those that are gathered
long = bytes(i * 7 + i // 251 & 255 for i in range(3000))
for name in sorted(hashlib.algorithms_guaranteed):
    size = (20,) if "shake" in name else ()
    total = hashlib.new("md5")
    for n in *range(0, 300, 7), 63, 64, 65, 127, 128, 129, 135, 136, 137, 143, 144, 145, 167, 168, 169, 3000:
        pieces, whole = hashlib.new(name), hashlib.new(name, long[:n])
        for cut in range(0, n, 100):
            pieces.update(long[cut:min(cut + 100, n)])
        assert pieces.digest(*size) == whole.digest(*size)
        total.update(whole.digest(*size))
    print(name, total.hexdigest())
