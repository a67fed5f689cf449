print((255).bit_length())  # expect: 8
print(255 .bit_length())  # expect: 8
