import threading

seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))


def f():
    1 / 0


t = threading.Thread(target=f, name="broken")
t.start()
t.join()
print(seen)  # expect: [('ZeroDivisionError', 'division by zero', 'broken')]
