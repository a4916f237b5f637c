# Comma-separated values; words of shells; options.
import csv, fnmatch, getopt, io, shlex
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: getopt.getopt(['-a','-b','x','--foo=1','--bar','y','z'],'ab:',['foo=','bar'])); t(lambda: getopt.gnu_getopt(['x','-a','y','--fo','3'],'a',['foo='])); t(lambda: getopt.getopt(['-z'],'a')); t(lambda: getopt.getopt(['-b'],'b:')); t(lambda: getopt.getopt(['--x'],'',['y'])); t(lambda: getopt.getopt(['--x=1'],'',['x']))
for s in ["a 'b c' d\"e f\"g \\h", "a#b c", "a 'b", "x\\", '"a\\"b"', "''", 'a "" b', "a;b|c"]: t(lambda: shlex.split(s)); t(lambda: list(shlex.shlex(s))); t(lambda: list(shlex.shlex(s,posix=True,punctuation_chars=True)))
t(lambda: shlex.quote("a b'c")); t(lambda: shlex.join(['a','b c',''])); t(lambda: shlex.split('a # b', comments=True))
for s in ['a,b,c\r\n1,"x,y",3\r\n','a,"b ""q"" c",d\n','"multi\nline",2\n','a;b\n','\n','a,\n','" a",b\n','a,b']: t(lambda: list(csv.reader(io.StringIO(s,newline='')))); t(lambda: list(csv.reader(io.StringIO(s),delimiter=';',quoting=csv.QUOTE_NONE)))
def w(rows,**k):
    o=io.StringIO(); csv.writer(o,**k).writerows(rows); return o.getvalue()
R=[['a','b c','d,e','f"g','h\ni',None,1,2.5,''],[''],[]]
for q in range(6): t(lambda: w(R[:1],quoting=q,escapechar='\\')); t(lambda: w(R,quoting=q))
t(lambda: w(R,delimiter=';',lineterminator='\n',quotechar="'")); t(lambda: w([[1,'"']],doublequote=False)); t(lambda: w([[1,'"']],doublequote=False,escapechar='\\')); t(lambda: w(5)); t(lambda: w([5])); t(lambda: w(R,delimiter='ab')); t(lambda: w(R,quoting=9)); t(lambda: w(R,dialect='nope')); t(lambda: w(R,foo=1)); t(lambda: csv.reader(5)); t(lambda: csv.writer(5)); t(lambda: list(csv.reader([b'a']))); t(lambda: list(csv.reader(['"a"b,c'],strict=True))); t(lambda: list(csv.reader(['"a"b,c']))); t(lambda: list(csv.reader(['"abc'],strict=True))); t(lambda: list(csv.reader(['1,"2",x'],quoting=csv.QUOTE_NONNUMERIC))); t(lambda: csv.list_dialects()); t(lambda: list(csv.reader(['a, b'],skipinitialspace=True))); t(lambda: list(csv.reader(["a\tb"],'excel-tab')))
t(lambda: list(csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n')))); o=io.StringIO(); dw=csv.DictWriter(o,['a','b']); dw.writeheader(); dw.writerow({'a':1,'b':2}); dw.writerow({'a':3}); t(lambda: dw.writerow({'c':1})); print(repr(o.getvalue())); t(lambda: csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter); t(lambda: csv.Sniffer().has_header('name,age\nbob,3\nal,4\n')); t(lambda: csv.field_size_limit())
for p in ['*.py','a?c','[a-c]x','[!a]b','[','a[]]b','**','x*y*z','[z-a]','[^a]','*.{a}']: print(fnmatch.translate(p) if 0 else '', [n for n in ['a.py','abc','bx','cb','[','a]b','xAyBz','z','^','d'] if fnmatch.fnmatch(n,p)])

# what a dialect may not be, escaped line ends, numbers that are not there
for kw in [dict(delimiter=" ", skipinitialspace=True), dict(quotechar=" ", skipinitialspace=True),
           dict(lineterminator=None), dict(lineterminator=3), dict(quoting="x"),
           dict(delimiter="\n"), dict(escapechar="\r"), dict(quotechar=5)]:
    try:
        out = io.StringIO()
        csv.writer(out, **kw).writerows([["a b", "", 'c"d'], [""], []])
        print(kw, list(csv.reader(["a  b , c", '"x y" z'], **kw)), repr(out.getvalue()))
    except (TypeError, ValueError) as e:
        print(kw, type(e).__name__, e)
for text in "a\\\nb,c\r\n", "\\\na,b\\\nc", "a,b\\", "a\\", "a\\\r\nb":
    print(list(csv.reader(io.StringIO(text), escapechar="\\", quoting=csv.QUOTE_NONE)))
for quoting in range(6):
    try:
        print(quoting, list(csv.reader([',3,"5",7.3, 9,""'], quoting=quoting)))
    except ValueError as e:
        print(quoting, e)

# a dialect class with a character that cannot be
for name in "delimiter", "escapechar", "quotechar":
    bad = type("bad", (csv.excel,), {name: "\n"})
    t(bad)

# what readers and writers say of themselves is not to be set
for o in csv.reader(["a,b", "c"]), csv.writer(io.StringIO()):
    for name in "dialect", "line_num", "other":
        t(lambda: setattr(o, name, 5))
        t(lambda: delattr(o, name))
        t(lambda: vars(o))
rows = csv.reader(["a,b\n", '"c\n', 'd"\n'])
print([(row, rows.line_num, rows.dialect.delimiter) for row in rows])

# a field goes on over escaped line ends, also where it has more text behind one
for lines in (["a\\\n", "b"], ["a\\\n", "b\n"], ["a\\\nb", "c"], ["a\\\n", "", "c"], ["a\\", "b"]):
    for strict in False, True:
        t(lambda: list(csv.reader(lines, escapechar="\\", strict=strict)))

# wide characters, limits, rows that are iterators, what write returns
t(lambda: list(csv.reader(["é€\U0001F600,b€'c,d'€'x'", "'q''r'€"], delimiter="€", quotechar="'")))
t(lambda: w([["é", "€", "\U0001F600€"], [None, 3j, True]], delimiter="€", quoting=csv.QUOTE_NONNUMERIC))
t(lambda: (csv.field_size_limit(5), list(csv.reader(["abcde,f"]))))
for text in "abcdef", '"abcdef"', "a\\bcdef":
    t(lambda: list(csv.reader([text], escapechar="\\")))
t(lambda: csv.field_size_limit("x")); t(lambda: csv.field_size_limit(2**70)); t(lambda: csv.field_size_limit(131072))
t(lambda: csv.writer(io.StringIO()).writerow(x for x in "abc")); t(lambda: csv.writer(io.StringIO()).writerows([[1], 5]))
t(lambda: type(csv.reader([]))([])); t(lambda: csv.writer(io.StringIO()).writerow())
def again():
    yield "a,b"
    yield next(rows)[0]
rows = csv.reader(again())
t(lambda: list(rows))
for sample in ("abc", "a, b\n1, 2\n", "10:30,5\n11:30,6\n", "a;b,c\n" * 12 + "q\n", "'a';1\n'b';2\n", '"l\nm",b\n',
               '"a""b"|c\nd|"e"\n', "it's,a\nb,c's\n", "name\nann\n", ""):
    for letters in None, ",;":
        try:
            d = csv.Sniffer().sniff(sample, letters)
            print(repr(d.delimiter), d.quotechar, d.doublequote, d.skipinitialspace)
        except csv.Error as e:
            print(e)

# texts of subclasses are written as they are; which error of a dialect comes first
class Loud(str):
    def __str__(self): return "loud"
t(lambda: w([[Loud("a,b"), Loud('"'), Loud("")]]))
t(lambda: w([[Loud("")]]))
for given in (dict(quoting=9, lineterminator=None), dict(quotechar=None, quoting=1, lineterminator=None), dict(lineterminator=None), dict(lineterminator=5, quotechar=5), dict(escapechar=5, quotechar=5), dict(quotechar=5, quoting="x")):
    t(lambda: csv.reader([], **given))
