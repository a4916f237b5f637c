# weakref.finalize: runs once, on death, by call or at exit; detach, peek, atexit, order.
import gc
import weakref


class Resource:
    pass


def closed(name, **options):
    print("close", name, options)
    return name.upper()


r = Resource()
f = weakref.finalize(r, closed, "first", quiet=True)
print(f.alive, f.atexit, f.peek()[0] is r, f.peek()[2:])
del r
print(f.alive, f.peek(), f(), f.detach())

r = Resource()
f = weakref.finalize(r, closed, "by call")
print(f(), f(), f.alive)
del r

r = Resource()
f = weakref.finalize(r, closed, "detached")
obj, func, args, kwargs = f.detach()
print(obj is r, func is closed, args, kwargs, f.alive)
del obj, r

print("several on one object")
r = Resource()
for n in range(3):
    weakref.finalize(r, closed, str(n))
del r

print("in a cycle")
r = Resource()
r.me = r
weakref.finalize(r, closed, "cycle")
del r
print("still")
gc.collect()

late = [Resource() for _ in range(4)]
for n, r in enumerate(late):
    weakref.finalize(r, closed, f"exit {n}").atexit = n != 2
for wrong in ((), (late[0],), (5, closed)):
    try:
        weakref.finalize(*wrong)
    except TypeError as error:
        print(error)
print("end")
# flat: none, finalizers wait for the end of the process
