# The names of keyword arguments are not mangled in a class, unlike other private names.
def keywords(**given):
    return given


class Meta(type):
    def __new__(meta, name, bases, namespace, **given):
        print(name, given)
        return type.__new__(meta, name, bases, namespace)

    def __init__(cls, *args, **given):
        pass


class Private:
    print(keywords(__x=1), keywords(**{}, __x=2), keywords(*[], __y=3, __z_=4))

    class Inner(metaclass=Meta, __k=1):
        pass

    def take(self, __value):
        return __value

    def give(self):
        __local = 5
        print(keywords(__local=__local, **{'b': 6}, __c=7))
        try:
            self.take(__value=8)
        except TypeError as error:
            print(error)
        return self.take(_Private__value=9)


print(Private().give())
