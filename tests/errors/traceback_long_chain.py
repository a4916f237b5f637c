# exit: 1
# A chain of four: explicit causes and implicit contexts, printed oldest first.
class AppError(Exception):
    pass


class StoreError(Exception):
    def __str__(self):
        return "store failed with " + repr(self.args)


def read(table, key):
    return table[key]


def load(key):
    try:
        return read({}, key)
    except KeyError as error:
        raise StoreError(key, 1) from error


def run(key):
    try:
        load(key)
    except StoreError:
        int("not " + key)


def main():
    try:
        run("key")
    except ValueError as error:
        error.add_note("while running")
        raise AppError("main failed") from error


main()
