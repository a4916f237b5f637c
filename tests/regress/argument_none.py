# Complaints about an argument call None by its name, not by its class.
for call in (lambda: format(1, None), lambda: "a".encode(None), lambda: (1).__format__(None), lambda: type(None, (), {}),
             lambda: (1).to_bytes(1, None), lambda: compile("1", "f", None), lambda: str(b"", encoding=None), lambda: int.from_bytes(b"", None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
