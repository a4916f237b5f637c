# exit: 1
# stdout and stderr of a script that prints, then fails inside finally.
def work():
    try:
        print("working")
        raise ValueError("first")
    finally:
        print("cleaning up")


try:
    work()
except ValueError as error:
    print("handled", error)
work()
