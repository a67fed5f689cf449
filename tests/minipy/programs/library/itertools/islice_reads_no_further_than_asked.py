from itertools import islice

for args in ((0,), (5, 2), (1, 4, 2), (None,)):
    it = iter(range(6))
    print(list(islice(it, *args)), next(it, "end"))
    # expect: [] 0
    # expect: [] 5
    # expect: [1, 3] 4
    # expect: [0, 1, 2, 3, 4, 5] end
for args in ((-1,), ("x",), (-1, 2), (0, 1, 0)):
    try:
        islice([], *args)
    except ValueError as e:
        print(e)
        # expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
        # expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
        # expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
        # expect: Step for islice() must be a positive integer or None.
