# cmd completes names, says no help for what is no command, strips docstrings.
import cmd
import sys


class Shell(cmd.Cmd):
    def do_walk(self, arg):
        """Walk

            far
        away
        """

    def do_wait(self, arg):
        pass

    def complete_walk(self, text, line, begin, end):
        return [text, line, begin, end]

    def help_zone(self):
        print('zone')


shell = Shell(stdout=sys.stdout)
for topic in 'walk', 'wait', 'zone', 'nothing', '':
    shell.onecmd('help ' + topic)
print(shell.completenames('wa', 1, 2), shell.completenames('x'), shell.completedefault(1, 2))
print(sorted(shell.complete_help('')), sorted(shell.complete_help('z')))
try:
    shell.columnize(['a', 1, 'b', 2])
except TypeError as e:
    print(e)
shell.columnize([])
