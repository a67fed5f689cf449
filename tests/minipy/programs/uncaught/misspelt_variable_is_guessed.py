my_list = [1]
print(my_lst)  # expect error: NameError: name 'my_lst' is not defined. Did you mean: 'my_list'?
