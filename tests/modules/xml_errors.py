# XML that is not well-formed: messages, codes and places.
import xml.etree.ElementTree as E
bad=['','   ','a','<','<a','<a>','<a></b>','<a></a><b/>','<a></a>x','<a>&x;</a>','<a b="1" b="2"/>','<a b=1/>','<a b></a>','<a b="<"/>','<a><b></a></b>','<x:a/>','<a x:b="1"/>','<a>\x01</a>','<a>]]></a>','<a>&#0;</a>','<a>&#xd800;</a>','<a>&</a>','<a>& b</a>','<a>&amp</a>','<!-- a -- b --><a/>','<a><!-- x</a>','<a><![CDATA[ x</a>','<a><?xml version="1.0"?></a>',' <?xml version="1.0"?><a/>','<?xml version="1.0" encoding="nope"?><a/>','<?xml?><a/>','<?xml version="2.0"?><a/>','<1a/>','<a/','<a / >','</a>','<a></a','<a>\n<b>\n</a>','<!DOCTYPE a><a/>','<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>','<!DOCTYPE a [<!ENTITY x "&x;">]><a>&x;</a>','<a b="&x;"/>','<a b="1"c="2"/>','<a xmlns:x=""/>','<a xmlns:xml="q"/>','<a xmlns:xmlns="q"/>','<a><','<a>text','<a b="x','<a b=','<a b','<?pi','<?','<!','<!-','<!D','<![','<a><!','<!DOCTYPE','<!DOCTYPE a','<!DOCTYPE a [','<a>\ufffe</a>','<a b="\x02"/>','<a>&lt</a>','<a>&#x;</a>','<a>&#65</a>','<a>&1;</a>','<?xml version="1.0" standalone="maybe"?><a/>','<a/><!-- ok --><?p i?>  ','<a/>\n\n<','<é/>','<a><b/></a></a>','<a xmlns="u"/>','<a b="1" />  <b/>','<a:b:c xmlns:a="q"/>','<:a/>','<a:/>','<a xmlns:p="u" p:x="1" q="2" xmlns:r="u" r:x="3"/>','<!ENTITY x "y"><a/>','<a><?XML x?></a>','<a>b&#10;c\r\nd\re</a>','<a b="x\ny\tz&#10;w"/>',b'<?xml version="1.0" encoding="latin-1"?><a>\xe9</a>',b'\xff\xfe<\0a\0/\0>\0',b'<a>\xff</a>',b'\xef\xbb\xbf<a/>',b'<?xml version="1.0" encoding="utf-16"?><a/>','<?xml version="1.0" encoding="utf-8"?><a>é</a>']
for t in bad:
    try: e=E.fromstring(t); print(ascii(t), 'ok', e.tag, e.attrib, ascii(e.text))
    except Exception as x: print(ascii(t), type(x).__name__, x, getattr(x,'code',None), getattr(x,'position',None))

# what elements refuse as an index or as children; what is no document
import xml.etree.ElementTree as ET
element = ET.Element("a")
ET.SubElement(element, "b")


def refuse(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, IndexError, SyntaxError) as error:
        print(type(error).__name__, error)


for function, *arguments in [
        (element.__getitem__, "x"), (element.__setitem__, "x", element), (element.__delitem__, "x"),
        (element.__setitem__, slice(0, 1), 5), (element.extend, 5), (element.extend, [5]),
        (ET.XML, 5), (ET.XML, None), (ET.XML, ""), (ET.XML, [1]), (element.__setitem__, 7, element)]:
    refuse(function, *arguments)
