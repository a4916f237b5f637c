"""Quoted-printable, the encoding of mail for text that is nearly ASCII: RFC 1521, RFC 1522."""

from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]


def encode(input, output, quotetabs, header=False):
    """Encode what a binary file reads into another."""
    output.write(b2a_qp(input.read(), quotetabs=quotetabs, header=header))


def encodestring(s, quotetabs=False, header=False):
    """Encode bytes."""
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Decode what a binary file reads into another."""
    output.write(a2b_qp(input.read(), header=header))


def decodestring(s, header=False):
    """Decode bytes."""
    return a2b_qp(s, header=header)


def main():
    """Encode files or the input; -d: decode; -t: tabs too."""
    import getopt
    import sys
    try:
        options, names = getopt.getopt(sys.argv[1:], "td")
    except getopt.error as error:
        sys.stdout = sys.stderr
        print(error)
        print("usage: quopri [-t | -d] [file] ...")
        print("-t: quote tabs")
        print("-d: decode; default encode")
        sys.exit(2)
    tabs, decoding = ("-t", "") in options, ("-d", "") in options
    if tabs and decoding:
        sys.stdout = sys.stderr
        print("-t and -d are mutually exclusive")
        sys.exit(2)
    status = 0
    for name in names or ["-"]:
        try:
            file = sys.stdin.buffer if name == "-" else open(name, "rb")
        except OSError as error:
            sys.stderr.write(f"{name}: can't open ({error})\n")
            status = 1
            continue
        try:
            if decoding:
                decode(file, sys.stdout.buffer)
            else:
                encode(file, sys.stdout.buffer, tabs)
        finally:
            if file is not sys.stdin.buffer:
                file.close()
    if status:
        sys.exit(status)


if __name__ == "__main__":
    main()
