"""Digests under the names that CPython's hashlib imports."""

from _digest import new_blake as _new_blake


def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1,
            depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0,
            last_node=False, usedforsecurity=True):
    """A BLAKE2b digest."""
    return _new_blake(True, data, digest_size, key, salt, person, fanout, depth,
                      leaf_size, node_offset, node_depth, inner_size, last_node)


def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1,
            depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0,
            last_node=False, usedforsecurity=True):
    """A BLAKE2s digest."""
    return _new_blake(False, data, digest_size, key, salt, person, fanout, depth,
                      leaf_size, node_offset, node_depth, inner_size, last_node)
