# match: captures stay bound after the statement, the subject does not.
class Loud:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def subject_dies():
    match Loud("subject"):
        case Loud(name):
            print("matched", name)
    print("after match")


def capture_stays():
    match [Loud("first"), Loud("second")]:
        case [_, kept]:
            print("kept", kept.name)
    print("leaving")


def failed_captures():
    match (Loud("left"), 2):
        case (left, 3):
            print("no")
        case (_, 2):
            print("second case")
    print("leaving")


for function in (subject_dies, capture_stays, failed_captures):
    function()
    print("returned")
