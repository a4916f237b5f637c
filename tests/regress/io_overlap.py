# A stream that is read into its own bytes; a state whose line ends are in place already.
import io

stream = io.BytesIO(b"abcdefgh")
stream.seek(2)
view = stream.getbuffer()
print(stream.readinto(view), bytes(view))
view.release()

for newline in "\n", "", "\r", "\r\n", None:
    text = io.StringIO("a\nb\r\nc\rd", newline=newline)
    copy = io.StringIO()
    copy.__setstate__(text.__getstate__())
    print(ascii(newline), ascii(copy.getvalue()), copy.getvalue() == text.getvalue())
