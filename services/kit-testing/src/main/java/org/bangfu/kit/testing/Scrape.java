package org.bangfu.kit.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the service tells whoever watches it, as Prometheus reads it. */
public final class Scrape {
  private final Map<String, Double> series = new TreeMap<>();

  private Scrape() {}

  /** As of now. */
  public static Scrape now() {
    Scrape scrape = new Scrape();
    Management.call()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(scrape::read);
    return scrape;
  }

  private void read(String line) {
    int end = line.lastIndexOf(' ');
    String value = line.substring(end + 1);
    series.put(
        line.substring(0, end).replace(",}", "}"),
        switch (value) {
          case "+Inf" -> Double.POSITIVE_INFINITY;
          case "-Inf" -> Double.NEGATIVE_INFINITY;
          default -> Double.parseDouble(value);
        });
  }

  /**
   * The value of a series.
   *
   * @param name with its labels: {@code bangfu_job_age_seconds{name="watch"}}
   */
  public double value(String name) {
    Double value = series.get(name);
    if (value == null) {
      throw new AssertionError(name + " is not among " + series.keySet());
    }
    return value;
  }

  /** The names of all series, without their labels. */
  public TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    series.keySet().forEach(name -> names.add(name.replaceFirst("\\{.*", "")));
    return names;
  }
}
