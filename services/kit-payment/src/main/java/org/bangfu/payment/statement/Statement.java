package org.bangfu.payment.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** What a provider says of a day. */
@Entity
@Table(name = "payment_statement")
public class Statement {
  @Id private UUID id;
  private DivisionCode division;
  private String client;
  private String provider;
  private LocalDate day;
  private String enteredBy;
  private String enteredAccount;
  private Instant enteredAt;
  private @Nullable String confirmedBy;
  private @Nullable String confirmedAccount;
  private @Nullable Instant confirmedAt;
  private long version;

  protected Statement() {}

  Statement(DivisionCode division, String provider, LocalDate day, Caller caller) {
    this.id = Ids.next();
    this.division = division;
    this.client = caller.client();
    this.provider = provider;
    this.day = day;
    this.enteredBy = caller.actor();
    this.enteredAccount = caller.account();
    this.enteredAt = Instant.now();
    this.version = 1;
  }

  public UUID id() {
    return id;
  }

  public DivisionCode division() {
    return division;
  }

  public String provider() {
    return provider;
  }

  public LocalDate day() {
    return day;
  }

  public String enteredBy() {
    return enteredBy;
  }

  String enteredAccount() {
    return enteredAccount;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  public @Nullable String confirmedBy() {
    return confirmedBy;
  }

  public @Nullable Instant confirmedAt() {
    return confirmedAt;
  }

  public long version() {
    return version;
  }

  void confirm(Caller caller) {
    this.confirmedBy = caller.actor();
    this.confirmedAccount = caller.account();
    this.confirmedAt = Instant.now();
    this.version++;
  }
}
