# Texts of annotations that name ClassVar or InitVar with spaces, or a dot before a bracket.
import dataclasses
import typing
from dataclasses import InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Spaced:
    a: 'typing .ClassVar[str]' = 1
    b: 'typing. ClassVar[str]' = 2
    c: ' typing.ClassVar.[int]' = 3
    d: '  ClassVar  [int]' = 4
    e: 'dataclasses . InitVar[int]' = 5
    f: 'InitVar.[int]' = 6
    g: 'typing.List.ClassVar' = 7
    h: 'other.ClassVar' = 8
    i: 'typing[ClassVar]' = 9

    def __post_init__(self, *given):
        print(given)


print([f.name for f in dataclasses.fields(Spaced)], Spaced())
