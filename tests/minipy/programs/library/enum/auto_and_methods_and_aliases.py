from enum import Enum, auto


class Step(Enum):
    FIRST = auto()
    SECOND = auto()
    START = 1

    def next(self):
        return Step(self.value + 1)


print(Step.FIRST.next(), Step.START is Step.FIRST, list(Step), {Step.FIRST: "x"}[Step.START])
# expect: Step.SECOND True [<Step.FIRST: 1>, <Step.SECOND: 2>] x
