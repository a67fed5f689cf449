# Each run of a text makes objects of the interpreter's own.
import threading

x = 0
code = compile("x += 1", "<string>", "exec")


def work():
    exec(code, globals())


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(x)
