# A temporary file lives as long as a method of it; warnings are shown without the
# functions that may be replaced.
import contextlib
import io
import os
import tempfile
import warnings

file = tempfile.NamedTemporaryFile()
name, write, flush = file.name, file.write, file.flush
del file
write(b'text')
flush()
print(os.path.exists(name), open(name, 'rb').read())
del write, flush
print(os.path.exists(name))

warnings.simplefilter('always')
with contextlib.redirect_stderr(io.StringIO()) as errors:
    show, form = warnings.showwarning, warnings.formatwarning
    del warnings.showwarning
    warnings.warn('shown')
    del warnings.formatwarning
    warnings.warn('formatted')
    warnings.showwarning, warnings.formatwarning = show, form
print([line.partition(':')[2] for line in errors.getvalue().splitlines()])
