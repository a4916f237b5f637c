# How elements get their attributes; the tail in text output; errors of what is iterated.
import xml.etree.ElementTree as ET


def show(call):
    try:
        element = call()
        print(element.tag, element.attrib)
    except Exception as error:
        print(type(error).__name__, error)


given = {'x': '1'}
top = ET.Element('top', given, y='2')
for make in ET.Element, lambda *args, **kwargs: ET.SubElement(top, *args, **kwargs):
    show(lambda: make('a'))
    show(lambda: make('a', given))
    show(lambda: make('a', attrib=given))
    show(lambda: make('a', given, y='2'))
    show(lambda: make('a', attrib=given, x='3', z='4'))
    show(lambda: make('a', given, attrib='5'))
    show(lambda: make('a', tag='b', self='c', parent='d'))
    show(lambda: make('a', 3))
    show(lambda: make('a', None))
    show(lambda: make('a', attrib=3))
    show(lambda: make('a', attrib=None))
print(given, len(top))


class Special(ET.Element):
    def makeelement(self, tag, attrib):
        print('made')
        return Special(tag, attrib)

    def append(self, element):
        print('appended')


special = Special('special')
print(type(ET.SubElement(special, 'a')).__name__, len(special))

top = ET.XML('<a>one<b>two</b>three</a>')
top.tail = 'four\n'
for method in 'text', 'html', 'xml':
    print(method, ET.tostring(top, method=method))
top.tail = None
print(ET.tostring(top, 'unicode', 'text'))


def failing():
    yield ET.Element('b')
    raise TypeError('from the generator')


for call in (lambda: top.extend(failing()), lambda: top.extend(1), lambda: top.extend([1]),
             lambda: top.__setitem__(slice(0, 1), failing()),
             lambda: top.__setitem__(slice(0, 1), 1)):
    try:
        call()
    except TypeError as error:
        print(error)
