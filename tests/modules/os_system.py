# Folders, files, processes, the environment, paths.
import os, sys, stat, errno
from os import path
d='/tmp/ouro_test_os%d' % os.getpid()
if path.exists(d):
    for r,ds,fs in os.walk(d, topdown=False):
        for x in fs: os.remove(path.join(r,x))
        for x in ds:
            p=path.join(r,x)
            (os.unlink if path.islink(p) else os.rmdir)(p)
    os.rmdir(d)
os.makedirs(d+'/a/b/c'); os.chdir(d); print(os.getcwd()==d, os.listdir('.'))
with open('a/f.txt','w') as f: f.write('hello')
print(os.stat('a/f.txt').st_size, oct(os.stat('a/f.txt').st_mode), stat.filemode(os.stat('a').st_mode))
print(sorted(os.listdir('a')), sorted(os.listdir(b'a')))
os.symlink('f.txt','a/l'); print(os.readlink('a/l'), path.islink('a/l'), path.relpath(path.realpath('a/l'), d))
for e in sorted(os.scandir('a'), key=lambda e:e.name): print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size)
for t in os.walk('.'): print(t[0], sorted(t[1]), sorted(t[2]))
for t in os.walk('.', topdown=False): print(t[0], sorted(t[1]), sorted(t[2]))
for f in [lambda: os.mkdir('a'), lambda: os.rmdir('a'), lambda: os.remove('zz'), lambda: os.rename('zz','yy'), lambda: os.listdir('zz'), lambda: os.stat('zz'), lambda: os.chdir('zz'), lambda: os.stat(None), lambda: os.mkdir(3), lambda: os.listdir(1.5), lambda: os.stat('a\0b'), lambda: os.fspath(3), lambda: os.makedirs('a'), lambda: os.environ['NOPE_X'], lambda: path.join('a', 3), lambda: path.join('a', b'b'), lambda: os.open('zz', os.O_RDONLY), lambda: os.close(999), lambda: os.putenv('a=b','c'), lambda:os.environ.__setitem__('a',3), lambda: path.relpath(''), lambda: path.commonpath([]), lambda: path.commonpath(['/a','b']), lambda: os.unlink('a')]:
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
os.environ['OURO_T']='x1'; print(os.getenv('OURO_T'), os.environ.get('NOPE','d'), 'OURO_T' in os.environ, flush=True); os.system('echo $OURO_T'); del os.environ['OURO_T']; print(os.getenv('OURO_T'))
print(path.join('a','b','/c','d'), path.join('a/',''), path.split('/a/b'), path.split('/'), path.splitext('a/b.tar.gz'), path.splitext('.bashrc'), path.basename('/x/y'), path.dirname('/x/y'), path.normpath('a//b/../c/./d'), path.normpath('//x'), path.normpath(''), path.abspath('q')==d+'/q', path.relpath('/a/b/c','/a/d'), path.commonprefix(['abc','abd']), path.commonpath(['/a/b','/a/c']), path.isabs('/x'), path.expanduser('~/x').endswith('/x'), path.expandvars('$NOPE/${HOME}') .endswith('}'), path.splitroot('//a/b'), path.splitdrive('/a'))
fd=os.open('t', os.O_RDWR|os.O_CREAT, 0o600); print(os.write(fd,b'abcdef'), os.lseek(fd,0,0), os.read(fd,3), os.fstat(fd).st_size, os.isatty(fd)); os.ftruncate(fd,2); os.close(fd); print(path.getsize('t'))
r,w=os.pipe(); pid=os.fork()
if pid==0:
    os.close(r); os.write(w,b'child'); os._exit(7)
os.close(w); print(os.read(r,100)); os.close(r); print(os.waitstatus_to_exitcode(os.waitpid(pid,0)[1]))
os.chmod('t',0o400); print(oct(os.stat('t').st_mode)); os.utime('t',(1,2)); s=os.stat('t'); print(s.st_mtime, s[8], s.st_mtime_ns, os.access('t', os.R_OK), os.access('nope', os.F_OK))
os.utime('t', ns=(5,10**9+7)); print(os.stat('t').st_mtime_ns)
os.rename('t','t2'); os.replace('t2','t3'); print(path.exists('t3'), path.lexists('t'))
print(os.sep, os.linesep==chr(10), os.name, os.curdir, os.pardir, os.pathsep, os.devnull, os.extsep, os.altsep)
print(os.strerror(2), errno.ENOENT, errno.errorcode[13], len(os.urandom(5)), os.getpid()>0, os.cpu_count()>0)
print(os.terminal_size((80,24)), os.terminal_size((80,24)).columns)
class P:
    def __fspath__(s): return 'a'
print(os.listdir(P()).sort(), isinstance(P(), os.PathLike), os.fsencode('é'), ascii(os.fsdecode(b'\xff')), isinstance('a',os.PathLike))
print(repr(os.environ)[:8], type(os.environ), os.uname().sysname, len(os.times()))
print(os.path is path, os.get_exec_path({'PATH':'a:b'}), os.umask(0o22)>=0)
try: os.stat_result((1,2))
except TypeError as e: print(e)
s=os.stat_result(range(10)); print(s, s.st_mtime, s.st_size)
print(sorted(os.supports_fd, key=lambda f: f.__name__)[:2])
os.chdir('/'); import shutil; shutil.rmtree(d)
