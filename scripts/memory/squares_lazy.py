# The sum of the odd squares: numbers pass one at a time, none is kept.
squares = (n * n for n in range(300_000))
odd = (s for s in squares if s % 2 == 1)

count = total = 0
for square in odd:
    count += 1
    total += square

print("odd squares:", count)
print("their sum:", total)
