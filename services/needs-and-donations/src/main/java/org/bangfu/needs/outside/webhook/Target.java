package org.bangfu.needs.outside.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a URL leads.
 *
 * @param host the name, or the address without brackets
 * @param path with the query
 */
record Target(boolean tls, String host, int port, String path) {
  /**
   * @throws TargetRefusedException for what is no http(s) URL with a plain host
   */
  static Target of(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw refused("must be a URL");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw refused("must begin with https://");
    }
    if (host == null || host.contains("%")) {
      throw refused("must name a host in letters, digits, dots and hyphens, or an address");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw refused("must hold neither a user nor a fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw refused("must have a port between 1 and 65535, or none");
    }
    boolean tls = scheme.equals("https");
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new Target(
        tls,
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        uri.getPort() < 0 ? tls ? 443 : 80 : uri.getPort(),
        uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
  }

  private static TargetRefusedException refused(String rule) {
    return new TargetRefusedException(DeliveryFailure.URL_NOT_ALLOWED, rule);
  }
}
