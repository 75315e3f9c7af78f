package org.bangfu.registry.station;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** An office that does the work for a division. */
@Entity
@Table(name = "station")
public class Station implements Placed {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  private String name;

  @Enumerated(EnumType.STRING)
  private StationKind kind;

  private DivisionCode division;
  private @Nullable UUID parentId;
  private @Nullable LocalDate openedOn;
  private String openedBy;
  private Instant recordedAt;

  @Enumerated(EnumType.STRING)
  private StationState state;

  private @Nullable LocalDate closedOn;
  private LocalDate countedSince;

  /** Null where nothing is said. */
  @Embedded private @Nullable StationDetails details;

  protected Station() {}

  Station(Opening opening, String client, String actor) {
    this.id = Ids.next();
    this.client = client;
    this.clientReference = opening.clientReference();
    this.name = opening.name();
    this.kind = opening.kind();
    this.division = opening.division();
    this.parentId = opening.parentId();
    this.openedOn = opening.openedOn();
    this.openedBy = actor;
    this.recordedAt = Instant.now();
    this.state = StationState.OPEN;
    this.countedSince = BusinessDays.orToday(opening.openedOn());
  }

  /** What is said of a station when it opens. */
  public record Opening(
      @Nullable String clientReference,
      String name,
      StationKind kind,
      DivisionCode division,
      @Nullable UUID parentId,
      @Nullable LocalDate openedOn) {}

  /**
   * Is where a step has brought it.
   *
   * @param closed since when; null for one that is open
   */
  void stand(StationState now, @Nullable LocalDate closed) {
    state = now;
    closedOn = closed;
  }

  void describe(String called, StationDetails found) {
    name = called;
    details = found;
  }

  /** Is by another code since. */
  void move(DivisionCode to, LocalDate day) {
    division = to;
    countedSince = day;
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public StationDetails details() {
    return details == null ? StationDetails.NONE : details;
  }

  /** Whether the day is known to lie before the opening. */
  public boolean isNotYetOpenOn(@Nullable LocalDate day) {
    return day != null && openedOn != null && day.isBefore(openedOn);
  }

  /**
   * Refuses what is new at a station that is closed.
   *
   * @throws RuntimeException the problem {@code station-closed}
   */
  public void requireOpen() {
    if (state == StationState.CLOSED) {
      throw Problems.problem(
          RegistryProblem.STATION_CLOSED, name + " is closed since " + closedOn + ".");
    }
  }

  public StationKind kind() {
    return kind;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  /** The office above; null at the top. */
  public @Nullable UUID parentId() {
    return parentId;
  }

  /** Null where it was there before anybody wrote it down. */
  public @Nullable LocalDate openedOn() {
    return openedOn;
  }

  public StationState state() {
    return state;
  }

  /** Since when it is closed; null for one that is open. */
  public @Nullable LocalDate closedOn() {
    return closedOn;
  }

  /**
   * From when on it counts where it is: its opening, the day on which it was written down where
   * nobody knows that, or the change that gave its division another code.
   */
  LocalDate countedSince() {
    return countedSince;
  }
}
