package org.bangfu.kit.value.division;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /**
   * A condition in SQL that holds for the rows in the divisions, such as {@code ((h.division >=
   * '430525' and h.division < '430525:'))}. In "C" order everything inside 430525 lies between it
   * and {@code 430525:}, the colon being what follows the digits; and unlike a pattern, a range may
   * use an index under row-level security. Codes are digits by construction, so that nothing of a
   * caller's reaches the query's text.
   *
   * @param column the column that holds the division's code
   */
  public String condition(String column) {
    return divisions.isEmpty()
        ? "(1 = 0)"
        : divisions.stream()
            .map(d -> range(column, d))
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** The same, narrowed to a division if one is given. */
  public String condition(String column, @Nullable DivisionCode inside) {
    return inside == null ? condition(column) : condition(column) + " and " + range(column, inside);
  }

  /** The same in HQL, for an attribute of type {@link DivisionCode}. */
  public String hqlCondition(String attribute) {
    return condition("cast(" + attribute + " as string)");
  }

  /**
   * Holds for the person's own rows, in SQL and HQL alike; never for staff.
   *
   * @param owner the column or attribute that holds the owner's id
   */
  public String ownCondition(String owner) {
    return person == null ? "(1 = 0)" : "(" + owner + " = cast('" + person + "' as uuid))";
  }

  /** Holds for the rows that the partner brought in; a client's id has letters, digits, - and _. */
  public String originCondition(String origin) {
    return client == null ? "(1 = 0)" : "(" + origin + " = '" + client + "')";
  }

  /** Holds for everybody who sees what is published, and for nobody else. */
  public String openCondition(String published) {
    return open ? "(" + published + ")" : "(1 = 0)";
  }

  private static String range(String column, DivisionCode division) {
    return division.isNation()
        ? "(1 = 1)"
        : "(%s >= '%s' and %s < '%s:')"
            .formatted(column, division.prefix(), column, division.prefix());
  }
}
