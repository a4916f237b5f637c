# flat: none, some patterns of the parser get machine code only after many runs
# xml.dom.minidom: trees read, asked, changed and written.
import io
import os
import tempfile
import xml.dom
from xml.dom import minidom
from xml.parsers.expat import ExpatError


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "code", ""))


TEXT = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE lib PUBLIC "-//X//Y" "lib.dtd">
<!-- first --><?style a="b"?>
<lib xmlns="urn:a" xmlns:p="urn:p" p:kind="x" open="yes&amp;&quot;no&#10;">
  <book id="b1"><title>Älpha &lt;1&gt;</title><p:note/></book>
  <book id="b2"><![CDATA[a < b]]> tail<!--c--></book>
  <empty></empty>
</lib>"""
document = minidom.parseString(TEXT)
print(document.toxml())
print(document.toprettyxml(indent="  "))
print(document.toxml("ascii", standalone=True))
print(document.toprettyxml(encoding="utf-8")[:60])
root = document.documentElement
print(document.encoding, document.version, document.standalone, document.nodeName,
      document.nodeType, document.doctype.name, document.doctype.publicId,
      document.doctype.systemId)
print([(n.nodeType, n.nodeName, n.nodeValue) for n in document.childNodes])
print(root.tagName, root.prefix, root.localName, root.namespaceURI, root.ownerDocument is document,
      root.parentNode is document, root.nextSibling, root.previousSibling.target)
print([(k, a.localName, a.prefix, a.namespaceURI, a.value) for k, a in
       sorted((k, root.attributes[k]) for k in root.attributes.keys())])
for book in document.getElementsByTagName("book"):
    print(book.getAttribute("id"), repr(book.getAttribute("nope")), book.hasAttribute("id"),
          [n for n in book.childNodes if n.nodeType != n.ELEMENT_NODE], len(book.childNodes))
print(len(document.getElementsByTagName("*")), len(root.getElementsByTagName("p:note")),
      root.getElementsByTagNameNS("urn:p", "note")[0].nodeName,
      len(root.getElementsByTagNameNS("*", "title")), root.childNodes.item(1).tagName,
      root.childNodes.item(99), root.childNodes.length)
title = document.getElementsByTagName("title")[0]
print(title.firstChild, title.firstChild.data, title.firstChild.nodeValue, len(title.firstChild))
print(root.getAttributeNS("urn:p", "kind"), root.hasAttributeNS("urn:q", "kind"),
      root.attributes.length, ("urn:p", "kind") in root.attributes, "open" in root.attributes)

made = minidom.Document()
top = made.createElement("top")
made.appendChild(top)
for i, text in enumerate(["one", "two & <three>", ""]):
    child = made.createElement("item")
    child.setAttribute("n", str(i))
    child.setAttribute("q", "\"'<>&\n\t")
    child.appendChild(made.createTextNode(text))
    top.appendChild(child)
top.appendChild(made.createComment(" note "))
top.appendChild(made.createCDATASection("<raw>"))
top.appendChild(made.createProcessingInstruction("pi", "data"))
print(made.toprettyxml("  "))
print(top.toxml(), repr(top)[:17], top.firstChild.attributes.items())
one, two = top.childNodes[:2]
print(top.removeChild(one) is one, one.parentNode, one.nextSibling, top.firstChild is two)
top.insertBefore(one, two.nextSibling)
top.insertBefore(made.createElement("start"), top.firstChild)
top.replaceChild(made.createElement("new"), two)
fragment = made.createDocumentFragment()
for name in "xyz":
    fragment.appendChild(made.createElement(name))
top.appendChild(fragment)
print([n.nodeName for n in top.childNodes], fragment.childNodes, top.hasChildNodes())
node, names = top.lastChild, []
while node is not None:
    names.append(node.nodeName)
    node = node.previousSibling
print(names)
copy = top.cloneNode(True)
print(copy.toxml() == top.toxml(), copy.parentNode, top.cloneNode(False).toxml(),
      made.cloneNode(True).toxml() == made.toxml(), made.cloneNode(False))
imported = document.importNode(top, True)
print(imported.ownerDocument is document, imported.firstChild.ownerDocument is document)
one.setIdAttribute("n")
print(made.getElementById("0") is one, made.getElementById("zz"))
one.removeAttribute("q")
del one.attributes["n"]
one.attributes["z"] = "9"
print(one.toxml(), one.attributes["z"].value, one.getAttributeNode("z").ownerElement is one)
one.setAttributeNS("urn:n", "n:m", "v")
print(one.toxml(), one.getAttributeNS("urn:n", "m"))
text = one.firstChild
rest = text.splitText(1)
print(one.childNodes, text.wholeText)
one.appendChild(made.createTextNode(""))
one.normalize()
print(one.childNodes)
text.appendData("!")
text.insertData(1, "-")
text.replaceData(0, 1, "O")
text.deleteData(1, 1)
print(text.data, text.substringData(0, 2), text.length)

for function, arguments in (
        (top.removeChild, (made.createElement("q"),)), (made.appendChild, (made.createElement("r"),)),
        (one.removeAttribute, ("nope",)),
        (text.appendChild, (top,)), (text.removeChild, (top,)),
        (text.insertBefore, (top, None)), (text.replaceChild, (top, top)), (text.substringData, (99, 1)),
        (text.splitText, (-1,)), (made.createTextNode, (5,)), (one.attributes.__getitem__, ("q",)),
        (made.createComment("a--b").toxml, ()), (made.createCDATASection("]]>").toxml, ()),
        (made.importNode, (document, True)), (xml.dom.DOMException, ()),
        (minidom.parseString, ("<a><b></a>",)), (minidom.parseString, ("<a>&nope;</a>",)),
        (minidom.parseString, ("",)), (minidom.parseString, ("<p:a/>",)),
        (one.setAttributeNode, (top.attributes.item(0) or document.documentElement.attributes.item(0),))):
    attempt(function, *arguments)
print(xml.dom.NotFoundErr.code, xml.dom.NOT_FOUND_ERR, issubclass(ExpatError, Exception),
      xml.dom.Node.TEXT_NODE, minidom.Node.COMMENT_NODE)

implementation = minidom.getDOMImplementation()
doctype = implementation.createDocumentType("html", "-//W3C//DTD", "http://x/y.dtd")
page = implementation.createDocument("http://www.w3.org/1999/xhtml", "html", doctype)
print(page.toprettyxml(), implementation.hasFeature("core", "2.0"),
      implementation.hasFeature("events", "2.0"), page.doctype is doctype)
attempt(implementation.createDocument, None, "p:x", None)
with minidom.parseString("<a><b/>text</a>") as short:
    print(short.documentElement.toxml())
print(short.childNodes)
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "x.xml")
    with open(name, "w", encoding="utf-8") as out:
        document.writexml(out, addindent=" ", newl="\n", encoding="utf-8")
    print(minidom.parse(name).documentElement.getElementsByTagName("book").length)
    with open(name, "rb") as source:
        print(minidom.parse(source).documentElement.tagName)
for subset in '[\n <!ENTITY e "val">\n<!-- c --> <?pi x?> <!ELEMENT a ANY>\n]', "[]", "":
    typed = minidom.parseString(f'<!DOCTYPE a SYSTEM "q" {subset}><!--d--><a>&lt;</a>')
    print(repr(typed.doctype.internalSubset), typed.toxml(), typed.doctype.childNodes)
print(minidom.parse(io.BytesIO(b"<r a='1'>x</r>")).documentElement.toprettyxml())

# A copy has the name of the document's type, not what is declared in it.
typed = minidom.parseString('<!DOCTYPE r [<!ENTITY e "v">]><r>&e;</r>')
print(typed.toxml(), typed.cloneNode(True).toxml())
