import os
import sys

file = os.open("/dev/null", os.O_RDONLY)
os.write(2, b'%d %b %d \xff"\n\xc3\xa9' % (len(sys.argv), sys.argv[-1].encode(), file))
