package org.bangfu.kit.wire.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** What rebuilds found to be otherwise than it is. */
@ApplicationScoped
public class Differences {
  private static final Pattern SNAKE = Pattern.compile("_([a-z])");

  private final EntityManager entities;
  private final ObjectMapper json;

  Differences(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  /** How much differs, of each kind; nothing of a kind that does not. */
  @SuppressWarnings("unchecked")
  @Transactional
  public List<Difference.Count> counts(UUID rebuild) {
    return ((List<Tuple>)
            entities
                .createNativeQuery(
                    """
                    select table_name, kind, of_what, differing from rebuild_count
                    where run = :id order by table_name, kind, of_what
                    """,
                    Tuple.class)
                .setParameter("id", rebuild)
                .getResultList())
        .stream()
            .map(row ->
                new Difference.Count(
                    row.get(0, String.class),
                    DifferenceKind.valueOf(row.get(1, String.class)),
                    row.get(2, String.class).isEmpty() ? null : row.get(2, String.class),
                    row.get(3, Long.class)))
            .toList();
  }

  /** Some of what differs, in the divisions of the transaction. */
  @SuppressWarnings("unchecked")
  @Transactional
  public List<Difference> some(UUID rebuild) {
    return ((List<Tuple>)
            entities
                .createNativeQuery(
                    """
                    select table_name, kind, division, cast(row_shown as text), cast(live as text),
                      cast(rebuilt as text)
                    from rebuild_difference where run = :id order by table_name, kind, number
                    """,
                    Tuple.class)
                .setParameter("id", rebuild)
                .getResultList())
        .stream().map(this::difference).toList();
  }

  private Difference difference(Tuple row) {
    return new Difference(
        row.get(0, String.class),
        DifferenceKind.valueOf(row.get(1, String.class)),
        new DivisionCode(row.get(2, String.class)),
        Objects.requireNonNull(columns(row.get(3, String.class))),
        columns(row.get(4, String.class)),
        columns(row.get(5, String.class)));
  }

  /** Names of columns as they are elsewhere in answers. */
  private @Nullable Map<String, String> columns(@Nullable String object) {
    if (object == null) {
      return null;
    }
    try {
      Map<String, String> columns = new LinkedHashMap<>();
      json.readTree(object)
          .properties()
          .forEach(column ->
              columns.put(
                  SNAKE
                      .matcher(column.getKey())
                      .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT)),
                  column.getValue().asText()));
      return columns;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
