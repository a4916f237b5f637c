"""Command-line parsing.

    parser = ArgumentParser(description="Sum numbers.")
    parser.add_argument("numbers", nargs="+", type=int)
    parser.add_argument("-v", "--verbose", action="store_true", help="say more")
    args = parser.parse_args()

Positional arguments and options become attributes of a Namespace; --help and error
messages are made from the same descriptions.
"""
import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _, ngettext

__version__ = "1.1"
__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction",
    "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
    "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS",
    "ZERO_OR_MORE",
]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED_ARGS_ATTR = "_unrecognized_args"


class _AttributeHolder:
    """Shows its attributes in repr()."""

    def __repr__(self):
        parts = [repr(arg) for arg in self._get_args()]
        others = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append(f"{name}={value!r}")
            else:
                others[name] = value
        if others:
            parts.append(f"**{others!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


# ---- help ----

class HelpFormatter:
    """How usage lines and help texts look. Its constructor alone is meant for programs."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position,
                                      max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section
        self._whitespace_matcher = _re.compile(r"\s+", _re.ASCII)
        self._long_break_matcher = _re.compile(r"\n\n\n+")

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    class _Section:
        """A heading and what stands below it."""

        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            if self.parent is not None:
                formatter._indent()
            body = formatter._join_parts([func(*args) for func, args in self.items])
            if self.parent is not None:
                formatter._dedent()
            if not body:
                return ""
            heading = ""
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = " " * formatter._current_indent + _("%(heading)s:") % {
                    "heading": self.heading} + "\n"
            return formatter._join_parts(["\n", heading, body, "\n"])

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for sub in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(sub)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if text:
            text = self._long_break_matcher.sub("\n\n", text)
            text = text.strip("\n") + "\n"
        return text

    def _join_parts(self, parts):
        return "".join([part for part in parts if part and part is not SUPPRESS])

    # usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = _("usage: ")
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = "%(prog)s" % {"prog": self._prog}
        else:
            usage = self._auto_usage("%(prog)s" % {"prog": self._prog}, actions, groups, prefix)
        return f"{prefix}{usage}\n\n"

    def _auto_usage(self, prog, actions, groups, prefix):
        optionals = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        usage = " ".join([s for s in [prog, self._format_actions_usage(
            optionals + positionals, groups)] if s])
        room = self._width - self._current_indent
        if len(prefix) + len(usage) <= room:
            return usage
        opt_parts = self._get_actions_usage_parts(optionals, groups)
        pos_parts = self._get_actions_usage_parts(positionals, groups)
        if len(prefix) + len(prog) <= 0.75 * room:
            indent = " " * (len(prefix) + len(prog) + 1)
            if opt_parts:
                lines = self._usage_lines([prog] + opt_parts, indent, prefix, room)
                lines += self._usage_lines(pos_parts, indent, None, room)
            elif pos_parts:
                lines = self._usage_lines([prog] + pos_parts, indent, prefix, room)
            else:
                lines = [prog]
        else:
            indent = " " * len(prefix)
            lines = self._usage_lines(opt_parts + pos_parts, indent, None, room)
            if len(lines) > 1:
                lines = (self._usage_lines(opt_parts, indent, None, room)
                         + self._usage_lines(pos_parts, indent, None, room))
            lines = [prog] + lines
        return "\n".join(lines)

    @staticmethod
    def _usage_lines(parts, indent, prefix, room):
        lines, line = [], []
        used = (len(prefix) if prefix is not None else len(indent)) - 1
        for part in parts:
            if used + 1 + len(part) > room and line:
                lines.append(indent + " ".join(line))
                line, used = [], len(indent) - 1
            line.append(part)
            used += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _format_actions_usage(self, actions, groups):
        return " ".join(self._get_actions_usage_parts(actions, groups))

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part[0] == "[" and part[-1] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            arguments = self._format_args(action,
                                          self._get_default_metavar_for_optional(action))
            part = f"{action.option_strings[0]} {arguments}"
        return part if action.required or in_group else f"[{part}]"

    def _shown_groups(self, actions, groups):
        # (first, last) of the actions of each group that can be shown as one, the outer ones
        # first: its actions stand side by side.
        spans = []
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            shown = [action for action in members if action.help is not SUPPRESS]
            if not shown or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if list(actions[start:start + len(members)]) == list(members):
                spans.append((actions.index(shown[0]), actions.index(shown[-1]), group))
        return sorted(spans, key=lambda span: (span[0], -span[1]))

    def _get_actions_usage_parts(self, actions, groups):
        spans = self._shown_groups(actions, groups)
        parts, end = {}, -1  # action's index -> text; of the outermost group
        for i, action in enumerate(actions):
            end = max([end, *(last for first, last, _group in spans if first == i)])
            part = self._usage_part(action, i <= end)
            if part is not None:
                parts[i] = part
        for first, last, group in reversed(spans):
            if not group.required:
                marks = "[]"
            elif first < last:
                marks = "()"
            else:
                continue
            parts[first] = marks[0] + parts[first]
            parts[last] += marks[1]
        joined = {i for first, last, _group in spans for i in parts if first <= i < last}
        return [part + (" |" if i in joined else "") for i, part in parts.items()]

    # arguments

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        indent = " " * self._current_indent
        return self._fill_text(text, width, indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = " " * self._current_indent
        if not action.help:
            header, first = f"{indent}{header}\n", 0
        elif len(header) <= room:
            header, first = f"{indent}{header:<{room}}  ", 0
        else:
            header, first = f"{indent}{header}\n", position
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, width)
                parts.append(" " * first + lines[0] + "\n")
                for line in lines[1:]:
                    parts.append(" " * position + line + "\n")
        elif not header.endswith("\n"):
            parts.append("\n")
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar_formatter(
                action, self._get_default_metavar_for_positional(action))(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        arguments = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(action.option_strings) + " " + arguments

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            result = default_metavar

        def spread(count):
            return result if isinstance(result, tuple) else (result,) * count
        return spread

    def _format_args(self, action, default_metavar):
        spread = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % spread(1)
        if nargs == OPTIONAL:
            return "[%s]" % spread(1)
        if nargs == ZERO_OR_MORE:
            names = spread(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % spread(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % spread(1)
        if nargs == SUPPRESS:
            return ""
        try:
            formats = ["%s" for _unused in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return " ".join(formats) % spread(nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if "%" not in text:
            return text
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, "__name__"):
                params[name] = value.__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return text % params

    def _iter_indented_subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        if get is not None:
            self._indent()
            yield from get()
            self._dedent()

    def _split_lines(self, text, width):
        text = self._whitespace_matcher.sub(" ", text).strip()
        import textwrap
        return textwrap.wrap(text, width)

    def _fill_text(self, text, width, indent):
        text = self._whitespace_matcher.sub(" ", text).strip()
        import textwrap
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the lines of description and epilog as they are."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves the lines of all help texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds (default: ...) to the help of an argument."""

    def _get_help_string(self, action):
        text = action.help
        if text is None:
            text = ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += _(" (default: %(default)s)")
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names an argument's value after its type, as in `--size int`."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# ---- errors ----

def _get_action_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return "/".join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar if isinstance(argument.metavar, str) else " ".join(argument.metavar)
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return "{" + ",".join(map(str, argument.choices)) + "}"
    return None


class ArgumentError(Exception):
    """A command line does not fit an argument; names that argument."""

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return _("argument %(argument_name)s: %(message)s") % {
            "message": self.message, "argument_name": self.argument_name}


class ArgumentTypeError(Exception):
    """What a type function raises when it cannot use a text."""


# ---- actions ----

class Action(_AttributeHolder):
    """What is done with an argument: how many strings it takes, what it makes of them,
    where it stores that."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        names = ["option_strings", "dest", "nargs", "const", "default", "type", "choices",
                 "required", "help", "metavar", "deprecated"]
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_(".__call__() not defined"))


_deprecated_default = object()


class BooleanOptionalAction(Action):
    """--flag and --no-flag."""

    def __init__(self, option_strings, dest, default=None, type=_deprecated_default,
                 choices=_deprecated_default, required=False, help=None,
                 metavar=_deprecated_default, deprecated=False):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                if option.startswith("--no-"):
                    raise ValueError(f"invalid option name {option!r} "
                                     "for BooleanOptionalAction")
                both.append("--no-" + option[2:])
        super().__init__(both, dest, nargs=0, default=default, required=required, help=help,
                         deprecated=deprecated)
        for name, value in (("type", type), ("choices", choices), ("metavar", metavar)):
            if value is not _deprecated_default:
                import warnings
                warnings._deprecated(name, "{name!r} is deprecated as of Python 3.12 and will "
                                     "be removed in Python {remove}.", remove=(3, 14))
                setattr(self, name, value)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to "
                             "store, actions such as store true or store const may be more "
                             "appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required,
                         help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False,
                 help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help,
                         deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help,
                         deprecated=deprecated)


def _copied(items):
    if items is None:
        return []
    return items[:] if type(items) is list else list(items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError("nargs for append actions must be != 0; if arg strings are not "
                             "supplying the value to append, the append const action may be "
                             "more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required,
                         help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False,
                 help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required,
                         help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (count or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None,
                 deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None,
                 deprecated=False):
        if help is None:
            help = _("show program's version number and exit")
        super().__init__(option_strings, dest, nargs=0, default=default, help=help,
                         deprecated=deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None and hasattr(
            parser, "version") else self.version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _SubParsersAction(Action):
    """The commands of a program, each with a parser of its own."""

    class _ChoicesPseudoAction(Action):
        def __init__(self, name, aliases, help):
            shown = name
            if aliases:
                shown += f" ({', '.join(aliases)})"
            super().__init__(option_strings=[], dest=name, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False,
                 help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map,
                         required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        if name in self._name_parser_map:
            raise ArgumentError(self, _("conflicting subparser: %s") % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, _("conflicting subparser alias: %s") % alias)
        if "help" in kwargs:
            self._choices_actions.append(
                self._ChoicesPseudoAction(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
            if deprecated:
                self._deprecated.add(each)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *strings = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            subparser = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, _("unknown parser %(parser_name)r (choices: "
                                        "%(choices)s)") % {
                "parser_name": name, "choices": ", ".join(self._name_parser_map)}) from None
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {"parser_name": name})
        found, strings = subparser.parse_known_args(strings, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if strings:
            if not hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
                setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(strings)


# ---- types ----

class FileType:
    """A type that opens the file whose name is given; '-' is standard input or output."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == "-":
            if "r" in self._mode:
                return _sys.stdin.buffer if "b" in self._mode else _sys.stdin
            if any(c in self._mode for c in "wax"):
                return _sys.stdout.buffer if "b" in self._mode else _sys.stdout
            raise ValueError(_('argument "-" with mode %r') % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(_("can't open '%(filename)s': %(error)s") % {
                "filename": string, "error": e})

    def __repr__(self):
        args = [repr(a) for a in (self._mode, self._bufsize) if a != -1]
        args += [f"{name}={value!r}" for name, value in
                 (("encoding", self._encoding), ("errors", self._errors)) if value is not None]
        return f"{type(self).__name__}({', '.join(args)})"


class Namespace(_AttributeHolder):
    """What a parsed command line consists of: a name and value for each argument."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    __hash__ = None

    def __contains__(self, key):
        return key in self.__dict__


# ---- containers of actions ----

class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, cls in ((None, _StoreAction), ("store", _StoreAction),
                          ("store_const", _StoreConstAction), ("store_true", _StoreTrueAction),
                          ("store_false", _StoreFalseAction), ("append", _AppendAction),
                          ("append_const", _AppendConstAction), ("count", _CountAction),
                          ("help", _HelpAction), ("version", _VersionAction),
                          ("parsers", _SubParsersAction), ("extend", _ExtendAction)):
            self.register("action", name, cls)
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(
            r"-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$")
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        """Values of attributes that the command line does not set."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of an attribute."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        """Declare an argument: by its name, or as an option by its flags.

        add_argument('name', ...) or add_argument('-n', '--name', ...)
        """
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        name = kwargs.get("action")
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        type_func = self._registry_get("type", action.type, action.type)
        if not callable(type_func):
            raise ValueError(f"{type_func!r} is not callable")
        if type_func is FileType:
            raise ValueError(f"{type_func!r} is a FileType class object, instance of it must "
                            "be passed")
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        """A heading of its own for arguments in the help."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """Arguments of which only one may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if self._negative_number_matcher.match(option):
                if not self._has_negative_number_optionals:
                    self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        groups = {}
        for group in self._action_groups:
            if group.title in groups:
                raise ValueError(f"cannot merge actions - two groups are named {group.title!r}")
            groups[group.title] = group
        targets = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                targets[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            owner = self if group._container is container else groups[group._container.title]
            exclusive = owner.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                targets[action] = exclusive
        for action in container._actions:
            targets.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if (nargs not in [OPTIONAL, ZERO_OR_MORE, SUPPRESS]
                or nargs == ZERO_OR_MORE and "default" not in kwargs):
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        options, long_options = [], []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {option!r}: must start with a "
                                 f"character {self.prefix_chars!r}")
            options.append(option)
            if len(option) > 1 and option[1] in self.prefix_chars:
                long_options.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long_options[0] if long_options else options[0]).lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {option!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=options)

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

    def _get_handler(self):
        name = f"_handle_conflict_{self.conflict_handler}"
        try:
            return getattr(self, name)
        except AttributeError:
            raise ValueError("invalid conflict_resolution value: "
                             f"{self.conflict_handler!r}") from None

    def _check_conflict(self, action):
        conflicts = [(option, self._option_string_actions[option])
                     for option in action.option_strings
                     if option in self._option_string_actions]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicts):
        message = ngettext("conflicting option string: %s", "conflicting option strings: %s",
                           len(conflicts))
        raise ArgumentError(action, message % ", ".join(option for option, _a in conflicts))

    def _handle_conflict_resolve(self, action, conflicts):
        for option, other in conflicts:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        import warnings
        warnings.warn("Nesting argument groups is deprecated.", category=DeprecationWarning,
                      stacklevel=2)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        import warnings
        warnings.warn("Nesting mutually exclusive groups is deprecated.",
                      category=DeprecationWarning, stacklevel=2)
        return super().add_mutually_exclusive_group(**kwargs)


# ---- the parser ----

class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Reads a command line, and explains what may stand in it.

    prog, usage, description, epilog   texts of the help
    parents                            parsers whose arguments are copied
    formatter_class                    how the help looks
    prefix_chars                       characters that begin options
    fromfile_prefix_chars              characters that begin names of files with arguments
    argument_default                   the default of all arguments
    conflict_handler                   'error', or 'resolve': later options win
    add_help                           whether there is -h/--help
    allow_abbrev                       whether long options may be cut short
    exit_on_error                      exit, or raise ArgumentError
    """

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default,
                                   conflict_handler)
        if prog is None:
            prog = _os.path.basename(_sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group(_("positional arguments"))
        self._optionals = self.add_argument_group(_("options"))
        self._subparsers = None
        self.register("type", None, lambda string: string)
        if add_help:
            prefix = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help",
                              default=SUPPRESS, help=_("show this help message and exit"))
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ["prog", "usage", "description", "formatter_class", "conflict_handler",
                 "add_help"]
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        """Commands: an object whose add_parser(name) makes the parser of one."""
        if self._subparsers is not None:
            raise ArgumentError(None, _("cannot have multiple subparser arguments"))
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", _("subcommands")),
                                                       kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(),
                                self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # parsing

    def parse_args(self, args=None, namespace=None):
        """Parse the strings (default: those of the command line) into a namespace."""
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            message = _("unrecognized arguments: %s") % " ".join(rest)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_args(self, args=None, namespace=None):
        """The same; returns the namespace and the strings that are no arguments."""
        return self._parse_known(args, namespace)

    def _parse_known(self, args, namespace, parts="both"):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if parts == "options" and not action.option_strings:
                continue
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                if not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, rest = _Run(self, args, namespace, parts).run()
            except ArgumentError as e:
                self.error(str(e))
        else:
            namespace, rest = _Run(self, args, namespace, parts).run()
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            rest.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        """Options and positional arguments in any order."""
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            message = _("unrecognized arguments: %s") % " ".join(rest)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """The same; returns the namespace and the strings that are no arguments."""
        positionals = self._get_positional_actions()
        bad = [a.nargs for a in positionals if a.nargs in (PARSER, REMAINDER)]
        if bad:
            raise TypeError(f"parse_intermixed_args: positional arg with nargs={bad[0]}")
        if any(a in positionals for group in self._mutually_exclusive_groups
               for a in group._group_actions):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage = self.usage
        try:
            if usage is None:
                self.usage = self.format_usage()[7:]
            namespace, rest = self._parse_known(args, namespace, "options")
            return self._parse_known(rest, namespace, "positionals")
        finally:
            self.usage = usage

    def convert_arg_line_to_args(self, arg_line):
        """The arguments of a line of a file."""
        return [arg_line]

    def _read_args_from_files(self, strings):
        result = []
        for string in strings:
            if not string or string[0] not in self.fromfile_prefix_chars:
                result.append(string)
                continue
            try:
                with open(string[1:], encoding=_sys.getfilesystemencoding(),
                          errors=_sys.getfilesystemencodeerrors()) as file:
                    lines = []
                    for line in file.read().splitlines():
                        lines.extend(self.convert_arg_line_to_args(line))
                result.extend(self._read_args_from_files(lines))
            except OSError as e:
                raise ArgumentError(None, str(e))
        return result

    def _parse_optional(self, string):
        """What a string is as an option: None, or a list of (action, option string,
        separator, explicit argument)."""
        if not string or string[0] not in self.prefix_chars:
            return None
        if string in self._option_string_actions:
            return [(self._option_string_actions[string], string, None, None)]
        if len(string) == 1:
            return None
        option, sep, value = string.partition("=")
        if sep and option in self._option_string_actions:
            return [(self._option_string_actions[option], option, sep, value)]
        found = self._get_option_tuples(string)
        if found:
            return found
        if self._negative_number_matcher.match(string):
            if not self._has_negative_number_optionals:
                return None
        if " " in string:
            return None
        return [(None, string, None, None)]

    def _get_option_tuples(self, string):
        """Options that a string is short for."""
        result = []
        chars = self.prefix_chars
        if string[1] in chars:
            if self.allow_abbrev:
                prefix, sep, value = string.partition("=")
                if not sep:
                    sep = value = None
                for option, action in self._option_string_actions.items():
                    if option.startswith(prefix):
                        result.append((action, option, sep, value))
            return result
        prefix, sep, value = string.partition("=")
        if not sep:
            sep = value = None
        short, rest = string[:2], string[2:]
        for option, action in self._option_string_actions.items():
            if option == short:
                result.append((action, option, "", rest))
            elif self.allow_abbrev and option.startswith(prefix):
                result.append((action, option, sep, value))
        return result

    def _get_values(self, action, strings):
        """The value of an argument from its strings."""
        nargs = action.nargs
        if not strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not strings and nargs == ZERO_OR_MORE and not action.option_strings:
            value = []
            if action.default is not None:
                value = action.default
                self._check_value(action, value)
        elif len(strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
        elif nargs == REMAINDER:
            value = [self._get_value(action, s) for s in strings]
        elif nargs == PARSER:
            value = [self._get_value(action, s) for s in strings]
            self._check_value(action, value[0])
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, s) for s in strings]
            for each in value:
                self._check_value(action, each)
        return value

    def _get_value(self, action, string):
        function = self._registry_get("type", action.type, action.type)
        if not callable(function):
            raise ArgumentError(action, _("%r is not callable") % (function,))
        try:
            return function(string)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, _("invalid %(type)s value: %(value)r") % {
                "type": name, "value": string})

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            raise ArgumentError(action, _("invalid choice: %(value)r (choose from %(choices)s)") % {
                "value": value, "choices": ", ".join(map(repr, action.choices))})

    # texts

    def format_usage(self):
        """The usage as text."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The help as text."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        """Print the usage (default: to standard output)."""
        self._print_message(self.format_usage(), file or _sys.stdout)

    def print_help(self, file=None):
        """Print the help (default: to standard output)."""
        self._print_message(self.format_help(), file or _sys.stdout)

    def _print_message(self, message, file=None):
        if message:
            file = file or _sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        """Leave the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Print the usage and a message, and leave with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, _("%(prog)s: error: %(message)s\n") % {
            "prog": self.prog, "message": message})

    def _warning(self, message):
        self._print_message(_("%(prog)s: warning: %(message)s\n") % {
            "prog": self.prog, "message": message}, _sys.stderr)


_PATTERNS = {  # nargs: the marks of its strings
    None: "-*A-*", OPTIONAL: "-*A?-*", ZERO_OR_MORE: "-*[A-]*", ONE_OR_MORE: "-*A[A-]*",
    REMAINDER: "[AO-]*", PARSER: "-*A[AO-]*", SUPPRESS: "-*",
}


class _Run:
    """One run of a parser over its strings.

    Each string is marked O (an option), A (an argument) or - (the mark --); how many
    strings an action takes is a regular expression over these marks. parts says which
    actions are wanted here, "options", "positionals" or "both".
    """

    def __init__(self, parser, strings, namespace, parts):
        if parser.fromfile_prefix_chars is not None:
            strings = parser._read_args_from_files(strings)
        self.parser = parser
        self.strings = strings
        self.namespace = namespace
        self.parts = parts
        self.positionals = [] if parts == "options" else parser._get_positional_actions()
        self.extras = []
        self.seen = set()
        self.seen_values = set()
        self.warned = set()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for i, action in enumerate(members):
                self.conflicts.setdefault(action, []).extend(members[:i] + members[i + 1:])
        self.options = {}
        marks = []
        rest = iter(strings)
        for i, string in enumerate(rest):
            if string == "--":
                marks.append("-")
                marks.extend("A" for _s in rest)
                break
            found = parser._parse_optional(string)
            if found is None:
                marks.append("A")
            elif len(found) > 1:
                options = ", ".join(option for _a, option, _s, _v in found)
                raise ArgumentError(None, _("ambiguous option: %(option)s could match "
                                            "%(matches)s") % {
                    "option": string, "matches": options})
            else:
                self.options[i] = found[0]
                marks.append("O")
        self.marks = "".join(marks)

    # how many strings

    def _pattern(self, action):
        # The mark -- may stand before, between and behind positional arguments.
        nargs = action.nargs
        if nargs in _PATTERNS:
            pattern = _PATTERNS[nargs]
        else:
            pattern = "-*".join(["", *"A" * nargs, ""])
        return f"({pattern})" if not action.option_strings else f"({pattern.replace('-*', '').replace('-', '')})"

    def _count(self, action, marks):
        m = _re.match(self._pattern(action), marks)
        if m is None:
            messages = {None: _("expected one argument"),
                        OPTIONAL: _("expected at most one argument"),
                        ONE_OR_MORE: _("expected at least one argument")}
            message = messages.get(action.nargs)
            if message is None:
                message = ngettext("expected %s argument", "expected %s arguments",
                                   action.nargs) % action.nargs
            raise ArgumentError(action, message)
        return len(m.group(1))

    def _match_partial(self, marks):
        """Strings for as many positional arguments as possible."""
        for n in range(len(self.positionals), 0, -1):
            pattern = "".join(self._pattern(a) for a in self.positionals[:n])
            m = _re.match(pattern, marks)
            if m is not None:
                counts = [len(text) for text in m.groups()]
                return counts
        return []

    # taking them

    def _take(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if action.nargs == SUPPRESS or not (
                values is action.default and not strings and not action.option_strings):
            if strings or action.option_strings:
                self.seen_values.add(action)
                for other in self.conflicts.get(action, []):
                    if other in self.seen_values:
                        raise ArgumentError(action, _("not allowed with argument %s")
                                            % _get_action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _take_option(self, start):
        action, option, sep, value = self.options[start]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.strings[start])
                return start + 1
            if value is None:
                break
            count = 0 if action.nargs == 0 else self._count(action, "A")
            chars = self.parser.prefix_chars
            if count == 0 and option[1] not in chars and value != "":
                if sep or value[0] in chars:
                    raise ArgumentError(action, _("ignored explicit argument %r") % value)
                taken.append((action, [], option))
                option = option[0] + value[0]
                rest = value[1:] or None
                sep = "" if rest else None
                if rest is not None and rest[0] == "=":
                    sep, rest = "=", rest[1:]
                value = rest
                if option not in self.parser._option_string_actions:
                    self.extras.append(option[0] + (option[1:] + (("=" if sep == "=" else "") + value
                                                                  if value else "")))
                    for each in taken:
                        self._take(*each)
                    return start + 1
                action = self.parser._option_string_actions[option]
                continue
            if count == 1:
                taken.append((action, [value], option))
                for each in taken:
                    self._warn_deprecated(each[0], each[2])
                    self._take(*each)
                return start + 1
            raise ArgumentError(action, _("ignored explicit argument %r") % value)
        first = start + 1
        count = 0 if action.nargs == 0 else self._count(action, self.marks[first:])
        taken.append((action, self.strings[first:first + count], option))
        for each in taken:
            self._warn_deprecated(each[0], each[2])
            self._take(*each)
        return first + count

    def _warn_deprecated(self, action, option):
        if action.deprecated and option not in self.warned:
            self.parser._warning(_("option '%(option)s' is deprecated") % {"option": option})
            self.warned.add(option)

    def _take_positionals(self, start):
        counts = self._match_partial(self.marks[start:])
        for action, count in zip(list(self.positionals), counts):
            strings = self.strings[start:start + count]
            if action.nargs not in (PARSER, REMAINDER) and "--" in strings:
                strings.remove("--")
            start += count
            if action.deprecated and strings:
                self.parser._warning(_("argument '%(argument_name)s' is deprecated") % {
                    "argument_name": action.dest})
            self._take(action, strings)
        del self.positionals[:len(counts)]
        return start

    def run(self):
        last = max(self.options, default=-1)
        start = 0
        while start <= last:
            following = min(i for i in self.options if i >= start)
            if start != following:
                stop = self._take_positionals(start)
                if stop > start:
                    start = stop
                    continue
            if start not in self.options:
                self.extras.extend(self.strings[start:following])
                start = following
            start = self._take_option(start)
        stop = self._take_positionals(start)
        self.extras.extend(self.strings[stop:])
        self._check_required()
        return self.namespace, self.extras

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen or (self.parts == "options" and not action.option_strings):
                continue
            if action.required and not (self.parts == "positionals" and action.option_strings):
                missing.append(_get_action_name(action))
            elif (action.default is not None and isinstance(action.default, str)
                  and hasattr(self.namespace, action.dest)
                  and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest,
                        self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, _("the following arguments are required: %s")
                                % ", ".join(map(str, missing)))
        for group in self.parser._mutually_exclusive_groups:
            if self.parts == "positionals":
                break
            if group.required and not any(a in self.seen_values for a in group._group_actions):
                names = [_get_action_name(a) for a in group._group_actions
                         if a.help is not SUPPRESS]
                raise ArgumentError(None, _("one of the arguments %s is required")
                                    % " ".join(names))
