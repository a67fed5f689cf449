x: int = 5
y: str
print(x)  # expect: 5
try:
    y
except NameError as e:
    print(e)  # expect: name 'y' is not defined
print(__annotations__ == {"x": int, "y": str})  # expect: True
