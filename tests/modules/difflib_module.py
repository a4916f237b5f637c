# difflib: matches, ratios, and the forms of differences.
import difflib
a = "one\ntwo\nthree\nfour\n".splitlines(True); b = "ore\ntree\nfour\nemu\n".splitlines(True)
print(''.join(difflib.ndiff(a, b))); print(''.join(difflib.unified_diff(a, b, 'x', 'y'))); print(''.join(difflib.context_diff(a, b, 'x', 'y')))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio())
s = difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(s.get_matching_blocks(), s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio())
print(''.join(difflib.restore(difflib.ndiff(a, b), 1)))
t1 = [f'line {i}\n' for i in range(30)]; t2 = t1[:5] + ['new\n'] + t1[6:20] + ['x\n'] + t1[25:]
print(''.join(difflib.unified_diff(t1, t2))); print(''.join(difflib.ndiff(t1, t2))); print(''.join(difflib.context_diff(t1, t2, n=1)))
print(list(difflib.ndiff(['ab\tc'], ['ab\td'])), list(difflib.ndiff(["{'a': 1, 'b': 2}"], ["{'a': 1, 'b': 3}"])))
print(list(difflib.diff_bytes(difflib.unified_diff, [b'a\n'], [b'b\n'])))
for bad in [lambda: difflib.get_close_matches('a', [], 0), lambda: list(difflib.unified_diff([b'a'], ['b'])), lambda: list(difflib.restore([], 3))]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
