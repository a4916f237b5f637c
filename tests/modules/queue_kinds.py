# queue and sched, in one thread
import queue
import sched
import time


def tr(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


q = queue.Queue(2)
q.put(1)
q.put(2)
print(q.full(), q.qsize(), q.empty())
tr(lambda: q.put(3, block=False))
tr(lambda: q.put(3, timeout=0.001))
tr(lambda: q.put(3, timeout=-1))
print(q.get(), q.get_nowait())
tr(lambda: q.get_nowait())
tr(lambda: q.get(timeout=0.001))
q.task_done()
q.task_done()
tr(q.task_done)
tr(q.join)
p = queue.PriorityQueue()
for item in (3, 1, 2):
    p.put(item)
print([p.get() for _ in range(3)])
s = queue.LifoQueue()
for item in (3, 1, 2):
    s.put(item)
print([s.get() for _ in range(3)])
k = queue.SimpleQueue()
k.put(1)
print(k.qsize(), k.get(), k.empty())
tr(lambda: k.get(block=False))
q.put(5)
q.shutdown()
tr(lambda: q.put(1))
tr(lambda: q.get())
tr(lambda: q.get())
print(queue.Queue[int])
now = [0]
events = []
plan = sched.scheduler(lambda: now[0], lambda n: now.__setitem__(0, now[0] + n))
plan.enter(5, 1, events.append, ('late',))
plan.enter(1, 2, events.append, ('second',))
plan.enter(1, 1, events.append, ('first',))
gone = plan.enter(2, 1, events.append, ('never',))
plan.cancel(gone)
tr(lambda: plan.cancel(gone))
print(len(plan.queue), plan.empty(), plan.queue[0].priority, plan.run(blocking=False))
plan.run()
print(events, now, plan.empty())
import copy, pickle
print([(c, c.__module__) for c in map(vars(queue).get, queue.__all__)])
print(repr(pickle.loads(pickle.dumps(queue.Empty('a')))), repr(copy.copy(queue.Full(1))))
