"""enum.Flag: members that are sets of bits. What several members come to together is a member too, made
when it is first asked for, and the same one ever after."""

from enum import Enum


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        highest = max([value for value in last_values if isinstance(value, int)], default=0)
        return 1 << highest.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        every = cls._every_bit()
        if value < 0:
            value &= every
            found = cls._value2member_map_.get(value)
            if found is not None:
                return found
        if value & ~every and not issubclass(cls, int):
            return None
        new = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        new._value_ = value
        names = [each._name_ for each in cls._single_bits() if each._value_ & value]
        rest = value & ~every
        if rest:
            names.append(str(rest))
        new._name_ = "|".join(names) or None
        return cls._value2member_map_.setdefault(value, new)

    @classmethod
    def _every_bit(cls):
        every = 0
        for each in cls._member_map_.values():
            every |= each._value_
        return every

    @classmethod
    def _single_bits(cls):
        return [each for name, each in cls._member_map_.items()
                if name == each._name_ and each._value_ and not each._value_ & (each._value_ - 1)]

    @classmethod
    def __class_iter__(cls):
        return iter(cls._single_bits())

    @classmethod
    def __class_len__(cls):
        return len(cls._single_bits())

    def __str__(self):
        cls = type(self).__name__
        return f"{cls}({self._value_!r})" if self._name_ is None else f"{cls}.{self._name_}"

    def __repr__(self):
        cls = type(self).__name__
        if self._name_ is None:
            return f"<{cls}: {self._value_!r}>"
        return f"<{cls}.{self._name_}: {self._value_!r}>"

    def __bool__(self):
        return bool(self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([each for each in type(self)._single_bits() if each._value_ & self._value_])

    def __len__(self):
        return len(list(iter(self)))

    def _bits(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(self, int) and isinstance(other, int):
            return other
        return None

    def __or__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return type(self)(type(self)._every_bit() & ~self._value_)


class IntFlag(int, Flag):
    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    __repr__ = Flag.__repr__
    __hash__ = int.__hash__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
