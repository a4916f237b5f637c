"""What Python 2 called modules, functions and classes, for pickles below protocol 3."""


def _pairs(text):
    return dict(line.split() for line in text.strip().splitlines())


# A module of Python 2, and its name now.
IMPORT_MAPPING = _pairs("""
__builtin__ builtins
copy_reg copyreg
thread _thread
dummy_thread _dummy_thread
Queue queue
SocketServer socketserver
ConfigParser configparser
repr reprlib
commands subprocess
markupbase _markupbase
_winreg winreg
_abcoll collections.abc
test.test_support test.support
dbhash dbm.bsd
dumbdbm dbm.dumb
dbm dbm.ndbm
gdbm dbm.gnu
anydbm dbm
xmlrpclib xmlrpc.client
SimpleXMLRPCServer xmlrpc.server
BaseHTTPServer http.server
httplib http.client
Cookie http.cookies
cookielib http.cookiejar
htmlentitydefs html.entities
HTMLParser html.parser
urlparse urllib.parse
robotparser urllib.robotparser
urllib2 urllib.request
Tkinter tkinter
ttk tkinter.ttk
Tkconstants tkinter.constants
Tkdnd tkinter.dnd
Dialog tkinter.dialog
ScrolledText tkinter.scrolledtext
tkColorChooser tkinter.colorchooser
tkCommonDialog tkinter.commondialog
tkFileDialog tkinter.filedialog
tkFont tkinter.font
tkMessageBox tkinter.messagebox
tkSimpleDialog tkinter.simpledialog
""")
REVERSE_IMPORT_MAPPING = {new: old for old, new in IMPORT_MAPPING.items()}

# Modules that were merged: only in the one direction, and only in the other.
IMPORT_MAPPING |= _pairs("""
UserDict collections
UserList collections
UserString collections
cPickle pickle
_elementtree xml.etree.ElementTree
whichdb dbm
StringIO io
cStringIO io
DocXMLRPCServer xmlrpc.server
SimpleHTTPServer http.server
CGIHTTPServer http.server
FileDialog tkinter.filedialog
SimpleDialog tkinter.simpledialog
""")
REVERSE_IMPORT_MAPPING |= _pairs("""
_bz2 bz2
_dbm dbm
_functools functools
_gdbm gdbm
_pickle pickle
""")


def _names(text):
    # module: old=new or name, for each; several lines per pair of modules
    found = {}
    for line in text.strip().splitlines():
        old_module, new_module, *names = line.split()
        for name in names:
            old, _, new = name.partition("=")
            found[old_module, old] = new_module, new or old
    return found


# (module, name) of Python 2, and what it is now.
NAME_MAPPING = _names("""
__builtin__ builtins xrange=range unicode=str long=int unichr=chr
__builtin__ functools reduce
__builtin__ sys intern
itertools builtins imap=map ifilter=filter izip=zip
itertools itertools izip_longest=zip_longest ifilterfalse=filterfalse
UserDict collections IterableUserDict=UserDict
UserList collections UserList
UserString collections UserString
whichdb dbm whichdb
_socket socket fromfd
_multiprocessing multiprocessing.connection Connection
multiprocessing.process multiprocessing.context Process
multiprocessing.forking multiprocessing.popen_fork Popen
multiprocessing multiprocessing.context AuthenticationError BufferTooShort ProcessError
multiprocessing multiprocessing.context TimeoutError
urllib urllib.error ContentTooShortError
urllib urllib.parse quote quote_plus unquote unquote_plus urlencode
urllib urllib.request getproxies pathname2url url2pathname urlcleanup urlopen urlretrieve
urllib2 urllib.error HTTPError URLError
exceptions builtins ArithmeticError AssertionError AttributeError BaseException BufferError
exceptions builtins BytesWarning DeprecationWarning EOFError EnvironmentError Exception
exceptions builtins FloatingPointError FutureWarning GeneratorExit IOError ImportError
exceptions builtins ImportWarning IndentationError IndexError KeyError KeyboardInterrupt
exceptions builtins LookupError MemoryError NameError NotImplementedError OSError
exceptions builtins OverflowError PendingDeprecationWarning ReferenceError RuntimeError
exceptions builtins RuntimeWarning StopIteration SyntaxError SyntaxWarning SystemError
exceptions builtins SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError
exceptions builtins UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning
exceptions builtins UserWarning ValueError Warning ZeroDivisionError
""")
REVERSE_NAME_MAPPING = {new: old for old, new in NAME_MAPPING.items()}

NAME_MAPPING |= _names("""
__builtin__ builtins basestring=str
UserDict collections UserDict
socket socket _socketobject=SocketType
exceptions builtins StandardError=Exception
""")
REVERSE_NAME_MAPPING |= {new: old for old, new in _names("""
__builtin__ _functools reduce
FileDialog tkinter.filedialog FileDialog LoadFileDialog SaveFileDialog
SimpleDialog tkinter.simpledialog SimpleDialog
DocXMLRPCServer xmlrpc.server ServerHTMLDoc XMLRPCDocGenerator DocXMLRPCRequestHandler
DocXMLRPCServer xmlrpc.server DocXMLRPCServer DocCGIXMLRPCRequestHandler
SimpleHTTPServer http.server SimpleHTTPRequestHandler
CGIHTTPServer http.server CGIHTTPRequestHandler
socket _socket _socketobject=socket
""").items()}

# Exceptions that were not there yet, as what they derive from.
for _name in """BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError
        ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
        InterruptedError IsADirectoryError NotADirectoryError PermissionError
        ProcessLookupError TimeoutError""".split():
    REVERSE_NAME_MAPPING["builtins", _name] = "exceptions", "OSError"
REVERSE_NAME_MAPPING["builtins", "ModuleNotFoundError"] = "exceptions", "ImportError"
