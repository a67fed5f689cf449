for i in range(2):
    try:
        1 / 0
    finally:
        print("round", i)
        # expect: round 0
        # expect: round 1
        continue
print("end")  # expect: end
