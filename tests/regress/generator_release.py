# A generator that is being released cannot be resumed; nor can one whose delegate is.
class D:
    def __del__(self):
        try:
            print(next(G))
        except StopIteration:
            print('stop')


class C:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *a):
        raise StopIteration(5)

    def __del__(self):
        print('del C')
        try:
            G.close()
        except ValueError as e:
            print(e)


def outer():
    x = yield from C()
    print('x', x)
    yield 2


G = outer()
next(G)
print(G.throw(KeyError))
