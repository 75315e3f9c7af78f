package org.bangfu.embedded;

/** A database user and its password; the password stays out of logs. */
public record Credentials(String user, String password) {

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
