package org.bangfu.kit.guard.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Written;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a table are written, one or many in one statement. Every value goes as text and is
 * cast where it arrives: so a statement has the same types whatever is missing in a row, and is
 * prepared once.
 */
public final class Insert {
  private final int columns;
  private final String one;
  private final String many;

  private Insert(String table, List<String> names, List<String> types) {
    this.columns = names.size();
    String into = "insert into " + table + " (" + String.join(", ", names) + ") ";
    this.one = into + "values (" + casts(types, "") + ")";
    this.many = into + "select * from unnest(" + casts(types, "[]") + ")";
  }

  /**
   * @param columns each as its name and its type: {@code "division text"}; an array's has {@code
   *     []} behind it, and then the rows go one by one
   */
  public static Insert into(String table, String... columns) {
    List<String[]> parts = Arrays.stream(columns).map(column -> column.split(" ", 2)).toList();
    return new Insert(
        table,
        parts.stream().map(part -> part[0]).toList(),
        parts.stream().map(part -> part[1]).toList());
  }

  /**
   * The statement for the rows, of which there is one at least.
   *
   * @throws IllegalArgumentException if a row has not as many values as there are columns
   */
  public Written of(List<List<@Nullable String>> rows) {
    rows.forEach(this::requireWhole);
    if (rows.size() == 1) {
      return new Written(one, new ArrayList<>(rows.getFirst()));
    }
    return new Written(
        many,
        IntStream.range(0, columns)
            .mapToObj(at -> rows.stream().map(row -> row.get(at)).toArray(String[]::new))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  /**
   * Another statement for many rows, such as one that also says what happens to those that are
   * there.
   *
   * @param sql with an array of texts for each column, cast where it arrives
   */
  @SafeVarargs
  public static <T> Written rows(
      String sql, Collection<T> rows, Function<T, ? extends @Nullable Object>... columns) {
    return new Written(
        sql,
        Arrays.stream(columns)
            .map(column -> rows.stream().map(row -> text(column.apply(row))).toArray(String[]::new))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  private void requireWhole(List<@Nullable String> row) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(
          "%d values for the %d columns of %s".formatted(row.size(), columns, one));
    }
  }

  private static String casts(List<String> types, String of) {
    return types.stream()
        .map(type -> "cast(? as " + type + of + ")")
        .collect(Collectors.joining(", "));
  }

  /** A value as PostgreSQL reads it. */
  public static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> word -> word.name();
      case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
      case Collection<?> many ->
          many.stream().map(Insert::element).collect(Collectors.joining(",", "{", "}"));
      default -> value.toString();
    };
  }

  private static String element(Object value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
