# Texts that are in the form NFC already, and those that only look so.
import unicodedata

for c in range(0x110000):
    one = chr(c)
    if c < 0x3100 or c % 97 == 0 or 0xa600 < c < 0xaf00 or 0xf700 < c < 0xfb00:
        composed = unicodedata.normalize("NFC", one)
        again = unicodedata.normalize("NFC", unicodedata.normalize("NFD", one))
        if composed != again:
            print(hex(c), ascii(composed), ascii(again))
for text in ("é", "e\u0301", "ée\u0301", "ё", "е\u0308", "か\u3099", "が", "가", "\u1100\u1161",
             "가\u11a8", "\u1100가\u11a8", "\u212b", "\u2126", "Ω", "漢字", "\uf900", "\u0344",
             "\u0958", "\U0001f600e\u0301", "\U0002f800", "ä\ud800o\u0308", "\u0387\u0388",
             "ά", "\u03b1\u0301", "\u2adc", "\u2329", "ạ\u0302", "a\u0302\u0323", "\U0001d15e"):
    print(ascii(text), *(ascii(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")),
          unicodedata.is_normalized("NFC", text), unicodedata.is_normalized("NFD", text))


class Text(str):
    pass


for text in (Text("é"), Text("漢"), Text("abc"), Text("e\u0301")):
    print(type(unicodedata.normalize("NFC", text)))
