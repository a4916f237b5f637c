# A small Lisp: reader, printer, environments, closures, macros, tail calls by a loop.
import math


class LispError(Exception):
    pass


class Symbol(str):
    table = {}

    def __new__(cls, name):
        if name not in cls.table:
            cls.table[name] = super().__new__(cls, name)
        return cls.table[name]


def tokens(text):
    lines = (line.split(";")[0] for line in text.split("\n"))
    for piece in " ".join(lines).split('"'):
        yield from piece.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()


def read(source, token=None):
    token = token or next(source, None)
    match token:
        case None:
            raise LispError("unexpected end")
        case "(":
            items = []
            for token in source:
                if token == ")":
                    return items
                items.append(read(source, token))
            raise LispError("missing )")
        case ")":
            raise LispError("unexpected )")
        case "'":
            return [Symbol("quote"), read(source)]
        case "#t" | "#f":
            return token == "#t"
    for convert in (int, float, Symbol):
        try:
            return convert(token)
        except ValueError:
            pass


def read_all(text):
    source = tokens(text)
    for token in source:
        yield read(source, token)


def show(value):
    match value:
        case bool():
            return "#t" if value else "#f"
        case [Symbol("quote"), x]:
            return "'" + show(x)
        case list():
            return f"({' '.join(map(show, value))})"
        case None:
            return ""
        case Procedure() | Macro():
            return f"<{type(value).__name__.lower()} {value.name or 'anonymous'}>"
    return str(value) if not callable(value) else "<builtin>"


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound {name}")


class Procedure:
    def __init__(self, params, body, env, name=None):
        self.params, self.body, self.env, self.name = params, body, env, name

    def bind(self, args):
        if isinstance(self.params, Symbol):
            return Env([self.params], [list(args)], self.env)
        if len(args) != len(self.params):
            raise LispError(f"{show(self)} takes {len(self.params)} arguments, got {len(args)}")
        return Env(self.params, args, self.env)

    def __call__(self, *args):
        return evaluate(self.body, self.bind(args))


class Macro(Procedure):
    pass


S = Symbol


def evaluate(x, env):
    while True:
        match x:
            case Symbol():
                return env.find(x)[x]
            case []:
                return []
            case [Symbol("quote"), value]:
                return value
            case [Symbol("if"), test, then, *other]:
                x = then if evaluate(test, env) is not False else other[0] if other else None
            case [Symbol("define"), [name, *params], *body]:
                env[name] = Procedure(params, [S("begin"), *body], env, name)
                return None
            case [Symbol("define"), name, value]:
                env[name] = evaluate(value, env)
                return None
            case [Symbol("set!"), name, value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case [Symbol("lambda"), params, *body]:
                return Procedure(params, [S("begin"), *body], env)
            case [Symbol("macro"), name, params, body]:
                env[name] = Macro(params, body, env, name)
                return None
            case [Symbol("begin"), *firsts, last]:
                for first in firsts:
                    evaluate(first, env)
                x = last
            case [Symbol("let"), bindings, *body]:
                env = Env([n for n, _ in bindings], [evaluate(v, env) for _, v in bindings], env)
                x = [S("begin"), *body]
            case [Symbol("cond"), *clauses]:
                for test, result in clauses:
                    if test == S("else") or evaluate(test, env) is not False:
                        x = result
                        break
                else:
                    return None
            case [head, *rest]:
                f = evaluate(head, env)
                if isinstance(f, Macro):
                    x = f(*rest)
                    continue
                args = [evaluate(a, env) for a in rest]
                if isinstance(f, Procedure):
                    x, env = f.body, f.bind(args)
                    continue
                if not callable(f):
                    raise LispError(f"{show(f)} is no procedure")
                return f(*args)
            case _:
                return x


def fold(function, start):
    def folded(*args):
        first, rest = (args[0], args[1:]) if len(args) > 1 else (start, args)
        for a in rest:
            first = function(first, a)
        return first
    return folded


def standard():
    env = Env()
    env.update({
        "+": fold(lambda a, b: a + b, 0), "*": fold(lambda a, b: a * b, 1), "-": fold(lambda a, b: a - b, 0),
        "/": lambda a, b: a / b, "=": lambda a, b: a == b, "<": lambda a, b: a < b, "mod": lambda a, b: a % b,
        "car": lambda a: a[0], "cdr": lambda a: a[1:], "cons": lambda a, b: [a, *b], "list": lambda *a: list(a),
        "null?": lambda a: a == [], "apply": lambda f, a: f(*a), "sqrt": math.sqrt, "length": len,
        "map": lambda f, *a: list(map(f, *a)), "display": lambda *a: print("out:", *map(show, a)),
    })
    return env


env = standard()
PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) ; a tail call
(loop 5000 0)
(define compose (lambda (f g) (lambda (x) (f (g x)))))
((compose fact (lambda (x) (+ x 2))) 3)
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(counter) (counter) (list (counter) (counter))
(map (lambda (x y) (* x y)) '(1 2 3) (list 4 5 6))
(define (filter f xs) (cond ((null? xs) '()) ((f (car xs)) (cons (car xs) (filter f (cdr xs)))) (else (filter f (cdr xs)))))
(filter (lambda (x) (= 0 (mod x 3))) '(1 2 3 4 5 6 7 8 9))
(macro unless (test body) (list 'if test #f body))
(unless (< 2 1) (display 'shown 1.5 #t '(a (b) 'c)))
(define sum (lambda args (apply + args)))
(sum 1 2 3 4) (sqrt 16) (length '()) fact (lambda (x) x) unless +
(define (even? n) (if (= n 0) #t (odd? (- n 1)))) (define (odd? n) (if (= n 0) #f (even? (- n 1))))
(even? 1001)
(undefined 1)
(fact 1 2)
(1 2)
(car '())
(/ 1 0)
(set! nothing 5)
(+ 1 'a)
(begin (define x 10) (* x x))
"""
for form in read_all(PROGRAM):
    try:
        value = evaluate(form, env)
        if value is not None:
            print(show(value))
    except LispError as error:
        print("error:", error)
    except (IndexError, ZeroDivisionError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
for text in ("(a (b c)", ")", "'", "(1 2.5 -3 #f x)"):
    try:
        print([show(form) for form in read_all(text)])
    except LispError as error:
        print("error:", error)
print(len(env) > 20, S("x") is S("x"), isinstance(S("x"), str))
