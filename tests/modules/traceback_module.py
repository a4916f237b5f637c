# The module traceback: what the interpreter prints, as texts and objects.
import traceback, sys
def a(n):
    if n == 0: return 1 / 0
    return a(n - 1)
def p(e, **k): print(''.join(traceback.format_exception(e, **k)), end='')
try: a(3)
except Exception as e:
    p(e); print(traceback.format_exc(), end=''); traceback.print_exc(file=sys.stdout); traceback.print_exc(limit=1, file=sys.stdout); traceback.print_exc(limit=-1, file=sys.stdout)
    print(traceback.extract_tb(e.__traceback__))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    for f in traceback.extract_tb(e.__traceback__): print(f.lineno, f.end_lineno, f.colno, f.end_colno, f.name, f.line, f, tuple(f), len(f))
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()), end=''); print(te.exc_type_str, str(te), te == te)
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(traceback.format_tb(e.__traceback__))
    print(list(traceback.walk_tb(e.__traceback__))[0][1])
try: a(20)
except Exception as e: p(e)
try:
    try: {}['k']
    except KeyError as k: raise ValueError('v\nw') from k
except ValueError as e:
    e.add_note('note\nline'); p(e); p(e, chain=False)
try:
    try: {}['k']
    except KeyError as k: undefined_name
except NameError as e: p(e)
try: sys.exi
except AttributeError as e: p(e)
try: collections
except NameError as e: p(e)
try: compile("a b", "fn", "exec")
except SyntaxError as e: p(e); print(traceback.format_exception_only(e))
try: compile("x = (1,\n  2", "fn", "exec")
except SyntaxError as e: p(e)
try: raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError('t'), KeyError('x')])])
except ExceptionGroup as e: p(e); print(traceback.format_exception_only(e, show_group=True))
try:
    try: raise ExceptionGroup('g', [ValueError(i) for i in range(20)])
    except ExceptionGroup as g: raise RuntimeError('r') from g
except RuntimeError as e: p(e)
def st():
    traceback.print_stack(file=sys.stdout)
    print(traceback.format_stack()[-1]); print(traceback.extract_stack()[-1].name)
st()
class E(Exception):
    def __str__(self): raise ValueError
try: raise E
except E as e: p(e)
class N(Exception): __notes__ = 5
p(N('x'))
p(Exception()); p(Exception('')); p(Exception(None))
print(traceback.format_list([('f.py', 3, 'n', 'src'), ('f.py', 3, 'n', None)]))
try: traceback.format_exception(3)
except TypeError as e: print(e)
try: traceback.print_exception(ValueError(1), None)
except ValueError as e: print(e)
print(traceback.format_exception(None), traceback.format_exc())
try: (1 +
      2 / 
      0)
except Exception as e: p(e)
try:
    x = [1,2,3]
    x[5].foo(
       1, 2,
       3)
except Exception as e: p(e)
def kw(a): pass
try: kw(1, 2) + kw(
   3)
except Exception as e: p(e)
s = traceback.StackSummary.extract(traceback.walk_stack(None), limit=1); print(len(s))
class MySum(traceback.StackSummary):
    pass
fs = traceback.FrameSummary('nofile', 1, 'x', locals={'a': 1}); print(fs, fs.locals, fs.line, fs == ('nofile', 1, 'x', ''))
print(traceback.StackSummary.from_list([fs]).format())
traceback.print_exception(ValueError('q'), file=sys.stdout)
