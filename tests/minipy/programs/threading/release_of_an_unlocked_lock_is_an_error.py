import threading

try:
    threading.Lock().release()
except RuntimeError as e:
    print(e)  # expect: release unlocked lock
try:
    threading.RLock().release()
except RuntimeError as e:
    print(e)  # expect: cannot release un-acquired lock
