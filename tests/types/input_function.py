# stdin: first line
# stdin: 42
# stdin: last without prompt
# input and sys.stdin.
import sys

print(repr(input()))
number = int(input("number? "))
print(number + 1)
print(repr(sys.stdin.readline()))
try:
    input()
except EOFError as error:
    print("EOFError", error)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
