# Loggers, levels, handlers and formats.
import io, logging
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
o=io.StringIO(); logging.basicConfig(stream=o,level=logging.DEBUG); log=logging.getLogger('a.b'); log.info('x %d %s',1,'y'); logging.warning('w'); log.debug('d %(k)s',{'k':5})
try: 1/0
except ZeroDivisionError: log.exception('boom') if 0 else log.error('boom')
print(o.getvalue(), log, logging.getLogger(), log.parent, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(7))
o2=io.StringIO(); hd=logging.StreamHandler(o2); hd.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(filename)s|%(message)s')); log.addHandler(hd); log.propagate=False
def fn(): log.warning('in fn')
fn(); hd.setLevel('ERROR'); log.warning('no'); log.critical('yes'); print(o2.getvalue())
for st,fm in (('{','{levelname}:{message}'),('$','$levelname $message')): hd.setFormatter(logging.Formatter(fm,style=st)); log.error(st)
print(o2.getvalue()[-40:]); t(lambda: logging.Formatter('x')); t(lambda: log.setLevel('NOPE')); t(lambda: logging.basicConfig(foo=1,force=True)); log.removeHandler(hd); log.addHandler(logging.NullHandler()); print(log.handlers, log.hasHandlers(), logging.LoggerAdapter(log,{'a':1}))
logging.disable(logging.CRITICAL); log.critical('never')
# flat: none, logging keeps its handlers
