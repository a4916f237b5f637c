# Addresses, networks, interfaces: texts, arithmetic, kinds, errors.
import copy
import ipaddress as I
import pickle


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for a in ('1.2.3.4', '0.0.0.0', '127.0.0.1', '10.1.1.1', '169.254.1.1', '224.0.0.1', '240.1.1.1', '100.64.0.1', '192.0.0.9', '8.8.8.8', '255.255.255.255', '::', '::1', 'fe80::1%eth0', 'ff02::1', '2001:db8::8', '::ffff:1.2.3.4', 'fec0::1', '2002:102:304::', '2001:0:1:2:3:4:5:6', 'fc00::1', '2606:4700::1111', '1:0:0:2:0:0:0:3', '::1.2.3.4', '4000::', '::ffff:224.0.0.1', '::ffff:127.0.0.1'):
    x = I.ip_address(a)
    print(repr(x), x.version, int(x), x.packed, '%' in a or (x.exploded, x.reverse_pointer), x.compressed, [n for n in dir(x) if n.startswith('is_') and getattr(x, n)], x + 0 == x, hash(x) == hash(copy.copy(x)), pickle.loads(pickle.dumps(x)) == x)
    for n in ('ipv4_mapped', 'teredo', 'sixtofour', 'scope_id', 'ipv6_mapped'):
        if getattr(x, n, None) is not None:
            print(n, getattr(x, n))
for bad in ('', '1', '1.2.3', '1.2.3.4.5', '1.2.3.256', '01.2.3.4', '1.2..4', 'a.b.c.d', '1.2.3.4/8', '1.2.3.1111', ':', ':::', '::1::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', ':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:', 'g::', '12345::', '::1.2.3', 'fe80::1%', 'fe80::%a%b', '1:2:3:4::5:6:7:8', '::1/64', 'x' * 50, 'x' * 200, -1, 2**32, 2**128, b'abc', b'abcd', b'x' * 16, None):
    for kind in (I.IPv4Address, I.IPv6Address, I.ip_address):
        t(lambda: repr(kind(bad)))
for n in ('10.0.0.0/8', '192.168.1.0/255.255.255.0', '192.168.1.0/0.0.0.255', '1.2.3.4', '1.2.3.4/31', '2001:db8::/32', '::/0', 'fe80::/126', '0.0.0.0/0'):
    x = I.ip_network(n)
    print(repr(x), x.network_address, x.broadcast_address, x.netmask, x.hostmask, x.prefixlen, x.num_addresses, x.with_netmask, x.with_hostmask, x.with_prefixlen, x.exploded, x.is_private, x.is_global, x[0], x[-1], [str(h) for _, h in zip(range(3), x.hosts())], [str(h) for _, h in zip(range(2), x)], x.supernet(), [str(s) for _, s in zip(range(3), x.subnets(2 if x.prefixlen < x.max_prefixlen - 1 else 1))], pickle.loads(pickle.dumps(x)) == x)
for bad in ('10.0.0.1/8', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/a', '10.0.0.0/255.0.255.0', '10.0.0.0/8/9', '::/129', '::/ffff::', '', 'x/8', ('1.2.3.4', 40), ('1.2.3.0', '24'), (5, 32)):
    for kind in (I.IPv4Network, I.IPv6Network, I.ip_network):
        t(lambda: repr(kind(bad)))
print(I.ip_network('10.0.0.1/8', strict=False), I.ip_network(('10.0.0.0', 8)), I.ip_network(167772160), I.ip_network(b'abcd'))
a, b = I.ip_network('10.0.0.0/8'), I.ip_network('10.1.0.0/16')
print(b.subnet_of(a), a.supernet_of(b), a.overlaps(b), a < b, a == b, a.compare_networks(b), I.ip_address('10.1.2.3') in b, b in a, sorted([b, a]), [str(n) for n in a.address_exclude(I.ip_network('10.128.0.0/10'))])
t(lambda: list(b.address_exclude(a)))
t(lambda: a < I.ip_network('::/0'))
t(lambda: a < 1)
t(lambda: I.ip_address('1.1.1.1') < I.ip_address('::'))
t(lambda: I.ip_address('1.1.1.1') < 1)
t(lambda: I.ip_address('255.255.255.255') + 1)
t(lambda: I.ip_address('1.1.1.1') + 'a')
t(lambda: a[2**24])
t(lambda: list(a.subnets(new_prefix=4)))
t(lambda: list(a.subnets(30)))
t(lambda: list(a.subnets(2, 10)))
t(lambda: a.supernet(9))
t(lambda: a.supernet(new_prefix=9))
t(lambda: [str(n) for n in a.subnets(new_prefix=10)])
print([str(n) for n in I.summarize_address_range(I.ip_address('10.0.0.1'), I.ip_address('10.0.0.9'))], [str(n) for n in I.collapse_addresses([I.ip_network('10.0.0.0/25'), I.ip_network('10.0.0.128/25'), I.ip_address('10.0.1.0'), I.ip_address('10.0.1.1'), I.ip_network('10.0.0.0/26')])])
t(lambda: list(I.summarize_address_range(I.ip_address('1.1.1.2'), I.ip_address('1.1.1.1'))))
t(lambda: list(I.collapse_addresses([I.ip_address('1.1.1.2'), I.ip_address('::')])))
for i in ('10.1.2.3/8', '1.2.3.4', '2001:db8::5/64', '10.1.2.3/255.255.0.0'):
    x = I.ip_interface(i)
    print(repr(x), x.ip, x.network, x.netmask, x.hostmask, x.with_prefixlen, x.with_netmask, x.with_hostmask, x.exploded, x == I.ip_interface(i), hash(x) == hash(I.ip_interface(i)), x.is_private, pickle.loads(pickle.dumps(x)) == x, x == x.ip, x < I.ip_interface(i))
for spec in ('', 's', '>20', 'b', 'x', 'X', '#x', '_x', '#_b', 'n', '#_n', 'd', '5x'):
    t(lambda: f"{I.ip_address('10.1.2.255'):{spec}} {I.ip_address('::abcd'):{spec}}")
print(I.v4_int_to_packed(1), I.v6_int_to_packed(1), sorted([I.ip_network('::/0'), I.ip_address('1.1.1.1'), I.ip_network('1.0.0.0/8')], key=I.get_mixed_type_key))
t(lambda: I.v4_int_to_packed(-1))
t(lambda: I.ip_interface('a'))

# an interface is collapsed as its address
import ipaddress
for group in [["1.2.3.4/24", "1.2.3.5/24"], ["1.2.3.4/32", "1.2.3.5/32", "1.2.3.7/30"], ["::1/64"]]:
    print(list(ipaddress.collapse_addresses(map(ipaddress.ip_interface, group))))
print(list(ipaddress.collapse_addresses([ipaddress.ip_interface("1.2.3.4/24"),
                                         ipaddress.ip_network("1.2.3.0/24")])))
