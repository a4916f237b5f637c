# Wrong arguments to the functions of gc.
import gc

calls = ["gc.collect(3)", "gc.collect(-1)", "gc.collect('x')", "gc.collect(1, 2)",
                     "gc.collect(generation=0) >= 0",
         "gc.enable(1)", "gc.isenabled(1)", "gc.set_threshold()", "gc.set_threshold('x')",
         "gc.set_threshold(1, 2, 3, 4)",
         "gc.get_threshold(1)", "gc.get_count(1)", "gc.set_debug()", "gc.set_debug('x')",
         "gc.get_debug(1)", "gc.is_tracked()",
         "gc.is_tracked(1, 2)", "gc.get_referrers()", "gc.get_referents()", "gc.freeze(1)",
         "gc.get_freeze_count()", "gc.unfreeze()",
         "gc.garbage", "gc.nothing", "gc.collect(1.5)", "gc.collect(None)", 
         "gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE", "gc.DEBUG_LEAK"]
for call in calls:
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
