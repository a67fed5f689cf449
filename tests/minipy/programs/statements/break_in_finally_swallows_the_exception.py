for i in range(2):
    try:
        1 / 0
    finally:
        break
print("swallowed", i)  # expect: swallowed 0
