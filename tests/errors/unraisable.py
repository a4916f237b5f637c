# Errors in __del__ are reported and ignored.
class Bad:
    def __del__(self):
        raise ValueError("in del")

    def __repr__(self):
        return "<Bad>"


Bad()
print("goes on")
