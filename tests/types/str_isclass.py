# str.isalpha and its like over interesting characters.
tests = ["isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isidentifier", "islower",
"isupper", "istitle", "isspace",
         "isprintable", "isascii"]
samples = ["", "a", "A", "aB", "Ab", "Ab Cd", "1", "a1", "\u00b2", "\u00bd", "\u0661", "\u4e00",
"\u2160", "_", "_1", "1_", " ", "\t", "\n",
           "\u00a0", "\u2003", "\u200b", "\x00", "\x7f", "\x1c", "\x85", "\u2028", "\u00aa",
           "\u00df", "\u01c5", "\u0345", "\u00e9", "e\u0301",
           "\ud800", "\U0001f600", "\U00010400", "\u02b0", "\u1d2c", "\u24b6", "a\u0301", "A1",
           "1A", "A a", "\u00ad", "def", "None", "x y", "\u2118",
           "\u00b7", "a\u00b7", "\uff11", "\u3007", "It's", "They're Bill's", "\u216b"]
for sample in samples:
    marks = "".join("x" if getattr(sample, name)() else "." for name in tests)
    print(marks, ascii(sample))
for sample in ("\u00df", "\ufb01", "\u0130", "\u0131", "\u01c5", "\u03a3", "a\u03a3", "\u1e9e",
               "\u0149", "\u1f80", "\u00b5", "\uff21", "\U00010400",
               "O'Neil's", "hello wORLD", "x\u0345y", "\u00aaB", "1st"):
    print(*(ascii(getattr(sample, name)()) for name in ("upper", "lower", "title", "capitalize",
    "swapcase", "casefold")))
for name in tests:
    try:
        getattr("a", name)(1)
    except TypeError as error:
        print(error)
