# The helper by which minidom writes text: programs with their own writexml() import it.
import inspect
from xml.dom import minidom
from xml.dom.minidom import _write_data


class Writer:
    def write(self, text):
        print(repr(text))


print(inspect.signature(_write_data))
for attr in False, True:
    _write_data(Writer(), "a<b>&\"c\"\r\n\t", attr)
    _write_data(Writer(), "", attr)
doc = minidom.parseString("<a b='&quot;&#10;' c=''><d>t&amp;</d><e/>x<f></f></a>")
doc.documentElement.writexml(Writer(), "", " ", "\n")
