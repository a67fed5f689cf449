class HttpError(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code} {text}")
        self.code = code


class NotFound(HttpError):
    def __init__(self, what):
        super().__init__(404, what + " not found")


try:
    raise NotFound("page")
except HttpError as e:
    print(type(e).__name__, e, e.code, e.args)
    # expect: NotFound 404 page not found 404 ('404 page not found',)
