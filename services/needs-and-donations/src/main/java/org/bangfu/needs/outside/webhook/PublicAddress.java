package org.bangfu.needs.outside.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the public internet from everything that only this machine and its neighbours reach, after
 * IANA's registries of special-purpose addresses. Of IPv6 only what is given out as global unicast
 * (2000::/3) can be public, which leaves out loopback, link-local, unique local and multicast
 * addresses, and those that hold an IPv4 address.
 */
final class PublicAddress {
  private static final List<Block> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              // Teredo and other protocols' own, documentation, 6to4
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Block::of)
          .toList();
  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return (address instanceof Inet4Address || GLOBAL_UNICAST.holds(address))
        && NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
  }

  private record Block(byte[] prefix, int bits) {
    static Block of(String cidr) {
      String[] parts = cidr.split("/", 2);
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if (bytes[i] != prefix[i]) {
          return false;
        }
      }
      int mask = 0xff00 >> bits % 8 & 0xff;
      return mask == 0 || (bytes[whole] & mask) == (prefix[whole] & mask);
    }
  }
}
