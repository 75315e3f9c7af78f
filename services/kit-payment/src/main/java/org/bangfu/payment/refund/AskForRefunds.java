package org.bangfu.payment.refund;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.provider.PaymentProvider;
import org.bangfu.payment.provider.ProviderFailedException;
import org.bangfu.payment.provider.Providers;
import org.bangfu.payment.provider.Refusal;
import org.bangfu.payment.provider.Told;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks providers to give back what was decided to go back, and after an hour without their word
 * what has become of it, for the word may be lost. A refund that is asked for twice is one to the
 * provider, by its name; so a lost answer does no harm.
 */
@ApplicationScoped
public class AskForRefunds {
  private static final Logger LOG = Logger.getLogger(AskForRefunds.class);
  private static final int BATCH = 50;
  private static final UUID NONE = new UUID(0, 0);

  private final EntityManager entities;
  private final Providers providers;
  private final Payments payments;
  private final HearOfRefunds hear;
  private final RowFloor floor;

  AskForRefunds(
      EntityManager entities,
      Providers providers,
      Payments payments,
      HearOfRefunds hear,
      RowFloor floor) {
    this.entities = entities;
    this.providers = providers;
    this.payments = payments;
    this.hear = hear;
    this.floor = floor;
  }

  @Scheduled(
      every = "${bangfu.payment.refund.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "payment-refund")
  @RunOnVirtualThread
  void askOfItself() {
    try {
      askAll();
    } catch (RuntimeException e) {
      Jobs.failed();
      LOG.warnf(e, "Refunds could not be asked for");
    }
  }

  /**
   * Asks for all of which nobody has asked yet; what a provider refuses now is asked again later.
   * The job goes well with it: how long a refund waits is a figure of its own.
   *
   * @return how many were asked for
   */
  public int askAll() {
    int asked = 0;
    List<UUID> open = open(NONE);
    while (!open.isEmpty()) {
      asked += (int) open.stream().filter(this::ask).count();
      open = open(open.getLast());
    }
    return asked;
  }

  private boolean ask(UUID id) {
    try {
      Question question = QuarkusTransaction.requiringNew().call(() -> question(id));
      Payment payment = question.payment();
      PaymentProvider provider = providers.find(payment.provider()).orElse(null);
      if (provider == null) {
        LOG.errorf("Refund %s waits: there is no account with %s here", id, payment.provider());
        return false;
      }
      Optional<Told> told =
          provider.refund(payment, question.refund().reference(), question.refund().amount().fen());
      QuarkusTransaction.requiringNew().run(() -> answered(id, payment, told));
      return true;
    } catch (ProviderFailedException e) {
      LOG.warnf(e, "Refund %s could not be asked for", id);
      return false;
    } catch (RuntimeException e) {
      // it is asked for again, and the provider knows it by its name: the others go on
      LOG.errorf(e, "Refund %s could not be asked for, or its answer not be booked", id);
      return false;
    }
  }

  /** Some tell at once that it has gone back; it is as if they had told it later. */
  private void answered(UUID id, Payment asked, Optional<Told> told) {
    floor.widen();
    // held before the refund is read, as by whoever hears of it
    Payment payment = payments.lock(asked.name()).orElseThrow();
    question(id).refund().asked();
    Refusal refusal = told.isPresent() ? hear.told(payment, told.get()) : null;
    if (refusal != null) {
      LOG.errorf("Refund %s: what %s answers is refused: %s", id, payment.provider(), refusal);
    }
  }

  /**
   * The next of them, by id; each is asked for once in a run, so that one that fails stops no
   * other.
   */
  private List<UUID> open(UUID after) {
    return QuarkusTransaction.requiringNew().call(() -> openAfter(after));
  }

  private List<UUID> openAfter(UUID after) {
    floor.widen();
    @SuppressWarnings("unchecked")
    List<UUID> rows =
        entities
            .createNativeQuery(
                """
                select id from payment_refund where state = 'PENDING' and id > :after
                  and (asked_at is null or asked_at < now() - interval '1 hour')
                order by id limit :size
                """,
                UUID.class)
            .setParameter("after", after)
            .setParameter("size", BATCH)
            .getResultList();
    return rows;
  }

  private Question question(UUID id) {
    floor.widen();
    Refund refund = found(entities.find(Refund.class, id));
    return new Question(refund, found(entities.find(Payment.class, refund.paymentId())));
  }

  private static <T> T found(@Nullable T record) {
    if (record == null) {
      throw new IllegalStateException("a refund has lost its payment");
    }
    return record;
  }

  private record Question(Refund refund, Payment payment) {}
}
