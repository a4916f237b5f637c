# Doubtful escapes: once each, and with their line where warnings are errors.
import warnings


def check(text):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        print(text, repr(eval(text, {'x': 1})), [(str(w.message), w.lineno) for w in seen])
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        try:
            eval(text, {'x': 1})
        except SyntaxError as error:
            print('   ', error.msg, error.lineno, repr(error.text))


for text in (r"f'\{1}'", r"f'\{{x}}'", r"f'\}}'", r"f'a\{1}b\{2}'", r"f'\d{1}\e'",
             "f'''a\n\\{1}'''", r"f'{1}\}}\z'", r"f'\z\{{'", r"'\d'  ", r"  'a' '\d'",
             "('a'\n  'b\\z')", "'''\n\\z'''", r"b'\d\e'", r"'\{'", r"'\477'"):
    check(text)

# An error of a later token does not hide the warning.
for text in ("'\\e' $", "x = '\\d'\ny = $\n", "'\\e' 0x", "'\\e' + 08", "'\\e' '", "'\\e'\n  x", "'\\e' )", "('\\e' ]",
             "'\\e' ''' ", "'\\e' \u20ac", "('\\e'", "'\\e'\n'\\d' $", "'\\e' a b $", "'\\e' '\\d' $", "b'\\e' ?"):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            compile(text, "f", "exec")
        except SyntaxError as error:
            print(repr(text), error.msg, [(str(each.message), each.lineno) for each in seen])
