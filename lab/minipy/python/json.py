"""JSON, written here and read natively (_json)."""

from _json import decode as _decode, quote as _quote

_INFINITY = float("inf")


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, bytes):
        s = s.decode("utf-8")
    elif not isinstance(s, str):
        raise TypeError("the JSON object must be str, bytes or bytearray, "
                        f"not {type(s).__name__}")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    if cls is not None:
        return cls(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                   parse_constant=parse_constant, object_pairs_hook=object_pairs_hook,
                   **kw).decode(s)
    return _decode(s, JSONDecodeError, object_hook, object_pairs_hook, parse_float, parse_int,
                   parse_constant)


def load(fp, **kw):
    return loads(fp.read(), **kw)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self._hooks = (object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)

    def decode(self, s):
        return _decode(s, JSONDecodeError, *self._hooks)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        parts = []
        self._write(o, parts.append, "\n", {})
        return "".join(parts)

    def iterencode(self, o):
        parts = []
        self._write(o, parts.append, "\n", {})
        return iter(parts)

    def _write(self, o, put, newline, open_containers):
        """`newline` is a line's end and the indentation of the next; `open_containers` has those that
        are being written, by id."""
        if isinstance(o, str):
            put(_quote(o, self.ensure_ascii))
        elif o is None:
            put("null")
        elif o is True:
            put("true")
        elif o is False:
            put("false")
        elif isinstance(o, int):
            put(int.__repr__(o))
        elif isinstance(o, float):
            put(self._float(o))
        else:
            if self.check_circular:
                if id(o) in open_containers:
                    raise ValueError("Circular reference detected")
                open_containers[id(o)] = o
            if isinstance(o, (list, tuple)):
                self._write_list(o, put, newline, open_containers)
            elif isinstance(o, dict):
                self._write_dict(o, put, newline, open_containers)
            else:
                self._write(self.default(o), put, newline, open_containers)
            if self.check_circular:
                del open_containers[id(o)]

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == _INFINITY:
            text = "Infinity"
        elif o == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def _write_list(self, o, put, newline, open_containers):
        if not o:
            put("[]")
            return
        inner, separator = self._begin(put, "[", newline)
        first = True
        for item in o:
            if not first:
                put(separator)
            first = False
            self._write(item, put, inner, open_containers)
        self._end(put, "]", newline)

    def _write_dict(self, o, put, newline, open_containers):
        if not o:
            put("{}")
            return
        inner, separator = self._begin(put, "{", newline)
        first = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if not isinstance(key, str):
                key = self._key(key)
                if key is None:
                    continue
            if not first:
                put(separator)
            first = False
            put(_quote(key, self.ensure_ascii) + self.key_separator)
            self._write(value, put, inner, open_containers)
        self._end(put, "}", newline)

    def _begin(self, put, bracket, newline):
        put(bracket)
        if self.indent is None:
            return newline, self.item_separator
        inner = newline + self.indent
        put(inner)
        return inner, self.item_separator + inner

    def _end(self, put, bracket, newline):
        if self.indent is not None:
            put(newline)
        put(bracket)

    def _key(self, key):
        if key is None:
            return "null"
        if key is True:
            return "true"
        if key is False:
            return "false"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
               allow_nan=allow_nan, indent=indent, separators=separators, default=default,
               sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))
