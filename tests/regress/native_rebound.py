# A native is called by a global name that is bound anew meanwhile.
class It:
    def __iter__(self): return self
    def __next__(self):
        global ext
        if ext is not None and self.n == 0:
            ext = None
            junk = [[0, 1, 2] for _ in range(50)]
        self.n += 1
        if self.n > 40: raise StopIteration
        return self.n
def call(it):
    ext(it)
def run():
    global ext
    ext = [0].extend
    call([1]); call([2])
    it = It(); it.n = 0
    call(it)
run()
print('ok')
