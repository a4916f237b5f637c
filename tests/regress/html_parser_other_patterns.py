# The patterns of html.parser may be replaced in a copy of the module, as Markdown does.
import importlib.util
import re

spec = importlib.util.find_spec("html.parser")
copy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(copy)


class Shows(copy.HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_pi(self, data):
        print("pi", repr(data))

    def handle_entityref(self, name):
        print("entity", name)

    def handle_charref(self, name):
        print("character", name)

    def handle_comment(self, data):
        print("comment", repr(data))


TEXT = ("<?a > b?> x &amp; &amp &lt;y &#65; &#x42 <p q=1 r`s='t'>z</p > <`x> <a`b c>"
        "<!-- d -- > e <3 &z")


def show(cls):
    parser = cls(convert_charrefs=False)
    parser.feed(TEXT)
    parser.close()
    print("rest", repr(parser.rawdata))


show(Shows)
print("--")
copy.piclose = re.compile(r"\?>")
copy.entityref = re.compile(r"&([a-z]+);")
copy.incomplete = copy.entityref
copy.starttagopen = re.compile("<[a-z`]")
copy.tagfind_tolerant = re.compile(r"([`a-z]+)\s*")
copy.attrfind_tolerant = re.compile(r"([a-z]+)(=([0-9]+))?\s*")
copy.locatestarttagend_tolerant = re.compile("<[^>]*")
copy.endendtag = re.compile(" >")
copy.endtagfind = re.compile("</([a-z]) >")
copy.charref = re.compile("&#([0-9]+);")
copy.commentclose = re.compile("-- >")
copy.interesting_normal = re.compile("[&<]")
show(Shows)

import html.parser

print("--", html.parser.piclose.pattern, html.parser.piclose is copy.piclose)
print(html.parser.starttagopen.match("<p"), html.parser.endendtag.search("a>").span())
print(html.parser.attrfind_tolerant.match("<a b='c'", 3).groups())
print(html.parser.tagfind_tolerant.match("Div  id=x").groups())
print(html.parser.unescape("&lt;"))
