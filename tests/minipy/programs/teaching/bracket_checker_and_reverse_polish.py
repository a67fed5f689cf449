PAIRS = {")": "(", "]": "[", "}": "{"}


def check(text):
    """None if every bracket finds its partner, otherwise what is wrong."""
    stack = []
    for i, c in enumerate(text):
        if c in PAIRS.values():
            stack.append((c, i))
        elif c in PAIRS:
            if not stack:
                return f"{c} at {i} closes nothing"
            opening, where = stack.pop()
            if opening != PAIRS[c]:
                return f"{c} at {i} does not close {opening} at {where}"
    return f"{stack[-1][0]} at {stack[-1][1]} is never closed" if stack else None


PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


def to_postfix(tokens):
    out, stack = [], []
    for t in tokens:
        if t == "(":
            stack.append(t)
        elif t == ")":
            while (top := stack.pop()) != "(":
                out.append(top)
        elif t in PRECEDENCE:
            while stack and stack[-1] != "(" and (PRECEDENCE[stack[-1]] > PRECEDENCE[t] or PRECEDENCE[stack[-1]] == PRECEDENCE[t] and t != "^"):
                out.append(stack.pop())
            stack.append(t)
        else:
            out.append(t)
    return out + stack[::-1]


OPERATIONS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "^": pow}


def run(postfix):
    stack = []
    for t in postfix:
        if t in OPERATIONS:
            b, a = stack.pop(), stack.pop()
            stack.append(OPERATIONS[t](a, b))
        else:
            stack.append(int(t))
    (result,) = stack
    return result


for text in ("(a[b]{c})", "(]", "((", "x)", "", "{[()()]}("):
    print(repr(text), check(text))
for source in ("1 + 2 * 3", "( 1 + 2 ) * 3", "2 ^ 3 ^ 2", "10 - 4 - 3", "100 / ( 2 + 3 ) * 2"):
    postfix = to_postfix(source.split())
    print(source, "=>", " ".join(postfix), "=>", run(postfix))
for bad in ("1 +", "1 2"):
    try:
        run(to_postfix(bad.split()))
    except (IndexError, ValueError) as e:
        print(bad, "=>", type(e).__name__, e)

# expect: '(a[b]{c})' None
# expect: '(]' ] at 1 does not close ( at 0
# expect: '((' ( at 1 is never closed
# expect: 'x)' ) at 1 closes nothing
# expect: '' None
# expect: '{[()()]}(' ( at 8 is never closed
# expect: 1 + 2 * 3 => 1 2 3 * + => 7
# expect: ( 1 + 2 ) * 3 => 1 2 + 3 * => 9
# expect: 2 ^ 3 ^ 2 => 2 3 2 ^ ^ => 512
# expect: 10 - 4 - 3 => 10 4 - 3 - => 3
# expect: 100 / ( 2 + 3 ) * 2 => 100 2 3 + / 2 * => 40
# expect: 1 + => IndexError pop from empty list
# expect: 1 2 => ValueError too many values to unpack (expected 1)
