import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait)
print(t.is_alive())  # expect: False
t.start()
print(t.is_alive())  # expect: True
gate.set()
t.join()
print(t.is_alive())  # expect: False
