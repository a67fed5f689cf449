from functools import cmp_to_key


def by_length_then_text(a, b):
    return len(a) - len(b) or (a > b) - (a < b)


print(sorted(["ccc", "b", "aa", "a"], key=cmp_to_key(by_length_then_text)))  # expect: ['a', 'b', 'aa', 'ccc']
