"""Paragraphs: wrapped, indented, cut short."""

_SPACES = " \t\n\r\v\f"


def _letters_around(word, i):
    return (i >= 1 and word[i - 1].isalpha() and i + 1 < len(word) and word[i + 1].isalpha())


def _is_word(c):
    return c.isalnum() or c == "_"


def _dash_end(word, i):
    """Where the dash--two hyphens or more, between words--that stands at `i` ends; `i` if it is none."""
    end = i
    while end < len(word) and word[end] == "-":
        end += 1
    before = i >= 1 and (_is_word(word[i - 1]) or word[i - 1] in "!\"'&.,?")
    return end if end - i >= 2 and before and end < len(word) and _is_word(word[end]) else i


def _pieces(word):
    """A word, cut after the hyphens that it may be broken at, and around dashes: well-|known,
    this|--|that."""
    pieces = []
    start = i = 0
    while i < len(word):
        end = _dash_end(word, i) if word[i] == "-" else i
        if end > i:
            pieces.extend((word[start:i], word[i:end]))
            start = i = end
            continue
        if word[i] == "-" and _letters_around(word, i) and word[start:i].strip("-"):
            pieces.append(word[start:i + 1])
            start = i + 1
        i += 1
    pieces.append(word[start:])
    return pieces


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        if fix_sentence_endings:
            raise NotImplementedError("minipy does not support fix_sentence_endings")
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        """Words, pieces of words, and the white space between them."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if c in _SPACES else c for c in text])
        chunks = []
        start = 0
        for i in range(1, len(text) + 1):
            if i == len(text) or (text[i] in _SPACES) != (text[start] in _SPACES):
                run = text[start:i]
                if self.break_on_hyphens and run[0] not in _SPACES:
                    chunks.extend(_pieces(run))
                else:
                    chunks.append(run)
                start = i
        return chunks

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._chunks(text)[::-1]
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line = self._fill_line(chunks, self.width - len(indent))
            if not line:
                continue
            rest = any(chunk.strip() for chunk in chunks) if self.drop_whitespace else bool(chunks)
            if self.max_lines is None or len(lines) + 1 < self.max_lines or not rest:
                lines.append(indent + "".join(line))
                continue
            self._cut_short(lines, line, indent)
            break
        return lines

    def _fill_line(self, chunks, width):
        """Takes what fits a line off the end of `chunks`."""
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._break_word(chunks, line, length, width)
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _break_word(self, chunks, line, length, width):
        left = 1 if width < 1 else width - length
        if self.break_long_words:
            line.append(chunks[-1][:left])
            chunks[-1] = chunks[-1][left:]
            if not chunks[-1]:
                chunks.pop()
        elif not line:
            line.append(chunks.pop())

    def _cut_short(self, lines, line, indent):
        width = self.width - len(indent)
        while line:
            if line[-1].strip() and len("".join(line)) + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            line.pop()
        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            lines[-1] = lines[-1].rstrip() + self.placeholder
            return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Without the white space that all lines begin with; lines of nothing else do not count."""
    lines = text.split("\n")
    lines = ["" if not line.strip(" \t") else line for line in lines]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return "\n".join(line[len(margin or ""):] for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
