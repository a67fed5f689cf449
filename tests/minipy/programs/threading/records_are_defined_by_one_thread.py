import threading


def work(i):
    import collections
    import sys
    import time
    made.append((collections.namedtuple("P", "x y")(1, i).y, time.gmtime(0).tm_year, sys.version_info.major))


made = []
threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(made) == [(i, 1970, 3) for i in range(8)])  # expect: True
