x = 1
print("a{x}" f"{x}" "b")  # expect: a{x}1b
print(f"{x}" f"{x + 1}" r"\n")  # expect: 12\n
