for i in range(3):
    try:
        if i == 1:
            break
        print("body", i)  # expect: body 0
    finally:
        print("finally", i)
        # expect: finally 0
        # expect: finally 1
print("after")  # expect: after
