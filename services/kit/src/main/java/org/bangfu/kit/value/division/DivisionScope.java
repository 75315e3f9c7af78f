package org.bangfu.kit.value.division;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller may act: divisions, each covering everything inside it, and for somebody who is no
 * staff the records of its own. Every repository method takes one; an empty scope covers nothing.
 *
 * @param person whose own records are covered wherever they are; null for staff
 * @param client the partner website whose own records are covered; null for everybody else
 * @param open whether what is published to everybody is covered too, wherever it is; staff sees its
 *     own divisions and nothing else
 */
public record DivisionScope(
    List<DivisionCode> divisions, @Nullable UUID person, @Nullable String client, boolean open) {
  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  public DivisionScope {
    divisions = List.copyOf(divisions);
    if (client != null && !CLIENT.matcher(client).matches()) {
      throw new IllegalArgumentException("a client's id is letters, digits, - and _");
    }
  }

  public static DivisionScope nation() {
    return of(DivisionCode.NATION);
  }

  public static DivisionScope of(DivisionCode... divisions) {
    return of(List.of(divisions));
  }

  public static DivisionScope of(List<DivisionCode> divisions) {
    return new DivisionScope(divisions, null, null, false);
  }

  /** What belongs to a person, and what is published. */
  public static DivisionScope ofPerson(UUID person) {
    return new DivisionScope(List.of(), person, null, true);
  }

  /** What a partner website brought in, and what is published. */
  public static DivisionScope ofPartner(String client) {
    return new DivisionScope(List.of(), null, client, true);
  }

  public static DivisionScope nothing() {
    return of(List.of());
  }

  public boolean covers(DivisionCode division) {
    return divisions.stream().anyMatch(d -> d.contains(division));
  }

  /** Whether the record is in the divisions, or is the person's own. */
  public boolean covers(DivisionCode division, @Nullable UUID owner) {
    return covers(division) || isOwn(owner);
  }

  public boolean isOwn(@Nullable UUID owner) {
    return person != null && person.equals(owner);
  }

  /** Whether the partner that calls brought the record in. */
  public boolean isFrom(String origin) {
    return origin.equals(client);
  }

  /** Before which no row lies that is covered; empty where there is no such code. */
  public String begin() {
    return person != null || client != null || open
        ? ""
        : divisions.stream().map(DivisionCode::prefix).min(String::compareTo).orElse("");
  }

  /**
   * Holds for the rows in the divisions: {@code (h.division >= :scopeFrom0 and h.division <
   * :scopeTo0)}. In "C" order everything inside 430525 lies between it and {@code 430525:}, the
   * colon being what follows the digits; and unlike a pattern, a range may use an index under
   * row-level security.
   *
   * @param column the column that holds the division's code
   */
  public Condition condition(String column) {
    int named = ranges();
    return Condition.any(
        IntStream.range(0, named)
            .mapToObj(
                n -> range(column, "scope", n, divisions.get(Math.min(n, divisions.size() - 1)))));
  }

  /** The same, narrowed to a division if one is given. */
  public Condition condition(String column, @Nullable DivisionCode inside) {
    return condition(column).and(inside(column, inside));
  }

  /** Holds for the rows inside a division; for all where none is given. */
  public static Condition inside(String column, @Nullable DivisionCode division) {
    return division == null ? Condition.ALWAYS : range(column, "inside", 0, division);
  }

  /** The same in HQL, for an attribute of type {@link DivisionCode}. */
  public Condition hqlCondition(String attribute) {
    return condition("cast(" + attribute + " as string)");
  }

  /**
   * Holds for the person's own rows, in SQL and HQL alike; never for staff.
   *
   * @param owner the column or attribute that holds the owner's id
   */
  public Condition ownCondition(String owner) {
    return person == null
        ? Condition.NEVER
        : new Condition("(" + owner + " = :scopePerson)", Map.of("scopePerson", person));
  }

  /**
   * The same in SQL for a person who may have several ids, which are found once a statement and not
   * for each row.
   *
   * @param ids a function of the database that gives all of them by one
   */
  public Condition ownCondition(String owner, String ids) {
    return person == null
        ? Condition.NEVER
        : new Condition(
            "(%s = any (cast((select %s(:scopePerson)) as uuid[])))".formatted(owner, ids),
            Map.of("scopePerson", person));
  }

  /** Holds for the rows that the partner brought in. */
  public Condition originCondition(String origin) {
    return client == null
        ? Condition.NEVER
        : new Condition("(" + origin + " = :scopeClient)", Map.of("scopeClient", client));
  }

  /** Holds for everybody who sees what is published, and for nobody else. */
  public Condition openCondition(String published) {
    return open ? Condition.of("(" + published + ")") : Condition.NEVER;
  }

  /**
   * How many ranges the condition names: a power of two, the last division as often as it takes, so
   * that accounts with any number of divisions need a handful of statements between them.
   */
  private int ranges() {
    int ceiling = Integer.highestOneBit(Math.max(1, divisions.size() - 1)) * 2;
    return divisions.size() < 2 ? divisions.size() : ceiling;
  }

  private static Condition range(String column, String name, int number, DivisionCode division) {
    if (division.isNation()) {
      return Condition.ALWAYS;
    }
    String from = name + "From" + number;
    String to = name + "To" + number;
    return new Condition(
        "(%s >= :%s and %s < :%s)".formatted(column, from, column, to),
        Map.of(from, division.prefix(), to, division.prefix() + ":"));
  }
}
