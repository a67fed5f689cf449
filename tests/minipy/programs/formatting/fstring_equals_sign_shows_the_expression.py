x = 5
name = "a"
print(f"{x=}")  # expect: x=5
print(f"{x + 1=}", f"{x = }", f"{name=}", f"{name=!s}", f"{x=:04d}")
# expect: x + 1=6 x = 5 name='a' name=a x=0005
