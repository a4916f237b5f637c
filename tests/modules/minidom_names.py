# Renaming nodes, text replaced as a whole, data kept for a user, attributes that are ids.
import xml.dom
from xml.dom import UserDataHandler, minidom

NS1, NS2 = 'urn:one', 'urn:two'
doc = minidom.parseString(f"<doc xmlns:p='{NS1}' p:a='v' b='w' c='x'>one<!-- --><in>two</in></doc>")
top = doc.documentElement


def show(node):
    print(node.nodeName, node.prefix, node.localName, node.namespaceURI)


def refused(call):
    try:
        call()
    except xml.dom.DOMException as error:
        print(type(error).__name__, error.code)


for namespace, name in (None, 'plain'), (NS2, 'local'), (NS2, 'q:far'), (None, 'b2'):
    show(doc.renameNode(top, namespace, name))
    show(doc.renameNode(top.getAttributeNode('b') or attribute, namespace, name + '2'))
    attribute = top.attributes[name + '2']
    print(top.tagName, sorted(top.attributes.keys()), attribute.value, attribute.ownerElement is top)
refused(lambda: doc.renameNode(attribute, NS1, 'xmlns:x'))
refused(lambda: doc.renameNode(attribute, NS1, 'xmlns'))
refused(lambda: doc.renameNode(top.firstChild, None, 'x'))
refused(lambda: minidom.parseString('<a/>').renameNode(top, None, 'x'))
refused(lambda: top.attributes.removeNamedItemNS(NS2, 'none'))

first = top.getAttributeNodeNS(NS1, 'a')
print(first.isId, doc.getElementById('v'))
top.setIdAttributeNS(NS1, 'a')
print(first.isId, doc.getElementById('v') is top)
other = doc.createAttributeNS(NS1, 'a')
other.value = 'v'
print(top.setAttributeNode(other) is first, first.isId, other.isId, doc.getElementById('v'))
top.setIdAttribute('c')
doc.renameNode(top.getAttributeNode('c'), None, 'd')
print(doc.getElementById('x') is top, top.getAttributeNode('d').isId)
print(top.attributes.removeNamedItemNS(NS1, 'a') is other, other.ownerElement)
print(top.getAttributeNode('d').cloneNode(False).specified, top.getAttributeNode('d').specified)

text = top.lastChild.firstChild
top.lastChild.appendChild(doc.createTextNode('three'))
top.lastChild.appendChild(doc.createCDATASection('four'))
print(text.wholeText, text.nextSibling.replaceWholeText('new') is text.nextSibling, top.toxml())
text = top.lastChild.firstChild
print(text.replaceWholeText(''), text.parentNode, top.toxml())


class Handler:
    def handle(self, operation, key, data, source, target):
        print('handle', operation, key, data, source.nodeName, target and target.nodeName)


doc = minidom.parseString('<doc x="y">one<in>two</in></doc>')
top = doc.documentElement
top.setUserData('a', 1, None)
print(top.setUserData('a', 2, Handler()), top.getUserData('a'), top.getUserData('b'))
top.lastChild.setUserData('inner', [3], Handler())
copy = top.cloneNode(True)
print(copy.getUserData('a'), copy.isSameNode(top))
minidom.parseString('<a/>').importNode(top, False)
doc.renameNode(top, None, 'last')
print(top.setUserData('a', None, None), top.getUserData('a'))
print(UserDataHandler.NODE_CLONED, UserDataHandler.NODE_IMPORTED, UserDataHandler.NODE_DELETED,
      UserDataHandler.NODE_RENAMED)
