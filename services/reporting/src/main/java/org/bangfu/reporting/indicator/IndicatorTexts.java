package org.bangfu.reporting.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What the indicators are called and mean in both languages, as {@code indicators.properties} says.
 */
final class IndicatorTexts {
  private static final Properties TEXTS = read("indicators.properties");

  private IndicatorTexts() {}

  /**
   * @throws NullPointerException with the key of which there is no text
   */
  static String of(String key) {
    return Objects.requireNonNull(TEXTS.getProperty(key), key);
  }

  private static Properties read(String name) {
    try (InputStream file =
        Objects.requireNonNull(IndicatorTexts.class.getResourceAsStream(name), name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
