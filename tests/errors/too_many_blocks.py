# At most 21 blocks inside each other; an except clause counts as two, a coroutine's body as one.
def nested(header, count, tail="", first=""):
    lines = [first] if first else []
    shift = len(lines)
    lines += [" " * (i + shift) + header for i in range(count)]
    lines.append(" " * (count + shift) + "pass")
    if tail:
        lines += [" " * (i + shift) + tail for i in reversed(range(count))]
    return "\n".join(lines) + "\n"


def attempt(text, count, header):
    try:
        compile(text, "s", "exec")
        print(count, header, "ok")
    except SyntaxError as error:
        print(count, header, error.args)


for count in 19, 20, 21, 22:
    attempt(nested("for a in b:", count), count, "for")
    attempt(nested("while a:", count), count, "while")
    attempt(nested("if a:", count), count, "if")
    attempt(nested("with a:", count), count, "with")
    attempt(nested("try:", count, "except a: pass"), count, "except")
    attempt(nested("try:", count, "except* a: pass"), count, "except*")
    attempt(nested("try:", count, "finally: pass"), count, "finally")
    attempt(nested("async with a:", count, first="async def f():"), count, "async with")
    attempt(nested("async for a in b:", count, first="async def f():"), count, "async for")
    attempt(nested("for a in b:", count, first="def f():"), count, "for in def")
    attempt(nested("for a in (yield):", count, first="def f():"), count, "for in generator")
