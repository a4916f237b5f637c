"""Running other programs."""

import errno
import io
import os
import signal
import sys
import time
from types import GenericAlias as _GenericAlias

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput",
           "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL",
           "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """The base of what goes wrong with programs that are run."""


class CalledProcessError(SubprocessError):
    """A program ended with an exit code that is not 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return "Command '%s' died with %r." % (self.cmd,
                                                       signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd,
                                                                      -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd,
                                                                   self.returncode)

    @property
    def stdout(self):
        """The output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        """The output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A program that has ended: its arguments, exit code and output."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        args = ["args={!r}".format(self.args), "returncode={!r}".format(self.returncode)]
        if self.stdout is not None:
            args.append("stdout={!r}".format(self.stdout))
        if self.stderr is not None:
            args.append("stderr={!r}".format(self.stderr))
        return "{}({})".format(type(self).__name__, ", ".join(args))

    __class_getitem__ = classmethod(_GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError, unless the program ended with 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """Words as one command line, by the rules of Microsoft's C."""
    result = []
    for arg in map(os.fsdecode, seq):
        if result:
            result.append(" ")
        needquote = " " in arg or "\t" in arg or not arg
        if needquote:
            result.append('"')
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            if c == '"':
                result.append("\\" * (slashes * 2) + '\\"')
            else:
                result.append("\\" * slashes + c)
            slashes = 0
        result.append("\\" * (slashes * 2 if needquote else slashes))
        if needquote:
            result.append('"')
    return "".join(result)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program; its exit code."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program; CalledProcessError if its exit code is not 0."""
    retcode = call(*popenargs, **kwargs)
    if retcode:
        cmd = kwargs.get("args")
        if cmd is None:
            cmd = popenargs[0]
        raise CalledProcessError(retcode, cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program; its output, or CalledProcessError."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        text = (kwargs.get("universal_newlines") or kwargs.get("text") or
                kwargs.get("encoding") or kwargs.get("errors"))
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end; a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with "
                             "capture_output.")
        kwargs["stdout"] = PIPE
        kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        retcode = process.poll()
        if check and retcode:
            raise CalledProcessError(retcode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, retcode, stdout, stderr)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell: (exit code, output of both streams)."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding,
                            errors=errors)
        exitcode = 0
    except CalledProcessError as ex:
        data = ex.output
        exitcode = ex.returncode
    return exitcode, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell: the output of both streams."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


class Popen:
    """A program that runs."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None,
                 stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None,
                 env=None, universal_newlines=None, startupinfo=None, creationflags=0,
                 restore_signals=True, start_new_session=False, pass_fds=(), *,
                 user=None, group=None, extra_groups=None, encoding=None, errors=None,
                 text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if user is not None or group is not None or extra_groups is not None:
            raise NotImplementedError("Popen: user, group and extra_groups are not "
                                      "available")
        if (text is not None and universal_newlines is not None and
                bool(universal_newlines) != bool(text)):
            raise SubprocessError("Cannot disambiguate when both text and "
                                  "universal_newlines are supplied but different. Pass "
                                  "one or the other.")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._input = None
        self._output = {}
        self._communication_started = False
        self._sigint_wait_secs = 0.25
        line_buffering = self.text_mode and bufsize == 1
        if line_buffering:
            bufsize = -1
        ours, theirs, to_close = [None] * 3, [-1] * 3, []
        try:
            self._open_streams((stdin, stdout, stderr), ours, theirs, to_close)
            self._start(args, executable, theirs, preexec_fn, close_fds, shell, cwd, env,
                        restore_signals, start_new_session, pass_fds, umask,
                        process_group, to_close)
        except BaseException:
            for fd in ours:
                if fd is not None:
                    os.close(fd)
            raise
        finally:
            for fd in to_close:
                os.close(fd)
        for i, name in enumerate(("stdin", "stdout", "stderr")):
            if ours[i] is None:
                continue
            stream = io.open(ours[i], "wb" if i == 0 else "rb", bufsize)
            if self.text_mode:
                if i == 0:
                    stream = io.TextIOWrapper(stream, write_through=True,
                                              line_buffering=line_buffering,
                                              encoding=encoding, errors=errors)
                else:
                    stream = io.TextIOWrapper(stream, encoding=encoding, errors=errors)
            setattr(self, name, stream)

    @property
    def universal_newlines(self):
        """Whether the streams are of text."""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __repr__(self):
        text = (f"<{self.__class__.__name__}: returncode: {self.returncode} "
                f"args: {self.args!r}>")
        return text[:76] + "...>" if len(text) > 80 else text

    __class_getitem__ = classmethod(_GenericAlias)

    def _open_streams(self, wanted, ours, theirs, to_close):
        for i, what in enumerate(wanted):
            if what is None:
                continue
            if what == PIPE:
                r, w = os.pipe()
                theirs[i], ours[i] = (r, w) if i == 0 else (w, r)
                to_close.append(theirs[i])
            elif what == STDOUT and i == 2:
                theirs[2] = theirs[1] if theirs[1] != -1 else 1
            elif what == DEVNULL:
                theirs[i] = os.open(os.devnull, os.O_RDWR)
                to_close.append(theirs[i])
            elif isinstance(what, int):
                theirs[i] = what
            else:
                theirs[i] = what.fileno()

    def _start(self, args, executable, theirs, preexec_fn, close_fds, shell, cwd, env,
               restore_signals, start_new_session, pass_fds, umask, process_group,
               to_close):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)
        argv = [os.fsencode(arg) for arg in args]
        if any(b"\0" in arg for arg in argv):
            raise ValueError("embedded null byte")
        environment = None
        if env is not None:
            environment = {os.fsencode(k): os.fsencode(v) for k, v in env.items()}
            for key in environment:
                if b"=" in key:
                    raise ValueError("illegal environment variable name")
        program = os.fsencode(executable)
        if os.path.dirname(program):
            candidates = [program]
        else:
            candidates = [os.path.join(os.fsencode(folder), program)
                          for folder in os.get_exec_path(env)]
        error_read, error_write = os.pipe()
        to_close.append(error_read)
        writers = [error_write]
        try:
            while writers[-1] < 3:  # the child will use these
                writers.append(os.dup(writers[-1]))
            self.pid = os.fork()
            if self.pid == 0:
                self._child(candidates, argv, environment, theirs, writers[-1],
                            preexec_fn, close_fds, cwd, restore_signals,
                            start_new_session, pass_fds, umask, process_group)
        finally:
            for fd in writers:
                os.close(fd)
        self._child_created = True
        report = b""
        while part := os.read(error_read, 50000):
            report += part
        if not report:
            return
        os.waitpid(self.pid, 0)
        kind, number, message = report.split(b":", 2)
        message = message.decode(errors="surrogatepass")
        if kind == b"OSError":
            number = int(number, 16)
            if message == "noexec:chdir":
                filename, message = cwd, ""
            elif message == "noexec":
                filename, message = None, ""
            else:
                filename = executable
            raise OSError(number, os.strerror(number), filename)
        raise SubprocessError(message)

    def _child(self, candidates, argv, environment, theirs, error_write, preexec_fn,
               close_fds, cwd, restore_signals, start_new_session, pass_fds, umask,
               process_group):
        """What the child does: it never returns."""
        report = b"SubprocessError:0:Exception occurred in preexec_fn."
        step = b"noexec"
        try:
            moved = list(theirs)
            for i, fd in enumerate(moved):
                if 0 <= fd < i:  # it would be overwritten before it is used
                    moved[i] = os.dup(fd)
            for i, fd in enumerate(moved):
                if fd == i:
                    os.set_inheritable(fd, True)
                elif fd >= 0:
                    os.dup2(fd, i)
            if cwd is not None:
                step = b"noexec:chdir"
                os.chdir(cwd)
                step = b"noexec"
            if umask >= 0:
                os.umask(umask)
            if restore_signals:
                for name in ("SIGPIPE", "SIGXFZ", "SIGXFSZ"):
                    if hasattr(signal, name):
                        signal.signal(getattr(signal, name), signal.SIG_DFL)
            if start_new_session:
                os.setsid()
            if process_group is not None:
                os.setpgid(0, process_group)
            if preexec_fn is not None:
                step = None
                preexec_fn()
                step = b"noexec"
            for fd in pass_fds:
                os.set_inheritable(fd, True)
            if close_fds:
                self._close_others({error_write, *pass_fds})
            step = b""
            first = None
            for path in candidates:
                try:
                    if environment is None:
                        os.execv(path, argv)
                    else:
                        os.execve(path, argv, environment)
                except (FileNotFoundError, NotADirectoryError) as error:
                    if first is None:
                        first = error
                except OSError as error:
                    first = error
                    break
            raise first
        except OSError as error:
            if step is not None:
                report = b"OSError:%x:%s" % (error.errno or 0, step)
        except BaseException:
            if step is not None:
                report = b"SubprocessError:0:" + repr(sys.exception()).encode()
        finally:
            try:
                os.write(error_write, report)
            finally:
                os._exit(255)

    def _close_others(self, keep):
        try:
            open_ones = [int(name) for name in os.listdir("/proc/self/fd")]
        except OSError:
            open_ones = range(3, 256)
        for fd in open_ones:
            if fd > 2 and fd not in keep:
                try:
                    os.close(fd)
                except OSError:
                    pass

    # ---- waiting ----

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type == KeyboardInterrupt:
                if self._sigint_wait_secs > 0:
                    try:
                        self.wait(timeout=self._sigint_wait_secs)
                    except TimeoutExpired:
                        pass
                self._sigint_wait_secs = 0
                return
            self.wait()

    def __del__(self):
        if self._child_created and self.returncode is None:
            import warnings
            warnings.warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)
            self.poll()

    def _note(self, pid, status):
        if pid == self.pid:
            self.returncode = os.waitstatus_to_exitcode(status)

    def poll(self):
        """The exit code, or None while the program runs."""
        if self.returncode is None:
            try:
                self._note(*os.waitpid(self.pid, os.WNOHANG))
            except ChildProcessError:
                self.returncode = 0
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end; the exit code."""
        if timeout is not None:
            end = time.monotonic() + timeout
            delay = 0.0005
            while self.poll() is None:
                rest = end - time.monotonic()
                if rest <= 0:
                    raise TimeoutExpired(self.args, timeout)
                delay = min(delay * 2, rest, 0.05)
                time.sleep(delay)
            return self.returncode
        while self.returncode is None:
            try:
                self._note(*os.waitpid(self.pid, 0))
            except ChildProcessError:
                self.returncode = 0
        return self.returncode

    def send_signal(self, sig):
        """Send a signal, if the program still runs."""
        self.poll()
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        """Send SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Send SIGKILL."""
        self.send_signal(signal.SIGKILL)

    # ---- communicate ----

    def communicate(self, input=None, timeout=None):
        """Write input, read both outputs, wait: (output, errors)."""
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        streams = [self.stdin, self.stdout, self.stderr]
        if timeout is None and not self._communication_started and streams.count(None) >= 2:
            stdout = stderr = None
            if self.stdin:
                self._write_all(input)
            elif self.stdout:
                stdout = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                stderr = self.stderr.read()
                self.stderr.close()
            self.wait()
            return stdout, stderr
        return self._exchange(input, timeout)

    def _write_all(self, input):
        try:
            if input:
                self.stdin.write(input)
            self.stdin.close()
        except BrokenPipeError:
            pass
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise

    def _decode(self, data, stream):
        text = data.decode(stream.encoding, stream.errors)
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _exchange(self, input, timeout):
        """All three streams at once, without waiting for one of them."""
        end = None if timeout is None else time.monotonic() + timeout
        if not self._communication_started:
            self._communication_started = True
            if self.stdin is not None:
                self.stdin.flush()
                if input is None:
                    input = b""
                elif self.text_mode and isinstance(input, str):
                    input = input.encode(self.stdin.encoding, self.stdin.errors)
                self._input = memoryview(bytes(input))
            for stream in (self.stdout, self.stderr):
                if stream is not None:
                    self._output[stream] = []
        waiting = {stream for stream in self._output if not stream.closed}
        writing = self.stdin is not None and not self.stdin.closed
        for stream in waiting | ({self.stdin} if writing else set()):
            os.set_blocking(stream.fileno(), False)
        delay = 0.0002
        while waiting or writing:
            moved = False
            if writing:
                try:
                    if self._input:
                        count = os.write(self.stdin.fileno(), self._input[:65536])
                        self._input = self._input[count:]
                        moved = True
                except BlockingIOError:
                    pass
                except BrokenPipeError:
                    self._input = self._input[:0]
                if not self._input:
                    writing = False
                    try:
                        self.stdin.close()
                    except BrokenPipeError:
                        pass
            for stream in list(waiting):
                try:
                    data = os.read(stream.fileno(), 65536)
                except BlockingIOError:
                    continue
                moved = True
                if data:
                    self._output[stream].append(data)
                else:
                    stream.close()
                    waiting.discard(stream)
            if moved:
                delay = 0.0002
                continue
            if end is not None and time.monotonic() > end:
                raise TimeoutExpired(self.args, timeout,
                                     *(self._so_far(s) for s in (self.stdout, self.stderr)))
            time.sleep(delay)
            delay = min(delay * 2, 0.02)
        self.wait(None if end is None else max(end - time.monotonic(), 0))
        results = []
        for stream in (self.stdout, self.stderr):
            data = b"".join(self._output[stream]) if stream in self._output else None
            if data is not None and self.text_mode:
                data = self._decode(data, stream)
            results.append(data)
        return tuple(results)

    def _so_far(self, stream):
        data = b"".join(self._output.get(stream, ()))
        return data or None
