# The table must come whatever the scripts do; figures of time differ and are cut away.
ouro compare --json _works.py _fails.py > /tmp/ouro_compare.$$ 2>&1; echo "exit $?"
grep -o '"status": [0-9]*\|"same_output": [a-z]*' /tmp/ouro_compare.$$; rm /tmp/ouro_compare.$$
ouro compare _works.py _fails.py 2>&1 | sed 's/  .*//; s/─.*//'
ouro compare _works.py _works.py | awk '/output/ { print $1, $2, $3, $4 }'
ouro compare; echo "exit $?"
ouro compare _works.py no_such_file.py 2>&1 | grep -c Errno
# many arguments, bytes that are no UTF-8, a closed input; files of the command stay its own
ouro compare --json _bytes.py _bytes.py -- $(seq 300) 2> /dev/null | grep 'same_output\|stderr'
ouro compare _bytes.py _bytes.py <&- 2> /dev/null | awk '/output|exit/ { print $1, $2, $3, $4 }'
# options of each script: a cap ends both; and one that is missing
ouro compare -X maxsteps=1 -Xmem=lines _loops.py _loops.py 2>&1 | awk '/^same|^exit|^mem/ { print $1, $2, $3, $4 }'
ouro compare _works.py _works.py -X 2>&1 | head -n 1
# both forms reach the scripts
ouro compare --json -X one=1 -Xmem=lines -Xtwo _options.py _options.py 2> /dev/null | grep stderr
# a wrong one is told once, before any script runs
for option in maxheap=x maxsteps=0 maxtime=-1 tracemalloc=z; do
    ouro compare -X mem=lines -X $option _works.py _works.py 2>&1 | head -n 2
    ouro compare -X $option _works.py _works.py > /dev/null 2>&1; echo "exit $?"
done
ouro compare $(seq -f '-Xo%g' 17) _works.py _works.py 2>&1 | head -n 1
ouro compare $(seq 9) 2>&1 | head -n 1
