def message():
    print("built")  # expect: built
    return "m"


assert True, message()
try:
    assert False, message()
except AssertionError as e:
    print(e)  # expect: m
