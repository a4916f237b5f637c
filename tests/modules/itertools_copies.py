# Copies and pickles of all iterators of itertools, at every place; what __setstate__ refuses.
import itertools as I, warnings, copy, pickle
warnings.simplefilter('ignore')
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
its = {
'cycle': lambda: I.cycle('abc'), 'chain': lambda: I.chain('ab','cd'), 'chainfi': lambda: I.chain.from_iterable(['ab','cd']),
'accumulate': lambda: I.accumulate([1,2,3]), 'accumulate2': lambda: I.accumulate([1,2,3], max, initial=5),
'compress': lambda: I.compress('abc',[1,0,1]), 'dropwhile': lambda: I.dropwhile(str.islower,'abCd'), 'takewhile': lambda: I.takewhile(str.islower,'abCd'),
'filterfalse': lambda: I.filterfalse(None,[0,1,0,2]), 'starmap': lambda: I.starmap(pow,[(1,2),(3,4)]), 'islice': lambda: I.islice('abcdef',1,5,2), 'islice2': lambda: I.islice('abc',None),
'pairwise': lambda: I.pairwise('abc'), 'batched': lambda: I.batched('abcde',2), 'zip_longest': lambda: I.zip_longest('ab','c',fillvalue=1),
'product': lambda: I.product('ab','cd'), 'product2': lambda: I.product('ab',repeat=2), 'perm': lambda: I.permutations('abc',2), 'comb': lambda: I.combinations('abc',2), 'cwr': lambda: I.combinations_with_replacement('ab',2),
'groupby': lambda: I.groupby('aabbc'), 'tee': lambda: I.tee('abc')[0], 'count': lambda: I.count(3), 'repeat': lambda: I.repeat(1,3)}
for n, f in its.items():
    for k in range(7):
        it = f()
        for _ in range(k): next(it, None)
        def show(x):  # without addresses
            if isinstance(x, tuple): return tuple(map(show, x))
            if isinstance(x, list): return list(map(show, x))
            if hasattr(x,'__next__') or 'tee' in type(x).__name__: return type(x).__name__
            return x
        try: print(n, k, show(it.__reduce__()))
        except Exception as e: print(n, k, type(e).__name__, e)
        for c in (copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))):
            it = f()
            for _ in range(k): next(it, None)
            try:
                z = c(it)
                print([tuple(map(str,x)) if n=='groupby' else x for x in I.islice(z,8)] if n!='groupby' else [x[0] for x in z])
            except Exception as e: print(n, k, type(e).__name__, e)
for n, f in its.items():
    print(n, [m for m in dir(f()) if m not in dir(object())])
g=I.groupby('aabb'); k,s=next(g); t(lambda: s.__reduce__()[1][1]); print(list(copy.copy(s)))
t(lambda: I.cycle('ab').__setstate__(1)); t(lambda: I.cycle('ab').__setstate__(([],'a'))); t(lambda: I.cycle('ab').__setstate__((1,0)));t(lambda: I.chain().__setstate__(1)); t(lambda: I.chain().__setstate__((1,)));t(lambda: I.islice('a',1).__setstate__('a'));t(lambda: I.product('a').__setstate__((5,)));t(lambda: I.product('ab').__setstate__((5,5)));t(lambda: I.permutations('ab').__setstate__(5));t(lambda: I.permutations('ab').__setstate__(((1,1),(1,2))));t(lambda: I.combinations('ab',2).__setstate__(5));t(lambda: I.combinations('ab',2).__setstate__((5,6,7)));t(lambda: I.accumulate('ab').__setstate__(5)); t(lambda: I.takewhile(1,'ab').__setstate__(5));t(lambda: I.takewhile(1,'ab').__setstate__([]));t(lambda: I.zip_longest('ab').__setstate__([]))
