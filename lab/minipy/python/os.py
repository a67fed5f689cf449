"""The operating system, as far as a program without files can see it."""

from _os import cpu_count, environ, getpid, getppid, uname as _uname, urandom

name = "posix"
linesep = "\n"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
curdir = "."
pardir = ".."
devnull = "/dev/null"


def getenv(key, default=None):
    return environ.get(key, default)


def uname():
    from collections import namedtuple
    fields = namedtuple("uname_result", "sysname nodename release version machine", module="posix")
    return fields(*_uname())


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
