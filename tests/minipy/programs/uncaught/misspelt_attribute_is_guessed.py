class Dog:
    def bark(self):
        pass


try:
    Dog().brak()
except AttributeError as e:
    print(e)  # expect: 'Dog' object has no attribute 'brak'
Dog().brak()  # expect error: AttributeError: 'Dog' object has no attribute 'brak'. Did you mean: 'bark'?
