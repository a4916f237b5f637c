# Programs that are run, their streams and ends; signals.
import os, shutil, signal, subprocess, tempfile
from pathlib import Path
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d=Path(tempfile.mkdtemp()); os.chdir(d); Path('x').mkdir()
t(lambda:subprocess.run(['echo','hi'],capture_output=True,text=True)); t(lambda:subprocess.run('echo $X; exit 3',shell=True,env={'X':'v'},stdout=subprocess.PIPE)); t(lambda:subprocess.check_output(['cat'],input=b'data')); t(lambda:subprocess.run(['nopexyz'])); t(lambda:subprocess.check_call(['false'])); t(lambda:subprocess.run(['sh','-c','exit 2'],check=True)); t(lambda:subprocess.getoutput('echo a; echo b >&2')); t(lambda:subprocess.run(['sh','-c','kill -9 $$'])); t(lambda:subprocess.run(['cat'],input='x'*200000,text=True,stdout=subprocess.PIPE).stdout==('x'*200000)); t(lambda:subprocess.run(['pwd'],cwd='x',text=True,capture_output=True).stdout.endswith('/x\n')); t(lambda:subprocess.run(['ls'],cwd='nodir')); t(lambda:subprocess.run(['sh','-c','echo e>&2; echo o'],stderr=subprocess.STDOUT,stdout=subprocess.PIPE,text=True).stdout); t(lambda:subprocess.call(['true'],stdout=subprocess.DEVNULL))
pr=subprocess.Popen(['cat'],stdin=subprocess.PIPE,stdout=subprocess.PIPE,text=True); pr.stdin.write('line\n'); pr.stdin.close(); print(pr.stdout.read(), pr.wait(), pr.poll()); pr.stdout.close()
pr=subprocess.Popen(['sleep','10']); print(pr.poll()); pr.terminate(); print(pr.wait()); print(os.popen('echo pop').read())
got=[]
def h(s,f): got.append(s)
print(signal.signal(signal.SIGUSR1,h)); os.kill(os.getpid(),signal.SIGUSR1)
for _ in range(1000):
    if got: break
print(got, signal.getsignal(signal.SIGUSR1) is h, signal.SIGTERM, repr(signal.SIGINT), signal.getsignal(signal.SIGINT), signal.Signals(9).name, signal.strsignal(15), repr(signal.SIG_DFL)); t(lambda: signal.signal(999,h)); t(lambda: signal.signal(1,'x'))
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print('KI')
os.chdir('/'); shutil.rmtree(d)
