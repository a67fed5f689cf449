import threading

out = []
barrier = threading.Barrier(2, action=lambda: out.append("action"))
ts = [threading.Thread(target=barrier.wait) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out)  # expect: ['action']
