"""Messages in the language of the user, from catalogues (.mo files) in folders such as
LOCALEDIR/de/LC_MESSAGES/DOMAIN.mo; without one, texts come back as they are."""

import operator
import os
import re
import sys

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find",
           "translation", "install", "textdomain", "dgettext", "dngettext", "gettext",
           "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")


# ---- plural forms: an expression of C that says which form a number takes ----

_TOKEN = re.compile(r"(?P<WHITESPACES>[ \t]+)|(?P<NUMBER>[0-9]+\b)|(?P<NAME>n\b)|"
                    r"(?P<PARENTHESIS>[()])|"
                    r"(?P<OPERATOR>[-*/%+?:]|[><!]=?|==|&&|\|\|)|(?P<INVALID>\w+|.)", re.DOTALL)
_LEVELS = [("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]
_COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt,
            "<=": operator.le, ">=": operator.ge}
_ARITHMETIC = {"+": operator.add, "-": operator.sub, "*": operator.mul,
               "/": operator.floordiv, "%": operator.mod}
_DEEPEST = 20


class _Plural:
    """Compiles an expression to a function of n."""

    def __init__(self, text):
        self.tokens = []
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup
            if kind == "INVALID":
                raise ValueError(f"invalid token in plural form: {match[0]}")
            if kind != "WHITESPACES":
                self.tokens.append(match[0])
        self.tokens.append("")
        self.depth = 0

    def take(self):
        """The next token; "" at the end."""
        return self.tokens.pop(0) if len(self.tokens) > 1 else self.tokens[0]

    def unexpected(self):
        """Raise that the next token has no place here."""
        if self.tokens[0]:
            raise ValueError(f"unexpected token in plural form: {self.tokens[0]}")
        raise ValueError("unexpected end of plural form")

    def whole(self):
        """The function of the whole expression."""
        function = self.conditional()
        if self.tokens[0]:
            self.unexpected()
        return function

    def conditional(self):
        """A ? B : C, or less."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ValueError("plural form expression is too complex")
        test = self.binary(0)
        if self.tokens[0] == "?":
            self.take()
            yes = self.conditional()
            if self.tokens[0] != ":":
                self.unexpected()
            self.take()
            no = self.conditional()
            self.depth -= 1
            return lambda n: yes(n) if test(n) else no(n)
        self.depth -= 1
        return test

    def binary(self, level):
        """Operators of a level or of those above."""
        if level == len(_LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while self.tokens[0] in _LEVELS[level]:
            left = self.combine(self.take(), left, self.binary(level + 1))
        return left

    def combine(self, sign, left, right):
        """The function of an operator and its sides."""
        if sign == "||":
            return lambda n: int(bool(left(n) or right(n)))
        if sign == "&&":
            return lambda n: int(bool(left(n) and right(n)))
        if sign in _COMPARE:
            compare = _COMPARE[sign]
            return lambda n: int(compare(left(n), right(n)))
        calculate = _ARITHMETIC[sign]
        return lambda n: calculate(left(n), right(n))

    def unary(self):
        """A number, n, something negated or in parentheses."""
        token = self.tokens[0]
        if token == "!":
            self.take()
            inner = self.unary()
            return lambda n: int(not inner(n))
        if token == "n":
            self.take()
            return lambda n: n
        if token.isdigit():
            number = int(self.take())
            return lambda n: number
        if token != "(":
            self.unexpected()
        self.take()
        inner = self.conditional()
        if self.tokens[0] != ")":
            if not self.tokens[0]:
                raise ValueError("unbalanced parenthesis in plural form")
            self.unexpected()
        self.take()
        return inner


def _warned(n):
    """Take what is no int as it is, with a warning for the caller from outside."""
    import sys
    import warnings
    level, frame = 2, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__") == __name__:
        level, frame = level + 1, frame.f_back
    warnings.warn(f"Plural value must be an integer, got {n.__class__.__name__}",
                  DeprecationWarning, level)
    return n


def _checked(n):
    """Check what is no int: it has to be another number."""
    try:
        round(n)
    except TypeError:
        raise TypeError(f"Plural value must be an integer, got {n.__class__.__name__}") from None
    return _warned(n)


def c2py(plural):
    """The Python function of an expression for plural forms."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    function = _Plural(plural).whole()
    return lambda n: int(function(n if isinstance(n, int) else _checked(n)))


# ---- translations ----

class NullTranslations:
    """The translation that changes nothing, or asks a fallback."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """Nothing; subclasses read fp."""

    def add_fallback(self, fallback):
        """Ask another translation for what is missing here."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """A text in the other language."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """The text for one, or for n."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if (n if isinstance(n, int) else _warned(n)) == 1 else msgid2

    def pgettext(self, context, message):
        """A text, in a context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """The text for one or for n, in a context."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if (n if isinstance(n, int) else _warned(n)) == 1 else msgid2

    def info(self):
        """What the head of the catalogue says."""
        return self._info

    def charset(self):
        """The encoding of the catalogue."""
        return self._charset

    def install(self, names=None):
        """Put gettext into the builtins, as _; and other methods by their names."""
        import builtins
        builtins.__dict__["_"] = self.gettext
        for name in names or ():
            if name in ("gettext", "ngettext", "npgettext", "pgettext"):
                builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """The translations of a catalogue of GNU gettext: a .mo file."""

    LE_MAGIC = 0x950412de
    BE_MAGIC = 0xde120495
    CONTEXT = "%s\x04%s"
    VERSIONS = 0, 1

    def _parse(self, fp):
        name = getattr(fp, "name", "")
        self._catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        order = {self.LE_MAGIC: "little", self.BE_MAGIC: "big"}.get(
            int.from_bytes(data[:4], "little"))
        if order is None:
            raise OSError(0, "Bad magic number", name)

        def word(at):
            if at + 4 > len(data):
                raise OSError(0, "File is corrupt", name)
            return int.from_bytes(data[at:at + 4], order)

        version = word(4)
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, f"Bad version number {version >> 16}", name)
        count, originals, translated = word(8), word(12), word(16)
        for i in range(count):
            texts = []
            for table in originals, translated:
                size, start = word(table + 8 * i), word(table + 8 * i + 4)
                if start + size >= len(data):
                    raise OSError(0, "File is corrupt", name)
                texts.append(data[start:start + size])
            if not texts[0]:
                self._read_head(texts[1])
            self._add(*texts)

    def _read_head(self, text):
        last = None
        for line in text.split(b"\n"):
            line = line.decode().strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            key, colon, value = line.partition(":")
            if colon:
                last = key.strip().lower()
                value = value.strip()
                self._info[last] = value
            elif last:
                self._info[last] += "\n" + line
            if last == "content-type":
                self._charset = self._info[last].split("charset=")[1]
            elif last == "plural-forms":
                expression = self._info[last].split(";")[1].split("plural=")[1]
                self.plural = c2py(expression)

    def _add(self, original, translated):
        charset = self._charset or "ascii"
        if b"\0" in original:
            first = str(original.split(b"\0")[0], charset)
            for i, text in enumerate(translated.split(b"\0")):
                self._catalog[first, i] = str(text, charset)
        else:
            self._catalog[str(original, charset)] = str(translated, charset)

    def _find(self, message):
        found = self._catalog.get(message)
        return self._catalog.get((message, self.plural(1))) if found is None else found

    def gettext(self, message):
        """A text in the other language."""
        found = self._find(message)
        if found is not None:
            return found
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """The text for one, or for n."""
        try:
            return self._catalog[msgid1, self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.ngettext(msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        """A text, in a context."""
        found = self._find(self.CONTEXT % (context, message))
        if found is not None:
            return found
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """The text for one or for n, in a context."""
        try:
            return self._catalog[self.CONTEXT % (context, msgid1), self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.npgettext(context, msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2


Catalog = None  # set below: an old name of translation()


# ---- finding catalogues ----

def _expand_lang(name):
    """A locale's name, and those that say less: de_DE.UTF-8@x, de_DE@x, ... de."""
    import locale
    name = locale.normalize(name)
    name, at, modifier = name.partition("@")
    name, dot, codeset = name.partition(".")
    language, line, territory = name.partition("_")
    parts = [(4, at + modifier), (1, dot + codeset), (2, line + territory)]
    present = sum(bit for bit, text in parts if text)
    found = []
    for i in range(present + 1):
        if not i & ~present:
            found.append(language + (parts[2][1] if i & 2 else "") + (parts[1][1] if i & 1 else "")
                         + (parts[0][1] if i & 4 else ""))
    found.reverse()
    return found


def find(domain, localedir=None, languages=None, all=False):
    """The file of a domain's catalogue, or None; all of them, if all is true."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = []
        for variable in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
            value = os.environ.get(variable)
            if value:
                languages = value.split(":")
                break
        if "C" not in languages:
            languages.append("C")
    names = []
    for language in languages:
        for name in [language] if language == "C" else _expand_lang(language):
            if name not in names:
                names.append(name)
    found = []
    for name in names:
        if name == "C":
            break
        path = os.path.join(localedir, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of a domain; FileNotFoundError, unless fallback is true."""
    if class_ is None:
        class_ = GNUTranslations
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    result = None
    for path in paths:
        key = class_, os.path.abspath(path)
        known = _translations.get(key)
        if known is None:
            with open(path, "rb") as file:
                known = _translations.setdefault(key, class_(file))
        import copy
        known = copy.copy(known)
        if result is None:
            result = known
        else:
            result.add_fallback(known)
    return result


Catalog = translation


def install(domain, localedir=None, *, names=None):
    """Put the translations of a domain into the builtins, as _."""
    translation(domain, localedir, fallback=True).install(names)


# ---- the current domain ----

_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    """The current domain; a new one if it is given."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """The folder of a domain's catalogues; a new one if it is given."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    """The translations of a domain, or none."""
    folder = _localedirs.get(domain)
    if find(domain, folder) is None:
        return _nothing
    return translation(domain, folder)


_nothing = NullTranslations()


def dgettext(domain, message):
    """A text of a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """The text of a domain for one, or for n."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """A text of a domain, in a context."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """The text of a domain for one or for n, in a context."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """A text of the current domain."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The text of the current domain for one, or for n."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """A text of the current domain, in a context."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """The text of the current domain for one or for n, in a context."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)
