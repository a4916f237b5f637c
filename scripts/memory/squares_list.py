# The sum of the odd squares: every step makes a list of all its results.
numbers = list(range(300_000))
squares = [n * n for n in numbers]
odd = [s for s in squares if s % 2 == 1]

print("odd squares:", len(odd))
print("their sum:", sum(odd))
