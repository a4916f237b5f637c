# Permutations and flips of prefixes: list indexing and slices.
def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    most = checksum = 0
    sign, r = 1, n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        flips = 0
        work = permutation[:]
        first = work[0]
        while first:
            work[:first + 1] = work[first::-1]
            flips += 1
            first = work[0]
        if flips > most:
            most = flips
        checksum += sign * flips
        sign = -sign
        while True:
            if r == n:
                return checksum, most
            permutation.insert(r, permutation.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        r = max(r, 1)


print(*fannkuch(9), *fannkuch(8), *fannkuch(9))
