# oracle: none, CPython has no module of this name
# The digests of _digest at the edges of their blocks: the last bytes of each; and a sum
# of all of them, which was compared with hashlib.
import _digest

data = bytes(range(256)) * 2
names = 'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s'.split()
for name in names:
    total = _digest.new(name, b'')
    for n in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 135, 136, 137, 300):
        total.update(_digest.new(name, data[:n]).digest())
    print(name, total.digest_size, total.block_size, total.hexdigest())
print(_digest.new('shake_128', data).hexdigest(20), _digest.new('shake_256', data).hexdigest(20))
