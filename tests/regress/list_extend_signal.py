# A handler that runs while a list takes the numbers of a range may change the list.
import signal

N = 2_000_000
row = []
calls = []


def handler(number, frame):
    calls.append(number)
    row.clear()


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.001)
row.extend(range(N))
while not calls:
    pass
if len(row) == 0 or row[-1] == N - 1:
    print(row == list(range(N - len(row), N)))
row.extend(range(5, 0, -2))
print(row[-3:], calls == [signal.SIGALRM])
