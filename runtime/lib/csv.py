"""Reading and writing comma-separated values."""

from _csv import (Error, writer, reader, register_dialect, unregister_dialect,
                  get_dialect, list_dialects, field_size_limit, QUOTE_MINIMAL, QUOTE_ALL,
                  QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL)
from _csv import Dialect as _Dialect
from io import StringIO

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE",
           "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
           "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter",
           "unix_dialect"]


class Dialect:
    """The base of dialects that are classes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """What programs of UNIX write: everything is quoted."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Rows as dicts; the keys are given, or in the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel",
                 *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        d = dict(zip(names, row))
        if len(names) < len(row):
            d[self.restkey] = row[len(names):]
        elif len(names) > len(row):
            for key in names[len(row):]:
                d[key] = self.restval
        return d

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel",
                 *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" %
                             extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the keys."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " +
                                 ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write a dict."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Sniffer:
    """Guesses the dialect of a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect that fits a sample."""
        quotechar, doublequote, delimiter, skip = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skip = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skip
        return dialect

    def _by_quotes(self, data, delimiters):
        """Look at what stands beside quoted fields: on both sides, or else on one."""
        import re
        field = r"(?P<quote>[\"']).*?(?P=quote)"
        delim, space = r"(?P<delim>[^\w\n\"'])", "(?P<space> ?)"
        for pattern in (delim + space + field + "(?P=delim)", r"(?:^|\n)" + field + delim + space,
                        delim + space + field + r"(?:$|\n)", r"(?:^|\n)" + field + r"(?:$|\n)"):
            found = [match.groupdict() for match in
                     re.finditer(pattern, data, re.DOTALL | re.MULTILINE)]
            if found:
                break
        else:
            return "", False, None, 0
        quotes, delims = {}, {}
        for groups in found:
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            letter = groups.get("delim")
            if letter and (delimiters is None or letter in delimiters):
                delims[letter] = delims.get(letter, 0) + 1
        quote = max(quotes, key=quotes.get)
        letter = max(delims, key=delims.get, default="")
        skip = delims.get(letter, 0) == sum(bool(groups.get("space")) for groups in found)
        # a field that has a quote inside
        edge, inside = re.escape(letter), rf"[^{re.escape(letter)}\n]*"
        double = re.search(rf"(?:{edge}|^)\W*{quote}{inside}{quote}{inside}{quote}\W*(?:{edge}|$)",
                           data, re.MULTILINE)
        return quote, double is not None, letter, bool(letter) and skip

    def _by_counts(self, data, delimiters):
        """Look for a letter that is as often in each line, ten lines more at a time."""
        lines = [line for line in data.split("\n") if line]
        counts = {chr(c): {} for c in range(127)}  # how many lines have it how often
        found = {}
        for start in range(0, len(lines), 10):
            for line in lines[start:start + 10]:
                for letter, seen in counts.items():
                    n = line.count(letter)
                    seen[n] = seen.get(n, 0) + 1
            read = min(start + 10, len(lines))
            # lines that have the usual number, less those that have another
            usual = {}
            for letter, seen in counts.items():
                n = max(seen, key=seen.get)
                if n > 0 and (delimiters is None or letter in delimiters):
                    usual[letter] = n, 2 * seen[n] - read
            share = 1.0
            while not found and share >= 0.9:
                found = {letter: (n, excess) for letter, (n, excess) in usual.items()
                         if excess > 0 and excess / read >= share}
                share -= 0.01
            if len(found) == 1:
                break
        if not found:
            return "", 0
        letter = next(filter(found.__contains__, self.preferred), None)
        if letter is None or len(found) == 1:
            letter = max(found, key=lambda letter: (found[letter], letter))
        skip = lines[0].count(letter) == lines[0].count(letter + " ")
        return letter, skip

    def has_header(self, sample):
        """Whether the first row of a sample looks like names."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(columns):
                kind = complex
                try:
                    kind(row[column])
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != columns[column]:
                    if columns[column] is None:
                        columns[column] = kind
                    else:
                        del columns[column]
        votes = 0
        for column, kind in columns.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
