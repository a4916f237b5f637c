# The texts of type errors of operators and calls.
class A:
    def method(self, x):
        pass

    @staticmethod
    def static(a):
        pass

    @classmethod
    def cls_method(cls, a):
        pass


def f(a, b, c=1, *, d, e=2):
    pass


five, text, none, seq, tup, bag = 5, "abc", None, [1], (1, 2), {1}
sources = """\
1 + 'a'
'a' + 1
[] + ()
1 - None
{} - []
'a' * 'b'
1 / 'a'
1 // []
5 % {}
2 ** 'a'
1 @ 2
1 << 'a'
1.5 >> 2
1 & 1.5
1 | 'a'
1 ^ None
-'a'
+[]
~1.5
not_defined
1 < 'a'
[] < 5
{} > {}
None >= 1
1j < 2j
object() < object()
5 in 5
'a' in 5
5 in 'abc'
five()
text()
none()
seq()
five[0]
none['a']
bag[0]
(1).x
[].x
None.x
f.x
A.x
A().x
len.x
f()
f(1)
f(1, 2)
f(1, 2, 3, 4)
f(1, 2, d=1, a=3)
f(1, 2, d=1, z=3)
f(*5)
f(**5)
f(**{1: 2})
f(*[1], **[2])
A(1)
A().method()
A().method(1, 2)
A.method()
A.method(1)
A().static()
A.cls_method()
A.cls_method(1, 2)
len()
len(1, 2)
len(x=1)
int(a=1)
'a'.upper(1)
[].append()
[].append(1, 2)
{}.get()
'a'.split(foo=1)
'a'.join(1)
isinstance(1)
print(1, foo=2)
range()
range('a')
dict(1)
dict([1])
list(1)
tuple(5)
set(5)
int([])
int('a')
float('a')
float([])
str(1, 2, 3, 4)
bytes('a')
ord(1)
chr('a')
abs('a')
sum(['a'])
max(1)
sorted(1)
iter(1)
next(1)
hash([])
hash({})
{[]: 1}
{{}}
a, b = 1
a, b = 1, 2, 3
a, b = [1]
a, *b = 1
for x in 5: pass
[*5]
{**5}
raise 5
raise int
with 5: pass
import 5
del (1).x
(1).x = 5
'a'[0] = 'b'
(1,)[0] = 2
len.x = 1
seq['a']
text['a']
tup['a']
[1]['a':]
[][0]
()[0]
''[0]
{}['a']
{}[1]
{}.pop('a')
[].pop()
[].remove(1)
[].index(1)
'a'.index('b')
set().pop()
range(1)[5]
type('A', 1, {})
class B(1): pass
class B(A, A): pass
super()
yield_
f'{1:z}'
'%d' % 'a'
'%s %s' % 1
'{}'.format()
1 / 0
1 // 0
1 % 0
1.0 / 0
0 ** -1
divmod(1, 0)
10 ** 400 * 1.0
int('1' * 5000)
2.0 ** 5000
'a'.encode('ascii', 5)
b'\\xff'.decode()
open('/no/such/file')
__import__('no_such')
""".splitlines()
for source in sources:
    try:
        exec(source)
        print(f"{source}: fine")
    except Exception as error:
        print(f"{source}: {type(error).__name__}: {error}")
