"""The types of files by their names, as mail and the web know them.

    guess_type(url), guess_file_type(path)     (type, encoding) of a name
    guess_extension(type)                      an ending for a type
"""

import os
import posixpath
import sys

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type",
           "guess_all_extensions", "guess_extension", "add_type", "init", "read_mime_types",
           "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = ["/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types",
              "/etc/apache/mime.types", "/etc/apache2/mime.types",
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types"]
inited = False
_db = None

# A type, and the endings of its files; the first is the one that is proposed.
_TYPES = """
text/javascript js mjs
application/json json
application/manifest+json webmanifest
application/msword doc dot wiz
application/n-quads nq
application/n-triples nt
application/octet-stream bin a dll exe o obj so
application/oda oda
application/pdf pdf
application/pkcs7-mime p7c
application/postscript ps ai eps
application/trig trig
application/vnd.apple.mpegurl m3u m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/wasm wasm
application/x-bcpio bcpio
application/x-cpio cpio
application/x-csh csh
application/x-dvi dvi
application/x-gtar gtar
application/x-hdf hdf
application/x-hdf5 h5
application/x-latex latex
application/x-mif mif
application/x-netcdf cdf nc
application/x-pkcs12 p12 pfx
application/x-pn-realaudio ram
application/x-python-code pyc pyo
application/x-sh sh
application/x-shar shar
application/x-shockwave-flash swf
application/x-sv4cpio sv4cpio
application/x-sv4crc sv4crc
application/x-tar tar
application/x-tcl tcl
application/x-tex tex
application/x-texinfo texi texinfo
application/x-troff roff t tr
application/x-troff-man man
application/x-troff-me me
application/x-troff-ms ms
application/x-ustar ustar
application/x-wais-source src
application/xml xsl rdf wsdl xpdl
application/zip zip
audio/3gpp 3gp 3gpp
audio/3gpp2 3g2 3gpp2
audio/aac aac adts loas ass
audio/basic au snd
audio/mpeg mp3 mp2
audio/opus opus
audio/x-aiff aif aifc aiff
audio/x-pn-realaudio ra
audio/x-wav wav
image/avif avif
image/bmp bmp
image/gif gif
image/ief ief
image/jpeg jpg jpe jpeg
image/heic heic
image/heif heif
image/png png
image/svg+xml svg
image/tiff tiff tif
image/vnd.microsoft.icon ico
image/webp webp
image/x-cmu-raster ras
image/x-portable-anymap pnm
image/x-portable-bitmap pbm
image/x-portable-graymap pgm
image/x-portable-pixmap ppm
image/x-rgb rgb
image/x-xbitmap xbm
image/x-xpixmap xpm
image/x-xwindowdump xwd
message/rfc822 eml mht mhtml nws
text/css css
text/csv csv
text/html html htm
text/markdown md markdown
text/n3 n3
text/plain txt bat c h ksh pl srt
text/richtext rtx
text/rtf rtf
text/tab-separated-values tsv
text/vtt vtt
text/x-python py
text/x-rst rst
text/x-setext etx
text/x-sgml sgm sgml
text/x-vcard vcf
text/xml xml
video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg
video/quicktime mov qt
video/webm webm
video/x-msvideo avi
video/x-sgi-movie movie
"""
# Types that no standard has, but people use.
_COMMON = """
application/rtf rtf
audio/midi midi mid
image/jpg jpg
image/pict pict pct pic
text/xul xul
"""


def _table(text):
    rows = [line.split() for line in text.split("\n") if line]
    return {"." + ending: row[0] for row in rows for ending in row[1:]}


class MimeTypes:
    """A store of types; files in the form of mime.types may add to it."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = {}, {}  # by endings: for not strict, for strict
        self.types_map_inv = {}, {}
        for table, is_strict in (_types_map_default, True), (_common_types_default, False):
            for ending, type in table.items():
                self.add_type(type, ending, is_strict)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Let an ending, with its dot, mean a type."""
        self.types_map[strict][ext] = type
        endings = self.types_map_inv[strict].setdefault(type, [])
        if ext not in endings:
            endings.append(ext)

    def guess_type(self, url, strict=True):
        """(type, encoding) of an address; either may be None."""
        import urllib.parse
        url = os.fspath(url)
        parts = urllib.parse.urlparse(url)
        if not parts.scheme or len(parts.scheme) == 1:
            return self.guess_file_type(url, strict=strict)
        if parts.scheme != "data":
            return self._guess(parts.path, strict, posixpath.splitext)
        head, comma, _ = parts.path.partition(",")
        if not comma:
            return None, None
        type = head.partition(";")[0]
        return ("text/plain" if "=" in type or "/" not in type else type), None

    def guess_file_type(self, path, *, strict=True):
        """(type, encoding) of a path; either may be None."""
        return self._guess(os.path.splitdrive(os.fsdecode(path))[1], strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ending = splitext(path)
        while ending.lower() in self.suffix_map:
            base, ending = splitext(base + self.suffix_map[ending.lower()])
        encoding = self.encodings_map.get(ending)
        if encoding is not None:
            base, ending = splitext(base)
        ending = ending.lower()
        for table in self.types_map[True], *([] if strict else [self.types_map[False]]):
            if ending in table:
                return table[ending], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """All endings of a type, with their dots."""
        type = type.lower()
        endings = list(self.types_map_inv[True].get(type, []))
        if not strict:
            endings += [ending for ending in self.types_map_inv[False].get(type, [])
                        if ending not in endings]
        return endings

    def guess_extension(self, type, strict=True):
        """An ending for a type, with its dot, or None."""
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None

    def read(self, filename, strict=True):
        """Add the types of a file in the form of mime.types."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Add the types of an open file in the form of mime.types."""
        for line in fp:
            words = line.split()
            for i, word in enumerate(words):
                if word.startswith("#"):
                    del words[i:]
                    break
            for ending in words[1:]:
                self.add_type(words[0], "." + ending, strict)

    def read_windows_registry(self, strict=True):
        """Nothing: this is not Windows."""


def _store():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """(type, encoding) of an address; either may be None."""
    return _store().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """(type, encoding) of a path; either may be None."""
    return _store().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """All endings of a type, with their dots."""
    return _store().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """An ending for a type, with its dot, or None."""
    return _store().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Let an ending, with its dot, mean a type."""
    return _store().add_type(type, ext, strict)


def init(files=None):
    """Begin anew, with the files that systems have and those given."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True  # MimeTypes() asks
    if files is None or _db is None:
        db = MimeTypes()
        files = knownfiles if files is None else knownfiles + list(files)
    else:
        db = _db
    for name in files:
        if os.path.isfile(name):
            db.read(name)
    encodings_map, suffix_map = db.encodings_map, db.suffix_map
    common_types, types_map = db.types_map
    _db = db


def read_mime_types(file):
    """The types of a file in the form of mime.types by ending; None: it cannot be read."""
    try:
        opened = open(file, encoding="utf-8")
    except OSError:
        return None
    with opened:
        db = MimeTypes()
        db.readfp(opened, True)
        return db.types_map[True]


suffix_map = _suffix_map_default = {
    ".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz",
    ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
encodings_map = _encodings_map_default = {
    ".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
types_map = _types_map_default = _table(_TYPES)
common_types = _common_types_default = _table(_COMMON)

_USAGE = """\
Usage: mimetypes.py [options] type

Options:
    --help / -h       -- print this message and exit
    --lenient / -l    -- additionally search of some common, but non-standard
                         types.
    --extension / -e  -- guess extension instead of type

More than one type argument may be given.
"""


def _main():
    import getopt
    try:
        options, names = getopt.getopt(sys.argv[1:], "hle", ["help", "lenient", "extension"])
    except getopt.error as error:
        print(_USAGE)
        print(error)
        sys.exit(1)
    given = {name for name, _ in options}
    if given & {"-h", "--help"}:
        print(_USAGE)
        sys.exit(0)
    strict = not given & {"-l", "--lenient"}
    for name in names:
        if given & {"-e", "--extension"}:
            print(guess_extension(name, strict) or f"I don't know anything about type {name}")
            continue
        guess, encoding = guess_type(name, strict)
        print(f"type: {guess} encoding: {encoding}" if guess
              else f"I don't know anything about type {name}")


if __name__ == "__main__":
    _main()
