# Numbers, strings, bytes and f-strings that are refused.
def check(*sources):
    for source in sources:
        try:
            compile(source, "<s>", "exec")
            print("compiles:", source)
        except SyntaxError as error:
            text = ascii(source) if len(source) < 60 else ascii(source[:20]) + "..."
            print(f"{error.msg} | {error.lineno}:{error.offset}-{error.end_offset} | {text}")


check("01", "00", "0777", "0_7", "1_", "1__0", "_1", "0x", "0xg", "0b2", "0b", "0o8", "0o", "1e",
      "1e+", "1.e",
      "1.5j2", "1a", "1.a", "0x1.5", "1_000", "0b1_0", "0x_f", "1if 2else 3", "1or 2",
      "0x1for x in y",
      "1_.5", "1._5", "1e1_0", "1e_1", "9" * 5000, "0b12", "0o18", "1L", "0xfor", "1 2", "1.2.3",
      "1..real",
      "1.real", "$", "?", "a!", "a!b", "a ? b", "`a`", "a <> b", "\\", "a \\ b", "\\\n\\\n1",
      "a = \\", "\u00a0",
      "\u201chi\u201d", "\u20ac", "a\u0300 = 1", "\u00b2 = 1", "\x00", "x = '\x00'", "\f1",
      "x\u200b = 1")
check("'", '"', "'abc", "'''abc", '"""abc\ndef', "'a\nb'", "'a' 5", "u'x'", "ur'x'", "br'x'",
      "rb'x'", "bu'x'",
      "f'x'", "fr'{1}'", "fb'x'", "b'\u00e9'", "'\\x1'", "'\\xzz'", "'\\u12'", "'\\U00110000'",
      "'\\N{no such}'",
      "'\\N'", "'\\N{}'", "b'\\x1'", "'a' b'b'", "b'a' 'b'", "'a' f'{1}' b''", "'\\8'", "'\\400'",
      "r'\\'",
      "'a\\\nb'", "x = 'it's'", 'x = "a" "b', "'''", "''''", "'a' = 'b'")
check("f'{'", "f'}'", "f'{}'", "f'{ }'", "f'{a'", "f'{a}}'", "f'{{}'", "f'{a!}'", "f'{a!x}'",
      "f'{a!r'", "f'{a!rr}'",
      "f'{a! r}'", "f'{a:{b}'", "f'{a:{b:{c}}}'", "f'{a:{b:{c:{d}}}}'", "f'{a b}'", "f'{a;b}'",
      "f'{lambda x: 1}'",
      "f'{(lambda x: 1)}'", "f'{a=}'", "f'{a=!r:5}'", "f'{=a}'", "f'{!r}'", "f'{:x}'", "f'{*a}'",
      "f'{*a,}'",
      "f'{**a}'", "f'{a:=5}'", "f'{(a:=5)}'", "f'{yield}'", "f'{a[}'", "f'{a)}'", "f'{a]}'",
      "f'{\"\\n\"}'", "f'{#}'",
      "f'{a#}'", "f'''{\na}'''", "f'{a\n}'", "f'{f'{f'{1}'}'}'", "f'\\{a}'",
      "f'{1:\\x41}'",
      "f'{a!s:}'", "f'{a:}}'", "f'{a.}'", "f'{1 +}'", "f'{if}'", "f'{a if b}'", "f'{import x}'",
      "f'{x = 1}'", "f'{class}'")
