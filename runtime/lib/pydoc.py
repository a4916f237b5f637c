"""Documentation of live objects as text, as help() prints it."""

from _help import describe, document, getdoc, help, locate, render_doc, resolve

__all__ = ["help"]


def pager(text, title=""):
    """Print a text."""
    print(text, end="")


def plain(text):
    """The text without overstruck letters."""
    import re
    return re.sub(".\b", "", text)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None):
    """Print the text about an object or a dotted name."""
    try:
        text = render_doc(thing, title)
    except ImportError as e:
        text = str(e) + "\n"
    if output is None:
        print(text)
    else:
        output.write(text)
