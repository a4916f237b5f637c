# Rotating, timed, watched and memory handlers of log records; pkgutil; the C locale.
import io
import locale
import logging
import logging.handlers as H
import os
import pkgutil
import queue
import sys
import tempfile
import time


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def show(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as f:
            print(name, repr(f.read()))


log = logging.getLogger('x')
log.setLevel(logging.DEBUG)
log.propagate = False
with tempfile.TemporaryDirectory() as folder:
    h = H.RotatingFileHandler(os.path.join(folder, 'a.log'), maxBytes=30, backupCount=2)
    log.addHandler(h)
    for i in range(12):
        log.info('message %d', i)
    h.namer = lambda name: name + '.old'
    log.info('a much longer message than fits into it')
    log.info('z')
    show(folder)
    log.removeHandler(h)
    h.close()
with tempfile.TemporaryDirectory() as folder:
    h = H.WatchedFileHandler(os.path.join(folder, 'w.log'))
    log.addHandler(h)
    log.info('one')
    os.rename(os.path.join(folder, 'w.log'), os.path.join(folder, 'w.old'))
    log.info('two')
    show(folder)
    log.removeHandler(h)
    h.close()
with tempfile.TemporaryDirectory() as folder:
    os.environ['TZ'] = 'UTC'
    time.tzset()
    for when in ('s', 'm', 'h', 'd', 'midnight', 'w0', 'W6'):
        h = H.TimedRotatingFileHandler(os.path.join(folder, 't.log'), when, interval=2, backupCount=1, utc=True)
        print(when, h.interval, h.suffix, [h.computeRollover(1700000000 + 50000 * k) - 1700000000 for k in range(8)])
        h.close()
    for when in ('x', 'W', 'W9'):
        t(lambda: H.TimedRotatingFileHandler(os.path.join(folder, 't.log'), when))
    h = H.TimedRotatingFileHandler(os.path.join(folder, 't.log'), 'D', backupCount=2, utc=True)
    log.addHandler(h)
    for k in range(4):
        h.rolloverAt = 1700000000 + 86400 * k
        log.info('day %d', k)
    show(folder)
    log.removeHandler(h)
    h.close()
out = logging.StreamHandler(io.StringIO())
m = H.MemoryHandler(3, target=out)
log.addHandler(m)
for word in 'abcdefgh':
    log.info(word)
    print(repr(out.stream.getvalue()))
log.error('E')
print(repr(out.stream.getvalue()))
log.removeHandler(m)
q = queue.Queue()
h = H.QueueHandler(q)
log.addHandler(h)
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed %s', 'so')
record = q.get()
print(record.msg.splitlines()[0], record.args, record.exc_info, record.msg.splitlines()[-1])
listener = H.QueueListener(q, out, respect_handler_level=True)
listener.handle(record)
print(out.stream.getvalue().splitlines()[-1])

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(folder + '/pack/inner')
    for name in ('pack/__init__.py', 'pack/one.py', 'pack/inner/__init__.py', 'pack/inner/two.py', 'top.py'):
        with open(f'{folder}/{name}', 'w') as f:
            f.write('value = 5\n')
    with open(folder + '/pack/data.txt', 'w') as f:
        f.write('data')
    sys.path.insert(0, folder)
    print([tuple(m)[1:] for m in pkgutil.iter_modules([folder])], [tuple(m)[1:] for m in pkgutil.iter_modules([folder + '/pack'], 'p.')])
    print([(m.name, m.ispkg) for m in pkgutil.walk_packages([folder])], pkgutil.get_data('pack', 'data.txt'))
    print(pkgutil.resolve_name('pack.inner.two:value'), pkgutil.resolve_name('pack.inner.two.value'), pkgutil.resolve_name('os.path:join') is os.path.join, pkgutil.extend_path([], 'pack') == [folder + '/pack'])
    t(lambda: pkgutil.resolve_name('a b'))
    t(lambda: list(pkgutil.iter_modules('x')))
    sys.path.remove(folder)

print(locale.setlocale(locale.LC_ALL, 'C'), locale.setlocale(locale.LC_NUMERIC), locale.localeconv() == {**locale.localeconv()}, sorted(locale.localeconv().items()))
t(lambda: locale.setlocale(locale.LC_ALL, 'xx_YY'))
print(locale.format_string('%d %.2f %s', (1234567, 1.5, 'x')), locale.format_string('%(a)d', {'a': 5}, grouping=True), locale.str(1.25), locale.atof('1.5'), locale.atoi('12'), locale.strcoll('a', 'b'), locale.strxfrm('a'), locale.getlocale(), locale.delocalize('1.5'), locale.localize('1.5'))
t(lambda: locale.currency(5))
print(sorted(['b', 'a'], key=locale.strxfrm))
# flat: none, logging keeps its loggers
