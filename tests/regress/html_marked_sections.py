# Sections <![name[...]]> and <![if ...]> of HTML: where they end, and which are refused.
from html.parser import HTMLParser


class Parser(HTMLParser):
    def handle_data(self, data):
        print("data", repr(data), self.getpos())

    def unknown_decl(self, data):
        print("section", repr(data), self.getpos())


for text in ("<![", "<![ ", "<![C", "<![CDATA[x]]>", "<![CDATA[x", "<![cdata[x]]>", "<![temp[x]]>", "<![if x]>y",
             "<![else]>", "<![if", "<![foo]>", "<![foo[x]]>", "<![foo bar]>", "a\n<![>", "<![1]>", "<![-x]>",
             "<![include[ a ]]>b", "<![rcdata[a]] >z", "<![if x ] >", "<![CDATA[a]]b]]>c", "<![CDATA x]>y",
             "<![\xe9]>", "<![a_b-c.1]>", "<![ignore[a] ] >b", "<![ 0123456789012345678901234567890"):
    for parts in (text,), (text[:4], text[4:]):
        parser = Parser()
        try:
            for part in parts:
                parser.feed(part)
            print(repr(parser.rawdata))
            parser.close()
        except AssertionError as error:
            print(error, parser.getpos())
