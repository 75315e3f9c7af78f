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
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
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

  /** The manager's own; null where there is no phone. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "phone_subject")
  private @Nullable SubjectKey key;

  private UUID stationId;
  private DivisionCode division;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> divisions;

  @Enumerated(EnumType.STRING)
  private ManagerState state;

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
    PersonalText called = application.phone();
    if (called != null) {
      SubjectVault vault = confidential.newSubject(id);
      this.key = confidential.keep(vault);
      this.phone = vault.seal(Confidential.MANAGER_PHONE, called);
    }
    this.stationId = station.id();
    this.division = station.division();
    this.divisions = application.divisions().stream().map(DivisionCode::value).distinct().toList();
    this.state = ManagerState.APPLIED;
    this.appliedOn = application.appliedOn();
    this.appliedBy = actor;
    this.recordedAt = Instant.now();
  }

  /** Admits the applicant after the review. */
  void admit(LocalDate on, String actor) {
    if (state != ManagerState.APPLIED) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "The manager was admitted on " + admittedOn + ".");
    }
    if (on.isBefore(appliedOn)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The manager applied on " + appliedOn + ".");
    }
    state = ManagerState.ADMITTED;
    admittedOn = on;
    admittedBy = actor;
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

  public UUID stationId() {
    return stationId;
  }

  /** The station's division, where the manager is counted. */
  @Override
  public DivisionCode division() {
    return division;
  }

  /** What the manager is responsible for. */
  public List<DivisionCode> divisions() {
    return divisions.stream().map(DivisionCode::new).toList();
  }

  public ManagerState state() {
    return state;
  }

  public LocalDate appliedOn() {
    return appliedOn;
  }

  public @Nullable LocalDate admittedOn() {
    return admittedOn;
  }
}
