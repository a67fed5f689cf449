def inner():
    1 / 0


def outer():
    inner()


try:
    outer()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        # expect: <module> 10
        # expect: outer 6
        # expect: inner 2
        tb = tb.tb_next
