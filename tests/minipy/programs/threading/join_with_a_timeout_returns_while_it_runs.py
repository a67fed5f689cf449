import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait)
t.start()
print(t.join(0.01), t.is_alive())  # expect: None True
gate.set()
t.join()
print(t.is_alive())  # expect: False
