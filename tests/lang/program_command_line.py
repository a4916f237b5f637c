# stdin: set x 5
# stdin: add x 7 as "the sum"
# stdin: list
# stdin: repeat 3 echo "hi there" bye
# stdin: frobnicate
# stdin: ech hello
# stdin: set y
# stdin: echo "open
# stdin: get nothing
# stdin: alias say echo loud:
# stdin: say one two
# stdin: undo
# stdin: list
# stdin: help add
# stdin: quit
# stdin: echo never
# A command interpreter: a dispatcher with decorators, quoting, aliases, suggestions, undo.
import sys


class CommandError(Exception):
    pass


class Quit(Exception):
    pass


def split(line):
    words, word, quoted = [], None, False
    for c in line:
        if c == '"':
            quoted = not quoted
            word = word or ""
        elif c.isspace() and not quoted:
            if word is not None:
                words.append(word)
            word = None
        else:
            word = (word or "") + c
    if quoted:
        raise CommandError("unclosed quote")
    return words if word is None else words + [word]


class Shell:
    commands = {}

    def command(*names, usage="", commands=commands):
        def register(function):
            for name in names:
                commands[name] = (function, usage)
            return function
        return register

    def __init__(self):
        self.names, self.aliases, self.journal = {}, {}, []

    @command("set", usage="NAME VALUE")
    def set(self, name, value):
        """Give a name a value."""
        self.journal.append((name, self.names.get(name)))
        self.names[name] = int(value)

    @command("get", usage="NAME")
    def get(self, name):
        """Show the value of a name."""
        if name not in self.names:
            raise CommandError(f"{name} is not set")
        return self.names[name]

    @command("add", "plus", usage="NAME NUMBER [as LABEL]")
    def add(self, name, number, *label):
        """Add a number to a name.

        The label is shown before the sum.
        """
        self.set(name, self.get(name) + int(number))
        match label:
            case ("as", text):
                return f"{text}: {self.names[name]}"
            case ():
                return self.names[name]
            case _:
                raise CommandError(f"did not understand {' '.join(label)!r}")

    @command("echo")
    def echo(self, *words):
        """Print the words."""
        return " ".join(words)

    @command("repeat", usage="N COMMAND...")
    def repeat(self, n, *words):
        """Run a command several times."""
        for _ in range(int(n)):
            self.run(words)

    @command("list", "ls")
    def list(self):
        """Show all names."""
        return "\n".join(f"{k:<5}= {v:>4}" for k, v in sorted(self.names.items())) or "(empty)"

    @command("alias", usage="NAME COMMAND...")
    def alias(self, name, *words):
        """Name a command."""
        self.aliases[name] = words

    @command("undo")
    def undo(self):
        """Take the last change back."""
        name, old = self.journal.pop()
        if old is None:
            del self.names[name]
        else:
            self.names[name] = old

    @command("help", usage="[COMMAND]")
    def help(self, name=None):
        """Explain."""
        if name is None:
            return " ".join(sorted(self.commands))
        function, usage = self.commands[name]
        lines = [line.strip() for line in function.__doc__.strip().splitlines()]
        return f"usage: {name} {usage}\n" + "\n".join(lines)

    @command("quit", "exit")
    def quit(self):
        """Leave."""
        raise Quit

    del command

    def suggest(self, name):
        near = [known for known in sorted(self.commands)
                if len(set(known) ^ set(name)) <= 1 or known.startswith(name[:3])]
        return f", did you mean {' or '.join(near)}?" if near else ""

    def run(self, words):
        name, *arguments = words
        if name in self.aliases:
            name, *arguments = *self.aliases[name], *arguments
        if name not in self.commands:
            raise CommandError(f"unknown command {name!r}{self.suggest(name)}")
        function, usage = self.commands[name]
        try:
            result = function(self, *arguments)
        except TypeError as error:
            raise CommandError(f"usage: {name} {usage}") from error
        if result is not None:
            print(result)


shell = Shell()
number = 0
for number, line in enumerate(sys.stdin, start=1):
    print(f"{number}> {line.rstrip()}")
    try:
        shell.run(split(line))
    except CommandError as error:
        cause = f" [{type(error.__cause__).__name__}: {error.__cause__}]" if error.__cause__ else ""
        print(f"error: {error}{cause}")
    except Quit:
        break
print(number, "lines,", len(shell.journal), "changes", hasattr(Shell, "command"))
for line in ('a "b c" d', "", '  ""  x ', 'pre"fix ed"post', "tab\tsplit"):
    print(split(line))
shell.run(["help"])
