# A stream that is detached keeps no buffer; what was below it goes on.
import io

raw = io.BytesIO(b"abcdef")
for make in (io.BufferedReader, io.TextIOWrapper):
    raw.seek(0)
    above = make(raw)
    print(above.read(2), above.detach() is raw, raw.closed)
    try:
        above.read()
    except ValueError as error:
        print(error)
writer = io.BufferedWriter(raw)
writer.write(b"XYZ")
print(writer.detach() is raw, raw.getvalue())
