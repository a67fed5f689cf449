# Each line is printed whole, but in any order.
import threading


def say(word):
    print(word)


threads = [threading.Thread(target=say, args=(word,)) for word in ("one", "two", "three")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
