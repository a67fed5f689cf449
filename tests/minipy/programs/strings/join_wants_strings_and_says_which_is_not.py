try:
    ",".join(["a", 1])
except TypeError as e:
    print(e)  # expect: sequence item 1: expected str instance, int found
try:
    ",".join([None])
except TypeError as e:
    print(e)  # expect: sequence item 0: expected str instance, NoneType found
try:
    ",".join(5)
except TypeError as e:
    print(e)  # expect: can only join an iterable
