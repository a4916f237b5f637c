# A coroutine that the end of a handler lets go of is told of at the handler's last line.
async def t():
    pass


class E(Exception):
    pass


try:
    raise E(t())
except E as error:
    a = 1
    b = 2


def function():
    try:
        raise E(t())
    except E as error:
        return 5


function()
