"""Addresses of the web; only urllib.parse is here, for there are no sockets."""
