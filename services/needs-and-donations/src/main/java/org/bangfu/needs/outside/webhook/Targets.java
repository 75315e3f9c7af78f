package org.bangfu.needs.outside.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Judges where messages may be sent: over https to hosts all of whose addresses are public. On a
 * developer's machine that machine itself will do, over http too.
 */
@ApplicationScoped
public class Targets {
  private final Lookups lookups;
  private final boolean local;

  @Inject
  Targets(
      @ConfigProperty(name = "bangfu.environment") String environment,
      @ConfigProperty(name = "bangfu.webhook.connect-timeout") Duration patience) {
    this(environment, patience, InetAddress::getAllByName);
  }

  Targets(String environment, Duration patience, Lookup lookup) {
    // what is neither is production, so that a slip of the pen opens nothing
    this.local = environment.strip().equals("local");
    this.lookups = new Lookups(lookup, patience);
  }

  @PreDestroy
  void close() {
    lookups.close();
  }

  /**
   * Refuses a URL that could not be sent to now.
   *
   * @param client who named it
   * @throws TargetRefusedException with the rule that it breaks
   */
  public void judge(String client, String url) {
    address(client, Target.of(url));
  }

  /**
   * The address to connect to. It must be this very one: the next look-up may answer otherwise.
   *
   * @throws TargetRefusedException with the rule that the target breaks
   */
  InetAddress address(String client, Target target) {
    InetAddress[] addresses = lookups.of(client, target.host());
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
}
