# A name that is an attribute of self; none for unbound locals.
import traceback
class A:
    blech = 1
    def __init__(self): self.inst = 1
    def f(self): 
        return blech
    def g(self):
        return inst
    @classmethod
    def h(cls):
        return blech
    def k(self):
        if 0: blech=1
        return blech
    def z(self):
        return instt
    def l(self):
        return (lambda: blech)()
a=A()
for m in a.f,a.g,a.h,a.k,a.z,a.l:
    try: m()
    except Exception as e: traceback.print_exception(e)
def uu():
    prent
    print = 1
def ul():
    value = 1
    print(valeu)
    valeu = 2
for m in uu, ul:
    try: m()
    except Exception as e: traceback.print_exception(e)
