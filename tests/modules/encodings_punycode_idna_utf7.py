# Encodings with modules of their own, and escapes that come in pieces.
import codecs

def t(f,*a,**k):
    try: print(ascii(f(*a,**k)))
    except BaseException as e: print(type(e).__name__, ascii(str(e)), getattr(e,'start',''), getattr(e,'end',''), getattr(e,'reason',''), ascii(getattr(e,'object','')))
for s in ('','.','a..b','a.b.','ü..b','ü.','a'*64,'ü'*64,'ü'+'a'*60,'x.'+'a'*64+'.y','xn--ü','ß.de','\u3002a','a\u3002b','ü\u3002','\u06dd','\u0627a','\u06271\u0627','\u0627\u0628','\u00ad','a\u200bb','\xa0ü','ü b','\ufb01','Ⅷ','\U00010400','xn--a','XN--bcher-kva','ú\u0340','1\u0627'):
    t(s.encode,'idna')
for b in (b'',b'.',b'a..b',b'a.b.',b'xn--bcher-kva',b'XN--BCHER-KVA.de',b'xn--a',b'\xfc',b'xn--',b'a'*64,b'xn--'+b'a'*60, b'xn--mnchen-ost-9db.COM', b'xn--abc-',b'xn--!!', b'xn--99999999'):
    t(b.decode,'idna')
t('a'.encode,'idna','ignore'); t(b'a'.decode,'idna','ignore'); t('ü'.encode,'idna','replace')
t(b'ab-\xff'.decode,'punycode'); t(b'a-!'.decode,'punycode'); t(b'a-9'.decode,'punycode'); t(b'a-!b'.decode,'punycode','ignore');t(b'a-!b'.decode,'punycode','replace'); t(b'\xff-a'.decode,'punycode'); t(b'\xff-a'.decode,'punycode','replace'); t(b'99999999'.decode,'punycode');t(b'99999999'.decode,'punycode','replace'); t(b'abc'.decode,'punycode'); t(b'-abc'.decode,'punycode'); t('a'.encode,'punycode','foo'); t(b'a'.decode,'punycode','foo')
for s in ('a+b','ü ','ü-','ü.','ü+','~\\','\t\n\r\0','\U0001F600','a\u20acz','üü a','1 + 1 = 2','\x7f', 'A\u2262\u0391.','Hi Mom -\u263a-!','\u65e5\u672c\u8a9e'):
    t(s.encode,'utf-7')
    try: print(ascii(s.encode('utf-7').decode('utf-7')))
    except Exception as e: print(e)
for b in (b'+',b'+-',b'+A',b'+AP',b'+APw',b'+APw-',b'+APx-',b'a+!b',b'\xff',b'a\xffb',b'+2AA-',b'+2D3eAA-',b'~\\',b'+APw\xff',b'+APwA-x',b'++-',b'+3ADYAA-',b'+2D0-x',b'-',b'+AGE-b'):
    for e in ('strict','replace','ignore','backslashreplace'):
        try: print(b,e,ascii(b.decode('utf-7',e)))
        except UnicodeError as x: print(b,e,x)
d=codecs.getincrementaldecoder('utf-7')()
for c in (b'a+',b'A',b'Pw',b'-b+2D',b'3eAA',b'-'): print(ascii(d.decode(c)))
print(d.decode(b'',True))
d=codecs.getincrementaldecoder('punycode')(); print(d.decode(b'bcher-kva',True))
d=codecs.getincrementaldecoder('idna')(); print(repr(d.decode(b'xn--bch')), repr(d.decode(b'er-kva.d')), repr(d.decode(b'e',True)))
e=codecs.getincrementalencoder('idna')(); print(e.encode('bü'), e.encode('cher.d'), e.encode('e',True))
e=codecs.getincrementalencoder('utf-7')(); print(e.encode('bü'), e.encode('cher.d'), e.encode('e',True))
t(codecs.encode,b'hello'*20,'uu'); t(codecs.decode,codecs.encode(b'hello'*20,'uu'),'uu'); t(codecs.decode,b'x','uu'); t(codecs.decode,b'begin 666 a\n','uu'); t(codecs.encode,b'a=b\n c ','quopri'); t(codecs.decode,b'a=3Db','quopri'); t('a'.encode,'undefined'); t(b'a'.decode,'undefined'); t('a'.encode,'uu'); t(b'a'.decode,'quopri'); t('a\xff'.encode,'charmap'); t('a\u0100'.encode,'charmap'); t(b'a\xff'.decode,'charmap')
import encodings.idna as I
t(I.ToASCII,'bücher'); t(I.ToUnicode,'xn--bcher-kva'); t(I.nameprep,'BÜcher'); print(I.ace_prefix,I.sace_prefix)
import encodings.aliases; print(encodings.aliases.aliases['utf8'], encodings.aliases.aliases['latin1'])
import encodings.utf_8; print(encodings.utf_8.getregentry().name, encodings.utf_8.encode('a'), encodings.utf_8.IncrementalDecoder().decode(b'a'))
for name in "unicode_escape", "raw_unicode_escape":
    d = codecs.getincrementaldecoder(name)()
    t(d.decode, b"a\\u00")
    t(d.decode, b"e9x\\")
    t(d.decode, b"n", True)
