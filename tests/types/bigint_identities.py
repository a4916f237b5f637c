# Division, powers and roots of big integers satisfy their identities for all signs.
from math import gcd, isqrt, lcm

numbers = [1, 7, 2 ** 30, 2 ** 63 - 1, 2 ** 64, 10 ** 25 + 3, 3 ** 101, 2 ** 200 - 2 ** 100]
checked = 0
for left in numbers:
    for right in numbers:
        for a, b in ((left, right), (-left, right), (left, -right), (-left, -right)):
            quotient, rest = divmod(a, b)
            assert quotient * b + rest == a
            assert quotient == a // b and rest == a % b
            assert abs(rest) < abs(b) and (rest == 0 or (rest < 0) == (b < 0))
            assert gcd(a, b) * lcm(a, b) == abs(a * b)
            checked += 1
print("divisions", checked)
for number in numbers:
    root = isqrt(number)
    assert root * root <= number < (root + 1) ** 2
    assert isqrt(number * number) == number
    assert int(str(number)) == int(hex(number), 16) == number
    assert int.from_bytes(number.to_bytes(40, "big")) == number
    assert (number + 1) * (number - 1) == number ** 2 - 1
print(pow(3, 1000, 10 ** 9 + 7), pow(3, -1, 10 ** 9 + 7), pow(2, 10 ** 20, 97), pow(-5, 3, 7))
print(pow(5, 3, -7), pow(10 ** 30, 0), pow(0, 0), pow(7, 2, 1), (-3) ** 41)
print(divmod(-(10 ** 30), 7), -(10 ** 30) % -7, 10 ** 30 // -7)
for code in ("pow(2, -1, 4)", "pow(1, 2, 0)", "10**30 // 0", "10**30 % 0", "divmod(10**30, 0)",
             "pow(2, 1.5, 3)", "10**400 / 3", "10**400 / 10**399"):
    try:
        print(code, eval(code))
    except (ValueError, ZeroDivisionError, TypeError, OverflowError) as error:
        print(code, "->", type(error).__name__, error)
