# match, case, type and _ remain ordinary names everywhere but where they are keywords.
match = {"case": 1}
case = "case"
type_ = type
_ = 5
print(match[case], _ + 1)
match[case] = 2
match (case):
    case "case":
        print("matched a name called case")
match match:
    case {"case": case}:
        print("captured", case)
print(match)
match, case = case, match
print(match, case)


def type(match, *, case=0, _=None):
    return match, case, _


print(type(1, case=2, _=3))
print(type (4))
type = 7
print(type, type * 2, [type][0])
type type = str
print(type.__name__, type.__value__)


class match:
    case = [1, 2, 3]
    _ = "underscore"

    def match(self, match):
        return match


print(match().match(match.case), match._, match.case[1])
match -1:
    case -1:
        print("minus one")
match [1, 2]:
    case [_, _]:
        print("two of anything", _)
print((lambda match, case: match * case)(3, 4))
for match in (case := "ab"):
    print(match, case)
match = lambda *args: args
match(1, 2)
print(match(*"xy"), match (1), match(-1)[0])
import math as case

print(case.floor(2.5))
