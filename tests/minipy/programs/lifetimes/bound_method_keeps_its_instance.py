class Noisy:
    def __del__(self):
        print("del")

    def hello(self):
        return "hello"


m = Noisy().hello
print(m())  # expect: hello
m = None  # expect: del
print("end")  # expect: end
