# Imported by traceback_import.py.
def work():
    return undefined_here


work()
