"""Files in memory."""


class UnsupportedOperation(OSError, ValueError):
    pass


SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class _File:
    """What StringIO and BytesIO share. What is written at the end is kept in pieces, which are joined
    when somebody looks: writing is one append."""

    def _start(self, initial):
        self._pieces = [initial] if initial else []
        self._size = len(initial)
        self._position = 0
        self._closed = False

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file" + self._full_stop)

    def _joined(self):
        if len(self._pieces) != 1:
            self._pieces = [self._empty.join(self._pieces)]
        return self._pieces[0]

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def getvalue(self):
        self._check()
        return self._joined()

    def tell(self):
        self._check()
        return self._position

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def flush(self):
        self._check()

    def write(self, s, /):
        self._check()
        self._accept(s)
        count = len(s)
        if count == 0:
            return 0
        if self._position == self._size:
            self._pieces.append(s)
        else:
            old = self._joined()
            # Beyond the end, what lies between is filled.
            gap = self._fill * (self._position - self._size)
            self._pieces = [old[:self._position] + gap + s + old[self._position + count:]]
        self._position += count
        self._size = max(self._size, self._position)
        return count

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, size=-1, /):
        self._check()
        start = self._position
        end = self._size if size is None or size < 0 else min(start + size, self._size)
        self._position = max(start, end)
        return self._joined()[start:end]

    def readline(self, size=-1, /):
        self._check()
        text = self._joined()
        end = text.find(self._newline, self._position) + 1
        if end == 0:
            end = self._size
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        start = self._position
        self._position = max(start, end)
        return text[start:end]

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"{self._negative} {offset}")
            self._position = offset
        elif whence == 1:
            self._position = self._relative(self._position, offset)
        elif whence == 2:
            self._position = self._relative(self._size, offset)
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._position

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._position
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < self._size:
            self._pieces = [self._joined()[:size]]
            self._size = size
        return size


class StringIO(_File):
    _empty = ""
    _fill = "\0"
    _newline = "\n"
    _full_stop = ""
    _negative = "Negative seek position"
    encoding = None
    errors = None
    newlines = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is None:
            initial_value = ""
        if not isinstance(initial_value, str):
            raise TypeError(
                f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._start(initial_value)

    def _accept(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")

    def _relative(self, position, offset):
        if offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        return position


class BytesIO(_File):
    _empty = b""
    _fill = b"\0"
    _newline = b"\n"
    _full_stop = "."
    _negative = "negative seek value"

    def __init__(self, initial_bytes=b""):
        self._start(bytes(initial_bytes or b""))

    def _accept(self, s):
        if not isinstance(s, bytes):
            raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")

    def _relative(self, position, offset):
        return max(0, position + offset)


open = open
