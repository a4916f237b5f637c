# bytes() and bytearray() of a str want an encoding, whatever else its class can do.
class C(str):
    def __index__(self): return 2
class D(str):
    def __bytes__(self): return b"D"
class E(str):
    def __iter__(self): return iter((1,2))
for k in (bytes, bytearray):
    for o in (C("x"), D("x"), E("x"), "x"):
        for a in ((o,),(o,"utf-8"),(o,None),):
            try: print(k.__name__, type(o).__name__, k(*a))
            except Exception as e: print(k.__name__, type(o).__name__, type(e).__name__, e)
    try: print(k(source=C("x")))
    except Exception as e: print(e)
