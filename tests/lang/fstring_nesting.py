# f-strings nested without limits: same quotes, comments, lines, backslashes, specs, lambdas.
name, width, items = "ouro", 10, ["a", "b"]
print(f"{"same" + f"{"deep" + f"{'deeper'}"}"}", f"{', '.join(f"<{i}>" for i in items)}")
print(f"{"\n".join(items)!r}", f"{'\t'!r}", f"{chr(92)}{{")
print(f"""{
    name  # a comment with } and "quotes"
    .upper()
}""", f"{
    width
}")
print(f"{name:>{width}}|{name:{"*"}^{width}}|{3.14159:{width}.{width - 8}}|{7:{'0'}{5}d}")
print(f"{name!r:>{width}}", f"{name!s:.2}", f"{name!a}", f"{'é'!a}")
print(f"{name = }", f"{ name=!s}")
print(f"{width=:>5}", f"{width + 1 = }", f"{items[0]=}")
print(f"{(lambda x: x * 2)(4)}", f"{(y := 5)}", y)
print(f"{{}}")
print(f"{{{name}}}", f"{{{{", f"{ {'k': 1}['k'] }", f"{ {1} }", f"{[x for x in 'ab']}")
print(f"{name if width > 5 else 'small'}", f"{not width}", f"{*items, 'c'}", f"{width:=^5}")
print(f"{1}{2}" f"{3}" "4", rf"{name}\n{1:{2}}", f"{''}", f"" == "", f'{f'''{f"{1}"}'''}')
print(f"{name[0]}{name[-1]}{name[1:3]}", f"{width:#x}", f"{-width:+,}", f"{width!=3}", f"{3>2}")


class Spec:
    def __format__(self, spec):
        return f"[{spec}]"


s = Spec()
print(f"{s}", f"{s:}", f"{s:a{name}b}", f"{s:%Y-%m-%d %H:%M}", f"{s::}")
print(f"{s:{f"{name:.{1}}"}}", f"{s: spaces }", f"{s:{1}{2}{3}}", f"{s:!r}", f"{s!r:.5}")


async def later():
    return f"{await value()}"


async def value():
    return "awaited"


try:
    later().send(None)
except StopIteration as stop:
    print(stop.value)
for source in (
    "f'{}'", "f'{1'", "f'}'", "f'{a!x}'", "f'{a!}'", "f'{lambda x: 1}'", "f'{a b}'", "f'{=}'"
):
    try:
        eval(source)
    except SyntaxError as error:
        print(source, error.msg)
