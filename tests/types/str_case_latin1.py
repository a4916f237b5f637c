# Every letter of Latin-1, alone, among its like, and with those whose case is elsewhere.
letters = [chr(c) for c in range(256)]
for convert in (str.lower, str.upper, str.casefold):
    alone = "".join(convert(c) for c in letters)
    print(convert.__name__, ascii(alone))
    for c in letters:
        for text in ("\xe9" + c, c + "\xc9xyz", "AbC" + c * 20 + "\xf7\xd7"):
            assert convert(text) == "".join(map(convert, text)), (convert, text)
            assert convert(text).isascii() == all(map(str.isascii, map(convert, text)))
