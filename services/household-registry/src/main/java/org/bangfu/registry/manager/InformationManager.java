package org.bangfu.registry.manager;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.station.Station;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An information manager (信息管理员), who registers households and publishes their needs. */
@Entity
@Table(name = "manager")
public class InformationManager implements Placed {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  private PersonalText name;
  private @Nullable Sealed phone;

  /** The manager's own; null where nothing is sealed. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "phone_subject")
  private @Nullable SubjectKey key;

  private UUID stationId;
  private DivisionCode division;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> divisions;

  @Enumerated(EnumType.STRING)
  private ManagerState state;

  /** Null where no step was taken since there are steps. */
  private @Nullable LocalDate since;

  private @Nullable LocalDate awaySince;

  private LocalDate appliedOn;
  private String appliedBy;
  private @Nullable LocalDate admittedOn;
  private @Nullable String admittedBy;
  private Instant recordedAt;

  protected InformationManager() {}

  InformationManager(
      Application application,
      Station station,
      String client,
      String actor,
      Confidential confidential) {
    this.id = Ids.next();
    this.client = client;
    this.clientReference = application.clientReference();
    this.name = application.name();
    this.phone = seal(Confidential.MANAGER_PHONE, application.phone(), confidential);
    this.stationId = station.id();
    this.division = station.division();
    this.divisions = application.divisions().stream().map(DivisionCode::value).distinct().toList();
    this.state = ManagerState.APPLIED;
    this.since = application.appliedOn();
    this.appliedOn = application.appliedOn();
    this.appliedBy = actor;
    this.recordedAt = Instant.now();
  }

  /**
   * Seals what is said of the manager, under a key of its own that is made when it is needed first.
   * Null if nothing is said.
   */
  final @Nullable Sealed seal(
      String field, @Nullable PersonalText text, Confidential confidential) {
    if (text == null) {
      return null;
    }
    if (key != null) {
      return confidential.seal(key, field, text);
    }
    SubjectVault vault = confidential.newSubject(id);
    key = confidential.keep(vault);
    return vault.seal(field, text);
  }

  /**
   * Is where a step has brought it.
   *
   * @param away since when it is not at work; null for one at work, and for an applicant
   */
  void stand(ManagerState newState, LocalDate on, @Nullable LocalDate away) {
    state = newState;
    since = on;
    awaySince = away;
  }

  void admitted(LocalDate on, String actor) {
    admittedOn = on;
    admittedBy = actor;
  }

  void notAdmitted() {
    admittedOn = null;
    admittedBy = null;
  }

  void work(Post post) {
    stationId = post.stationId();
    division = post.division();
    divisions = post.divisions().stream().map(DivisionCode::value).toList();
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public PersonalText name() {
    return name;
  }

  /** The phone in clear; null if none is written down, or its key was destroyed. */
  public @Nullable PersonalText phone(Confidential confidential) {
    return confidential.read(key, Confidential.MANAGER_PHONE, phone);
  }

  /** Opens what was said of a step. */
  public @Nullable PersonalText reason(ManagerStep step, Confidential confidential) {
    return confidential.read(key, Confidential.MANAGER_REASON, step.reason());
  }

  /** The station's division, where the manager is counted. */
  @Override
  public DivisionCode division() {
    return division;
  }

  /** Where the manager works, and for what. */
  public Post post() {
    return new Post(stationId, division, divisions.stream().map(DivisionCode::new).toList());
  }

  public ManagerState state() {
    return state;
  }

  /** The day of the step that brought the manager where it stands. */
  public LocalDate since() {
    return since != null ? since : admittedOn != null ? admittedOn : appliedOn;
  }

  /** Since when the manager, once admitted, is not at work; null for one at work. */
  @Nullable LocalDate awaySince() {
    return awaySince;
  }

  public LocalDate appliedOn() {
    return appliedOn;
  }

  public @Nullable LocalDate admittedOn() {
    return admittedOn;
  }
}
