print("start")  # expect: start
undefined  # expect error: NameError: name 'undefined' is not defined
