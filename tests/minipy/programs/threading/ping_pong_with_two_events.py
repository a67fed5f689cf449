import threading

ping, pong = threading.Event(), threading.Event()
out = []


def player(name, mine, theirs):
    for i in range(3):
        mine.wait()
        mine.clear()
        out.append(name)
        theirs.set()


a = threading.Thread(target=player, args=("ping", ping, pong))
b = threading.Thread(target=player, args=("pong", pong, ping))
a.start()
b.start()
ping.set()
a.join()
b.join()
print(out)  # expect: ['ping', 'pong', 'ping', 'pong', 'ping', 'pong']
