# exit: 1
# Errors of many kinds of expressions and statements; the marks of one over several lines.
import sys

data = {"list": [1, 2, {"deep": None}], "number": 5, "text": "abc"}


class Thing:
    value = 5

    def method(self, *args):
        return self


thing = Thing()
SOURCES = """\
x = data["list"][2]["deep"]["deeper"]
x = data["number"] + data["text"] + data["list"]
x = data["number"] * (data["text"] - data["number"])
x = thing.method(1).method(2).missing.method(3)
x = thing.method(thing.method().nothing)
x = thing.method(1)(2)
x = thing.value(1)
x = [thing.value / zero for zero in (1, 0)]
x = data["text"][data["number"]]
x = -data["text"] + 1
x = not data["none"]
x = data["number"] < data["text"] < 5
x = "a" in data["number"]
data["list"][10] = thing.value
data["number"]["x"] += 1
data["text"] += 1
del data["list"][5]
del thing.value
a, b = data["list"]
a, *b = data["number"]
thing.value.x = 1
x = f"{data['number']:>{data['text']}}"
x = data["number"] if data["nothing"] else 1
x = (lambda: data["number"]())()
x = thing.method(*data["number"])
x = thing.method(**data["number"])
x = {**data["number"]}
x = [*data["number"]]
x = undefined + 1
assert data["number"] == 6, data["text"] + "!"
raise thing
raise ValueError(data["text"]) from KeyError("cause")
for x in data["number"]: pass
with thing: pass
import data.x
x = data["text"] @ thing
x = data["list"]["a":"b"]
x = max(data["number"], key=thing)
x = 1 / 0 if data else 2
return_value = (yield_ := data["text"]) ** 2""".splitlines()


def report(error):
    trace = error.__traceback__
    while trace.tb_next is not None:
        trace = trace.tb_next
    print(type(error).__name__, error, "| line", trace.tb_lineno)


for source in SOURCES:
    try:
        exec(source)
    except Exception as error:
        report(error)
result = (thing.method(data["number"]).value
          + thing.method(data["text"], data["list"][2]).value
          + thing.method(data["list"][2]["deep"].upper()).value)
