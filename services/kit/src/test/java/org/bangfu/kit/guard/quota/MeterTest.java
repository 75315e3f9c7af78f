package org.bangfu.kit.guard.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {
  private static final Limits LIMITS =
      new Limits() {
        @Override
        public int perMinute() {
          return 600;
        }

        @Override
        public int personPerMinute() {
          return 600;
        }

        @Override
        public int anonymousPerMinute() {
          return 300;
        }
      };

  @Test
  void aCallThatCannotBeCountedPasses() {
    Quotas quotas = new Quotas(away());
    Meter meter = new Meter(quotas, client -> OptionalInt.empty(), LIMITS);
    assertNull(meter.ofClient("partner-news"));
    assertNull(meter.ofPerson("0f0e"));
    assertNull(meter.ofAddress(() -> new Visitors(away()).named("192.0.2.7")));
    assertThrows(RuntimeException.class, () -> quotas.take("search", "somebody", 30));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, '2001:db8:1:2:'",
    "2001:db8:1:2:0:0:0:1, '2001:db8:1:2:'",
    "2001:db8:1:3:0:0:0:1, '2001:db8:1:3:'",
  })
  void aNetworkOfTheSixthVersionIsOneVisitor(String address, String network) {
    assertEquals(network, Visitors.network(address));
  }

  private static DataSource away() {
    return (DataSource)
        Proxy.newProxyInstance(
            MeterTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              throw new SQLException("the database is away", "08001");
            });
  }
}
