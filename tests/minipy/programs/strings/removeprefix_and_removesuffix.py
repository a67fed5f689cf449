print("test_name".removeprefix("test_"), "name".removeprefix("test_"))  # expect: name name
print("file.py".removesuffix(".py"), "file.py".removesuffix(".txt"))  # expect: file file.py
