import _thread

done = _thread.allocate_lock()
done.acquire()
out = []


def f(a, b=0):
    out.append((a, b))
    done.release()


_thread.start_new_thread(f, (1,), {"b": 2})
done.acquire()
print(out, done.locked())  # expect: [(1, 2)] True
