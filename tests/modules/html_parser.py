# HTMLParser: events of good and bad HTML, in one piece and letter by letter.
from html.parser import HTMLParser


class P(HTMLParser):
    def __init__(self, **k):
        self.out = []
        super().__init__(**k)
    def handle_starttag(self, tag, attrs): self.out.append(('start', tag, attrs, self.getpos(), self.get_starttag_text()))
    def handle_startendtag(self, tag, attrs): self.out.append(('startend', tag, attrs))
    def handle_endtag(self, tag): self.out.append(('end', tag))
    def handle_data(self, d):
        if self.out and self.out[-1][0] == 'data':
            d = self.out.pop()[1] + d
        self.out.append(('data', d))
    def handle_comment(self, d): self.out.append(('comment', d))
    def handle_decl(self, d): self.out.append(('decl', d))
    def handle_pi(self, d): self.out.append(('pi', d))
    def unknown_decl(self, d): self.out.append(('unknown', d))
    def handle_charref(self, n): self.out.append(('charref', n))
    def handle_entityref(self, n): self.out.append(('entityref', n))


texts = ['<!DOCTYPE html><html><head><title>T &amp; x</title></head>\n<body class="a b" id=x disabled>Hi<br/>&lt;&#65;&#x42; &copy</body></html>',
 '<p>a<b>c</p>', '<a href="x?a=1&amp;b=2" title=\'it "is"\'>', '<script>if (a < b && c > d) { "</p>" }</script>x', '<style> a > b {} </STYLE >y', '<!-- c --><!-->x<!-- a -- b -->', '<?php echo ?>z', '<![CDATA[ a ]]>q', '<!ELEMENT x>', '</>a</ b>c</1>d',
 'a & b &unknown; &#xzz; &', '<', '<a', '<a href=', '<a href="x', 'x < y', '<a b=c/d e>', '<a/b/c>', '<img src=a.png/>', '<a\nb\n=\n"c\nd">\ntext', '<A HREF=X>', 'text&', 'text&am', 'text &#3', '<a b="c"d>', '<a =x>', '<x y=1 y=2>', '<div><', '<script>abc', '<!', '<!a', '</', '</a', '<a b=\'x>', '<a$>', '<a x=1"2>', '<br//>', '<!doctype x [ <!ENTITY y "z"> ]>w', 'a&#1;b&notit;&hellip', '<a \u00e9="x">é</a>', '&quot;<![if IE]>x<![endif]>', '<p>\n\nline</p>\n <q>']
for t in texts:
    for conv in (True, False):
        p = P(convert_charrefs=conv)
        p.feed(t)
        before = list(p.out)
        p.close()
        print(repr(t), conv, before, p.out[len(before):], p.getpos(), repr(p.rawdata))
        q = P(convert_charrefs=conv)
        for c in t:
            q.feed(c)
        q.close()
        if q.out != p.out:
            print('   by letter', q.out)
