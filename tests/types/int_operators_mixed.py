# int with every other built-in type: results, errors, reflected operations.
import operator

values = [3, True, 2.5, 1j, "s", b"b", [1], (1,), None, {1}, {1: 1}]
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "and_", "or_",
             "xor", "matmul",
             "lt", "eq"):
    function = getattr(operator, name)
    for other in values:
        for left, right in ((2, other), (other, 2)):
            try:
                print(repr(function(left, right)), end=" ")
            except TypeError as error:
                print(str(error).split(":")[0][:11] + "...", end=" ")
    print(name)
for a, b in ((1, None), (None, 1), ("a", 1), (1, "a"), ([1], 1), (1, [1]), (1, {}), (object, 1)):
    for name in ("add", "pow", "lt", "matmul", "iadd", "ilshift"):
        try:
            getattr(operator, name)(a, b)
        except TypeError as error:
            print(name, error)
for expression in ("1 // 0", "1 % 0", "1 / 0", "divmod(1, 0)", "0 ** -1", "1.0 // 0", "1.0 % 0",
                   "1.0 / 0", "0.0 ** -1",
                   "1 << -1", "1 >> -1", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2.0, 3, 5)",
                   "pow(2, 3, 5.0)",
                   "2 ** 'a'", "1 << 2.0", "~1.0", "-'a'", "+[]", "abs('a')", "round('a')",
                   "int([])", "int(1j)",
                   "int('')", "int('1', 1)", "int('1', 37)", "int(1, 2)", "int('z', 36)",
                   "int('0x1f', 0)", "int('010', 0)",
                   "int('١٢')", "int(' 1_0 ')", "int('1__0')", "int(float('nan'))",
                   "int(float('inf'))"):
    try:
        print(expression, "=", eval(expression))
    except Exception as error:
        print(expression, type(error).__name__, error)
