class C:
    pass


print(repr(C()).startswith("<__main__.C object at 0x"), repr(C().__init__)[:14])
# expect: True <method-wrappe
