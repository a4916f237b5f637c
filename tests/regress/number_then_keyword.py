# 0 before a keyword that begins like a prefix is a prefix.
import warnings

warnings.simplefilter("ignore")
for text in "0or x", "0or 1", "0x for x in ()", "0b1or 2", "0o7or 2", "1or 2", "00or 2", "0if 1else 2", "0in []":
    try:
        print(text, "=", eval(text))
    except SyntaxError as error:
        print(text, "-", error.msg)
