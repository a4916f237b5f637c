# fileinput: lines of several files, in place, and what is refused
import fileinput, os, pathlib, sys, tempfile

with tempfile.TemporaryDirectory() as folder:
    names = []
    for n, text in enumerate(["one\ntwo\n", "", "three\nfour"]):
        names.append(os.path.join(folder, f"f{n}"))
        pathlib.Path(names[-1]).write_text(text)
    for line in fileinput.input(names):
        print(os.path.basename(fileinput.filename()), fileinput.lineno(), fileinput.filelineno(),
              fileinput.isfirstline(), fileinput.isstdin(), fileinput.fileno() > 2, repr(line))
    fileinput.close()
    with fileinput.input(names[0], inplace=True, backup=".old") as lines:
        for line in lines:
            print(line.strip().upper())
    print(pathlib.Path(names[0]).read_text().split(), sorted(os.listdir(folder)))
    with fileinput.FileInput([names[2], names[0]], mode="rb") as lines:
        print(lines.readline(), lines.filename() == names[2], lines.lineno())
        lines.nextfile()
        print(list(lines), lines.readline(), lines.fileno())
    with fileinput.input(names[0], openhook=fileinput.hook_encoded("utf-8")) as lines:
        print(next(lines))
        try:
            fileinput.input(names[1])
        except RuntimeError as e:
            print(e)
    sys.argv[1:] = [names[2]]
    print(list(fileinput.input()))
    for call in (lambda: fileinput.FileInput(mode="w"), lambda: fileinput.FileInput(inplace=True, openhook=print),
                 lambda: fileinput.FileInput(openhook=5), lambda: list(fileinput.FileInput(["/no/such"]))):
        try:
            print(call())
        except (ValueError, OSError) as e:
            print(type(e).__name__, e)
fileinput.close()
try:
    fileinput.lineno()
except RuntimeError as e:
    print(e)
