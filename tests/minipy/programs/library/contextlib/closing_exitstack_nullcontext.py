from contextlib import ExitStack, closing, nullcontext


class C:
    def close(self):
        print("closed")


with closing(C()):
    print("body")
# expect: body
# expect: closed
with ExitStack() as stack:
    stack.callback(print, "first in")
    stack.callback(print, "last in")
    print("in stack")
# expect: in stack
# expect: last in
# expect: first in
with nullcontext(5) as x:
    print(x)  # expect: 5
