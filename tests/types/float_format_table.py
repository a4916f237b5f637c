# A table of float presentations: every kind, with precisions, signs, zeros and grouping.
values = (0.0, -0.0, 1.0, -1.5, 0.1, 123456.789, 1e16, 1.5e-7, 5e-324, 1e300,
          float("inf"), float("nan"))
specs = ("", "e", ".0e", "f", ".0f", ".3f", "g", ".3g", "n", "%", ".1%", "+", " ", "012.2f", ",",
         "_.1f", "#.0f", "#g", "E", "G", "z.0f", ".1", ".17")
for spec in specs:
    small = "f" in spec or "%" in spec
    shown = [format(value, spec) for value in values if not small or value < 1e17]
    print(repr(spec), *shown, sep=" | ")
for spec in ("d", "x", "s", "10.", ".-1f", ",_", "q", ".f", "n,", "c"):
    try:
        print(spec, format(1.5, spec))
    except ValueError as error:
        print(repr(spec), error)
