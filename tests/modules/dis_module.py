# oracle: none, the instructions are not CPython's
# dis shows this interpreter's bytecode with CPython's functions.
import dis


def f(a):
    return a + 1


dis.dis(f)
print([i.opname for i in dis.get_instructions(f)], dis.pretty_flags(f.__code__.co_flags))
print(dis.code_info(f).splitlines()[0], dis.Bytecode(f).first_line)
print(list(dis.findlinestarts(f.__code__)))
try:
    dis.dis(3)
except TypeError as error:
    print(error)
print(dis.COMPILER_FLAG_NAMES[4], dis.opmap[dis.opname[5]])
