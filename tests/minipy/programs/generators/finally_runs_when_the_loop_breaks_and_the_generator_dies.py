def g():
    try:
        yield from range(10)
    finally:
        print("finally")


for x in g():
    if x == 2:
        print("break")  # expect: break
        break  # expect: finally
print("after")  # expect: after
