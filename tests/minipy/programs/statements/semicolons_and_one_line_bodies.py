a = 1; b = 2; print(a + b)  # expect: 3
if a: print("yes"); print("still")
                    # expect: yes
                    # expect: still
for i in range(2): print(i)
                   # expect: 0
                   # expect: 1
while a < 3: a += 1
print(a)  # expect: 3
