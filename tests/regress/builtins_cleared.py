# The names of the module builtins go away, at the end too.
import builtins
import sys


def measured():
    return len([1])


def clear(names, kept, tell, error):
    measured()  # the place of the name is known now
    names.clear()
    try:
        measured()
    except error as e:
        names.update(kept)
        tell(type(e).__name__, e)


clear(builtins.__dict__, dict(builtins.__dict__), print, NameError)
print(measured())


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        def count():
            yield len(self.name)
        print('del', self.name, list(count()))


class Fails:
    def __del__(self):
        1 / 0


sys.stderr = None
Fails()
sys.stderr = sys.__stderr__
builtins.kept = Told('kept')
builtins.print_ = Told('bound').__del__


class Again:
    def __del__(self):
        print('again')
        builtins.again = Again()


builtins.again = Again()
builtins.__build_class__ = Told('replaced')
