print("%s" % "one")  # expect: one
print("%(name)s is %(age)03d" % {"name": "Ada", "age": 36})  # expect: Ada is 036
print("%s" % [1, 2], "%s" % ((1, 2),))  # expect: [1, 2] (1, 2)
print("%*d|%.*f" % (5, 42, 2, 3.14159))  # expect:    42|3.14
