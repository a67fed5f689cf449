total = (1 +
         2 +
         3)
values = [
    1,
    2,  # a comment inside
]
also = 1 + \
    2
print(total, values, also)  # expect: 6 [1, 2] 3
