# += on strings in loops, with and without other references, and other builders.
text = ""
for i in range(1000):
    text += chr(97 + i % 26)
print(len(text), text[:30], text[-3:])
a = "start"
b = a
a += "+"
print(a, b)
parts = []
s = ""
for c in "abc":
    s += c
    parts.append(s)
print(parts)


def build(n):
    out = ""
    for i in range(n):
        out += str(i)
        if i % 3 == 0:
            out += "é"
        if i % 5 == 0:
            out += "😀"
    return out


result = build(12)
print(result, len(result))
d = {"k": "v"}
d["k"] += "w"
print(d)


class O:
    text = "class"


o = O()
o.text += "+instance"
print(o.text, O.text)
key = "key"
table = {key: 1}
key += "2"
print(table, key, key in table)
x = y = "same"
x += ""
print(x, y, x + "" == y)
line = "ab" * 3
line *= 2
print(line, "-".join(line), line.replace("a", ""))
first = "prefix"
second = first + "a"
third = first + "b"
print(first, second, third)
bytes_text = b""
for i in range(5):
    bytes_text += bytes([65 + i])
print(bytes_text)
names = "x" + "y", "z" "w"
print(names, "a" "b" + "c", f"{'a'}" "b")
long = ""
for i in range(100):
    long = long + "ab"
    long = "c" + long
print(len(long), long.count("c"), long.count("ab"))
