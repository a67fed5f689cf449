import threading

ids = [threading.get_ident()]
t = threading.Thread(target=lambda: ids.append(threading.get_ident()))
t.start()
t.join()
print(len(set(ids)), ids[0] == threading.current_thread().ident, ids[1] == t.ident)  # expect: 2 True True
