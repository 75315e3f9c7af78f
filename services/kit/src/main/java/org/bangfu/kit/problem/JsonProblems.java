package org.bangfu.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.value.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * Says which field of a body cannot be read, and why, in words of ours: the parser's own name Java
 * classes and repeat the value.
 */
public final class JsonProblems {
  private JsonProblems() {}

  public static Optional<HttpProblem> translate(@Nullable Throwable cause) {
    if (isTooLarge(cause)) {
      return Optional.of(
          Problems.problem(
              CommonProblem.PAYLOAD_TOO_LARGE, "A body of JSON may have 4 MB. Send less at once."));
    }
    String twice = RepeatedField.in(cause);
    if (twice != null) {
      return Optional.of(Problems.invalid(twice, "must not stand more than once"));
    }
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
        return Optional.of(Problems.invalid(pointer(mapping), rule(mapping)));
      }
      if (t instanceof JsonProcessingException parsing) {
        return Optional.of(
            Problems.problem(
                CommonProblem.MALFORMED_REQUEST,
                (hasMore(parsing)
                        ? "The body is more than one value of JSON: something follows its end"
                        : "The body is not JSON")
                    + place(parsing)));
      }
    }
    return Optional.empty();
  }

  private static boolean isTooLarge(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      // the parser has one class for all of its limits, and the others are rules about the content
      if (t instanceof StreamConstraintsException limit
          && limit.getOriginalMessage().startsWith("Document length")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMore(JsonProcessingException e) {
    return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Trailing token");
  }

  public static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step ->
            step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String rule(JsonMappingException e) {
    if (e instanceof UnsoundTextException) {
      return String.valueOf(e.getOriginalMessage());
    }
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a field of this request";
    }
    if (e instanceof ValueInstantiationException
        && e.getCause() instanceof IllegalArgumentException ours) {
      return String.valueOf(ours.getMessage());
    }
    if (e instanceof InvalidFormatException format) {
      return form(format.getTargetType());
    }
    return e.getCause() instanceof JsonParseException ? "is not JSON" : "has the wrong JSON type";
  }

  public static String form(Class<?> type) {
    if (type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }
    if (type == LocalDate.class) {
      return Days.FORM;
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "must be a time such as 2020-11-30T08:00:00+08:00";
    }
    if (type == UUID.class) {
      return "must be a UUID";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive()
        ? "must be a whole number within its bounds"
        : "has a form that cannot be read";
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "."
        : " at line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ".";
  }
}
