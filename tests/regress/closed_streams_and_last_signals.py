# Streams closed before the program starts, output that meets a limit, signals that come
# with the last instruction, names and arguments that are not UTF-8.
import os
import subprocess
import sys
import tempfile

env = {**os.environ, "PYTHONUNBUFFERED": ""}


def run(redirect, *args, stderr=subprocess.PIPE):
    # redirect is a word for the shell
    p = subprocess.run(["sh", "-c", f'"$0" "$@" {redirect}', sys.executable, *args],
                       stdout=subprocess.PIPE, stderr=stderr, env=env, text=True)
    print(redirect, args[:-1], p.returncode, ascii(p.stdout), end=" ")
    print(ascii(p.stderr.splitlines()[-1:]))


# sys.executable is absolute, however the command was found
here, command = os.path.split(sys.executable)
ask = "import os, sys; print(os.path.isabs(sys.executable), os.path.samefile(sys.executable, sys.argv[1]))"
for word in "./" + command, "../" + os.path.basename(here) + "/" + command, command:
    p = subprocess.run([word, "-c", ask, sys.executable], cwd=here, capture_output=True, text=True,
                       env={**env, "PATH": "/nonexistent:" + here + ":/usr/bin"})
    print(p.stdout, p.stderr, end="")

for redirect in "<&-", ">&-", "2>&-", "<&- >&- 2>&-":
    run(redirect, "-u", "-c", "import sys; print(1); sys.stdout and sys.stdout.flush()")
    run(redirect, "-c", "import sys; print([f is None for f in (sys.stdin, sys.stdout, sys.stderr)])")
    run(redirect, "-u", "-c", "1/0")

# what is sent to this process is served at once
kill = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('not reached')"
run("", "-c", kill)
run("", "-c", "import os, signal\nsignal.signal(signal.SIGTERM, lambda n, f: print('served', n))\n"
              "os.kill(os.getpid(), signal.SIGTERM); print('after')")

with tempfile.TemporaryDirectory() as folder:
    big = os.path.join(folder, "big")
    p = subprocess.run(["sh", "-c", 'ulimit -f 1; "$0" -c "$1" "$2"', sys.executable,
                        "import sys\nf = open(sys.argv[1], 'wb')\n"
                        "try: f.write(b'a' * 100000); f.flush()\nexcept OSError as e: print(e)\n"
                        "try: f.close()\nexcept OSError as e: print(e)\n", big],
                       capture_output=True, text=True)
    print(p.returncode, p.stdout, p.stderr)

    # the text of SystemExit goes to sys.stderr, wherever that is
    run("", "-c", "import sys, io; sys.stderr = io.StringIO(); raise SystemExit('caught')")
    run("", "-c", "raise SystemExit('\\ud800 escaped')")

    os.chdir(folder)
    os.remove("big")
    with open(b"a\xff", "w") as f:
        f.write("text")
    name, = os.listdir()
    print(ascii(name), open(name).read(), os.fsencode(name))
    for bad in "\ud800", "a\0b", "\udcff\udcfe", b"x\0", "", b"":
        try:
            open(bad)
        except (ValueError, OSError) as e:
            print(type(e).__name__, ascii(str(e)))
    run("", "-c", "import sys; print(ascii(sys.argv[1:]))", name)
    run("", "-c", "import sys; print(ascii(sys.argv[1:]))", b"\xe4\xf6")
    os.remove(name)
