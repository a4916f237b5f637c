# A little operating system: classes, attributes, linked lists, polymorphism.
IDLE, WORKER, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, link, target, kind):
        self.link = link
        self.target = target
        self.owner = target
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = queue is None
        scheduler.add(self)

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        return packet

    def is_ready(self):
        return not self.held and (self.queue is not None or not self.waiting)

    def receive(self, packet):
        self.queue = packet.append_to(self.queue)
        self.waiting = False


class IdleTask(Task):
    def __init__(self, scheduler, rounds):
        super().__init__(scheduler, IDLE, 0, None)
        self.rounds = rounds
        self.control = 1
        self.waiting = False

    def run(self, packet):
        self.rounds -= 1
        if self.rounds == 0:
            self.held = True
            return
        if self.control & 1:
            self.control = (self.control >> 1) ^ 0xD008
        else:
            self.control >>= 1
        self.scheduler.release(DEVICE + (self.control & 1))


class WorkerTask(Task):
    def __init__(self, scheduler, queue):
        super().__init__(scheduler, WORKER, 1000, queue)
        self.target = HANDLER
        self.count = 0

    def run(self, packet):
        if packet is None:
            self.waiting = True
            return
        self.target = HANDLER + 5 if self.target == HANDLER else HANDLER
        packet.target = self.target
        packet.datum = 0
        for i in range(4):
            self.count = self.count % 26 + 1
            packet.data[i] = 64 + self.count
        self.scheduler.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, ident, queue):
        super().__init__(scheduler, ident, 2000, queue)
        self.work = None
        self.devices = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORKER:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            at = work.datum
            if at >= 4:
                self.work = work.link
                work.target = WORKER
                self.scheduler.send(work)
                return
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.datum = work.data[at]
                device.target = DEVICE + (at & 1)
                device.owner = self.ident
                work.datum = at + 1
                self.scheduler.send(device)
                return
        self.waiting = True


class DeviceTask(Task):
    def __init__(self, scheduler, ident):
        super().__init__(scheduler, ident, 4000, None)
        self.pending = None

    def run(self, packet):
        done, self.pending = self.pending, packet
        if done is not None:
            done.target = done.owner
            self.scheduler.send(done)
        if packet is not None:
            self.held = True
            self.scheduler.holds += 1
        elif done is None:
            self.waiting = True


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.table = {}
        self.sends = self.holds = self.steps = 0

    def add(self, task):
        self.table[task.ident] = task
        self.tasks.append(task)
        self.tasks.sort(key=lambda t: -t.priority)

    def send(self, packet):
        self.sends += 1
        self.table[packet.target].receive(packet)

    def release(self, ident):
        task = self.table[ident]
        task.held = False
        task.waiting = False

    def run(self):
        while True:
            for task in self.tasks:
                if task.is_ready():
                    self.steps += 1
                    task.run(task.take())
                    break
            else:
                return


def main():
    scheduler = Scheduler()
    work = None
    for _ in range(2):
        work = Packet(work, WORKER, WORKER)
    IdleTask(scheduler, 300_000)
    WorkerTask(scheduler, work)
    for ident in (HANDLER, HANDLER + 5):
        queue = None
        for _ in range(3):
            queue = Packet(queue, ident, DEVICE)
        HandlerTask(scheduler, ident, queue)
    DeviceTask(scheduler, DEVICE)
    DeviceTask(scheduler, DEVICE + 1)
    scheduler.run()
    print(scheduler.steps, scheduler.sends, scheduler.holds)


main()
