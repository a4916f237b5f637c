# Attributes of wrappers, dying objects and BlockingIOError.
@staticmethod
def s(a:int)->str: 'doc'
print(sorted(vars(s)), s.__annotations__)
@classmethod
def s(a:int)->str: 'doc'
print(sorted(vars(s)), s.__annotations__, vars(s)['__annotations__'] is s.__wrapped__.__annotations__ if '__annotations__' in vars(s) else None)
import gc
class D:
    def __del__(self): print('fin', gc.is_finalized(self))
d=D(); print(gc.is_finalized(d)); del d
class D:
    def __del__(self): print('fin', gc.is_finalized(self)); global keep; keep=self
d=D(); print(gc.is_finalized(d)); del d
print(gc.is_finalized(keep))
b = BlockingIOError(1,'x',5); print(b.characters_written)
b = BlockingIOError(1,'x')
try: print(b.characters_written)
except AttributeError as e: print(e)
b.characters_written = 7; print(b.characters_written)
del b.characters_written
try: print(b.characters_written)
except AttributeError as e: print(e)
try: del b.characters_written
except AttributeError as e: print(e)
try: b.characters_written='x'
except Exception as e: print(type(e),e)
b = BlockingIOError(1,'x',5,3); print(b.args, b.filename)
try:print(b.characters_written)
except AttributeError as e: print(e)
b = BlockingIOError(1,'x','fn'); print(b.args, b.filename)

print(dict[int, (str, 5)], tuple[(),], list[[int]])
class ME:
    def __mro_entries__(self, b): return (int,)
for b in ((ME(),),(5,),(5,int),(int,5),(int,ME()),(str,int,ME())):
    for make in (type, type('MT',(type,),{})):
        try: make('X', b, {})
        except TypeError as e: print(len(b), e)
