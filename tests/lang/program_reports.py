# CSV and JSON reports; ends by what JSON cannot hold
# exit: 1
import csv, io, json, statistics
from collections import defaultdict, Counter, namedtuple, OrderedDict
from operator import itemgetter, attrgetter
data = """name,dept,salary,start
Alice,Eng,85000,2019-03-01
Bob,Ops,52000.50,2020-07-15
"Carol, Jr.",Eng,91000,2018-11-30
Dave,Ops,,2021-01-04
"Eve ""X""",HR,61000,2017-05-20
"""
rows = list(csv.DictReader(io.StringIO(data)))
print(rows[2], rows[3]["salary"] == "")
Emp = namedtuple("Emp", "name dept salary start", defaults=[None])
emps = [Emp(**{**r, "salary": float(r["salary"] or "nan")}) for r in rows]
by = defaultdict(list)
for e in emps: by[e.dept].append(e)
for dept, es in sorted(by.items()):
    pay = [e.salary for e in es if e.salary == e.salary]
    print(f"{dept:<5}{len(es):>3}{statistics.mean(pay):>12,.2f}{max(pay):>12.1f}")
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
w.writerow(["a", 1, 2.5, None, 'q"q'])
w = csv.DictWriter(out, ["x", "y"], extrasaction="ignore", lineterminator="\n")
w.writeheader(); w.writerow({"x": 1, "y": "two\nlines", "z": 0})
print(repr(out.getvalue()))
print(json.dumps([e._asdict() for e in emps[:2]], indent=2, sort_keys=True))
print(json.dumps({"k": [1, 2.0, None, True, "é\u2028"], 3: {}}, ensure_ascii=False, separators=(",", ":")))
print(json.loads('{"a": [1, 2.5e3, -0, "\\u00e9\\n"], "b": null}'))
for bad in ('{"a" 1}', "[1,]", "", '{"a": nan}', '"\x01"', "[1] x"):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.lineno, e.colno, e.pos)
try: json.dumps({1, 2})
except TypeError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E), json.dumps(emps[0]))
print(sorted(emps, key=attrgetter("start"))[0], min(rows, key=itemgetter("name"))["name"])
print(Counter(e.dept for e in emps).most_common(), Counter("abracadabra") - Counter("aab"))
json.dumps(object())
