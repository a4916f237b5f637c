# oracle: none, what is seen depends on where a table has holes and when it is made anew
# A loop whose body deletes keys of the dict and enters as many: how many of them it sees,
# and whether it then raises RuntimeError or ends, hangs on the table. Both see no key twice
# that was not entered again, and both raise when the size is another.
for count in 1, 3, 5:
    d = dict.fromkeys(range(count))
    seen = []
    try:
        for key in d:
            seen.append(key)
            d[key] = d.pop(key)
    except RuntimeError as error:
        print(seen, error)
    else:
        print(seen, "ended")
d = {0: None}
try:
    for key in d:
        d[1] = None
except RuntimeError as error:
    print(error)
