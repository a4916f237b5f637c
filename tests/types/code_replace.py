# code.replace(): other names and places for the same instructions.
def f(a, b=1):
    "doc"
    def g():
        return a + b + 1000
    return g()


c = f.__code__
d = c.replace(co_name="h", co_filename="elsewhere.py", co_firstlineno=50, co_qualname="q.h")
print(d.co_name, d.co_filename, d.co_firstlineno, d.co_qualname, d.co_names == c.co_names)
print(c.co_name, c.co_firstlineno - c.replace().co_firstlineno, c.replace() == c, c.replace() is c)
f.__code__ = d
print(f(1), f(1, 2))
k = (lambda: 12345).__code__
print(eval(k.replace(co_consts=tuple(54321 if x == 12345 else x for x in k.co_consts))))
try:
    exec(compile("1/0", "x", "exec").replace(co_filename="other", co_name="named"))
except ZeroDivisionError as e:
    t = e.__traceback__.tb_next
    print(t.tb_frame.f_code.co_filename, t.tb_frame.f_code.co_name, t.tb_lineno)
for bad in [{"co_name": 1}, {"co_consts": []}, {"co_firstlineno": "x"}, {"co_filename": b"x"}, {"co_flags": None}]:
    try:
        print(c.replace(**bad))
    except TypeError as e:
        print(str(e))
n = sum(1 for _ in c.co_positions())
print(n == len(c.co_code) // 2)
import operator
print(operator.index(True), operator.index(7))
