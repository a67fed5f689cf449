class C:
    print("in body")  # expect: in body
    a = 1
    b = a + 1
    for i in range(3):
        b += i
    if b > 3:
        big = True
    del i


print(C.b, C.big, hasattr(C, "i"))  # expect: 5 True False
