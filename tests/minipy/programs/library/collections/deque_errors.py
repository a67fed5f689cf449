from collections import deque

for f in (deque().pop, deque().popleft, lambda: deque([1])[5], lambda: deque().remove(1)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
        # expect: IndexError pop from an empty deque
        # expect: IndexError pop from an empty deque
        # expect: IndexError deque index out of range
        # expect: ValueError 1 is not in deque
