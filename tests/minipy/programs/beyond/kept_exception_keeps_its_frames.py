class Noisy:
    def __del__(self):
        print("del")


def f():
    x = Noisy()
    1 / 0


kept = None
try:
    f()
except ZeroDivisionError as e:
    kept = e
print("kept")  # expect: kept
kept = None  # expect: del
print("end")  # expect: end
