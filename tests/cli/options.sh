# What the command makes of its arguments; each line shows its exit status.
ouro -c 'import sys; print(sys.argv)' a -b --c; echo "exit $?"
ouro -c 'assert 0, "seen"; print(__debug__)'; echo "exit $?"
ouro -O -c 'assert 0, "seen"; print(__debug__)'; echo "exit $?"
ouro -OOc '
def f(): "text"
print(f.__doc__, f())'; echo "exit $?"
ouro -bEsSBvq -W error -Xdev -X a=b -c '
import sys
print(sys.flags.bytes_warning, sys.flags.ignore_environment, sys.flags.no_user_site)
print(sys.flags.quiet, sys.flags.dev_mode, sys.warnoptions, sys._xoptions)'; echo "exit $?"
PYTHONPATH=/nowhere ouro -c 'import sys; print(sys.path[:2])'; echo "exit $?"
PYTHONPATH=/nowhere ouro -E -c 'import sys; print("/nowhere" in sys.path)'; echo "exit $?"
ouro -P -c 'import sys; print("" in sys.path)'; echo "exit $?"
ouro -z; echo "exit $?"
ouro --wrong; echo "exit $?"
ouro -c; echo "exit $?"
ouro -m; echo "exit $?"
ouro -W; echo "exit $?"
ouro -m no_such_module; echo "exit $?"
ouro no_such_file.py; echo "exit $?"
ouro .; echo "exit $?"
ouro -V; echo "exit $?"
ouro --dump=tokens; echo "exit $?"
PYTHONWARNINGS=error,ignore::UserWarning ouro -W once -c 'import sys; print(sys.warnoptions)'; echo "exit $?"
PYTHONWARNINGS=error ouro -E -c 'import sys; print(sys.warnoptions)'; echo "exit $?"
PYTHONUNBUFFERED=1 ouro -c 'import os; print("first"); os.write(1, b"second\n")' | cat
PYTHONUNBUFFERED=1 ouro -E -c 'import os; print("second"); os.write(1, b"first\n")' | cat
PYTHONIOENCODING=latin-1 ouro -c 'import sys; print(sys.stdout.encoding, sys.stderr.errors)'
PYTHONIOENCODING=ascii:replace ouro -c 'print("né")'
PYTHONIOENCODING=:ignore ouro -c 'print("n\ud800")'
PYTHONIOENCODING=none ouro -c 'print(1)'; echo "exit $?"
PYTHONOPTIMIZE=2 ouro -c 'import sys; assert 0; print(sys.flags.optimize)'
PYTHONOPTIMIZE=2 ouro -E -c 'import sys; print(sys.flags.optimize)'
printf '{"b": [1, 2.50, "\\u00e9"], "a": {}}' | ouro -m json.tool --sort-keys --no-ensure-ascii
printf '{"a": 1}\n{"b": 2}\n' | ouro -m json.tool --json-lines --compact
printf '[1,' | ouro -m json.tool; echo "exit $?"
hashes='import sys; print(sys.flags.hash_randomization, hash("ouro"), [*{*"abcdef"}])'
usual=$(ouro -c "$hashes"); seventh=$(OURO_HASHSEED=7 ouro -c "$hashes"); echo "$usual"; echo "$seventh"
[ "$(OURO_HASHSEED=0 ouro -c "$hashes")" = "$usual" ]; echo "0 is the usual: $?"
[ "$(OURO_HASHSEED=7 ouro -E -c "$hashes")" = "$usual" ]; echo "not heeded: $?"
[ "$(ouro -R -c "$hashes")" = "$(OURO_HASHSEED=random ouro -c "$hashes")" ]; echo "random: $?"
OURO_HASHSEED=random ouro -R -c 'd = {"builtins": 1}; print(d["builtins"], len({"a", "a"}), __name__)'
for seed in no -1 " 1" 4294967296; do OURO_HASHSEED=$seed ouro -c pass; echo "exit $?"; done
