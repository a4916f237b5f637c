# Usual mistakes with ints, floats, complex numbers and bools.
n, x, z = 5, 2.5, 1j
for source in """\
n + 'a'
'a' + n
n + None
n + []
n - '1'
n * {}
n / 0
n // 0
n % 0
n / 0.0
n // 0.0
n % 0.0
x / 0
x // 0
x % 0
z / 0
0 ** -1
0.0 ** -2
n ** 'a'
n ** None
n @ n
n << -1
n >> -1
n << 1.5
x << 1
x | 1
x & x
~x
n & 'a'
n ^ None
-None
+'a'
~'a'
not_defined + n
n < 'a'
n <= None
x > []
z < z
z >= 1
n in 5
n in n
n()
n[0]
x[0]
n[0] + 1
n.x
n.append(1)
x.real.y
n.bit_length(1)
(5).to_bytes(1, 'middle')
(256).to_bytes(1, 'big')
(-1).to_bytes(1, 'big')
(5).to_bytes(-1, 'big')
int.from_bytes(5, 'big')
int.from_bytes('ab', 'big')
int.from_bytes([256], 'big')
x.is_integer(1)
x.hex(1)
float.fromhex('zz')
float.fromhex(5)
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
int('12a')
int('a', 16.0)
int('--5')
int('5_')
int('')
int('\\n')
int(b'x')
int([1])
int('5', base='10')
int(x='5')
int(5.5, 10)
float('1,5')
float('--1')
float('1e')
float([])
float('x' * 5)
complex('1+')
complex('a', 1)
complex(1, 'a')
complex({})
int(1e400)
int(float('nan'))
round(float('nan'))
round(float('inf'))
round('5')
round(5, 1.5)
round(None)
2.0 ** 10000
10.0 ** 400
10 ** 400 * 1.0
float(10 ** 400)
10 ** 400 / 3.0
divmod(n, 0)
divmod(x, 0.0)
divmod(z, 1)
divmod('a', 1)
pow(n, 2, 0)
pow(n, 2.0, 3)
pow(2, -1, 2)
pow('a', 2)
pow(0, -1)
z // 1
z % 1
int(z)
float(z)
round(z)
abs('5')
bin(x)
hex('a')
chr(x)
chr(-5)
range(x)
[1, 2][x]
'a' * x
[0] * x
'abc'[x]
sum([1, '2'])
max(1, '2')
min(n, None)
sorted([1, None])
math.sqrt(-1)
math.sqrt('a')
math.log(0)
math.log(-1)
math.log('a')
math.log(10, 1)
math.factorial(-1)
math.factorial(2.5)
math.factorial('a')
math.acos(2)
math.gcd(1.5, 2)
math.isqrt(-1)
math.comb(-1, 2)
math.comb(5)
math.exp(1000)
math.pow(0, -1)
math.fmod(1, 0)
math.floor('a')
math.floor(float('inf'))
math.ceil(float('nan'))
math.cosh(1000)
math.sqrt()
math.sqrt(1, 2)
math.hypot('a')
math.pi()
math.nothing
math.prod(5)
math.fsum(['a'])
math.ldexp(1, 'a')
math.perm(1.5)
math.isclose(1, 2, rel_tol=-1)
math.isclose(1)
True + 'a'
True()
True[0]
True.x
None + 1
None()
None[0]
None.x
None < 1
len(None)
len(5)
-True + None
...()
... + 1
NotImplemented + 1
f'{n:s}'
f'{n:.2d}'
f'{x:d}'
f'{x:x}'
f'{z:d}'
f'{n:,x}'
f'{n:c<}'
f'{-1:c}'
f'{x:c}'
f'{True:s}'
f'{None:d}'
f'{x:5.5.5}'
'%d' % '5'
'%d' % x + 1
""".splitlines():
    try:
        import math
        print(source, "->", eval(source))
    except Exception as error:
        print(f"{source:<34} {type(error).__name__}: {error}")
for statement in ("n.x = 5", "del n.real", "n.real = 5", "x.imag = 1", "n[0] = 1", "del n[0]", "n += 'a'", "n -= None", "n //= 0",
                  "n <<= -1", "x |= 1", "n @= 2", "n[0] += 1", "for i in 5: pass", "for i in 2.5: pass", "a, b = 5", "a, b = 2.5",
                  "raise 5", "raise n from n", "with n: pass", "n.append += 1", "None.x = 1", "None[0] = 1", "del None.x", "a, b = None",
                  "True.x = 1", "int.x = 1", "del int.real", "math.pi.x = 1", "import math.sin", "n(1)(2)",
                  "class A(5): pass", "class A(n, x): pass", "class A(True): pass", "class A(bool): pass", "class A(metaclass=5): pass",
                  "@n\ndef f(): pass", "lambda: n()\nn()", "[n for n in n]", "n: x[0] = 1", "global q; q.x"):
    try:
        exec(statement)
        print(repr(statement), "-> fine")
    except Exception as error:
        print(f"{statement!r:<34} {type(error).__name__}: {error}")
