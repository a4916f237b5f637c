# Warnings of the compiler go to stderr and do not stop the script.
x = 5
print(x is 5)
print("\d")
assert (x, "always true")
print("after")
