# How programs end.
ouro -c 'pass'; echo "exit $?"
ouro -c '1/0'; echo "exit $?"
ouro -c 'raise SystemExit(7)'; echo "exit $?"
ouro -c 'raise SystemExit("said on stderr")'; echo "exit $?"
ouro -c 'import sys; sys.exit(256 + 3)'; echo "exit $?"
ouro -c 'import sys; sys.exit()'; echo "exit $?"
ouro -c 'if'; echo "exit $?"
(ouro -c 'raise KeyboardInterrupt'; echo "exit $?") 2>&1
printf 'print("piped", __name__)\n1/0\n' | ouro; echo "exit $?"
printf 'import sys\nprint(sys.argv)\n' | ouro - a b; echo "exit $?"
printf 'x = 1\nx + 1\nif x:\n  print("block")\n\n1/0\nexit(4)\n' | ouro -q -i; echo "exit $?"
printf 'x\n' | ouro -i -c 'x = 5; raise SystemExit(3)'; echo "exit $?"
printf '#!garbage here (\nprint(1)\n1/0\n' > /tmp/ouro_skip.$$; ouro -x /tmp/ouro_skip.$$ 2>&1 | sed 's/skip\.[0-9]*/skip/'; rm /tmp/ouro_skip.$$
ouro -c 'import sys; print(1); sys.stdout.close()'; echo "exit $?"
ouro -c 'print(1)' > /dev/full; echo "exit $?"
