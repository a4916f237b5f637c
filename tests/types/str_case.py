# Case conversion and character classes.
texts = ["", "a", "A", "hello World", "HELLO", "hello", "Hello World", "they're bill's", "1a2B", "\xe9t\xe9 \xc9T\xc9",
         "stra\xdfe", "\u1e9e", "\ufb01ne \ufb03", "\u0130stanbul \u0131", "\u03a3\u0391\u03a3 \u03a3\u0391\u03a3.", "\u0391\u03a3\u0391", "\u03a3", "A\u03a3\u0301B", "A\u03a3\u0301",
         "\u01c4\u01c5\u01c6", "\u0149a", "\xb5\u00ff\u0178", "\U00010400\U00010428", "a_b", "x1y", "\u2160\u2170", "\u1f80\u1f88", "\u0345", "\xaa\xba", "\u1d2c", "10\u216e", "\u10d0\u1c90"]
for s in texts:
    print(ascii(s), ascii(s.lower()), ascii(s.upper()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
    print("", s.islower(), s.isupper(), s.istitle(), s.isalpha(), s.isalnum(), s.isidentifier(), s.isprintable(), s.isascii())
for s in ["", "0", "12", "1.5", "\u0660\u0661", "\xb2", "\xbd", "\u2460", "\u216b", "\u4e00", "\u0e50", "\U0001d7ce", "\u3007", "a1", "-1"]:
    print(ascii(s), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isalnum(), s.isalpha())
for s in ["", " ", "\t\n\r\x0b\x0c", "\x1c\x1d\x1e\x1f", "\x85\xa0", "\u2000\u200a\u2028\u2029\u202f\u205f\u3000", "\u200b", "\u180e", " a", "\x00"]:
    print(ascii(s), s.isspace(), s.isprintable(), len(s.split()))
for s in ["a", "_", "1a", "a1", "\xe9", "\u0416x", "a-b", "a b", "", "class", "\u2118", "a\xb7", "\xb7a", "\u4e00", "a\u0301", "\u0301a", "\U0001d400"]:
    print(ascii(s), s.isidentifier())
for s in ["abc", "\n", "\xe9", "\xad", "\ud800", "\u0378", "\U0001f600", " ", "\xa0", "\ue000", "\u200d"]:
    print(ascii(s), s.isprintable())
print("STRASSE".casefold() == "stra\xdfe".casefold(), "\u03c3".casefold() == "\u03c2".casefold())
try:
    "a".upper(1)
except TypeError as e:
    print(e)
for text in "\ud800", "a\ud800B", "\udfffx":  # halves of pairs have no case
    print([ascii(getattr(text, name)()) for name in "casefold upper lower title swapcase capitalize".split()])
