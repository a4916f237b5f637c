import _cycle_a
early = _cycle_a.name + " seen early"


def late():
    return _cycle_a.result + ", late"
