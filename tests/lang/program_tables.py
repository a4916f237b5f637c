# Text formatting: tables from records, csv by hand, pivot tables, bars, nested format specs.
CSV = '''\
name,team,score,joined
"Smith, Ann",red,91.5,2019
Bob,blue,78.25,2021
"Carl ""CJ"" Jones",red,,2020
Dora,green,88,2018
Eve,blue,99.125,2023
'''


def parse_csv(text):
    row, field, quoted = [], [], False
    chars = iter(text)
    for c in chars:
        if quoted:
            if c == '"':
                c = next(chars, "\n")
                if c == '"':
                    field.append(c)
                    continue
                quoted = False
            else:
                field.append(c)
                continue
        if c == '"':
            quoted = True
        elif c in ",\n":
            row.append("".join(field))
            field = []
            if c == "\n":
                yield row
                row = []
        else:
            field.append(c)


class Table:
    def __init__(self, header, rows):
        self.header, self.rows = list(header), [list(r) for r in rows]

    @classmethod
    def from_csv(cls, text, **types):
        header, *rows = parse_csv(text)
        convert = [types.get(name, str) for name in header]
        return cls(header, [[c(v) if v else None for c, v in zip(convert, r, strict=True)] for r in rows])

    def column(self, name):
        i = self.header.index(name)
        return [row[i] for row in self.rows]

    def where(self, **conditions):
        keep = [all(test(row[self.header.index(n)]) if callable(test) else row[self.header.index(n)] == test
                    for n, test in conditions.items()) for row in self.rows]
        return Table(self.header, [row for row, ok in zip(self.rows, keep) if ok])

    def sorted_by(self, *names):
        keys = [(n.lstrip("-"), n.startswith("-")) for n in names]
        rows = self.rows
        for name, down in reversed(keys):
            i = self.header.index(name)
            rows = sorted(rows, key=lambda r: (r[i] is not None, r[i] or 0) if down else (r[i] is None, r[i] or 0),
                          reverse=down)
        return Table(self.header, rows)

    def group(self, name, **aggregates):
        groups = {}
        for row in self.rows:
            groups.setdefault(row[self.header.index(name)], []).append(row)
        return Table([name, *aggregates], ([key, *(f([r[self.header.index(c)] for r in rows])
                     for c, f in aggregates.values())] for key, rows in groups.items()))

    def render(self, style="plain", places=1):
        def text(v):
            match v:
                case None:
                    return "-"
                case float():
                    return f"{v:.{places}f}"
                case _:
                    return str(v)
        cells = [[text(v) for v in row] for row in self.rows]
        widths = [max(map(len, col)) for col in zip(self.header, *cells)]
        right = [all(isinstance(v, (int, float, type(None))) for v in col) for col in zip(*self.rows)]
        line = lambda row, sep: sep.join(f"{c:{'>' if r else '<'}{w}}" for c, w, r in zip(row, widths, right))
        match style:
            case "plain":
                return "\n".join(line(row, "  ").rstrip() for row in [self.header, *cells])
            case "markdown":
                rule = "|".join("-" * (w + 1) + (":" if r else "-") for w, r in zip(widths, right))
                head, *body = [f"| {line(row, ' | ')} |" for row in [self.header, *cells]]
                return "\n".join([head, f"|{rule}|", *body])
            case "box":
                rule = "+".join("-" * (w + 2) for w in widths)
                return "\n".join([f"+{rule}+", f"| {line(self.header, ' | ')} |", f"+{rule}+",
                                  *(f"| {line(row, ' | ')} |" for row in cells), f"+{rule}+"])
        raise ValueError(f"unknown style {style!r}")


mean = lambda values: sum(v for v in values if v is not None) / max(1, sum(v is not None for v in values))
people = Table.from_csv(CSV, score=float, joined=int)
print(people.rows)
print(people.render())
print(people.sorted_by("-score").render("box", places=3))
print(people.sorted_by("team", "-joined").render("markdown"))
print(people.where(team="red").render(), people.where(joined=lambda y: y > 2019, team="blue").column("name"))
print(people.group("team", n=("name", len), mean=("score", mean), since=("joined", min)).render("box", 2))
for bad in (lambda: people.column("age"), lambda: people.render("latex"), lambda: Table.from_csv("a,b\n1\n"),
            lambda: Table.from_csv("n\nx\n", n=int)):
    try:
        bad()
    except ValueError as error:
        print(error)
width = 30
for name, score in zip(people.column("name"), people.column("score")):
    if score is not None:
        filled = round(score / 100 * width)
        print(f"{name[:10]:<10} |{'█' * filled:·<{width}}| {score:6.2f}")
print("%-10s|%8.3f|%+05d|%x|%5s%%|%r" % ("left", 3.14159, 42, 255, 99, "q"))
print("{0:>{w}}|{1:^{w}}|{0!r:<{w}}|{n[k]}|{n}".format("a", "bb", w=6, n={"k": 1}))
print(f"{1234567.891:,.2f} {1234567:_} {0.000012345:.3g} {1e20:g} {5:08b} {-5:+d} {3:=+5} {'x':*^7} {0.5:%}")
print(f"{'nested ' + f'{1 + 1:>{2 + 1}}'!r:~^20} {[f'{x:02}' for x in range(3)]} {mean([1, 2])=:.2f} {width!s:>5}")
for i in range(1, 6):
    print("".join(f"{i * j:4}" for j in range(1, 11)))
for i in range(4):
    print(("*" * (2 * i + 1)).center(9) + "|" + f"{'/' * i:>4}{'\\' * i:<4}|".replace(" ", "."))
