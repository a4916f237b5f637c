# compile(..., "single") adds no line end, which a compound statement needs.
for text in ("x=1", "if 1: pass", "if 1: pass\n", "if 1:\n  pass", "def f(): pass", "x=1\ny=2",
             "x;y", "pass;", "", "\n", "#c", "if 1: pass\n#c", "if 1: pass #c",
             "class A:\n  def f(s):\n    pass", "@d\ndef f(): pass", "try: x\nexcept: y",
             "if 1: pass\nelse: pass", "with a: b", "x = (1,\n2)", "\"\"\"a\nb\"\"\"",
             "if 1:\n  pass\n\n", "for i in x:\n  y\n", "if 1: pass\nx", "match x:\n case 1: pass"):
    try:
        compile(text, "s", "single")
        print(repr(text), "ok")
    except SyntaxError as error:
        print(repr(text), error.args)
