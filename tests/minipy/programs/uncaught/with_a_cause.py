try:
    int("x")
except ValueError as e:
    raise RuntimeError("cannot read") from e  # expect error: RuntimeError: cannot read
