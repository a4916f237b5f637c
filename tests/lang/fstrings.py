# f-strings: conversions, specs, nesting, =, quotes, line breaks.
name, n, x = "World", 42, 3.14159
print(f"Hello {name}!", f"{n}", f"{n + 1}", f"{{}}", f"{{{n}}}")
print(f"{x:.2f} {x:10.3f} {x:<10.1f}| {x:+.1e} {n:05d} {n:x} {n:#b} {n:,}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>10}")
width, precision = 12, 3
print(f"[{x:{width}.{precision}f}] [{name:{'*'}^{width}}] [{n:{'0'}{width}}]")
print(f"{n=} {n = } {n=:05} {name=!s} {x + 1=:.1f} {n  =  }")
print(f"{'nested ' + f'{n} ' + f'{f"{name}"}'}")
print(f"{name.upper()[1:3]} {[i * 2 for i in range(3)]} {{'a': 1}} { {'a': 1}['a'] }")
print(f"{(lambda v: v * 2)(n)} {n if n > 5 else 0} {n!r:^6}|")
print(f"a{n}b{n}c" "plain" f"{n}")
print(f"""multi
{n}
line {
    n
    + 1
}""")
print(rf"raw \n {n}", fr"\d{n}", f"tab\t{n}\x41\u00e9\N{BULLET}")
print(f"{n:>{width}}|{n:<{width}}|{n:^{width}}|")
print(f"{True} {None} {[1, 'a']} {b'x'} {...}")
print(f"{'a' 'b'}", f'{"double"}', f"{'''triple'''}")
print(f"{n,}", f"{1, 2}", f"{*[1, 2],}")
print(f"{n:{'>' if n else '<'}8}|", f"{'%'}{'{'}{'}'}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"


print(f"{Spec()} {Spec():abc} {Spec():a:b!r} {Spec():{{}}}" if False else f"{Spec():abc}")
print(f"{Spec():%Y-%m-%d} {Spec(): }")
print(f"{(y := 5)} {y}", f"{n:=^10}", f"{n!s:=^10}")
print(f"{'yes' if n == 42 else 'no'}", f"{n == 42}", f"{n != 42}", f"{n >= 42}")


def scope():
    local = "l"
    return [f"{local}{i}" for i in range(2)]


print(scope(), f'', f"{''}", len(f"{''}"))
try:
    f"{undefined}"
except NameError as error:
    print(error)
try:
    f"{n:q}"
except ValueError as error:
    print(error)
for source in ("f'{}'", "f'{a'", "f'}'", "f'{a!x}'", "f'{a b}'"):
    try:
        compile(source, "s", "eval")
    except SyntaxError as error:
        print(type(error).__name__)
