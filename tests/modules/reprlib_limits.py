# reprlib: short reprs, recursion
import reprlib
r = reprlib
print(r.repr(list(range(100))), r.repr('x'*100), r.repr({1:2,3:4,5:6,7:8,9:10}), r.repr((1,)), r.repr([[[[[[[[1]]]]]]]]), r.repr(10**100), r.repr(set(range(20))), r.repr(frozenset()))
R = r.Repr(maxlist=2, indent='--'); print(R.repr([1,[2,3,4],3])); R.indent=2; print(R.repr({'a':[1,2]}))
class A:
    @r.recursive_repr()
    def __repr__(self): return '<' + repr(self) + '>'
print(A())
class B:
    def __repr__(self): return 'b'*100
print(r.repr(B()))
