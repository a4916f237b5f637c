# Exception groups keep their members; split and subgroup make groups that share them.
import gc


class Loud(ValueError):
    def __del__(self):
        print("del", self)


def handle():
    try:
        raise ExceptionGroup("all", [Loud("a"), Loud("b"), TypeError("c")])
    except* ValueError as group:
        print("values", [str(error) for error in group.exceptions])
    except* TypeError as group:
        print("types", [str(error) for error in group.exceptions])


handle()
gc.collect()
print("handled")

group = ExceptionGroup("two", [Loud("x"), Loud("y")])
left = group.subgroup(lambda error: str(error) == "x")
print(left.exceptions[0] is group.exceptions[0])
del group
print("x is shared")
del left
gc.collect()
print("end")
