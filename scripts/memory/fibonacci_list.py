# Digits of Fibonacci numbers: all 6000 numbers are kept to look at each once.
def fibonacci(count):
    numbers = [0, 1]
    while len(numbers) < count:
        numbers.append(numbers[-1] + numbers[-2])
    return numbers


numbers = fibonacci(6000)
even = [n for n in numbers if n % 2 == 0]
bits = [n.bit_length() for n in even]

print("even:", len(even))
print("bits of all even ones:", sum(bits))
print("the last ends in:", even[-1] % 10 ** 12)
