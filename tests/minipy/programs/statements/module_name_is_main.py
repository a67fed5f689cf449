if __name__ == "__main__":
    print("main")  # expect: main
print(__name__)  # expect: __main__
