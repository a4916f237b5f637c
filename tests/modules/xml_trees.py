# Trees of XML: reading, searching, changing, writing, events.
# stress: none, it makes too many objects
import copy
import io
import pickle
import warnings
import xml.etree.ElementTree as ET


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


doc = '''<?xml version="1.0"?>
<!DOCTYPE data [<!ENTITY co "Acme &amp; Sons"> <!ATTLIST item kind CDATA "plain">]>
<data xmlns:x="urn:x" version='1'>
  <!-- a comment -->
  <item id="1" x:note="n">One <b>bold</b> tail</item>
  <item id="2" kind="fancy">&co; &#65;&#x42; <![CDATA[<raw> & ]]></item>
  <?target instruction?>
  <x:item id="3"/>
  <group><item id="4">Four</item><item id="5">Five</item></group>
</data>'''
root = ET.fromstring(doc)
print(root.tag, root.attrib, len(root), [c.tag for c in root])
for item in root.iter('item'):
    print(item.attrib, repr(item.text), repr(item.tail), ''.join(item.itertext()))
print(ET.tostring(root, 'unicode'))
print(ET.tostring(root))
for path in ('item', 'group/item', './/item', 'item[@id="2"]', 'item[@kind]', "item[@kind!='fancy']", 'group/item[2]', 'group/item[last()]', 'group/item[last()-1]', "group/item[.='Five']", "group[item='Four']", '*', './/*[@id]', '{urn:x}item', '{*}item', './/item/..', '.', 'group//item', "item[b='bold']", "item[b]", 'none', '{urn:x}*', './/group/', '{}*'):
    print(path, [(e.tag, e.get('id')) for e in root.findall(path)])
print(len(root.findall('x:item', {'x': 'urn:x'})), root.find('none'), root.findtext('group/item'), root.findtext('none', 'd'), root.findtext('{urn:x}item'))
for path in ('/item', 'item[0]', 'item[last()+1]', 'item[foo()]', 'y:item', 'item[@id=1]', 'a[b!=c]'):
    t(lambda: root.findall(path))
e = ET.Element('r', {'a': '1'}, b='<"&>\n\t')
s = ET.SubElement(e, 'c', x='é')
s.text, s.tail = 'a<b>&c é', 't"'
e.append(ET.Comment(' hi '))
e.append(ET.ProcessingInstruction('pi', 'data'))
e.insert(0, ET.Element('first'))
print(ET.tostring(e), ET.tostring(e, 'utf-8'), ET.tostring(e, 'latin-1'), ET.tostring(e, 'unicode', method='html'), ET.tostring(e, 'unicode', method='text'), ET.tostring(e, short_empty_elements=False), ET.tostring(e, 'utf-8', xml_declaration=True))
print(e[0].tag, [c.tag if isinstance(c.tag, str) else c.tag.__name__ for c in e[1:]], len(e), e.get('a'), e.get('zz', 5), sorted(e.keys()), e.items())
e[0] = ET.Element('other')
del e[-1]
e.remove(s)
t(lambda: e.remove(s))
t(lambda: e.append('x'))
t(lambda: e.insert(0, 5))
t(lambda: e.extend([1]))
t(lambda: e[9])
t(lambda: e['x'])
t(lambda: e.__setitem__(0, 1))
t(lambda: e.__setitem__(99, ET.Element('q')))
t(lambda: ET.Element('a', 5))
t(lambda: ET.SubElement(1, 'a'))
t(lambda: ET.tostring(ET.Element(5)))
t(lambda: ET.tostring(ET.Element('a', b=5)))
t(lambda: setattr(ET.Element('a'), 'foo', 1))
t(lambda: ET.ElementTree().write(io.BytesIO()))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(bool(e), bool(ET.Element('x')))
print([str(w.message) for w in seen])
for c in (copy.copy(root), copy.deepcopy(root), pickle.loads(pickle.dumps(root))):
    print(ET.tostring(c) == ET.tostring(root), c[0] is root[0])
n = ET.Element('{http://a}r', {'{http://b}k': 'v', 'plain': 'w'})
ET.SubElement(n, '{http://a}s')
ET.SubElement(n, ET.QName('http://b', 'q')).set('{http://b}val', ET.QName('{http://c}val'))
print(ET.tostring(n, 'unicode'))
ET.register_namespace('bb', 'http://b')
print(ET.tostring(n, 'unicode'))
t(lambda: ET.tostring(n, 'unicode', default_namespace='http://a'))
del n.attrib['plain']
print(ET.tostring(n, 'unicode', default_namespace='http://a'))
t(lambda: ET.register_namespace('ns1', 'q'))
tree = ET.ElementTree(ET.fromstring('<a><b><c/>x</b><d/><e>t</e></a>'))
ET.indent(tree)
print(ET.tostring(tree.getroot(), 'unicode'))
ET.indent(tree, '\t')
ET.dump(tree)
out = io.BytesIO()
tree.write(out, 'utf-16')
print(out.getvalue()[:20])
out = io.StringIO()
tree.write(out, 'unicode', xml_declaration=False)
print(len(out.getvalue()))
for events in (None, ('start', 'end', 'comment', 'pi', 'start-ns', 'end-ns')):
    for event, what in ET.iterparse(io.BytesIO(doc.encode()), events):
        print(event, getattr(what, 'tag', what) if not callable(getattr(what, 'tag', None)) else what.text)
p = ET.XMLPullParser(['start', 'end'])
for piece in ('<a', '><b', '>x</b', '></a>'):
    p.feed(piece)
    print(piece, [(ev, el.tag) for ev, el in p.read_events()])
p.close()
t(lambda: ET.XMLPullParser(['nope']))


class Target:
    def __init__(self): self.out = []
    def start(self, tag, attrib): self.out.append(('start', tag, attrib))
    def end(self, tag): self.out.append(('end', tag))
    def data(self, data): self.out.append(('data', data))
    def comment(self, text): self.out.append(('comment', text))
    def pi(self, target, data): self.out.append(('pi', target, data))
    def start_ns(self, prefix, uri): self.out.append(('start_ns', prefix, uri))
    def end_ns(self, prefix): self.out.append(('end_ns', prefix))
    def doctype(self, name, pubid, system): self.out.append(('doctype', name, pubid, system))
    def close(self): return self.out


p = ET.XMLParser(target=Target())
p.feed(doc)
print(p.close())
b = ET.TreeBuilder(insert_comments=True, insert_pis=True)
p = ET.XMLParser(target=b)
p.feed('<a>x<!--c-->y<?p q?>z</a>')
print(ET.tostring(p.close()))
print(ET.XMLID('<a id="1"><b id="2"/></a>')[1].keys(), ET.fromstringlist(['<a', '>x', '</a>']).text)
p = ET.XMLParser()
p.entity['foo'] = 'FOO'
p.feed('<!DOCTYPE a SYSTEM "x.dtd"><a>&foo;</a>')
print(p.close().text)
t(lambda: ET.fromstring('<!DOCTYPE a SYSTEM "x.dtd"><a>&bar;</a>'))
print(ET.QName('a', 'b'), repr(ET.QName('x')), ET.QName('x') == 'x', ET.iselement(e), ET.iselement(1))
deep = '<a>' * 3000 + 'x' + '</a>' * 3000
d = ET.fromstring(deep)
print(sum(1 for _ in d.iter()), ''.join(d.itertext()))
big = '<!DOCTYPE a [<!ENTITY a "1234567890">' + ''.join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + ']><a>&j;</a>'
t(lambda: len(ET.fromstring(big).text))
