class Dog:
    def bark(self):
        pass


try:
    Dog().barks()
except AttributeError as e:
    print(e)  # expect: 'Dog' object has no attribute 'barks'
Dog().barks()  # expect error: AttributeError: 'Dog' object has no attribute 'barks'. Did you mean: 'bark'?
