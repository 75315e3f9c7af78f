package org.bangfu.needs.outside.webhook;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A site of a partner that is told of changes. Its row is locked by whoever changes it. */
@Entity
@Table(name = Webhooks.TABLE)
public class Webhook implements Placed {
  @Id private UUID id;
  private DivisionCode division;
  private String client;
  private String actor;
  private Instant recordedAt;
  private String url;
  private @Nullable String description;
  @Embedded private Secrets secrets;
  private String position;

  @Enumerated(EnumType.STRING)
  private WebhookState state;

  @Embedded private Attempts attempts;
  private @Nullable String disabledReason;
  private @Nullable Instant disabledAt;
  @Embedded private @Nullable Message message;
  @Embedded private @Nullable Lease lease;
  private long version;

  protected Webhook() {}

  Webhook(UUID id, NewWebhook facts, Sealed secret, String position) {
    this.id = id;
    this.division = DivisionCode.NATION;
    this.client = facts.client();
    this.actor = facts.actor();
    this.recordedAt = facts.recordedAt();
    this.url = facts.url();
    this.description = facts.description();
    this.secrets = Secrets.first(secret);
    this.position = position;
    this.state = WebhookState.ACTIVE;
    this.attempts = Attempts.from(facts.recordedAt());
    this.version = 1;
  }

  /** The next message, kept until it is taken. */
  void word(Message next) {
    this.message = next;
  }

  void lease(Lease taken) {
    this.lease = taken;
  }

  boolean isLeased(UUID by) {
    return lease != null && lease.id().equals(by);
  }

  /** The message was taken: the position moves. */
  void delivered(Message taken, Instant now) {
    this.position = taken.next();
    this.message = null;
    this.lease = null;
    this.attempts = attempts.taken(now);
  }

  /** There was nothing for it up to here. */
  void moved(String next) {
    this.position = next;
  }

  /** It goes on from here, whatever it has not taken. */
  void beginAnew(String next) {
    this.position = next;
    this.message = null;
  }

  /** The message was not taken, and stays. */
  void failed(String reason, Instant now) {
    this.lease = null;
    this.attempts = attempts.failed(reason, now);
  }

  /** The message was not sent, for no fault of the receiver's, and stays. */
  void notSent(String reason, Instant now) {
    this.lease = null;
    this.attempts = attempts.notSent(reason, now);
  }

  void retryAt(Instant time) {
    this.attempts = attempts.goingOnAt(time);
  }

  WebhookDisabled disable(String reason, Instant now) {
    this.state = WebhookState.DISABLED;
    this.disabledReason = reason;
    this.disabledAt = now;
    this.version++;
    return new WebhookDisabled(id, version, client, attempts.failures(), reason, now);
  }

  /** Goes on where it stopped; nothing changes for one that was not disabled. */
  void activate(Instant now) {
    if (state == WebhookState.DISABLED) {
      this.state = WebhookState.ACTIVE;
      this.disabledReason = null;
      this.disabledAt = null;
      this.attempts = attempts.forgiven(now);
      this.version++;
    }
  }

  void rotate(Sealed secret, Instant formerUntil) {
    this.secrets = secrets.replaced(secret, formerUntil);
    this.version++;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public String client() {
    return client;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String url() {
    return url;
  }

  public @Nullable String description() {
    return description;
  }

  Secrets secrets() {
    return secrets;
  }

  /** Until when the former secret signs too; null if there is none. */
  public @Nullable Instant formerSecretUntil() {
    return secrets.formerUntil();
  }

  String position() {
    return position;
  }

  @Nullable Message message() {
    return message;
  }

  public WebhookState state() {
    return state;
  }

  public Attempts attempts() {
    return attempts;
  }

  /** Null for one that is disabled. */
  public @Nullable Instant nextAttemptAt() {
    return state == WebhookState.ACTIVE ? attempts.nextAttemptAt() : null;
  }

  public @Nullable String disabledReason() {
    return disabledReason;
  }

  public @Nullable Instant disabledAt() {
    return disabledAt;
  }

  /** What people and the service decided of it; each delivery is not counted. */
  public long version() {
    return version;
  }
}
