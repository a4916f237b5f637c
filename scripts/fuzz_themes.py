"""Random units of one theme each, for diff_fuzz.py: formats, slices, generators, modules ...

RULES is a grammar: each name has alternatives, in which `$name` stands for one of that
name's alternatives. What needs a plan (control flow, calls against signatures) is written
by a function instead. THEMES says what one unit of a theme is, SUPPORT what it may use.
"""

import re

HOLE = re.compile(r"\$([a-z_0-9]+)")


def words(text):
    return text.split()


RULES = {
    # ---- values ----
    "small": words("0 1 2 3 -1 -2 5 7 10 -7"),
    "int": words("0 1 -1 2 3 -3 7 10 12 -12 99 255 256 -256 1000 12345 -98765 1234567 2**31 2**53 2**53+1 -2**63 2**64 10**18 10**22 "
                 "10**30 -10**20-7 True False 0xdead 3**50 10**400"),
    "float": words("0.0 -0.0 1.0 -1.5 0.1 0.5 1.5 2.5 -2.5 0.05 2.675 9.995 99.5 999999.5 1e-7 1e15 1e16 1e17 123456.789 1e22 1e23 1.7976931348623157e308 "
                   "5e-324 2.2250738585072014e-308 1/3 -2/3 1e100 float('inf') float('-inf') float('nan') 4.35 0.1+0.2 123.0 1e5 12345678.9"),
    "complex": words("1j 0j -1j 1+2j 2-3j -1.5-0j 0.5j complex(0.0,-0.0) complex('inf') complex('nan') complex(-0.0,1) 1e300+1e300j complex(3,-0.0)"),
    "num": ["$int", "$int", "$float", "$float", "$complex", "$small"],
    "real": ["$int", "$float", "$small"],
    "any": ["$num", "$str", "$bytes", "None", "[]", "[1, 2]", "(1, 2)", "{1: 2}", "{1, 2}", "range(3)", "...", "int", "object()", "slice(1)", "len"],
    "idx": words("0 1 2 3 4 7 -1 -2 -3 -7 100 -100 None"),
    "str": ["''", "'a'", "'ab'", "'abc'", "'b'", "' '", "'aXbXc'", "'hello world'", "'Hello'", "'  x y  '", "'a,b,,c'", "'aaa'", "'line1\\nline2\\r\\nline3'",
            "'\\t\\x0b\\x0c\\x1c\\x85\\u2028'", "'\\xe9\\xe8'", "'\\xdf'", "'\\u01c5'", "'\\u0130'", "'\\ufb01x'", "'\\u03a3A\\u03a3'", "'\\U0001f600'", "'e\\u0301'",
            "'\\ud800'", "'\\x00a'", "'123'", "'\\u0663'", "'\\xb2'", "'\\xbd'", "'1_000'", "'if'", "'a_b'", "'9a'", "'%'", "'it\\'s'", "'\\\\'", "'\\u1e9e'", "'\\u0345'",
            "'They\\'re Bill\\'s'", "'abcabc' * 3", "'\\xa0'", "'\\u200b'", "'A1'"],
    "bytes": ["b''", "b'a'", "b'ab'", "b'abc'", "b' '", "b'aXbXc'", "b'hello world'", "b'  x y  '", "b'a,b,,c'", "b'aaa'", "b'l1\\nl2\\r\\nl3'", "b'\\x00\\xff'",
              "b'\\xc3\\xa9'", "b'123'", "b'A1'", "bytearray(b'ab')", "bytearray(b'a,b')", "memoryview(b'ab')", "b'\\xe9'", "b'\\t\\x0b\\x0c'"],
    "list": ["[]", "[1]", "[1, 2, 3]", "[3, 1, 2]", "list(range(6))", "list('abcab')", "[[1], [2]]", "[None, 1, 'a']", "[1.5, 2, True]", "[0] * 4"],
    "seq": ["$list", "$list", "$str", "(1, 2)", "()", "range(4)", "{1: 2, 3: 4}", "{5}", "iter([1, 2])", "(c for c in 'xy')", "b'ab'", "$small", "None"],
    "key": words("1 'a' None (1,2) 2 'b' 1.0 True [1] {} b'a' -1 'k' float('nan')"),
    "dict": ["{}", "{1: 2}", "{'a': 1, 'b': 2}", "{1: 'x', 2: 'y', 3: 'z'}", "dict.fromkeys('abc')", "dict(a=1)", "{(1, 2): [3]}", "{True: 1, 'k': {}}"],
    "set": ["set()", "{1}", "{1, 2, 3}", "set('abc')", "frozenset([1, 2])", "frozenset()", "{1.0, 'a', None}", "{(1, 2), 3}", "set(range(5))"],
    "iset": ["set()", "{1}", "{3, 1, 2}", "frozenset([1, 2])", "set(range(5))"],
    "binop": words("+ - * / // % ** & | ^ << >> @"),
    "arith": words("+ - * / // %"),
    "cmp": words("< <= == != > >="),
    "tiny": words("0 1 2 3 -1 -2 0.5 2.0 -0.5 1j True"),
    # ---- formats ----
    "fill": ["", "", "", "<", ">", "^", "=", "*<", "x>", "0^", "-=", "{{<", "}}>", "\\u00e9^", "<<", "=>", "\\x00>", "!^", " <"],
    "sign": ["", "", "", "+", "-", " "],
    "zee": ["", "", "", "", "z"],
    "hash": ["", "", "", "#"],
    "zero": ["", "", "", "0"],
    "width": ["", "", "1", "5", "10", "20", "3", "12", "007", "99"],
    "group": ["", "", "", "", ",", "_", ",_"],
    "prec": ["", "", "", ".0", ".1", ".2", ".3", ".6", ".10", ".17", ".30", "."],
    "type": ["", "", "", *words("d d x X o b c e E f F g G n % s s r i u a z q")],
    "spec": ["$fill$sign$zee$hash$zero$width$group$prec$type"],
    "pflags": ["", "", "-", "+", " ", "0", "#", "-0", "+ ", "#0", "+-#0 "],
    "pwidth": ["", "", "5", "10", "1", "20", "*"],
    "pprec": ["", "", ".0", ".1", ".3", ".10", ".", ".*", ".50"],
    "ptype": words("d i u x X o e E f F g G c s r a % q b l hd ld"),
    "pspec": ["%$pflags$pwidth$pprec$ptype", "%$pflags$pwidth$ptype", "%($pkey)$pflags$ptype"],
    "pkey": ["a", "b", "", "a(b)", "1"],
    "pargs": ["$any", "($any,)", "($any, $any)", "(5, $any)", "(5, 2, $any)", "{'a': $any}", "{'b': 1, 'a': $any, '': 3}", "()", "($num, $num, $num)"],
    "ffield": ["", "0", "1", "a", "0.real", "0[0]", "a.b", "a[k]", "0.__class__", "2", "0[-1]", "a[0][1]", ".real", "[0]", "0.", "0[", "0]", " 0", "-1"],
    "fconv": ["", "", "", "!r", "!s", "!a", "!x", "!"],
    "fspec": ["", "", ":$spec", ":{1}", ":{0}", ":>{1}", ":{a}", ":{", ":}}", ":{0:{1}}"],
    "fpart": ["{$ffield$fconv$fspec}", "{$ffield$fconv$fspec}", "x", "{{", "}}", "{", "}", "{}{}"],
    "fmt": ["'$fpart'", "'$fpart$fpart'", "'$fpart $fpart'"],
    "fargs": ["", "$any", "$any, $any", "$any, a=$any", "a=$dict", "$any, 5", "$num, '>8'"],
    "format": ["show(format($num, '$spec'))", "show(format($real, '$spec'))", "show(format($str, '$spec'))", "show(format($any, '$spec'))",
               "show('$pspec' % $pargs)", "show(b'$pspec' % $pargs)", "show('a $pspec $pspec' % $pargs)", "show($fmt.format($fargs))",
               "show(f'{$num:$spec}')", "q = $num; show(f'{q!r:>{12}}|{q:{10}.{3}}|{q=:$spec}')", "q = $num; show(f'{q = !r:^{w5}}', f'{q:{$small}}')",
               "show($fmt.format_map($dict))", "show(str($num), repr($num), ascii($str))", "show(round($real, $idx), round($real))", "show('%s %r' % ($any, $any))"],
    # ---- numbers ----
    "numstr": ["'12'", "' -7 '", "'1_000'", "'1__0'", "'_1'", "'0x1f'", "'0b101'", "'0o17'", "'012'", "'0'", "'00'", "''", "' '", "'+-1'", "'1.5'", "'1e5'", "'1e400'", "'-1e-400'",
               "'inf'", "'-Infinity'", "'nan'", "'+NaN'", "'infinit'", "'1.'", "'.5'", "'.'", "'1e'", "'1_0.0_1'", "'1._0'", "'\\u0661\\u0662'", "'z'", "'1+2j'", "'1j'", "'-j'",
               "'(1+2j)'", "'( 1j )'", "'1 + 2j'", "'nanj'", "'infj'", "'1e5j'", "'+1.5-2.5j'", "'j'", "'1jj'", "b'12'", "b'1.5'", "bytearray(b'7')", "'1\\x002'", "'\\n5\\t'", "'5L'", "'\\u20035'"],
    "hexfloat": ["'0x1p0'", "'0x1.8p3'", "'-0x1.fffffffffffffp1023'", "'0x1p1024'", "'0x0.0000000000001p-1022'", "'1.8'", "'inf'", "'nan'", "'0x'", "'0x.8'", "' 0x1p-1 '",
                 "'0x1.00000000000008p0'", "'0x1p-1075'", "'0x1.8p-1075'", "''", "'p1'", "'0x1p'", "'0x1_0p1'"],
    "base": words("2 8 10 16 36 0 1 37 -1 None 3"),
    "numbers": ["show($num $arith $num)", "show($num $arith $num)", "show($num $cmp $num)", "show($num ** $tiny)", "show($int $binop $small)", "show(divmod($real, $real))",
                "show(divmod($any, $num))", "show(pow($small, $small, $small))", "show(pow($int, $tiny))", "show(round($num, $small))", "show(int($numstr))",
                "show(int($numstr, $base))", "show(float($numstr))", "show(complex($numstr))", "show(complex($num, $num))", "show(complex($any))", "show(float.fromhex($hexfloat))",
                "show(($float).hex())", "show(($real).as_integer_ratio())", "show(($num).conjugate(), ($real).is_integer())", "show(($int).bit_length(), ($int).bit_count())",
                "show(($int).to_bytes($small, '$endian'))", "show(($int).to_bytes($small, '$endian', signed=$bool))", "show(int.from_bytes($bytes, '$endian', signed=$bool))",
                "show(hash($num) == hash($num), hash($real))", "show(~int($int), -$num, +$num, abs($num))", "show(int($num), float($real))", "show(int($any))", "show(float($any))",
                "show(hex($int), oct($int), bin($int))", "show(math.$math1($real))", "show(math.$math1($any))", "show(math.$math2($real, $real))", "show(math.$mathn($real, $real, $real))",
                "show(cmath.$cmath1($num))", "show(sum([$num, $num, $num], $num))", "show(sum($list, $any))", "show(min($num, $num), max($num, $num, key=$keyfun))",
                "q = $num; q $arith= $num; show(q)", "show(1 if $num else 2, not $num)", "show(($num).$numattr)", "show(bool($any), $num in ($num, $num))", "show(range($small, $small, $small)[$idx])",
                "show(range($small, $small), len(range($small, $small, $small)), $num in range($small, $small))", "show(range($small, $int, $small).index($num))", "show(range($small)[$slice])",
                "show(range($int, $int, $int) == range($small))", "show(int.from_bytes($seq), bytes($bytes))", "show(math.fsum([$real, $real, $real]), math.hypot($real, $real), math.dist([$real, 1], [2, $real]))",
                "show(math.sumprod([$real, $real], [$real, $real]), math.prod([$num, $num]))", "show($float // $float, $float % $float, divmod($float, $float))", "show(type($num $arith $num))",
                "show(int(str($int)) == $int, len(str(10 ** 50 // $int)))", "show(statistics_free($num))", "show(isinstance($num, (int, float)), $int is not None)"],
    "endian": words("big little big little middle"),
    "bool": ["True", "False"],
    "keyfun": ["None", "abs", "str", "lambda q: -q", "repr", "len", "int"],
    "numattr": words("real imag numerator denominator conjugate() is_integer() bit_length() __class__ hex() foo __index__() __trunc__() __floor__() __round__() __bool__() __int__() __float__()"),
    "math1": words("floor ceil trunc sqrt isqrt exp log log2 log10 log1p expm1 sin cos atan frexp modf fabs isnan isinf isfinite factorial degrees radians gamma lgamma erf erfc ulp cbrt exp2 gcd lcm sinh tanh asin acosh atanh"),
    "math2": words("gcd lcm fmod remainder copysign pow atan2 ldexp nextafter log comb perm isclose hypot fma"),
    "mathn": words("fma gcd lcm hypot isclose pow log max"),
    "cmath1": words("sqrt exp log log10 sin cos tan phase polar isnan isinf isfinite atan acos asinh sinh tanh"),
    # ---- text ----
    "pos": ["", "", "", ", $idx", ", $idx, $idx"],
    "sep": ["None", "','", "' '", "'X'", "'ab'", "''", "'a'", "b','", "1"],
    "bsep": ["None", "b','", "b' '", "b'X'", "b'ab'", "b''", "b'a'", "','", "44", "bytearray(b',')"],
    "subs": ["$str", "$str", "'a'", "'b'", "''", "('a', 'h')", "()", "1", "None", "['a']", "(1,)"],
    "bsubs": ["$bytes", "$bytes", "b'a'", "97", "256", "-1", "''", "(b'a', b'h')", "(1,)", "None"],
    "codec": words("'utf-8' 'ascii' 'latin-1' 'utf-16' 'utf-16-le' 'utf-32-be' 'utf-8-sig' 'cp1252' 'unicode_escape' 'raw_unicode_escape' 'utf_7x' 'UTF8' 'idna0' 'rot13x'"),
    "errors": ["", "", ", 'ignore'", ", 'replace'", ", 'backslashreplace'", ", 'xmlcharrefreplace'", ", 'surrogateescape'", ", 'surrogatepass'", ", 'namereplace'", ", 'nope'", ", errors='strict'"],
    "pad": ["$small", "12", "5, '*'", "8, 'ab'", "8, ''", "None", "'5'", "7, '\\u00e9'", "6, 1"],
    "bpad": ["$small", "12", "5, b'*'", "8, b'ab'", "8, b''", "None", "7, '*'", "6, bytearray(b'+')"],
    "strcall": ["find($subs$pos)", "rfind($subs$pos)", "index($subs$pos)", "rindex($subs$pos)", "count($subs$pos)", "startswith($subs$pos)", "endswith($subs$pos)", "split($sep)", "split($sep, $idx)",
                "rsplit($sep, $small)", "split(maxsplit=$small)", "rsplit()", "split()", "splitlines()", "splitlines($any)", "splitlines(keepends=True)", "partition($sep)", "rpartition($sep)",
                "strip()", "strip($sep)", "lstrip($sep)", "rstrip($subs)", "replace($subs, $subs)", "replace($sep, $str, $small)", "replace('a', 'bb', count=$small)", "center($pad)", "ljust($pad)",
                "rjust($pad)", "zfill($small)", "expandtabs()", "expandtabs($small)", "expandtabs(tabsize=4)", "upper()", "lower()", "title()", "capitalize()", "swapcase()", "casefold()",
                "removeprefix($subs)", "removesuffix($subs)", "join($seq)", "join(['a', $str, 'c'])", "join(['a', $any])", "translate({97: $any, 98: None})", "translate(str.maketrans('abc', 'xyz'))",
                "translate(str.maketrans($str, $str))", "translate(str.maketrans({'a': $any, 98: 'q'}))", "translate(str.maketrans('ab', 'cd', $str))", "translate($any)", "encode($codec$errors)",
                "isalpha(), q.isdigit(), q.isdecimal(), q.isnumeric(), q.isalnum()", "isspace(), q.istitle(), q.isupper(), q.islower(), q.isprintable(), q.isidentifier(), q.isascii()",
                "__getitem__($slice_obj)", "__mul__($small)", "__contains__($any)", "__add__($any)", "__mod__($any)", "format($any)", "upper($any)", "split(',', sep='a')", "find()", "join()", "replace('a')"],
    "bytecall": ["find($bsubs$pos)", "rfind($bsubs$pos)", "index($bsubs$pos)", "rindex($bsubs$pos)", "count($bsubs$pos)", "startswith($bsubs$pos)", "endswith($bsubs$pos)", "split($bsep)", "split($bsep, $idx)",
                 "rsplit($bsep, $small)", "split(maxsplit=$small)", "rsplit()", "splitlines()", "splitlines($any)", "partition($bsep)", "rpartition($bsep)", "strip()", "strip($bsep)", "rstrip($bsubs)",
                 "replace($bsubs, $bsubs)", "replace($bsep, $bytes, $small)", "center($bpad)", "ljust($bpad)", "zfill($small)", "expandtabs($small)", "upper()", "lower()", "title()", "capitalize()",
                 "swapcase()", "removeprefix($bsubs)", "removesuffix($bsubs)", "join($seq)", "join([b'a', $bytes, b'c'])", "translate(bytes(range(256)))", "translate(None, $bytes)", "translate($any)",
                 "translate(None, delete=b'a')", "decode($codec$errors)", "hex()", "hex($sepb)", "hex($sepb, $small)", "isalpha(), q.isdigit(), q.isalnum(), q.isspace(), q.istitle(), q.isupper()",
                 "__getitem__($slice_obj)", "__mul__($small)", "__contains__($any)", "__add__($any)", "__mod__($any)", "__eq__($any)", "__lt__($bytes)", "fromhex($hexstr)", "maketrans($bytes, $bytes)", "find()"],
    "sepb": ["':'", "b'-'", "''", "'ab'", "'\\xe9'", "1", "sep='.'", "':', bytes_per_sep=2"],
    "hexstr": ["'00ff'", "'0 0'", "'00 fF\\n0a'", "'abc'", "'zz'", "''", "b'00'", "'\\u0660'", "5"],
    "slice_obj": ["$idx", "slice($idx, $idx)", "slice($idx, $idx, $idx)", "1.5", "'a'", "slice(0, 'a')", "True"],
    "slice": ["$sidx:$sidx", "$sidx:$sidx:$sidx", "$sidx", "::$sidx", ":$sidx", "$sidx:"],
    "sidx": ["", "0", "1", "2", "3", "-1", "-2", "5", "100", "-100", "None", "2**70", "-2**70"],
    "strings": ["q = $str; show(q.$strcall)", "q = $str; show(q.$strcall)", "q = 'Hello, wORLD a1'; show(q.$strcall)", "q = 'abcabc, x\\ty'; show(q.$strcall)", "q = $bytes; show(q.$bytecall)",
                "q = bytearray(b'Hello, wORLD a1'); show(q.$bytecall)", "show($str[$slice])", "show($str $cmp $str, $bytes $cmp $bytes)", "show($str in $any)", "show($str + $any)", "show($str * $small)",
                "show(ord($str), chr($int))", "show(chr($small + 1000), ascii($str), repr($str))", "show(str($bytes, $codec$errors))", "show(str($any), str(object=$any))", "show(bytes($str, $codec$errors))",
                "show(bytes($small), bytearray($small))", "show(list($str), sorted($str), ''.join(reversed($str)))", "show(*$str)", "show(min($str), max($str, default=1))", "show($str % $any)",
                "show($str.encode('utf-8', 'surrogatepass').decode('utf-8', 'surrogatepass') == $str)", "show(str($bytes, encoding='utf-8', errors='replace'))", "show(unicodedata_free($str))", "show($bytes[$slice], $bytes[$idx])"],
    "mutable_bytes": ["[$slice] = $bytes", "[$slice] = $seq", "[$slice] = [65, 66]", ".append($int)", ".append($any)", ".extend($seq)", ".extend($bytes)", ".insert($idx, $small)", ".pop()", ".pop($idx)",
                      ".remove($small)", ".reverse()", ".clear()", " += $bytes", " *= $small", " += $any", "[$idx] = $small", "[$idx] = $any"],
    "bytearray": ["b = bytearray(b'abcdefgh')\nv = b.copy()\nfor step in (lambda: b$bcall, lambda: b$bcall, lambda: b$bcall):\n    try: show(step(), b)\n    except Exception as e: failed(e)\nshow(b, v)",
                  "b = bytearray(range(65, 75))\ntry:\n    b$mutable_bytes\n    show(b)\n    b$mutable_bytes\nfinally:\n    show(b, len(b))", "b = bytearray(b'0123456789')\ndel b[$slice]\nshow(b)\nb[$slice] = b'xyz'\nshow(b)",
                  "b = bytearray(b'abc')\nm = memoryview(b)\ntry: b$mutable_bytes\nfinally: show(b, m.tobytes()); m.release()\nb.append(1)\nshow(b)",
                  "m = memoryview($bytes)\nshow(m.$mview)\nshow(m[$slice].$mview)", "m = memoryview(bytearray(range(24)))\nc = m.cast('$mfmt')\nshow(c.$mview, c.format, c.itemsize, len(c))\nc[$idx] = $num\nshow(m.tobytes())",
                  "m = memoryview(bytearray(b'abcdefgh'))\nm[$slice] = $bytes\nshow(m.tobytes())\nm[$slice] = memoryview(b'xyz')[::$small]\nshow(m.tolist())",
                  "m = memoryview(bytes(range(12))).cast('B', [$small, $small])\nshow(m.tolist(), m.shape, m.strides, m.ndim)\nshow(m[$small, $small])\nshow(m[$small])", "m = memoryview($bytes)[::$small]\nshow(m.tolist(), m.contiguous, m == $bytes, m.strides)\nm.release()\nshow(m.$mview)",
                  "show(memoryview($bytes) == memoryview($bytes), hash(memoryview(b'ab')) == hash(b'ab'))", "m = memoryview(bytearray(8)).cast('$mfmt')\nshow(m.tolist())\nm[0] = $any\nshow(m.tolist(), m.hex(':'))", "with memoryview($bytes) as m:\n    show(m.$mview)\nshow(m.$mview)"],
    "bcall": [".append($small)", ".pop($idx)", ".insert($idx, $small)", ".remove($small)", ".reverse()", ".extend($seq)", ".clear()", ".copy()", ".__setitem__($slice_obj, $any)", ".__delitem__($slice_obj)", ".__iadd__($any)", ".__imul__($small)", ".index($bsubs$pos)", ".removeprefix($bytes)"],
    "mview": words("tobytes() tolist() nbytes shape strides readonly format itemsize ndim hex() obj.__class__ toreadonly().readonly c_contiguous suboffsets tobytes('F') cast('B').tolist() cast('h') count(97) index(98) foo"),
    "mfmt": words("B b H h I i L l Q q f d c ? n N @H <h x e P BB"),
    # ---- containers ----
    "litem": ["$small", "$any", "'x'"],
    "lcall": ["append($litem)", "extend($seq)", "insert($idx, $litem)", "pop()", "pop($idx)", "remove($litem)", "index($litem$pos)", "count($litem)", "sort()", "sort(key=$keyfun)", "sort(reverse=True, key=str)", "sort($any)", "reverse()",
              "clear()", "copy()", "__setitem__($slice_obj, $seq)", "__delitem__($slice_obj)", "__iadd__($seq)", "__imul__($small)", "__contains__($any)", "__mul__($small)", "__add__($any)", "__getitem__($slice_obj)", "__lt__($list)", "__eq__($any)"],
    "lists": ["q = $list\nshow(q.$lcall)\nshow(q)\nshow(q.$lcall, q)", "q = list(range(10))\nq[$slice] = $seq\nshow(q)\nq[$slice] = 'abc'\nshow(q)", "q = list(range(10))\ndel q[$slice]\nshow(q)\ndel q[$slice], q[$idx]\nshow(q)",
              "q = list(range(6))\nq[$slice] += $seq\nshow(q)", "q = $list\nq += $any\nshow(q)\nq *= $small\nshow(q)", "show($list[$slice], (1, 2, 3)[$slice], 'abcdef'[$slice], range(10)[$slice])", "show($list $cmp $list, (1, 2) $cmp $any)",
              "q = [1, 2, 3, 4]\nfor i in q:\n    if len(q) < 9: q.$lcall\n    show(i, q)", "q = $list\nq[$idx], q[$idx] = $any, q\nshow(q)", "q = $list\nshow(sorted(q, key=$keyfun, reverse=$any))", "show(sorted($seq), list(reversed($seq)))",
              "q = (1, 2, 3, 2)\nshow(q.index($litem$pos), q.count($litem), q * $small, q + $any)", "q = [3, 1, 2]\nq.sort(key=lambda v: q.append(v) or v)\nshow(q)", "q = [1, 2, 3]\nit = iter(q)\nnext(it); q.$lcall\nshow(list(it), it.__length_hint__(), q)",
              "q = [1, 2, 3]\nit = reversed(q)\nshow(next(it)); q.$lcall\nshow(list(it), q)", "a, *b = $seq\nshow(a, b)", "a, (b, *c), d = $seq, $seq, $seq\nshow(a, b, c, d)", "*a, b = $any\nshow(a, b)", "[a, b] = $seq\nshow(a, b)", "show([*$seq, *$seq], (*$seq,), {*$seq})",
              "show(max($list), min($list, key=$keyfun, default=$any))", "show(list(zip($seq, $seq, strict=$bool)), list(enumerate($seq, $small)))", "show(list(map(max, $seq, $seq)), list(filter($keyfun, $seq)))", "show(any($seq), all($seq), sum($seq), len($seq))", "q = []; q.append(q); show(len(q), q == q, repr(q))",
              "q = list(range(5))\nq[1:3] = q\nshow(q)\nq[::2] = q[::-2]\nshow(q)", "show(slice($idx, $idx, $idx).indices($small), slice($any) == slice($any))"],
    "dcall": ["get($key)", "get($key, $any)", "pop($key)", "pop($key, $any)", "popitem()", "setdefault($key)", "setdefault($key, $any)", "update($any)", "update($dict, a=$any)", "update(**$dict)", "update([$seq, (1, 2)])", "clear()", "copy()", "keys()", "values()", "items()",
              "fromkeys($seq)", "fromkeys($seq, $any)", "__getitem__($key)", "__setitem__($key, $any)", "__delitem__($key)", "__contains__($key)", "__or__($any)", "__ior__($any)", "__eq__($any)", "__reversed__().__next__()", "__lt__($dict)", "pop()", "get()"],
    "view": ["keys()", "values()", "items()"],
    "dicts": ["q = $dict\nshow(q.$dcall)\nshow(q)\nshow(q.$dcall, q)", "q = $dict\nq |= $any\nshow(q)\nshow(q | $any, $any | q)", "q = {1: 2, 3: 4, 5: 6}\nfor k in q.$view:\n    show(k)\n    q.$dcall\nshow(q)", "q = {1: 1, 2: 2}\nfor k in q:\n    q[$key] = 3\n    show(k)\nshow(q)",
              "q = {1: 1, 2: 2}\nfor k in reversed(q.$view):\n    show(k, q.$dcall)\nshow(q)", "show($dict.$view $setop $any)", "show($dict.keys() $setop $dict.keys(), $dict.items() $cmp $dict.items())", "show($dict.$view $cmp $any)",
              "show($key in $dict.$view, len($dict.$view), $dict.$view.isdisjoint($any))", "show(dict($any), dict($dict, **$dict))", "show(dict([$seq, $seq]))", "show({$key: 1, $key: 2, **$any})", "show({k: v for k, v in $dict.items()}, {v: k for k, v in $dict.items()})", "show($dict == $dict, $dict != $any)",
              "q = $dict\ndel q[$key]\nshow(q)", "q = $dict\nq[$key] += $any\nshow(q)", "show(dict(zip('ab', $seq)), dict(a=1, **$any))", "show(list(reversed($dict)), list(reversed($dict.items())), sorted($dict))", "q = {}; q[1] = q; show(repr(q), len(q))", "show($dict.items().mapping, $dict.keys().mapping)",
              "it = iter($dict.$view)\nshow(it.__length_hint__(), list(it), list(it))", "show(f(**$dict), f(*$seq, **{'a': $any}))", "f(**$any)", "f(*$any)", "f(1, **{$key: 2})"],
    "setop": words("& | - ^"),
    "scall": ["add($key)", "remove($key)", "discard($key)", "clear()", "copy()", "union($seq, $seq)", "intersection($seq)", "difference($seq, $any)", "symmetric_difference($seq)", "update($seq)", "intersection_update($seq)", "difference_update($seq, $seq)", "symmetric_difference_update($any)",
              "issubset($seq)", "issuperset($any)", "isdisjoint($seq)", "__and__($any)", "__or__($set)", "__contains__($key)", "__lt__($any)", "__eq__($any)", "union()", "add()"],
    "sets": ["q = $set\nshow(q.$scall)\nshow(q)\nshow(q.$scall, q)", "show($set $setop $set, $set $cmp $set)", "show($set $setop $any)", "q = $set\nq $setop= $any\nshow(q)", "q = {1, 2, 3}\nfor k in q:\n    show(k)\n    q.$scall\nshow(q)", "show($key in $set, len($set), bool($set))", "show(set($any), frozenset($seq))",
             "show({$key, $key, $key})", "show($set == $set, hash(frozenset($seq)) == hash(frozenset($seq)))", "show({x for x in $seq if x}, {*$seq, $key})", "show(set.$scall)", "show(frozenset([1, 2]).$scall)", "show(sorted($iset), sum($iset), max($iset))", "show(type(frozenset([1]) | {2}), type({1} & frozenset([1])))"],
    # ---- generators ----
    "gvalue": ["1", "2", "'y'", "x", "[x]", "None"],
    "gcatch": words("ValueError GeneratorExit StopIteration Exception BaseException KeyError (ValueError,KeyError) RuntimeError"),
    "gend": ["return $gvalue", "pass", "raise", "raise KeyError('k')", "raise KeyError from e", "yield 'late'", "raise e from None", "raise StopIteration(7)", "break", "continue", "return", "raise ValueError(e)", "raise GeneratorExit"],
    "gdrive": ["next(g)", "next(g)", "next(g)", "next(g, 'end')", "g.send($gvalue)", "g.send(None)", "g.throw(ValueError)", "g.throw(ValueError('v'))", "g.throw(KeyError, 'k')", "g.throw(StopIteration(3))", "g.throw(GeneratorExit)", "g.throw(RuntimeError())", "g.close()", "list(g)", "g.gi_frame is None", "g.gi_running",
               "g.gi_yieldfrom is None", "g.throw(ValueError, KeyError('x'))", "sum(1 for _ in g)", "[*g]", "'y' in g", "g.gi_suspended", "g.send()", "tuple(zip(g, 'ab'))", "g.gi_code.co_name"],
    "aend": ["return", "pass", "raise", "yield 'late'", "raise KeyError('k')", "await Tick('t')", "continue", "break"],
    "adrive": ["a.__anext__()", "a.asend($gvalue)", "a.athrow(ValueError('v'))", "a.aclose()", "a.__anext__()", "anext(a)", "anext(a, 'end')", "a.athrow(GeneratorExit)", "a.athrow(StopAsyncIteration(1))", "collect(a)"],
    "async_stmt": ["show(await Tick($any))", "async for i in agen($small):\n    show(i)\nelse: show('else')", "async with AManager($any, $bool) as m:\n    show(m)\n    $raise_or", "show([i async for i in agen(3)])", "show({i: j async for i in agen(2) for j in 'ab'})", "show([await Tick(i) for i in range(3)])", "show([i async for i in agen(3) if await Tick(i)])",
                   "show([i for i in [j async for j in agen(2)]])", "show(sum([x async for x in (i * 2 async for i in agen(3))]))", "await $any", "async for i in $any: pass", "async with $any: pass", "return $any", "raise ValueError($any)", "try:\n    await fails()\nexcept KeyError as e:\n    show(e)\nfinally:\n    show(await Tick('fin'))",
                   "show(await anext(agen(1)), await anext(agen(0), 'dflt'))", "for i in agen(1): pass", "with AManager(1, 1): pass", "show(type(agen(1)).__name__)", "a = agen(3)\nasync for i in a:\n    if i: break\nshow([i async for i in a])\nawait a.aclose()"],
    "raise_or": ["pass", "raise ValueError(1)", "show('body')", "await Tick('in')", "return 5", "1 / 0", "await fails()"],
    # ---- classes ----
    "special": ["def __add__(self, o): return ('add', o)", "def __radd__(self, o): return ('radd', o)", "def __iadd__(self, o): return ('iadd', o)", "def __sub__(self, o): return NotImplemented", "def __rsub__(self, o): return ('rsub', o)", "def __eq__(self, o): show('eq'); return $ret", "def __ne__(self, o): return $ret",
                "def __lt__(self, o): show('lt'); return $ret", "def __gt__(self, o): return $ret", "def __le__(self, o): return $ret", "def __hash__(self): return $ret", "def __bool__(self): return $ret", "def __len__(self): return $ret", "def __getitem__(self, k): show('get', k); return [1, 2, 3][k]",
                "def __setitem__(self, k, v): show('setitem', k, v)", "def __delitem__(self, k): show('delitem', k)", "def __contains__(self, k): return $ret", "def __iter__(self): return $ret", "def __iter__(self): yield from (1, 2)", "def __next__(self): raise StopIteration", "def __call__(self, *a, **k): return a, k",
                "def __getattr__(self, n): show('getattr', n); return $ret", "def __getattribute__(self, n): show('getattribute', n); return object.__getattribute__(self, n)", "def __setattr__(self, n, v): show('setattr', n, v); object.__setattr__(self, n, v)", "def __delattr__(self, n): show('delattr', n); object.__delattr__(self, n)",
                "def __str__(self): return $ret", "def __repr__(self): return 'R'", "def __repr__(self): return $ret", "def __format__(self, s): return $ret", "def __index__(self): return $ret", "def __int__(self): return $ret", "def __float__(self): return $ret", "def __complex__(self): return $ret", "def __bytes__(self): return $ret",
                "def __neg__(self): return $ret", "def __abs__(self): return $ret", "def __invert__(self): return $ret", "def __round__(self, n=None): return ('round', n)", "def __divmod__(self, o): return $ret", "def __pow__(self, o, m=None): return ('pow', o, m)", "def __rpow__(self, o, m=None): return ('rpow', o)", "def __matmul__(self, o): return 'mm'",
                "def __mul__(self, o): return ('mul', o)", "def __rmul__(self, o): return ('rmul', o)", "def __mod__(self, o): return ('mod', o)", "def __and__(self, o): return ('and', o)", "def __lshift__(self, o): return NotImplemented", "def __enter__(self): return $ret", "def __exit__(self, *a): show(a[:2]); return $ret",
                "def __reversed__(self): return $ret", "def __length_hint__(self): return $ret", "def __missing__(self, k): return ('missing', k)", "def __dir__(self): return $ret", "def __set_name__(self, o, n): show('set_name', n)", "def __init_subclass__(cls, **k): show('init_subclass', cls.__name__, k)", "def __class_getitem__(cls, k): return ('cgi', k)",
                "def __new__(cls, *a, **k): show('new', a, k); return super().__new__(cls)", "def __new__(cls, *a): return $ret", "def __init__(self, *a, **k): show('init', a, k)", "def __init__(self, x): self.x = x", "def __init__(self): return $ret", "def __del__(self): show('del')", "def __trunc__(self): return $ret", "def __ceil__(self): return $ret",
                "def __instancecheck__(self, o): return $ret", "def __subclasscheck__(self, o): return $ret", "def __get__(self, o, t): return ('get', o is None)", "def __set__(self, o, v): show('set', v)", "def __delete__(self, o): show('delete')", "def __fspath__(self): return $ret", "def __rdivmod__(self, o): return 'rdivmod'", "def __await__(self): return $ret",
                "__hash__ = None", "__iter__ = None", "__contains__ = None", "__add__ = None", "__slots__ = $slots", "__match_args__ = $any", "x = $any", "x: int = $any", "__class__ = $any", "__name__ = $any", "__doc__ = $any", "__module__ = $any", "__qualname__ = $any", "__eq__ = lambda *a: a", "__len__ = 5", "__bool__ = lambda: 1", "__getattr__ = None"],
    "ret": ["0", "1", "2", "-1", "True", "False", "None", "'s'", "''", "[]", "iter([1, 2])", "NotImplemented", "1.5", "b'b'", "self", "1 / 0", "2**70", "(1, 2)", "[1][5]", "Sub('sub')", "I(3)", "1j"],
    "slots": ["()", "('x',)", "('x', 'y')", "'x'", "['a', 'a']", "('__dict__',)", "('__weakref__', 'x')", "(1,)", "('1a',)", "'xy'", "('__slots__',)", "('__x',)", "('x', '__dict__', '__dict__')"],
    "member": ["$special", "$special", "$special", "$special", "@property\ndef p(self): return $ret", "@property\ndef p(self): return $ret\n@p.setter\ndef p(self, v): show('p', v)", "@property\ndef p(self): return self.nope\n@p.deleter\ndef p(self): show('pdel')", "@classmethod\ndef cm(cls, *a): return cls.__name__, a", "@staticmethod\ndef sm(*a): return a",
               "def me(self, a=1, *b, c=2): return a, b, c", "d = Desc('d')", "nd = NonData('nd')", "def me(self): return super().me()", "def me(self): return __class__.__name__", "p = property(lambda s: s.x, doc='docs')", "@functools.cached_property\ndef cp(self): show('computing'); return $ret", "__x = 4\ndef priv(self): return self.__x", "y = [x for x in range(2)]", "def me(): pass",
               "@functools.lru_cache\ndef lc(self, a): return a", "@functools.partialmethod\ndef pm(self): pass", "class Inner:\n    v = $any\n    def f(self): return self.v", "@functools.singledispatchmethod\ndef sd(self, a): return 'gen'\n@sd.register\ndef _(self, a: int): return 'int'", "locals()['dyn'] = 3", "for q in 'ab': exec(q + '=1')"],
    "cbase": ["", "", "", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(float)", "(set)", "(Exception)", "(bytes)", "(Meta0)", "(metaclass=Meta)", "(Base, tag=$any)", "(type)", "(bool)", "(complex)", "(frozenset)", "(OtherC)", "(OtherC, int)", "(int, OtherC)", "(OtherC, Base)", "(object, OtherC)", "(int, str)", "(OtherC, OtherC)", "(Base, foo=1)", "(object, tag=1)", "($any)", "(bytearray)",
              "(property)", "(enum_free)", "(slice)", "(NonData)", "(Desc)", "(list, OtherC)", "(KeyError, OtherC)", "(BaseException)", "(range)", "(OSError)", "(StopIteration)", "(type(None))", "(type(len))", "(classmethod)", "(Generic_free)", "(collections.OrderedDict)", "(collections.defaultdict)", "(collections.deque)", "(collections.UserDict)"],
    "cuse": ["o $arith $any", "$any $arith o", "o $cmp $any", "$any $cmp o", "o == o, o != o", "o in $any", "$any in o", "len(o)", "bool(o)", "int(o)", "float(o)", "str(o)", "repr(o)", "complex(o)", "bytes(o)", "round(o)", "round(o, 2)", "abs(o)", "-o", "~o", "list(o)", "[*o]", "hash(o) == 1", "o[$any]", "o[$slice]", "o()", "o(1, a=2)", "o.x", "o.y", "o.p", "o.d", "o.nd",
             "o.cm(1)", "C.cm()", "o.sm(1)", "o.me()", "o.me(1, 2, c=3)", "o.me", "o.cp", "o.priv()", "o.__dict__", "o.__class__", "C.x", "C.d", "C.p", "C.nd", "C.__mro__", "C.__name__, C.__qualname__, C.__module__", "C.__bases__", "C[$any]", "C.nope", "o.nope", "C()", "C($any)", "C($any, x=1)", "C(x=$any)", "isinstance(o, C), isinstance(o, int)", "isinstance(o, $any)", "isinstance($any, o)",
             "issubclass(C, $any)", "issubclass(C, o)", "f'{o}'", "f'{o:>5}'", "'%s %d' % (o, o)", "'%d' % o", "format(o, 'x')", "reversed(o)", "list(reversed(o))", "iter(o)", "next(o)", "sorted([o, o])", "max(o, o)", "divmod(o, 2)", "divmod(2, o)", "pow(o, 2)", "pow(2, o)", "pow(o, 2, 3)", "o @ o", "o << 1", "range(o)", "[1, 2, 3][o]", "'abc'[o:]", "'ab' * o", "hex(o)", "math.floor(o)", "math.trunc(o)",
             "dir(o)[:0]", "vars(o)", "callable(o)", "getattr(o, 'x', 'dflt')", "hasattr(o, 'q')", "type(o).__name__", "copy.copy(o) == o", "pickle_free(o)", "{o: 1}", "{o} == {o}", "o.lc(1)", "o.sd(1), o.sd('a')", "C.__doc__ is None", "o.__doc__ is None", "C.__dict__.keys() & {'x', '__slots__', '__hash__'}", "C.__hash__ is None", "type(C)", "C.__init__ is object.__init__", "o.__init__()", "super(C, o).__repr__ and 1", "super(C, o).x",
             "super(C, C).nope", "type('D', (C,), {'x': 1}, tag=2)", "type('D', (C,), {}).__mro__[1:]", "o.Inner().f()", "o.dyn", "C.__annotations__", "o is o, o is not o", "not o", "o and 1, o or 2", "any([o]), all([o])", "sum([o, o])", "sum([o], o)", "o.__eq__(1)", "C.__eq__", "C.__add__(1, 1)", "o.__format__('')", "os_fspath(o)", "o.__reduce_ex__(2)[0].__name__", "enumerate(o)", "zip(o, o)", "''.join(o)", "','.join([o])", "dict(o)", "dict(a=o)", "set(o)",
             "int(o, 10)", "chr(o)", "bytearray(o)", "slice(o, o)", "math.sqrt(o)", "print(o, end='|') or 1", "operator.index(o)", "o.args", "o.count(1)", "o.real", "C.fromkeys('ab')", "C.__subclasses__()", "type.__call__(C)", "object.__new__(C)", "C.__new__(C)", "C.__new__(int)", "C.mro()[0] is C", "o.__dir__", "C.__call__", "o.__sizeof__.__name__", "o.__ne__(o)", "o.__lt__(o)", "object.__eq__(o, o)", "object.__repr__(o) and 1", "object.__setattr__(o, 'x', 1)", "str.__str__(o)", "list.__len__(o)"],
    "cstmt": ["o.x = $any", "o.p = 1", "del o.x", "del o.p", "o.d = 2", "del o.d", "o.nd = 5", "C.x = $any", "del C.x", "o[1] = 2", "del o[0]", "o[1:2] = 'a'", "o += $any", "o -= 1", "o *= 2", "with o as w: show(w)", "with o: raise ValueError(1)", "for i in o: show(i)", "a, b = o\nshow(a, b)", "o.__class__ = C", "o.__class__ = int", "o.__dict__ = {'x': 5}", "o.__dict__ = 1", "C.__name__ = 'N'\nshow(C)", "C.__name__ = 1", "C.__bases__ = (Base,)",
              "C.__qualname__ = 'Q.R'\nshow(C, C.__name__)", "del C.__name__", "C.__doc__ = 'd'\nshow(C.__doc__)", "C.__add__ = lambda s, o: 'new'\nshow(o + 1)", "C.__len__ = lambda s: 7\nshow(len(o))", "raise o", "raise C", "raise C('m')", "assert o", "match o:\n    case C(): show('C()')", "match o:\n    case C(1): show('C(1)')\n    case C(x=_): show('C(x)')", "match o:\n    case [*_]: show('seq')\n    case {}: show('map')\n    case _: show('no')", "print(*o)", "f(**o)", "f(*o)",
              "class D(C): pass\nshow(D.__mro__[1:])", "class D(C, tag=3): x = 1\nshow(D().x)", "class D(o): pass", "class D(OtherC, C): pass\nshow(D.mro()[1:])", "del o\nshow('gone')", "if o: show('true')\nelse: show('false')", "o.q: int = $any\nshow(o.q)", "(o.x) = 5; show(o.x)", "o.x, o.y = 1, 2\nshow(o.x)", "o.x += 1\nshow(o.x)", "for o.x in (1, 2): show(o.x)", "@o\ndef g(): pass\nshow(g)", "async def g(): await o\nshow(drive(g()))", "yields(o)"],
    # ---- modules: each alternative of a theme named m_x may use what imports x gives ----
    "rx": ["a", "b", ".", "\\\\d", "\\\\w+", "\\\\s*", "[a-c]", "[^a]", "(a)", "(a|b)", "(?:ab)", "(?P<n>a+)", "(?P=n)", "\\\\1", "a*", "a+?", "b{2}", "a{1,2}?", "x??", "^", "$$", "\\\\b", "\\\\B", "(?=b)", "(?!b)", "(?<=a)", "(?<!a)", "(?i:A)", "(a)?", "(?(1)b|c)", "\\\\Z", "\\\\A", "[\\\\w-]", "[]a]", "(b)|c", "()", "(?#c)", "a|b|", "\\\\.", "[\\\\d\\\\s]", "a++", "(?>a+)", "(a*)*", "[a-", "(", ")", "*", "\\\\", "(?P<n>", "{1", "(?<n>a)", "[z-a]", "\\\\q", "(?i)", "(?z)", "a**", "\\\\N", "\\\\x4", "\\\\u0061", "(?P<1>a)", "(?P<n>a)(?P<n>b)", "(?<=a+)b", "x{3,2}", "\\\\99"],
    "rexp": ["r'''$rx'''", "r'''$rx$rx'''", "r'''$rx$rx$rx'''", "r'''$rx$rx$rx$rx'''", "'a'", "b'a'", "None"],
    "rtext": ["'abc'", "'aabbab'", "'a1 b2\\nc3'", "''", "'AbAb'", "'aaa'", "'hello ab'", "'\\xe9a_\\u0663'", "'b'", "'cab'", "b'ab'", "'ab' * 5", "1"],
    "rflag": ["", "", "", ", re.I", ", re.M", ", re.S", ", re.A", ", re.X", ", re.I | re.M", ", re.L", ", flags=re.ASCII"],
    "rrepl": ["'x'", "''", "r'[\\1]'", "r'\\g<0>!'", "r'\\g<n>'", "r'\\2'", "lambda m: m.group().upper()", "lambda m: 1", "r'\\\\'", "'\\\\n'", "r'\\q'", "b'x'", "r'\\g<'", "r'\\g<1>0'", "r'\\08'", "str"],
    "mattr": ["group()", "group(1)", "group(0, 1)", "groups()", "groups('d')", "groupdict()", "span()", "span(1)", "start()", "end(1)", "lastindex", "lastgroup", "re.pattern", "expand(r'<\\1>')", "pos", "endpos", "string", "regs", "group('n')", "__getitem__(0)", "group(9)", "group('zz')", "re.groups", "re.groupindex", "re.flags"],
    "m_re": ["show(re.findall($rexp, $rtext$rflag))", "show(re.sub($rexp, $rrepl, $rtext))", "show(re.subn($rexp, $rrepl, $rtext, $small))", "show(re.split($rexp, $rtext))", "show(re.split($rexp, $rtext, maxsplit=$small))", "m = re.search($rexp, $rtext$rflag)\nshow(m and m.$mattr)\nshow(m)", "m = re.match($rexp, $rtext$rflag)\nshow(m and m.$mattr, m and m.$mattr)",
             "m = re.fullmatch($rexp, $rtext$rflag)\nshow(m and (m.span(), m.groups()))", "show([(m.span(), m.groups()) for m in re.finditer($rexp, $rtext$rflag)])", "p = re.compile($rexp$rflag)\nshow(p, p.groups, p.groupindex, p.flags)\nshow(p.$pmeth($rtext$pos))", "show(re.escape($str))", "show(re.compile($rexp) == re.compile($rexp))", "p = re.compile($rexp)\nshow(p.sub($rrepl, $rtext, count=$small), p.split($rtext, $small))",
             "try: re.compile($rexp$rflag)\nexcept re.error as e: show(e.msg, e.pattern, e.pos, e.lineno, e.colno)"],
    "pmeth": words("search match fullmatch findall"),
    "jvalue": ["$num", "$str", "None", "True", "[1, $real, {'a': $str}]", "{$key: $any}", "{'b': 1, 'a': [2, {}]}", "[]", "{}", "()", "[[], [[]]]", "$any", "{'k': $real, 'j': $str}", "{1: 2, None: 3, True: 4, 1.5: 5}"],
    "jtext": ["'1'", "'[1, 2.5, -0, 1e5]'", "'{\"a\": null}'", "'[true, false, NaN, -Infinity]'", "'\"\\\\u00e9\\\\ud83d\\\\ude00\"'", "'\"\\\\ud800\"'", "''", "' '", "'[1,]'", "'{\"a\" 1}'", "'{a: 1}'", "'[1'", "'\"abc'", "'01'", "'-'", "'1.'", "'\"\\\\x\"'", "'\"\\t\"'", "'nul'", "'[] 1'", "'{\"a\": 1, \"a\": 2}'", "'{,}'", "'[1 2]'", "b'[1]'", "b'\\xef\\xbb\\xbf1'", "'\\ufeff1'", "'1e999'", "'{\"k\": [1, {\"z\": \"\"}]}'", "1", "'[\\n1,\\nx]'", "'\"\\\\u12\"'", "'{\"a\":1,}'", "'1E+2'", "'-0.0'", "'123456789012345678901234567890'"],
    "jopt": ["", "", "", ", indent=2", ", indent='--'", ", sort_keys=True", ", ensure_ascii=False", ", separators=(',', ':')", ", default=str", ", allow_nan=False", ", skipkeys=True", ", indent=0", ", default=lambda o: [1]", ", sort_keys=True, indent=1", ", check_circular=False", ", separators=1"],
    "jhook": ["", "", ", parse_float=str", ", parse_int=float", ", object_hook=lambda d: sorted(d)", ", object_pairs_hook=list", ", parse_constant=str", ", strict=False"],
    "m_json": ["show(json.dumps($jvalue$jopt))", "show(json.dumps($jvalue$jopt$jopt))", "show(json.loads($jtext$jhook))", "show(json.loads($jtext$jhook))", "show(json.loads(json.dumps($jvalue)))", "q = []; q.append(q); json.dumps(q)", "try: json.loads($jtext)\nexcept json.JSONDecodeError as e: show(e.msg, e.doc, e.pos, e.lineno, e.colno)", "show(list(json.JSONEncoder($jopt0).iterencode($jvalue)))", "show(json.JSONDecoder().raw_decode($jtext))"],
    "jopt0": ["", "indent=1", "sort_keys=True", "ensure_ascii=False"],
    "sorder": ["", "", "<", ">", "=", "!", "@"],
    "scode": words("b B h H i I l L q Q n N e f d s p P ? c x 3s 2h 0i 3x 4p 10s 0s 2c ?? bhi iq 2? z 3 hh"),
    "sval": ["$small", "$int", "$float", "b'a'", "b'abcdef'", "True", "None", "'a'", "0", "1", "-1", "65"],
    "svals": ["$sval", "$sval, $sval", "$sval, $sval, $sval", ""],
    "m_struct": ["show(struct.pack('$sorder$scode', $svals))", "show(struct.pack('$sorder$scode$scode', $svals))", "show(struct.calcsize('$sorder$scode$scode$scode'))", "show(struct.unpack('$sorder$scode', bytes(range(65, 65 + $tinyn))))", "f = '$sorder$scode$scode'\nshow(struct.unpack(f, bytes(range(60, 60 + struct.calcsize(f)))))",
                 "show(list(struct.iter_unpack('$sorder$scode', bytes(range(8)))))", "b = bytearray(12)\nstruct.pack_into('$sorder$scode', b, $small, $svals)\nshow(b)", "show(struct.unpack_from('$sorder$scode', bytes(range(40)), $small))", "s = struct.Struct('$sorder$scode')\nshow(s.size, s.format)\nshow(s.pack($svals))",
                 "a = array.array('$acode', $seq)\nshow(a, a.itemsize, len(a))\na.$acall\nshow(a, a.tobytes())", "a = array.array('$acode', [1, 2, 3, 4])\na[$slice] = array.array('$acode', [9, 8])\nshow(a)\na[$idx] = $any\nshow(a)\ndel a[$slice]\nshow(a)", "a = array.array('$acode', b'abcdefgh')\nshow(a, a == array.array('$acode', $list))\nshow(a + a, a * 2, a[$slice])"],
    "tinyn": words("0 1 2 4 8 3"),
    "acode": words("b B h H i I l L q Q f d u w"),
    "acall": ["append($any)", "extend($seq)", "insert($idx, $small)", "pop($idx)", "remove($small)", "index($small)", "count($small)", "reverse()", "byteswap()", "tolist()", "frombytes($bytes)", "fromlist($list)", "tounicode()", "buffer_info()[1]", "__contains__($any)"],
    "dy": words("1 4 1999 2000 2024 9999 0 10000 1970 2023 1900"),
    "dm": words("1 2 6 12 0 13 3 11"),
    "dd": words("1 15 28 29 30 31 0 32"),
    "date": ["datetime.date($dy, $dm, $dd)", "datetime.date(2024, 2, 29)", "datetime.date(1999, 12, 31)", "datetime.date.min", "datetime.date.max"],
    "time": ["datetime.time(1, 2, 3)", "datetime.time()", "datetime.time(23, 59, 59, 999999)", "datetime.time($small, $small, $small, $small)", "datetime.time(12, tzinfo=datetime.timezone.utc)", "datetime.time(5, 6, fold=1)"],
    "tz": ["None", "datetime.timezone.utc", "datetime.timezone($delta)", "datetime.timezone(datetime.timedelta(hours=5, minutes=30))", "datetime.timezone(-datetime.timedelta(hours=3), 'X')", "1"],
    "dt": ["datetime.datetime($dy, $dm, $dd, $small)", "datetime.datetime(2024, 2, 29, 12, 30, 45, 123456)", "datetime.datetime(2023, 1, 1, tzinfo=$tz)", "datetime.datetime.combine($date, $time)", "datetime.datetime.min", "datetime.datetime(1999, 12, 31, 23, 59)", "datetime.datetime.fromtimestamp($stamp, $tz)"],
    "stamp": words("0 1 -1 1e9 1234567890.123456 1.5 -1.0000005 253402300800 1e20 float('nan')"),
    "delta": ["datetime.timedelta()", "datetime.timedelta($small)", "datetime.timedelta(hours=$small, minutes=$small)", "datetime.timedelta(days=$real)", "datetime.timedelta(seconds=$real, microseconds=$small)", "datetime.timedelta(weeks=$small, milliseconds=$float)", "datetime.timedelta.max", "datetime.timedelta.resolution"],
    "dobj": ["$date", "$dt", "$dt", "$delta", "$time"],
    "dfmt": words("%Y-%m-%d %H:%M:%S %j %U %W %a %A %b %B %c %x %X %p %I %f %z %Z %% %y %G-%V-%u %w %e %s0 %q %:z %D %F %T %-d %C %h %n"),
    "iso": ["'2024-02-29'", "'2024-02-30'", "'20240229'", "'2024-W09-4'", "'2024W094'", "'2024-02-29T12:30'", "'2024-02-29 12:30:45.123'", "'2024-02-29T12:30:45+05:30'", "'2024-02-29T12Z'", "'12:30:45.123456'", "'T12'", "'24:00'", "''", "'2024'", "'x'", "'2024-2-9'", "'2024-02-29T25:00'", "'12:30:45,5'", "1", "'2024-W54-1'", "'1230'", "'2024-02-29T24:00:00'", "'0001-01-01T00:00-23:59'"],
    "m_datetime": ["show($dobj $arith $dobj)", "show($dobj $cmp $dobj)", "show($dt - $dt, $date - $date)", "show($delta $arith $num, $num * $delta)", "show(divmod($delta, $delta), $delta // $small, abs($delta), -$delta, bool($delta))", "show(str($dobj), repr($dobj))", "show(($dobj).isoformat())", "show(($dt).isoformat('$isosep', '$isospec'))", "show(($dobj).strftime('$dfmt'))", "show(f'{$dobj:$dfmt}')",
                   "show(datetime.datetime.strptime($dstr, '$dfmt $dfmt'))", "show(datetime.datetime.strptime($dstr, '%Y-%m-%d'))", "show(datetime.date.fromisoformat($iso))", "show(datetime.datetime.fromisoformat($iso))", "show(datetime.time.fromisoformat($iso))", "show(($date).isocalendar(), ($date).weekday(), ($date).toordinal(), ($date).timetuple())", "show(($dobj).replace($drepl=$small))",
                   "show(($dt).astimezone($tz))", "show(($dt).timestamp())", "show(($dt).utcoffset(), ($dt).tzname(), ($dt).date(), ($dt).time(), ($dt).timetz())", "show(datetime.date.fromordinal($int), datetime.date.fromisocalendar($dy, $small, $small))", "show(($delta).total_seconds(), ($delta).days, ($delta).seconds, ($delta).microseconds)", "show(datetime.timezone($delta), str(datetime.timezone($delta)), datetime.timezone.utc)",
                   "show(hash($dobj) == hash($dobj), $dobj == $any)", "show(($dt).ctime(), ($dt).utctimetuple())", "show(pickle.loads(pickle.dumps($dobj)), copy.copy($dobj))", "show(datetime.datetime.combine($date, $time, $tz))", "show(($dobj).$dattr)", "show(min($dobj, $dobj), sorted([$dt, $dt]))", "show(datetime.timedelta($real, $real, $real))", "show(datetime.datetime($dy, $dm, $dd, $small, $small, $small, $small, $tz))", "show(calendar.month(2024, $dm))", "show(calendar.monthrange($dy, $dm), calendar.isleap($dy), calendar.weekday($dy, $dm, $dd))"],
    "isosep": ["T", " ", "x", "\\u00e9"], "isospec": words("auto hours minutes seconds milliseconds microseconds foo"),
    "dstr": ["'2024-02-29'", "'2024-13-01'", "'12:30:45 pm'", "'Mon Jan'", "'2024 60'", "''", "'+0530 UTC'", "'99 5'", "'Thursday February'", "'2024-02-29 12:00:00'", "'24 09 4'"],
    "drepl": words("year month day hour minute second microsecond tzinfo fold foo"),
    "dattr": words("year month day hour minute second microsecond tzinfo fold days min max resolution foo"),
    "decs": ["'0'", "'-0'", "'1'", "'1.0'", "'1.5'", "'-2.50'", "'1E+3'", "'1e-7'", "'123456789.123456789'", "'NaN'", "'sNaN'", "'-Infinity'", "'inf'", "'0.1'", "'2.675'", "'9.999'", "'1e400'", "'0E-10'", "'0e5'", "'1_000.5'", "''", "'abc'", "' 3 '", "'NaN123'", "'.5'", "'5.'", "'1e9999999'", "'99999999999999999999999999999'", "'0.00001234'", "'1E-400'"],
    "decv": ["D($decs)", "D($decs)", "D($decs)", "D($int)", "D($float)", "$small", "D('$small')"],
    "dmeth1": words("sqrt exp ln log10 copy_abs copy_negate normalize to_integral_value to_integral_exact as_tuple adjusted is_finite is_nan is_zero is_signed is_normal is_subnormal is_qnan number_class to_eng_string next_plus next_minus as_integer_ratio canonical logb conjugate radix logical_invert __floor__ __ceil__ __round__ __int__ __float__ __hash__ __bool__"),
    "dmeth2": words("compare compare_signal compare_total max min max_mag remainder_near quantize copy_sign same_quantum next_toward scaleb shift rotate logical_and compare_total_mag __divmod__ __rsub__ __eq__ fma"),
    "round_mode": words("decimal.ROUND_UP decimal.ROUND_DOWN decimal.ROUND_CEILING decimal.ROUND_FLOOR decimal.ROUND_HALF_UP decimal.ROUND_HALF_DOWN decimal.ROUND_HALF_EVEN decimal.ROUND_05UP 'bad'"),
    "m_decimal": ["show($decv $arith $decv)", "show(D($decs) $arith $decv)", "show(D($decs) $cmp $decv)", "show(D($decs) ** $decv)", "show(D($decs).$dmeth1())", "show(D($decs).$dmeth2($decv))", "show(format(D($decs), '$spec'))", "show(round(D($decs), $small), round(D($decs)), int(D($decs)), float(D($decs)))", "show(D($decs).quantize(D('$quant'), rounding=$round_mode))",
                  "with decimal.localcontext() as c:\n    c.prec = $precn\n    c.rounding = $round_mode\n    show(D($decs) $arith D($decs), +D($decs), D(1) / 3)", "show(str(D($decs)), repr(D($decs)), D($decs).to_eng_string())", "show(D($any))", "show(hash(D($decs)) == hash(D($decs)), D($decs) == $num)", "show(divmod($decv, $decv), pow(D($decs), 2, 7))", "show(D((0, (1, 2, 3), $small)), D.from_float($float))",
                  "c = decimal.Context(prec=$precn, Emax=99, Emin=-99)\nshow(c.create_decimal($decs), c.divide($decv, 3), c.sqrt($decv), c)", "with decimal.localcontext(decimal.ExtendedContext) as c:\n    show(D($decs) / D($decs), D($decs).$dmeth1())\n    show(sorted(f.__name__ for f, v in c.flags.items() if v))", "show(sum([D($decs), D($decs)]), max(D($decs), D($decs)), sorted([D($decs), 1]))", "show(D($decs).$dmeth2($decv, $decv))", "show(f'{D($decs):$spec}')", "show(math.floor(D($decs)), math.ceil($decv), complex(D($decs)))",
                  "show(F($decs) $arith $frac)", "show($frac $arith $frac)", "show($frac $cmp $decv)"],
    "quant": words("1 0.1 0.01 1e2 1e-10 1E+5 NaN 1e-30"), "precn": words("1 2 3 5 9 50 28"),
    "frac": ["F(1, 3)", "F(-7, 4)", "F(0)", "F($int, $small)", "F($fracs)", "F($float)", "F($small, $small)", "$real", "F(22, 7)"],
    "fracs": ["'1/3'", "' -7/4 '", "'1.5'", "'1e3'", "'3/0'", "'a'", "''", "'1 / 2'", "'1_0/2_0'", "'.5'", "'-1.2e-2'", "'1/-2'", "'nan'", "'+5'"],
    "m_fractions": ["show($frac $arith $frac)", "show(F(3, 7) $arith $num)", "show($num $arith F(-2, 5))", "show($frac $cmp $num)", "show(F(2, 3) ** $tiny, $tiny ** F(1, 2))", "show(format($frac, '$spec'))", "show(format(F($int, 7), '$spec'))", "show(round($frac, $small), round($frac), math.floor($frac), math.ceil($frac), math.trunc($frac))", "show(($frac).limit_denominator($posint))", "show(F($fracs), str(F($fracs)), repr(F($fracs)))", "show(hash($frac) == hash($real), $frac == $any)", "show(divmod($frac, $frac), int($frac), float($frac), bool($frac), complex($frac))",
                    "show(F.from_float($float), F.from_decimal(D('1.1')))", "show(F($any))", "show(F($any, $any))", "show(($frac).as_integer_ratio(), ($frac).numerator, ($frac).is_integer(), abs($frac), -$frac)", "show(statistics.$stat([$real, $real, $real]))", "show(statistics.$stat([$frac, 1, 2]))", "show(statistics.$stat($list))", "show(statistics.quantiles([1, $real, $real, 5], n=$small, method='$qm'))", "show(statistics.linear_regression([1, 2, $real], [$real, 2, 3]), statistics.correlation([1, 2, 3], [$real, 4, 1]))"],
    "posint": words("1 2 10 100 1000000 0 -1"), "qm": words("inclusive exclusive foo"),
    "stat": words("mean fmean geometric_mean harmonic_mean median median_low median_high mode multimode pstdev pvariance stdev variance median_grouped"),
    "it1": ["$seq", "range(5)", "'abcd'", "[1, 2, 2, 3]", "iter([1, 2])", "[]", "[[1, 2], [3]]", "{'a': 1}.items()", "(i * i for i in range(4))"],
    "itfun": ["None", "lambda q: q", "lambda q: q > 1", "str", "lambda a, b: a + b", "max", "bool", "lambda *a: a", "operator.mul", "len", "1"],
    "m_itertools": ["show(list(itertools.chain($it1, $it1)))", "show(list(itertools.chain.from_iterable($it1)))", "show(list(itertools.islice($it1, $idx)))", "show(list(itertools.islice($it1, $idx, $idx, $idx)))", "show(list(itertools.accumulate($it1, $itfun, initial=$any)))", "show(list(itertools.accumulate($it1)))", "show(list(itertools.product($it1, $it1))[:20])", "show(list(itertools.product($it1, repeat=$rep))[:20])",
                    "show(list(itertools.permutations($it1, $rep))[:20], list(itertools.combinations($it1, $rep))[:20])", "show(list(itertools.combinations_with_replacement($it1, $rep))[:20])", "show([(k, list(g)) for k, g in itertools.groupby($it1, $itfun)])", "show(list(itertools.zip_longest($it1, $it1, fillvalue=$any)))", "show(list(itertools.pairwise($it1)), list(itertools.batched($it1, $small)))", "show(list(itertools.batched($it1, $small, strict=$bool)))",
                    "show(list(itertools.takewhile($itfun, $it1)), list(itertools.dropwhile($itfun, $it1)), list(itertools.filterfalse($itfun, $it1)))", "show(list(itertools.starmap($itfun, $it1)))", "show(list(itertools.compress($it1, $it1)))", "show(list(itertools.islice(itertools.count($num, $num), 3)), itertools.count($num, $num))", "show(list(itertools.islice(itertools.cycle($it1), 5)), list(itertools.repeat($any, $small)), itertools.repeat($any, $small))",
                    "a, b = itertools.tee($it1)\nshow(next(a), list(b), list(a))", "a, b, c = itertools.tee($it1, $small)\nshow(list(a), list(c))", "g = itertools.groupby($it1)\nk, v = next(g)\nk2, v2 = next(g)\nshow(k, list(v), k2, list(v2))", "show(functools.reduce($itfun, $it1))", "show(functools.reduce($itfun, $it1, $any))", "show(list(map($itfun, $it1, $it1)), list(filter($itfun, $it1)))", "show(sorted($it1, key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))",
                    "p = functools.partial($itfun, $any)\nshow(p.args, p.keywords, p($any))", "p = functools.partial(f, $any, a=$any)\nshow(p($any), p(a=1), p.func is f)", "show(list(zip($it1, $it1)), list(enumerate($it1, $small)), list(reversed($it1)))", "show(operator.$op2($any, $any))", "show(operator.itemgetter($any)($it1), operator.itemgetter(0, $idx)($it1))", "show(operator.attrgetter('$attrpath')($num), operator.methodcaller('$mname', $any)($str))",
                    "it = iter(lambda: next(src), $small)\nsrc = iter(range(10))\nshow(list(it))", "show(heapq.$heap1($small, $list))", "h = $list\nheapq.heapify(h)\nshow(h, heapq.heappop(h), heapq.heappushpop(h, $small), heapq.heapreplace(h, $any))", "show(list(heapq.merge($it1, $it1, key=$keyfun)))", "show(bisect.bisect_left([1, 2, 2, 5], $any), bisect.bisect([1, 2, 2, 5], $real, $small))", "q = [1, 3]; bisect.insort(q, $real, key=$keyfun); show(q)"],
    "rep": words("0 1 2 3 None -1 1.5"), "attrpath": words("real imag real.imag numerator __class__.__name__ foo 1"), "mname": words("upper count find split join foo startswith __add__"), "heap1": words("nlargest nsmallest"),
    "op2": words("add sub mul truediv floordiv mod pow and_ or_ xor lshift eq ne lt gt contains concat getitem is_ is_not matmul countOf indexOf iadd iconcat ior truth setitem delitem index"),
    "dqcall": ["append($any)", "appendleft($any)", "pop()", "popleft()", "extend($seq)", "extendleft($seq)", "rotate($small)", "insert($idx, $any)", "remove($small)", "index($small)", "count($small)", "reverse()", "clear()", "copy()", "maxlen", "__getitem__($idx)", "__setitem__($idx, 5)", "__delitem__($idx)", "__iadd__($seq)", "__mul__($small)", "__add__($any)", "__contains__($any)"],
    "m_collections": ["q = collections.deque($seq, $idx)\nshow(q, q.maxlen)\nshow(q.$dqcall, q)\nshow(q.$dqcall, q)", "q = collections.deque(range(5), maxlen=3)\nq.$dqcall\nshow(q)\nq.$dqcall\nshow(q, q == collections.deque($list), list(reversed(q)))", "q = collections.deque([1, 2, 3])\nfor i in q:\n    show(i, q.$dqcall)\nshow(q)", "c = collections.Counter($seq)\nshow(c, c.most_common($idx), c.total(), c[$key])\nc.update($seq)\nshow(c)", "show(collections.Counter($seq) $cop collections.Counter($seq))", "c = collections.Counter(a=$small, b=$small)\nshow(+c, -c, c.subtract($dict), c, sorted(c.elements()))\nshow(c $cmp collections.Counter(a=1))",
                      "d = collections.defaultdict($ddf, $dict)\nshow(d[$key], d)\nshow(d.get($key), $key in d, d.$dcall)", "o = collections.OrderedDict($dict)\nshow(o, o.$dcall)\no.move_to_end($key, last=$bool)\nshow(o, o == $dict, list(reversed(o)))", "o = collections.OrderedDict(a=1, b=2)\nshow(o.popitem(last=$bool), o.$dcall, o)", "m = collections.ChainMap($dict, $dict)\nshow(dict(m), m[$key])\nm[$key] = 1\nshow(m, m.new_child($dict), m.parents, len(m))\ndel m[$key]\nshow(m)\nm.$dcall",
                      "N = collections.namedtuple('N', $ntf, defaults=$seq, rename=$bool)\nshow(N._fields, N._field_defaults)\nn = N($ntargs)\nshow(n, n._asdict(), n[0], n._replace(a=$any), n == $any)", "N = collections.namedtuple('N', 'a b')\nshow(N($ntargs), N._make($seq))\nn = N(1, 2)\nn.a = 3", "u = collections.UserDict($dict)\nshow(u, u.$dcall, u)", "u = collections.UserList($list)\nshow(u, u.$lcall, u)", "u = collections.UserString($str)\nshow(u, u.$strcall0)", "show(isinstance($any, collections.abc.$abcn), issubclass(type($any), collections.abc.$abcn))"],
    "strcall0": ["upper()", "find($subs$pos)", "split($sep)", "center($pad)", "replace($subs, $subs)", "join($seq)", "__add__($any)", "__mod__($any)"],
    "cop": words("+ - & | == < <="), "ddf": words("int list None str dict 5 lambda:7"), "ntf": ["'a b'", "'a, b c'", "['a', 'b']", "'a a'", "'_x b'", "'def b'", "()", "'1 b'", "5", "'a'"], "ntargs": ["", "$any", "$any, $any", "a=$any", "$any, b=$any", "*$seq", "1, 2, 3"],
    "abcn": words("Iterable Iterator Sequence Mapping Set Hashable Callable Sized Container Collection Reversible MutableSequence Generator Buffer Awaitable"),
    "para": ["'The quick brown fox jumps over the lazy dog.'", "'  indented\\n    more\\n  back\\n'", "'a b'", "''", "'verylongwordwithoutbreaks and short'", "'hyphen-ated words-here and--dashes'", "'one\\ttwo\\n\\nthree'", "'x' * 30", "'a  b   c. D  e'", "'\\n\\n  a\\n\\n'"],
    "twopt": ["", "", ", initial_indent='* '", ", subsequent_indent='  '", ", break_long_words=False", ", break_on_hyphens=False", ", max_lines=2", ", placeholder='..', max_lines=1", ", drop_whitespace=False", ", expand_tabs=False", ", replace_whitespace=False", ", fix_sentence_endings=True", ", tabsize=2"],
    "w": words("1 5 8 10 20 40 0 70"),
    "m_text": ["show(textwrap.wrap($para, $w$twopt))", "show(textwrap.fill($para, $w$twopt$twopt))", "show(textwrap.dedent($para), textwrap.indent($para, '> '))", "show(textwrap.shorten($para, $w))", "show(string.Template($tmpl).$tsub($dict))", "show(string.Template($tmpl).$tsub(a=$any), string.Template($tmpl).is_valid(), string.Template($tmpl).get_identifiers())", "show(string.capwords($str), string.capwords($str, $sep))", "show(string.Formatter().format($fmt, $fargs))", "show(string.Formatter().vformat($fmt, [$any, $any], $dict))", "show(list(string.Formatter().parse($fmt)))", "show(shlex.split($shell))", "show(shlex.split($shell, comments=$bool, posix=$bool), shlex.quote($str))", "show(shlex.join([$str, $str]))",
               "show(list(csv.reader([$csvl, $csvl]$csvopt)))", "q = io.StringIO()\nw = csv.writer(q$csvopt)\nw.writerow([$any, $str, $num])\nw.writerow($seq)\nshow(q.getvalue())", "show(list(csv.DictReader([$csvl, $csvl]$dropt)))", "q = io.StringIO($para)\nshow(q.read($small), q.readline(), q.tell(), q.readlines())\nq.seek($small)\nq.write($str)\nshow(q.getvalue(), q.truncate($small), q.getvalue())", "q = io.BytesIO($bytes)\nshow(q.read($small), q.tell(), q.seek($small, $small), q.write($bytes), q.getvalue())", "show(difflib.get_close_matches($str, ['abc', 'hello', 'aaa']), difflib.SequenceMatcher(None, $str, $str).ratio())", "show(list(difflib.unified_diff($list, $list)))", "show(list(difflib.ndiff(['a\\n', $para], ['b\\n', $para])))", "show(list(difflib.SequenceMatcher(None, $seq, $seq).get_opcodes()))",
               "show(html.escape($str), html.unescape($ent))", "show(urllib.parse.quote($str, $sep), urllib.parse.unquote($pct))", "show(urllib.parse.urlparse($url), urllib.parse.urlsplit($url).port)", "show(urllib.parse.urljoin($url, $url))", "show(urllib.parse.urlencode($dict), urllib.parse.parse_qs($qs, keep_blank_values=$bool))", "show(pprint.pformat($jvalue, width=$w))", "pprint.pprint($jvalue, width=10, indent=$small, compact=$bool)", "show(reprlib.repr($dict), reprlib.repr(list(range(50))))", "show(fnmatch.fnmatch($str, $glob), fnmatch.translate($glob), fnmatch.filter(['abc', 'b'], $glob))",
               "show(base64.$b64($bytes))", "show(binascii.$bina($bytes))", "show(base64.b64decode($b64s), base64.b32encode($bytes))", "show(hashlib.$hashn($bytes).hexdigest(), zlib.crc32($bytes), zlib.adler32($bytes))", "show(codecs.encode($str, $codec), codecs.decode($bytes, $codec))", "show(unicodedata.$uni1($str))", "show(unicodedata.normalize('$nf', $str), unicodedata.name($str, 'none'))", "show(ast.literal_eval($lit))", "show(keyword.iskeyword($str), string.digits, string.punctuation)", "show(colorsys.rgb_to_hsv(0.2, $float, 0.4))", "show(tomllib.loads($toml))", "c = configparser.ConfigParser()\nc.read_string($ini)\nshow({s: dict(c[s]) for s in c})", "show(uuid.UUID(int=$int), uuid.uuid5(uuid.NAMESPACE_DNS, $str))", "random.seed($any)\nshow(random.random(), random.randint($small, $int), random.choice($seq), random.sample(range(9), $rep), random.gauss(0, 1))\nq = [1, 2, 3, 4]\nrandom.shuffle(q)\nshow(q, random.choices('abc', [1, 2, $real], k=3), random.getrandbits($small), random.uniform($real, $real), random.randrange($small, $small, $small))", "show(copy.deepcopy($jvalue), copy.copy($any))", "show(pickle.loads(pickle.dumps($jvalue, $pproto)))", "show(pickle.dumps($jvalue, $pproto))", "show(dis_free($any))"],
    "pproto": words("0 1 2 3 4 5"),
    "tmpl": ["'$$a'", "'$${a} x'", "'$$$$ $$b'", "'$$'", "'$${'", "'$$1'", "'$$a.b'", "'plain'", "'$$A $$a_b'"], "tsub": ["substitute", "safe_substitute"],
    "shell": ["'a b c'", "\"a 'b c' d\"", "'a \"b\\\\\"c\" d'", "'a\\\\ b'", "\"it's\"", "'a#b #c'", "''", "'a \"\" b'", "'\\\\'", "'x=\"1 2\" -f'", "None"],
    "csvl": ["'a,b,c'", "'\"x, y\",2'", "'a;b;c'", "'\"q\"\"r\",z'", "''", "'1,2.5,\"3\"'", "'\"open,1'", "'a, \"b\"'", "'\\'x,y\\',z'", "'a\\\\,b,c'"],
    "csvopt": ["", "", ", delimiter=';'", ", quotechar=\"'\"", ", quoting=csv.QUOTE_NONNUMERIC", ", quoting=csv.QUOTE_NONE, escapechar='\\\\'", ", skipinitialspace=True", ", strict=True", ", lineterminator='|'", ", quoting=csv.QUOTE_ALL", ", 'excel-tab'", ", delimiter='ab'", ", doublequote=False", ", doublequote=False, escapechar='/'", ", quoting=csv.QUOTE_STRINGS", ", quoting=csv.QUOTE_NOTNULL", ", foo=1"], "dropt": ["", ", fieldnames=['x']", ", restkey='r', restval='v'"],
    "ent": ["'&lt;&amp;'", "'&#65;&#x42;'", "'&notit;'", "'&#0;&#128;'", "'&#xD800;'", "'&foo; &'", "'&eacute &Aacute;'", "'&#99999999;'"], "pct": ["'%41'", "'%'", "'%zz%e9'", "'a+b'", "'%C3%A9'", "'%f0%9f%98%80'"],
    "url": ["'http://u:p@h:80/p;x?q=1#f'", "'//h/p'", "'/a/../b'", "'mailto:a@b'", "''", "'http://[::1]:8/'", "'http://h:x/'", "'?q'", "'#f'", "'../c'", "'http://a/b/c/d'", "'HTTP://H/%7e'", "'http://[::1'", "b'http://x'"], "qs": ["'a=1&b=2'", "'a=&b'", "'a=1;b=2'", "'a=%41+b&a=3'", "''", "'&&'"],
    "glob": ["'*'", "'a?c'", "'[a-c]*'", "'[!a]'", "'['", "'[]]'", "'*.py'", "'**'", "'a[b'", "'[z-a]'"], "b64": words("b64encode b32encode b16encode b85encode a85encode urlsafe_b64encode standard_b64encode b32hexencode b64decode b16decode b85decode a85decode b32decode"), "bina": words("hexlify b2a_base64 crc32 unhexlify a2b_base64 crc_hqx"),
    "b64s": ["'YQ=='", "'YQ'", "'Y Q = ='", "'!!!!'", "b'YWJj'", "''", "'YWJ'", "'\\xe9'"], "hashn": words("md5 sha1 sha256 sha512 sha3_256 blake2b sha224 blake2s"), "uni1": words("name category bidirectional combining decimal digit numeric mirrored decomposition east_asian_width lookup is_normalized"), "nf": words("NFC NFD NFKC NFKD XX"),
    "lit": ["'[1, 2]'", "'{1: (2,)}'", "'-1+2j'", "'f()'", "'{1, 2}'", "'\"a\" \"b\"'", "' 1'", "'1 +'", "'None'", "'set()'", "'[a]'", "'b\"x\"'", "'1 + 1'", "'...'", "'--1'"], "toml": ["'a = 1'", "'[t]\\nb = \"x\"'", "'a = [1, 2.5, true]'", "'d = 2024-02-29T12:00:00Z'", "'a = '", "'a.b.c = 0x1F'", "'[[x]]\\ny=1\\n[[x]]\\ny=2'", "'a = 1\\na = 2'", "'s = \"\"\"x\\n y\"\"\"'", "'a = {b = 1, c = \"d\"}'", "'[a'", "'t = 12:30:00.5'", "'f = inf\\ng = -nan\\nh = 1e5'", "'a = \"\\\\q\"'"], "ini": ["'[a]\\nx = 1\\ny: 2'", "'[a]\\nx = %(y)s\\ny = z'", "'x=1'", "'[a]\\nx\\n'", "'[a]\\nx = 1\\n  2\\n[b]'", "'[a]\\nx = %(q)s'", "'[a]\\n[a]'", "'[DEFAULT]\\nd=1\\n[s]\\n;c\\ne=2'"],
    # ---- other library: classes that classes make ----
    "dcopt": ["", "", "(order=True)", "(frozen=True)", "(eq=False)", "(slots=True)", "(kw_only=True)", "(repr=False)", "(unsafe_hash=True)", "(init=False)", "(match_args=False)", "(frozen=True, order=True)", "(order=True, eq=False)", "(weakref_slot=True)"],
    "dcf": ["x: int", "y: int = 2", "z: list = dataclasses.field(default_factory=list)", "w: int = dataclasses.field(default=1, repr=False, compare=False)", "v: list = []", "u: dataclasses.InitVar[int] = 3", "t: ClassVar = 5", "_: dataclasses.KW_ONLY", "s: str = dataclasses.field(kw_only=True)", "r: int = dataclasses.field(init=False, default=9)", "q = 1", "def __post_init__(self, *a): show('post', a)", "p: 'str' = 'x'", "o: int = dataclasses.field(hash=False, metadata={'m': 1})", "n: dataclasses.field() = 1"],
    "dcuse": ["o", "o == C($ntargs)", "o < C($ntargs)", "dataclasses.asdict(o)", "dataclasses.astuple(o)", "dataclasses.replace(o, x=$any)", "dataclasses.fields(o)[0].name", "hash(o) is None", "C.__match_args__", "repr(o)", "[f.name for f in dataclasses.fields(C)]", "inspect.signature(C)", "setattr(o, 'x', 5)", "o.x", "copy.copy(o)", "dataclasses.is_dataclass(o)", "copy.replace(o, y=1)"],
    "enb": words("enum.Enum enum.IntEnum enum.Flag enum.IntFlag enum.StrEnum str,enum.Enum int,enum.Enum enum.ReprEnum"),
    "enm": ["A = 1", "B = 2", "C = 4", "D = enum.auto()", "E = enum.auto()", "A2 = 1", "F = 'f'", "G = 3", "H = -1", "_ignore_ = ['q']", "I = (1, 2)", "def m(self): return self.value", "A = 5", "J = None", "@classmethod\ndef _missing_(cls, v): return None", "@enum.property\ndef name2(self): return 5", "K = 'A', 'B'", "__L = 4", "M = 0", "@staticmethod\ndef _generate_next_value_(n, s, c, l): return n.lower()"],
    "enuse": ["list(C)", "C.A", "C(1)", "C($any)", "C['A']", "C['Q']", "C.A.value, C.A.name", "C.A == 1, C.A is C(1)", "C.A | C.B", "C.A & $small", "~C.A", "C.A < C.B", "C.A in C, 1 in C, 'q' in C", "len(C), bool(C.A)", "str(C.A), f'{C.A}', '%s' % C.A", "repr(C.A)", "C.__members__", "C.A.Q", "isinstance(C.A, int)", "C(3)", "list(C(3))", "C.A + 1", "hash(C.A) is None", "dir(C.A)[:0]", "C.m", "C.A.m()", "list(reversed(C))", "C._member_names_", "C.D", "C.E.value", "C(7) ^ C.A", "int(C.A)", "C.A.name2", "C('f')", "C(0)", "C.A in C.B", "format(C.A, '>8')", "json.dumps(C.A)", "pickle.dumps(C.A) and 1", "copy.copy(C.A) is C.A", "type(C.A), C.A.__class__", "C.A2 is C.A, C.A2.name", "C._K__L"],
    "m_classes": ["@dataclasses.dataclass$dcopt\nclass C:\n    $dcf\n    $dcf\n    $dcf\no = C($ntargs)\nshow($dcuse)\nshow($dcuse)", "@dataclasses.dataclass$dcopt\nclass B:\n    $dcf\n    $dcf\n@dataclasses.dataclass$dcopt\nclass C(B):\n    $dcf\n    $dcf\no = C($ntargs)\nshow($dcuse)\nshow($dcuse)", "@dataclasses.dataclass$dcopt\nclass C:\n    $dcf\n    y: int = 2\nfor o in (C(1), C(x=1)):\n    show($dcuse)\n    show($dcuse)",
                  "class C($enb):\n    $enm\n    $enm\n    $enm\n    $enm\nshow($enuse)\nshow($enuse)", "class C($enb):\n    A = 1\n    B = 2\n    $enm\nshow($enuse)\nshow($enuse)\nshow($enuse)", "class C(enum.Flag, boundary=enum.$bound):\n    A = 1\n    B = 2\n    $enm\nshow($enuse)\nshow($enuse)", "C = enum.$enfun('C', $enarg)\nshow(list(C))\nshow($enuse)",
                  "class C(typing.NamedTuple):\n    a: int\n    b: str = $any\nshow(C($ntargs), C._fields, C.__annotations__)\nn = C(1)\nshow(n._replace(b=$any), n == $any, n + $any)", "@functools.total_ordering\nclass C:\n    def __init__(self, v): self.v = v\n    def __eq__(self, o): return self.v == o.v\n    def $lt(self, o): return self.v $cmp o.v\nshow(C($small) < C($small), C($small) >= C($small), C(1) <= C($any))",
                  "@functools.singledispatch\ndef g(a): return 'any'\n@g.register\ndef _(a: $tyname): return 'one'\n@g.register($tyname)\ndef _(a): return 'two'\nshow(g($any), g($any), g.dispatch(bool)(1))", "@functools.lru_cache(maxsize=$idx)\ndef g(a, b=1): show('run', a); return a\ng($any); g($any)\nshow(g(1, b=2), g(1), g(1.0), g.cache_info())", "class C(abc.ABC):\n    @abc.abstractmethod\n    def a(self): pass\n    $abcm\nclass D(C):\n    $abcm\nshow(D())\nshow(C())", "class P(typing.Protocol):\n    def me(self): ...\n    x: int\n$proto\nclass C:\n    x = 1\n    $abcm\nshow(isinstance(C(), P))", "@contextlib.contextmanager\ndef g(a):\n    show('in')\n    $cmtry\nwith g(1) as q:\n    show(q)\n    $raise_cm\nshow('after')", "with contextlib.$ctx($any) as q:\n    show(q)\n    $raise_cm\nshow('after')", "with contextlib.ExitStack() as s:\n    s.callback(show, $any)\n    s.push(lambda *a: $bool)\n    s.enter_context(Manager(1, $bool))\n    $raise_cm\nshow('after')",
                  "show($tyexpr)", "show($tyexpr == $tyexpr, typing.get_args($tyexpr), typing.get_origin($tyexpr))", "def g[T: $tyname, *Ts, **P](a: T, b=$any) -> $tyname: pass\nshow(g.__type_params__, g.__annotations__, inspect.signature(g))", "class C[T]:\n    x: T\n    def f[U](self, a: U) -> T: return a\nshow(C[int], C[int]().f(1), C.__type_params__, C.f.__type_params__)\nC[$any, $any]", "type A[T] = list[T] | $tyname\nshow(A, A.__value__, A[int], A.__type_params__)", "show(inspect.signature($sigf))", "show(inspect.signature(lambda $siglambda: 0).bind($ntargs).arguments)", "show(types.SimpleNamespace(a=$any, b=2), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=$any))", "m = types.MappingProxyType($dict)\nshow(m, m | $any)\nm[1] = 2", "show(isinstance($any, $tyexpr))", "show(weakref.ref($any))", "show(weakref.WeakValueDictionary(), operator.attrgetter('a.b')(types.SimpleNamespace(a=$any)))"],
    "bound": words("STRICT CONFORM EJECT KEEP"), "enfun": words("Enum IntEnum Flag StrEnum"), "enarg": ["'A B'", "['A', 'B']", "[('A', 1), ('B', $any)]", "{'A': 1}", "'A,B'", "5", "'A A'", "()"], "lt": words("__lt__ __le__ __gt__ __ge__"), "tyname": words("int str list float bool object dict tuple type(None) collections.abc.Sized int|str list[int]"),
    "abcm": ["pass", "def a(self): return 1", "def me(self): return 2", "a = 5", "@property\n    @abc.abstractmethod\n    def p(self): pass", "@abc.abstractmethod\n    def b(self): pass"], "proto": ["", "P = typing.runtime_checkable(P)"],
    "cmtry": ["yield a", "try: yield a\n    finally: show('fin')", "try: yield a\n    except ValueError as e: show(e)", "yield a; yield 2", "return", "try: yield\n    except Exception as e: raise KeyError from e", "yield a\n    raise ValueError(2)", "try: yield\n    except StopIteration: show('stop')", "if 0: yield", "1 / 0; yield"],
    "raise_cm": ["pass", "raise ValueError(1)", "raise KeyError", "1 / 0", "raise StopIteration(5)", "raise RuntimeError('r')", "raise GeneratorExit"], "ctx": words("suppress nullcontext closing redirect_stdout aclosing chdir suppress"),
    "tyexpr": ["int | str", "list[int]", "dict[str, int | None]", "typing.Optional[int]", "typing.Union[int, str, int]", "typing.Callable[[int], str]", "tuple[int, ...]", "typing.Literal[1, 'a']", "type[int]", "typing.Any", "list['x']", "typing.Annotated[int, 5]", "int | None", "None | int", "int | $any", "typing.List[int]", "typing.Union[$any, int]", "list[$any]", "tuple[()]", "collections.abc.Callable[[int, str], int]", "typing.ClassVar[int]", "typing.TypeVar('T')", "list[typing.TypeVar('T')][int]", "(int | str) | float", "typing.Tuple[int]", "typing.Dict", "int | list[int]", "typing.ForwardRef('x')", "typing.NewType('N', int)", "dict[int]", "typing.Generic[int]", "typing.Unpack[tuple[int]]"],
    "sigf": words("f len int print dict.get str.split list.sort sorted open Manager Manager.__exit__ functools.partial(f,1) lambda:0 $any max"), "siglambda": ["a, b=2", "*a, b", "a, /, b, *, c=3", "**k", "a, *b, c=1, **d", ""],
}

IMPORTS = {"numbers": "cmath", "classes": "functools, math, copy, operator, collections", "dicts": "", "m_re": "re", "m_json": "json", "m_struct": "struct, array", "m_datetime": "datetime, calendar, pickle, copy",
           "m_decimal": "decimal, fractions, math", "m_fractions": "fractions, decimal, math, statistics", "m_itertools": "functools, operator, heapq, bisect", "m_collections": "collections, collections.abc",
           "m_text": "textwrap, string, shlex, csv, io, difflib, html, urllib.parse, pprint, reprlib, fnmatch, base64, binascii, hashlib, zlib, codecs, unicodedata, ast, keyword, colorsys, tomllib, configparser, uuid, random, copy, pickle",
           "m_classes": "dataclasses, enum, typing, functools, abc, contextlib, types, inspect, collections.abc, weakref, operator, copy, json, pickle"}

EXTRA = {"m_decimal": "D, F = decimal.Decimal, fractions.Fraction", "m_fractions": "D, F = decimal.Decimal, fractions.Fraction", "m_classes": "from typing import ClassVar",
         "format": "w5 = 5"}

SUPPORT = '''\
def f(a=1, *b, c=2, **d): return a, b, c, d
class Sub(str): pass
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class OtherC:
    x = 'other'
    def me(self): return 'other me'
class Desc:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return ('desc', self.n, o is None)
    def __set__(self, o, v): show('desc set', v)
    def __delete__(self, o): show('desc del')
class NonData:
    def __init__(self, n='n'): self.n = n
    def __get__(self, o, t=None): return ('nondata', o is None)
class AManager:
    def __init__(self, value, swallow): self.value, self.swallow = value, swallow
    async def __aenter__(self): await Tick('enter'); return self.value
    async def __aexit__(self, kind, value, tb): show('aexit', kind); await Tick('exit'); return self.swallow
async def agen(n):
    try:
        for i in range(n):
            show('sent', (yield i))
    finally: show('agen end')
async def fails(): await Tick('f'); raise KeyError('fails')
async def collect(a): return [i async for i in a]
def yields(o):
    def g(): return (yield from o)
    show(list(g()))
class E(Exception): pass
class EG(ExceptionGroup):
    def derive(self, excs): return EG(self.message + '!', excs)
class O:
    def __init__(self, n): self.n = n; show('O', n)
    def __getitem__(self, k): show('get', self.n, k); return 1
    def __setitem__(self, k, v): show('set', self.n, k, v)
    def __delitem__(self, k): show('del', self.n, k)
    def __getattr__(self, k): show('attr', self.n, k); return (lambda *a: a) if k == 'm' else 2
    def __setattr__(self, k, v):
        if k == 'n': self.__dict__[k] = v
        else: show('setattr', k, v)
    def __delattr__(self, k): show('delattr', k)
def t(n, value=None): show('t', n); return n if value is None else value
def L(n): show('L', n); return [n, n + 1]
def t2(*a, **k): show('call', a, k); return 1
def D(n): show('D', n); return lambda f: show('decorate', n, f.__name__) or f
def C(n): show('base', n); return Base2
def M(n): show('meta', n); return type
class Base2:
    def __init_subclass__(cls, **k): show('subclass', k)
def t2g(n): yield from sub(n)
def sub(n):
    try:
        got = yield n
        show('sub got', got)
        yield n + 1
    except ValueError as e:
        show('sub caught', e)
        return 'sub ret'
    finally: show('sub end')
    return 'done'
'''


class Themes:
    """Writes units from RULES with the dice of one program."""

    def __init__(self, dice):
        self.dice = dice

    def fill(self, text):
        """Replace each hole of text; a hole that starts a line passes on its indentation."""
        def one(match):
            return self.fill(self.dice.choice(RULES[match[1]]))
        filled = []
        for line in text.split("\n"):
            new = HOLE.sub(one, line.replace("$$", "\0")).replace("\0", "$")
            if line.lstrip(" ").startswith("$"):
                new = new.replace("\n", "\n" + line[: len(line) - len(line.lstrip(" "))])
            filled.append(new)
        return "\n".join(filled)

    # ---- control flow: traces of what runs, in functions and generators ----
    def flow(self, depth, inside):
        """Return lines of statements that leave each other in every way."""
        out = []
        for _ in range(self.dice.randint(1, 3)):
            out += self.flow_one(depth, inside)
        return out

    def flow_one(self, depth, inside):
        self.mark += 1
        kind = self.dice.randrange(16 if depth > 0 else 7)
        body = lambda more="": ["    " + line for line in self.flow(depth - 1, inside + more)]
        if kind < 2:
            return [f"show({self.mark})"]
        if kind == 2:
            return [self.dice.choice(["raise ValueError(%d)", "raise KeyError(%d)", "x = 1 // (n - %d)", "raise E(%d)"]) % self.mark]
        if kind == 3 and "l" in inside:
            return [self.dice.choice(["break", "continue", "if n > 1: break", "if n: continue"])]
        if kind == 4:
            return [f"return {self.mark}" if "a" not in inside else "return"]
        if kind == 5:
            return [self.dice.choice([f"if n == {self.dice.randrange(3)}: return", "n += 1", f"x = {self.mark}", "show(x)", "del x", "raise"])]
        if kind == 6:
            if "g" in inside:
                return [self.dice.choice(["yield %d", "show('got', (yield %d))", "x = yield %d", "yield from sub(%d)", "show((yield from sub(%d)))", "n += (yield %d) or 0"]) % self.mark]
            if "a" in inside:
                return [self.dice.choice(["await Tick(%d)", "show(await Tick(%d))", "yield %d", "x = await Tick(%d)", "show((yield %d))"]) % self.mark]
            return [f"show(n, {self.mark})"]
        if kind < 9:
            return self.dice.choice(["for x in range(3):", "while n < 4:\n    n += 1", "for n in (0, 1):"]).split("\n") + body("l") + \
                   (["else:"] + body() if self.dice.random() < .4 else [])
        if kind == 9:
            return [f"if n > {self.dice.randrange(3)}:"] + body() + (["else:"] + body() if self.dice.random() < .5 else [])
        if kind == 10:
            word = self.dice.choice(["with Manager(n, True) as x:", "with Manager(1, False):", "with Manager(1, 0) as x, Manager(x, 1):"])
            if "a" in inside and self.dice.random() < .6:
                word = "async " + word.replace("Manager", "AManager")
            return [word] + body()
        if kind == 11:
            return ["match n:", "    case 0 | 1:"] + ["    " + line for line in body()] + ["    case x if x > 2:"] + ["    " + line for line in body()]
        if kind == 12 and not set(inside) & set("lga"):
            return ["try:"] + body() + [f"except* {self.dice.choice(['ValueError', '(KeyError, E)', 'Exception'])} as e:", f"    show(e, e.exceptions, {self.mark})", "    " + self.dice.choice(["pass", "raise", "raise KeyError(9)", "x = 5"])]
        lines = ["try:"] + body()
        handled = False
        for name in self.dice.sample(["ValueError as e", "(KeyError, IndexError)", "E as x", "ZeroDivisionError as e", "GeneratorExit"], self.dice.randrange(3)):
            lines += [f"except {name}:"] + body("e")
            handled = True
        if self.dice.random() < .2:
            lines += ["except:"] + body("e")
            handled = True
        if handled and self.dice.random() < .3:
            lines += ["else:"] + body()
        if not handled or self.dice.random() < .5:
            lines += ["finally:", f"    show('finally', {self.mark})"] + body()
        return lines

    def control(self):
        self.mark = 0
        kind = self.dice.choice(["f", "f", "g", "g", "a"])
        depth = self.dice.choice([2, 2, 3])
        lines = "\n".join(self.flow(depth, "" if kind == "f" else kind)).split("\n")
        head = {"f": "def t(n, x=0):", "g": "def t(n=0, x=0):", "a": "async def t(n=0, x=0):"}[kind]
        lines = [head] + ["    " + line for line in lines]
        if kind == "f":
            return ["\n".join(lines)] + [f"show(t({n}))" for n in range(3)]
        if kind == "g":
            lines.append("    yield 'end'")
            return ["\n".join(lines), "g = t()"] + [self.fill("show($gdrive)") for _ in range(self.dice.randint(3, 8))]
        lines.append("    yield 'end'")
        steps = [self.fill("show(drive($adrive))") for _ in range(self.dice.randint(2, 6))]
        return ["\n".join(lines), "a = t()"] + steps

    def generators(self):
        lines = ["def t(x=5):"] + self.generator_body(2, "    ")
        return ["\n".join(lines), "g = t()"] + [self.fill("show($gdrive)") for _ in range(self.dice.randint(3, 9))]

    def generator_body(self, depth, indent):
        lines = []
        for _ in range(self.dice.randint(1, 3)):
            kind = self.dice.randrange(8 if depth else 5)
            if kind < 5:
                lines.append(indent + self.fill(self.dice.choice(["yield $gvalue", "x = yield $gvalue", "show('got', (yield $gvalue))", "yield from sub($small)", "x = yield from [1, 2]", "show(x)", "yield from $any", "x = [(yield 1), (yield 2)]",
                                                                 "x = yield from (i for i in range($small))", "return $gvalue", "yield from t2g($small)" if depth else "yield"])))
                continue
            lines.append(indent + "try:")
            lines += self.generator_body(depth - 1, indent + "    ")
            if kind == 5:
                lines += [indent + "finally:", indent + "    show('fin')"] + self.generator_body(depth - 1, indent + "    ")
            else:
                lines += [indent + self.fill("except $gcatch as e:"), indent + "    show('caught', type(e), e.args)"]
                end = self.fill("$gend")
                lines.append(indent + "    " + (end if end not in ("break", "continue") else "pass"))
        return lines

    # ---- calls: a random signature, called in ways that mostly do not fit ----
    def calls(self):
        dice = self.dice
        parts, names, seen = [], [], False
        for name in ("a", "b", "c", "d")[: dice.randrange(5)]:
            seen = seen or dice.random() < .25
            parts.append(name + ("=" + self.fill("$small") if seen else ""))
            names.append(name)
        if parts and dice.random() < .25:
            parts.insert(dice.randint(1, len(parts)), "/")
        if dice.random() < .5:
            parts.append(dice.choice(["*rest", "*"]))
            if parts[-1] == "*" or dice.random() < .5:
                for name in ("k", "kk", "k3")[: dice.randint(1, 3)]:
                    parts.append(name + dice.choice(["", "=5"]))
                    names.append(name)
        if dice.random() < .25:
            parts.append("**kw")
        kind = dice.choice(["def t({}):", "def t({}):", "async def t({}):", "class t:\n    def __init__(self, {}):", "class t:\n    @classmethod\n    def m(cls, {}):", "class t:\n    def m({}):", "lambda", "gen"])
        value = "(" + ", ".join([*names, *(p.strip("*") for p in parts if p.startswith("*") and p != "*"), ""]) + ")" if names or "*" in str(parts) else "()"
        value = value.replace("(, ", "(").replace("(,", "(")
        params = ", ".join(parts)
        if kind == "lambda":
            text, call = f"t = lambda {params}: {value}", "t"
        elif kind == "gen":
            text, call = f"def t({params}):\n    yield {value}", "list(t"
        else:
            indent = "        " if "\n" in kind else "    "
            text = kind.format(params).replace("(self, )", "(self)").replace("(cls, )", "(cls)") + f"\n{indent}show({value})"
            call = dice.choice(["t.m", "t().m"]) if ".m" in kind or "def m" in kind else "t"
        uses = []
        for _ in range(dice.randint(2, 6)):
            arguments = []
            for _ in range(dice.randrange(6)):
                arguments.append(dice.choice([self.fill("$small"), self.fill("$small"), f"{dice.choice([*names, 'z', 'a', 'self'])}={self.fill('$small')}", "*" + self.fill("$seq"), f"**{{'{dice.choice([*names, 'q', 'a'])}': 1}}", "**" + self.fill("$dict")]))
            order = sorted(arguments, key=lambda p: p.startswith("**") or (1 if "=" in p and not p.startswith("*") else 0))
            if dice.random() < .1:
                order = arguments
            uses.append(f"show({call}({', '.join(order)}))" + (")" if call == "list(t" else ""))
        return [text] + uses

    # ---- order of evaluation, targets, scopes ----
    def order(self):
        """Return a unit whose parts report when they are evaluated."""
        dice = self.dice
        count = [0]

        def leaf(kind="v"):
            count[0] += 1
            return {"v": f"t({count[0]})", "l": f"L({count[0]})", "o": f"O({count[0]})", "b": f"t({count[0]}, {dice.choice([0, 1])})"}[kind]

        def expr(depth):
            if depth <= 0:
                return leaf()
            return dice.choice([lambda: f"({expr(depth - 1)} {dice.choice(['+', '*', '<', '==', '-'])} {expr(depth - 1)})", lambda: f"({leaf('b')} {dice.choice(['and', 'or'])} {expr(depth - 1)})", lambda: f"[{expr(depth - 1)}, *{leaf('l')}, {leaf()}]", lambda: f"{{{leaf()}: {expr(depth - 1)}, {leaf()}: {leaf()}}}",
                                lambda: f"({expr(depth - 1)} if {leaf('b')} else {leaf()})", lambda: f"t2({expr(depth - 1)}, *{leaf('l')}, k={leaf()}, **{{'z': {leaf()}}})", lambda: f"{leaf('l')}[{leaf()} % 2]", lambda: f"({leaf()} < {expr(depth - 1)} < {leaf()})", lambda: f"[{leaf()} for x in {leaf('l')} if {leaf('b')} for y in {leaf('l')}]", lambda: f"f'{{{expr(depth - 1)}}} {{{leaf()}:{{{leaf()}}}}}'",
                                lambda: f"{leaf('o')}.m({expr(depth - 1)}, {leaf()})", lambda: f"(lambda a={leaf()}: {expr(depth - 1)})()", lambda: f"(x := {expr(depth - 1)}) + x", lambda: f"{leaf('l')}[{leaf()} % 2:{leaf()}:{leaf()} or 1]", lambda: f"not {expr(depth - 1)}"])()

        def target(depth=1):
            return dice.choice([lambda: "x", lambda: f"{leaf('o')}.a", lambda: f"{leaf('o')}[{leaf()}]", lambda: f"{leaf('o')}[{leaf()}:{leaf()}]", lambda: f"({target(depth - 1)}, {target(depth - 1)})" if depth else "y", lambda: f"[*{target(0) if depth else 'x'}, z]", lambda: f"{leaf('o')}[{leaf()}, {leaf()}:{leaf()}]"])()

        return [dice.choice([lambda: f"show({expr(3)})", lambda: f"{target()} = {expr(1)}", lambda: f"{target()} = {target()} = {leaf('l')}", lambda: f"{leaf('o')}.a {dice.choice(['+=', '-=', '**=', '|='])} {expr(1)}", lambda: f"{leaf('o')}[{expr(1)}] {dice.choice(['+=', '//=', '@='])} {expr(1)}", lambda: f"del {leaf('o')}.a, {leaf('o')}[{leaf()}], {leaf('o')}[{leaf()}:]",
                             lambda: f"for {target()} in [{leaf('l')}, {leaf('l')}]:\n    show({leaf()})", lambda: f"with Manager({leaf('l')}, {leaf('b')}) as {target()}, Manager({expr(1)}, 1) as {target()}:\n    raise ValueError({leaf()})", lambda: f"assert {leaf('b')}, {expr(1)}", lambda: f"raise ValueError({expr(1)}) from E({leaf()})", lambda: f"@D({leaf()})\n@D({leaf()})\ndef q(a={leaf()}, *, k={leaf()}) -> {leaf()}: pass",
                             lambda: f"@D({leaf()})\nclass Q(C({leaf()}), metaclass=M({leaf()}), kw={leaf()}):\n    x = {expr(1)}\n    y: {leaf()} = {leaf()}\n    {target(0)} = {leaf()}", lambda: f"{leaf('o')}.a: {leaf()} = {expr(1)}", lambda: f"{leaf('o')}[{leaf()}]: {leaf()}", lambda: f"x, y = {leaf()}, {expr(1)}\nx, y = y, x\nshow(x, y)", lambda: f"match {leaf('l')}:\n    case [a, b] if {leaf('b')}: show(a)\n    case [O(), *r]: show(r)\n    case _ if {leaf('b')}: show({leaf()})",
                             lambda: f"return_({expr(2)}, {expr(1)})", lambda: f"show({leaf()} in {leaf('l')}, {leaf()} is not {leaf()})", lambda: f"while {leaf('b')}:\n    show({expr(1)})\n    break\nelse: show({leaf()})"])()]

    def scopes(self):
        """Return a function with inner functions, classes and comprehensions that share names."""
        dice = self.dice
        names = ["p", "q", "r"]

        def use():
            name = dice.choice(names)
            return dice.choice([f"show({name})", f"{name} = {dice.randrange(9)}", f"{name} += 1", f"del {name}", f"show([{name} for {name} in range(2)], {name})", f"show([{dice.choice(names)} + i for i in range(2)])", f"({name} := 5)", f"show([({name} := i) for i in range(2)], {name})", f"for {name} in range(2): pass", f"import sys as {name}", f"show((lambda {name}=1: {dice.choice(names)})())",
                                f"try: raise E({name})\nexcept E as {name}: pass", f"show(sorted(k for k in locals() if k in 'pqr'))", f"exec('{name} = 77')", f"show(eval('{name}'))", f"with Manager(3, 1) as {name}: pass", f"show([[{name} for i in range(2)] for {name} in 'ab'])", f"show(list({name} for {name} in [{name}]))", f"{name}: int = 4", f"match 6:\n    case {name}: pass", f"[{name}, *_] = 1, 2", f"show({{{name}: {dice.choice(names)} for {name} in 'ab'}})", f"show('{name}' in globals())", f"globals()['{name}'] = 'G'", f"def {name}(): return {dice.choice(names)}\nshow({name}())" if False else f"show(f'{{{name}}}')", f"class {name}: {dice.choice(names)} = {dice.choice(names)}"])

        def scope(depth, indent, inside):
            lines = []
            words = [w for w in ("global", "nonlocal") if dice.random() < .3 and (w == "global" or inside)]
            if words:
                lines.append(indent + dice.choice(words) + " " + dice.choice(names))
            for _ in range(dice.randint(1, 4)):
                if depth and dice.random() < .4:
                    fresh = f"f{depth}{dice.randrange(9)}"
                    if dice.random() < .3:
                        lines += [indent + f"class {fresh}:"] + scope(depth - 1, indent + "    ", inside)
                    else:
                        lines += [indent + f"def {fresh}({dice.choice(['', '', dice.choice(names) + '=8'])}):"] + scope(depth - 1, indent + "    ", True)
                        lines += [indent + f"try: {fresh}()", indent + "except Exception as err: show(type(err).__name__, str(err))"]
                else:
                    text = use()
                    lines += [indent + line for line in text.split("\n")]
            return lines

        return ["\n".join(["p, q = 'gp', 'gq'", "def t():"] + scope(3, "    ", False) + ["t()"])]

    def classes(self):
        dice = self.dice
        members = [self.fill("$member") for _ in range(dice.randint(1, 4))]
        body = "\n".join("    " + line for m in members for line in m.split("\n"))
        units = [self.fill("class C$cbase:\n") + body, self.fill(dice.choice(["o = C()", "o = C()", "o = C($any)", "o = C(x=$any)", "o = C.__new__(C)"]))]
        for _ in range(dice.randint(3, 8)):
            units.append(self.fill(dice.choice(["show($cuse)", "show($cuse)", "show($cuse)", "$cstmt"])))
        return units + ["del C, o"]

    def asyncs(self):
        body = [self.fill("$async_stmt") for _ in range(self.dice.randint(1, 4))]
        return ["async def t():\n" + "\n".join("    " + line for text in body for line in text.split("\n")), "show(drive(t()))"]

    def groups(self):
        """Return a unit about exception groups, notes and chains."""
        dice = self.dice

        def group(depth):
            if depth <= 0 or dice.random() < .4:
                return dice.choice(["ValueError(1)", "KeyError('k')", "TypeError()", "OSError(2, 'x')", "E(3)", "StopIteration(4)"])
            return f"{dice.choice(['ExceptionGroup', 'ExceptionGroup', 'BaseExceptionGroup', 'EG'])}('g{depth}', {dice.choice(['[%s]', '(%s,)'])})" % ", ".join(group(depth - 1) for _ in range(dice.randint(1, 3)))

        kinds = ["ValueError", "(KeyError, TypeError)", "Exception", "E", "OSError", "LookupError", "ExceptionGroup"]
        ends = ["pass", "raise", "raise E(9)", "raise e", "raise E(8) from e", "raise e.exceptions[0]", "raise ExceptionGroup('new', [E(5)])"]
        text = dice.choice([
            lambda: f"try:\n    raise {group(3)}\n" + "".join(f"except* {k} as e:\n    show(e, e.exceptions)\n    {dice.choice(ends)}\n" for k in dice.sample(kinds[:-1], dice.randint(1, 3))) + dice.choice(["", "else: show('else')\n", "finally: show('finally')\n"]),
            lambda: f"e = {group(3)}\nshow(e.split({dice.choice(kinds)}))\nshow(e.subgroup({dice.choice([*kinds, 'lambda e: isinstance(e, E)', '5', 'None'])}))",
            lambda: f"e = {group(2)}\ne.add_note({self.fill('$any')})\nshow(e.__notes__, repr(e), str(e))\nraise e", lambda: f"try:\n    try: raise {group(1)}\n    except {dice.choice(kinds[:-1])} as e: raise E(1) {dice.choice(['', 'from e', 'from None', 'from 5', 'from KeyError'])}\n    finally: show(sys.exception())\nexcept BaseException as e: show(e.__cause__, e.__context__, e.__suppress_context__); {dice.choice(['raise', 'pass', 'raise e'])}",
            lambda: f"{dice.choice(['ExceptionGroup', 'BaseExceptionGroup'])}({self.fill('$any')}, {self.fill('$any')})", lambda: f"e = {group(3)}\nt = e.derive([ValueError()])\nshow(t, type(t), e.message, e.args)", lambda: f"import traceback\ne = {group(3)}\ntry: raise e from {group(1)}\nexcept BaseException as x: traceback.print_exception(x)",
            lambda: f"import traceback\ndef t(n):\n    try:\n        if n: t(n - 1)\n        else: raise {group(1)}\n    finally:\n        {dice.choice(['pass', '1 // (n - 1)', '[][n]'])}\ntry: t(2)\nexcept BaseException as x: traceback.print_exception(x); show(traceback.format_exception_only(x))",
            lambda: f"e = {group(1)}\ne.args = {self.fill('$any')}\nshow(e, e.args)\ne.__cause__ = {self.fill('$any')}\ne.__context__ = e\ne.__traceback__ = {dice.choice(['None', '1'])}\nshow(e.with_traceback({dice.choice(['None', '5'])}))", lambda: f"e = {self.fill(dice.choice(['OSError($any, $any)', 'UnicodeDecodeError($str, $bytes, 1, 2, $str)', 'ImportError($any, name=$any)', 'SyntaxError($str, ($str, 1, 2, $str))', 'StopIteration($any)', 'SystemExit($any)', 'AttributeError($any, name=$any, obj=1)', 'KeyError($any)', 'NameError($str, name=$str)', 'OSError($small, $str, $str)', 'UnicodeEncodeError($str, $str, 0, 1, $str)', 'FileNotFoundError()', 'SyntaxError($any)', 'OSError(1, 2, 3, 4, 5)', 'ValueError(foo=1)']))}\nshow(str(e), repr(e), e.args, sorted(k for k in vars(e)))\nshow({self.dice.choice(['e.errno', 'e.code', 'e.value', 'e.name', 'e.reason', 'e.start', 'e.lineno', 'e.filename', 'e.msg', 'e.strerror', 'e.object', 'e.path'])})"])()
        return [text]

    WRITTEN = ("control", "generators", "calls", "order", "scopes", "classes", "asyncs", "groups")
    TEMPLATES = ("format", "numbers", "strings", "bytearray", "lists", "dicts", "sets")

    def unit(self, theme):
        """Return one unit of a theme: perhaps a definition, and its uses, each guarded."""
        if theme not in self.WRITTEN:
            return self.fill("$" + theme)
        definition, *uses = getattr(self, theme)()
        for use in uses:
            lines = "".join(f"\n    {line}" for line in use.split("\n"))
            definition += f"\ntry:{lines}\nexcept BaseException as error: failed(error)"
        return definition

    def themes(self):
        """Return what one program is about: one or two themes, and the imports they need."""
        modules = [name for name in RULES if name.startswith("m_")]
        chosen = [self.dice.choice([*self.WRITTEN, *self.TEMPLATES, *self.dice.sample(modules, 5)])]
        if self.dice.random() < .5:
            chosen.append(self.dice.choice([*self.WRITTEN, *self.TEMPLATES]))
        head = "".join(f"import {IMPORTS[t]}\n" for t in chosen if IMPORTS.get(t)) + "".join(f"{EXTRA[t]}\n" for t in chosen if t in EXTRA)
        return chosen, SUPPORT + head
