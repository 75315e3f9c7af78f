package org.bangfu.payment.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bangfu.payment.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Somebody that takes money and tells of it with a signature of its own. */
public interface PaymentProvider {

  /** Its name in payments, and in the path that it calls. */
  String name();

  /** Whether this installation has an account with it. */
  boolean isConfigured();

  /**
   * Asks it to take the money, outside of any transaction.
   *
   * @return what the payer's app opens, such as the text of a QR code
   * @throws ProviderFailedException if it refuses or is away
   */
  String prepay(Payment payment);

  /**
   * Asks it to give money back, outside of any transaction. It may be asked again under the same
   * name, and gives back once.
   *
   * @param fen how much, of the payment's amount
   * @param reference our own name for the refund
   * @return its last word, where it answers with it: that it has given back, or never will; empty
   *     where it tells later
   * @throws ProviderFailedException if it refuses or is away, or nobody knows what it has done
   */
  Optional<Told> refund(Payment payment, String reference, long fen);

  /**
   * Believes what is its own word and nothing else.
   *
   * @param header a header of the call by its name; null where there is none
   * @param body as it came, byte for byte
   * @throws RefusedNotificationException if the signature or the form is wrong
   */
  Told read(UnaryOperator<@Nullable String> header, String body);

  /**
   * For how long after it has signed something it may tell it. What is told within this time twice
   * is known by its name; what is told later is refused.
   */
  Duration tellsFor();

  /** Its own form of "heard", or of "not believed". */
  ProviderAnswer answer(boolean believed, String reason);
}
