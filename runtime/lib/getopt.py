"""Options of the command line, as C's getopt() reads them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option is unknown, or lacks its argument."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Split arguments into ([(option, value)], rest); the first other one ends it."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        opts, args = _one(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, but options and other arguments may be mixed."""
    opts, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    if shortopts.startswith("+"):
        shortopts = shortopts[1:]
        stop_early = True
    else:
        stop_early = bool(os.environ.get("POSIXLY_CORRECT"))
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0][:1] == "-" and args[0] != "-":
            opts, args = _one(opts, args, shortopts, longopts)
        elif stop_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def _one(opts, args, shortopts, longopts):
    if args[0].startswith("--"):
        return do_longs(opts, args[0][2:], longopts, args[1:])
    return do_shorts(opts, args[0][1:], shortopts, args[1:])


def do_longs(opts, opt, longopts, args):
    """Read one long option, without its hyphens: (options with it, arguments left)."""
    opt, equals, value = opt.partition("=")
    has_arg, opt = long_has_args(opt, longopts)
    if has_arg:
        if not equals:
            if not args:
                raise GetoptError("option --%s requires argument" % opt, opt)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError("option --%s must not have an argument" % opt, opt)
    opts.append(("--" + opt, value))
    return opts, args


def long_has_args(opt, longopts):
    """(whether it takes an argument, full name) of a long option or its beginning."""
    found = [o for o in longopts if o.startswith(opt)]
    if not found:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in found:
        return False, opt
    if opt + "=" in found:
        return True, opt
    if len(found) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    name = found[0]
    return name.endswith("="), name.removesuffix("=")


def do_shorts(opts, letters, shortopts, args):
    """Read a group of short options, without the hyphen, in the same way."""
    while letters:
        opt, letters = letters[0], letters[1:]
        value = ""
        if short_has_arg(opt, shortopts):
            if not letters:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        opts.append(("-" + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether a short option takes an argument."""
    i = shortopts.find(opt) if opt != ":" else -1
    if i < 0:
        raise GetoptError("option -%s not recognized" % opt, opt)
    return shortopts.startswith(":", i + 1)
