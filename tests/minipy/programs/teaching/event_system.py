from functools import wraps


class Bus:
    def __init__(self):
        self.handlers = {}
        self.sent = 0

    def on(self, name, *, priority=0):
        def register(f):
            self.handlers.setdefault(name, []).append((-priority, len(self.handlers.get(name, [])), f))
            self.handlers[name].sort(key=lambda h: h[:2])
            return f

        return register

    def emit(self, name, *args, **kwargs):
        self.sent += 1
        results = []
        for _, _, f in self.handlers.get(name, []):
            try:
                result = f(*args, **kwargs)
            except Exception as e:
                result = f"{f.__name__} failed: {type(e).__name__}: {e}"
            if result is StopAsking:
                break
            results.append(result)
        return results


class StopAsking:
    pass


def counted(f):
    @wraps(f)
    def run(*args, **kwargs):
        run.calls += 1
        return f(*args, **kwargs)

    run.calls = 0
    return run


bus = Bus()


@bus.on("greet")
@counted
def hello(name, polite=False):
    return ("Good day, " if polite else "Hi, ") + name


@bus.on("greet", priority=5)
def first(name, **_):
    return StopAsking if name == "nobody" else f"first sees {name}"


@bus.on("greet")
def broken(name, **_):
    return 1 / (len(name) - 3)


@bus.on("bye")
def bye():
    return "bye"


print(bus.emit("greet", "Ada"))
print(bus.emit("greet", "Grace", polite=True))
print(bus.emit("greet", "nobody"), bus.emit("bye"), bus.emit("unknown"))
print(hello.calls, hello.__name__, bus.sent)
print(bus.emit("bye", 1))
print({name: [f.__name__ for *_, f in hs] for name, hs in bus.handlers.items()})

# expect: ['first sees Ada', 'Hi, Ada', 'broken failed: ZeroDivisionError: division by zero']
# expect: ['first sees Grace', 'Good day, Grace', 0.5]
# expect: [] ['bye'] []
# expect: 2 hello 5
# expect: ['bye failed: TypeError: bye() takes 0 positional arguments but 1 was given']
# expect: {'greet': ['first', 'hello', 'broken'], 'bye': ['bye']}
