# Advent-style input: nested bags, a shell session, passports, packets, snailfish, monkeys.
from itertools import permutations, zip_longest

RULES = """\
light red bags contain 1 bright white bag, 2 muted yellow bags.
dark orange bags contain 3 bright white bags, 4 muted yellow bags.
bright white bags contain 1 shiny gold bag.
muted yellow bags contain 2 shiny gold bags, 9 faded blue bags.
shiny gold bags contain 1 dark olive bag, 2 vibrant plum bags.
dark olive bags contain 3 faded blue bags, 4 dotted black bags.
vibrant plum bags contain 5 faded blue bags, 6 dotted black bags.
faded blue bags contain no other bags.
dotted black bags contain no other bags."""
bags = {}
for line in RULES.splitlines():
    outer, _, inner = line.removesuffix(".").partition(" bags contain ")
    bags[outer] = {" ".join(words[1:3]): int(words[0]) for words in map(str.split, inner.split(", ")) if words[0] != "no"}
holds_gold = lambda bag: any(b == "shiny gold" or holds_gold(b) for b in bags[bag])
inside = lambda bag: sum(n * (1 + inside(b)) for b, n in bags[bag].items())
print(sum(map(holds_gold, bags)), inside("shiny gold"))
SESSION = """\
$ cd /
$ ls
dir a
14848514 b.txt
8504156 c.dat
dir d
$ cd a
$ ls
dir e
29116 f
2557 g
62596 h.lst
$ cd e
$ ls
584 i
$ cd ..
$ cd ..
$ cd d
$ ls
4060174 j
8033020 d.log
5626152 d.ext
7214296 k"""
sizes, path = {}, []
for line in SESSION.split("\n"):
    match line.split():
        case ["$", "cd", "/"]:
            path = [""]
        case ["$", "cd", ".."]:
            path.pop()
        case ["$", "cd", name]:
            path.append(name)
        case ["$", "ls"] | ["dir", _]:
            pass
        case [size, _]:
            for depth in range(len(path)):
                folder = "/".join(path[:depth + 1]) or "/"
                sizes[folder] = sizes.get(folder, 0) + int(size)
print(sizes, sum(s for s in sizes.values() if s <= 100000), min(s for s in sizes.values() if s >= sizes["/"] - 40000000))
PASSPORTS = """\
ecl:gry pid:860033327 eyr:2020 hcl:#fffffd
byr:1937 iyr:2017 cid:147 hgt:183cm

iyr:2013 ecl:amb cid:350 eyr:2023 pid:028048884
hcl:#cfa07d byr:1929

hcl:#ae17e1 iyr:2013
eyr:2024
ecl:brn pid:760753108 byr:1931
hgt:59in

hgt:59cm ecl:zzz
eyr:2038 hcl:74454a iyr:2023
pid:3556412378 byr:2007"""
CHECKS = {
    "byr": lambda v: 1920 <= int(v) <= 2002, "iyr": lambda v: 2010 <= int(v) <= 2020, "eyr": lambda v: 2020 <= int(v) <= 2030,
    "hgt": lambda v: v[-2:] in ("cm", "in") and {"cm": range(150, 194), "in": range(59, 77)}[v[-2:]].__contains__(int(v[:-2])),
    "hcl": lambda v: v[0] == "#" and len(v) == 7 and set(v[1:]) <= set("0123456789abcdef"),
    "ecl": set("amb blu brn gry grn hzl oth".split()).__contains__, "pid": lambda v: v.isdigit() and len(v) == 9,
}
for number, block in enumerate(PASSPORTS.split("\n\n")):
    fields = dict(field.split(":") for field in block.split())
    missing = sorted(CHECKS.keys() - fields.keys())
    wrong = sorted(k for k, check in CHECKS.items() if k in fields and not check(fields[k]))
    print(number, missing, wrong, "valid" if not missing + wrong else "invalid")


class Bits:
    def __init__(self, text):
        self.bits, self.at, self.versions = "".join(f"{int(c, 16):04b}" for c in text), 0, 0

    def take(self, n):
        self.at += n
        return int(self.bits[self.at - n:self.at], 2)

    def packet(self):
        self.versions += self.take(3)
        kind = self.take(3)
        if kind == 4:
            value = more = 16
            value = 0
            while more & 16:
                more = self.take(5)
                value = value << 4 | more & 15
            return value
        if self.take(1):
            parts = [self.packet() for _ in range(self.take(11))]
        else:
            end = self.take(15) + self.at
            parts = []
            while self.at < end:
                parts.append(self.packet())
        match kind, parts:
            case 0, _:
                return sum(parts)
            case 1, [first, *rest]:
                for p in rest:
                    first *= p
                return first
            case 2 | 3, _:
                return (min, max)[kind - 2](parts)
            case _, [a, b]:
                return int({5: a > b, 6: a < b, 7: a == b}[kind])


for text in ("D2FE28", "C200B40A82", "04005AC33890", "880086C3E88112", "CE00C43D881120", "D8005AC2A8F0", "9C0141080250320F1802104A08",
             "A0016C880162017C3686B18A3D4780"):
    reader = Bits(text)
    print(reader.packet(), reader.versions, end="; ")
print()


def explode(number):
    """Numbers as flat lists of (value, depth)."""
    for i, (value, depth) in enumerate(number):
        if depth == 5:
            right = number[i + 1][0]
            if i:
                number[i - 1] = number[i - 1][0] + value, number[i - 1][1]
            if i + 2 < len(number):
                number[i + 2] = number[i + 2][0] + right, number[i + 2][1]
            number[i:i + 2] = [(0, 4)]
            return True
    return False


def split(number):
    for i, (value, depth) in enumerate(number):
        if value > 9:
            number[i:i + 1] = [(value // 2, depth + 1), (value - value // 2, depth + 1)]
            return True
    return False


def flat(tree, depth=0):
    return [(tree, depth)] if isinstance(tree, int) else [x for part in tree for x in flat(part, depth + 1)]


def add(a, b):
    number = [(v, d + 1) for v, d in a + b]
    while explode(number) or split(number):
        pass
    return number


def magnitude(number):
    number = number[:]
    while len(number) > 1:
        deepest = max(d for _, d in number)
        i = next(i for i, (_, d) in enumerate(number) if d == deepest)
        number[i:i + 2] = [(3 * number[i][0] + 2 * number[i + 1][0], deepest - 1)]
    return number[0][0]


homework = [flat(eval(line)) for line in "[[[0,[5,8]],[[1,7],[9,6]]],[[4,[1,2]],[[1,4],2]]] [[[5,[2,8]],4],[5,[[9,9],0]]] "
            "[6,[[[6,2],[5,6]],[[7,6],[4,7]]]] [[[6,[0,7]],[0,9]],[4,[9,[9,0]]]] [[[7,[6,4]],[3,[1,3]]],[[[5,5],1],9]]".split()]
total = homework[0]
for number in homework[1:]:
    total = add(total, number)
print(magnitude(total), max(magnitude(add(a, b)) for a, b in permutations(homework, 2)))


def compare(a, b):
    match a, b:
        case int(), int():
            return (a > b) - (a < b)
        case list(), list():
            for x, y in zip_longest(a, b):
                if x is None or y is None:
                    return -1 if x is None else 1
                if result := compare(x, y):
                    return result
            return 0
        case int(), _:
            return compare([a], b)
        case _:
            return compare(a, [b])


pairs = [([1, 1, 3], [1, 1, 5]), ([[1], [2, 3, 4]], [[1], 4]), ([9], [[8, 7, 6]]), ([[4, 4], 4], [[4, 4], 4, 4]), ([], [3]),
         ([[[]]], [[]]), ([1, [2, [3, [4, [5, 6, 7]]]]], [1, [2, [3, [4, [5, 6, 0]]]]])]
print([compare(a, b) for a, b in pairs])
MONKEYS = {"root": "pppw + sjmn", "dbpl": "5", "cczh": "sllz + lgvd", "zczc": "2", "ptdq": "humn - dvpt", "dvpt": "3", "lfqf": "4",
           "humn": "5", "ljgn": "2", "sjmn": "drzm * dbpl", "sllz": "4", "pppw": "cczh / lfqf", "lgvd": "ljgn * ptdq",
           "drzm": "hmdt - zczc", "hmdt": "32"}


def yell(name):
    match MONKEYS[name].split():
        case [number]:
            return int(number)
        case [a, op, b]:
            return int.__dict__[{"+": "__add__", "-": "__sub__", "*": "__mul__", "/": "__floordiv__"}[op]](yell(a), yell(b))


print(yell("root"))
crates = [["Z", "N"], ["M", "C", "D"], ["P"]]
for line in ("move 1 from 2 to 1", "move 3 from 1 to 3", "move 2 from 2 to 1", "move 1 from 1 to 2"):
    n, source, target = (int(word) for word in line.split() if word.isdigit())
    crates[target - 1] += crates[source - 1][:-n - 1:-1]
    del crates[source - 1][-n:]
print("".join(stack[-1] for stack in crates), crates)
signal = "mjqjpqmgbljsphdztnvjfqwrcgsmlb"
print([next(i for i in range(n, len(signal)) if len({*signal[i - n:i]}) == n) for n in (4, 14)])
