class Loud:
    def __eq__(self, other):
        print("compared")
        return True


print([Loud()] == [1, 2])  # expect: False
print([Loud()] == [1])
# expect: compared
# expect: True
