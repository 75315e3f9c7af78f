package org.bangfu.kit.guard.identity;

import java.util.Collection;
import java.util.List;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;

/**
 * Four eyes: what one account has entered, another one confirms. An account is the subject of a
 * token and not a name, so that nobody confirms its own work in another role or for another client.
 */
public final class OtherAccount {
  private OtherAccount() {}

  /**
   * Refuses an account that has entered itself what it is to confirm.
   *
   * @param account who confirms, as {@link Caller#account} says it
   * @param entered who entered it
   * @param detail a sentence for the caller that says who may instead
   * @throws RuntimeException the problem {@code same-account}, 403
   */
  public static void require(String account, String entered, String detail) {
    require(account, List.of(entered), detail);
  }

  /**
   * The same where several may have entered parts of it: it is none of them.
   *
   * @throws RuntimeException the problem {@code same-account}, 403
   */
  public static void require(String account, Collection<String> entered, String detail) {
    if (entered.contains(account)) {
      throw Problems.problem(CommonProblem.SAME_ACCOUNT, detail);
    }
  }
}
