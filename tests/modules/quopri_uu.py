# Quoted-printable and uuencode.
import binascii
import io
import quopri
import random


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (binascii.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)


TEXTS = [b"", b"plain", b"a=b", b"caf\xc3\xa9 \t", b"x \n", b"x\t\r\ny \r\n", b".\n.\n..\n.", b".",
         b"_ under score", b"\x00\x01\x7f", b"\r\r\n\n\r", b"a" * 80, b"a" * 75, b"a" * 76 + b"\n",
         b"=" * 30, b" " * 80, b"a" * 72 + b"\xff\xff", b"a\n" * 3, b"tab\tbed", b"-- \nsignature"]
for text in TEXTS:
    print([binascii.b2a_qp(text), binascii.b2a_qp(text, True), binascii.b2a_qp(text, istext=False),
           binascii.b2a_qp(text, header=True)])
for text in [b"", b"=", b"==", b"=3D", b"=3d=4", b"=zz", b"a=\nb", b"a=\r\nb", b"a= \nb", b"a=\r",
             b"_", "a=20b", b"=\n", b"=3", b"=A", b"x=c3=A9=x", b"=\rx\ny"]:
    print([binascii.a2b_qp(text), binascii.a2b_qp(text, header=True)])
attempt(binascii.a2b_qp, "\u20ac")
attempt(binascii.b2a_qp, "text")
attempt(binascii.a2b_qp)
for text in [b"", b"a", b"ab", b"abc", b"\0\0\0", bytes(range(45)), b"\xff" * 45, b"x" * 46]:
    attempt(binascii.b2a_uu, text)
    attempt(binascii.b2a_uu, text, backtick=True)
for text in [b"", b"\x7f", b"\x80", b"\xff", b"\xff\x00", b"!!!!", b"#86)C\n", b"#86)C`\n",
             "#86)C\r\n", b" \n", b"`", b"#86)", b"$86)C9", b"\x05\x00", b"#86)Cx", "\u20ac"]:
    attempt(binascii.a2b_uu, text)
for text in [b"abcd=", b"abcd==", b"abcd", b"ab==", b"abc==", b"abc=d"]:
    attempt(binascii.a2b_base64, text, strict_mode=True)

random.seed(5)
check = 0
for _ in range(300):
    data = bytes(random.choices(b"abc =._\t\r\n\x00\xe9", k=random.randrange(200)))
    for settings in {}, {"quotetabs": True}, {"istext": False}, {"header": True}:
        coded = binascii.b2a_qp(data, **settings)
        check = binascii.crc32(coded, check)
        check = binascii.crc32(binascii.a2b_qp(coded, header="header" in settings), check)
    line = binascii.b2a_uu(data[:45])
    assert binascii.a2b_uu(line) == data[:45]
print(check)
out = io.BytesIO()
quopri.encode(io.BytesIO(b"a\tb\xff\n"), out, True)
print(out.getvalue(), quopri.decodestring(out.getvalue()), quopri.encodestring(b"a b_", header=True))
out = io.BytesIO()
quopri.decode(io.BytesIO(b"a_b=20"), out, header=True)
print(out.getvalue())
