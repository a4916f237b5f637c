"""Addresses, networks and interfaces of the Internet Protocol, versions 4 and 6."""

import functools

__all__ = ["AddressValueError", "NetmaskValueError", "IPv4Address", "IPv4Network",
           "IPv4Interface", "IPv6Address", "IPv6Network", "IPv6Interface", "ip_address",
           "ip_network", "ip_interface", "summarize_address_range", "collapse_addresses",
           "get_mixed_type_key", "v4_int_to_packed", "v6_int_to_packed", "IPV4LENGTH",
           "IPV6LENGTH"]

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """A text or number is no address."""


class NetmaskValueError(ValueError):
    """A text or number is no mask."""


def _first_of(address, kinds):
    for kind in kinds:
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass


def ip_address(address):
    """The IPv4Address or IPv6Address of a text, number or bytes."""
    made = _first_of(address, (IPv4Address, IPv6Address))
    if made is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")
    return made


def ip_network(address, strict=True):
    """The IPv4Network or IPv6Network of a text, number, bytes or pair."""
    made = _first_of(address, [functools.partial(kind, strict=strict)
                               for kind in (IPv4Network, IPv6Network)])
    if made is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")
    return made


def ip_interface(address):
    """The IPv4Interface or IPv6Interface of a text, number, bytes or pair."""
    made = _first_of(address, (IPv4Interface, IPv6Interface))
    if made is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")
    return made


def v4_int_to_packed(address):
    """Four bytes of a number."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    """Sixteen bytes of a number."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


def _split_optional_netmask(address):
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts


def _zero_bits(number, most):
    """Zero bits at the right of a number, at most most."""
    return most if number == 0 else min(most, (number & -number).bit_length() - 1)


def summarize_address_range(first, last):
    """The networks that the addresses from first to last make up."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    kind = IPv4Network if first.version == 4 else IPv6Network
    at, end, bits = first._ip, last._ip, first._max_prefixlen
    while at <= end:
        free = min(_zero_bits(at, bits), (end - at + 1).bit_length() - 1)
        yield kind((at, bits - free))
        at += 1 << free


def _collapse(networks):
    waiting = list(networks)
    subnets = {}
    while waiting:
        net = waiting.pop()
        above = net.supernet()
        other = subnets.get(above)
        if other is None:
            subnets[above] = net
        elif other != net:
            del subnets[above]
            waiting.append(above)
    last = None
    for net in sorted(subnets.values()):
        if last is not None and last.broadcast_address >= net.broadcast_address:
            continue
        yield net
        last = net


def collapse_addresses(addresses):
    """The fewest networks that hold the same addresses."""
    single, networks = [], []
    for ip in addresses:
        earlier = networks[-1:] if isinstance(ip, _Network) else single[-1:]
        if earlier and earlier[0].version != ip.version:
            raise TypeError("%s and %s are not of the same version" % (ip, earlier[0]))
        if isinstance(ip, _Network):
            networks.append(ip)
        else:  # an interface counts as its address
            single.append(ip.ip if hasattr(ip, "_prefixlen") else ip)
    single = sorted(set(single))
    i = 0
    found = []
    while i < len(single):
        k = i
        while k + 1 < len(single) and single[k + 1]._ip == single[k]._ip + 1:
            k += 1
        found.extend(summarize_address_range(single[i], single[k]))
        i = k + 1
    return _collapse(found + networks)


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks together."""
    if isinstance(obj, _Network):
        return obj._get_networks_key()
    if isinstance(obj, _Address):
        return obj._get_address_key()
    return NotImplemented


class _Base:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """The long text."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The short text."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of the pointer record in the domain name system."""
        return self._reverse_pointer()

    @property
    def version(self):
        """4 or 6."""
        return self._version

    @property
    def max_prefixlen(self):
        """Bits of an address."""
        return self._max_prefixlen

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _check_int_address(cls, address):
        if address < 0:
            raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{cls._version} "
                                    "address")
        if address > cls._ALL_ONES:
            raise AddressValueError(f"{address} (>= 2**{cls._max_prefixlen}) is not permitted "
                                    f"as an IPv{cls._version} address")

    @classmethod
    def _check_packed_address(cls, address, length):
        if len(address) != length:
            raise AddressValueError(f"{address!r} (len {len(address)} != {length}) is not "
                                    f"permitted as an IPv{cls._version} address")

    @classmethod
    def _mask_of(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _prefix_of_mask(cls, mask):
        zeros = _zero_bits(mask, cls._max_prefixlen)
        prefixlen = cls._max_prefixlen - zeros
        if mask >> zeros != (1 << prefixlen) - 1:
            size = cls._max_prefixlen // 8
            raise ValueError("Netmask pattern %r mixes zeroes & ones" % mask.to_bytes(size))
        return prefixlen

    @classmethod
    def _bad_netmask(cls, text):
        raise NetmaskValueError("%r is not a valid netmask" % text) from None

    @classmethod
    def _prefix_from_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._bad_netmask(text)
        prefixlen = int(text)
        if not 0 <= prefixlen <= cls._max_prefixlen:
            cls._bad_netmask(text)
        return prefixlen

    @classmethod
    def _split_addr_prefix(cls, address):
        """(address, mask) of what an interface or network is made from."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            address = _split_optional_netmask(address)
        return address if len(address) > 1 else (address[0], cls._max_prefixlen)

    def __reduce__(self):
        return self.__class__, (str(self),)


@functools.total_ordering
class _Address(_Base):
    """What single addresses share."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._ip < other._ip if self._ip != other._ip else False

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __str__(self):
        return str(self._string_from_ip_int(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def _get_address_key(self):
        return self._version, self

    def __format__(self, spec):
        """b, x, X or n show the number, all its digits; # with a mark, _ in groups."""
        kind = spec[-1:]
        if not spec or kind == "s":
            return format(str(self), spec)
        flags = spec[:-1]
        if kind not in "bnxX" or flags.strip("#_") or flags not in ("", "#", "_", "#_"):
            return super().__format__(spec)
        if kind == "n":
            kind = "b" if self._version == 4 else "x"
        width = self._max_prefixlen if kind == "b" else self._max_prefixlen // 4
        width += (width // 4 - 1) * ("_" in flags) + 2 * ("#" in flags)
        return format(int(self), f"{'#' * ('#' in flags)}0{width}{'_' * ('_' in flags)}{kind}")

    @property
    def packed(self):
        """The bytes of the address."""
        return self._ip.to_bytes(self._max_prefixlen // 8)

    def _within(self, networks):
        return any(self in net for net in networks)


@functools.total_ordering
class _Network(_Base):
    """What networks share."""

    __slots__ = ()

    def __init__(self, address, strict=True):
        addr, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(addr)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        packed = int(self.network_address)
        if packed & int(self.netmask) != packed:
            if strict:
                raise ValueError("%s has host bits set" % self)
            self.network_address = self._address_class(packed & int(self.netmask))

    @classmethod
    def _make_netmask(cls, arg):
        if isinstance(arg, int):
            prefixlen = arg
            if not 0 <= prefixlen <= cls._max_prefixlen:
                cls._bad_netmask(prefixlen)
        else:
            prefixlen = cls._prefix_from_text(arg)
        return cls._mask_class(cls._mask_of(prefixlen)), prefixlen

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __str__(self):
        return "%s/%d" % (self.network_address, self.prefixlen)

    def hosts(self):
        """The addresses of hosts: not that of the network, nor broadcast."""
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        first, last = self._host_bounds(network, broadcast)
        return map(self._address_class, range(first, last + 1))

    def __iter__(self):
        return map(self._address_class, range(int(self.network_address),
                                              int(self.broadcast_address) + 1))

    def __getitem__(self, n):
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        place = (network if n >= 0 else broadcast + 1) + n
        if not network <= place <= broadcast:
            raise IndexError("address out of range")
        return self._address_class(place)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __eq__(self, other):
        try:
            return (self.version == other.version and
                    self.network_address == other.network_address and
                    int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash((int(self.network_address), int(self.netmask)))

    def __contains__(self, other):
        if self._version != other.version or isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def overlaps(self, other):
        """Whether some address is in both networks."""
        return self.network_address in other or self.broadcast_address in other or \
            other.network_address in self or other.broadcast_address in self

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        """The mask of the bits that tell hosts apart."""
        return self._mask_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        """The text with the length of the prefix."""
        return "%s/%d" % (self.network_address, self._prefixlen)

    @property
    def with_netmask(self):
        """The text with the mask."""
        return "%s/%s" % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        """The text with the host mask."""
        return "%s/%s" % (self.network_address, self.hostmask)

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def prefixlen(self):
        """How many bits all addresses share."""
        return self._prefixlen

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def _check_version(self, other, what):
        if not self._version == other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        if not isinstance(other, _Network):
            raise TypeError("%s is not a network object" % other)

    def address_exclude(self, other):
        """The networks that remain when other is taken out."""
        self._check_version(other, "exclude")
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        rest = self
        while rest != other:
            lower, upper = rest.subnets()
            if other.subnet_of(lower):
                yield upper
                rest = lower
            else:
                yield lower
                rest = upper

    def compare_networks(self, other):
        """-1, 0, 1 by address, then by mask."""
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same type" % (self, other))
        mine = self.network_address, self.netmask
        theirs = other.network_address, other.netmask
        return (mine > theirs) - (mine < theirs)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that this one splits into."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" %
                             (length, self))
        for start in range(int(self.network_address), int(self.broadcast_address) + 1,
                           (int(self.hostmask) + 1) >> prefixlen_diff):
            yield self.__class__((start, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network around this one."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d" %
                             (self.prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address) & (int(self.netmask) <<
                                                             prefixlen_diff), length))

    def _inside(self, a, b):
        if a._version != b.version:
            raise TypeError(f"{a} and {b} are not of the same version")
        try:
            return (b.network_address <= a.network_address and
                    b.broadcast_address >= a.broadcast_address)
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}")

    def subnet_of(self, other):
        """Whether all addresses are in other too."""
        return self._inside(self, other)

    def supernet_of(self, other):
        """Whether all addresses of other are in this network."""
        return self._inside(other, self)

    def _both(name):
        def get(self):
            return getattr(self.network_address, name) and \
                getattr(self.broadcast_address, name)
        return property(get, doc=f"Whether the addresses are {name[3:].replace('_', ' ')}.")

    is_multicast = _both("is_multicast")
    is_reserved = _both("is_reserved")
    is_link_local = _both("is_link_local")
    is_unspecified = _both("is_unspecified")
    is_loopback = _both("is_loopback")
    del _both

    @property
    def is_private(self):
        """Whether the addresses are for private networks."""
        return any(self.network_address in net and self.broadcast_address in net
                   for net in self._constants._private) and \
            all(self.network_address not in net and self.broadcast_address not in net
                for net in self._constants._not_private)

    @property
    def is_global(self):
        """Whether the addresses are for the public network."""
        return not self.is_private


# ---- version 4 ----

class _V4:
    """Texts and masks of version 4."""

    __slots__ = ()
    _version = 4
    _ALL_ONES = (1 << IPV4LENGTH) - 1
    _max_prefixlen = IPV4LENGTH

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError("Expected 4 octets in %r" % text)
        try:
            return int.from_bytes(map(cls._parse_octet, octets))
        except ValueError as error:
            raise AddressValueError("%s in %r" % (error, text)) from None

    @staticmethod
    def _parse_octet(octet):
        if not octet:
            raise ValueError("Empty octet not permitted")
        if not (octet.isascii() and octet.isdigit()):
            raise ValueError("Only decimal digits permitted in %r" % octet)
        if len(octet) > 3:
            raise ValueError("At most 3 characters permitted in %r" % octet)
        if octet != "0" and octet[0] == "0":
            raise ValueError("Leading zeros are not permitted in %r" % octet)
        number = int(octet, 10)
        if number > 255:
            raise ValueError("Octet %d (> 255) not permitted" % number)
        return number

    @classmethod
    def _string_from_ip_int(cls, number):
        return ".".join(map(str, number.to_bytes(4)))

    @classmethod
    def _prefix_from_text(cls, text):
        """Of a prefix length, a mask or a host mask."""
        try:
            return cls._prefix_from_string(text)
        except NetmaskValueError:
            pass
        try:
            number = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._bad_netmask(text)
        try:
            return cls._prefix_of_mask(number)
        except ValueError:
            pass
        try:
            return cls._prefix_of_mask(number ^ cls._ALL_ONES)
        except ValueError:
            cls._bad_netmask(text)

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"


class IPv4Address(_V4, _Address):
    """An address of version 4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 4)
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._ip_int_from_string(text)

    @property
    def is_reserved(self):
        """Whether the address is reserved for later use."""
        return self in self._constants._reserved

    @property
    def is_private(self):
        """Whether the address is for private networks."""
        return self._within(self._constants._private) and \
            not self._within(self._constants._not_private)

    @property
    def is_global(self):
        """Whether the address is for the public network."""
        return self not in self._constants._public and not self.is_private

    @property
    def is_multicast(self):
        """Whether the address is for many receivers."""
        return self in self._constants._multicast

    @property
    def is_unspecified(self):
        """Whether the address is 0.0.0.0."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether the address is that of the host itself."""
        return self in self._constants._loopback

    @property
    def is_link_local(self):
        """Whether the address is valid on one link only."""
        return self in self._constants._linklocal

    @property
    def ipv6_mapped(self):
        """The address in version 6 that stands for this one."""
        return IPv6Address(f"::ffff:{self}")


class _Interface:
    """What interfaces share: an address and the network it is in."""

    __slots__ = ()

    def __init__(self, address):
        addr, mask = self._split_addr_prefix(address)
        self._address_class.__init__(self, addr)
        self.network = self._network_class((addr, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def hostmask(self):
        """The mask of the bits that tell hosts apart."""
        return self.network.hostmask

    def __str__(self):
        return "%s/%d" % (self._address_class.__str__(self), self._prefixlen)

    def __eq__(self, other):
        equal = self._address_class.__eq__(self, other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = self._address_class.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _Base.__reduce__

    @property
    def ip(self):
        """The address alone."""
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        """The text with the length of the prefix."""
        return "%s/%s" % (self._string_from_ip_int(self._ip), self._prefixlen)

    @property
    def with_netmask(self):
        """The text with the mask."""
        return "%s/%s" % (self._string_from_ip_int(self._ip), self.netmask)

    @property
    def with_hostmask(self):
        """The text with the host mask."""
        return "%s/%s" % (self._string_from_ip_int(self._ip), self.hostmask)


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 with its network."""


class IPv4Network(_V4, _Network):
    """A network of version 4."""

    _address_class = _mask_class = IPv4Address

    @staticmethod
    def _host_bounds(network, broadcast):
        if broadcast - network < 2:  # one address, or the two ends of a link
            return network, broadcast
        return network + 1, broadcast - 1

    @property
    def is_global(self):
        """Whether the addresses are for the public network."""
        shared = IPv4Network("100.64.0.0/10")
        return not (self.network_address in shared and self.broadcast_address in shared) and \
            not self.is_private


# ---- version 6 ----

class _V6:
    """Texts and masks of version 6."""

    __slots__ = ()
    _version = 6
    _ALL_ONES = (1 << IPV6LENGTH) - 1
    _max_prefixlen = IPV6LENGTH
    _HEXTETS = 8

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError("At least 3 parts expected in %r" % text)
        if "." in parts[-1]:
            try:
                low = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError("%s in %r" % (error, text)) from None
            parts += ["%x" % (low >> 16), "%x" % (low & 0xffff)]
        most = cls._HEXTETS + 1
        if len(parts) > most:
            raise AddressValueError("At most %d colons permitted in %r" % (most - 1, text))
        before, skipped, behind = cls._halves(parts, text)
        try:
            number = 0
            for part in parts[:before] + ["0"] * skipped + (parts[-behind:] if behind else []):
                number = number << 16 | cls._parse_hextet(part)
            return number
        except ValueError as error:
            raise AddressValueError("%s in %r" % (error, text)) from None

    @classmethod
    def _halves(cls, parts, text):
        """Hextets before ::, zeros that it stands for, hextets behind it."""
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError("At most one '::' permitted in %r" % text)
        if gaps:
            before, behind = gaps[0], len(parts) - gaps[0] - 1
            if not parts[0]:
                before -= 1
                if before:
                    raise AddressValueError("Leading ':' only permitted as part of '::' in %r" %
                                            text)
            if not parts[-1]:
                behind -= 1
                if behind:
                    raise AddressValueError("Trailing ':' only permitted as part of '::' in %r"
                                            % text)
            skipped = cls._HEXTETS - before - behind
            if skipped < 1:
                raise AddressValueError("Expected at most %d other parts with '::' in %r" %
                                        (cls._HEXTETS - 1, text))
            return before, skipped, behind
        if len(parts) != cls._HEXTETS:
            raise AddressValueError("Exactly %d parts expected without '::' in %r" %
                                    (cls._HEXTETS, text))
        if not parts[0]:
            raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        return len(parts), 0, 0

    @staticmethod
    def _parse_hextet(text):
        if text.strip("0123456789abcdefABCDEF"):
            raise ValueError("Only hex digits permitted in %r" % text)
        if len(text) > 4:
            raise ValueError("At most 4 characters permitted in %r" % text)
        return int(text, 16)

    @classmethod
    def _string_from_ip_int(cls, number=None):
        if number > cls._ALL_ONES:
            raise ValueError("IPv6 address is too large")
        hextets = ["%x" % (number >> shift & 0xffff) for shift in range(112, -1, -16)]
        start = length = i = 0
        while i < 8:  # the longest row of zeros
            k = i
            while k < 8 and hextets[k] == "0":
                k += 1
            if k - i > length:
                start, length = i, k - i
            i = max(k, i + 1)
        if length < 2:
            return ":".join(hextets)
        return ":".join(hextets[:start]) + "::" + ":".join(hextets[start + length:])

    def _explode_shorthand_ip_string(self):
        if isinstance(self, _Network):
            text = str(self.network_address)
        elif isinstance(self, IPv6Interface):
            text = str(self.ip)
        else:
            text = str(self)
        digits = "%032x" % self._ip_int_from_string(text.partition("%")[0])
        exploded = ":".join(digits[i:i + 4] for i in range(0, 32, 4))
        if isinstance(self, (_Network, IPv6Interface)):
            return "%s/%d" % (exploded, self._prefixlen)
        return exploded

    @classmethod
    def _prefix_from_text(cls, text):
        return cls._prefix_from_string(text)

    def _reverse_pointer(self):
        digits = _V6._explode_shorthand_ip_string(self)
        return ".".join(digits[::-1].replace(":", "")) + ".ip6.arpa"


class IPv6Address(_V6, _Address):
    """An address of version 6."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 16)
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, mark, scope = text.partition("%")
            if mark:
                if not scope or "%" in scope:
                    raise AddressValueError('Invalid IPv6 address: "%r"' % str(address))
                self._scope_id = scope
            self._ip = self._ip_int_from_string(text)

    def __str__(self):
        mapped = self.ipv4_mapped
        text = super().__str__() if mapped is None else f"::ffff:{mapped}"
        return text + "%" + self._scope_id if self._scope_id else text

    def _explode_shorthand_ip_string(self):
        exploded = super()._explode_shorthand_ip_string()
        mapped = self.ipv4_mapped
        return exploded if mapped is None else exploded[:30] + str(mapped)

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """What stands behind %, or None."""
        return self._scope_id

    @property
    def is_multicast(self):
        """Whether the address is for many receivers."""
        return self in self._constants._multicast

    @property
    def is_reserved(self):
        """Whether the address is reserved for later use."""
        return self._within(self._constants._reserved)

    @property
    def is_link_local(self):
        """Whether the address is valid on one link only."""
        return self in self._constants._linklocal

    @property
    def is_site_local(self):
        """Whether the address was meant for one site."""
        return self in self._constants._site_local

    @property
    def is_private(self):
        """Whether the address is for private networks."""
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return self._within(self._constants._private) and \
            not self._within(self._constants._not_private)

    @property
    def is_global(self):
        """Whether the address is for the public network."""
        mapped = self.ipv4_mapped
        return mapped.is_global if mapped is not None else not self.is_private

    @property
    def is_unspecified(self):
        """Whether the address is ::."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether the address is that of the host itself."""
        mapped = self.ipv4_mapped
        return mapped.is_loopback if mapped is not None else self._ip == 1

    @property
    def ipv4_mapped(self):
        """The address in version 4 that this one stands for, or None."""
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        """(server, client) of a Teredo address, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return (IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff))

    @property
    def sixtofour(self):
        """The address in version 4 of a 6to4 address, or None."""
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xffffffff)


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 with its network."""

    @property
    def is_unspecified(self):
        """Whether address and network are ::."""
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        """Whether the address is that of the host itself."""
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_V6, _Network):
    """A network of version 6."""

    _address_class = _mask_class = IPv6Address

    @staticmethod
    def _host_bounds(network, broadcast):
        if broadcast - network < 2:
            return network, broadcast
        return network + 1, broadcast

    @property
    def is_site_local(self):
        """Whether the addresses were meant for one site."""
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


# ---- special networks: the registries of IANA ----

class _IPv4Constants:
    _linklocal = IPv4Network("169.254.0.0/16")
    _loopback = IPv4Network("127.0.0.0/8")
    _multicast = IPv4Network("224.0.0.0/4")
    _public = IPv4Network("100.64.0.0/10")
    _reserved = IPv4Network("240.0.0.0/4")
    _private = [IPv4Network(text) for text in (
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")]
    _not_private = [IPv4Network("192.0.0.9/32"), IPv4Network("192.0.0.10/32")]


class _IPv6Constants:
    _linklocal = IPv6Network("fe80::/10")
    _multicast = IPv6Network("ff00::/8")
    _site_local = IPv6Network("fec0::/10")
    _private = [IPv6Network(text) for text in (
        "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10")]
    _not_private = [IPv6Network(text) for text in (
        "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28",
        "2001:30::/28")]
    _reserved = [IPv6Network(text) for text in (
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3",
        "8000::/3", "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")]


for _kind, _constants in (IPv4Address, _IPv4Constants), (IPv6Address, _IPv6Constants):
    _kind._constants = _constants
    _kind._address_class = _kind
IPv4Network._constants = _IPv4Constants
IPv6Network._constants = _IPv6Constants
IPv4Interface._network_class = IPv4Network
IPv6Interface._network_class = IPv6Network
del _kind, _constants
