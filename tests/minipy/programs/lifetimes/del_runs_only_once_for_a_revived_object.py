class Phoenix:
    def __del__(self):
        print("del")  # expect: del
        saved.append(self)


saved = []
x = Phoenix()
del x
saved.clear()
print("gone for good", saved)  # expect: gone for good []
