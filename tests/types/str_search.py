# find, rfind, index, rindex, count, startswith, endswith, in.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

s = "abracadabra"
for part in ["", "a", "abra", "cad", "x", "abracadabra", "abracadabraa", "ra", "br"]:
    print(repr(part), s.find(part), s.rfind(part), s.count(part), part in s, s.startswith(part), s.endswith(part))
    for start, end in [(1, None), (None, 5), (-4, None), (3, -3), (20, None), (0, 100), (11, None), (5, 2), (-100, 100)]:
        print("", s.find(part, start, end), s.rfind(part, start, end), s.count(part, start, end),
              s.startswith(part, start, end), s.endswith(part, start, end), end=";")
    print()
wide = "\u0430\u0431\u0432\xe9a\U0001f600\u0431"
for part in ["\u0431", "\xe9", "a", "\U0001f600", "\xe9a", "a\U0001f600\u0431", "b", "\u4e00", ""]:
    print(wide.find(part), wide.rfind(part), wide.count(part), part in wide)
print("abc".find("\u0430"), "abc".count("\xe9"), "\U0001f600" in "abc")
print(s.startswith(("x", "ab")), s.endswith(("x", "y")), s.startswith(()), s.startswith(("",), 12))
show(lambda: s.index("x"))
show(lambda: s.rindex("x"))
show(lambda: s.index("c"))
show(lambda: s.rindex("a", 0, 5))
show(lambda: s.find(1))
show(lambda: s.rfind(None))
show(lambda: s.count(b"a"))
show(lambda: s.find("a", "b"))
show(lambda: s.find("a", 1.5))
show(lambda: s.startswith(1))
show(lambda: s.startswith(("a", 1)))
show(lambda: s.startswith((1, "a")))
show(lambda: s.endswith(["a"]))
show(lambda: s.find())
class Index:
    def __index__(self):
        return 3
print(s.find("a", Index()), s.count("a", Index(), None))
print(s.find("a", 2**80), s.rfind("a", -2**80), s.count("a", -2**80, 2**80))
# worst cases for naive searching
big = "a" * 5000
print((big + "b").find("a" * 300 + "b"), (big + "b" + big).rfind("b" + "a" * 300), big.find("a" * 100 + "b"))
print(("ab" * 2000 + "abb").find("ab" * 50 + "b"), ("aab" * 1000).count("aabaab"))
print((big + "\u0416").find("a" * 100 + "\u0416"), ("\u0416" * 3000 + "a").find("\u0416" * 200 + "a"))
print(("x" + "ab" * 500).rfind("x" + "ab" * 100), ("abaab" * 400 + "c").find("abaababaabc"))
fib = ["a", "ab"]
while len(fib[-1]) < 5000:
    fib.append(fib[-1] + fib[-2])
print(fib[-1].find(fib[-3] + fib[-4]), fib[-1].count(fib[8]), fib[-1].find(fib[10] + "c"), fib[-1].rfind(fib[12]))
