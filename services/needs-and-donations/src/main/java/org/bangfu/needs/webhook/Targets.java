package org.bangfu.needs.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Judges where messages may be sent: over https to hosts all of whose addresses are public. On a
 * developer's machine that machine itself will do, over http too.
 */
@ApplicationScoped
public class Targets {
  private static final int LOOKUPS_AT_ONCE = 8;

  private final Lookup lookup;
  private final boolean local;
  private final Duration patience;
  // the system's resolver cannot be interrupted, and would hold the carrier of a virtual thread
  private final ExecutorService lookups =
      Executors.newFixedThreadPool(
          LOOKUPS_AT_ONCE, Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());

  @Inject
  Targets(
      @ConfigProperty(name = "bangfu.environment") String environment,
      @ConfigProperty(name = "bangfu.webhook.connect-timeout") Duration patience) {
    this(environment, patience, InetAddress::getAllByName);
  }

  Targets(String environment, Duration patience, Lookup lookup) {
    // what is neither is production, so that a slip of the pen opens nothing
    this.local = environment.strip().equals("local");
    this.patience = patience;
    this.lookup = lookup;
  }

  @PreDestroy
  void close() {
    lookups.shutdownNow();
  }

  /**
   * Refuses a URL that could not be sent to now.
   *
   * @throws TargetRefusedException with the rule that it breaks
   */
  public void judge(String url) {
    address(Target.of(url));
  }

  /**
   * The address to connect to. It must be this very one: the next look-up may answer otherwise.
   *
   * @throws TargetRefusedException with the rule that the target breaks
   */
  InetAddress address(Target target) {
    InetAddress[] addresses = addresses(target.host());
    boolean itself = local && Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
    if (!target.tls() && !itself) {
      throw new TargetRefusedException(DeliveryFailure.URL_NOT_ALLOWED, "must begin with https://");
    }
    if (!itself && !Arrays.stream(addresses).allMatch(PublicAddress::is)
        || target.host().contains(":") && addresses[0] instanceof Inet4Address) {
      throw new TargetRefusedException(
          DeliveryFailure.ADDRESS_NOT_PUBLIC,
          "must name a host all of whose addresses are of the public internet");
    }
    return addresses[0];
  }

  private InetAddress[] addresses(String host) {
    Future<InetAddress[]> found = lookups.submit(() -> lookup.of(host));
    try {
      return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      found.cancel(true);
      throw new TargetRefusedException(
          DeliveryFailure.NAME_NOT_RESOLVED, "must name a host that has an address");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
