# A stack machine with an assembler: labels, calls, dispatch by getattr, and its errors.
class Halt(Exception):
    pass


class Machine:
    def __init__(self, code, limit=2000):
        self.code, self.limit = code, limit
        self.stack, self.frames, self.memory, self.out = [], [], {}, []
        self.pc = 0

    def run(self):
        for _ in range(self.limit):
            op, *args = self.code[self.pc]
            self.pc += 1
            try:
                getattr(self, "op_" + op)(*args)
            except Halt:
                return " ".join(map(str, self.out))
            except AttributeError as error:
                raise SyntaxError(f"no instruction {op} at {self.pc - 1}") from error
        raise TimeoutError(f"more than {self.limit} steps")

    def op_push(self, value): self.stack.append(value)
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_store(self, name): self.memory[name] = self.stack.pop()
    def op_load(self, name): self.stack.append(self.memory[name])
    def op_print(self): self.out.append(self.stack.pop())
    def op_jump(self, target): self.pc = target
    def op_jumpz(self, target): self.pc = self.pc if self.stack.pop() else target
    def op_call(self, target): self.frames.append(self.pc); self.pc = target
    def op_ret(self): self.pc = self.frames.pop()
    def op_halt(self): raise Halt


def binary(name, function):
    def op(self):
        right, left = self.stack.pop(), self.stack.pop()
        self.stack.append(function(left, right))

    setattr(Machine, "op_" + name, op)


for name, function in {"add": int.__add__, "sub": int.__sub__, "mul": int.__mul__,
                       "less": lambda a, b: int(a < b), "mod": int.__mod__}.items():
    binary(name, function)


def assemble(source):
    lines = [line.split("#")[0].split() for line in source.splitlines()]
    labels, code = {}, []
    for words in filter(None, lines):
        if words[0].endswith(":"):
            labels[words[0][:-1]] = len(code)
        else:
            code.append(words)
    convert = lambda w: labels[w] if w in labels else int(w) if w.lstrip("-").isdigit() else w
    return [(op, *map(convert, args)) for op, *args in code]


factorial = """
    push 6
    call fact
    print
    halt
fact:           # n -> n!
    dup
    jumpz zero
    dup
    push 1
    sub
    call fact
    mul
    ret
zero:
    push 1
    add
    ret
"""
print(Machine(assemble(factorial)).run())
loop = """
    push 0
    store i
top:
    load i
    print
    load i
    push 1
    add
    dup
    store i
    push 5
    less
    jumpz end
    jump top
end:
    halt
"""
print(Machine(assemble(loop)).run())
for bad in ("fly", "push 1\nprint\nadd", "top:\njump top"):
    try:
        Machine(assemble(bad)).run()
    except (SyntaxError, IndexError, TimeoutError) as error:
        print(type(error).__name__, error)
