"""Trees of XML elements: ElementTree."""
