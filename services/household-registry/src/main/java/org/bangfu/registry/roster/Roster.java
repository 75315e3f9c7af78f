package org.bangfu.registry.roster;

import jakarta.persistence.Embedded;
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
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A roster on its way into the registry. The file itself is not kept, only what it is known by. */
@Entity
@Table(name = "roster")
public class Roster implements Placed {
  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private RosterState state;

  @Embedded private SentFile file;
  private DivisionCode division;
  private LocalDate occurredOn;
  private String client;
  private String uploadedBy;
  private Instant uploadedAt;
  private @Nullable String reviewedBy;
  private @Nullable Instant reviewedAt;
  // null until it is merged or refused
  @Embedded private @Nullable RosterDecision decision;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "reason_subject")
  private @Nullable SubjectKey reasonKey;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> hiddenSheets;

  @Embedded private RosterFindings findings;
  @Embedded private MergeCounts merged;

  protected Roster() {}

  /**
   * @param division where it belongs as long as no village of it is known: one of the uploader's,
   *     since nobody may write elsewhere
   */
  Roster(RosterUpload upload, DivisionCode division) {
    this.id = Ids.next();
    this.state = RosterState.UPLOADED;
    this.file = upload.file();
    this.division = division;
    this.occurredOn = upload.occurredOn();
    this.client = upload.client();
    this.uploadedBy = upload.actor();
    this.uploadedAt = Instant.now();
    this.hiddenSheets = List.of();
    this.findings = RosterFindings.NONE;
    this.merged = MergeCounts.NONE;
  }

  /**
   * @param smallest what holds all its villages
   * @param hidden sheets that were passed over
   */
  void validated(RosterFindings found, DivisionCode smallest, List<String> hidden) {
    state = state.to(RosterState.VALIDATED);
    findings = found;
    division = smallest;
    hiddenSheets = hidden;
  }

  /** Takes the roster into review; saying so twice changes nothing. */
  void review(String actor) {
    if (state == RosterState.IN_REVIEW) {
      return;
    }
    state = state.to(RosterState.IN_REVIEW);
    reviewedBy = actor;
    reviewedAt = Instant.now();
  }

  void requireInReview() {
    state.to(RosterState.MERGED);
  }

  void merged(MergeCounts counts, RosterFindings found, String actor) {
    state = state.to(RosterState.MERGED);
    merged = counts;
    findings = found;
    decision = RosterDecision.of(actor);
  }

  void refuse(String actor, @Nullable PersonalText why, Confidential confidential) {
    state = state.to(RosterState.REFUSED);
    decision = RosterDecision.of(actor);
    if (why != null) {
      SubjectVault vault = confidential.newSubject(Ids.next());
      reasonKey = confidential.keep(vault);
      decision.explain(why, vault);
    }
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public RosterState state() {
    return state;
  }

  public SentFile file() {
    return file;
  }

  /** The smallest division that holds all its villages. */
  @Override
  public DivisionCode division() {
    return division;
  }

  /** The day from which its households count as registered. */
  public LocalDate occurredOn() {
    return occurredOn;
  }

  String client() {
    return client;
  }

  String uploadedBy() {
    return uploadedBy;
  }

  /** The account that uploaded it, without the role in which it did: it may not land it. */
  String uploadedAccount() {
    return uploadedBy.substring(uploadedBy.indexOf(':') + 1);
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  public @Nullable Instant reviewedAt() {
    return reviewedAt;
  }

  public @Nullable Instant decidedAt() {
    return decision == null ? null : decision.decidedAt();
  }

  /** In clear. */
  public @Nullable PersonalText refusalReason(Confidential confidential) {
    return decision == null ? null : decision.reason(reasonKey, confidential);
  }

  /** The names of the workbook's sheets that are hidden, and were passed over. */
  public List<String> hiddenSheets() {
    return hiddenSheets;
  }

  public RosterFindings findings() {
    return findings;
  }

  public MergeCounts merged() {
    return merged;
  }
}
