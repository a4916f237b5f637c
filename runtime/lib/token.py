"""The kinds of tokens, as numbers."""

_names = """ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA
SEMI PLUS MINUS STAR SLASH VBAR AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL
NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL
MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL
RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS
COLONEQUAL EXCLAMATION OP TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE
FSTRING_END COMMENT NL ERRORTOKEN ENCODING N_TOKENS""".split()
_spellings = """( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &=
|= ^= <<= >>= **= // //= @ @= -> ... := !""".split()

for _number, _name in enumerate(_names):
    globals()[_name] = _number
NT_OFFSET = 256

tok_name = dict(enumerate(_names)) | {NT_OFFSET: "NT_OFFSET"}
EXACT_TOKEN_TYPES = dict(sorted(zip(_spellings, range(_names.index("LPAR"), len(_names)))))

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *_names, "NT_OFFSET"]
del _names, _spellings, _number, _name


def ISTERMINAL(x):
    """Whether a kind is that of a token."""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Whether a kind is that of a rule of the grammar."""
    return x >= NT_OFFSET


def ISEOF(x):
    """Whether a kind is that of the end."""
    return x == globals()["ENDMARKER"]
