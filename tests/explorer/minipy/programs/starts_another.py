import threading


def inner():
    pass


def outer():
    thread = threading.Thread(target=inner)
    thread.start()
    thread.join()


thread = threading.Thread(target=outer)
thread.start()
thread.join()
