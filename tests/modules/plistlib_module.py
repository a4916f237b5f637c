# Property lists: XML and the binary form.
import datetime
import io
import plistlib
from plistlib import FMT_BINARY, FMT_XML, UID

VALUE = {
    "text": "a <b> & \u20ac\nline", "empty": "", "true": True, "false": False,
    "ints": [0, 1, 255, 256, 65536, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 1, -1, -1 << 63],
    "float": 1.5, "date": datetime.datetime(2024, 2, 29, 12, 30, 15), "data": bytes(range(100)),
    "nothing": {}, "none": [], "deep": {"a": {"b": [[b"x"], (1, 2), {"c": b""}]}},
    "same": ["twice", "twice", 1.5, "x" * 300, list(range(20))],
}
xml = plistlib.dumps(VALUE)
print(xml.decode())
binary = plistlib.dumps(VALUE, fmt=FMT_BINARY)
print(len(binary), binary[:60], binary[-32:])
tuples = {**VALUE, "deep": {"a": {"b": [[b"x"], [1, 2], {"c": b""}]}}}
for data in xml, binary:
    print(plistlib.loads(data) == tuples, plistlib.load(io.BytesIO(data)) == tuples)
print(plistlib.loads(plistlib.dumps([UID(1), UID(300), None, [UID(1 << 40)]], fmt=FMT_BINARY)))
print(plistlib.dumps({"b": 1, "a": 2}, sort_keys=False).decode().splitlines()[3:8])
zone = datetime.timezone(datetime.timedelta(hours=2))
aware = datetime.datetime(2024, 1, 1, 1, 0, tzinfo=zone)
for fmt in FMT_XML, FMT_BINARY:
    data = plistlib.dumps([aware], fmt=fmt, aware_datetime=True)
    print(fmt, plistlib.loads(data), plistlib.loads(data, aware_datetime=True))


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for value in [None, {1: 2}, "\0", 1 << 64, -1 << 64, object, {"a": None}, 1j]:
    for fmt in FMT_XML, FMT_BINARY:
        try:
            print(plistlib.dumps(value, fmt=fmt)[-60:])
        except (TypeError, ValueError, OverflowError) as error:
            print(type(error).__name__, error)
print(plistlib.dumps({1: 2, "a": 3}, skipkeys=True, sort_keys=False)[-60:])
attempt(plistlib.dumps, [], fmt="odd")
for text in ["<plist><dict><key>a</key></dict></plist>", "<plist><dict><integer>1</integer></dict></plist>",
             "<plist><array><key>x</key></array></plist>", "<plist><integer>0x1F</integer></plist>",
             "<plist><dict><key>a</key><key>b</key></dict></plist>", "<plist><real>x</real></plist>",
             "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY e 'x'>]><plist><string>&e;</string></plist>",
             "<plist><date>2024-05Z</date></plist>", "<plist><true/></plist>", "<plist>", "no plist",
             "<plist><string>a<b>c</b>d</string></plist>", "<plist></plist>", "<dict></dict>",
             "<plist><data>\n YWJj\n ZGVm </data></plist>", "", "\ufeff<plist><string>\u20ac</string></plist>"]:
    attempt(plistlib.loads, text)
for data in [b"bplist00", b"bplist00" + b"\0" * 40, binary[:-5], b"bplist00\xff" + b"\0" * 32,
             binary[:8] + b"\x77" + binary[9:]]:
    attempt(plistlib.loads, data)
attempt(plistlib.loads, "bplist00", fmt=FMT_BINARY)
print(plistlib.loads(plistlib.dumps({"b": {"a": 1}}), dict_type=lambda: type("D", (dict,), {})()).__class__.__name__)
for bad in ["x", -1, 1 << 64]:
    attempt(UID, bad)
print(UID(5), UID(5) == UID(5), UID(5) == 5, hash(UID(5)), [0, 1, 2][UID(1)])
a = []
a.append(a)
loop = plistlib.loads(plistlib.dumps(a, fmt=FMT_BINARY))
print(loop[0] is loop)
