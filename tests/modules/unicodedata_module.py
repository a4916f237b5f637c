# unicodedata: properties, names, normal forms.
import unicodedata as u

for c in 'aZ5 \n\xe9\xdf\xb2\xbd\u0301\u0660\u2160\u3042\uff21\uff76\uac00\u2028\u200f\u05d0\u0627(\u2264\U0001f600\u20ac\u00a0\ufb01\u00c5\u2126\u0e01\ue000\u0378':
    print(ascii(c), u.name(c, '-'), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decomposition(c),
          u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, [ascii(u.normalize(form, s)) for s in ['\xe9', 'e\u0301', '\ufb01', '\u2126', '\uac00', 'abc', '', '\u1e9b\u0323']],
          [u.is_normalized(form, s) for s in ['\xe9', 'e\u0301', '\ufb01', 'abc']])
print(ascii(u.lookup('LATIN SMALL LETTER E WITH ACUTE')), u.lookup('latin small letter a'), ascii(u.lookup('GREEK CAPITAL LETTER OMEGA')), u.name('\u4e2d'))
for call in [lambda: u.name('\n'), lambda: u.lookup('NOPE'), lambda: u.decimal('a'), lambda: u.digit('a'), lambda: u.numeric('a'), lambda: u.category('ab'),
             lambda: u.category(5), lambda: u.normalize('X', '\xe9'), lambda: u.name('ab')]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
text = 'Ça va très bien, ñandú'
print(''.join(c for c in u.normalize('NFD', text) if not u.combining(c)))
print([u.bidirectional(chr(c)) for c in range(0x2064, 0x2070)])
for f in u.normalize, u.is_normalized:
    for args in (None, 'a'), ('NFC', None), (5, 'a'), ('NFC', b'a'):
        try: f(*args)
        except TypeError as e: print(e)
