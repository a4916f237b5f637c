# __subclasses__, __init_subclass__ registries: weak ones forget classes, strong ones do not.
import gc
import weakref


class Plugin:
    strong = []
    weak = weakref.WeakSet()

    def __init_subclass__(cls, keep=False):
        super().__init_subclass__()
        (cls.strong.append if keep else cls.weak.add)(cls)


def define():
    class Kept(Plugin, keep=True):
        pass

    class Lost(Plugin):
        pass

    class Deeper(Lost):
        pass
    names = [cls.__name__ for cls in Plugin.__subclasses__()]
    print(names, [cls.__name__ for cls in Lost.__subclasses__()])


gc.collect()
define()
gc.collect()
print([cls.__name__ for cls in Plugin.__subclasses__()])
print(len(Plugin.weak), [cls.__name__ for cls in Plugin.strong])
Plugin.strong.clear()
gc.collect()
print(Plugin.__subclasses__())
