# Generic aliases and mapping proxies whose parts lead back to them.
import gc
import types
import weakref


class Mark:
    def __del__(self):
        print("mark gone")


gc.collect()
holder = []
alias = types.GenericAlias(list, (holder,))
holder.append(alias)
holder.append(Mark())
del holder, alias
print("alias", gc.collect() > 0)

table = {"mark": Mark()}
proxy = types.MappingProxyType(table)
table["proxy"] = proxy
print(sorted(proxy))
del table
print("the proxy keeps the dict", len(proxy))
del proxy
print("proxy", gc.collect() > 0)

space = types.SimpleNamespace(mark=Mark())
space.me = space
print(repr(space).count("namespace"))
del space
print("namespace", gc.collect())
