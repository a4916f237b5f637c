# Huffman coding without imports: a sorted forest, codes, bytes and back, its tree shown.
class Leaf:
    __match_args__ = ("symbol", "weight")

    def __init__(self, symbol, weight):
        self.symbol, self.weight, self.least = symbol, weight, symbol


class Fork:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right
        self.weight = left.weight + right.weight
        self.least = min(left.least, right.least)


def build(text):
    forest = [Leaf(symbol, text.count(symbol)) for symbol in sorted(set(text))]
    while len(forest) > 1:
        forest.sort(key=lambda tree: (tree.weight, tree.least))
        left, right, *forest = forest
        forest.append(Fork(left, right))
    return forest[0]


def codes(tree, prefix=""):
    match tree:
        case Leaf(symbol):
            return {symbol: prefix or "0"}
        case Fork(left, right):
            return codes(left, prefix + "0") | codes(right, prefix + "1")


def show(tree):
    match tree:
        case Leaf(symbol, weight):
            return f"{symbol}{weight}"
        case Fork(left, right):
            return f"({show(left)} {show(right)})"


def pack(bits):
    padded = "1" + bits
    return int(padded, 2).to_bytes((len(padded) + 7) // 8, "big")


def unpack(data):
    return bin(int.from_bytes(data, "big"))[3:]


def decode(tree, bits):
    node = tree
    for bit in bits:
        if isinstance(node, Fork):
            node = node.right if bit == "1" else node.left
        if isinstance(node, Leaf):
            yield node.symbol
            node = tree


for text in ("abracadabra", "zzz", "the cat sat on the mat", "naïve café"):
    tree = build(text)
    table = codes(tree)
    data = pack("".join(map(table.__getitem__, text)))
    back = "".join(decode(tree, unpack(data)))
    print(f"{text!r}: {len(text.encode())} -> {len(data)} bytes {data.hex()} {back == text}")
    print("  ", show(tree))
    ordered = sorted(table.values())
    assert not any(b.startswith(a) for a, b in zip(ordered, ordered[1:])), "a code is a prefix"
print(sorted(codes(build("abracadabra")).items()))
