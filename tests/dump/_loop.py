def total(items, start=0):
    for item in items:
        if item > 0:
            start += item
    return start
