package org.bangfu.registry.staff;

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
import org.jspecify.annotations.Nullable;

/** Somebody works at a station, or did. */
@Entity
@Table(name = "station_post")
public class StationPost implements Placed {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  private UUID stationId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private StaffRole role;

  private @Nullable UUID managerId;
  private @Nullable PersonalText name;
  private @Nullable Sealed phone;

  /** The person's own; null where nothing is sealed. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "phone_subject")
  private @Nullable SubjectKey key;

  private LocalDate fromOn;
  private @Nullable LocalDate untilOn;

  @Enumerated(EnumType.STRING)
  private @Nullable PostEnd ended;

  private @Nullable Instant erasedAt;
  private String enteredBy;
  private Instant recordedAt;

  protected StationPost() {}

  StationPost(
      NewPost wanted, Station station, String client, String actor, Confidential confidential) {
    this.id = Ids.next();
    this.client = client;
    this.clientReference = wanted.clientReference();
    this.stationId = station.id();
    this.division = station.division();
    this.role = wanted.role();
    this.managerId = wanted.manager();
    this.name = wanted.name();
    if (wanted.phone() != null) {
      SubjectVault vault = confidential.newSubject(id);
      this.key = confidential.keep(vault);
      this.phone = vault.seal(Confidential.STAFF_PHONE, wanted.phone());
    }
    this.fromOn = wanted.from();
    this.enteredBy = actor;
    this.recordedAt = Instant.now();
  }

  void end(LocalDate day, PostEnd cause) {
    untilOn = day;
    ended = cause;
  }

  void goOn() {
    untilOn = null;
    ended = null;
  }

  /** Says no more who it was. */
  void erase(Confidential confidential) {
    if (key != null) {
      confidential.erase(key);
    }
    name = null;
    phone = null;
    erasedAt = Instant.now();
  }

  /** Whether the person was the head on some day after this one, or is. */
  boolean isHeadAfter(LocalDate day) {
    return role == StaffRole.HEAD
        && ended != PostEnd.MISTAKE
        && (untilOn == null || untilOn.isAfter(day));
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID stationId() {
    return stationId;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public StaffRole role() {
    return role;
  }

  /** Null for somebody who is no information manager. */
  public @Nullable UUID managerId() {
    return managerId;
  }

  /** Null for an information manager, and once it was erased. */
  public @Nullable PersonalText name() {
    return name;
  }

  /** The phone in clear; null if none is written down here, or its key was destroyed. */
  public @Nullable PersonalText phone(Confidential confidential) {
    return confidential.read(key, Confidential.STAFF_PHONE, phone);
  }

  public LocalDate from() {
    return fromOn;
  }

  /** The first day after it; null while it goes on. */
  public @Nullable LocalDate until() {
    return untilOn;
  }

  public @Nullable PostEnd ended() {
    return ended;
  }

  boolean isErased() {
    return erasedAt != null;
  }
}
