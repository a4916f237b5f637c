# Context variables and contexts: what they keep, tokens, and cycles through a context.
import contextvars
import gc


class Value:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


gc.collect()
var = contextvars.ContextVar("var", default=None)
token = var.set(Value("first"))
print(token.old_value is contextvars.Token.MISSING)
second = var.set(Value("second"))
print("first is kept by the token")
print(second.old_value.name)
var.reset(second)
del second
print("after reset", var.get().name)
var.reset(token)
del token
print("all reset", var.get())


def inside():
    value = Value("in a context")
    value.context = contextvars.copy_context()
    var.set(value)
    value.context = context


context = contextvars.copy_context()
context.run(inside)
print(context[var].name, var.get())
del context
print("context deleted")
print(gc.collect() > 0)
