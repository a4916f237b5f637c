# Options of command lines: kinds, actions, help texts, errors.
# env: COLUMNS=60
import optparse
import sys
from optparse import OptionParser, OptionGroup, Option, make_option

sys.stderr = sys.stdout


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(*map(str, result)) if isinstance(result, tuple) else print(result)
    except SystemExit as stop:
        print("exit", stop.code)
    except (optparse.OptParseError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def seen(option, opt, value, parser, *args, **kwargs):
    print("seen", option, opt, value, parser.rargs, parser.largs, args, kwargs)


def build(**settings):
    parser = OptionParser(prog="tool", version="%prog 1.2", usage="usage: %prog [options] FILE",
                          description="A tool called %prog that does many things, so many "
                          "that its description takes more than a line.",
                          epilog="That is all that can be said about it here, or nearly all.",
                          **settings)
    parser.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True,
                      help="say nothing [default: %default]")
    parser.add_option("-n", "--number", type="int", metavar="N", default="0x10",
                      help="a number, with a help text that goes on for longer than one "
                      "line [%default]")
    parser.add_option("-a", action="append", type=float)
    parser.add_option("--a-very-long-option-name", nargs=2, type="complex", help="two")
    parser.add_option("-v", action="count", help="louder")
    parser.add_option("-c", "--colour", type="choice", choices=["red", "green"])
    parser.add_option("--const", action="append_const", const=5, dest="consts")
    parser.add_option("--hidden", help=optparse.SUPPRESS_HELP)
    group = OptionGroup(parser, "Dangerous Options", "Better leave these alone, "
                        "for they do what nobody wants.")
    group.add_option("-g", action="callback", callback=seen, type="string",
                     callback_args=(1, 2), callback_kwargs={"k": 3}, help="group option")
    group.add_option("--now", action="callback", callback=seen)
    parser.add_option_group(group)
    return parser


parser = build()
for line in ["", "a -q b -n5 --number 07 c", "--num=0b101 -a 1 -a2.5 -vvv", "-vqa3 x",
             "--a-very 1 2j rest", "--colour red --const --const -- -n 3", "-g x --now y -v",
             "-n", "-n x", "--colour=blue", "--nope", "-z", "--co", "--quiet=1", "--a-very 1",
             "-a x", "--version", "--hidden", "--hid=1 - -- -", "--help"]:
    print("==", line)
    attempt(parser.parse_args, line.split())
parser.disable_interspersed_args()
attempt(parser.parse_args, "a -q".split())
parser.enable_interspersed_args()
print(parser.get_option("-n"), parser.has_option("--const"), parser.get_option("--zip"),
      parser.get_option_group("-g").title, parser.get_option_group("-n"))
parser.remove_option("-n")
attempt(parser.remove_option, "-n")
attempt(parser.parse_args, ["-n", "3"])
parser.set_defaults(verbose=7, other="x")
attempt(parser.parse_args, [])
parser.set_usage(optparse.SUPPRESS_USAGE)
attempt(parser.error, "wrong")
print(build(formatter=optparse.TitledHelpFormatter()).format_help())

for args, kwargs in [((), {}), (("x",), {}), (("xx",), {}), (("--",), {}), (("---x",), {}),
                     (("xyz",), {}), (("-x",), {"bad": 1, "also": 2}), (("-x",), {"action": "eat"}),
                     (("-x",), {"type": "date"}), (("-x",), {"action": "count", "type": int}),
                     (("-x",), {"type": "choice"}), (("-x",), {"type": "choice", "choices": 5}),
                     (("-x",), {"choices": [1], "type": "int"}), (("-x",), {"const": 3}),
                     (("-x",), {"action": "store_true", "nargs": 2}),
                     (("-x",), {"action": "callback"}), (("-x",), {"callback": print}),
                     (("-x",), {"callback_args": 3}),
                     (("-x",), {"action": "callback", "callback": seen, "callback_args": 3}),
                     (("-x", "--long-one"), {})]:
    attempt(lambda: (lambda o: (str(o), o.action, o.type, o.dest, o.nargs, o.takes_value()))
            (Option(*args, **kwargs)))

attempt(build().add_option, "-q", "--number", "-w")
attempt(build().add_option, 5)
attempt(build().add_option, "-w", bad=1)
attempt(build().add_option_group, 5)
attempt(OptionParser, conflict_handler="ignore")
resolving = build(conflict_handler="resolve")
resolving.add_option("-q", "--number", dest="other")
attempt(resolving.parse_args, ["--number", "x", "--quiet", "-q", "3", "-n", "4"])
print(OptionParser(option_list=[make_option("-x"), make_option("-y", type="long")],
                   prog="p", add_help_option=False).format_help())
values = optparse.Values({"a": 1})
print(values, values == {"a": 1}, values == optparse.Values(), values.ensure_value("b", 2))
values._update({"a": 3, "c": 4}, "careful")
print(values)
values._update({"a": 3, "c": 4}, "loose")
print(values)
attempt(values._update, {}, "odd")


class MyOption(Option):
    TYPES = Option.TYPES + ("upper",)
    TYPE_CHECKER = {**Option.TYPE_CHECKER, "upper": lambda option, opt, value: value.upper()}
    ACTIONS = Option.ACTIONS + ("extend",)
    STORE_ACTIONS = Option.STORE_ACTIONS + ("extend",)
    TYPED_ACTIONS = Option.TYPED_ACTIONS + ("extend",)

    def take_action(self, action, dest, opt, value, values, parser):
        if action == "extend":
            values.ensure_value(dest, []).extend(value.split(","))
        else:
            Option.take_action(self, action, dest, opt, value, values, parser)


mine = OptionParser(option_class=MyOption, prog="mine")
mine.add_option("-u", type="upper")
mine.add_option("-e", action="extend", type="string")
attempt(mine.parse_args, ["-u", "shout", "-ea,b", "-e", "c"])
