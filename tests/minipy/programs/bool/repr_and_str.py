print(True, repr(False), str(True), f"{True}", f"{True:d}")  # expect: True False True True 1
