from collections import deque


class Borrower:
    arguments = BaseException.args
    length = deque.maxlen


def refused(make):
    try:
        print(make())
    except (AttributeError, TypeError) as e:
        print(str(e).replace("collections.", ""))


refused(lambda: BaseException.args.__get__(5))
# expect: descriptor 'args' for 'BaseException' objects doesn't apply to a 'int' object
refused(lambda: Borrower().arguments)
# expect: descriptor 'args' for 'BaseException' objects doesn't apply to a 'Borrower' object
refused(lambda: Borrower().length)
# expect: descriptor 'maxlen' for 'deque' objects doesn't apply to a 'Borrower' object
refused(lambda: setattr(Borrower(), "arguments", ()))
# expect: descriptor 'args' for 'BaseException' objects doesn't apply to a 'Borrower' object
refused(lambda: slice.start.__get__(5))
# expect: descriptor 'start' for 'slice' objects doesn't apply to a 'int' object
print(BaseException.args.__get__(ValueError(1, 2)), int.real.__get__(True))  # expect: (1, 2) 1
print(Borrower.length is deque.maxlen)  # expect: True
print(deque([], 3).maxlen, deque.maxlen.__get__(deque()))  # expect: 3 None
