from collections import deque


class S(set):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


class F(frozenset):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


class D(deque):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


class B(bytearray):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


class L(list):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


class I(int):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


class Plain(deque):
    pass


class Text(set):
    def __str__(self):
        return "text"


print(S({1}), S(), F({1}), F())  # expect: <S({1})> <S()> <F({1})> <F()>
print(D([1]), D([1], 2), repr(B(b"a")))  # expect: <D([1])> <D([1], maxlen=2)> <B(b'a')>
print(L([1]), I(3))  # expect: <[1]> <3>
print(set.__repr__(S({1})), frozenset.__repr__(F()), deque.__repr__(Plain("ab")))
# expect: S({1}) F() Plain(['a', 'b'])
print(set.__repr__({1}), set.__repr__(set()), deque.__repr__(deque()))
# expect: {1} set() deque([])
print(bytearray.__repr__(B(b"'")), [B(b"x")])
# expect: B(b"\'") [<B(b'x')>]
print(str(Text({1})), repr(Text({1})), [Text()])  # expect: text Text({1}) [Text()]

Renamed = type("deque(x", (deque,), {})
print(Renamed([1]), type("", (set,), {})({2}))  # expect: deque(x([1]) ({2})
