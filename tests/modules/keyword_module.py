# The words of the language.
import keyword

print(keyword.kwlist, keyword.softkwlist, sorted(keyword.__all__))
for word in ["if", "match", "_", "type", "If", "", "None", "print", "async", "case", 5]:
    print(word, keyword.iskeyword(word), keyword.issoftkeyword(word))
for word in keyword.kwlist:
    try:
        compile(f"{word} = 1", "x", "exec")
        print("assigned", word)
    except SyntaxError:
        pass
for word in keyword.softkwlist:
    exec(f"{word} = 1; print({word})")
