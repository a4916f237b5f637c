# Powers whose exponent is far beyond all numbers, or next to nothing, are found at once.
from decimal import Decimal, InvalidOperation, Overflow, getcontext

context = getcontext()
context.traps[Overflow] = context.traps[InvalidOperation] = False
for base in ("1.5", "0.5", "-1.5", "1.0000000001", "0.99999999", "2", "10", "-2", "1", "-1", "1.00",
             "3e5", "7e-9999", "Infinity", "0", "1." + "0" * 60 + "1"):
    for exponent in ("1e9999999", "-1e9999999", "1e99999999999", "1e20", "-3e20", "1.5e30",
                     "123456789012345678901", "1e-9999999", "-1e-9999999", "1.5", "1e70"):
        context.clear_flags()
        power = Decimal(base) ** Decimal(exponent)
        raised = " ".join(signal.__name__ for signal in context.flags if context.flags[signal])
        print(base[:12], exponent, power, raised)
