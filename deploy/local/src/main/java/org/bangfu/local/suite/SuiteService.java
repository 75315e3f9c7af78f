package org.bangfu.local.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The four services, as the repository names them. */
public enum SuiteService {
  HOUSEHOLD_REGISTRY("household-registry", 8081, true),
  NEEDS_AND_DONATIONS("needs-and-donations", 8082, true),
  CONSUMPTION_AID("consumption-aid", 8083, true),
  REPORTING("reporting", 8084, false);

  private final String title;
  private final int defaultPort;
  private final boolean producer;

  SuiteService(String title, int defaultPort, boolean producer) {
    this.title = title;
    this.defaultPort = defaultPort;
    this.producer = producer;
  }

  /** Its name in folders, logs and commands. */
  public String title() {
    return title;
  }

  public String database() {
    return title.replace('-', '_');
  }

  public int defaultPort() {
    return defaultPort;
  }

  /** Whether it has an outbox and so a relay. */
  public boolean isProducer() {
    return producer;
  }

  /** Whether it keeps personal data and so needs keys for them. */
  public boolean knowsPeople() {
    return this != REPORTING;
  }

  /** Whether payers pay to it, and providers tell it. */
  public boolean takesPayments() {
    return this == NEEDS_AND_DONATIONS || this == CONSUMPTION_AID;
  }

  public static Optional<SuiteService> named(String title) {
    return Arrays.stream(values()).filter(service -> service.title.equals(title)).findFirst();
  }

  public static List<String> titles() {
    return Arrays.stream(values()).map(SuiteService::title).toList();
  }
}
