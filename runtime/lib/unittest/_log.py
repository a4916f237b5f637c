"""assertLogs() and assertNoLogs()."""

import logging

__unittest = True


class _Watcher:
    def __init__(self, records, output):
        self.records = records
        self.output = output


class _CapturingHandler(logging.Handler):
    """Keeps what is logged."""

    def __init__(self):
        super().__init__()
        self.watcher = _Watcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class AssertLogsContext:
    """Context manager that fails unless (or if) something is logged."""

    def __init__(self, test_case, logger_name, level, no_logs):
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        if isinstance(self.logger_name, logging.Logger):
            logger = self.logger = self.logger_name
        else:
            logger = self.logger = logging.getLogger(self.logger_name)
        handler = _CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.watcher = handler.watcher
        self.old = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        count = len(self.watcher.records)
        if self.no_logs and count > 0:
            text = "Unexpected logs found: {!r}".format(self.watcher.output)
        elif not self.no_logs and count == 0:
            text = "no logs of level {} or higher triggered on {}".format(
                logging.getLevelName(self.level), self.logger.name)
        else:
            return None
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))
