# An empty format specification asks for str(), also of a subclass of str.
class Loud(str):
    def __str__(self):
        return self.upper() + "!"


s = Loud("a")
print(format(s), f"{s}", "{}".format(s), "{:}".format(s), str.__format__(s, ""))
print(f"{s:>3}", "{:>3}".format(s), f"{s!s}", f"{s!r}")

# What is neither padded nor cut is the object itself.
for text in "", "abc", "\xe9":
    s = Loud(text)
    print([type(format(s, spec)).__name__ for spec in ("s", "1", "3", "4", ".1", ".9", "*>2.2s", "<")])

# A template without fields, too.
for text in "", "abc":
    s = Loud(text)
    print([type(t).__name__ for t in (s % (), s % {}, s.format(), s.format(1), s.format_map({}), Loud("{}").format(text))])
