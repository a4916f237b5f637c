# Tables of data with more constants than one instruction can tell apart.
exec("numbers = [" + ", ".join(str(i + 1000) for i in range(100000)) + "]")
print(len(numbers), numbers[0], numbers[70000], numbers[-1])
exec("table = {" + ", ".join(f"'key{i}': {i}.5" for i in range(40000)) + "}")
print(len(table), table["key0"], table["key39999"])
exec("rows = [" + ", ".join(f"('a{i}', {i}, [{i}])" for i in range(30000)) + "]")
print(len(rows), rows[-1])
exec("total = 0\nfor n in (1, 2):\n" + "\n".join(f"    total += {i} * n + {i}.75" for i in range(30000)))
print(total)
