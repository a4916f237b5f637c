# exit: 1
# Carets under a line with wide characters and tabs.
def f(größe, 数):
    return größe + 数["日本"] + 1


f(1, {"日本": "x"})
