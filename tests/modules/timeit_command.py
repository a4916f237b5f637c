# timeit.main(): options, counts, units, a statement that fails, a clock of one's own.
import contextlib
import io
import sys
import timeit


def run(*args, step=0.03):
    now = 0.0  # each reading of the clock lies twice as far from the last

    def wrap(clock):
        print('clock', clock.__name__)

        def tick():
            nonlocal now, step
            now += step
            step *= 2
            return now
        return tick

    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        try:
            status = timeit.main(args, _wrap_timer=wrap)
        except SystemExit as stop:
            status = 'exit', stop.code
    print(args, status)
    lines = errors.getvalue().splitlines()
    if status == 1:  # less the frames of the module itself
        lines = lines[:1] + lines[lines.index('  File "<timeit-src>", line 6, in inner'):]
    print(out.getvalue() + '\n'.join(lines))


path = sys.path[:]
run()
run(step=0.3)
run('-n', '3', '-r2')
run('-n3', '-r-5', '-u', 'usec', 'pass')
run('--number=1', '--repeat=1', '--unit=sec', step=2.5)
run('-p', '--num', '4', '-s', 'a = 1', '--setup', 'b = 2', 'c = a + b', 'assert c == 3')
run('-p', '--process', '-v', step=0.05)
run('-vv', '-r1', step=0.0400004)
run('-vvv', '-n5', '-r2')
run('-u', 'hour')
run('-x')
run('--bogus')
run('-n')
run('-n2', '1 / 0')
print(len(sys.path) - len(path), sys.path[0] == '.')
sys.path[:] = path
steps = iter([0, 1, 2, 12, 13, 15])
print(timeit.main(['-n1', '-r3'], _wrap_timer=lambda clock: lambda: next(steps)))
print(repr(timeit.reindent('', 0)), repr(timeit.reindent('a\nb\n', 2)))
