# repr, ascii and quoting.
for s in ["", "a", "'", '"', "'\"", "a'b", 'a"b', "\\", "\n\r\t", "\0\x01\x1f\x7f", "\x80\x9f\xa0\xad\xff",
          "\u0100\u0378\u200b\u2028\ud800\udfff", "\ue000\ufeff\uffff", "\U0001f600\U000e0001\U0010ffff", "caf\xe9", "\u4e2d\u6587"]:
    print(ascii(repr(s)), ascii(s), len(repr(s)))
    print(eval(repr(s)) == s, eval(ascii(s)) == s)
print(repr("caf\xe9 \u4e2d\u6587"))
print(["it's", 'say "hi"', "both ' and \""])
print("\xe9\u0416".__repr__().__len__(), "x".__str__())
