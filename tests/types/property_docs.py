# Where the text of a property is kept, in subclasses too.
class P(property): pass
def g(self): "gd"
p = P(g); print(p.__doc__, vars(p))
class PS(property): __slots__=()
try:
    p = PS(g); print(p.__doc__)
except Exception as e: print(type(e), e)
class PD(property): 'class doc'
p = PD(g); print(p.__doc__, vars(p)); p = PD(); print(p.__doc__, vars(p)); p=PD(None,None,None,'own'); print(p.__doc__, vars(p))
class PSD(property):
    "cd"
    __slots__=()
try:
    p = PSD(g); print(p.__doc__)
except Exception as e: print(type(e), e)
class PE(property):
    __slots__=('__doc__',)
try:
    p = PE(g); print(p.__doc__)
except Exception as e: print(type(e), e)
p=property(g); p.__doc__='n'; print(p.__doc__, p.getter(g).__doc__)
q = p.setter(g); print(q.__doc__)
class PP(property):
    @property
    def __doc__(self): return 'pp'
try:
  p=PP(g); print(p.__doc__)
except Exception as e: print(type(e), e)

