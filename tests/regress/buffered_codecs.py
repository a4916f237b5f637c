# codecs' buffered classes keep what one part leaves over; names that packages import.
import codecs
from concurrent.futures import Executor
from unittest.mock import patch


class Pairs(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, data, errors, final):
        whole = len(data) if final else len(data) // 2 * 2
        return data[:whole].decode('ascii', errors), whole


class Words(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, text, errors, final):
        whole = len(text) if final else text.rfind(' ') + 1
        return text[:whole].encode('ascii', errors), whole


for coder, parts in (Pairs(), [b'abc', b'd', b'e']), (Words('replace'), ['on', 'e tw\xf6', ' x']):
    work = coder.decode if isinstance(coder, Pairs) else coder.encode
    for part in parts:
        print(work(part), coder.getstate(), coder.errors)
    state = coder.getstate()
    print(work(parts[0], True), coder.getstate())
    coder.setstate(state)
    print(coder.getstate())
    coder.reset()
    print(coder.getstate())
for base in codecs.BufferedIncrementalDecoder, codecs.BufferedIncrementalEncoder:
    coder = base()
    try:
        (coder.decode if hasattr(coder, 'decode') else coder.encode)(coder.buffer)
    except NotImplementedError as e:
        print(repr(e))


class Pool(Executor):
    pass


print(issubclass(Pool, Executor), type(patch('sys.path')), type(patch.dict('os.environ')))
