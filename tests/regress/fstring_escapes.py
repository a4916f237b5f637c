r"""The text of an f-string is decoded where it ends: warnings, errors and their order."""
import warnings

programs = (r'f"\x{"', r'f"\x{a}"', r'f"{a}\x"', r'f"\N{a}"', r'f"\N"', r'f"\u12{a}"', r'f"\U{"',
            r'f"\x{a b}"', r'f"\x{}"', r'f"\x{!}"', r'f"\x{a', r'f"\e{x!}"', r'f"{a b}\d"',
            r'f"\d{a b}"', r'f"\d{"', r'f"\d{a"', r'f"\d{a!z}"', r'f"\d{}"', r'f"\400{a b}"',
            r'f"\8{!}"', r'f"\d{lambda x: 1}"', r'f"\d{a = b}"', r'f"\d{*}"', r'f"\d{#}"',
            'x = f"\\d"\nf"\\c{a b}"', r'f"{a:\d}\e{"\f\g"}"', r'f"\d" f"{a b}"', r'rf"\d{a b}"',
            'f"""\\d\n\n{1}\\e\n"""', 'f"""\n\\d"""\n', 'x = (1,\nf"""\n{2:\\d\n}""")',
            'f"""\n\\d{f"\\e"}\n"""', 'f"""\n\\d""" \\\n "\\e" """\n\n"""', 'f"{f"{f"\\d"}\\e"}\\c"',
            'f"\\q" f"{1}\\w" f"" f"{2:{3}\\y}"', 'f"\\d" (', 'f"\\d" b""')
for program in programs:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            compile(program, "program", "exec")
            print(repr(program), "passes")
        except SyntaxError as error:
            print(repr(program), error.args)
        print([(str(warning.message), warning.lineno) for warning in told])
print(eval(r'f"{1}\x41{f"{2}\u0042\{3}"}{{\n}}"'))
