"""Alphabets, and small help with text."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    """Text with $names in it."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _filled(self, mapping, safe):
        text = self.template
        parts = []
        at = 0
        while True:
            mark = text.find(self.delimiter, at)
            if mark < 0:
                parts.append(text[at:])
                return "".join(parts)
            parts.append(text[at:mark])
            at, name = self._name(mark + 1)
            if name is None:
                if not safe:
                    raise ValueError(self._where(mark))
                parts.append(self.delimiter)
            elif name == self.delimiter:
                parts.append(name)
            elif name in mapping or not safe:
                parts.append(str(mapping[name]))
            else:
                parts.append(text[mark:at])

    def _name(self, start):
        """Where what stands at `start` ends, and its name; None if it has none."""
        text = self.template
        if text.startswith(self.delimiter, start):
            return start + 1, self.delimiter
        braced = text.startswith("{", start)
        first = end = start + braced
        while end < len(text) and text[first:end + 1].isidentifier() and text[end].isascii():
            end += 1
        if end == first or (braced and not text.startswith("}", end)):
            return start, None
        return end + braced, text[first:end]

    def _where(self, mark):
        before = self.template[:mark]
        line = before.count("\n") + 1
        column = mark - (before.rfind("\n") + 1) + 1
        return f"Invalid placeholder in string: line {line}, col {column}"

    def substitute(self, mapping={}, /, **kwargs):
        return self._filled({**mapping, **kwargs}, False)

    def safe_substitute(self, mapping={}, /, **kwargs):
        return self._filled({**mapping, **kwargs}, True)
