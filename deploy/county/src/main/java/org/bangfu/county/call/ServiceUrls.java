package org.bangfu.county.call;

import java.net.URI;

/** Where the four services listen; without a path and without a trailing slash. */
public record ServiceUrls(URI registry, URI needs, URI consumption, URI reporting) {
  /** The ports of a suite that runs with its defaults. */
  public static ServiceUrls local() {
    return onPorts(8081, 8082, 8083, 8084);
  }

  public static ServiceUrls onPorts(int registry, int needs, int consumption, int reporting) {
    return new ServiceUrls(at(registry), at(needs), at(consumption), at(reporting));
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
