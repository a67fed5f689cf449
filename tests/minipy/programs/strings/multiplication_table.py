for i in range(1, 4):
    print(" ".join(f"{i * j:2}" for j in range(1, 6)))
    # expect:  1  2  3  4  5
    # expect:  2  4  6  8 10
    # expect:  3  6  9 12 15
