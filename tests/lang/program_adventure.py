# A text adventure: enum, dataclass, match, textwrap; ends by SystemExit
# exit: 1
import textwrap
from dataclasses import dataclass, field
from enum import Enum, auto

class Direction(Enum):
    NORTH = auto(); SOUTH = auto(); EAST = auto(); WEST = auto()
    @property
    def opposite(self):
        return {Direction.NORTH: Direction.SOUTH, Direction.SOUTH: Direction.NORTH,
                Direction.EAST: Direction.WEST, Direction.WEST: Direction.EAST}[self]

@dataclass
class Room:
    name: str
    description: str
    exits: dict[Direction, "Room"] = field(default_factory=dict, repr=False)
    items: set[str] = field(default_factory=set)
    def connect(self, d, other):
        self.exits[d] = other
        other.exits[d.opposite] = self
    def __str__(self):
        return "\n".join([self.name, "=" * len(self.name), textwrap.fill(self.description, 40, initial_indent="  "),
                          f"Exits: {', '.join(sorted(d.name.lower() for d in self.exits))}",
                          f"Items: {', '.join(sorted(self.items)) or 'none'}"])

class Game:
    def __init__(self):
        hall = Room("Hall", "A great hall with a very high ceiling and a floor of cold grey stone that echoes.")
        kitchen = Room("Kitchen", "It smells of soup.", items={"knife", "bread"})
        hall.connect(Direction.NORTH, kitchen)
        self.here, self.bag, self.turns = hall, [], 0
    def do(self, line):
        self.turns += 1
        match line.lower().split():
            case []:
                return "Say something."
            case ["go", d] | [("north" | "south" | "east" | "west") as d]:
                try:
                    self.here = self.here.exits[Direction[d.upper()]]
                except KeyError as e:
                    return f"You can't go {d}. ({e!r})"
                return str(self.here)
            case ["take", *things] if things:
                got = []
                for t in things:
                    if t in self.here.items:
                        self.here.items.remove(t); self.bag.append(t); got.append(t)
                return f"Taken: {got}" if got else "Nothing here like that."
            case ["inventory" | "i"]:
                return "\n".join(f"{n:>2}. {x}" for n, x in enumerate(self.bag, 1)) or "Empty."
            case ["quit"]:
                raise SystemExit(f"Bye after {self.turns} turns")
            case [verb, *_]:
                return f"I don't know how to {verb!r}."
g = Game()
print(g.here)
for c in ["", "look", "go north", "take knife lamp", "take", "i", "go up", "west", "SOUTH", "i", "quit", "x"]:
    print(">", c); print(g.do(c))
