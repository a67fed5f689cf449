raise ValueError("a", 2)  # expect error: ValueError: ('a', 2)
