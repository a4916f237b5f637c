# throw() that ends a generator raises a StopIteration without arguments.

def ends_at_throw():
    try:
        yield
    except ValueError:
        pass

g = ends_at_throw()
next(g)
try:
    g.throw(ValueError)
except StopIteration as stop:
    print(stop.args)
