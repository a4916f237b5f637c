# A warning about \{ or \} in an f-string, made an error, points at the brace.
import warnings

for source in (r'f"{1:\{6}}"', r'f"\{1}"', r'f"a\{1}b"', r'f"ab\}}"', 'f"""a\n\\{1}\nb"""', r'f"\{{"',
               r'f"\{6+}"', r'f"\{1!z}"', r'f"\d{1}"', r'rf"\{1}"', 'f"é\\{1}"'):
    for action in "error", "always":
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter(action)
            try:
                print(ascii(eval(source)))
            except SyntaxError as error:
                print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset,
                      ascii(error.text))
            except ValueError as error:
                print(error)
            print(*[(str(warning.message), warning.lineno) for warning in caught])
