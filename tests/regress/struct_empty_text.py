# 's' and 'p' of no bytes are items too.
import struct

print(struct.unpack("0p", b""), struct.unpack("0s1p", b"\0"))
print(struct.pack("0p0sb", b"a", b"b", 7), struct.calcsize("0p"))
