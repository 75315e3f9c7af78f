package org.bangfu.kit.value.division;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * A condition in SQL or HQL and the values of its parameters. Its text says what kind of caller
 * asks and never which one: so the callers of three thousand counties share one prepared statement
 * and one plan.
 *
 * @param text in brackets where it is an alternative
 * @param parameters by the names that stand in the text, each with its value
 */
public record Condition(String text, Map<String, Object> parameters) {
  public static final Condition NEVER = new Condition("(1 = 0)", Map.of());
  public static final Condition ALWAYS = new Condition("(1 = 1)", Map.of());

  private static final String PLACE = "{reached}";

  public Condition {
    parameters = Map.copyOf(parameters);
  }

  /** A condition that is the same for every caller. */
  public static Condition of(String text) {
    return new Condition(text, Map.of());
  }

  /**
   * A query with its values, for JDBC.
   *
   * @param values by the names that stand in the text; none is null
   */
  public static Condition of(String text, Map<String, Object> values) {
    return new Condition(text, values);
  }

  /** Holds where one of the conditions does; never where there is none. */
  public static Condition any(Stream<Condition> conditions) {
    List<Condition> ways = conditions.filter(way -> !way.equals(NEVER)).distinct().toList();
    return ways.contains(ALWAYS) ? ALWAYS : joined(ways, " or ", NEVER);
  }

  /** Holds where all of the conditions do; always where there is none. */
  public static Condition all(Stream<Condition> conditions) {
    List<Condition> rules = conditions.filter(rule -> !rule.equals(ALWAYS)).distinct().toList();
    return rules.contains(NEVER) ? NEVER : joined(rules, " and ", ALWAYS);
  }

  public Condition or(Condition other) {
    return any(Stream.of(this, other));
  }

  public Condition and(Condition other) {
    return all(Stream.of(this, other));
  }

  /** A native query on the rows for which this holds. */
  public Query query(EntityManager entities, String sql) {
    return bind(entities.createNativeQuery(in(sql)));
  }

  /**
   * The same with rows of a type.
   *
   * @param sql has {@code {reached}} where this is to stand
   */
  @SuppressWarnings("unchecked") // what the provider makes of a type is a query of that type
  public <T> TypedQuery<T> query(EntityManager entities, String sql, Class<T> type) {
    return bind((TypedQuery<T>) entities.createNativeQuery(in(sql), type));
  }

  /**
   * The same with what an entity computes beside its columns.
   *
   * @param alias of its table in the text, which has {@code {alias.*}} for its columns
   */
  public <T> TypedQuery<T> query(EntityManager entities, String sql, Class<T> type, String alias) {
    return bind(entities.unwrap(Session.class).createNativeQuery(in(sql), type, alias));
  }

  /** The same in HQL. */
  public <T> TypedQuery<T> hql(EntityManager entities, String hql, Class<T> type) {
    return bind(entities.createQuery(in(hql), type));
  }

  /**
   * A query with this in the place of {@code {reached}}, and with its own values beside it, for
   * JDBC.
   *
   * @param values by the names that stand in the text; none is null
   */
  public Condition within(String sql, Map<String, Object> values) {
    Map<String, Object> all = new TreeMap<>(parameters);
    all.putAll(values);
    return new Condition(in(sql), all);
  }

  /** Gives a query, in whose text this stands, the values that go with it. */
  public <Q extends Query> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }

  /** The text for JDBC, with a question mark for each of {@link #values()}. */
  public String positional() {
    return NamedText.of(text).positional();
  }

  /** The values in the order in which the text names them, each as often as it does. */
  public List<Object> values() {
    return NamedText.of(text).names().stream()
        .map(name -> Objects.requireNonNull(parameters.get(name)))
        .toList();
  }

  private String in(String sql) {
    if (!sql.contains(PLACE)) {
      throw new IllegalArgumentException("the query does not say where " + PLACE + " stands");
    }
    return sql.replace(PLACE, text);
  }

  /** The text, so that it can be put into that of a query. */
  @Override
  public String toString() {
    return text;
  }

  private static Condition joined(List<Condition> conditions, String word, Condition ofNone) {
    if (conditions.size() < 2) {
      return conditions.isEmpty() ? ofNone : conditions.getFirst();
    }
    Map<String, Object> parameters = new TreeMap<>();
    conditions.forEach(condition ->
        condition.parameters.forEach((name, value) -> {
          Object other = parameters.put(name, value);
          if (other != null && !other.equals(value)) {
            throw new IllegalArgumentException("two values for one parameter: " + name);
          }
        }));
    return new Condition(
        conditions.stream().map(Condition::text).collect(Collectors.joining(word, "(", ")")),
        parameters);
  }
}
