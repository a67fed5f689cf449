"""Threads as objects, on top of _thread.

Starting is exact: start() returns once the new thread runs, because it waits for a lock that only
that thread releases. So is joining: a thread holds a lock for as long as it lives. Nothing polls.
"""

import _thread
import sys
from _threading_sync import (Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock,
                             RLock, Semaphore)
from _traceback import format_error as _format_error

get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX

# The lock guards who is alive: threads by ident and those that are being started; and the counters
# that names are made of.
_active_lock = Lock()
_active = {}
_starting = set()
_counters = {}
_at_exit = []


def _new_name(prefix):
    with _active_lock:
        _counters[prefix] = number = _counters.get(prefix, 0) + 1
    return f"{prefix}-{number}"


def _held_lock():
    lock = Lock()
    lock.acquire()
    return lock


class ExceptHookArgs:
    """What excepthook is told."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    if sys.stderr is not None:
        sys.stderr.write(f"Exception in thread {name}:\n{_format_error(args.exc_value, True)}")
        sys.stderr.flush()


__excepthook__ = excepthook


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = _new_name("Thread")
            if target is not None and hasattr(target, "__name__"):
                name = f"{name} ({target.__name__})"
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemon = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._runs = _held_lock()  # released by the thread as soon as it runs
        self._ended = _held_lock()  # released by the thread as the last thing it does
        self._started = False
        self._stopped = False
        self._own_dicts = []  # of threading.local objects that the thread has used
        self._initialized = True

    def __repr__(self):
        status = "stopped" if self._stopped else "started" if self._started else "initial"
        if self._daemon:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        with _active_lock:
            if self._started or self in _starting:
                raise RuntimeError("threads can only be started once")
            _starting.add(self)
        try:
            _thread._start_thread(self._bootstrap, self._daemon)
        except:
            with _active_lock:
                _starting.discard(self)
            raise
        self._runs.acquire()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # What the arguments hold need not live as long as the thread object.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._enter()
        self._runs.release()
        try:
            self.run()
        except BaseException as error:
            self._report(error)
        finally:
            self._leave()

    def _enter(self):
        self._ident = get_ident()
        with _active_lock:
            self._started = True
            _active[self._ident] = self
            _starting.discard(self)

    def _leave(self):
        for dicts in self._own_dicts:
            dicts.pop(self._ident, None)
        with _active_lock:
            if _active.get(self._ident) is self:
                del _active[self._ident]
            self._stopped = True
        self._ended.release()

    def _report(self, error):
        try:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        except Exception as hook_error:
            if sys.stderr is not None:
                sys.stderr.write(f"Exception in threading.excepthook:\n{_format_error(hook_error)}")

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            ended = self._ended.acquire()
        else:
            ended = self._ended.acquire(True, max(timeout, 0))
        if ended:
            self._ended.release()

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started and not self._stopped

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemon

    @daemon.setter
    def daemon(self, daemon):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemon = daemon

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemon):
        self.daemon = daemon

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._enter()


class _DummyThread(Thread):
    """Stands for a thread that _thread started: nobody can say when it ends."""

    def __init__(self):
        super().__init__(name=_new_name("Dummy"), daemon=True)
        self._enter()

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def main_thread():
    return _main


def active_count():
    with _active_lock:
        return len(_active) + len(_starting)


def enumerate():
    with _active_lock:
        return list(_active.values()) + list(_starting)


currentThread = current_thread
activeCount = active_count


def _register_atexit(function, *args, **kwargs):
    """Has the function called before threads are waited for when the interpreter ends."""
    _at_exit.append(lambda: function(*args, **kwargs))


def _shutdown():
    """The interpreter calls this on the main thread when the program has ended: it goes on once all
    threads have ended that are no daemons."""
    while _at_exit:
        _at_exit.pop()()
    me = current_thread()
    while True:
        with _active_lock:
            waited_for = [t for t in _active.values() if not t._daemon and t is not me]
        if not waited_for:
            break
        for thread in waited_for:
            thread.join()
    if not _main._stopped:
        _main._leave()


_main = _MainThread()

from _threading_local import local
