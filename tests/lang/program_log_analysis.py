# A log taken apart with re and Counter, a tokenizer; ends by its error
# exit: 1
import re
from collections import Counter, defaultdict
log = '''127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
10.0.0.5 - bob [10/Oct/2023:13:56:01 +0000] "POST /login HTTP/1.1" 302 -
127.0.0.1 - - [10/Oct/2023:14:02:10 +0000] "GET /a.png HTTP/1.1" 404 153
garbage line
10.0.0.7 - - [11/Oct/2023:00:00:00 +0000] "GET /index.html HTTP/2" 200 99'''
pat = re.compile(r'''
    (?P<ip>[\d.]+)\s-\s(?P<user>\S+)\s\[(?P<ts>[^\]]+)\]\s
    "(?P<verb>[A-Z]+)\s(?P<path>\S+)\s[^"]*"\s(?P<status>\d{3})\s(?P<size>\d+|-)''', re.X)
hits, sizes = Counter(), defaultdict(int)
for n, line in enumerate(log.splitlines(), 1):
    if not (m := pat.match(line)):
        print(f"line {n}: no match: {line!r}"); continue
    d = m.groupdict(); hits[d["path"], d["status"]] += 1
    sizes[m["ip"]] += int(d["size"]) if d["size"] != "-" else 0
for (p, s), c in hits.most_common(2): print(f"{p:<15}|{s:^7}|{c:>3}")
print(dict(sizes), pat.groups, pat.groupindex, pat.flags)
print(re.sub(r"(\d+)\.(\d+)", lambda m: f"{m[2]}.{m[1]}", "1.2 3.4", count=1), re.sub(r"\b(\w)(\w*)", r"\2\1ay", "hello big world"))
print(re.findall(r"(?i)(a)(b)?", "abAaB"), re.split(r"([,;])\s*", "a, b;c"), re.fullmatch(r"\w+@\w+\.com", "a@b.com"))
print([m.span() for m in re.finditer(r"(?<=a)b+(?!c)", "abbc ab abbb")], re.escape("a.b*c"))
try: re.compile("(a")
except re.error as e: print(e, e.pos, e.pattern)
print(re.sub("(?P<x>a)", r"[\g<x>\g<0>]", "banana"), re.subn("a", "", "banana"), re.match("x", "y"))
def tokenize(s):
    spec = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("WS", r"\s+"), ("BAD", r".")]
    for m in re.finditer("|".join(f"(?P<{n}>{p})" for n, p in spec), s):
        if m.lastgroup == "BAD": raise SyntaxError(f"{m.group()!r} at {m.start()}")
        if m.lastgroup != "WS": yield m.lastgroup, m.group()
print(list(tokenize("x1 = 3.5*(y+2)")))
list(tokenize("a $ b"))
