# Small things in modules that random programs found.
import csv
import datetime
import decimal
import fnmatch
import io
import itertools
import string


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def written(*rows, **options):
    out = io.StringIO()
    csv.writer(out, lineterminator="|", **options).writerows(rows)
    return out.getvalue()


print(itertools.count(1j, 2), list(itertools.islice(itertools.count(1, 1 + 2j), 3)))
print(written([1 + 2j, 2, "a"], quoting=csv.QUOTE_NONNUMERIC))
for pattern in ("[]]", "[]a]", "[!]a-c-]", "[a-c--]&&~|[", "[[]"):
    print(fnmatch.translate(pattern))
for letter in "TDFRrhne":
    attempt(lambda: datetime.datetime.strptime("", "%" + letter))
for text in ("{.real}", "{[0]}", "{}{.real}", "{0}{}", "{}{0}", "{}{}"):
    attempt(lambda: string.Formatter().format(text, 1, [2]))
for make in (itertools.combinations, itertools.combinations_with_replacement):
    for arguments in ((None, None), (None, -1), ("ab", 1.5), ("ab", -1), ("ab", 2**70)):
        attempt(lambda: make(*arguments))
D = decimal.Decimal
for name in ("min", "max", "remainder_near", "scaleb", "next_toward", "compare"):
    attempt(lambda: getattr(D("1.5"), name)(D(2), D(3)))
    attempt(lambda: getattr(D("1.5"), name)(D(2), None))
attempt(lambda: D("1.5").sqrt(5))
attempt(lambda: D("1.5").quantize(D(1), None, 5))
for number in (2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**63, -2**63 - 1):
    attempt(lambda: datetime.date.fromordinal(number))
    attempt(lambda: datetime.timedelta(number))
