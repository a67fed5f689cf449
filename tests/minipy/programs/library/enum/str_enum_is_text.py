from enum import StrEnum, auto


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = "S"


print(Suit.HEARTS, Suit.SPADES == "S", Suit.HEARTS.upper(), f"{Suit.SPADES:>3}", repr(Suit.HEARTS))
# expect: hearts True HEARTS   S <Suit.HEARTS: 'hearts'>
