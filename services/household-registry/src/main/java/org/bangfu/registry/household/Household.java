package org.bangfu.registry.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.LeaveReason;
import org.jspecify.annotations.Nullable;

/** A household (户): its members, how it lives, and its three states. */
@Entity
@Table(name = "household")
public class Household {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  private String number;
  private DivisionCode division;
  @Embedded private Circumstances circumstances;
  @Embedded private @Nullable Contact contact;

  @Column(name = "members")
  private int memberCount;

  @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Member> members = new ArrayList<>();

  @Embedded private HouseholdStates states;
  private LocalDate registeredOn;
  private String registeredBy;
  private Instant registeredAt;
  private @Nullable UUID splitFrom;

  /** Moves with every change, so that a change of a member makes a new version too. */
  private Instant changedAt;

  protected Household() {}

  Household(Registration registration, String client, String actor, Confidential confidential) {
    this.id = Ids.next();
    this.client = client;
    this.clientReference = registration.clientReference();
    this.number = registration.number();
    this.division = registration.village();
    this.circumstances = registration.circumstances();
    this.contact = Contact.of(registration.phone(), confidential);
    this.registeredOn = registration.registeredOn();
    this.registeredBy = actor;
    this.registeredAt = Instant.now();
    this.changedAt = registeredAt;
    this.states = HouseholdStates.atRegistration(registration.povertyState());
    this.splitFrom = registration.splitFrom();
    for (NewPerson person : registration.people()) {
      members.add(
          new Member(
              this,
              members.size() + 1,
              person,
              registeredOn,
              registration.joinReason(),
              confidential));
    }
    this.memberCount = members.size();
    requireRules();
  }

  /** Stands elsewhere after a step. */
  void moveTo(HouseholdStates moved, Circumstances described) {
    states = moved;
    circumstances = described;
    changedAt = Instant.now();
  }

  /**
   * Is in another village from then on.
   *
   * @param another number; null where it keeps its own
   */
  void liveIn(DivisionCode village, @Nullable String another) {
    division = village;
    number = another == null ? number : another;
    changedAt = Instant.now();
  }

  void describeAs(Circumstances described) {
    requireOpen();
    moveTo(states, described);
  }

  void callAt(PersonalText phone, Confidential confidential) {
    requireOpen();
    contact = Contact.of(phone, confidential);
    changedAt = Instant.now();
  }

  Member join(NewPerson person, LocalDate on, JoinReason reason, Confidential confidential) {
    requireOpen();
    requireNotBeforeRegistration(on);
    int last = members.stream().mapToInt(Member::position).max().orElse(0);
    Member member = new Member(this, last + 1, person, on, reason, confidential);
    members.add(member);
    memberCount++;
    changedAt = Instant.now();
    requireRules();
    return member;
  }

  void describeMember(Member member, Person described) {
    requireOpen();
    if (member.isErased()) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "What was known of this member was erased.");
    }
    member.describeAs(described);
    changedAt = Instant.now();
    requireRules();
  }

  void leave(Member member, LocalDate on, LeaveReason reason) {
    requireOpen();
    HouseholdRules.requireCanLeave(member, memberCount, on);
    member.leave(on, reason);
    memberCount--;
    changedAt = Instant.now();
  }

  /**
   * Destroys who a member was, and with the last one of a closed household its phone.
   *
   * @return whether there was anything to destroy
   */
  boolean erase(Member member, String actor, Confidential confidential) {
    if (member.isErased()) {
      return false;
    }
    if (member.isPresent() && states.file() != FileState.CLOSED) {
      throw Problems.problem(
          RegistryProblem.ERASURE_NOT_POSSIBLE,
          "The member belongs to a household whose file is open.");
    }
    member.erase(actor, confidential);
    changedAt = Instant.now();
    if (isErased() && contact != null) {
      contact.erase(confidential);
    }
    return true;
  }

  /** Whether nobody of a closed household is known any more. */
  boolean isErased() {
    return states.file() == FileState.CLOSED && members.stream().allMatch(Member::isErased);
  }

  /** Makes a member the head after the former one has left. */
  void appointHead(Member head) {
    head.becomeHead(present());
    requireRules();
  }

  void requireRules() {
    HouseholdRules.require(present().stream().map(Member::person).toList());
  }

  public void requireOpen() {
    states.requireOpen();
  }

  void requireNotBeforeRegistration(LocalDate day) {
    HouseholdRules.requireNotBefore(registeredOn, day);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  /** The village. */
  public DivisionCode division() {
    return division;
  }

  public Circumstances circumstances() {
    return circumstances;
  }

  /** The phone in clear; null if none is written down, or its key was destroyed. */
  public @Nullable PersonalText phone(Confidential confidential) {
    return contact == null ? null : contact.phone(confidential);
  }

  @Nullable Contact contact() {
    return contact;
  }

  public int memberCount() {
    return memberCount;
  }

  /** The members who are present. */
  public List<Member> present() {
    return members.stream().filter(Member::isPresent).toList();
  }

  /** All members, those who left too. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  public HouseholdStates states() {
    return states;
  }

  /** The household from which its members came when it was registered; null if from none. */
  public @Nullable UUID splitFrom() {
    return splitFrom;
  }

  /** The day from which it counts. */
  public LocalDate registeredOn() {
    return registeredOn;
  }
}
