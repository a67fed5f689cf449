try:
    undefined_thing
except NameError as e:
    print(e, e.name, e.args)
    # expect: name 'undefined_thing' is not defined undefined_thing ("name 'undefined_thing' is not defined",)
