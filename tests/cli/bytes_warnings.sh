# -b and -bb, wrong rows of -W.
program='print(b"a" == "a", "a" != b"a", b"a" == 97, bytearray(b"a") == "a")
print(str(b"x"), "%s" % b"q", f"{b"q"}", str(bytearray(b"q")), str(b"x", "ascii"))
print("a" in [b"a"], b"a" < b"b", {b"k": 1}[b"k"])
print(b"x")'
ouro -b -c "$program" 2>&1
for line in 'print(b"a" == "a")' 'print(str(b"x"))' 'print(1, b"x")'; do
    ouro -bb -c "$line" 2>&1
done
for flags in -b -bb -q; do
    ouro $flags -c 'import sys; print(sys.flags.bytes_warning, sys.warnoptions)'
done
ouro -W zork -W error::zork -c 'print("runs")' 2>&1
ouro -X dev -W ignore -b -c 'import sys; print(sys.warnoptions)'
