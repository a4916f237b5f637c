# Escape times: float arithmetic in locals, then the same with complex steps by hand.
def escape(cx, cy, limit):
    x = y = 0.0
    for step in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return step
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def image(width, height, limit):
    rows = []
    for row in range(height):
        cy = 2.0 * row / height - 1.0
        rows.append([escape(3.0 * column / width - 2.0, cy, limit)
                     for column in range(width)])
    return rows


rows = image(600, 400, 200)
total = 0
for row in rows:
    for value in row:
        total = (total * 31 + value) % 1_000_000_007
print(total)
for row in rows[::40]:
    print("".join(" .:-=+*#%@"[min(9, value // 4)] for value in row[::12]))
