a = [3, 1, 2]
a.sort()
print(a)  # expect: [1, 2, 3]
a.sort(reverse=True)
print(a)  # expect: [3, 2, 1]
words = ["pear", "fig", "apple"]
words.sort(key=len)
print(words)  # expect: ['fig', 'pear', 'apple']
words.sort(key=lambda w: w[-1])
print(words)  # expect: ['apple', 'fig', 'pear']
