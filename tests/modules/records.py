# Records of C: what their classes tell, what can be set, copies with other items, pickles
import copy
import os
import pickle
import sys
import time


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Failing:
    def __del__(self):
        raise ValueError


kept = []
sys.unraisablehook = lambda args: kept.append(type(args))
Failing()
sys.unraisablehook = sys.__unraisablehook__
Unraisable = kept[0]
info = os.stat_result(range(10))
zero = time.gmtime(0)
kinds = (os.stat_result, os.terminal_size, os.statvfs_result, os.times_result, os.uname_result,
         time.struct_time, type(sys.version_info), type(sys.flags), type(sys.float_info), type(sys.hash_info),
         type(sys.thread_info), type(sys.int_info), Unraisable, type(sys.get_asyncgen_hooks()))
for cls in kinds:
    print(cls.__name__, cls.n_fields, cls.n_sequence_fields, cls.n_unnamed_fields, cls.__match_args__)
print(os.uname_result.sysname, type(time.struct_time.tm_zone), sys.flags.gil, len(sys.flags), info.n_fields)
for record, name in ((info, "st_mode"), (info, "n_fields"), (info, "other"), (zero, "tm_year"), (sys.version_info, "major"),
                     (sys.version_info, "n_fields"), (sys.flags, "gil")):
    attempt(lambda: setattr(record, name, 1))
    attempt(lambda: delattr(record, name))
attempt(lambda: setattr(type(sys.version_info), "n_fields", 1))
attempt(lambda: copy.replace(os.uname_result("abcde"), sysname="u", machine="m"))
attempt(lambda: copy.replace(info, st_mode=1))
attempt(lambda: copy.replace(sys.version_info, major=9))
attempt(lambda: copy.replace(zero, tm_year=9, tm_zone="X").tm_zone)
attempt(lambda: copy.replace(zero, foo=9, bar=1))
attempt(lambda: copy.replace(os.statvfs_result(range(11)), f_fsid=5).f_fsid)
for cls, args in ((os.stat_result, (range(10), {"st_atime": 5.5, "st_rdev": 3})), (os.stat_result, (range(19),)),
                  (os.stat_result, (range(9),)), (os.stat_result, (range(20),)), (os.stat_result, (range(10), {"x": 1})),
                  (os.stat_result, (range(10), 5)), (os.stat_result, (5,)),
                  (os.terminal_size, ((1, 2),)), (os.terminal_size, ((1,),)), (os.terminal_size, ((1, 2), {})),
                  (time.struct_time, (range(9), {"tm_zone": "Z"})), (time.struct_time, (range(8),)),
                  (Unraisable, (range(5),)), (Unraisable, (range(4),)),
                  (type(sys.flags), (range(18),)), (type(sys.get_asyncgen_hooks()), ((1, 2),))):
    attempt(lambda: cls(*args))
made = os.stat_result(range(10), {"st_atime": 5.5, "st_rdev": 3})
print(made.st_atime, made.st_mtime, made.st_rdev, made.st_blocks, made.__reduce__())
for record in (made, zero, os.terminal_size((3, 4)), os.statvfs_result(range(11))):
    again = pickle.loads(pickle.dumps(record))
    print(again == record, type(again) is type(record), again.__reduce__() == record.__reduce__(), copy.copy(record) == record)
match zero:
    case time.struct_time(year, month):
        print(year, month)
