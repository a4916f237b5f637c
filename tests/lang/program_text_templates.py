# A template engine that compiles templates to functions: loops, conditions, filters, errors.
class TemplateError(Exception):
    pass


def pieces(source):
    at = 0
    while (start := source.find("{", at)) >= 0:
        kind = source[start : start + 2]
        if kind not in ("{{", "{%"):
            yield "text", source[at : start + 1]
            at = start + 1
            continue
        end = source.find({"{{": "}}", "{%": "%}"}[kind], start)
        if end < 0:
            raise TemplateError(f"unclosed {kind} at {start}")
        yield "text", source[at:start]
        yield ("value" if kind == "{{" else "tag"), source[start + 2 : end].strip()
        at = end + 2
    yield "text", source[at:]


def translate(source):
    lines, depth, open_tags = ["def render():"], 1, []

    def emit(line):
        lines.append("    " * depth + line)

    for kind, content in pieces(source):
        if kind == "text" and content:
            emit(f"yield {content!r}")
        elif kind == "value":
            expression, *filters = (part.strip() for part in content.split("|"))
            for name in filters:
                expression = f"filters[{name!r}]({expression})"
            emit(f"yield str({expression})")
        elif kind == "tag":
            match content.split():
                case ["for" | "if" as word, *_]:
                    emit(content + ":")
                    open_tags.append(word)
                    depth += 1
                case ["else"] if open_tags:
                    depth -= 1
                    emit("else:")
                    depth += 1
                case ["end"] if open_tags:
                    open_tags.pop()
                    depth -= 1
                case _:
                    raise TemplateError(f"unexpected tag {content!r}")
    if open_tags:
        raise TemplateError(f"{open_tags[-1]} has no end")
    return "\n".join(lines + ["    yield ''"])


def render(source, **values):
    filters = {"upper": str.upper, "title": str.title, "money": "{:,.2f}".format}
    space = {"filters": filters, **values}
    exec(compile(translate(source), "<template>", "exec"), space)
    return "".join(space["render"]())


page = """Dear {{ name | title }},
{% for item, price in items %}{% if price > 10 %}* {{ item | upper }}: {{ price | money }}
{% else %}- {{ item }} {x}
{% end %}{% else %}That was all.
{% end %}Total {{ sum(p for _, p in items) | money }}"""
print(render(page, name="ada", items=[("pen", 2), ("lamp", 1234.5)]))
print(translate("a{% if x %}{{ x }}{% end %}"))
for bad in ("{{ a", "{% if x %}", "{% end %}", "{% while x %}", "{{ missing }}", "{{ 1 | nope }}"):
    try:
        print(render(bad, x=1))
    except (TemplateError, NameError, KeyError) as error:
        print(type(error).__name__, error)
