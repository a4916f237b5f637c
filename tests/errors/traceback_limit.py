# Notes that cannot be read, sys.tracebacklimit, files named by paths, a lost displayhook.
import sys, io, traceback, os, codeop
class P:
    def __fspath__(self): return 'abc'
class PB:
    def __fspath__(self): return b'abc'
class Bad:
    def __fspath__(self): return 1
for p in (P(),PB(),Bad(),1,b'x',bytearray(b'x'),memoryview(b'x')):
    try: print(compile('42',p,'single').co_filename)
    except Exception as e: print(type(e).__name__,e)
old=sys.displayhook
del sys.displayhook
try: eval(compile('1','x','single'))
except RuntimeError as e: print(e)
sys.displayhook=old
class B(Exception):
    @property
    def __notes__(self): raise ValueError('no')
sys.stderr=sys.stdout
sys.excepthook(B, B('x'), None)
traceback.print_exception(B('x'))
class B2(Exception):
    __notes__=5
sys.excepthook(B2, B2('x'), None)
class B3(Exception):
    __notes__=[1,'a\nb',[]]
sys.excepthook(B3, B3('x'), None)
class B4(Exception):
    __notes__=('a','b')
sys.excepthook(B4, B4('x'), None)
class B5(Exception):
    __notes__='abc'
sys.excepthook(B5, B5('x'), None)
traceback.print_exception(B5('x'))
print(traceback.__all__)
def f1(): 1/0
def f2(): f1()
def f3(): f2()
for lim in (None, 0, 1, 2, -1, -2, 100):
    if lim is None: 
        if hasattr(sys,'tracebacklimit'): del sys.tracebacklimit
    else: sys.tracebacklimit=lim
    try: f3()
    except Exception as e:
        sys.excepthook(*sys.exc_info())
        traceback.print_exc()
del sys.tracebacklimit
te=lambda *a,**k: traceback.TracebackException(*a,**k)
def exc(n):
    try: 1/0 if n else [][0]
    except Exception as e: return e
e=exc(1)
a=traceback.TracebackException.from_exception(e); b=traceback.TracebackException.from_exception(e)
print(a==b, a==5, a==traceback.TracebackException.from_exception(e,limit=0), a==traceback.TracebackException.from_exception(e,capture_locals=True), traceback.TracebackException.from_exception(e,limit=10)==traceback.TracebackException.from_exception(e,limit=None))
try: traceback.print_exception(5)
except Exception as e: print(type(e),e)
try: traceback.print_exception('projector')
except Exception as e: print(type(e),e)
try: traceback.print_exception(ValueError)
except Exception as e: print(type(e),e)
try: traceback.format_exception_only(5)
except Exception as e: print(type(e),e)
traceback.print_list([('a.py',1,'f','x = 1')])


def group():
    raise ExceptionGroup("x", [ValueError(1)])


for limit in 1, 0:
    sys.tracebacklimit = limit
    try:
        group()
    except Exception:
        sys.excepthook(*sys.exc_info())
