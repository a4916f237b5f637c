"""Unit tests: cases with assertions, suites of them, a loader, a runner, mock objects."""

from .case import (FunctionTestCase, SkipTest, TestCase, _addClassCleanup, addModuleCleanup,
                   doModuleCleanups, enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from .loader import TestLoader, defaultTestLoader
from .main import TestProgram, main
from .result import TestResult
from .runner import TextTestResult, TextTestRunner
from .suite import BaseTestSuite, TestSuite

__all__ = ["TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf",
           "skipUnless", "expectedFailure", "TextTestResult", "addModuleCleanup",
           "doModuleCleanups", "enterModuleContext", "installHandler", "registerResult",
           "removeHandler", "removeResult"]


def __getattr__(name):
    if name in ("installHandler", "registerResult", "removeHandler", "removeResult"):
        from . import signals
        return getattr(signals, name)
    if name == "IsolatedAsyncioTestCase":
        raise NotImplementedError("unittest.IsolatedAsyncioTestCase needs asyncio, which is not supported")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
