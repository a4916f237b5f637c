# Arrays written in C: errors, every type code at its limits, exported buffers, pickles.
import copy
import io
import pickle
import warnings
import array
warnings.simplefilter('ignore')
print(array.array.__module__, type(iter(array.array('i'))), array.typecodes)
A=array.array
def t(f,*a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: A('ii')); t(lambda: A(1)); t(lambda: A('z')); t(lambda: A('i', 1)); t(lambda: A('')); t(lambda:A('i','abc'))
t(lambda: A('i',A('w','abc'))); t(lambda: A('w',A('i',[1])));t(lambda: A('w',[1,2]));t(lambda: A('w',['ab']));t(lambda: A('w',b'abcd'))
t(lambda: A('u',['ab']));
t(lambda: A('u', 'a\U00012345b'))
t(lambda: A('f',[1,'a'])); t(lambda: A('d',['a'])); t(lambda: A('f',[1e300]))
for c in 'bBhHiIlLqQ':
    for v in (-1, 1<<100, -(1<<100), 'a', 1.0, 200, 40000, 70000, 1<<31, 1<<32, 1<<63, -(1<<40)):
        t(lambda: A(c,[v]))
a=A('i',range(10))
t(lambda: a[100]); t(lambda: a['x']); t(lambda: a[1:3]); t(lambda: a[::2]); t(lambda: a.__setitem__(100,1)); t(lambda: a.__setitem__('a',1)); t(lambda: a.__setitem__(0,'a'))
t(lambda: a.__setitem__(slice(0,2),[1])); t(lambda: a.__setitem__(slice(0,2),A('h',[1]))); t(lambda: a.__setitem__(slice(0,6,2),A('i',[1]))); t(lambda: a.__delitem__(100))
t(lambda: a+[1]); t(lambda: a+A('h')); t(lambda: a.__iadd__([1])); t(lambda: a.__iadd__(A('h'))); t(lambda: a*'a'); t(lambda: a*1.5); t(lambda: a*(1<<62)); t(lambda: a*-1)
t(lambda: a.pop(100)); t(lambda: A('i').pop()); t(lambda: a.remove(55)); t(lambda: a.index(55)); t(lambda: a.index(3,4)); t(lambda: a.index(3,1,-2)); t(lambda: a.index('a',1))
t(lambda: a.index(3,'a'));t(lambda: a.index(3,None))
t(lambda: a.insert('a',1)); t(lambda: a.insert(1,'a')); t(lambda: a.fromlist((1,2))); t(lambda: a.fromlist([1,'a'])); print(a)
t(lambda: a.frombytes(b'abc')); t(lambda: a.frombytes('abc')); t(lambda: a.frombytes(1)); t(lambda: a.tounicode()); t(lambda: a.fromunicode('a')); t(lambda: A('w').fromunicode(1)); t(lambda: a.fromfile(1,2))
t(lambda: a.extend(A('h',[1]))); t(lambda: a.extend(5)); t(lambda: a.extend([1.5]))
t(lambda: hash(a)); t(lambda: a<A('d',[1.5])); t(lambda: a==[1]); t(lambda: a<[1])
m=memoryview(a); t(lambda: m.format); t(lambda: a.append(1)); t(lambda: a.extend([1])); t(lambda: a.pop()); t(lambda: a.__delitem__(0)); t(lambda: a.__imul__(2)); t(lambda: a.clear()); t(lambda:a.insert(0,0)); t(lambda:a.frombytes(b'abcd')); t(lambda: a.fromlist([1])); t(lambda: a.fromlist([])); t(lambda: a.__setitem__(slice(0,1), A('i'))); t(lambda: a.__setitem__(slice(0,1), A('i',[7]))); t(lambda: a.reverse()); t(lambda: a.byteswap()); t(lambda: a.__iadd__(A('i'))); t(lambda: a.__imul__(1)); t(lambda: a.__delitem__(slice(0,0)))
t(lambda: memoryview(A('w','ab')).format); t(lambda: memoryview(A('u','ab')).format); t(lambda: memoryview(A('w','ab'))[0])
t(lambda: memoryview(A('i',[])).nbytes)
for p in range(6): t(lambda: A('i',[1,2]).__reduce_ex__(p))
t(lambda: A('w','ab').__reduce_ex__(4)); t(lambda: A('w','ab').__reduce_ex__(2)); t(lambda: A('d',[1.5]).__reduce_ex__(4)); t(lambda: A('d').__reduce_ex__('a'))
class S(A): pass
s=S('i',[1]); s.x=1; print(s, s.__reduce_ex__(4), s[0:1], s+s, s*2); t(lambda: copy.copy(s)); t(lambda: copy.deepcopy(s).x)

it=iter(a); next(it); print(it.__reduce__()); t(lambda: it.__setstate__(3)); t(lambda: next(it)); print(list(it)); print(it.__reduce__()); 
t(lambda: a.typecode); t(lambda: setattr(a,'typecode','f')); t(lambda: setattr(a,'x','f')); print(a.itemsize)
t(lambda: A[int]); t(lambda: a.fromunicode()); t(lambda: a.append()); t(lambda: a.pop(1,2)); t(lambda: a.byteswap(1)); t(lambda: 'x' in a); t(lambda: 3 in a); t(lambda: a.count(3))
t(lambda: A('w',['\ud800'])); t(lambda: A('w','\ud800').tounicode());
b=A('w',b'\xff\xff\xff\x7f'); t(lambda: b.tounicode()); t(lambda: b[0]); t(lambda: repr(b)); 
t(lambda: A('f',[1.1])); t(lambda: A('d',[float('nan'), 1e22])); t(lambda: A('L',[2**64-1])); 
f=io.BytesIO(b'abcdefg'); t(lambda: A('h').fromfile(f,10)); f.seek(0); x=A('h'); t(lambda: x.fromfile(f,10)); print(x); t(lambda: x.fromfile(f,-1)); t(lambda: x.tofile(f)); t(lambda: x.tofile(1))
t(lambda: x.__array__)
for args in [(A,'i',8,b'\0\0\0\1'),(A,'i',9,b'\0\0\0\1'),(int,'i',9,b''),(1,'i',9,b''),(A,'z',9,b''),(A,'i',99,b''),(A,'i',-1,b''),(A,'i',8,'a'),(A,'i',8,b'abc'),(A,'d',16,b'\0'*8),(A,'d',17,b'\x3f'+b'\0'*7),(A,'w',18,b'a\0b\0'),(A,'w',20,b'a\0\0\0'),(A,'b',5,b'a'), (A,'B',13,b'abcdefgh'),(A,'i',0,b'a'),(A,'i',1,b'a'),(A,'u',20,b'a\0\0\0')]:
    t(array._array_reconstructor,*args)

for code in array.typecodes:
    content = 'hé\u20ac' if code in 'uw' else [1, 2, 100]
    for a in (A(code, content), A(code)):
        for p in range(6):
            b = pickle.loads(pickle.dumps(a, p))
            assert b == a and b.typecode == code, code
        assert copy.copy(a) == a == copy.deepcopy(a) and copy.copy(a) is not a
        a += a
        a[1:1] = a[::-1]
        del a[::3]
        a *= 2
        print(a, a.tobytes()[:12], len(memoryview(a)), memoryview(a).itemsize, a[::-2])
print(A('d', [1.5, 2]) == A('f', [1.5, 2]), A('i', [1, 2]) < A('d', [1, 2.5]), A('d', [float('nan')]) == A('d', [float('nan')]), A('b', [1]) > A('b', [1, 2]), A('Q', [2**64 - 1]) > A('Q', [1]))
m = memoryview(A('i', range(6)))
m[2] = -7
print(m.obj, m[1:4].tolist(), m.cast('B')[:4].tolist())
match A('i', [1, 2, 3]):
    case [1, *rest]:
        print(rest)


class Meddler:
    def __init__(self, a):
        self.a = a

    def __index__(self):
        self.a.clear()
        return 0


for act in (lambda a: a.insert(Meddler(a), 1), lambda a: a.__getitem__(slice(Meddler(a), 3)), lambda a: a.pop(Meddler(a))):
    a = A('i', [1, 2, 3])
    t(lambda: act(a))
    print(a)


class Clearing:
    def __init__(self, a):
        self.a = a

    def __eq__(self, other):
        self.a.clear()
        return False


for act in (lambda a: a.index(Clearing(a)), lambda a: a.count(Clearing(a)), lambda a: a.remove(Clearing(a)), lambda a: Clearing(a) in a):
    t(lambda: act(A('i', [1, 2, 3])) if False else (lambda a: act(a))(A('i', [1, 2, 3])))
