class AppError(Exception):
    pass


class DbError(AppError):
    pass


class QueryError(DbError):
    pass


for cls in (AppError, DbError, QueryError):
    try:
        raise cls(cls.__name__)
    except QueryError as e:
        print("query", e)
    except DbError as e:
        print("db", e)
    except AppError as e:
        print("app", e)
# expect: app AppError
# expect: db DbError
# expect: query QueryError
