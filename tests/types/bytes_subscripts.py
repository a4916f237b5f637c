# Indexing, slicing, iteration, comparison, containment and joining of bytes and bytearray.
b, a = b"hello", bytearray(b"hello")
for x in (b, a):
    print(x[0], x[-1], x[1:3], x[::-1], x[10:], list(x)[:2], 104 in x, b"ell" in x, b"" in x,
    x * 2, 2 * x, x + b"!", x == b"hello", x < b"help")
    print(type(x + bytearray()).__name__, type(x[1:2]).__name__, type(x * 1).__name__, x.hex(":",
    2), x.find(101), x.count(108), x.index(b"l"), x.rfind(b"l", 0, 3))
    for call in ("x[9]", "x['a']", "x[1.0]", "x[None]", "256 in x", "-1 in x", "'a' in x",
                 "None in x", "x + 'a'", "'a' + x", "x * 'a'", "x * 1.5", "x < 'a'", "x == 'hello'",
                 "x.find('a')", "x.find(256)", "x.index(b'z')", "x.join(['a'])", "x.join([1])",
                 "x.join(5)", "x.split('')", "x.split(b'')", "x.replace('a', b'')",
                 "x.hex('ab')", "x.hex(5)", "x.hex('\\u20ac')", "x.decode('nope')", "x.decode(5)",
                 "x % 5", "x.strip('a')", "x.center(9, b'ab')", "x.center(9, 'a')", "x.zfill('a')",
                 "x.startswith('h')", "x.expandtabs('a')", "x.splitlines(1, 2)",
                 "x.rsplit(b'l', 'a')", "x.removeprefix('h')", "x.translate(b'')",
                 "hash(x) == hash(b'hello')"):
        try:
            print(call, "=", eval(call))
        except Exception as error:
            print(call, type(error).__name__, error)
a[0] = 72
a[1:3] = b"EL"
a[5:] = [33, 34]
a[::2] = b"...."
print(a)
del a[::2]
a += b"xyz"
a *= 2
a.insert(0, 65)
a.append(66)
a.extend([67, 68])
a.reverse()
print(a, a.pop(), a.pop(0), a.copy() is a)
a.remove(66)
for call in ("a[0] = 256", "a[0] = 'a'", "a[0] = b'a'", "a[99] = 1", "a[::2] = b'x'",
             "a[1:2] = 5", "a[1:2] = 'ab'", "a[1:2] = [256]", "a.append(-1)", "a.append('a')",
             "a.extend('ab')",
             "a.extend([1, 'a'])", "a.insert(0)", "a.insert(0, 300)", "a.remove(0)",
             "a.remove('a')", "a.pop(99)", "bytearray().pop()", "del a[99]", "a += 'x'", "a += 5"):
    try:
        exec(call)
        print(call, a)
    except Exception as error:
        print(call, type(error).__name__, error)
