class Broken(Exception):
    pass


raise Broken("badly")  # expect error: Broken: badly
