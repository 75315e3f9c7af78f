package org.bangfu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void eachIsAnotherAndBelowThoseOfOutgoingConnections() throws Exception {
    List<Integer> ports = FreePort.several(50);

    assertEquals(50, new HashSet<>(ports).size());
    // what Linux gives to outgoing connections begins at 32768, elsewhere at 49152
    assertTrue(ports.stream().allMatch(port -> port > 1024 && port < 32_768), ports.toString());
    for (int port : ports) {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  @Test
  void whatIsGivenStays() {
    assertEquals(15432, FreePort.orGiven(15432));
  }
}
