# One-way constraint solver with strengths: deep class trees and method calls.
REQUIRED, STRONG, MEDIUM, WEAK = range(4)


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.users = []
        self.determined_by = None
        self.strength = WEAK
        self.mark = 0

    def __repr__(self):
        return f"{self.name}={self.value}"


class Constraint:
    def __init__(self, strength, variables):
        self.strength = strength
        self.variables = variables
        self.output = None
        for variable in variables:
            variable.users.append(self)

    def inputs(self):
        return [v for v in self.variables if v is not self.output]

    def choose_output(self, mark):
        best = None
        for variable in self.variables:
            if variable.mark != mark and variable.strength > self.strength:
                if best is None or variable.strength >= best.strength:
                    best = variable
        self.output = best
        return best is not None

    def execute(self):
        raise NotImplementedError


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength, [variable])

    def execute(self):
        pass


class Edit(Stay):
    def __init__(self, variable, strength):
        super().__init__(variable, strength)
        self.wanted = 0

    def execute(self):
        self.output.value = self.wanted


class Equal(Constraint):
    def __init__(self, a, b, strength=REQUIRED):
        super().__init__(strength, [a, b])

    def execute(self):
        a, b = self.variables
        self.output.value = b.value if self.output is a else a.value


class Scale(Constraint):
    def __init__(self, source, factor, offset, target, strength=REQUIRED):
        self.factor = factor
        self.offset = offset
        super().__init__(strength, [source, target])

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor + self.offset
        else:
            source.value = (target.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def add(self, constraint):
        self.mark += 1
        pending = [constraint]
        while pending:
            current = pending.pop()
            if not current.choose_output(self.mark):
                if current.strength == REQUIRED:
                    raise ValueError("cannot satisfy a required constraint")
                continue
            output = current.output
            overridden = output.determined_by
            output.determined_by = current
            output.strength = current.strength
            output.mark = self.mark
            if overridden is not None:
                overridden.output = None
                pending.append(overridden)

    def plan(self, sources):
        self.mark += 1
        todo = list(sources)
        ordered = []
        while todo:
            constraint = todo.pop()
            output = constraint.output
            if output is None or output.mark == self.mark:
                continue
            output.mark = self.mark
            ordered.append(constraint)
            for user in output.users:
                if user.output is not None and user is not constraint:
                    if all(v.mark == self.mark or v.determined_by is None
                           or isinstance(v.determined_by, Stay) for v in user.inputs()):
                        todo.append(user)
        return ordered

    def execute(self, plan):
        for constraint in plan:
            constraint.execute()
        self.executed += len(plan)


def chain(length):
    planner = Planner()
    variables = [Variable(f"v{i}", 0) for i in range(length)]
    for a, b in zip(variables, variables[1:]):
        planner.add(Equal(a, b))
    edit = Edit(variables[0], MEDIUM)
    planner.add(edit)
    total = 0
    for value in range(300):
        edit.wanted = value
        planner.execute(planner.plan([edit]))
        total += variables[-1].value
    return total, planner.executed


def projection(length):
    planner = Planner()
    sources = [Variable(f"s{i}", i) for i in range(length)]
    targets = [Variable(f"t{i}", 0) for i in range(length)]
    edits = []
    for i, (source, target) in enumerate(zip(sources, targets)):
        planner.add(Stay(source, WEAK - 1))
        planner.add(Scale(source, 10, 1000 + i, target))
        edit = Edit(source, STRONG)
        planner.add(edit)
        edits.append(edit)
    total = 0
    for value in range(60):
        for edit in edits:
            edit.wanted = value
            planner.execute(planner.plan([edit]))
        total += sum(target.value for target in targets)
    return total, planner.executed


print(*chain(2500), *projection(4000))
