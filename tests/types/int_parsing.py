# int(text, base): prefixes, underscores, signs, blanks, other digits, bytes, and errors.
for args in (("42",), (" -7 \n",), ("+1_000",), ("0b101", 0), ("0o17", 0), ("0xFf", 16),
             ("0x_f", 16), ("ff", 16), ("z", 36), ("-0B11", 2), ("00", 0), ("0_0", 0), (b"12",),
             (bytearray(b"101"), 2), ("\u0661\u0662",), ("\uff11",), (True,), (3.99,), (-3.99,),
             ("\u2003" + "5",),
             ("1" * 30,), ("-0",), ("0" * 40 + "7",)):
    print(args, int(*args))
for args in (("",), (" ",), ("1_",), ("_1",), ("1__0",), ("+-1",), ("- 1",), ("0x1",), ("012", 0),
             ("2", 2), ("1", 1), ("1", 37), (1, 2), (None,), ("1.0",), ("1e3",), ("\x001",),
             (b"\xff",), ("0b", 2), (float("inf"),), (float("nan"),), ([],), ("\u00b2",)):
    try:
        print(args, int(*args))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
