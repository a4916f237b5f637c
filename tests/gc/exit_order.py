# At the end garbage goes first, then what modules hold; lent bytes are given back, files
# close by their own flush.
# stress: none, a collection at each allocation finds the cycle before the file is dropped
class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
g = C('global')
c = C('cycle'); c.me = c; del c


import io
w = io.TextIOWrapper(io.BytesIO()); w.flush = lambda: print('own'); del w


class P:
    def __buffer__(s, f): return memoryview(bytearray(4))
    def __release_buffer__(s, v): print('given back')
class H: pass
def f(): h = H(); h.me = h; h.view = memoryview(P())
f()
