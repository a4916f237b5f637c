# The indent of an example is that in its text, though the text is read without what all
# its lines have.
import doctest

TEXT = """
        >>> x
        1
          >>> if y:
          ...     z
            3
   """
for text in (TEXT, TEXT + "\na\n", ">>> a\n", "\t>>> b\n\tc\n"):
    for example in doctest.DocTestParser().get_examples(text, "name"):
        print(example.lineno, example.indent, repr(example.source), repr(example.want))
