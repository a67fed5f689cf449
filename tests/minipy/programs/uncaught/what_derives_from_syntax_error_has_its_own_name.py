class ConfigError(SyntaxError):
    pass


raise ConfigError("no such key", ("app.ini", 3, 1, "colour = blue"))
# expect error: ConfigError: no such key
