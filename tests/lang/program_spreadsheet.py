# A spreadsheet whose formulas are evaluated on demand by eval with a mapping of cells.
class Cycle(Exception):
    pass


class Sheet:
    def __init__(self):
        self.formulas, self.cache, self.active = {}, {}, []

    def __setitem__(self, name, formula):
        self.formulas[name] = formula
        self.cache.clear()

    def __delitem__(self, name):
        del self.formulas[name]
        self.cache.clear()

    def __getitem__(self, name):
        if name in self.cache:
            return self.cache[name]
        if name in self.active:
            raise Cycle(" -> ".join([*self.active[self.active.index(name):], name]))
        formula = self.formulas[name]
        if not (isinstance(formula, str) and formula.startswith("=")):
            return formula
        self.active.append(name)
        try:
            value = eval(formula[1:], {"__builtins__": FUNCTIONS, "CELLS": self.cells}, self)
        finally:
            self.active.pop()
        self.cache[name] = value
        return value

    def cells(self, first, last):
        columns = range(ord(first[0]), ord(last[0]) + 1)
        rows = range(int(first[1:]), int(last[1:]) + 1)
        names = [f"{chr(c)}{r}" for r in rows for c in columns]
        return [self[name] for name in names if name in self.formulas]

    def show(self, name):
        try:
            return self[name]
        except Cycle as error:
            return f"#CYCLE {error}"
        except Exception as error:
            return f"#{type(error).__name__.upper()} {error}"


FUNCTIONS = {"SUM": sum, "MAX": max, "LEN": len, "IF": lambda test, yes, no: yes if test else no,
             "AVG": lambda values: sum(values) / len(values)}
sheet = Sheet()
sheet["A1"], sheet["A2"], sheet["A3"] = 10, 20, "=A1 + A2"
sheet["B1"] = "=A3 * 2"
sheet["B2"] = "=SUM(CELLS('A1', 'A3'))"
sheet["B3"] = "=IF(B2 > 50, 'big', 'small') + '!'"
print([sheet[name] for name in sheet.formulas])
sheet["A1"] = -5
print([sheet[name] for name in sheet.formulas])
sheet["C1"], sheet["C2"], sheet["C3"] = "=C2", "=C3 + 1", "=C1"
sheet["D1"], sheet["D2"], sheet["D3"] = "=A1 / 0", "=A1 +", "=open"
for name in ("C1", "C2", "D1", "D3", "E9"):
    print(name, sheet.show(name))
print(sheet.show("D2").split()[0], sheet.active)
sheet["C3"] = "=AVG(CELLS('A1', 'B1'))"
print(sheet["C1"], sorted(sheet.cache))
del sheet["A2"]
print(sheet.show("B1"), sheet.show("A1"))
