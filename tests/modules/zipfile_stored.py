# Archives without compression: written, read, appended to, damaged.
import hashlib
import io
import os
import tempfile
import warnings
import zipfile
from zipfile import ZipFile, ZipInfo


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


DATE = (2024, 2, 29, 12, 30, 58)
buffer = io.BytesIO()
with ZipFile(buffer, "w") as archive:
    for name, data in (("a.txt", "text é"), ("dir/b.bin", b"\0\1" * 50), ("ü.txt", ""),
                       ("dir2/", "")):
        archive.writestr(ZipInfo(name, DATE), data)
    info = ZipInfo("noted.txt", DATE)
    info.comment, info.extra, info.external_attr = b"a note", b"\xfe\xca\2\0xy", 0o644 << 16
    with archive.open(info, "w") as member:
        print(member.write(b"first "), member.write(memoryview(b"second")), member.writable())
        attempt(archive.read, "a.txt")
        attempt(archive.writestr, "x", "")
        attempt(archive.close)
    archive.mkdir("made")
    archive.comment = b"for all"
    print(archive.namelist(), archive.comment, archive.mode, archive.fp is buffer)
data = buffer.getvalue()
print(len(data), hashlib.sha256(data).hexdigest())
attempt(archive.read, "a.txt")
attempt(archive.writestr, "a.txt", "")
print(archive)

with ZipFile(buffer) as archive:
    print(archive.namelist(), archive.comment, archive.testzip())
    for info in archive.infolist():
        print(info, info.date_time, info.CRC, info.header_offset, info.comment, info.extra,
              info.is_dir(), info.flag_bits, info.create_system, info.external_attr)
    archive.printdir()
    print(archive.read("a.txt").decode(), archive.read("noted.txt"), archive.getinfo("ü.txt"))
    attempt(archive.getinfo, "nope")
    attempt(archive.read, "nope")
    attempt(archive.open, "a.txt", "q")
    attempt(archive.open, "a.txt", "w", b"pwd")
    attempt(archive.writestr, "z", "")
    attempt(archive.setpassword, "text")
    attempt(setattr, archive, "comment", "text")
    with archive.open("dir/b.bin") as member:
        print(member.read(3), member.tell(), member.peek(1)[:1], member.read1(2),
              member.seek(10), member.read(1), member.seek(-2, 2), member.read(),
              member.read(), member.seekable(), member.readable(), member.name, member.mode)
        attempt(member.seek, 0, 5)
    print(member.closed)
    attempt(member.read)
    with archive.open("noted.txt") as member, io.TextIOWrapper(member) as text:
        print(text.read())
    with archive.open("a.txt") as one, archive.open("noted.txt") as two:
        print(one.read(2), two.read(3), one.read(), two.readlines(), list(two))
    member = archive.open("noted.txt")
print(member.read(), archive.fp)
member.close()

damaged = bytearray(data)
damaged[data.index(b"second")] ^= 1
with ZipFile(io.BytesIO(damaged)) as archive:
    print(archive.testzip())
    attempt(archive.read, "noted.txt")
for bad in b"", b"PK\5\6", b"x" * 100, data[30:], data[:-40], data[:-50] + b"\0" * 10:
    attempt(lambda: ZipFile(io.BytesIO(bad)).namelist())
    print(zipfile.is_zipfile(io.BytesIO(bad)), end=" ")
print()

# Bytes before the archive, and more members at its end.
more = io.BytesIO(b"#!/bin/program\n" + data)
with ZipFile(more, "a") as archive:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        archive.writestr(ZipInfo("a.txt", DATE), b"again")
    print(caught[0].category.__name__, caught[0].message)
with ZipFile(more) as archive:
    print(archive.namelist(), archive.read("a.txt"), archive.read("noted.txt"))

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("src/sub")
    with open("src/sub/file", "w") as out:
        out.write("on disk")
    os.utime("src/sub/file", (10**9, 10**9))
    with ZipFile("x.zip", "x") as archive:
        print(archive)
        archive.write("src/sub")
        archive.write("src/sub/file", "../renamed")
        archive.write("src/sub/file", "/abs/./name")
        info = ZipInfo.from_file("src/sub/file")
        print(info.filename, info.file_size, info.date_time[0], info.is_dir())
        archive.writestr("up/../../../evil", "safe")
        archive.writestr("folder/", "")
    attempt(ZipFile, "x.zip", "x")
    print(zipfile.is_zipfile("x.zip"), zipfile.is_zipfile("src/sub/file"),
          zipfile.is_zipfile("nope"))
    with ZipFile("x.zip") as archive:
        print(archive.namelist())
        print(os.path.relpath(archive.extract("../renamed", "out")))
        archive.extractall("out2")
        archive.extractall("out3", ["folder/"])
    print(sorted(os.path.join(base, name) for top in ("out", "out2", "out3")
                 for base, folders, files in os.walk(top) for name in folders + files))
    attempt(ZipFile, "nope.zip")
    attempt(ZipFile, "x.zip", "rw")
    attempt(ZipFile, "x.zip", compression=99)
    attempt(ZipInfo, "old", (1979, 1, 1, 0, 0, 0))
    attempt(ZipInfo, "a\0b")

# A file that cannot seek.


class Pipe(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)


pipe = Pipe()
with ZipFile(pipe, "w") as archive:
    archive.writestr(ZipInfo("piped", DATE), b"data")
    with archive.open("large", "w", force_zip64=True) as member:
        member.write(b"not so large")
piped = b"".join(pipe.parts)
with ZipFile(io.BytesIO(piped)) as archive:
    print(archive.infolist(), archive.read("large"), archive.getinfo("large").extract_version)

# Members that share bytes, a name that is none, a member that was closed.
plain = io.BytesIO()
with ZipFile(plain, "w") as archive:
    archive.writestr(ZipInfo("first", DATE), b"x" * 40)
    archive.writestr(ZipInfo("second", DATE), b"y")
    archive.writestr(ZipInfo("..", DATE), b"z")
shared = bytearray(plain.getvalue())
central = shared.index(b"PK\1\2")
shared[central + 20:central + 24] = shared[central + 24:central + 28] = (200).to_bytes(4, "little")
attempt(ZipFile(io.BytesIO(bytes(shared))).read, "first")
with ZipFile(plain) as archive:
    attempt(archive.extract, "..", "nowhere")
    member = archive.open("first")
    print(member)
    member.close()
    attempt(member.peek)
    attempt(member.readable)
