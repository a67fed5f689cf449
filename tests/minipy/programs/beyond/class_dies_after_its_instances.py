import gc


def f():
    class Local:
        def __del__(self):
            print("instance")  # expect: instance

    Local()
    print("class still here")  # expect: class still here


f()
print(gc.collect() > 0)  # expect: True
