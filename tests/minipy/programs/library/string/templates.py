from string import Template

t = Template("$who owes ${amount}$$ to $whom_else.")
print(t.substitute(who="A", amount=5, whom_else="B"))  # expect: A owes 5$ to B.
print(t.safe_substitute(who="A"))  # expect: A owes ${amount}$ to $whom_else.
for text in ("$", "a\n $1"):
    try:
        Template(text).substitute()
    except ValueError as e:
        print(e)
        # expect: Invalid placeholder in string: line 1, col 1
        # expect: Invalid placeholder in string: line 2, col 2
