class E(Exception):
    def __str__(self):
        return "my words"


try:
    raise E("ignored")
except E as e:
    print(e, repr(e), e.args)  # expect: my words E('ignored') ('ignored',)
