package org.bangfu.kit.record.step;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of a move: the same text for every caller of a kind, whatever the record. */
record MoveText(Move<?, ?> move) {
  static final String ALSO = "also_";

  /** One record by its id, not before its beginning, where the caller reaches it. */
  String one(Collection<String> also) {
    return update(":day", also)
        + " where %s and %s and %s <= :day and {reached} returning *"
            .formatted(id(), possible(), beginning());
  }

  /** All of an owner's, each not before its beginning. */
  String all(String owner) {
    return update("greatest(%s, cast(:day as date))".formatted(beginning()), List.of())
        + " where %s = :owner and %s returning *".formatted(column(owner), possible());
  }

  /** The most overdue ones that nobody else has locked. */
  String overdue(String due) {
    return update(":day", List.of())
        + " where id = any(array(select id from %1$s where %2$s and %3$s < :day order by %3$s, id limit :most for update skip locked)) returning *"
            .formatted(move.reach().table(), possible(), column(due));
  }

  /** Where the record stands, and what of that is in the way. */
  String standing() {
    String guards =
        move.guards().stream()
            .map(guard -> ", (" + guard.condition() + ")")
            .collect(Collectors.joining());
    return "select state, cast(%s as text)%s from %s where %s and {reached}"
        .formatted(beginning(), guards, move.reach().table(), id());
  }

  private String update(String day, Collection<String> also) {
    return "update %s set state = '%s', version = version + 1%s%s%s"
        .formatted(
            move.reach().table(),
            move.to().name(),
            set(move.day(), day),
            set(move.course().heard(), "clock_timestamp()"),
            also.stream()
                .sorted()
                .map(column -> set(column(column), ":" + ALSO + column))
                .collect(Collectors.joining()));
  }

  private static String set(@Nullable String column, String value) {
    return column == null ? "" : ", " + column + " = " + value;
  }

  private String possible() {
    String states =
        move.from().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining("', '", "state in ('", "')"));
    return move.guards().stream()
        .map(guard -> " and " + guard.condition())
        .collect(Collectors.joining("", states, ""));
  }

  private String beginning() {
    return "coalesce(" + String.join(", ", move.course().days()) + ")";
  }

  private String id() {
    return move.course().byPublicId() ? "(id = :id or public_id = :id)" : "id = :id";
  }

  private static String column(String name) {
    Course.requireColumn(name);
    return name;
  }
}
