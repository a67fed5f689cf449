class Noisy:
    def __del__(self):
        print("del")


x = Noisy()
box = ([{"k": x}],)
del x
print("still in the box")  # expect: still in the box
box = None  # expect: del
print("end")  # expect: end
