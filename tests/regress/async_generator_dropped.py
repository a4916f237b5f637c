# An async generator that is dropped and takes its GeneratorExit as an end.
def drive(c):
    try:
        while True: c.send(None)
    except StopIteration as s: return s.value
async def t1():
    try: yield 1
    except GeneratorExit: return
async def t2():
    try: yield 1
    except BaseException: pass
async def t3():
    try: yield 1
    finally: return
async def t4():
    for i in range(2):
        try: yield 1
        finally: break
class T:
    def __await__(self): yield 5
async def t5():
    try: yield 1
    finally: await T()
async def t6():
    try: await T()
    except GeneratorExit: return
    yield 1
for t in t1, t2, t3, t4, t5:
    print(t.__name__)
    a = t()
    print(drive(a.__anext__()))
    a = None
a = t6()
n = a.__anext__()
print(n.send(None))
n = None
a = None
print('end')
