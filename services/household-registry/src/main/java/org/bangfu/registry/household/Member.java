package org.bangfu.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs, or belonged, to a household. */
@Entity
@Table(name = "member")
public class Member {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "household_id")
  private Household household;

  private DivisionCode division;
  private int position;
  @Embedded private Person person;

  @Column(name = "national_id_index")
  private String nationalIdIndex;

  private LocalDate joinedOn;

  @Enumerated(EnumType.STRING)
  private JoinReason joinReason;

  private @Nullable LocalDate leftOn;

  @Enumerated(EnumType.STRING)
  private @Nullable LeaveReason leaveReason;

  protected Member() {}

  Member(
      Household household, int position, Person person, LocalDate joinedOn, JoinReason joinReason) {
    this.id = Ids.next();
    this.household = household;
    this.division = household.division();
    this.position = position;
    this.person = person;
    this.nationalIdIndex = new NationalId(person.nationalId()).index();
    this.joinedOn = joinedOn;
    this.joinReason = joinReason;
  }

  void describeAs(Person described) {
    this.person = described;
    this.nationalIdIndex = new NationalId(described.nationalId()).index();
  }

  void leave(LocalDate on, LeaveReason reason) {
    this.leftOn = on;
    this.leaveReason = reason;
  }

  public UUID id() {
    return id;
  }

  public Household household() {
    return household;
  }

  /** The place in the order in which the household's members are shown. */
  public int position() {
    return position;
  }

  public Person person() {
    return person;
  }

  public LocalDate joinedOn() {
    return joinedOn;
  }

  public JoinReason joinReason() {
    return joinReason;
  }

  /** The day of leaving; null while present. */
  public @Nullable LocalDate leftOn() {
    return leftOn;
  }

  public @Nullable LeaveReason leaveReason() {
    return leaveReason;
  }

  public boolean isPresent() {
    return leftOn == null;
  }
}
