import time

print(time.sleep(0))  # expect: None
try:
    time.sleep(-1)
except ValueError as e:
    print(e)  # expect: sleep length must be non-negative
