# The main thread answers its thread before that has ended.
import threading

asked, answered = threading.Lock(), threading.Lock()
asked.acquire()
answered.acquire()


def ask():
    asked.release()
    answered.acquire()


thread = threading.Thread(target=ask)
thread.start()
asked.acquire()
answered.release()
thread.join()
