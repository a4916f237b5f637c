# Imported by imports.py.
print("loading", __name__)
value = "helper value"


def double(x):
    return x * 2
