# Ciphers and encodings: caesar, vigenere, run lengths, morse, base64, huffman, RSA.
import math
from itertools import cycle, groupby

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def caesar(text, shift):
    moved = ALPHABET[shift % 26:] + ALPHABET[:shift % 26]
    return text.translate(str.maketrans(ALPHABET + ALPHABET.upper(), moved + moved.upper()))


def vigenere(text, key, sign=1):
    shifts = cycle(ord(k) - 97 for k in key)
    return "".join(caesar(c, sign * next(shifts)) if c.isalpha() else c for c in text)


def crack(text):
    frequent = "etaoin"
    return max(range(26), key=lambda s: sum(caesar(text, -s).lower().count(c) for c in frequent))


secret = caesar("Attack the Eastern gate at nine, not ten!", 3)
print(secret, caesar(secret, -3), crack(secret), caesar("xyz", 29), sep="\n")
v = vigenere("Meet me at Noon", "key")
print(v, vigenere(v, "key", -1), sep="\n")


def rle(text):
    return "".join(f"{n if n > 1 else ''}{c}" for c, n in
                   ((c, len(list(run))) for c, run in groupby(text)))


def unrle(code):
    number = ""
    for c in code:
        if c.isdecimal():
            number += c
        else:
            yield c * int(number or 1)
            number = ""


for text in ("WWWWBWWWW", "abc", "", "aaaaaaaaaaaab"):
    code = rle(text)
    print(repr(code), "".join(unrle(code)) == text)
look = "1"
for _ in range(7):
    look = "".join(str(len([*g])) + k for k, g in groupby(look))
print(look)
MORSE = dict(zip(ALPHABET, ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- "
                 ".--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
UNMORSE = {code: letter for letter, code in MORSE.items()}
code = " / ".join(" ".join(MORSE[c] for c in word) for word in "sos from ouro".split())
print(code, "".join(UNMORSE.get(part, " ") for part in code.split(" ")))
B64 = ALPHABET.upper() + ALPHABET + "0123456789+/"


def base64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        bits = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        letters = [B64[bits >> s & 63] for s in (18, 12, 6, 0)]
        letters[len(chunk) + 1:] = "=" * (3 - len(chunk))
        out += letters
    return "".join(out)


def unbase64(text):
    bits = "".join(f"{B64.index(c):06b}" for c in text.rstrip("="))
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits) - 7, 8))


for data in (b"", b"M", b"Ma", b"Man", "naïve ☃".encode()):
    print(base64(data), unbase64(base64(data)), data.hex(" "))


def huffman(text):
    heap = sorted((text.count(c), c) for c in set(text))
    codes = {c: "" for _, c in heap}
    while len(heap) > 1:
        (n, a), (m, b), *heap = heap
        for c in a:
            codes[c] = "0" + codes[c]
        for c in b:
            codes[c] = "1" + codes[c]
        heap = sorted([*heap, (n + m, a + b)])
    return codes


codes = huffman("mississippi river")
bits = "".join(codes[c] for c in "mississippi river")
print(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv)), len(bits), bits)
back, word, table = "", "", {v: k for k, v in codes.items()}
for bit in bits:
    word += bit
    if word in table:
        back, word = back + table[word], ""
print(back)
p, q, e = 2 ** 89 - 1, 2 ** 107 - 1, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
message = int.from_bytes(b"big secret", "big")
locked = pow(message, e, n)
print(math.gcd(e, phi), locked != message, pow(locked, d, n).to_bytes(10, "big"), n.bit_length())
print(hex(locked)[:12], bin(e).count("1"), f"{n:_}"[:27])
state = list(range(256))
j = 0
for i in range(256):
    j = (j + state[i] + b"Key"[i % 3]) % 256
    state[i], state[j] = state[j], state[i]


def keystream():
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) % 256]


print(bytes(a ^ b for a, b in zip(b"Plaintext", keystream())).hex().upper())
