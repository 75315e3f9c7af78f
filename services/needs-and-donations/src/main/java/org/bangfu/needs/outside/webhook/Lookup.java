package org.bangfu.needs.outside.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Lookup {
  InetAddress[] of(String host) throws UnknownHostException;
}
