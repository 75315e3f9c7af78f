package org.bangfu.local.supervisor;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.bangfu.embedded.Credentials;

/** Where Connect's REST interface is, and who may use it. */
record ConnectAccess(URI address, Credentials credentials) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static ConnectAccess onPort(int port, Credentials credentials) {
    return new ConnectAccess(URI.create("http://127.0.0.1:" + port), credentials);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", authorization());
  }

  String authorization() {
    String pair = credentials.user() + ":" + credentials.password();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
