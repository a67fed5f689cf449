print("ab" + "cd")  # expect: abcd
print("ab" * 3, 3 * "ab")  # expect: ababab ababab
print(repr("ab" * 0), repr("ab" * -1))  # expect: '' ''
print("a" "b" 'c')  # expect: abc
