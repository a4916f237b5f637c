"""Check and lay out JSON at the command line: python -m json.tool [infile [outfile]]."""

import argparse
import json
import sys


def parse_arguments():
    parser = argparse.ArgumentParser(
        prog="python -m json.tool",
        description="Check a JSON text and write it in a readable form.")
    parser.add_argument("infile", nargs="?", default="-",
                        help="what to read; standard input if left out")
    parser.add_argument("outfile", nargs="?",
                        help="where to write; standard output if left out")
    parser.add_argument("--sort-keys", action="store_true",
                        help="write the members of objects in the order of their names")
    parser.add_argument("--no-ensure-ascii", dest="ensure_ascii", action="store_false",
                        help="write other characters than ASCII as they are")
    parser.add_argument("--json-lines", action="store_true",
                        help="each line of the input is a JSON text of its own")
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument("--indent", default=4, type=int,
                        help="a line for each item, inner ones so many spaces in (4)")
    layout.add_argument("--tab", action="store_const", dest="indent", const="\t",
                        help="a line for each item, inner ones a tab in")
    layout.add_argument("--no-indent", action="store_const", dest="indent", const=None,
                        help="one line, with spaces between items")
    layout.add_argument("--compact", action="store_true",
                        help="one line without spaces")
    return parser.parse_args()


def read(options):
    """The objects of the input, all read before the output is opened: it may be the same."""
    source = sys.stdin if options.infile == "-" else open(options.infile, encoding="utf-8")
    with source:
        if options.json_lines:
            return [json.loads(line) for line in source]
        return [json.load(source)]


def write(objects, out, options):
    layout = {"indent": options.indent, "sort_keys": options.sort_keys,
              "ensure_ascii": options.ensure_ascii}
    if options.compact:
        layout.update(indent=None, separators=(",", ":"))
    for item in objects:
        json.dump(item, out, **layout)
        out.write("\n")


def main():
    options = parse_arguments()
    try:
        objects = read(options)
        if options.outfile is None:
            write(objects, sys.stdout, options)
        else:
            with open(options.outfile, "w", encoding="utf-8") as out:
                write(objects, out, options)
    except ValueError as error:
        raise SystemExit(error)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError as error:
        raise SystemExit(error.errno)
