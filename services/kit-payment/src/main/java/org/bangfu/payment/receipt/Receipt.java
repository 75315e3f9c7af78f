package org.bangfu.payment.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A paper, such as the receipt of one gift or the day sheet of a booth (票据). */
@Entity
@Table(name = "receipt")
public class Receipt {
  @Id private UUID id;
  private DivisionCode county;
  private String number;
  private DivisionCode division;
  private String client;
  private String enteredBy;
  private String enteredAccount;
  private Instant enteredAt;
  private @Nullable String confirmedBy;
  private @Nullable String confirmedAccount;
  private @Nullable Instant confirmedAt;
  private long version;

  protected Receipt() {}

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public DivisionCode division() {
    return division;
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

  void confirm(String actor, String account) {
    this.confirmedBy = actor;
    this.confirmedAccount = account;
    this.confirmedAt = Instant.now();
    this.version++;
  }
}
