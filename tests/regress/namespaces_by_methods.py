"""exec() and eval() in namespaces that are no plain dicts, with built-ins of their own."""
import collections
class Env(dict):
    def __missing__(self, k): return k*2
print(eval("a+b", Env()))
print(eval("a+b", {}, Env()))

print(eval("a+1", collections.defaultdict(int)))
e=Env(); exec("x = y\ndef f(): return 5\nz=f()", e); print(e['x'], e['z'], sorted(k for k in e if k[0]!='_'))
try: exec("x = y\ndef f(): return q\nz=f()", e); print(e['z'])
except NameError as x: print(x)
class Log(dict):
    def __setitem__(self,k,v): print('set',k); super().__setitem__(k,v)
    def __getitem__(self,k): print('get',k); return super().__getitem__(k)
    def __delitem__(self,k): print('del',k); super().__delitem__(k)
l=Log(); exec("x=1\ny=x\ndel x\nfor i in [1]: pass\nimport sys\nclass A: pass\ndef f(): global g; g=1; return g\nf()", l)
l=Log(); exec("x=1\ny=x\ndel x\nglobal k\nk=2\nprint(k)\ndel k", {}, l)
print(eval("[x for x in (a,)]", Env()))
try: print(eval("[a for x in (1,)]", Env()))
except NameError as x: print(x)
try: print(eval("(lambda: a)()", Env()))
except NameError as x: print(x)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: eval("a", Env(), {}))
t(lambda: eval("len('a')", Env(), {}))
t(lambda: eval("len([])", {'__builtins__':None}))
t(lambda: eval("(lambda: len([]))()", {'__builtins__':None}))
t(lambda: exec("class A: pass", {'__builtins__':None}))
t(lambda: exec("import a", {'__builtins__':None}))
t(lambda: exec("import a", {'__builtins__':{}}))
t(lambda: eval("len([])", {'__builtins__':{'len':lambda x: 7}}))
t(lambda: exec("assert 0", {'__builtins__':None}))
t(lambda: eval("len", Env(), {}))
t(lambda: exec("class A: x = y\nprint(A.x)", Env(print=print)))
t(lambda: exec("def f():\n  global x\n  x=1\n  return x\nprint(f())\ndel x\nprint(x)", Env(print=print)))
t(lambda: exec("for i in range(3): total = total + i if i else 0\nprint(total)", Env(print=print, range=range)))
import types
t(lambda: eval("sup", {'__builtins__': types.MappingProxyType({'sup':4})}))
t(lambda: exec("import sys\nprint(sys.__name__)", {'__builtins__': types.MappingProxyType({'__import__':__import__,'print':print})}))
code = compile("[len(x) for x in (y,)]", "", "eval")
for i in range(3):
    t(lambda: eval(code, {'y':'abc'})); t(lambda: eval(code, Env(len=len))); t(lambda: eval(code, {'__builtins__':None, 'y':1}))
class setonlyerror(Exception): pass
class D(dict):
    def __getitem__(self, k): raise setonlyerror(k)
t(lambda: exec("globalname", D({'globalname':1})))
t(lambda: exec("globalname", {}, D({'globalname':1})))
code2=compile("superglobal","t","eval")
class CD(dict):
    def __getitem__(self, k):
        if k=='superglobal': return 1
        return dict.__getitem__(self,k)
ns={'__builtins__': CD()}
t(lambda: eval(code2, ns))
ns={'__builtins__': types.MappingProxyType({'superglobal':4})}
t(lambda: eval(code2, ns))
ns={'__builtins__': 3}
t(lambda: eval(code2, ns))
t(lambda: exec('print()', {'__builtins__': {}}))
t(lambda: exec('class A: pass', {'__builtins__': {}}))
t(lambda: exec('import foo', {'__builtins__': {}}))
t(lambda: exec('import foo', {'__builtins__': types.MappingProxyType({})}))
t(lambda: exec('import foo', {'__builtins__': types.MappingProxyType({'__import__':__import__})}))
class frozendict_error(Exception): pass
class FD(dict):
    def __setitem__(self,k,v): raise frozendict_error('no '+k)
ns={'__builtins__': FD({'superglobal':1,'__build_class__':__build_class__,'__name__':'x'})}
t(lambda: exec('class A: pass\nsuperglobal=2\nprint(superglobal)', ns))
t(lambda: exec('superglobal=1', FD()))
t(lambda: exec('global superglobal\nsuperglobal=1', {}, FD()))
t(lambda: exec('superglobal=1', {}, FD()))
# general eval mapping
class M:
    def __getitem__(self, key):
        if key=='a': return 12
        raise KeyError
    def keys(self): return list('xyz')
m=M(); g=globals()
t(lambda: eval('a', g, m)); t(lambda: eval('b', g, m)); t(lambda: eval('dir()', g, m)); t(lambda: eval('globals()',g,m) is g); t(lambda: eval('locals()',g,m) is m)
class SpreadSheet:
    _cells = {}
    def __setitem__(self, key, formula): self._cells[key] = formula
    def __getitem__(self, key): return eval(self._cells[key], globals(), self)
ss=SpreadSheet(); ss['a1']='5'; ss['a2']='a1*6'; ss['a3']='a2*7'; t(lambda: ss['a3'])
