import threading

t = threading.Thread(target=lambda: None, name="worker", daemon=True)
print(t.name, t.daemon, t.ident)  # expect: worker True None
t.name = "renamed"
print(t.name)  # expect: renamed
t.start()
t.join()
print(t.ident is not None, threading.main_thread().name, threading.current_thread().daemon)
# expect: True MainThread False
