# State machines: a turnstile table, a parser with match, a traffic light generator, a regex.
class Machine:
    """A state machine whose moves are methods marked with @on(state, event)."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.initial = options.get("initial", "start")
        cls.moves = {}
        for base in reversed(cls.__mro__):
            for member in vars(base).values():
                for pair in getattr(member, "pairs", ()):
                    cls.moves[pair] = member

    def __init__(self):
        self.state, self.log = self.initial, []

    def send(self, event, *args):
        move = self.moves.get((self.state, event)) or self.moves.get(("*", event))
        if move is None:
            raise LookupError(f"{type(self).__name__}: no {event!r} in state {self.state!r}")
        before, self.state = self.state, move(self, *args) or self.state
        self.log.append(f"{before}->{self.state}" if before != self.state else f"{before}!")
        return self


def on(*states, event):
    def mark(function):
        function.pairs = [(state, event) for state in states]
        return function
    return mark


class Turnstile(Machine, initial="locked"):
    coins = 0

    @on("locked", event="coin")
    def unlock(self, value=1):
        self.coins += value
        return "open"

    @on("open", event="coin")
    def keep(self, value=1):
        self.coins += value

    @on("open", event="push")
    def enter(self):
        return "locked"


class Alarmed(Turnstile, initial="locked"):
    @on("locked", event="push")
    def alarm(self):
        return "alarm"

    @on("*", event="reset")
    def reset(self):
        return "locked"


for machine, events in ((Turnstile(), "coin push coin coin push push"), (Alarmed(), "push reset coin push reset")):
    try:
        for event in events.split():
            machine.send(event)
    except LookupError as error:
        print("error:", error)
    print(machine.state, machine.coins, machine.log)
print(Alarmed().send("coin", 5).send("push").coins, len(Turnstile.moves), len(Alarmed.moves))


def run(program):
    """A stack machine with match on tuples."""
    stack, pc, out, limit = [], 0, [], 1000
    while pc < len(program) and (limit := limit - 1):
        match program[pc]:
            case ("push", int() | float() as value):
                stack.append(value)
            case ("dup",):
                stack.append(stack[-1])
            case ("swap",):
                stack[-2:] = stack[:-3:-1]
            case ("add" | "sub" | "mul" as op,):
                b, a = stack.pop(), stack.pop()
                stack.append({"add": a + b, "sub": a - b, "mul": a * b}[op])
            case ("jump", target) | ("jump_if", target) as move:
                if move[0] == "jump" or stack.pop():
                    pc = target
                    continue
            case ("print", *labels):
                out.append(" ".join([*labels, str(stack[-1])]))
            case [name, *rest]:
                raise SyntaxError(f"unknown instruction {name} with {len(rest)} operands")
        pc += 1
    return out, stack


countdown = [("push", 3), ("print", "n ="), ("push", 1), ("sub",), ("dup",), ("jump_if", 1)]
print(run(countdown))
print(run([("push", 5), ("push", 7), ("swap",), ("sub",), ("print",), ("push", 2.5), ("mul",)]))
try:
    run([("push", "x")])
except SyntaxError as error:
    print(error)


def light():
    seconds = 0
    while True:
        for colour, time in (("green", 3), ("yellow", 1), ("red", 2)):
            for _ in range(time):
                if (command := (yield f"{seconds}:{colour}")) == "skip":
                    break
                seconds += 1


signal = light()
print(next(signal), *(signal.send(c) for c in (None, "skip", None, "skip", None, None, None)))


def matches(pattern, text):
    """Tiny regular expressions: c . c* ^ $."""
    def here(p, t):
        match list(p):
            case []:
                return True
            case ["$"]:
                return not t
            case [c, "*", *rest]:
                return here("".join(rest), t) or bool(t) and c in (t[0], ".") and here(p, t[1:])
            case [c, *rest]:
                return bool(t) and c in (t[0], ".") and here("".join(rest), t[1:])
    if pattern.startswith("^"):
        return here(pattern[1:], text)
    return any(here(pattern, text[i:]) for i in range(len(text) + 1))


for pattern in ("a.c", "^b", "x*yz$", "^.*c$", "q"):
    print(pattern, [word for word in ("abc", "bxxyz", "yz", "cab", "") if matches(pattern, word)])


def comments(text):
    state, out = "code", []
    for c in text:
        match state, c:
            case "code", "/":
                state = "slash"
            case "code", '"':
                state = "string"
                out.append(c)
            case "slash", "*":
                state = "comment"
            case "slash", _:
                state = "code"
                out += ["/", c]
            case "comment", "*":
                state = "star"
            case "star", "/":
                state = "code"
            case "comment" | "star", _:
                state = "comment"
            case "string", '"':
                state = "code"
                out.append(c)
            case _:
                out.append(c)
    return "".join(out), state


print(comments('a /* gone */ b / c "/* kept */" d'), comments("x /* open"))
