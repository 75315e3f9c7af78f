package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bangfu.contract.CheckedHttpClient;
import org.bangfu.contract.PublishedContract;
import org.bangfu.county.call.ServiceUrls;

/** Holds what the services of a suite answer to their contracts, and keeps what does not fit. */
final class KeptContracts {
  private final Map<String, PublishedContract> byAuthority;
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final AtomicLong seen = new AtomicLong();

  KeptContracts(ServiceUrls urls) {
    byAuthority =
        Map.of(
            urls.registry().getAuthority(), contract("household-registry"),
            urls.needs().getAuthority(), contract("needs-and-donations"),
            urls.consumption().getAuthority(), contract("consumption-aid"),
            urls.reporting().getAuthority(), contract("reporting"));
  }

  private static PublishedContract contract(String service) {
    return PublishedContract.of(Path.of(System.getProperty("bangfu.root"), "api-specs"), service)
        .orElseThrow();
  }

  /** The same client, whose answers are looked at. */
  HttpClient watched(HttpClient client) {
    return new CheckedHttpClient(client, uri -> byAuthority.get(uri.getAuthority()), this::saw);
  }

  private void saw(List<String> violations) {
    seen.incrementAndGet();
    broken.addAll(violations);
  }

  /** Fails with everything that was answered otherwise, and where hardly anything was looked at. */
  void requireKept(long atLeast) {
    assertEquals(List.of(), List.copyOf(broken));
    assertTrue(seen.get() >= atLeast, "only " + seen + " answers were held to their contracts");
  }
}
