package org.bangfu.kit.record.place;

import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table callers reach: staff those of its divisions, a person its own, a partner
 * website what it brought in, and those who are no staff what is published. Said once a table and
 * used by every query on it; the policies of the database say the same.
 *
 * @param owners whose own the rows are
 * @param broughtIn whether a partner reaches what it brought in
 * @param published a condition in SQL for the rows that are published; null for none
 * @param publicPlace the column with as much of the place as the public may know
 * @param enteredBy the column that says which account entered the record
 * @param part of the table, by the value of a column: {@code channel = 'FAIR'}; null for all of it
 */
public record Reach(
    String table,
    List<Owner> owners,
    boolean broughtIn,
    @Nullable String published,
    String publicPlace,
    String enteredBy,
    @Nullable String part) {
  private static final String PLACE = "division";

  /** The rows of the caller's divisions, to begin with. */
  public static Reach into(String table) {
    return new Reach(table, List.of(), false, null, PLACE, "actor", null);
  }

  /**
   * Whose own a row is.
   *
   * @param column that holds the id of a person
   * @param ids a function of the database that gives all ids of a person by one of them; null where
   *     a person has one
   */
  public record Owner(String column, @Nullable String ids) {
    private Condition condition(DivisionScope scope) {
      return ids == null ? scope.ownCondition(column) : scope.ownCondition(column, ids);
    }
  }

  public Reach orOwn(String owner) {
    return orOwn(new Owner(owner, null));
  }

  /** The same for a person who may have several ids. */
  public Reach orOwn(Owner owner) {
    return new Reach(
        table,
        Stream.concat(owners.stream(), Stream.of(owner)).toList(),
        broughtIn,
        published,
        publicPlace,
        enteredBy,
        part);
  }

  public Reach orBroughtIn() {
    return new Reach(table, owners, true, published, publicPlace, enteredBy, part);
  }

  public Reach orPublished(String condition) {
    return new Reach(table, owners, broughtIn, condition, publicPlace, enteredBy, part);
  }

  /** Shows the public the township alone, which the table must have as a column of that name. */
  public Reach byTownship() {
    return new Reach(table, owners, broughtIn, published, "township", enteredBy, part);
  }

  /** Says in which column stands the account that entered a record. */
  public Reach enteredBy(String column) {
    return new Reach(table, owners, broughtIn, published, publicPlace, column, part);
  }

  /** One kind of the table's records, which has references of its own. */
  public Reach where(String column, Enum<?> value) {
    return where("%s = '%s'".formatted(column, value.name()));
  }

  /** A part of the table, by a condition in SQL. */
  public Reach where(String condition) {
    return new Reach(table, owners, broughtIn, published, publicPlace, enteredBy, condition);
  }

  /** The kind of record: references of two kinds do not meet. */
  public String kind() {
    return part == null ? table : table + " where " + part;
  }

  /** The condition in SQL, over the bare names of the table's columns. */
  public Condition condition(DivisionScope scope) {
    Stream<Condition> ways =
        Stream.of(
                Stream.of(scope.condition(PLACE)),
                owners.stream().map(owner -> owner.condition(scope)),
                Stream.of(broughtIn ? scope.originCondition("client") : Condition.NEVER),
                Stream.of(published == null ? Condition.NEVER : scope.openCondition(published)))
            .flatMap(way -> way);
    Condition seen = Condition.any(ways);
    return part == null ? seen : seen.and(Condition.of(part));
  }

  /** The column by which the caller's lists are ordered and narrowed. */
  String place(DivisionScope scope) {
    return scope.open() ? publicPlace : PLACE;
  }

  /** What that column holds for a division. */
  DivisionCode shown(DivisionScope scope, DivisionCode division) {
    return place(scope).equals(PLACE) ? division : township(division);
  }

  /** The county around a township or village; any other division itself. */
  public static DivisionCode county(DivisionCode division) {
    int length = DivisionLevel.COUNTY.codeLength();
    return division.value().length() > length
        ? new DivisionCode(division.value().substring(0, length))
        : division;
  }

  /**
   * What of a place may be told to somebody who is no staff beside what policy and consent allow:
   * the township, but to a website the county.
   */
  public static DivisionCode told(DivisionScope scope, DivisionCode division) {
    return scope.client() == null ? township(division) : county(division);
  }

  /** The township around a village; any other division itself. */
  public static DivisionCode township(DivisionCode division) {
    return division.level() == DivisionLevel.VILLAGE
        ? new DivisionCode(division.value().substring(0, DivisionLevel.TOWNSHIP.codeLength()))
        : division;
  }
}
