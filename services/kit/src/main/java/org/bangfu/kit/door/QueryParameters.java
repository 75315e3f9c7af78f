package org.bangfu.kit.door;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bangfu.kit.problem.JsonProblems;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters, so that a bad one is a problem that names it and not, as JAX-RS has it, a
 * missing resource.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    String name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(a -> ((QueryParam) a).value())
            .findFirst()
            .orElse("");
    Function<String, ?> reader = reader(type);
    return reader == null || name.isEmpty()
        ? null
        : (ParamConverter<T>) new Named<>(name, type, reader);
  }

  private static @Nullable Function<String, ?> reader(Class<?> type) {
    if (type == LocalDate.class) {
      return Days::read;
    }
    if (type == DivisionCode.class) {
      return DivisionCode::new;
    }
    if (type == DivisionLevel.class) {
      return DivisionLevel::fromString;
    }
    if (type == UUID.class) {
      return Ids::read;
    }
    if (type == Integer.class || type == int.class) {
      return QueryParameters::number;
    }
    if (type.isEnum()) {
      return text ->
          Arrays.stream(type.getEnumConstants())
              .filter(
                  constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text.replace('-', '_')))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(JsonProblems.form(type)));
    }
    return null;
  }

  private static Integer number(String text) {
    // digits of other scripts are digits to Java
    if (!WHOLE.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return Integer.valueOf(text);
  }

  private record Named<T>(String name, Class<?> type, Function<String, T> reader)
      implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      try {
        return reader.apply(value);
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        boolean ours = type == DivisionCode.class || type == DivisionLevel.class;
        throw Problems.invalid(
            "?" + name, ours ? String.valueOf(e.getMessage()) : JsonProblems.form(type));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
