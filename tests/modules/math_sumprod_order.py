# Products of sumprod() are added in order: what one is not fit for is not tried again.
import math
class T:
    def __init__(s,n): s.n=n
    def __mul__(s,o): return T(f"({s}*{o})")
    def __rmul__(s,o): return T(f"({o}*{s})")
    def __add__(s,o): return T(f"({s}+{o})")
    def __radd__(s,o): return T(f"({o}+{s})")
    def __str__(s): return str(s.n)
    __repr__=__str__
def show(p,q):
    print(p,q,math.sumprod(p,q))
t=T("t")
show([t,1.5,2.5],[2,3.0,4.0])
show([t,1,2],[2,3,4])
show([1.5,2.5,t,1.5,2.5],[2,4.0,3,3.0,4.0])
show([1,2,t,3,4],[2,4,3,3,4])
show([1,2,1.5,3,4,2.5,t,3,4,1.5,2.5],[2,4,1.0,3,4,1.5,3,3,4,1.0,1.0])
show([1,1.5,2,t,5],[1,2.0,3,4,6])
show([2**62,2**62,1.5,3],[4,4,1.0,t])
show([1e308,1e308,1.5,t],[10.0,10.0,1.0,1])
show([float("inf"),1.5,2.5,t],[1.0,1.0,1.0,1])
