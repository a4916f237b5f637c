"""resource: what the process used, its limits, and the errors of both."""
import resource

print([name for name in dir(resource) if name.isupper()])
print(resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN, resource.RLIM_INFINITY, resource.RLIMIT_AS,
      resource.RLIMIT_STACK, resource.error is OSError)
used = resource.getrusage(resource.RUSAGE_SELF)
print(isinstance(used, tuple), len(used), used[2] == used.ru_maxrss > 0, used.ru_utime >= 0.0)
print([type(item).__name__ for item in used], type(used))
block = bytearray(b"x") * 100_000_000
more = resource.getrusage(resource.RUSAGE_SELF)
print(97_000 < more.ru_maxrss < 10**7, more.ru_minflt > used.ru_minflt)

soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
print(resource.getrlimit(resource.RLIMIT_CORE) == (0, hard))
print(resource.prlimit(0, resource.RLIMIT_CORE, [0, hard]) == (0, hard))
print(resource.prlimit(0, resource.RLIMIT_CORE) == (0, hard), resource.getpagesize() % 1024)

for call in (lambda: resource.getrusage(77), lambda: resource.getrusage("x"),
             lambda: resource.getrlimit(99), lambda: resource.getrlimit(-1),
             lambda: resource.getrlimit(2**40), lambda: resource.setrlimit(99, (1, 2)),
             lambda: resource.setrlimit(3, (1,)), lambda: resource.setrlimit(3, 5),
             lambda: resource.setrlimit(3, None), lambda: resource.setrlimit(3, ("a", 1)),
             lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (10**30, -1)),
             lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (2000, 1000)),
             lambda: resource.prlimit(10**8, resource.RLIMIT_NOFILE)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError, OSError) as error:
        print(type(error).__name__, error)
