# Tokens of source text and back, encodings of files.
import tokenize, io, token, keyword
for src in ["x = 1 # c\nif x:\n    y = [1,\n  2]\n\n\n    z\nw\n", "f'{a:>{w}}{{x}}' + 'b'\n", "é='a'\n", "def f(a, *b):\n\treturn a\n"]:
    toks = list(tokenize.generate_tokens(io.StringIO(src).readline))
    print(repr(tokenize.untokenize(toks)), tokenize.untokenize(toks) == src)
    print(repr(tokenize.untokenize([t[:2] for t in toks])))
    print([tokenize.tok_name[t.exact_type] for t in toks])
    b = list(tokenize.tokenize(io.BytesIO(src.encode()).readline))
    print(b[0], tokenize.untokenize(b))
for data in [b"# -*- coding: latin-1 -*-\n", b"#!x\n# vim: set fileencoding=cp1252 :\nx\n", b"\xef\xbb\xbfx\n", b"", b"x\n# coding: ascii\n", b"# coding: nope\n", b"\xef\xbb\xbf# coding: latin-1\n", b"\xff\n", b"\n\n# coding: ascii"]:
    try: print(tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as e: print(type(e), e)
print(tokenize.TokenInfo(54+1, "+", (1,0), (1,1), "+"), len(tokenize.__all__), token.ISEOF(0), token.ISTERMINAL(3), token.EXACT_TOKEN_TYPES["->"])
