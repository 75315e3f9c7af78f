package org.bangfu.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields as they stand in a query or in the body of a form, sorted as Alipay signs them. */
final class Form {
  private Form() {}

  static SortedMap<String, String> read(@Nullable String text) {
    SortedMap<String, String> fields = new TreeMap<>();
    if (text != null && !text.isEmpty()) {
      for (String part : text.split("&", -1)) {
        String[] pair = part.split("=", 2);
        fields.put(
            URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
            pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  static String write(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** What is signed of them; those without a value are not. */
  static String signed(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }
}
