# Searching and inserting in sorted lists, with keys and bounds.
import bisect
import random

items = [1, 2, 2, 2, 3, 5, 8]
for x in 0, 1, 2, 2.5, 8, 9:
    print(x, bisect.bisect_left(items, x), bisect.bisect_right(items, x), bisect.bisect(items, x),
          bisect.bisect_left(items, x, 2), bisect.bisect_right(items, x, 1, 3))
random.seed(1)
for insert in bisect.insort, bisect.insort_left, bisect.insort_right:
    made = []
    for i in range(50):
        insert(made, random.randrange(100))
    print(made == sorted(made), len(made))
words = ["bb", "a", "ccc"]
words.sort(key=len)
bisect.insort(words, "dd", key=len)
bisect.insort_left(words, "ee", key=len)
print(words, bisect.bisect_left(words, 2, key=len), bisect.bisect_right(words, 2, key=len), bisect.bisect(words, 9, lo=1, hi=2, key=len))


class Lazy:
    asked = []

    def __len__(self):
        return 10 ** 6

    def __getitem__(self, i):
        self.asked.append(i)
        return i * i


print(bisect.bisect_left(Lazy(), 12345678), len(Lazy.asked))


class Row(list):
    def insert(self, i, x):
        print("insert", i, x)
        super().insert(i, x)


row = Row([1, 3])
bisect.insort(row, 2)
print(row, bisect.insort([1], 2))
for call in (lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect_left(),
             lambda: bisect.insort((1,), 2), lambda: bisect.bisect([1, 2], 1, key=5)):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])
