package org.bangfu.kit.audit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.function.Supplier;
import org.bangfu.kit.http.Caller;

/**
 * Who looks.
 *
 * @param roles separated by commas, sorted
 */
record Onlooker(String actor, String roles, String client) {
  static final String UNKNOWN = "unknown";

  /** The only place where the audit asks who calls; also for calls that were refused for it. */
  static Onlooker of(Caller caller) {
    return new Onlooker(known(caller::actor), "", known(caller::client));
  }

  private static String known(Supplier<String> who) {
    try {
      return who.get();
    } catch (HttpProblem refused) {
      return UNKNOWN;
    }
  }
}
