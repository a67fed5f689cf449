a = "the cat and the dog".split()
b = "a dog and a bird".split()
print(sorted(set(a) & set(b)), sorted(set(a) ^ set(b)))  # expect: ['and', 'dog'] ['a', 'bird', 'cat', 'the']
