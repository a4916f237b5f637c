# What modules do that are run by -m.
import os
import re
import subprocess
import sys
import tempfile


def run(module, *args):
    done = subprocess.run([sys.executable, "-m", module, *args], capture_output=True, text=True,
                          input="x y\n\"a b\" c\n")
    last = done.stderr.splitlines()[-1:] if "Traceback" in done.stderr else done.stderr
    print("==", module, args, done.returncode)
    print(re.sub(r"usage: \S*base64\S*", "usage: base64.py", done.stdout), end="")
    print(last if isinstance(last, list) else
          re.sub(r"usage: \S*base64\S*", "usage: base64.py", last), end="\n")


os.chdir(tempfile.mkdtemp())
with open("a", "w") as file:
    file.write("hello world\n")
with open("b", "w") as file:
    file.write("aGVsbG8gd29ybGQK\n")
for args in ("-h",), ("-t",), ("-e", "a"), ("-d", "b"), ("-u", "b"), ("a",), ("-d", "-e", "a"), ("c",):
    run("base64", *args)
run("base64")
for args in (), ("-h",), ("--bogus",), ("-c",), ("-c", "one"), ("-i", "1"), ("-i", "x"), ("1",), ("one",):
    run("random", *args)
for args in (("-h",), ("-u", "uuid3", "-n", "@dns", "-N", "a"), ("-u", "uuid3"), ("-u", "x"),
             ("-u", "uuid5", "-n", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "-N", "x"),
             ("-u", "uuid5", "-n", "zz", "-N", "x")):
    run("uuid", *args)
run("shlex", "a")
run("shlex")
run("fileinput", "a", "b")
run("fileinput", "-z")
run("textwrap")
