# All names of HTML 5 and of HTML 4.
import hashlib
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
for table in html5, name2codepoint, codepoint2name, entitydefs:
    print(hashlib.sha256(repr(sorted(table.items())).encode()).hexdigest())
print(list(html5)[:8], list(html5) == sorted(html5, key=lambda name: (name.lower(), name)))
print(sum(not name.endswith(";") for name in html5), max(map(len, html5.values())))
print(ascii(html5["lang;"]), ascii(entitydefs["lang"]), ascii(html5["NotEqualTilde;"]))
print(ascii(html.unescape("&models; &sqcup; &nvlt; &amp&ampx &notit; &notin; &NotEqualTilde;&acE;"
                          "&CounterClockwiseContourIntegral; &ne &nex; &Lang; &lang &zwnj;")))
print([name for name in sorted(vars(html.entities)) if not name.startswith("_")])
