# json: reading, writing, options, hooks, errors.
# stress: none, it makes too many objects
import json

DOCUMENTS = ['{}', '[]', '""', '0', '-0', '-0.0', '1.5e3', '1E-2', '123456789012345678901234567890',
             'true', 'false', 'null', 'NaN', 'Infinity', '-Infinity', '{"a": [1, 2.5, {"b": null}], "": ""}',
             ' [1 , 2 ]\n', '"\\u00e9\\n\\"\\\\\\/\\b\\f\\r\\t"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"',
             '"\u4e2d\\u6587"', '{"a":1,"a":2}', '[[[[]]]]', '1e400', '"\x7f"']
BAD = ['', ' ', '{', '[', '"', '[1', '[1,', '[1,]', '[,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}',
       "{'a':1}", '{"a" 1}', '{"a":1 "b":2}', '[1 2]', '"\\x"', '"\\u12"', '"\\u12g4"', '"abc', '"a\nb"', '"\\', '"\\u',
       'tru', 'nul', '-', '01', '1.', '.5', '+1', '1e', '1 2', '[1]]', '\ufeff1', '{"a":}', '\n\n  x', '[1,\n2,\n x]', 'nan',
       '{1:2}', '{,}', '{"a":1,,}', '[1,,2]', '"\t"', '[NaN', '-Inf', '--1', '[1}', '{"a":1]']
for text in DOCUMENTS:
    value = json.loads(text)
    print(ascii(text), ascii(value), type(value).__name__, ascii(json.dumps(value)))
for text in BAD:
    try:
        print(ascii(text), 'read', ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(ascii(text), '|', e, '|', e.msg, e.pos, e.lineno, e.colno)

for data in [b'[1, "\xc3\xa9"]', bytearray(b'2'), '[1]'.encode('utf-16'), '{"a":1}'.encode('utf-16-le'),
             '"x"'.encode('utf-32-be'), '12'.encode('utf-16-be'), '1'.encode('utf-8-sig'), '[1]'.encode('utf-32')]:
    print(json.loads(data), json.detect_encoding(data))

print(json.loads('[1, 2.5, NaN]', parse_int=str, parse_float=lambda s: s + '!', parse_constant=str.lower))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": {"b": 1}, "a": 2}', object_pairs_hook=list, object_hook=len))
print(json.loads('"a\nb"', strict=False), json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder().raw_decode('x 5', 2))


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return 'never'


class Real(float):
    def __repr__(self):
        return 'never'


sample = {'b': [1, 2.0, True, None, 'h\xe9\u4e2d\U0001f600"\\/\x00\x1f\x7f'], 'a': {}, 'c': [], 'd': (1, (2,)),
          5: 6, 1.5: 2, True: False, None: None, 'n': {'x': {'y': [[], {}]}}, 't': Text('s'), 'i': Number(5), 'f': Real(2)}
print(json.dumps(sample))
print(json.dumps(sample, ensure_ascii=False), json.dumps(sample, separators=(',', ':')))
print(json.dumps(sample, indent=2))
print(json.dumps(sample, indent='\t', separators=(' ,', ' = ')), json.dumps([1, [2]], indent=0))
print(json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=True), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
print(json.dumps([float('nan'), float('inf'), -float('inf'), 1e16, 1e-7, 1.0, -0.0, 10**30, 0.1]))
print(json.dumps({1, 2} and sorted({1, 2})), json.dumps(range(3), default=list), json.dumps(object(), default=lambda o: 'obj'))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({'z': 1 + 2j}, cls=Encoder), list(Encoder(indent=1).iterencode([1, {'a': 2j}])))
print(''.join(json.JSONEncoder().iterencode(sample)) == json.dumps(sample),
      ''.join(json.JSONEncoder(indent=3, sort_keys=False).iterencode(sample)) == json.dumps(sample, indent=3))


class File:
    def __init__(self, text=''):
        self.text = text

    def write(self, s):
        self.text += s

    def read(self):
        return self.text


f = File()
json.dump({'a': [1, 2, {'b': None}], 'c': 'x'}, f, indent=1)
print(f.text, json.load(f))

circular = []
circular.append(circular)
mutual = {'a': [1]}
mutual['a'].append(mutual)
for call in [lambda: json.dumps(object()), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(circular), lambda: json.dumps(mutual),
             lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps([float('-inf')], allow_nan=False),
             lambda: json.dumps({1, 2}), lambda: json.dumps(b'x'), lambda: json.loads(5), lambda: json.loads(None),
             lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True), lambda: json.dumps(1, cls=int), lambda: json.loads('1', foo=2)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
deep = '[' * 100000
try:
    json.loads(deep)
except RecursionError as e:
    print('RecursionError')
deep = []
for i in range(100000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError as e:
    print('RecursionError')
e = json.JSONDecodeError('m', 'doc\nx', 4)
print(e, e.args, e.doc, isinstance(e, ValueError), json.decoder.JSONDecodeError is json.JSONDecodeError)
