# logging.config: dicts and files.
import io
import logging
import logging.config
import logging.handlers
import os
import sys
import tempfile

stream = sys.stdout


class Level(logging.Filter):
    def __init__(self, lowest="INFO", name=""):
        super().__init__(name)
        self.lowest = getattr(logging, lowest)

    def filter(self, record):
        return record.levelno >= self.lowest


def make_formatter(prefix, **extra):
    formatter = logging.Formatter(prefix + "%(message)s")
    print("made", prefix, extra)
    return formatter


old = logging.getLogger("old")
below = logging.getLogger("app.below")
CONFIG = {
    "version": 1,
    "formatters": {
        "plain": {"format": "%(levelname)s:%(name)s:%(message)s"},
        "braces": {"format": "{levelname}-{message}-{extra}", "style": "{",
                   "defaults": {"extra": "none"}},
        "made": {"()": make_formatter, "prefix": "made>", "more": [1, {"a": "ext://sys.maxsize"}],
                 ".": {"note": 5}},
    },
    "filters": {"warnings": {"()": Level, "lowest": "WARNING"}, "named": {"name": "app"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "level": "DEBUG",
                    "stream": "ext://__main__.stream", "filters": ["named"]},
        "strict": {"class": "logging.StreamHandler", "formatter": "braces",
                   "filters": ["warnings"], "stream": "cfg://streams[out][0]"},
        "custom": {"()": "logging.StreamHandler", "stream": stream, "formatter": "made",
                   ".": {"terminator": "!\n"}},
        "abuffer": {"class": "logging.handlers.MemoryHandler", "capacity": 10,
                   "flushLevel": "ERROR", "target": "custom"},
    },
    "loggers": {
        "app": {"level": "INFO", "handlers": ["console", "strict"], "propagate": False},
        "buffered": {"handlers": ["abuffer"], "level": 10, "propagate": False,
                     "filters": ["warnings"]},
    },
    "root": {"level": "ERROR", "handlers": ["custom"]},
    "streams": {"out": ["ext://__main__.stream"]},
}
logging.config.dictConfig(CONFIG)
app, buffered, root = map(logging.getLogger, ["app", "buffered", ""])
app.info("one")
app.warning("two")
logging.getLogger("app.deep").debug("hidden")
below.error("from below")
old.error("disabled")
buffered.info("filtered")
buffered.warning("kept")
print("--")
buffered.error("flushes")
root.error("root")
root.warning("nothing")
print(old.disabled, below.disabled, app.propagate, root.level, sorted(logging._handlers),
      logging.getHandlerByName("custom").terminator)
logging.config.dictConfig({"version": 1, "incremental": True, "loggers": {"app": {"level": "ERROR"}},
                           "handlers": {"console": {"level": "CRITICAL"}}, "root": {"level": 5}})
print(app.level, logging.getHandlerByName("console").level, root.level)


def attempt(config, call=logging.config.dictConfig):
    try:
        call(config)
        print("fine")
    except Exception as error:
        while error is not None:
            print(f"  {type(error).__name__}: {error}")
            error = error.__cause__


attempt({})
attempt({"version": 2})
for kind, name, content in [
        ("handlers", "h", {"class": "logging.NoHandler"}), ("handlers", "h", {"class": "no.module"}),
        ("handlers", "h", {"class": "logging.StreamHandler", "formatter": "absent"}),
        ("handlers", "h", {"class": "logging.StreamHandler", "level": "LOUD"}),
        ("handlers", "h", {"class": "logging.StreamHandler", "filters": ["absent"]}),
        ("handlers", "h", {"class": "logging.StreamHandler", "no": 5}),
        ("handlers", "h", {"class": "logging.StreamHandler", "stream": "cfg://absent"}),
        ("handlers", "h", {"class": "logging.handlers.MemoryHandler", "capacity": 1, "target": "x"}),
        ("formatters", "f", {"format": "%(x)s", "style": "?"}),
        ("formatters", "f", {"format": "no fields"}), ("formatters", "f", {"()": "nothing.here"}),
        ("loggers", "l", {"handlers": ["absent"]}), ("loggers", "l", {"level": "LOUD"}),
        ("filters", "f", {"()": "logging.Filter", "2bad": 1})]:
    print(kind, content)
    attempt({"version": 1, kind: {name: content}})
attempt({"version": 1, "root": {"handlers": ["x"]}})
attempt({"version": 1, "incremental": True, "handlers": {"missing": {}}})

FILE = """
[loggers]
keys = root, tool

[handlers]
keys = out, mem

[formatters]
keys = form, other

[logger_root]
level = WARNING
handlers = out

[logger_tool]
level = DEBUG
handlers = mem
propagate = 0
qualname = tool.part

[handler_out]
class = StreamHandler
level = INFO
formatter = form
args = (__import__('sys').stdout,)

[handler_mem]
class = logging.handlers.MemoryHandler
args = (2,)
kwargs = {'flushLevel': ERROR}
target = out

[formatter_form]
format = %(name)s/%(levelname)s/%(message)s

[formatter_other]
format = {message}
style = {
datefmt = %Y
class = logging.Formatter
"""
logging.config.fileConfig(io.StringIO(FILE))
tool = logging.getLogger("tool.part")
tool.info("first")
print("--")
tool.info("second")
logging.getLogger().warning("root warns")
logging.getLogger().info("root is quiet")
app.critical("disabled")
print(app.disabled, tool.propagate)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log.ini")
    for content in None, "", "no section\n", "[loggers]\nkeys=root\n":
        if content is not None:
            with open(path, "w") as file:
                file.write(content)
        try:
            logging.config.fileConfig(path)
        except Exception as error:
            print(type(error).__name__, str(error).replace(folder, "FOLDER"))
    with open(path, "w") as file:
        file.write(FILE)
    logging.config.fileConfig(path, disable_existing_loggers=False, encoding="utf-8")
    logging.getLogger("app").critical("enabled again")
for name in "good", "_1", "1a", "":
    try:
        print(logging.config.valid_ident(name))
    except ValueError as error:
        print(error)
# flat: none, logging keeps its loggers

# classes and factories given as they are, and attributes of what they make
class Own(logging.Formatter):
    mark = "."
class Kept(logging.StreamHandler):
    def __init__(self, *args, **kwargs):
        super().__init__()
        self.kwargs = kwargs
logging.config.dictConfig({
    "version": 1,
    "formatters": {"own": {"()": Own, "style": "{", "format": "{message}!", ".": {"mark": "set"}}},
    "handlers": {"kept": {"class": Kept, "formatter": "own", "colour": "red"}},
    "loggers": {"some": {"handlers": ["kept"], "level": "INFO"}},
})
handler = logging.getHandlerByName("kept")
print(handler.kwargs, handler.formatter.mark, handler.format(logging.makeLogRecord({"msg": "hello"})))
adapter = logging.LoggerAdapter(logging.LoggerAdapter(logging.getLogger("some"), {}), {})
old, other = adapter.manager, object()
adapter.manager = other
print(adapter.manager is other, logging.getLogger("some").manager is other)
adapter.manager = old
