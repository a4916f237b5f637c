# Catalogues of translations: .mo files, plural forms, fallbacks.
import builtins
import gettext
import io
import os
import shutil
import struct
import tempfile
import warnings

for name in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
    os.environ.pop(name, None)


def catalogue(texts, order="<", version=0):
    rows = sorted((key.encode(), value.encode()) for key, value in texts.items())
    start = 28 + 16 * len(rows)
    tables, data = [[], []], b""
    for column in 0, 1:
        for row in rows:
            tables[column] += [len(row[column]), start + len(data)]
            data += row[column] + b"\0"
    numbers = [0x950412de, version << 16, len(rows), 28, 28 + 8 * len(rows), 0, 0]
    numbers += tables[0] + tables[1]
    return struct.pack(f"{order}{len(numbers)}I", *numbers) + data


HEAD = ("Project-Id-Version: x\nContent-Type: text/plain; charset=UTF-8\nLong: one\n two\n"
        "Plural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\n")
TEXTS = {"": HEAD, "hello": "привет", "only\0onlys": "один\0два\0пять",
         "menu\x04Open": "Открыть", "menu\x04file\0files": "файл\0файла\0файлов"}
for order in "<>":
    t = gettext.GNUTranslations(io.BytesIO(catalogue(TEXTS, order)))
    print(t.info(), t.charset())
    print(t.gettext("hello"), t.gettext("other"), t.gettext("only"), t.pgettext("menu", "Open"),
          t.pgettext("no", "Open"), t.pgettext("menu", "file"))
    print([t.ngettext("only", "onlys", n) for n in (0, 1, 2, 5, 11, 12, 21, 22, 111)],
          t.ngettext("cat", "cats", 1), t.ngettext("cat", "cats", 3),
          t.npgettext("menu", "file", "files", 22), t.npgettext("x", "file", "files", 1))
other = gettext.GNUTranslations(io.BytesIO(catalogue({"": HEAD, "second": "zweites"})))
t.add_fallback(other)
print(t.gettext("second"), t.gettext("third"), t.ngettext("a", "b", 2), t.pgettext("c", "second"))
for data in [b"\0" * 40, catalogue(TEXTS)[:-3], catalogue(TEXTS, version=9), catalogue({})]:
    try:
        print(gettext.GNUTranslations(io.BytesIO(data)).gettext("x"))
    except OSError as error:
        print(error)

for text in ["0", "n", "n!=1", "n==1 ? 0 : n==2 ? 1 : 2", "!n", "n%2||n>5&&n<8", "(n+1)*2-1", "n/2",
             "n<=1", "n>=2", "1?2:3?4:5", "n - 1 - 1"]:
    print(text, [gettext.c2py(text)(n) for n in range(10)])
for text in ["x", "n n", "(n", "n)", "", "n &", "n ? 1", "1 2", "n**2", "n;", "(" * 30 + "n" + ")" * 30,
             "n" + "+n" * 600, "?"]:
    try:
        print(gettext.c2py(text)(3))
    except ValueError as error:
        print(type(error).__name__, str(error)[:60] if "end" not in str(error) else "end")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(gettext.c2py("n!=1")(1.0), gettext.c2py("n")(2.6), gettext.ngettext("a", "b", 1.0))
try:
    gettext.c2py("n")("x")
except TypeError as error:
    print(error)

folder = tempfile.mkdtemp()
for language, texts in ("de", {"": HEAD, "yes": "ja"}), ("de_AT", {"": HEAD, "no": "na"}):
    path = os.path.join(folder, language, "LC_MESSAGES")
    os.makedirs(path)
    with open(os.path.join(path, "app.mo"), "wb") as file:
        file.write(catalogue(texts))
print([os.path.relpath(path, folder) for path in
       gettext.find("app", folder, ["de_AT.UTF-8", "C", "de"], all=True)])
print(gettext.find("app", folder, ["fr"]), gettext.find("app", folder, ["fr"], all=True),
      gettext.find("app", folder), os.path.relpath(gettext.find("app", folder, ["de_DE@euro"]), folder))
both = gettext.translation("app", folder, ["de_AT"])
print(both.gettext("yes"), both.gettext("no"), type(both).__name__)
try:
    gettext.translation("app", folder, ["fr"])
except FileNotFoundError as error:
    print(error)
print(type(gettext.translation("app", folder, ["fr"], fallback=True)).__name__)
os.environ["LANGUAGE"] = "fr:de"
print(gettext.bindtextdomain("app", folder) == folder, gettext.textdomain("app"), gettext.textdomain())
print(gettext.gettext("yes"), gettext.dgettext("app", "yes"), gettext.dgettext("none", "yes"),
      gettext.ngettext("one", "many", 2), gettext.pgettext("c", "yes"),
      gettext.dnpgettext("app", "c", "one", "many", 1))
# A count that is no int: the warning is for the caller; without a catalogue all is taken.
for count in 1.0, 2.5, None:
    for ask in gettext.ngettext, gettext.NullTranslations().ngettext, both.ngettext:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                print(ask("one", "many", count), end=" ")
            except TypeError as error:
                print(error, end=" ")
        print([(w.message, os.path.basename(w.filename)) for w in caught])
gettext.install("app", folder, names=["ngettext", "bad"])
print(builtins._("yes"), builtins.ngettext("a", "b", 1), hasattr(builtins, "bad"))
shutil.rmtree(folder)
# flat: none, gettext keeps what it read
