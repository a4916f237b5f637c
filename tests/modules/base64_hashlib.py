# Digests, check sums, base 16 to 85.
import base64, binascii, hashlib, hmac, zlib
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d=bytes(range(256))
for n in (0,3,64,129): 
    for a in 'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s'.split(): print(n, a, hashlib.new(a, d[:n]).hexdigest())
    print(hashlib.shake_128(d[:n]).hexdigest(50), hashlib.shake_256(d[:n]).hexdigest(200))
print(hashlib.blake2b(b'x',key=b'k',salt=b's',person=b'p',digest_size=20).hexdigest(), hashlib.blake2s(b'x'*70,key=b'k').hexdigest())
h=hashlib.sha256(); h.update(b'a'); g=h.copy(); h.update(b'b'); print(h.hexdigest(), g.hexdigest(), h.name, h.digest_size, h.block_size, h.digest())
t(lambda: hashlib.md5('x')); t(lambda: hashlib.new('nope')); t(lambda: hmac.new(b'k',b'm','sha256').hexdigest()); t(lambda: hmac.new(b'k'*100,b'm',hashlib.sha1).hexdigest()); t(lambda: hmac.compare_digest('a','a')); t(lambda: hmac.compare_digest(b'a',b'b')); t(lambda: hmac.digest(b'k',b'm','md5').hex()); t(lambda: hashlib.pbkdf2_hmac('sha256',b'pw',b'salt',3).hex())
t(lambda: zlib.crc32(b'hello')); t(lambda: zlib.adler32(b'hello')); t(lambda: binascii.crc32(b'x',5)); t(lambda: binascii.hexlify(b'\x01\xab')); t(lambda: binascii.hexlify(b'abcdef','-',2)); t(lambda: binascii.unhexlify('0aF')); t(lambda: binascii.unhexlify('zz')); t(lambda: binascii.unhexlify('0aFF')); t(lambda: binascii.crc_hqx(b'abc',0))
for n in range(7):
    for f,g in ((base64.b64encode,base64.b64decode),(base64.b32encode,base64.b32decode),(base64.b16encode,base64.b16decode),(base64.b85encode,base64.b85decode),(base64.a85encode,base64.a85decode),(base64.urlsafe_b64encode,base64.urlsafe_b64decode),(base64.b32hexencode,base64.b32hexdecode)): x=f(d[250-n:250]); print(x, g(x)==d[250-n:250])
for s in ['YQ','YQ=','YQ==','Y','YQ==YQ==','Y Q = =','!!!','é','YWJj\n','=YQ=']: t(lambda: base64.b64decode(s)); t(lambda: base64.b64decode(s,validate=True))
t(lambda: base64.encodebytes(d[:100])); t(lambda: base64.decodebytes(b'YWJj\n')); t(lambda: base64.b32decode('x')); t(lambda: base64.b16decode('0g')); t(lambda: base64.b85decode(b'\x01')); t(lambda: base64.b64encode('x')); t(lambda: base64.a85encode(b'hello world\0\0\0\0',adobe=True,wrapcol=10)); t(lambda: base64.b64encode(b'\xff\xfe',b'-_'))
