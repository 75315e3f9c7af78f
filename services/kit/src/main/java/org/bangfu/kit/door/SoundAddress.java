package org.bangfu.kit.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.text.SoundText;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses addresses with what no text may hold (see {@link SoundText}), whatever reads them later:
 * in a parameter it breaks a rule, and in a path there is nothing of that name.
 */
class SoundAddress {
  // as it came, for what is decoded has lost the halves of characters already
  private static final Pattern UNSOUND =
      Pattern.compile("%(?:0[0-8bcef]|1[0-9a-f]|ed%[ab][0-9a-f])", Pattern.CASE_INSENSITIVE);

  // the container would read the default, or leave the filter out, as if nobody had named it
  private static final Pattern NO_VALUE = Pattern.compile("[?&]([^=&]+)=?(?=&|$)");

  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHORIZATION)
  void refuse(HttpServerRequest request) {
    String address = request.uri();
    if (address.indexOf('?') < 0 && address.indexOf('%') < 0) {
      return;
    }
    Matcher empty = NO_VALUE.matcher(address);
    if (address.startsWith("/v1/") && empty.find()) {
      throw Problems.invalid("?" + empty.group(1), "must have a value, or be left out");
    }
    Matcher unsound = UNSOUND.matcher(address);
    if (!unsound.find()) {
      return;
    }
    int query = address.indexOf('?');
    if (query < 0 || unsound.start() < query) {
      throw Problems.problem(CommonProblem.NOT_FOUND, "There is no such thing.");
    }
    throw Problems.invalid(
        "?" + name(address, query, unsound.start()),
        "must not hold control characters or halves of characters");
  }

  /** The parameter's name as it was sent; nothing where the fault is in the name itself. */
  private static String name(String address, int query, int at) {
    int begin = Math.max(query, address.lastIndexOf('&', at)) + 1;
    int equals = address.indexOf('=', begin);
    return equals < 0 || equals > at ? "" : address.substring(begin, equals);
  }
}
