# String and bytes literals: prefixes, escapes, joining, line continuation.
print('single', "double", '''triple 'quoted' ''', """a "b" c""")
print("a\tb\\n\'\"\x41\101\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}|")
print(r"raw\n\t", R'\x', "line \
continued", 'a' "b" '''c''')
print(b"bytes\x00\xff\n", br"raw\x", rb"\d", Rb'x', b'a' b"b")
print(u"unicode", len("\0"), len("\a\b\f\v\r"), repr("\a\b\f\v\r\x7f\x1b"))
print("""first
second
    indented""")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\\"), repr("\n\t"))
print(repr("é😀\u200b\xa0\xad\ud800"), ascii("é😀"), repr("\x00\x01"))
print("\1\12\123", repr("\08"), "\
".__len__())
print(repr(b"'"), repr(b"\"'"), repr(b"\\\t\n\r\x00\x7f\xff"))
print("ab" == "a" "b", ("long "
                        "text"), "%d" "%s" % (1, 2))
print(len("a\
b"), len(r"a\
b"))
print("\N{LATIN SMALL LETTER A WITH ACUTE}" == "á", "\u0041" == "A")
for source in (r"'\x4'", r"'\u12'", r"'\U99999999'", r"b'\x1'", "b'é'", "'abc", "'''abc",
               r"'\N{no such name}'"):
    try:
        eval(source)
    except SyntaxError as error:
        print(error.msg)
