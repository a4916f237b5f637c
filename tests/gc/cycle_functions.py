# Cycles through closures, generators, bound methods, exceptions, classes and iterators.
import gc

gc.disable()
gc.collect()
died = []


def collect():
    found = gc.collect()
    for name in sorted(died):
        print("del", name)
    died.clear()
    return found


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        died.append(self.name)


def collected(make):
    make()
    collect()
    print(make.__name__, collect())


@collected
def recursive_closure():
    token = Loud("token of closure")

    def fact(n):
        token
        return 1 if n < 2 else n * fact(n - 1)
    print(fact(5))


@collected
def mutual_closures():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)
    print(even(10), odd(10))


@collected
def generator_in_its_frame():
    def gen():
        me = yield
        token = Loud("token of generator")
        try:
            yield me
        finally:
            print("finally of the generator")
    g = gen()
    next(g)
    g.send(g)


@collected
def bound_method():
    x = Loud("bound")
    x.action = x.__init__


@collected
def lambda_attribute():
    x = Loud("lambda")
    x.name_of = lambda: x.name


@collected
def exception_and_frame():
    token = Loud("token of frame")
    try:
        raise ValueError("kept")
    except ValueError as error:
        kept = error


@collected
def exception_in_itself():
    e = ValueError()
    e.args = (e,)
    e.extra = Loud("extra")


@collected
def context_loop():
    a, b = KeyError("a"), KeyError("b")
    a.__context__, b.__cause__ = b, a


@collected
def class_and_instance():
    class Local:
        def __init__(self):
            self.token = Loud("token of local class")
    Local.instance = Local()


@collected
def subclass():
    class Base:
        pass

    class Derived(Base):
        base_token = Loud("token of derived class")


@collected
def iterator_over_its_list():
    items = [Loud("in list")]
    items.append(iter(items))


@collected
def map_over_itself():
    items = []
    items.append(map(lambda x: items, items))


@collected
def default_argument():
    def f(memory=[Loud("in default")]):
        pass
    f.__defaults__[0].append(f)


@collected
def function_attribute():
    def f():
        pass
    f.me, f.token = f, Loud("function attribute")


@collected
def property_and_slots():
    class WithProperty:
        __slots__ = ("a",)

        @property
        def p(self):
            return WithProperty
    x = WithProperty()
    x.a = x


@collected
def partly_consumed_pipeline():
    out = []
    source = (Loud(n) for n in "pq")
    out.append(x for x in source)
    out.append(next(out[0]))
    out.append(out)


@collected
def decorated():
    registry = {}

    def register(f):
        registry[f.__name__] = f
        return f

    @register
    def one():
        return registry
    one()
    registry["token"] = Loud("in registry")


@collected
def suspended_in_with():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *details):
            print("exit with", details[0] and details[0].__name__)

    def gen():
        with Manager() as m:
            m.generator = yield
            yield
    g = gen()
    next(g)
    g.send(g)
