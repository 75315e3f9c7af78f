package org.bangfu.kit.guard.audit;

import org.bangfu.kit.guard.identity.Caller;

/**
 * Who looks.
 *
 * @param roles separated by commas, sorted
 */
record Onlooker(String actor, String roles, String client) {
  static final String UNKNOWN = "unknown";

  /** The only place where the audit asks who calls; also for calls that were refused for it. */
  static Onlooker of(Caller caller) {
    return caller.isAnonymous()
        ? new Onlooker(UNKNOWN, "", UNKNOWN)
        : new Onlooker(caller.actor(), caller.roleList(), caller.client());
  }
}
