import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait, name="extra")
print(threading.active_count())  # expect: 1
t.start()
print(threading.active_count(), [x.name for x in threading.enumerate()])  # expect: 2 ['MainThread', 'extra']
gate.set()
t.join()
print(threading.active_count())  # expect: 1
