"""What all kinds of paths have in common."""


class UnsupportedOperation(NotImplementedError):
    """Something that this system cannot do."""
