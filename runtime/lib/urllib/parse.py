"""Addresses of the web taken apart and put together, after RFC 3986."""

import functools as _functools
import re as _re
from collections import namedtuple as _namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit",
           "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
           "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult",
           "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms",
               "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn",
               "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps",
               "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_ALWAYS_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


# Bytes are worked on as ASCII text, and the results made bytes again.

def _texts(*args):
    """(how to turn a result back, the arguments as texts)."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (lambda result: result), *args
    return (lambda result: result.encode()), *(arg.decode("ascii") if arg else "" for arg in args)


class _NetlocParts:
    """What the network location holds, as attributes."""

    __slots__ = ()

    def _split(self):
        netloc = self.netloc
        at, colon, opening, closing = (b"@", b":", b"[", b"]") if isinstance(netloc, bytes) \
            else "@:[]"
        user, has_user, host = netloc.rpartition(at)
        username = password = None
        if has_user:
            username, has_password, password = user.partition(colon)
            if not has_password:
                password = None
        before, has_bracket, inside = host.partition(opening)
        if has_bracket:
            hostname, _, port = inside.partition(closing)
            port = port.partition(colon)[2]
        else:
            hostname, _, port = host.partition(colon)
        return username, password, hostname or None, port or None

    @property
    def username(self):
        return self._split()[0]

    @property
    def password(self):
        return self._split()[1]

    @property
    def hostname(self):
        hostname = self._split()[2]
        if not hostname:
            return None
        percent = b"%" if isinstance(hostname, bytes) else "%"
        name, sep, zone = hostname.partition(percent)
        return name.lower() + sep + zone

    @property
    def port(self):
        port = self._split()[3]
        if port is None:
            return None
        text = port if isinstance(port, str) else port.decode("ascii")
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {text!r}")
        if not 0 <= int(text) <= 65535:
            raise ValueError("Port out of range 0-65535")
        return int(text)


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return _COUNTERPART[type(self)](*(x.encode(encoding, errors) for x in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return _COUNTERPART[type(self)](*(x.decode(encoding, errors) for x in self))


_Defrag = _namedtuple("DefragResult", "url fragment")
_Split = _namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = _namedtuple("ParseResult", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _Text):
    """An address without its fragment, and the fragment."""

    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class DefragResultBytes(_Defrag, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _NetlocParts, _Text):
    """The five parts of an address."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_Split, _NetlocParts, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _NetlocParts, _Text):
    """The six parts of an address."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_Parse, _NetlocParts, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


_COUNTERPART = {DefragResult: DefragResultBytes, SplitResult: SplitResultBytes,
                ParseResult: ParseResultBytes}
_COUNTERPART.update({value: key for key, value in _COUNTERPART.items()})


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    inside = netloc.partition("[")[2].partition("]")[0]
    if inside.startswith("v"):
        if not _re.fullmatch(r"v[a-fA-F0-9]+\..+", inside):
            raise ValueError("IPvFuture address is invalid")
    else:
        import ipaddress
        if ipaddress.ip_address(inside).version == 4:
            raise ValueError("An IPv4 address cannot be in brackets")


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata
    plain = netloc
    for c in "@:#?":
        plain = plain.replace(c, "")
    folded = unicodedata.normalize("NFKC", plain)
    if folded != plain and any(c in folded for c in "/?#@:"):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC "
                         "normalization")


@_functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Take an address apart into scheme, netloc, path, query and fragment."""
    back, url, scheme = _texts(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    scheme = scheme.strip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    netloc = query = fragment = ""
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isascii() and head[0].isalpha() and \
            all(c in scheme_chars for c in head):
        scheme, url = head.lower(), rest
    if url[:2] == "//":
        end = min((at for c in "/?#" if (at := url.find(c, 2)) >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    _check_netloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    """Take an address apart into scheme, netloc, path, params, query and fragment."""
    back, url, scheme = _texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") if "/" in path else 0)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    """Put an address together from the parts that urlsplit gives."""
    back, scheme, netloc, url, query, fragment = _texts(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return back(url)


def urlunparse(components):
    """Put an address together from the parts that urlparse gives."""
    back, scheme, netloc, url, params, query, fragment = _texts(*components)
    if params:
        url += ";" + params
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urldefrag(url):
    """An address without its fragment, and the fragment."""
    back, url = _texts(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return back(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))


def urljoin(base, url, allow_fragments=True):
    """The address that url means where the address base is read."""
    if not base:
        return url
    if not url:
        return base
    back, base, url = _texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    parts = path.split("/")
    if path[:1] != "/":
        before = bpath.split("/")
        if before[-1] != "":
            before.pop()
        parts = before + parts
        # An empty segment may only stand first and last.
        parts[1:-1] = [part for part in parts[1:-1] if part]
    done = []
    for part in parts:
        if part == "..":
            if done:
                done.pop()
        elif part != ".":
            done.append(part)
    if parts[-1] in (".", ".."):
        done.append("")
    return back(urlunparse((scheme, netloc, "/".join(done) or "/", params, query, fragment)))


# Letters as %xx.

def unquote_to_bytes(string):
    """The bytes of a text with its %xx replaced."""
    if not string:
        return b""
    data = string.encode("utf-8") if isinstance(string, str) else bytes(string)
    if b"%" not in data:
        return data
    head, *rest = data.split(b"%")
    out = [head]
    for item in rest:
        try:
            if not item[:2].isalnum() or len(item) < 2:
                raise ValueError
            out.append(bytes((int(item[:2], 16),)) + item[2:])
        except ValueError:
            out.append(b"%" + item)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text with its %xx replaced by what they encode."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"
    # Letters beyond ASCII stay as they are; only runs of ASCII can hold %xx.
    return _re.sub("[\x00-\x7f]+",
                   lambda m: unquote_to_bytes(m[0]).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """unquote, with + for spaces."""
    return unquote(string.replace("+", " "), encoding, errors)


@_functools.lru_cache
def _quoted(keep):
    # what each byte becomes
    return [chr(c) if c in keep else "%%%02X" % c for c in range(256)]


def clear_cache():
    """Forget the addresses taken apart and the tables of quoted letters."""
    urlsplit.cache_clear()
    _quoted.cache_clear()


def quote_from_bytes(bs, safe="/"):
    """The text of bytes, with all that is not safe as %xx."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([c for c in safe if c < 128])
    keep = _ALWAYS_SAFE + safe
    if not bs.translate(None, keep):
        return bs.decode("ascii")
    quoted = _quoted(keep)
    return "".join([quoted[c] for c in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """The text with all that is not safe as %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """quote, with + for spaces."""
    if (isinstance(string, str) and " " not in string or
            isinstance(string, bytes) and b" " not in string):
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """The pairs of a mapping, or of a sequence, as a query."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def one(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = one(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pairs.append(key + "=" + one(value))
            else:
                pairs += [key + "=" + one(item) for item in value]
        else:
            pairs.append(key + "=" + one(value))
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    """The pairs of a query, as a list."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    is_text = isinstance(qs, str)
    if is_text:
        if isinstance(separator, bytes):
            separator = separator.decode("ascii")
    elif qs:
        qs = bytes(memoryview(qs)).decode("latin-1")
        if isinstance(separator, str):
            separator = separator.encode("ascii")
        separator = separator.decode("latin-1")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")

    def one(text):
        text = text.replace("+", " ")
        if is_text:
            return unquote(text, encoding, errors)
        return unquote_to_bytes(text.encode("latin-1"))

    pairs = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals and strict_parsing:
            shown = part if is_text else part.encode("latin-1")
            raise ValueError(f"bad query field: {shown!r}")
        if value or keep_blank_values:
            pairs.append((one(name), one(value)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    """The values of a query, as a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


# ---- parts of addresses, as they were taken apart before urlparse() ----

def unwrap(url):
    """What <URL:address> or <address> has between its brackets."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url.removeprefix("URL:").strip()


def _to_bytes(url):
    if isinstance(url, str):
        try:
            url = url.encode("ascii").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters") from None
    return url


def _splittype(url):
    # (scheme, rest)
    found = _re.fullmatch("([^/:]+):(.*)", url, _re.DOTALL)
    return (found[1].lower(), found[2]) if found else (None, url)


def _splithost(url):
    # (host with port, path) of //host/path
    found = _re.fullmatch("//([^/#?]*)(.*)", url, _re.DOTALL)
    if not found:
        return None, url
    host, path = found.groups()
    return host, "/" + path if path and path[0] != "/" else path


def _splitport(host):
    # (host, digits)
    found = _re.fullmatch("(.*):([0-9]*)", host, _re.DOTALL)
    return (found[1], found[2] or None) if found else (host, None)


def _splitnport(host, defport=-1):
    # (host, port): the port None if it is no number
    host, colon, port = host.rpartition(":")
    if not colon:
        return port, defport
    if not port:
        return host, defport
    return host, int(port) if port.isdigit() and port.isascii() else None


def _before(text, mark):
    # (what stands before the last mark, behind it): None behind it if there is none
    head, found, tail = text.rpartition(mark)
    return (head, tail) if found else (text, None)


def _behind(text, mark):
    # The same at the first mark.
    head, found, tail = text.partition(mark)
    return head, tail if found else None


def _splituser(host):
    user, at, host = host.rpartition("@")
    return user if at else None, host


def _splitpasswd(user):
    return _behind(user, ":")


def _splitquery(url):
    return _before(url, "?")


def _splittag(url):
    return _before(url, "#")


def _splitattr(url):
    path, *attributes = url.split(";")
    return path, attributes


def _splitvalue(attr):
    return _behind(attr, "=")


def _deprecated(name, instead):
    inner = globals()["_" + name]
    inner.__name__ = inner.__qualname__ = name  # as it refuses arguments

    def outer(*args, **kwargs):
        import warnings
        warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8{instead}",
                      DeprecationWarning, stacklevel=2)
        return inner(*args, **kwargs)

    outer.__name__ = outer.__qualname__ = name
    return outer


to_bytes = _deprecated("to_bytes", "")
splitvalue = _deprecated("splitvalue", ", use urllib.parse.parse_qsl() instead")
for _name in ("splittype", "splithost", "splituser", "splitpasswd", "splitport", "splitnport",
              "splitquery", "splittag", "splitattr"):
    globals()[_name] = _deprecated(_name, ", use urllib.parse.urlparse() instead")
del _name
