print(__file__.startswith("/"), __file__.endswith("/file_is_named_from_the_root.py"))  # expect: True True
