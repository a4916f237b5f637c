"""Constants of characters, capwords, Template and Formatter.

Constants: whitespace, ascii_lowercase, ascii_uppercase, ascii_letters, digits, hexdigits,
octdigits, punctuation, printable.
"""
import _string

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split s into words, capitalize each, and join them again: by sep, or by single
    blanks where sep is None."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_NOTHING = {}  # stands for an argument that was not given


class _Both:
    """Two mappings; the first goes before."""

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


class Template:
    """A text with holes: $name and ${name} are filled from a mapping; $$ is one dollar
    sign."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            pattern = cls._default_pattern()
        cls.pattern = _compile(pattern, cls.flags)

    @classmethod
    def _default_pattern(cls):
        import re
        mark = re.escape(cls.delimiter)
        inside = cls.braceidpattern or cls.idpattern
        return (rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|"
                rf"{{(?P<braced>{inside})}}|(?P<invalid>))")

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        start = match.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        if lines:
            colno = start - len("".join(lines[:-1]))
            lineno = len(lines)
        else:
            colno = lineno = 1
        raise ValueError(f"Invalid placeholder in string: line {lineno}, col {colno}")

    def _unknown(self):
        raise ValueError("Unrecognized named group in pattern", self.pattern)

    @staticmethod
    def _mapping(mapping, keywords):
        if mapping is _NOTHING:
            return keywords
        if keywords:
            return _Both(keywords, mapping)
        return mapping

    def substitute(self, mapping=_NOTHING, /, **kws):
        """The text with all placeholders replaced; KeyError for a name that is not
        there."""
        mapping = self._mapping(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return str(mapping[name])
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                self._invalid(match)
            self._unknown()
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_NOTHING, /, **kws):
        """The same, with placeholders left as they are where a name is not there."""
        mapping = self._mapping(mapping, kws)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return match.group()
            self._unknown()
        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Whether the template has no placeholder that substitute() refuses."""
        for match in self.pattern.finditer(self.template):
            if match.group("invalid") is not None:
                return False
            if all(match.group(name) is None for name in ("named", "braced", "escaped")):
                self._unknown()
        return True

    def get_identifiers(self):
        """The names of all placeholders, each once, in their order."""
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None:
                if name not in names:
                    names.append(name)
            elif match.group("invalid") is None and match.group("escaped") is None:
                self._unknown()
        return names


def _compile(pattern, flags):
    import re
    return re.compile(pattern, flags | re.VERBOSE)


class _LazyPattern:
    """Template.pattern until it is first asked for; so that importing string is quick."""

    def __get__(self, instance, owner):
        Template.pattern = _compile(Template._default_pattern(), Template.flags)
        return Template.pattern


Template.pattern = _LazyPattern()


class Formatter:
    """What str.format() does, in parts that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        """Format with these arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format with a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to "
                                     "automatic field numbering")
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to "
                                     "automatic field numbering")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument of a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end with what was used; raises if that is wrong."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !s, !r and !a do."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Tuples of literal text, field name, format specification, conversion."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field name means, and the argument it began with."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
