# html: escape, unescape, entities.
import html
from html.entities import name2codepoint, codepoint2name, entitydefs

print(html.escape('<a href="x">\'Tom\' & Jerry</a>'), html.escape('"\'', quote=False), html.escape(''))
for s in ['&lt;p&gt; &amp; &quot;x&quot; &#x27;', '&eacute;&euro;&nbsp;&hearts;', '&#65;&#x42;&#67', '&#0;&#128;&#x9f;&#xd800;&#1114112;&#11;', '&copy 2024 &notit; &ampx',
          '&unknown; & &;', '&#;', '&#x;', 'plain', '&apos;', '&AMP;&LT', '&#13;', '&lt', '&#38;lt;', '&Eacute', '&alpha;', '&alpha']:
    print(ascii(s), ascii(html.unescape(s)))
print(len(name2codepoint), name2codepoint['euro'], codepoint2name[233], ascii(entitydefs['alpha']), html.unescape(html.escape('<&">')))
