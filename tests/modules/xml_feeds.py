# A document read in pieces gives what it gives whole, wherever it is cut.
from xml.parsers import expat
import xml.etree.ElementTree as ET

DOCUMENTS = [
    b"<?xml version='1.0' encoding='iso8859-1'?><r a='\xe9'>caf\xe9</r>",
    b"<?xml version='1.0'?><!DOCTYPE r [ <!-- > ]> --> <!ENTITY e 'x > y'> "
    b"<!ATTLIST r a CDATA 'de]>f'> <?pi a > b?> ]><r>&e;<s/>]]<t>1</t></r>",
    b"<!DOCTYPE r SYSTEM 'a>b.dtd'><r><![CDATA[ a ]] > ]]>tail</r>",
    b"<!DOCTYPE r PUBLIC '-//X//Y' \"a'>.dtd\" ><!-- c --><r/>\r\n<?end?>\r\n",
]


def events(pieces):
    got = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def note(kind):
        return lambda *arguments: got.append((kind, *arguments))

    def characters(text):
        if got[-1][0] == "text":
            text = got.pop()[1] + text
        got.append(("text", text))

    for kind in ("StartElement", "EndElement", "Comment", "XmlDecl",
                 "ProcessingInstruction", "StartDoctypeDecl", "EndDoctypeDecl", "EntityDecl",
                 "StartCdataSection"):
        setattr(parser, kind + "Handler", note(kind))
    parser.CharacterDataHandler = characters
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return got


for document in DOCUMENTS:
    whole = events([document])
    print(whole)
    for cut in range(1, len(document)):
        assert events([document[:cut], document[cut:]]) == whole, cut
    assert events([document[i:i + 1] for i in range(len(document))]) == whole
    try:
        text = document.decode()
    except UnicodeDecodeError:
        continue
    assert events([*text]) == whole

puller = ET.XMLPullParser(["start", "end"])
for piece in ["<!DOC", "TYPE r [ <!ENT", "ITY e 'v>'> ", "]", "><r>&e", ";</r", ">"]:
    puller.feed(piece)
    print(piece, [(kind, element.tag, element.text) for kind, element in puller.read_events()])

# Text is held back until somebody listens to what comes in between.
parser = expat.ParserCreate()
parser.buffer_text = 5
print(parser.buffer_text, parser.buffer_size, parser.buffer_used)
parser.CharacterDataHandler = print
parser.Parse("<r>1<b/>2<c>3</c>\n4")
print("used", parser.buffer_used)
parser.buffer_size = 2
parser.Parse("567</r>", True)
for size in (0, -1, "x", 1.5, 1 << 40):
    try:
        parser.buffer_size = size
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for arguments in [(1,), (None, 1), (None, "ab"), (None, None, [])]:
    try:
        expat.ParserCreate(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(expat.errors.XML_ERROR_UNCLOSED_TOKEN, expat.model.XML_CTYPE_SEQ)
