# Digits of Fibonacci numbers: two numbers are alive at any time.
import itertools


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


even = (n for n in itertools.islice(fibonacci(), 6000) if n % 2 == 0)

count = bits = 0
for n in even:
    count += 1
    bits += n.bit_length()

print("even:", count)
print("bits of all even ones:", bits)
print("the last ends in:", n % 10 ** 12)
