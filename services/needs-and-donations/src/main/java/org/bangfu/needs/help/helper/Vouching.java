package org.bangfu.needs.help.helper;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether somebody vouches for a helper 担保, or did last. */
@Embeddable
public class Vouching {
  private @Nullable LocalDate vouchedOn;
  private @Nullable String vouchedBy;
  private @Nullable LocalDate vouchingEndedOn;
  private @Nullable String vouchingEndReason;
  private boolean vouchingEndedByStaff;

  protected Vouching() {}

  static Vouching none() {
    return new Vouching();
  }

  /** The day from which somebody vouches for it, or did last; null for one whom nobody ever did. */
  public @Nullable LocalDate vouchedOn() {
    return vouchedOn;
  }

  /** The day on which the last vouching ended; null while it holds. */
  public @Nullable LocalDate endedOn() {
    return vouchingEndedOn;
  }

  /** In the words of who withdrew it. */
  public @Nullable String endReason() {
    return vouchingEndReason;
  }

  public boolean holds() {
    return vouchedOn != null && vouchingEndedOn == null;
  }

  /** Whether staff has withdrawn the last vouching. */
  boolean isDistrusted() {
    return vouchingEndedOn != null && vouchingEndedByStaff;
  }

  void begin(String actor, LocalDate day) {
    this.vouchedOn = day;
    this.vouchedBy = actor;
    this.vouchingEndedOn = null;
    this.vouchingEndReason = null;
    this.vouchingEndedByStaff = false;
  }

  void end(String reason, boolean byStaff, LocalDate day) {
    this.vouchingEndedOn = day;
    this.vouchingEndReason = reason;
    this.vouchingEndedByStaff = byStaff;
  }

  /** With a helper that is erased. */
  void erase(LocalDate day) {
    this.vouchingEndReason = null;
    if (holds()) {
      this.vouchingEndedOn = day;
    }
  }
}
