"""The C locale, which is the only one: how numbers are written and texts compared.

setlocale() accepts the names of the C locale and "" (what the environment says), which
changes nothing; other locales are refused with Error, as where they are not installed.
"""

import builtins
import os

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale",
           "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi", "format_string",
           "currency", "normalize", "delocalize", "localize", "getencoding", "LC_CTYPE",
           "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_MESSAGES", "LC_ALL",
           "CHAR_MAX"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET = 14
RADIXCHAR = 65536

_NAMES = ("C", "POSIX", "C.UTF-8", "C.utf8")
_current = ["C"] * LC_ALL


class Error(Exception):
    """There is no such locale."""


def setlocale(category, locale=None):
    """Set a category to a locale, or tell which one it has."""
    if not isinstance(category, int) or not 0 <= category <= LC_ALL:
        raise Error("invalid locale category")
    places = range(LC_ALL) if category == LC_ALL else (category,)
    if locale is not None:
        if not isinstance(locale, builtins.str):
            locale = ".".join(part for part in locale if part) or "C"
        if locale == "":
            locale = _from_environment(category)
        if locale not in _NAMES:
            raise Error("unsupported locale setting")
        for i in places:
            _current[i] = "C" if locale == "POSIX" else locale
    names = [_current[i] for i in places]
    if len(set(names)) == 1:
        return names[0]
    keys = "CTYPE NUMERIC TIME COLLATE MONETARY MESSAGES".split()
    return ";".join(f"LC_{key}={name}" for key, name in zip(keys, names))


def _from_environment(category):
    keys = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
    own = keys[category] if category < LC_ALL else "LC_CTYPE"
    for key in ("LC_ALL", own, "LANG"):
        if os.environ.get(key):
            return os.environ[key]
    return "C"


def getlocale(category=LC_CTYPE):
    """(language, encoding) of a category."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    name = _current[category]
    return (None, None) if name == "C" else ("en_US", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """(language, encoding) by the environment."""
    for key in envvars:
        name = os.environ.get(key)
        if name:
            language, _, encoding = name.split(":")[0].partition(".")
            if language in ("C", "POSIX"):
                return (None, None) if not encoding else ("en_US", "UTF-8")
            return language, encoding or None
    return None, None


def getencoding():
    """The encoding of the C library's texts."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding that files are opened with."""
    return "utf-8"


def nl_langinfo(key, /):
    """An item of the locale: CODESET or RADIXCHAR."""
    if key == CODESET:
        return "UTF-8"
    if key == RADIXCHAR:
        return "."
    raise ValueError("unsupported langinfo constant")


def normalize(localename):
    """The full name of a locale."""
    return localename


def localeconv():
    """How numbers and sums of money are written."""
    conventions = dict.fromkeys(("int_curr_symbol", "currency_symbol", "mon_decimal_point",
                                 "mon_thousands_sep", "positive_sign", "negative_sign",
                                 "thousands_sep"), "")
    conventions |= dict.fromkeys(("int_frac_digits", "frac_digits", "p_cs_precedes",
                                  "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
                                  "p_sign_posn", "n_sign_posn"), CHAR_MAX)
    conventions |= {"decimal_point": ".", "grouping": [], "mon_grouping": []}
    return conventions


def strcoll(a, b, /):
    """-1, 0, 1 by code points."""
    return (a > b) - (a < b)


def strxfrm(string, /):
    """What compares as strcoll() does."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """f % val: the C locale groups no digits."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money; the C locale has no form for it."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A float with up to twelve digits."""
    return "%.12g" % val


def delocalize(string):
    """A number as Python reads it."""
    return string


def localize(string, grouping=False, monetary=False):
    """A number as the locale writes it."""
    return string


def atof(string, func=float):
    """The float that a text means."""
    return func(delocalize(string))


def atoi(string):
    """The int that a text means."""
    return int(delocalize(string))
