# Source that no parser takes, as tokens; f-strings written back.
import tokenize, io
def t(s):
    print(repr(s))
    try:
        for x in tokenize.generate_tokens(io.StringIO(s).readline): print('  ',x.type, repr(x.string), x.start, x.end)
    except Exception as e: print('  ',type(e).__name__, e.args)
for s in ('01234','2sin(x)',')','(]',')\nx','a)b','0x','0xfg','0b12','0b1_2','0o_8','1__0','1_','1_a','0_7','08.5','0e1','012e5','012j','1.5x','1e5x','1ex','0777 8','1if x else y','5or','0b1or','0o17z','f"{a)}"','f"{a]}"','(\n}','[)','$','?','a $ b','!','"abc','x = (','\tx\n  y',"f'a","'''x","0xfor", "1.e","1.real","007_8", "'\\N{x}' f'\\N{EXCLAMATION MARK} {{'"): t(s)
for s in (r"f'\N{EXCLAMATION MARK}'", r"f'\\{{x}}'", r"rf'\N{x}'", "f'{{{a}}}'", "f'''a\n{{b}} {c!r:>{w}}'''", "f'{x:{{}}}'"):
    try:
        toks=list(tokenize.generate_tokens(io.StringIO(s).readline))
        print(tokenize.untokenize(toks), '|', tokenize.untokenize([t[:2] for t in toks]))
    except Exception as e: print(type(e).__name__, e)
