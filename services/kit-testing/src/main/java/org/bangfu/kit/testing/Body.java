package org.bangfu.kit.testing;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.TemporalAccessor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the making, as a caller sends it. It never changes: each step gives another one,
 * so that a test can keep one and send it with a field more, less or otherwise. Fields stand in the
 * order in which they were named first.
 *
 * <p>Texts, numbers, truth values, lists, maps and bodies are written as what they are, {@code
 * null} as null, and everything else, such as an id or a day, as its text.
 */
public final class Body {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Body EMPTY = new Body(Map.of());

  private final Map<String, @Nullable Object> fields;

  private Body(Map<String, @Nullable Object> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** An object without fields: nothing more, where a fixture asks what more there is. */
  public static Body empty() {
    return EMPTY;
  }

  public static Body of(String field, @Nullable Object value) {
    return EMPTY.with(field, value);
  }

  /** What a bulk takes. */
  public static Body items(Object... items) {
    return items(List.of(items));
  }

  /** Likewise of as many as a test has made. */
  public static Body items(List<?> items) {
    return of("items", items);
  }

  /** The same with a field more, or with another value in it. */
  public Body with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put(field, plain(value));
    return new Body(more);
  }

  /** The same with all fields of another one, which have the last word. */
  public Body with(Body others) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.putAll(others.fields);
    return new Body(more);
  }

  /** The same with a field less. */
  public Body without(String field) {
    Map<String, @Nullable Object> fewer = new LinkedHashMap<>(fields);
    fewer.remove(field);
    return new Body(fewer);
  }

  /** Whether it says anything in a field. */
  public boolean says(String field) {
    return fields.containsKey(field);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof TemporalAccessor ? value.toString() : value;
  }

  @JsonValue
  Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** The JSON itself. */
  @Override
  public String toString() {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
