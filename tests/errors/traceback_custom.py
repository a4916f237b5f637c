# exit: 1
# An exception class of a user; its str is shown.
class AppError(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f"error {self.code}"


def run():
    raise AppError(5, "text")


run()
