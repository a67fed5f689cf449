import threading


def work():
    pass


a = threading.Thread(target=work)
b = threading.Thread()
print(a.name, b.name)  # expect: Thread-1 (work) Thread-2
