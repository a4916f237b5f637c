# Snapshots, statistics, filters, traces: the API, on traces given by hand.
import tracemalloc
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
try: tracemalloc.take_snapshot()
except RuntimeError as e: print(e)
for n in (0, -1, 65536, 10**20, "x"):
    try: tracemalloc.start(n)
    except Exception as e: print(type(e).__name__, e)
S = tracemalloc.Snapshot
f1 = (("a.py", 3), ("m.py", 10)); f2 = (("b.pyc", 7), ("m.py", 10))
s = S([(0, 100, f1, 2), (0, 50000, f2, 3), (1, 70, f1, 2)], 2)
for key in ("lineno", "filename", "traceback"):
    print(*s.statistics(key), sep="\n"); print(s.statistics(key))
print(*s.statistics("lineno", True), sep="\n")
for a in (("lineno","x"),("what",False),("traceback",True)):
    try: print(*s.statistics(*a))
    except Exception as e: print(type(e).__name__, e)
o = S([(0, 10, f1, 2), (0, 9, (("c.py", 1),), 1)], 2)
print(*s.compare_to(o, "lineno"), sep="\n"); print(s.compare_to(o, "filename"))
t = s.traces[0]; print(t, repr(t), t.domain, t.size, t.traceback, len(s.traces), s.traces[1:], s.traces)
print(t.traceback.format(), t.traceback.format(1), t.traceback.format(-1), t.traceback.format(most_recent_first=True))
print(t.traceback[0], t.traceback[-1], t.traceback[:], t.traceback.total_nframe, t in s.traces, t.traceback[0] in t.traceback)
F = tracemalloc.Filter
for fs in ([F(True, "a.py")], [F(False, "a.py")], [F(True, "*.py", all_frames=True)], [F(True, "a.py", 4)], [F(True,"b.py")],
  [F(True,"a.py",domain=1)], [F(False,"a.py",domain=1)], [tracemalloc.DomainFilter(True,1)], [tracemalloc.DomainFilter(False,1)], [F(True,"a.py"),F(True,"b.py"),tracemalloc.DomainFilter(False,1)], []):
    print([str(x) for x in s.filter_traces(fs).traces])
try: s.filter_traces(5)
except Exception as e: print(type(e).__name__, e)
f = F(True, "x.pyc", 5); print(f.inclusive, f.filename_pattern, f.lineno, f.all_frames, f.domain)
st = s.statistics("lineno"); print(st[0] == st[0], st[0] == st[1], st[0].traceback < st[1].traceback, st[0] == 5, hash(st[0]) == hash(st[0]), st[0].traceback == 3)
print(S.dump and tracemalloc.get_object_traceback(s))
for n in (0, 99, 100, 1023, 10239, 10240, 123456, 10**7, 10**9, 10**12, 10**15, -5000000): print(tracemalloc.Statistic(t.traceback, n, 3))
import os, tempfile
p = tempfile.mktemp(); s.dump(p); l = S.load(p); os.remove(p); print(l.traces == s.traces, l.traceback_limit)
print(tracemalloc.Trace((0,5,f1,2)) == tracemalloc.Trace((0,5,f1,2)), s.traces[0].traceback >= s.traces[1].traceback)
try: s.traces[0].traceback < 3
except TypeError as e: print(e)
f = (("a.py",3),("a.py",10),("b.py",1),("a.py",3))
s = tracemalloc.Snapshot([(0,10,f,4),(0,5,f[1:],3)],4)
for k in ("filename","lineno"): print(*s.statistics(k,True),sep="\n")

tracemalloc.start(7)
print(tracemalloc.get_traceback_limit())
tracemalloc.stop()
print(tracemalloc.get_traceback_limit())


# One frame is kept; how many there were is known all the same.
def deeper(count):
    return bytearray(10_000) if count == 0 else deeper(count - 1)


tracemalloc.start(1)
kept = deeper(20)
found = [t for t in tracemalloc.take_snapshot().traces if t.size >= 10_000]
print(len(found), len(found[0].traceback), found[0].traceback.total_nframe)
tracemalloc.stop()
