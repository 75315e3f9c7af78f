package org.bangfu.payment.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A pledge.
 *
 * @param owner the helper or buyer whose it is; null for none that is known
 * @param account the subject of the token that enters it: never the one that confirms it
 * @param reference null where we make one
 * @param toldOn the day for which it is entered, which holds where its proof names none
 * @param receiptId the receipt that covers it, for {@link Provider#RECEIPT} alone
 */
public record NewPayment(
    SubjectKind subject,
    UUID subjectId,
    DivisionCode division,
    @Nullable UUID owner,
    String client,
    String actor,
    String account,
    String provider,
    @Nullable String reference,
    Money amount,
    LocalDate toldOn,
    @Nullable UUID receiptId) {}
