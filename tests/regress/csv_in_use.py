# oracle: none, CPython's writer mixes rows that are written at once and dies of endless recursion
# Readers and writers that are used by their own lines, rows and files; rules that nobody checked.
import _csv_rows
import csv
import io

text = io.StringIO()
inner = csv.writer(text)


class Writes:
    def __str__(self):
        inner.writerows([["inside", 2]])
        return "W"


def uses():
    yield 1
    inner.writerow([9])
    yield Writes()


inner.writerow(uses())
print(repr(text.getvalue()))


class Lines:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self.rows)


class File:
    def write(self, line):
        return self.rows.writerow([1])


lines, file = Lines(), File()
lines.rows, file.rows = csv.reader(lines), csv.writer(file)
for use in (lambda: next(lines.rows), lambda: file.rows.writerow([1])):
    try:
        use()
    except RecursionError as error:
        print(error)

for delimiter, quote, quoting in ((None, '"', 0), (",", None, 1), (",", "ab", 0), (",", '"', 6),
                                  (",", '"', -1), (",", '"', 1 << 32)):
    for make in _csv_rows.reader, _csv_rows.writer:
        try:
            make(print, None, (delimiter, quote, None, "", quoting, True, False, True), ValueError)
        except TypeError as error:
            print(error)
