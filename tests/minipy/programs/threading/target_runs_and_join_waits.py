import threading

out = []
t = threading.Thread(target=out.append, args=(1,))
t.start()
t.join()
print(out)  # expect: [1]
