# String and bytes prefixes, escapes, joining of adjacent literals, continuation lines.
print('a' "b" '''c''' """d""", r'a\n' 'b\n'.strip(), b'a' b"b" rb'\x' Rb'\d' BR"\w")
print(u'u' U"v")
print('\x41\u0042\U00000043\103\N{LATIN SMALL LETTER E WITH ACUTE}', len('\0\1\12'))
print('\a\b\f\v' == '\x07\x08\x0c\x0b')
print(repr('\'"'), repr("'"), repr('"'), repr('\\'), repr('\t\r\n\x7f\x80\xad\u200b\ud800'))
print('line \
continued', """first
second \
same""", ("joined "
"in brackets"), sep="|")
print(r'\'', r"\\", len(r"\
"), repr(R'''\
'''))
print(b'\x00\xff\'\"\\', b"\101\7", len(rb'\N{DASH}'))
print("""quotes " inside "" and \""" here""", '''it's''')
print('''
'''.count("\n"), "" '' "" == "", not "" "x", ("a" "b").join("12"), "%s" "%d" % ("x", 3))
print(f"a" "b{c}" f"{1 + 1}" r"\n" rf"\{2}" fR"{'x'}\t" F'{"q"}')
print("é" == "e\u0301")
print("\N{GREEK SMALL LETTER ALPHA}", '\N{SNOWMAN}' "\U0001F600", len("\U0001F600"))
x = "tail"
print("implicit " f"{x}" " and" ' more' * 2)
for source in (
    r"'\x4'", r"'\u12'", r"'\U00110000'", r"'\N{no such name}'", r"b'\x1'", "b'é'",
    "'a' b'b'", "'open", "'''open", "ub'x'", r"'\N'", "bu''", "f'{'",
):
    try:
        print(source, "->", eval(source))
    except SyntaxError as error:
        print(f"{source:22} {error.msg}")
