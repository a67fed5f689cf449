"""Calls that threads of a pool make, and their results when they are there."""

import threading
import time
from collections import deque, namedtuple
from itertools import count as _count

from _os import cpu_count

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_PENDING, _RUNNING, _CANCELLED, _FINISHED = "pending", "running", "cancelled", "finished"


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []

    def __repr__(self):
        name = f"<Future at {id(self):#x} state={self._state}"
        if self._state != _FINISHED:
            return name + ">"
        if self._exception is not None:
            return f"{name} raised {type(self._exception).__name__}>"
        return f"{name} returned {type(self._result).__name__}>"

    def cancel(self):
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state == _CANCELLED:
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        return self._state == _CANCELLED

    def running(self):
        return self._state == _RUNNING

    def done(self):
        return self._state in (_CANCELLED, _FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception as error:
            import traceback
            traceback.print_exception(error)

    def _call_back(self):
        with self._condition:
            callbacks, self._callbacks = self._callbacks, []
        for fn in callbacks:
            self._call(fn)

    def _wait(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
            if self._state == _CANCELLED:
                raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None  # the traceback holds this frame, and would hold the future in a cycle
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    # For executors.

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == _CANCELLED:
                return False
            if self._state != _PENDING:
                raise RuntimeError("Future in unexpected state")
            self._state = _RUNNING
            return True

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else time.monotonic() + timeout
        futures = deque([self.submit(fn, *args) for args in zip(*iterables)])

        def results():
            try:
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield futures.popleft().result(left)
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """Threads that take calls from one queue. A thread is started when there is a call and no thread
    that waits for one."""

    _counter = _count()

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or f"ThreadPoolExecutor-{next(self._counter)}"
        self._initializer = initializer
        self._initargs = initargs
        self._changed = threading.Condition(threading.Lock())
        self._calls = deque()
        self._idle = 0
        self._threads = []
        self._shutdown = False
        threading._register_atexit(self._close)

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        with self._changed:
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            self._calls.append((future, fn, args, kwargs))
            thread = self._another_thread()
            self._changed.notify()
        if thread is not None:
            thread.start()
        return future

    def _another_thread(self):
        if self._idle >= len(self._calls) or len(self._threads) >= self._max_workers:
            return None
        name = f"{self._prefix}_{len(self._threads)}"
        thread = threading.Thread(target=self._work, name=name)
        self._threads.append(thread)
        return thread

    def _work(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            call = self._next_call()
            if call is None:
                return
            future, fn, args, kwargs = call
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)
            # What a call holds need not live until the next.
            del call, future, fn, args, kwargs

    def _next_call(self):
        with self._changed:
            self._idle += 1
            self._changed.wait_for(lambda: self._calls or self._shutdown)
            self._idle -= 1
            return self._calls.popleft() if self._calls else None

    def _close(self):
        with self._changed:
            self._shutdown = True
            self._changed.notify_all()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._close()
        if cancel_futures:
            with self._changed:
                cancelled = list(self._calls)
                self._calls.clear()
            for future, *_ in cancelled:
                future.cancel()
        if wait:
            for thread in self._threads:
                thread.join()


class _Arrivals:
    """Futures in the order in which they are done."""

    def __init__(self, futures):
        self._changed = threading.Condition(threading.Lock())
        self._done = deque()
        for future in futures:
            future.add_done_callback(self._arrive)

    def _arrive(self, future):
        with self._changed:
            self._done.append(future)
            self._changed.notify_all()

    def next(self, end):
        """None: not one until the time is over."""
        with self._changed:
            left = None if end is None else end - time.monotonic()
            if not self._changed.wait_for(lambda: self._done, left):
                return None
            return self._done.popleft()


def as_completed(fs, timeout=None):
    end = None if timeout is None else time.monotonic() + timeout
    futures = list(dict.fromkeys(fs))
    arrivals = _Arrivals(futures)
    for left in range(len(futures), 0, -1):
        future = arrivals.next(end)
        if future is None:
            raise TimeoutError(f"{left} (of {len(futures)}) futures unfinished")
        yield future


_DoneAndNotDone = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    end = None if timeout is None else time.monotonic() + timeout
    waited_for = set(fs)
    arrivals = _Arrivals(waited_for)
    done = set()
    while len(done) < len(waited_for):
        future = arrivals.next(end)
        if future is None:
            break
        done.add(future)
        failed = not future.cancelled() and future.exception() is not None
        if return_when == FIRST_COMPLETED or (return_when == FIRST_EXCEPTION and failed):
            break
    done.update(future for future in waited_for if future.done())
    return _DoneAndNotDone(done, waited_for - done)
