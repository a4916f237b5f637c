# Wrong calls of str methods: the exact words.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

for f in [lambda: "a".join(), lambda: "a".join([], []), lambda: "a".upper(1), lambda: "a".startswith(), lambda: "a".find(), lambda: "a".strip(1, 2), lambda: "a".split(foo=1), lambda: "a".split(1, 2, 3),
          lambda: "a".encode(1), lambda: "a".replace("a"), lambda: "a".replace(), lambda: "a".center(), lambda: "a".zfill(), lambda: "a".partition(), lambda: "a".translate(), lambda: "a".format_map(), lambda: "a".isdigit(1),
          lambda: "a".splitlines(1, 2), lambda: "a".expandtabs(1, 2), lambda: "a".removeprefix(), lambda: "a".casefold(None), lambda: "a".nothing, lambda: "a".nothing(), lambda: str.upper(), lambda: str.upper(1), lambda: str.join(1, []),
          lambda: "a" - "b", lambda: "a" / 2, lambda: -"a", lambda: "a" ** 2, lambda: "a" & "b", lambda: "a" @ "b", lambda: ~"a", lambda: "a" << 1, lambda: "a" * "b", lambda: None + "a", lambda: "a" + None, lambda: "a"(), lambda: int("a"), lambda: len(5)]:
    show(f)
s = "abc"
for code in ["s[0] = 'x'", "del s[0]", "s.x = 1", "s.upper = 1", "del s.upper", "s[0:1] = 'x'", "str.x = 1", "a, b = s", "a, b, c, d = s"]:
    try:
        exec(code)
    except Exception as e:
        print(code, type(e).__name__, e)
