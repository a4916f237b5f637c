# heapq and bisect
import heapq as hq
import bisect as bs

h = [5,3,8,1,9,2]; hq.heapify(h); print(h); hq.heappush(h, 0); print(h, hq.heappop(h), hq.heapreplace(h, 7), hq.heappushpop(h, 1), h)
print([hq.heappop(h) for _ in range(len(h))])
h = [5,3,8,1,9,2]; hq._heapify_max(h); print(h, hq._heappop_max(h), hq._heapreplace_max(h, 4), h)
for bad in (lambda: hq.heappop([]), lambda: hq.heappop(()), lambda: hq.heappush([1], 'a'), lambda: hq.heapify([1, 'a'])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
a = [1,2,2,3]
print(bs.bisect_left(a, 2), bs.bisect_right(a, 2), bs.bisect_left(a, 2, 2), bs.bisect_right([3,2,1], -2, key=lambda x: -x), bs.bisect_left('abc', 'b'), bs.bisect_left(a, 2, hi=1))
bs.insort_left(a, 2.0); bs.insort_right(a, 2.5); print(a); bs.insort(a, 9) if hasattr(bs, 'insort') else None
for bad in (lambda: bs.bisect_left([], 1, -1), lambda: bs.bisect_left([1], 'a'), lambda: bs.bisect_left(1, 1), lambda: bs.bisect_left()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)

data = [7, 1, 5, 3, 9, 2, 8]
print(hq.nlargest(3, data), hq.nsmallest(3, data), hq.nlargest(1, data), hq.nsmallest(0, data))
print(hq.nlargest(3, data, key=lambda x: -x), hq.nsmallest(100, data), hq.nsmallest(2, iter('hello')))
print(list(hq.merge([1, 4, 7], [2, 5], [], [3, 6])))
print(list(hq.merge([7, 4], [5, 2], reverse=True)), list(hq.merge(['a', 'ccc'], ['bb'], key=len)))
print([n for n, _ in [hq.heappop(heap) for heap in [[(1, 'x'), (2, 'y')]] for _ in range(2)]])


class Shrinks:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return True


h = []
h += [Shrinks(h), Shrinks(h), Shrinks(h)]
try:
    hq.heapify(h)
except RuntimeError as e:
    print(e)
