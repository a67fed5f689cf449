# Containers look at identity before equality.
nan = float("nan")
print(nan in [nan])  # expect: True
print([nan] == [nan])  # expect: True
print(float("nan") in [nan])  # expect: False
