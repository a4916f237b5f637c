# A module that is called: the hint names what it holds.
import calendar
import math
import traceback
for f in (lambda: calendar(2024, 13), lambda: math(1)):
    try:
        f()
    except TypeError:
        traceback.print_exc()
# Warnings of the compiler come in the order in which it meets the clauses.
compile("""
try:
    pass
except* TypeError:
    1[0]
else:
    {1}[0]
try:
    pass
except TypeError:
    1[0]
else:
    {1}[0]
""", "<text>", "exec")
