class Noisy(list):
    def __del__(self):
        print("del")


it = iter(Noisy([1, 2]))
print(next(it))  # expect: 1
print(next(it))  # expect: 2
print(next(it, "exhausted"))
# expect: del
# expect: exhausted
print("end")  # expect: end
