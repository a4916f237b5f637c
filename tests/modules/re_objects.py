# Functions of the module; pattern and match objects.
import re

p = re.compile(r'(?P<year>\d{4})-(?P<month>\d\d)(x)?')
print(p, p.pattern, p.flags, p.groups, p.groupindex, type(p.groupindex).__name__)
print(p == re.compile(p.pattern), p == re.compile('a'), hash(p) == hash(re.compile(p.pattern)), p is re.compile(p))
m = p.search('on 2024-10 and 2023-01x')
print(m, m.group(), m.group(0), m.group(1, 'month'), m.groups(), m.groups('-'), m.groupdict(), m.groupdict(0))
print(m['year'], m[2], m[3], m.start(), m.end('month'), m.span(3), m.regs, m.pos, m.endpos, m.re is p)
print(m.string, m.lastindex, m.lastgroup, m.expand(r'\2/\g<year>\3'), bool(m), m.__copy__() is m)
print(p.findall('2024-10 2023-01x'), [x.span() for x in p.finditer('2024-10 2023-01x')])
print(p.match('xx2024-10', 2), p.match('2024-10', 0, 6), p.search('2024-10', pos=1), p.fullmatch('2024-10!', endpos=7))
print(re.compile('^a').match('ba', 1), re.compile(r'\ba').match('ba', 1), re.compile('a$').match('ab', 0, 1))
print(p.search('x', 50), p.match('2024-10', -5).span(), re.compile('').match('abc', 9))

print(re.sub('a', 'b', 'banana', count=2), re.subn('a', '', 'banana'), re.sub('', '-', 'abc'))
print(re.sub('x*', '-', 'abxd'), re.sub(r'(\w)(\d)?', r'[\1\2]', 'a1b'), re.sub('a', r'\\\n\t\101', 'a'))
print(re.sub(r'(?P<n>\w)', r'<\g<n>\g<1>\g<0>>', 'ab'), re.sub('.', lambda m: m[0] * 2, 'abc'))
print(re.sub('a', lambda m: None, 'xax'), re.sub(b'a', b'\\g<0>!', b'banana'), re.sub('a', r'\.', 'a'))
print(re.split(r'\W+', 'a, b; c'), re.split(r'(\W+)', 'a, b; c', maxsplit=1), re.split('x*', 'axbc'), re.split('(a)|b', 'xaybz'))
print(re.findall('a', 'banana'), re.findall('(a)(n)?', 'banana'), re.findall('(b)a', 'banana'), re.findall(b'a.', b'banana'))
s = 'abc'
print(re.sub('x', 'y', s) is s, re.match('.*', s).group() is s)

print(re.escape('a.b*c[d]e f-g\n\u20ac~!"#$%&'), re.escape(b'a.b'), re.escape(''))
print(repr(re.I), str(re.I | re.M), re.RegexFlag(0), re.NOFLAG, ~re.I & re.M, re.I | 4096, re.I.name, re.I.value)
print(re.I in re.RegexFlag, list(re.I | re.X), re.I & 2, re.compile('a', re.I | re.X | re.A), re.compile(b'a', re.L))
print(re.I | re.M == re.MULTILINE, isinstance(re.I, int), re.RegexFlag.IGNORECASE, re.RegexFlag['I'], re.I + 0)
print(re.compile('x' * 300), re.compile(b'\xff'))
print(repr(re.match('.*', 'y' * 100)))

scanner = re.compile(r'\d+|\w').scanner('12a')
print(scanner.match(), scanner.search(), scanner.match(), scanner.pattern)
lexer = re.Scanner([(r'[a-z]+', lambda s, t: ('name', t)), (r'(\d)+', lambda s, t: int(t)), (r'\s+', None), ('=', 'eq')])
print(lexer.scan('ab = 12 c ?'))
print(re.Pattern, re.Match, re.Pattern[str], type(p), type(m))


class Text(str):
    pass


m = re.match('(a)b', Text('ab'))
print(type(m.group()), type(m.group(1)), type(m.string), type(re.sub('x', 'y', Text('ab'))), type(re.split('x', Text('a'))[0]))
data = bytearray(b'hello')
m = re.match(b'h(.)', data)
print(m.group(1), type(m.group()), m)
data[1:2] = b'E'
print(m.group(1))
for i in range(600):
    re.compile(f'a{i}')
re.purge()
print(re.search('(?:a|b)*c', 'ab' * 5000 + 'c').span(), re.match('(a|b)*', 'ab' * 50000).span())
