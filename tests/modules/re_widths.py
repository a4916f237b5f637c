# re._parser tells how long the texts are that match: packages with lexers ask.
import re
import re._constants
import re._parser

for pattern in ('abc', 'a*', '(a|bc)+', '(a*)*', '(?=abc)', '(a)?(?(1)b|cd)', r'(a{2,3})\1', '',
                '.*.*', 'a{0}', '(?i:x)', r'\bx$', '(?>ab?)', '(?P<n>x)(?P=n)', '(a*)*b{3,}',
                '(?!x)', 'a{3}+', r'[a-z\d]{2,5}?', b'ab|c'):
    print(repr(pattern), re._parser.parse(pattern).getwidth())
print(re._parser.parse('a b # c', re.X).getwidth(), re._parser.parse('é', flags=re.A).getwidth())
for pattern in '(a', '*', r'\8':
    try:
        re._parser.parse(pattern)
    except re._constants.error as e:
        print(type(e).__name__, e, e.pos)
print(int(re._constants.MAXREPEAT), re._constants.MAXGROUPS, re._constants.error is re.error)
