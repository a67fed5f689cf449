import threading


class Noisy:
    def __del__(self):
        print("del")


t = threading.Thread(target=lambda x: None, args=(Noisy(),))
print("made")
t.start()
t.join()
print("joined")

# expect: made
# expect: del
# expect: joined
