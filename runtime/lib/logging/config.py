"""Setting up logging from a dict or from a file in the form of configparser.

    dictConfig(config)      loggers, handlers, formatters and filters by name
    fileConfig(file)        the same from the sections of a file

listen() is not available: it needs sockets.
"""

import io
import logging
import logging.handlers
import os
import re

DEFAULT_LOGGING_CONFIG_PORT = 9030


# ---- files ----

def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set up logging from a file, or from a ConfigParser."""
    import configparser
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=io.text_encoding(encoding))
        except configparser.ParsingError as error:
            raise RuntimeError(f"{fname} is invalid: {error}")
    formatters = _file_formatters(parser)
    with logging._lock:
        _clear_existing_handlers()
        handlers = _file_handlers(parser, formatters)
        _file_loggers(parser, handlers, disable_existing_loggers)


def _resolve(name):
    """What a dotted name means."""
    first, *rest = name.split(".")
    path = first
    found = __import__(path)
    for part in rest:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _names(text):
    return [name.strip() for name in text.split(",")]


def _file_formatters(parser):
    names = parser["formatters"]["keys"]
    formatters = {}
    for name in _names(names) if names else []:
        section = "formatter_" + name
        form, datefmt, defaults = [parser.get(section, option, raw=True, fallback=None)
                                   for option in ("format", "datefmt", "defaults")]
        style = parser.get(section, "style", raw=True, fallback="%")
        if defaults is not None:
            defaults = eval(defaults, vars(logging))
        cls = parser[section].get("class")
        cls = _resolve(cls) if cls else logging.Formatter
        formatters[name] = cls(form, datefmt, style, defaults=defaults) \
            if defaults is not None else cls(form, datefmt, style)
    return formatters


def _evaluate(text):
    """A class or an argument of a file: a name of logging, or any dotted name."""
    try:
        return eval(text, vars(logging))
    except (AttributeError, NameError):
        return _resolve(text)


def _file_handlers(parser, formatters):
    names = parser["handlers"]["keys"]
    handlers, targets = {}, []
    for name in _names(names) if names else []:
        section = parser["handler_" + name]
        cls = _evaluate(section["class"])
        arguments = eval(section.get("args", "()"), vars(logging))
        keywords = eval(section.get("kwargs", "{}"), vars(logging))
        handler = cls(*arguments, **keywords)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        formatter = section.get("formatter", "")
        if formatter:
            handler.setFormatter(formatters[formatter])
        if issubclass(cls, logging.handlers.MemoryHandler) and section.get("target", ""):
            targets.append((handler, section["target"]))
        handlers[name] = handler
    for handler, target in targets:
        handler.setTarget(handlers[target])
    return handlers


def _file_loggers(parser, handlers, disable_existing):
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    section = parser["logger_root"]
    root = logging.root
    if "level" in section:
        root.setLevel(section["level"])
    _replace_handlers(root, [handlers[name] for name in _names(section["handlers"])]
                      if section["handlers"] else [])
    old = _Existing()
    for name in names:
        section = parser["logger_" + name]
        qualified = section["qualname"]
        old.claim(qualified)
        logger = logging.getLogger(qualified)
        if "level" in section:
            logger.setLevel(section["level"])
        _replace_handlers(logger, [handlers[each] for each in _names(section["handlers"])]
                          if section["handlers"] else [])
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
    old.disable(disable_existing)


def _replace_handlers(logger, handlers):
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for handler in handlers:
        logger.addHandler(handler)


class _Existing:
    """The loggers that are there already: those not named again are disabled."""

    def __init__(self):
        self.names = sorted(logging.root.manager.loggerDict)
        self.children = []

    def claim(self, name):
        """A logger is set up anew; those below it go on."""
        if name in self.names:
            self.children += [each for each in self.names if each.startswith(name + ".")]
            self.names.remove(name)

    def disable(self, disabling):
        """End, or leave, the loggers that were not claimed."""
        for name in self.names:
            logger = logging.root.manager.loggerDict[name]
            if name not in self.children:
                if isinstance(logger, logging.Logger):
                    logger.disabled = bool(disabling)
            elif not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True


def _clear_existing_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


# ---- dicts ----

_IDENTIFIER = re.compile("[a-z_][a-z0-9_]*$", re.IGNORECASE)


def valid_ident(s):
    """True for what can be a keyword argument; else a ValueError."""
    if not _IDENTIFIER.match(s):
        raise ValueError(f"Not a valid Python identifier: {s!r}")
    return True


class ConvertingMixin:
    """What a dict, list or tuple needs to convert its values when they are read."""

    def convert_with_key(self, key, value, replace=True):
        """The value, converted; it is kept under its key."""
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        """The value, converted."""
        result = self.configurator.convert(value)
        if value is not result and type(result) in (ConvertingDict, ConvertingList,
                                                    ConvertingTuple):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A dict that converts its values when they are read."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        """The value of a key, or default."""
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        """Remove a key; its value, or default."""
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list that converts its items when they are read."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        """Remove an item and return it."""
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple that converts its items when they are read."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Knows what texts such as ext://sys.stderr and cfg://handlers.x mean."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[([^\[\]]*)\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """What a dotted name means."""
        first, *rest = s.split(".")
        path = first
        try:
            found = self.importer(path)
            for part in rest:
                path += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(path)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        """ext://NAME: what a dotted name means."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """cfg://PATH: another part of the configuration."""
        rest = value
        match = self.WORD_PATTERN.match(rest)
        if match is None:
            raise ValueError(f"Unable to convert {value!r}")
        rest = rest[match.end():]
        found = self.config[match[1]]
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = found[match[1]]
            else:
                match = self.INDEX_PATTERN.match(rest)
                if not match:
                    raise ValueError(f"Unable to convert {value!r} at {rest!r}")
                key = match[1]
                if not self.DIGIT_PATTERN.match(key):
                    found = found[key]
                else:
                    try:
                        found = found[int(key)]
                    except TypeError:
                        found = found[key]
            rest = rest[match.end():]
        return found

    def convert(self, value):
        """A value as it is meant."""
        for plain, converting in ((dict, ConvertingDict), (list, ConvertingList),
                                  (tuple, ConvertingTuple)):
            if isinstance(value, converting):
                return value
            if isinstance(value, plain) and not (plain is tuple and hasattr(value, "_fields")):
                value = converting(value)
                value.configurator = self
                return value
        if isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            converter = self.value_converters.get(match["prefix"]) if match else None
            if converter:
                return getattr(self, converter)(match["suffix"])
        return value

    def configure_custom(self, config):
        """Call the factory under "()"; keys that are identifiers are its arguments."""
        factory = config["()"]
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.get(".")
        made = factory(**{key: config[key] for key in config if key not in ("()", ".") and valid_ident(key)})
        if attributes:
            for name, value in attributes.items():
                setattr(made, name, value)
        return made

    def as_tuple(self, value):
        """A list as a tuple; anything else as it is."""
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Sets up logging as a dict says."""

    def configure(self):
        """Do it."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        with logging._lock:
            if config.pop("incremental", False):
                self._change(config)
            else:
                self._replace(config, config.pop("disable_existing_loggers", True))

    def _change(self, config):
        """Only levels and the like of what is there."""
        handlers = config.get("handlers", {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            try:
                level = handlers[name].get("level", None)
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error
        loggers = config.get("loggers", {})
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name], True)
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root, True)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _make_all(self, table, what, make):
        for name in table:
            try:
                table[name] = make(table[name])
            except Exception as error:
                raise ValueError(f"Unable to configure {what} {name!r}") from error

    def _make_handlers(self, handlers):
        """Make handlers; those that need another one, by name, after the others."""
        waiting = []
        for name in sorted(handlers):
            try:
                handlers[name] = handler = self.configure_handler(handlers[name])
                handler.name = name
            except Exception as error:
                if " not configured yet" not in str(error.__cause__):
                    raise ValueError(f"Unable to configure handler {name!r}") from error
                waiting.append(name)
        for name in waiting:
            try:
                handlers[name] = handler = self.configure_handler(handlers[name])
                handler.name = name
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error

    def _replace(self, config, disable_existing):
        _clear_existing_handlers()
        self._make_all(config.get("formatters", {}), "formatter", self.configure_formatter)
        self._make_all(config.get("filters", {}), "filter", self.configure_filter)
        self._make_handlers(config.get("handlers", {}))
        old = _Existing()
        loggers = config.get("loggers", {})
        for name in loggers:
            old.claim(name)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
        old.disable(disable_existing)
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def configure_formatter(self, config):
        """A formatter."""
        if "()" in config:
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                # logging.Formatter calls it fmt.
                config["fmt"] = config.pop("format")
                return self.configure_custom(config)
        form, datefmt = config.get("format", None), config.get("datefmt", None)
        cls = config.get("class", None)
        cls = self.resolve(cls) if cls else logging.Formatter
        keywords = {}
        defaults = config.get("defaults", None)
        if defaults is not None:
            keywords["defaults"] = defaults
        arguments = [form, datefmt, config.get("style", "%")]
        if "validate" in config:
            arguments.append(config["validate"])
        return cls(*arguments, **keywords)

    def configure_filter(self, config):
        """A filter."""
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Add filters, by name or as they are."""
        for each in filters:
            try:
                known = callable(each) or callable(getattr(each, "filter", None))
                filterer.addFilter(each if known else self.config["filters"][each])
            except Exception as error:
                raise ValueError(f"Unable to add filter {each!r}") from error

    def _target(self, config, name):
        try:
            target = self.config["handlers"][name]
            if not isinstance(target, logging.Handler):
                config["class"] = config.get("class")
                raise TypeError("target not configured yet")
            return target
        except Exception as error:
            raise ValueError(f"Unable to set target handler {name!r}") from error

    def configure_handler(self, config):
        """A handler."""
        given = dict(config)  # to try again with
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            factory = self._handler_class(config, given)
        attributes = config.pop(".", None)
        keywords = {key: config[key] for key in config if valid_ident(key)}
        result = factory(**keywords)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        if attributes:
            for name, value in attributes.items():
                setattr(result, name, value)
        return result

    def _handler_class(self, config, given):
        cls = config.pop("class")
        if not callable(cls):
            cls = self.resolve(cls)
        if issubclass(cls, logging.handlers.MemoryHandler):
            if "flushLevel" in config:
                config["flushLevel"] = logging._checkLevel(config["flushLevel"])
            if "target" in config:
                try:
                    config["target"] = self._target(config, config["target"])
                except ValueError:
                    config.update(given)
                    raise
        return cls

    def add_handlers(self, logger, handlers):
        """Add handlers by name."""
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error

    def common_logger_config(self, logger, config, incremental=False):
        """What all loggers have."""
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            handlers = config.get("handlers", None)
            if handlers:
                self.add_handlers(logger, handlers)
            filters = config.get("filters", None)
            if filters:
                self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        """A logger that is not the root."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """The root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set up logging as a dict says."""
    dictConfigClass(config).configure()


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Wait for configurations from outside: not available."""
    raise NotImplementedError("logging.config.listen is not available: Ouro has no sockets")


def stopListening():
    """End what listen() began: nothing."""
