package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.outside.feed.Changes;
import org.bangfu.needs.problem.NeedsProblem;

/** Begins to follow the changes for a partner, from now on. */
@ApplicationScoped
public class RegisterWebhook {
  /** The most that a partner may have. */
  public static final int MOST = 5;

  private final Webhooks webhooks;
  private final Changes changes;
  private final Confidential confidential;

  RegisterWebhook(Webhooks webhooks, Changes changes, Confidential confidential) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.confidential = confidential;
  }

  /**
   * The URL has been judged before ({@link Targets#judge}): looking up its host takes time, which
   * no transaction should.
   */
  @Transactional
  public SecretShown register(NewWebhook facts) {
    if (webhooks.countLocked(facts.client()) >= MOST) {
      throw Problems.problem(
          NeedsProblem.WEBHOOK_LIMIT,
          "A partner has at most " + MOST + " webhooks. Delete one of yours first.");
    }
    UUID id = Ids.next();
    Vaults vault = confidential.make(id);
    WebhookSecret secret = WebhookSecret.random();
    Webhook webhook =
        new Webhook(id, facts, secret.sealed(vault, id), changes.after(null, null, 1).next());
    webhooks.add(webhook);
    return new SecretShown(webhook, secret);
  }
}
