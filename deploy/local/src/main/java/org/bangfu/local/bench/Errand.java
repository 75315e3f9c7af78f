package org.bangfu.local.bench;

import java.util.Locale;

/** What an office does at a stroke, and how long it may take. */
public enum Errand {
  GUARANTEES("guarantees of 300 households, entered and counted", 1.0),
  EXITS("exits of 1,000 households in one call", 1.0),
  SIFT("a sift of the county", 30.0),
  DUPLICATES("duplicates of the county", 60.0),
  DUPLICATES_OF_ONE("duplicates of one household", 0.02),
  EXPORT("an export of the county's households, ready", 15.0);

  private final String title;
  private final double wantedSeconds;

  Errand(String title, double wantedSeconds) {
    this.title = title;
    this.wantedSeconds = wantedSeconds;
  }

  String title() {
    return title;
  }

  /** Of a county at scale 1. */
  double wantedSeconds() {
    return wantedSeconds;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * How long one took.
   *
   * @param records it was about
   */
  record Timed(Errand errand, long records, double seconds) {
    String line() {
      return "%-48s %9s %9s %9s"
          .formatted(
              errand.title(),
              "%,d".formatted(records),
              "%.3f".formatted(seconds),
              "%.2f".formatted(errand.wantedSeconds()));
    }
  }

  static String head() {
    return "%-48s %9s %9s %9s".formatted("at a stroke", "records", "seconds", "wanted");
  }
}
