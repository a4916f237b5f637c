# Usual mistakes with strings and bytes.
s = "text"
b = b"bytes"
for source in """\
s + 1
1 + s
s + None
s + b
b + s
s - 't'
s * 's'
s * 1.5
s / 2
-s
~s
not_a_name + s
s[10]
s[-5]
s['a']
s[1.0]
s[None]
s[1, 2]
s['a':]
s[::0]
s[0] < 5
s < 5
s in 5
5 in s
None in s
s()
s.push('x')
s.length
s.append('x')
s.join([1, 2])
s.join(['a', None])
s.join(5)
s.join()
s.split('')
s.split(5)
s.rsplit(None, 'x')
s.split(',', 'x')
s.replace('a')
s.replace('a', 5)
s.replace(1, 2)
s.index('z')
s.rindex('zz')
s.index(5)
s.find()
s.find(5)
s.count()
s.count(1)
s.startswith(5)
s.startswith(['t'])
s.startswith(('t', 5))
s.endswith(None)
s.strip(5)
s.center()
s.center('a')
s.center(10, 'ab')
s.ljust(10, '')
s.rjust(10, 5)
s.zfill('a')
s.upper(1)
s.title(x=1)
s.partition('')
s.partition(5)
s.rpartition('')
s.encode('no-such-codec')
s.encode(5)
'\\u2603'.encode('ascii')
'a\\ud800'.encode()
s.translate(5)
str.maketrans('a', 'bc')
str.maketrans('a')
str.maketrans({'ab': 1})
s.expandtabs('a')
s.splitlines(1, 2)
s.removeprefix(5)
s.format_map()
'{}'.format()
'{} {}'.format(1)
'{1}'.format(0)
'{a}'.format(b=1)
'{0.x}'.format(5)
'{0[x]}'.format([1])
'{0[5]}'.format([1])
'{'.format()
'}'.format()
'{0}{}'.format(1, 2)
'{}{0}'.format(1, 2)
'{!z}'.format(1)
'{:d}'.format('a')
'{:.2f}'.format('a')
'{:,s}'.format('a')
'{:=5}'.format('a')
'{:q}'.format(1)
'{:5.2d}'.format(1)
'{:+}'.format('a')
'{: }'.format('a')
'{:#}'.format('a')
'{:.2}'.format(5)
'%d' % 'a'
'%d' % None
'%x' % 1.5
'%c' % 'ab'
'%c' % -1
'%f' % 'a'
'%s %s' % 'a'
'%s' % (1, 2)
'%' % 1
'%z' % 1
'%(a)s' % 5
'%(a)s' % {}
'%*d' % ('a', 1)
f'{s:d}'
f'{5:s}'
f'{[]:>5}'
str.upper()
str.upper(5)
str.join('a', 5)
str.split(b'a')
b[10]
b['a']
b + 5
b.split('t')
b.decode('ascii', 'nothing')
b'\\xff'.decode()
b'\\xff'.decode('ascii')
bytes([256])
bytes([-1])
bytes(['a'])
bytes(-1)
bytes('a')
bytes('a', 'ascii', 'strict', 1)
bytearray(b'a').append(256)
bytearray(b'a').append('a')
b.join(['a'])
b.hex(5)
bytes.fromhex('abc')
bytes.fromhex('zz')
b in s
s in b
300 in b
""".splitlines():
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(f"{source:<34} {type(error).__name__}: {error}")
for statement in ("s[0] = 'x'", "del s[0]", "s.x = 5", "del s.upper", "b[0] = 5", "s.upper = 5", "s += 5", "s -= 't'",
                  "for c in s.upper: pass", "a, b = 'abc'", "a, b, c = 'ab'", "import s.t", "raise s", "del undefined"):
    try:
        exec(statement)
    except Exception as error:
        print(f"{statement:<34} {type(error).__name__}: {error}")
