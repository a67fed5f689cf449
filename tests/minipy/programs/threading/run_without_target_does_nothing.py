import threading

t = threading.Thread()
t.start()
t.join()
print("nothing happened")  # expect: nothing happened
