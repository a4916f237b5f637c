# The numbers in lines of protocol 0: beyond 64 bits, in other bases, wrong.
import pickle

for data in (b"I0xffffffffffffffff\n.", b"I0x7fffffffffffffff\n.", b"I-0x8000000000000001\n.",
             b"I-9223372036854775808\n.", b"I9223372036854775808\n.", b"I0b11\n.", b"I01\n.", b"I017\n.",
             b"Ng99999999999999999999\n.", b"Np-99999999999999999999\n.", b"Np-1\n."):
    try:
        print(data, pickle.loads(data))
    except Exception as error:
        print(data, type(error).__name__, error)
