"""A loop that reads commands and calls the methods of their names."""

import inspect
import string
import sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"


class Cmd:
    """The base of such loops: derived classes have methods do_name(arg)."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = "="
    lastcmd = ""
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Read commands until one of them says that it was the last."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            if self.cmdqueue:
                line = self.cmdqueue.pop(0)
            elif self.use_rawinput:
                try:
                    line = input(self.prompt)
                except EOFError:
                    line = "EOF"
            else:
                self.stdout.write(self.prompt)
                self.stdout.flush()
                line = self.stdin.readline()
                line = line.rstrip("\r\n") if line else "EOF"
            line = self.precmd(line)
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def precmd(self, line):
        """What is run before a command; the line to run."""
        return line

    def postcmd(self, stop, line):
        """What is run after a command; whether to stop."""
        return stop

    def preloop(self):
        """What is run before the loop."""

    def postloop(self):
        """What is run after the loop."""

    def parseline(self, line):
        """Split a line: (command, argument, line)."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        i = 0
        while i < len(line) and line[i] in self.identchars:
            i += 1
        return line[:i], line[i:].strip(), line

    def onecmd(self, line):
        """Run a line; whether to stop."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        if cmd == "":
            return self.default(line)
        func = getattr(self, "do_" + cmd, None)
        return self.default(line) if func is None else func(arg)

    def emptyline(self):
        """What an empty line does: the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)
        return None

    def default(self, line):
        """What an unknown command does."""
        self.stdout.write("*** Unknown syntax: %s\n" % line)

    def completedefault(self, *ignored):
        """What completes the arguments of a command that has no complete_ method."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin with a text."""
        return [name[3:] for name in self.get_names() if name.startswith("do_" + text)]

    def complete(self, text, state):
        """The completion number state of a text that stands in readline's line, or None."""
        if state == 0:
            import readline
            whole = readline.get_line_buffer()
            line = whole.lstrip()
            cut = len(whole) - len(line)
            begin = readline.get_begidx() - cut
            complete = self.completenames
            if begin > 0:
                command = self.parseline(line)[0]
                complete = self.completedefault
                if command:
                    complete = getattr(self, "complete_" + command, complete)
            self.completion_matches = complete(text, line, begin, readline.get_endidx() - cut)
        try:
            return self.completion_matches[state]
        except IndexError:
            return None

    def complete_help(self, *args):
        """What may follow help: commands and topics."""
        topics = {name[5:] for name in self.get_names() if name.startswith("help_" + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def get_names(self):
        """The names that may be commands."""
        return dir(self.__class__)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            func = getattr(self, "help_" + arg, None)
            if func is not None:
                func()
                return
            command = getattr(self, "do_" + arg, None)
            doc = inspect.cleandoc(command.__doc__ or "") if command else ""
            self.stdout.write("%s\n" % str(doc or self.nohelp % (arg,)))
            return
        names = sorted(set(self.get_names()))
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, others = [], []
        for name in names:
            if name.startswith("do_"):
                cmd = name[3:]
                if cmd in topics or getattr(self, name).__doc__:
                    documented.append(cmd)
                    topics.discard(cmd)
                else:
                    others.append(cmd)
        self.stdout.write("%s\n" % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Print a list of commands under a header."""
        if cmds:
            self.stdout.write("%s\n" % str(header))
            if self.ruler:
                self.stdout.write("%s\n" % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Print texts in as few rows as fit the width."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [str(i) for i, text in enumerate(list) if not isinstance(text, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(wrong))
        for rows in range(1, len(list) + 1):
            columns = [list[i:i + rows] for i in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        for row in range(rows):
            texts = [column[row].ljust(width) for column, width in zip(columns, widths)
                     if row < len(column)]
            self.stdout.write("  ".join(texts).rstrip() + "\n")
