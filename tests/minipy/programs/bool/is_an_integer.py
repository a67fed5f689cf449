print(True + True)  # expect: 2
print(isinstance(True, int), issubclass(bool, int))  # expect: True True
print(True == 1, False == 0)  # expect: True True
print(sum([True, False, True]))  # expect: 2
print(["no", "yes"][True])  # expect: yes
