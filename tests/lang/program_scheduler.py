# Coroutines by yield: a round robin scheduler, channels, sleeping tasks, actors, pipelines.
class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks


class Channel:
    def __init__(self, name, size=1):
        self.name, self.size, self.items = name, size, []


class Task:
    _count = 0

    def __init__(self, generator):
        Task._count += 1
        self.id, self.generator, self.value = Task._count, generator, None
        self.waiters, self.result = [], None

    def __repr__(self):
        return f"{self.generator.__name__}#{self.id}"


class Deadlock(Exception):
    pass


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.waiting, self.now = [], [], {}, 0
        self.alive = 0

    def spawn(self, generator):
        task = Task(generator)
        self.ready.append(task)
        self.alive += 1
        return task

    def finish(self, task, result):
        task.result = result
        self.alive -= 1
        task.generator = type("done", (), {"__name__": "done"})
        for waiter in task.waiters:
            waiter.value = result
            self.ready.append(waiter)

    def step(self, task):
        try:
            request = task.generator.send(task.value)
        except StopIteration as stop:
            return self.finish(task, stop.value)
        except Exception as error:
            print(f"  [{task} failed: {type(error).__name__}: {error}]")
            return self.finish(task, error)
        task.value = None
        match request:
            case None:
                self.ready.append(task)
            case Sleep(ticks=n):
                self.sleeping.append((self.now + n, task.id, task))
            case Task() as other if other.result is None:
                other.waiters.append(task)
            case Task(result=result):
                task.value = result
                self.ready.append(task)
            case ("put", Channel() as channel, item):
                if len(channel.items) < channel.size:
                    channel.items.append(item)
                    self.ready.append(task)
                    self.wake(channel, "get")
                else:
                    self.waiting.setdefault((channel, "put"), []).append((task, item))
            case ("get", Channel() as channel):
                if channel.items:
                    task.value = channel.items.pop(0)
                    self.ready.append(task)
                    self.wake(channel, "put")
                else:
                    self.waiting.setdefault((channel, "get"), []).append((task, None))
            case ("spawn", generator):
                task.value = self.spawn(generator)
                self.ready.append(task)
            case other:
                task.generator.throw(TypeError(f"bad request {other!r}"))

    def wake(self, channel, kind):
        waiters = self.waiting.get((channel, kind), [])
        if not waiters:
            return
        task, item = waiters.pop(0)
        if kind == "get":
            task.value = channel.items.pop(0)
        else:
            channel.items.append(item)
        self.ready.append(task)

    def run(self):
        while self.alive:
            if not self.ready:
                if not self.sleeping:
                    raise Deadlock(f"{self.alive} tasks wait for ever")
                self.sleeping.sort(key=lambda entry: entry[:2])
                self.now, _, task = self.sleeping.pop(0)
                self.ready.append(task)
            self.step(self.ready.pop(0))


def worker(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        yield
    return name * n


def main(scheduler):
    tasks = []
    for name, n in zip("abc", (3, 1, 2)):
        tasks.append((yield ("spawn", worker(name, n))))
    results = []
    for task in tasks:
        results.append((yield task))
    print("\n", results)
    channel = Channel("numbers", size=2)
    yield ("spawn", producer(channel, 5))
    total = yield (yield ("spawn", consumer(channel)))
    print(" total", total)
    slow = yield ("spawn", sleeper("slow", 30))
    yield ("spawn", sleeper("fast", 10))
    yield ("spawn", sleeper("medium", 20))
    yield slow
    failing = yield ("spawn", crash())
    print(" crashed:", (yield failing))
    return scheduler.now


def producer(channel, n):
    for i in range(n):
        yield ("put", channel, i * i)
    yield ("put", channel, None)


def consumer(channel):
    total = 0
    while (item := (yield ("get", channel))) is not None:
        print(f" got {item}", end="")
        total += item
    print()
    return total


def sleeper(name, ticks):
    yield Sleep(ticks)
    print(f" {name} woke")


def crash():
    yield
    raise KeyError("oops")


scheduler = Scheduler()
first = scheduler.spawn(main(scheduler))
scheduler.run()
print(first.result, scheduler.alive, Task._count)
stuck = Scheduler()
stuck.spawn(consumer(Channel("empty")))
try:
    stuck.run()
except Deadlock as error:
    print("deadlock:", error)


def started(function):
    def start(*args):
        generator = function(*args)
        next(generator)
        return generator
    return start


@started
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


@started
def keep(test, target):
    try:
        while True:
            if test(item := (yield)):
                target.send(item)
    except GeneratorExit:
        target.close()
        raise


@started
def sink(name, seen):
    try:
        while True:
            seen.append((yield))
    finally:
        print(name, seen)


pipe = broadcast(keep(str.isdigit, sink("digits", [])), keep(str.isupper, sink("upper", [])))
for c in "a1B2cD3":
    pipe.send(c)
pipe.close()
del pipe
