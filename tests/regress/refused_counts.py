"""Counts that are too small or too great, and what is no count."""
import functools
import gc
import hashlib


class I:
    def __index__(self): return 3
for f in (lambda: hashlib.pbkdf2_hmac("md5",b"",b"",2**31), lambda: hashlib.pbkdf2_hmac("md5",b"",b"","a"), lambda: hashlib.pbkdf2_hmac("md5",b"",b"",I(),I()).hex(), lambda: hashlib.pbkdf2_hmac("md5",b"",b"",0), lambda: hashlib.pbkdf2_hmac("md5",b"",b"",1,0), lambda: hashlib.pbkdf2_hmac("md5",b"",b"",1,2**31),lambda: hashlib.pbkdf2_hmac("md5",b"",b"",1,2**64), lambda: gc.get_objects(2**40), lambda: gc.get_objects(-2**40), lambda: gc.get_objects(2**63), lambda: functools.lru_cache(maxsize=2**63)(len), lambda: hashlib.pbkdf2_hmac("md5",b"",b"",None), lambda: hashlib.pbkdf2_hmac("md5",b"",b"",1,"x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
