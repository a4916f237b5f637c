# mappingproxy: a read-only view of any mapping; methods, operators, and what refuses.
from types import MappingProxyType

table = {"one": 1, "two": 2}
proxy = MappingProxyType(table)
print(proxy, len(proxy), proxy["one"], "two" in proxy, proxy.get("three", 3))
print(list(proxy), list(proxy.keys()), list(proxy.values()), list(proxy.items()))
print(list(reversed(proxy)), proxy == table, proxy == MappingProxyType(dict(table)))
table["three"] = 3
print(proxy["three"], proxy.copy(), type(proxy.copy()).__name__)
print(proxy | {"four": 4}, {"zero": 0} | proxy, type(proxy | {}).__name__)
print([name for name in dir(proxy) if not name.startswith("_")])
print(type(vars(int)).__name__, type(type.__dict__).__name__)


def refused(code):
    try:
        exec(code, {"proxy": proxy, "MappingProxyType": MappingProxyType})
    except (TypeError, AttributeError, KeyError) as error:
        print(code, "->", type(error).__name__, error)


refused("proxy['x'] = 1")
refused("del proxy['one']")
refused("proxy.update(x=1)")
refused("proxy |= {'x': 1}")
refused("proxy['missing']")
refused("hash(proxy)")
refused("MappingProxyType([1])")
refused("MappingProxyType()")
refused("int.__dict__['x'] = 1")
