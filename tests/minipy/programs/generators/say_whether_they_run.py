def g():
    print(me.gi_running, me.gi_suspended)
    yield


me = g()
print(me.gi_running, me.gi_suspended)  # expect: False False
next(me)  # expect: True False
print(me.gi_running, me.gi_suspended)  # expect: False True
