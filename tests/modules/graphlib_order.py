# graphlib and keyword
import graphlib, keyword
print(keyword.iskeyword('if'), keyword.issoftkeyword('match'), len(keyword.kwlist))
g = graphlib.TopologicalSorter({'D': {'B','C'}, 'C': {'A'}, 'B': {'A'}})
print(sorted(['B','C']), list(g.static_order())[0])
try: graphlib.TopologicalSorter({1:[2],2:[1]}).prepare()
except graphlib.CycleError as e: print(e)
t = graphlib.TopologicalSorter(); t.add(1, 2)
for f in (lambda: t.get_ready(), lambda: t.done(1), lambda: t.is_active()):
    try: f()
    except ValueError as e: print(e)
t.prepare()
for f in (lambda: t.done(7), lambda: t.done(1), lambda: t.add(1), lambda: t.prepare(), lambda: print(t.get_ready()), lambda: t.done(2), lambda: t.done(2), lambda: print(t.get_ready(), bool(t)), lambda: t.done(1), lambda: print(bool(t))):
    try: f()
    except ValueError as e: print(e)
