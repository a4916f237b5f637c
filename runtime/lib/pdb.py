"""The debugger. Ouro has none; what would start it says so."""

from _left_out import refuse_all


class Restart(Exception):
    """The program is to be run again."""


refuse_all(globals(), "Ouro has no debugger",
           "Pdb help pm post_mortem run runcall runctx runeval set_trace")
