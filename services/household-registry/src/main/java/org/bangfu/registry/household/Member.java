package org.bangfu.registry.household;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.LeaveReason;
import org.bangfu.registry.household.code.RelationToHead;
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

  @Embedded private Identity identity;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "id", insertable = false, updatable = false)
  private SubjectKey key;

  private LocalDate joinedOn;

  @Enumerated(EnumType.STRING)
  private JoinReason joinReason;

  private @Nullable LocalDate leftOn;

  @Enumerated(EnumType.STRING)
  private @Nullable LeaveReason leaveReason;

  private @Nullable Instant erasedAt;
  private @Nullable String erasedBy;

  protected Member() {}

  Member(
      Household household,
      int position,
      NewPerson joining,
      LocalDate joinedOn,
      JoinReason joinReason,
      Confidential confidential) {
    this.id = Ids.next();
    this.household = household;
    this.division = household.division();
    this.position = position;
    this.person = joining.person();
    SubjectVault vault = confidential.newSubject(id);
    this.key = confidential.keep(vault);
    this.identity =
        Identity.of(
            vault.seal(Confidential.NATIONAL_ID, joining.nationalId().text()),
            joining.nationalId(),
            confidential);
    this.joinedOn = joinedOn;
    this.joinReason = joinReason;
  }

  void describeAs(Person described) {
    this.person = described;
  }

  /**
   * After the former one has left. How the others are related to the new head nobody has said, so
   * that a spouse of the former head becomes "other" until somebody does.
   */
  void becomeHead(List<Member> present) {
    if (isErased()) {
      throw Problems.problem(
          RegistryProblem.HOUSEHOLD_RULES_BROKEN,
          "What was known of the new head was erased. Choose another member.");
    }
    present.stream()
        .filter(m -> m.person.relationToHead() == RelationToHead.SPOUSE && m != this)
        .forEach(m -> m.describeAs(m.person.inRelation(RelationToHead.OTHER)));
    describeAs(person.inRelation(RelationToHead.HEAD));
  }

  /** Writes another ID number down; nothing for one whose key was destroyed. */
  void identifyAs(NationalId id, Confidential confidential) {
    Sealed sealed = confidential.seal(key, Confidential.NATIONAL_ID, id.text());
    if (sealed != null) {
      this.identity = Identity.of(sealed, id, confidential);
    }
  }

  /** Destroys who this was. */
  void erase(String actor, Confidential confidential) {
    confidential.erase(key);
    this.person = person.erased();
    this.identity = Identity.erased(id);
    this.erasedAt = Instant.now();
    this.erasedBy = actor;
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

  /** The name; null once it was erased. */
  public @Nullable PersonalText name() {
    return isErased() ? null : person.name();
  }

  public Person person() {
    return person;
  }

  /** The ID number in clear; null once the person's key was destroyed. */
  public @Nullable PersonalText nationalId(Confidential confidential) {
    return isErased() ? null : confidential.read(key, Confidential.NATIONAL_ID, identity.number());
  }

  Identity identity() {
    return identity;
  }

  /** As the sealed number says; empty where its key was destroyed. */
  Optional<Short> bornIn(Confidential confidential) {
    return Optional.ofNullable(nationalId(confidential)).map(id -> new NationalId(id).birthYear());
  }

  /** Whether this is the person's ID number. */
  boolean isIdentifiedBy(NationalId id, Confidential confidential) {
    return identity.index().equals(confidential.indexOf(id));
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

  public boolean isErased() {
    return erasedAt != null;
  }

  public boolean isPresent() {
    return leftOn == null;
  }
}
