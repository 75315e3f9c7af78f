package org.bangfu.needs.money.donation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.ledger.Account;
import org.bangfu.needs.money.ledger.EntryKind;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.money.ledger.Transfer;

/** The postings that a donation makes in the ledger: between the cash and what it is owed to. */
record DonationPostings(Donation donation) {
  /** Into the cash, owed to what it is meant for, and what is more to nobody. */
  List<Transfer> receipts(String actor) {
    return transfers(
        EntryKind.DONATION_RECEIVED,
        true,
        List.of(new Share(donation.division(), donation.amount())),
        List.of(donation.surplus()),
        donation.receivedOn(),
        actor);
  }

  /**
   * Out of the cash, owed no more.
   *
   * @param fromSurplus how much of each share is of the surplus
   */
  List<Transfer> payments(
      EntryKind kind, List<Share> shares, List<Money> fromSurplus, LocalDate day, String actor) {
    return transfers(kind, false, shares, fromSurplus, day, actor);
  }

  private List<Transfer> transfers(
      EntryKind kind,
      boolean in,
      List<Share> shares,
      List<Money> fromSurplus,
      LocalDate day,
      String actor) {
    List<Share> bound = new ArrayList<>();
    List<Share> free = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      Money part = fromSurplus.get(i);
      bound.add(new Share(share.division(), share.amount().minus(part)));
      free.add(new Share(share.division(), part));
    }
    return Stream.of(
            transfer(kind, in, donation.designation().held(), bound, day, actor),
            transfer(kind, in, Designation.UNDESIGNATED.held(), free, day, actor))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Transfer> transfer(
      EntryKind kind, boolean in, Account held, List<Share> parts, LocalDate day, String actor) {
    List<Share> shares = parts.stream().filter(part -> part.amount().isPositive()).toList();
    Account debit = in ? donation.channel().cash() : held;
    Account credit = in ? held : donation.channel().cash();
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Transfer(
                kind, donation.id(), donation.division(), day, actor, debit, credit, shares));
  }

  /**
   * What was left is owed to what it is meant for now.
   *
   * @param from what it was meant for
   * @param more how much of it is more than its need asks, and owed to nobody
   */
  List<Transfer> redesignation(
      Designation from, Money left, Money more, LocalDate day, String actor) {
    return Stream.of(
            redesignation(from, donation.designation(), left.minus(more), day, actor),
            redesignation(from, Designation.UNDESIGNATED, more, day, actor))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Transfer> redesignation(
      Designation from, Designation to, Money part, LocalDate day, String actor) {
    return part.isPositive()
        ? Optional.of(
            new Transfer(
                EntryKind.DONATION_REDESIGNATED,
                donation.id(),
                donation.division(),
                day,
                actor,
                from.held(),
                to.held(),
                List.of(new Share(donation.division(), part))))
        : Optional.empty();
  }

  /** Into the cash again, owed to what the donation is meant for now. */
  List<Transfer> repayments(
      EntryKind kind, Share share, Money fromSurplus, LocalDate day, String actor) {
    return transfers(kind, true, List.of(share), List.of(fromSurplus), day, actor);
  }
}
