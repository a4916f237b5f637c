# Flags and traps of a context: every signal and no other, in a mapping of its own kind.
from decimal import *


def t(f):
    try:
        print(f())
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, str(e).replace('\n', '|'))


c = getcontext()


def s(n, v):
    setattr(c, n, v)
    return c


t(lambda: c.flags)
t(lambda: type(c.flags))
t(lambda: isinstance(c.flags,dict))
t(lambda: len(c.flags))
t(lambda: [k.__name__ for k in c.flags])
t(lambda: c.flags[5])
t(lambda: c.flags.__setitem__(5,1))
t(lambda: c.flags.__delitem__(Inexact))
t(lambda: c.flags.__setitem__(Inexact,5))
t(lambda: c.flags[Inexact])
t(lambda: c.flags.clear())
t(lambda: c.flags.pop(Inexact))
t(lambda: c.flags.popitem())
t(lambda: c.flags.update({Inexact:0}))
t(lambda: c.flags.get(5))
t(lambda: 5 in c.flags)
t(lambda: Inexact in c.flags)
t(lambda: c.flags==c.flags)
t(lambda: c.flags==dict(c.flags))
t(lambda: c.flags=={})
t(lambda: c.flags!=c.traps)
t(lambda: c.flags==c.copy().flags)
t(lambda: type(c.flags.copy()))
t(lambda: c.flags==5)
t(lambda: s('flags',{}))
t(lambda: s('flags',5))
t(lambda: s('flags',[]))
t(lambda: s('flags',[Inexact]).flags[Inexact])
t(lambda: s('flags',{k:1 for k in c.flags}))
t(lambda: s('flags',c.traps).flags[Inexact])
t(lambda: s('traps',{k:0 for k in list(c.flags)[1:]+[5]}))
t(lambda: Context(traps={Inexact:1}))
t(lambda: Context(traps=5))
t(lambda: Context(traps=[5]))
t(lambda: Context(traps=[Inexact]))
t(lambda: Context(flags={k:1 for k in c.flags}))
t(lambda: Context(traps=(Inexact,)))
t(lambda: Context(traps=c.traps))
t(lambda: hash(c.flags))
x=c.flags
t(lambda: s('flags',{k:1 for k in c.flags}))
t(lambda: x is c.flags)
t(lambda: x[Inexact])
t(lambda: Decimal('1',5))
t(lambda: Decimal(1,context='x'))
t(lambda: Decimal(Decimal(1),3))
t(lambda: Decimal(1.5,3))
t(lambda: Decimal((0,(1,),0),3))
t(lambda: Decimal([],3))
t(lambda: localcontext(traps=5))
t(lambda: localcontext(flags={}))

# A wrong context or rounding is refused, also where nothing would ask it.
one = Decimal("1.5")
for name in ("compare_total", "compare_total_mag", "copy_sign", "same_quantum", "to_eng_string",
             "to_integral", "to_integral_exact", "quantize"):
    takes_other = name[:2] != "to"
    for more in ({"context": 1}, {"rounding": "up"})[:1 + ("integral" in name or name == "quantize")]:
        try:
            print(name, getattr(one, name)(*[one] * takes_other, **more))
        except TypeError as error:
            print(name, "up" if "rounding" in more else "", str(error).split(":")[0])
