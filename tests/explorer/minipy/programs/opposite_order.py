import threading

first, second = threading.Lock(), threading.Lock()


def forwards():
    with first:
        with second:
            pass


def backwards():
    with second:
        with first:
            pass


threads = [threading.Thread(target=work) for work in (forwards, backwards)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
