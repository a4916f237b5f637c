__all__ = ["shown", "also"]
shown = "shown"
also = "also"
hidden = "hidden"
_private = "private"
