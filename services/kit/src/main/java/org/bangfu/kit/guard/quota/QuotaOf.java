package org.bangfu.kit.guard.quota;

import java.util.OptionalInt;

/**
 * How often partner websites may call; a service that knows more than the configuration has one.
 */
public interface QuotaOf {

  /**
   * Calls a minute of all accounts of a client together; empty where the configuration decides. May
   * ask the database, and is asked for every call.
   */
  OptionalInt perMinute(String client);
}
