try:
    from . import other
except ImportError as error:
    print(error)  # expect: attempted relative import with no known parent package
