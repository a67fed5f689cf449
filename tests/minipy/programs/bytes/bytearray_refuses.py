a = bytearray(b"abc")


def tries(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


tries(lambda: hash(a))  # expect: TypeError unhashable type: 'bytearray'
tries(lambda: a[5])  # expect: IndexError bytearray index out of range
tries(lambda: a["x"])  # expect: TypeError bytearray indices must be integers or slices, not str
tries(lambda: bytearray([256]))  # expect: ValueError byte must be in range(0, 256)
tries(lambda: a.append("x"))  # expect: TypeError 'str' object cannot be interpreted as an integer
tries(lambda: bytearray().pop())  # expect: IndexError pop from empty bytearray
tries(lambda: a.pop(9))  # expect: IndexError pop index out of range
tries(lambda: a.remove(5))  # expect: ValueError value not found in bytearray
tries(lambda: bytearray("x"))  # expect: TypeError string argument without an encoding
tries(lambda: bytearray(-1))  # expect: ValueError negative count
tries(lambda: bytearray(1.5))  # expect: TypeError cannot convert 'float' object to bytearray
tries(lambda: a + "x")  # expect: TypeError can't concat str to bytearray
tries(lambda: a < "x")  # expect: TypeError '<' not supported between instances of 'bytearray' and 'str'
tries(lambda: a.__setitem__(0, 256))  # expect: ValueError byte must be in range(0, 256)
tries(lambda: a.__setitem__(slice(0, 1), 5))
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
tries(lambda: a.__setitem__(slice(0, 3, 2), b"xyz"))
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 2
