package org.bangfu.kit.testing.matrix;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.testing.matrix.RawCalls.Answer;

/** Other spellings of a path, which a guard and a router may read differently. */
final class PathTricks {
  private PathTricks() {}

  static List<String> of(String path) {
    int last = path.lastIndexOf('/');
    String head = path.substring(0, last);
    String tail = path.substring(last + 1);
    String encoded = "%" + Integer.toHexString(tail.charAt(0)) + tail.substring(1);
    return List.of(
        path + ";x",
        path + ";x=y",
        path + "%3Bx",
        head + ";x/" + tail,
        "/" + path,
        head + "//" + tail,
        head + "/./" + tail,
        head + "/%2e/" + tail,
        head + "/x/../" + tail,
        head + "/x/%2e%2e/" + tail,
        head + "/" + encoded,
        path.replaceFirst("/v1", "/%76" + "1"),
        path.replaceFirst("/v1", "/V1"),
        path + "/",
        path + "%2f",
        path + "%00",
        path + ".json");
  }

  static List<String> overriddenMethods(PublishedOperation operation, String path) {
    List<String> wrong = new ArrayList<>();
    for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
        Answer answer =
            RawCalls.sent(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                    .method(operation.method(), BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json")
                    .header(header, method)
                    .build());
        if (answer.status() != 401 && answer.status() != 415) {
          wrong.add(operation + " with " + header + ": " + method + " → " + answer);
        }
      }
    }
    return wrong;
  }
}
