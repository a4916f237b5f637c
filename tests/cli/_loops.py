for i in range(100_000):
    i * i
