package org.bangfu.needs.money.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** A tranche of what a campaign raised, paid out; reported on once. */
@Entity
@Table(name = "disbursement")
public class Disbursement {
  @Id private UUID id;
  private UUID campaignId;
  private DivisionCode division;
  private Money amount;
  private LocalDate paidOn;
  private String actor;
  private Instant recordedAt;
  private @Nullable String report;
  private @Nullable LocalDate reportedOn;
  private @Nullable String reportedBy;

  protected Disbursement() {}

  Disbursement(Campaign campaign, Money amount, LocalDate day, String actor) {
    this.id = Ids.next();
    this.campaignId = campaign.id();
    this.division = campaign.division();
    this.amount = amount;
    this.paidOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  DivisionCode division() {
    return division;
  }

  public UUID campaignId() {
    return campaignId;
  }

  public Money amount() {
    return amount;
  }

  public LocalDate paidOn() {
    return paidOn;
  }

  /** What became of the money; null until somebody has told. */
  public @Nullable String report() {
    return report;
  }

  public @Nullable LocalDate reportedOn() {
    return reportedOn;
  }

  void report(String text, LocalDate day, String account) {
    this.report = text;
    this.reportedOn = day;
    this.reportedBy = account;
  }
}
