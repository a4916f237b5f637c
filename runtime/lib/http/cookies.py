"""Cookies as servers send them and read them."""

import re
import string
import time

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_TOKEN = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_is_token = re.compile(f"[{re.escape(_TOKEN)}]+").fullmatch
_CODES = {code: f"\\{code:03o}" for code in range(256)
          if chr(code) not in _TOKEN + " ()/<=>?@[]{}"}
_CODES.update({ord('"'): '\\"', ord("\\"): "\\\\"})
_CODED = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")

_KEY = r"\w!#%&'~`><@,:/$*+\-.^|)(?}{="
_PAIR = re.compile(rf"""
    \s* (?P<key> [{_KEY}]+? )
    (?: \s* = \s* (?P<value> "(?:[^\\"]|\\.)*"                                # in quotes
                           | \w{{3}},\s[\w\s-]{{9,11}}\s[\d:]{{8}}\sGMT         # a date
                           | [{_KEY}\[\]]* ) )?
    \s* (?: \s+ | ; | $ )""", re.ASCII | re.VERBOSE)

_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class CookieError(Exception):
    """A name that a cookie cannot have."""


def _quote(text):
    if text is None or _is_token(text):
        return text
    return '"' + text.translate(_CODES) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _CODED.sub(lambda m: chr(int(m[1], 8)) if m[1] else m[2], text[1:-1])


def _date(seconds):
    """The time that many seconds from now."""
    year, month, day, hour, minute, second, weekday = time.gmtime(time.time() + seconds)[:7]
    return (f"{_DAYS[weekday]}, {day:02} {_MONTHS[month - 1]} {year:4} "
            f"{hour:02}:{minute:02}:{second:02} GMT")


class Morsel(dict):
    """A cookie: a name and a value, and the attributes as items."""

    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment",
                 "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
                 "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, dict.fromkeys(self._reserved, ""))

    @property
    def key(self):
        """The name."""
        return self._key

    @property
    def value(self):
        """The value."""
        return self._value

    @property
    def coded_value(self):
        """The value as it is sent."""
        return self._coded_value

    def _attribute(self, name):
        lower = name.lower()
        if lower not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        return lower

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._attribute(K), V)

    def setdefault(self, key, val=None):
        """The attribute, which becomes val if it is not there."""
        return dict.setdefault(self, self._attribute(key), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value and
                self._key == morsel._key and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__
    __hash__ = None

    def copy(self):
        """A cookie that is equal."""
        result = Morsel()
        dict.update(result, self)
        result.__dict__.update(self.__dict__)
        return result

    __copy__ = copy

    def update(self, values):
        """Set attributes, all or none."""
        dict.update(self, {self._attribute(key): value
                           for key, value in dict(values).items()})

    def isReservedKey(self, K):
        """Whether K is the name of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set name and value."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_token(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value = state["key"], state["value"]
        self._coded_value = state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The line that a server sends."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{self.__class__.__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """A script that sets the cookie."""
        text = self.OutputString(attrs).replace('"', '\\"')
        lines = ('<script type="text/javascript">', "<!-- begin hiding",
                 f'document.cookie = "{text}";', "// end hiding -->", "</script>", "")
        return "".join(["\n        " + line for line in lines])

    def OutputString(self, attrs=None):
        """Name, value and attributes."""
        parts = [f"{self._key}={self._coded_value}"]
        for key, value in sorted(self.items()):
            if value == "" or key not in (self._reserved if attrs is None else attrs):
                continue
            name = self._reserved[key]
            if key in self._flags:
                if value:
                    parts.append(name)
                continue
            if key == "expires" and isinstance(value, int):
                value = _date(value)
            elif key == "max-age" and isinstance(value, int):
                value = int(value)
            elif key == "comment" and isinstance(value, str):
                value = _quote(value)
            parts.append(f"{name}={value}")
        return "; ".join(parts)


class BaseCookie(dict):
    """Cookies by name; their values are sent as they are."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        """The value of a text that was sent, and the text."""
        return val, val

    def value_encode(self, val):
        """A value as a str, and how it is sent."""
        text = str(val)
        return text, text

    def __set(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        """The lines that a server sends."""
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        pairs = " ".join([f"{key}={morsel.value!r}" for key, morsel in sorted(self.items())])
        return f"<{self.__class__.__name__}: {pairs}>"

    def js_output(self, attrs=None):
        """A script that sets the cookies."""
        return "".join([morsel.js_output(attrs) for _, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Take the cookies of a text that was sent, or of a dict."""
        if isinstance(rawdata, str):
            self.__parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def __parse(self, text):
        found, at = [], 0  # (whether it is a cookie, name, value)
        while at < len(text) and (m := _PAIR.match(text, at)):
            key, value = m["key"], m["value"]
            at = m.end()
            if key[0] == "$":  # an attribute of old
                if found:
                    found.append((False, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not found or value is None and key.lower() not in Morsel._flags:
                    return  # nothing of it is valid
                found.append((False, key, True if value is None else _unquote(value)))
            elif value is not None:
                found.append((True, key, self.value_decode(value)))
            else:
                return
        for is_cookie, key, value in found:
            if is_cookie:
                self.__set(key, *value)
                morsel = self[key]
            else:
                morsel[key] = value


class SimpleCookie(BaseCookie):
    """Cookies by name; what is no plain word is sent in quotes."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
