"""The syntax tree of Python source: parse it, walk it, change it, write it back."""

from _ast import *
from _ast import (PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST,
                  PyCF_TYPE_COMMENTS)


_old_constants = frozenset(("Num", "Str", "Bytes", "NameConstant", "Ellipsis"))
_old = _old_constants | {"slice", "Index", "ExtSlice", "Suite", "AugLoad", "AugStore", "Param"}


def __getattr__(name):
    if name not in _old:
        raise AttributeError(f"module 'ast' has no attribute {name!r}")
    import _ast_old
    found = globals()[name] = getattr(_ast_old, name)
    if name in _old_constants:
        _ast_old.warn(name)
    return found


def _old_attribute(name):
    def warn():
        import warnings
        warnings.warn(f"Attribute {name} is deprecated and will be removed in Python 3.14; "
                      "use value instead", DeprecationWarning, stacklevel=3)

    def get(self):
        """Deprecated: use value."""
        warn()
        return self.value

    def put(self, value):
        warn()
        self.value = value

    return property(get, put)


Constant.n = _old_attribute("n")
Constant.s = _old_attribute("s")


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False,
          feature_version=None, optimize=-1):
    """Return the tree of a source text; with optimize above 0, constants folded."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if feature_version is None:
        feature_version = -1
    elif isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
        feature_version = minor
    return compile(source, filename, mode, flags, _feature_version=feature_version,
                   optimize=optimize)


# ---- literals ----

def literal_eval(node_or_string):
    """The value of an expression in which nothing is computed: literals and displays.

    These are numbers, text, bytes, True, False, None, ..., tuples, lists, dicts and sets of
    them, and sums of a real and an imaginary number.
    """
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval").body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    text = "malformed node or string"
    line = getattr(node, "lineno", None)
    if line:
        text += f" on line {line}"
    raise ValueError(text + f": {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set"
            and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


# ---- text of a tree ----

def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a text of the tree, as calls that would make it."""
    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dumper(annotate_fields, include_attributes, indent, show_empty).text(node, 0)[0]


class _Dumper:
    def __init__(self, annotate_fields, include_attributes, indent, show_empty):
        self.annotate_fields = annotate_fields
        self.include_attributes = include_attributes
        self.indent = indent
        self.show_empty = show_empty

    def text(self, node, level):
        """The text of a value, and whether it fits into its parent's line."""
        level += 1
        if self.indent is not None:
            prefix = "\n" + self.indent * level
            separator = ",\n" + self.indent * level
        else:
            prefix, separator = "", ", "
        if isinstance(node, AST):
            return self._node(node, level, prefix, separator)
        if isinstance(node, list):
            if not node:
                return "[]", True
            items = separator.join([self.text(item, level)[0] for item in node])
            return f"[{prefix}{items}]", False
        return repr(node), True

    def _node(self, node, level, prefix, separator):
        cls = type(node)
        args, held_back = [], []
        simple = True
        keywords = self.annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                keywords = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                keywords = True
                continue
            if not self.show_empty:
                if value == []:
                    if not keywords:
                        held_back.append(repr(value))
                    continue
                if not keywords:
                    args += held_back
                    held_back = []
            value, fits = self.text(value, level)
            simple = simple and fits
            args.append(f"{name}={value}" if keywords else value)
        if self.include_attributes and node._attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    continue
                value, fits = self.text(value, level)
                simple = simple and fits
                args.append(f"{name}={value}")
        name = cls.__name__
        if simple and len(args) <= 3:
            return f"{name}({', '.join(args)})", not args
        return f"{name}({prefix}{separator.join(args)})", False


# ---- places ----

def copy_location(new_node, old_node):
    """Copy the place of old_node to new_node where both can have one; return new_node."""
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith("end_")):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place that of their parent; return node."""
    root = node
    waiting = [(node, 1, 0, 1, 0)]
    while waiting:
        node, line, column, end_line, end_column = waiting.pop()
        if "lineno" in node._attributes:
            if not hasattr(node, "lineno"):
                node.lineno = line
            else:
                line = node.lineno
        if "end_lineno" in node._attributes:
            if getattr(node, "end_lineno", None) is None:
                node.end_lineno = end_line
            else:
                end_line = node.end_lineno
        if "col_offset" in node._attributes:
            if not hasattr(node, "col_offset"):
                node.col_offset = column
            else:
                column = node.col_offset
        if "end_col_offset" in node._attributes:
            if getattr(node, "end_col_offset", None) is None:
                node.end_col_offset = end_column
            else:
                end_column = node.end_col_offset
        for child in iter_child_nodes(node):
            waiting.append((child, line, column, end_line, end_column))
    return root


def increment_lineno(node, n=1):
    """Move the tree n lines down; return node."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and getattr(child, "end_lineno", 0) is not None:
            child.end_lineno = getattr(child, "end_lineno", 0) + n
    return node


def iter_fields(node):
    """Yield (name, value) for each field that the node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes that are fields or items of fields."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """Return the docstring of a module, class or function node, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    import inspect
    return inspect.cleandoc(value.value)


def _source_lines(source):
    """The lines of a source with their ends; a form feed ends none."""
    lines, start, at = [], 0, 0
    while at < len(source):
        c = source[at]
        at += 1
        if c == "\r" and source[at:at + 1] == "\n":
            at += 1
        elif c not in "\r\n":
            continue
        lines.append(source[start:at])
        start = at
    if start < len(source):
        lines.append(source[start:])
    return lines


def get_source_segment(source, node, *, padded=False):
    """Return the text that a node was made from, or None without a place.

    padded: the first line of a text of several lines is indented as in the source.
    """
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _source_lines(source)[first:last + 1]
    if first == last:
        return lines[0].encode()[start:end].decode()
    padding = ""
    if padded:
        for c in lines[0].encode()[:start].decode():
            padding += c if c in "\f\t" else " "
    text = [padding + lines[0].encode()[start:].decode()] + lines[1:-1]
    text.append(lines[-1].encode()[:end].decode())
    return "".join(text)


def walk(node):
    """Yield a node and all below it, level by level."""
    waiting = [node]
    for node in waiting:
        waiting.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls visit_X for each node of class X; nodes without such a method are descended."""

    def visit(self, node):
        """Call the method for the node's class."""
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit the children of a node."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        """Call a method for one of the classes that constants had, where there is one."""
        value = node.value
        name = ("visit_NameConstant" if value is None or isinstance(value, bool) else
                "visit_Num" if isinstance(value, (int, float, complex)) else
                "visit_Str" if isinstance(value, str) else
                "visit_Bytes" if isinstance(value, bytes) else "visit_Ellipsis")
        method = getattr(self, name, None)
        if method is None:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f"{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return method(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods return what takes the node's place: a node, None, or a list."""

    def generic_visit(self, node):
        """Replace the children of a node by what visiting them returns."""
        for name, old in iter_fields(node):
            if isinstance(old, list):
                items = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            items.extend(item)
                            continue
                    items.append(item)
                old[:] = items
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def unparse(ast_obj):
    """Return source text that means the tree."""
    from _ast_unparse import Unparser
    return Unparser().text_of(ast_obj)


def main():
    """Print the tree of a file, as `python -m ast` does."""
    import argparse
    import sys
    parser = argparse.ArgumentParser()
    parser.add_argument("infile", nargs="?", default="-")
    parser.add_argument("-m", "--mode", default="exec",
                        choices=("exec", "single", "eval", "func_type"))
    parser.add_argument("--no-type-comments", default=True, action="store_false")
    parser.add_argument("-a", "--include-attributes", action="store_true")
    parser.add_argument("-i", "--indent", type=int, default=3)
    args = parser.parse_args()
    if args.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(name, "rb") as file:
            source = file.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == "__main__":
    main()
