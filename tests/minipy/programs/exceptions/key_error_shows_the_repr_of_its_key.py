try:
    {}["it's"]
except KeyError as e:
    print(str(e), e.args[0])  # expect: "it's" it's
try:
    {}[3]
except KeyError as e:
    print(str(e))  # expect: 3
