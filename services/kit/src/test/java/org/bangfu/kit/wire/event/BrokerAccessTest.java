package org.bangfu.kit.wire.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {

  @Test
  void keepsTheAddressAndTheWayInAndNothingElse() {
    Map<String, Object> access =
        Map.of(
            "bootstrap.servers", "events-kafka-bootstrap:9093",
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "SCRAM-SHA-512",
            "sasl.jaas.config", "of the installation",
            "ssl.truststore.type", "PEM",
            "ssl.truststore.location", "/etc/bangfu/kafka-ca/ca.crt");
    Map<String, Object> kafka = new HashMap<>(access);
    kafka.put("group.id", "reporting");
    kafka.put("fetch.max.bytes", "4194304");

    assertEquals(access, BrokerAccess.of(kafka));
  }
}
