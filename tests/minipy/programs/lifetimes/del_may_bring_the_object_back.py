class Phoenix:
    def __del__(self):
        print("del")  # expect: del
        saved.append(self)


saved = []
x = Phoenix()
del x
print(len(saved))  # expect: 1
saved.pop()
print(len(saved))  # expect: 0
