# An empty format specification asks for str(), also of a subclass of str.
class Loud(str):
    def __str__(self):
        return self.upper() + "!"


s = Loud("a")
print(format(s), f"{s}", "{}".format(s), "{:}".format(s), str.__format__(s, ""))
print(f"{s:>3}", "{:>3}".format(s), f"{s!s}", f"{s!r}")
