import threading

t = threading.Thread()
try:
    t.join()
except RuntimeError as e:
    print(e)  # expect: cannot join thread before it is started
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)  # expect: cannot join current thread
