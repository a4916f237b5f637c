# Operators where 64 and 128 bits end: every pair near a power of two.
edges = [0, 1, 2, 3, 10, 62, 63, 64, 65, 125, 126, 127, 128, 129]
values = sorted({s * ((1 << e) + d) for e in edges for d in (-1, 0, 1) for s in (1, -1)})
total = 0


def mix(value):
    global total
    total = (total * 1000003 + value) % ((1 << 89) - 1)


for a in values:
    mix(-a)
    mix(abs(a))
    mix(hash(a))
    for n in (0, 1, 5, 61, 62, 63, 64, 65, 126, 127, 128, 200):
        mix(a << n)
        mix(a >> n)
    for b in values:
        mix(a + b)
        mix(a - b)
        mix(a * b)
        mix(a & b)
        mix(a | b)
        mix(a ^ b)
        mix((a < b) * 4 + (a == b) * 2 + (a >= b))
        if b:
            q, r = a // b, a % b
            assert q * b + r == a and (q, r) == divmod(a, b)
            mix(q)
            mix(r)
    print(a, total)
