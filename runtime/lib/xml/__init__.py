"""XML: xml.etree.ElementTree reads documents into trees, xml.parsers.expat into calls."""
