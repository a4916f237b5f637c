# Sources that are no text, outputs that cannot be written, streams that are closed.
folder=$(mktemp -d); cd "$folder" || exit 1
printf '\377\376' > bytes.py
printf 'x = 1\nprint(x)\ny = "a\000"\n' > nul.py
printf '# coding: foo\n' > coding.py
for name in bytes nul coding; do
    ouro $name.py 2>&1 | sed "s|$folder/||"
    ouro -c "import $name" 2>&1 | sed "s|$folder/||" | tail -n 1
done
ouro -c 'for i in range(100000): print(i)' 2>&1 >/dev/full | tail -n 1
ouro -c 'print(1)' >/dev/full 2>&1; echo "status $?"
ouro -c 'print(1, flush=True)' 2>&1 >/dev/full | tail -n 3
ouro -c 'import sys; print(1); sys.exit(3)' >/dev/full 2>&1; echo "status $?"
ouro -c 'import sys; print(1); sys.stderr.write(repr(sys.stdout) + "\n")' 2>&1 >&-; echo "status $?"
ouro -c 'import sys; print(sys.stdin)' <&-
ouro -W always -c '
f = open("/dev/full", "w")
f.write("abc")
del f
def first(path):
    for line in open(path, "rb"):
        return line
first("coding.py")
last = open("/dev/full", "w")
last.write("abc")
' 2>&1
rm -r "$folder"
