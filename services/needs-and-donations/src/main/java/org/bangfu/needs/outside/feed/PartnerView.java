package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.permission.disclosure.Disclosures;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;

/**
 * The feed with a partner's eyes; what is disclosed to it is written down in the same transaction.
 */
@ApplicationScoped
class PartnerView {
  private final DisclosedNeeds needs;
  private final DisclosedWishes wishes;
  private final Disclosures disclosures;
  private final Caller caller;

  PartnerView(
      DisclosedNeeds needs, DisclosedWishes wishes, Disclosures disclosures, Caller caller) {
    this.needs = needs;
    this.wishes = wishes;
    this.disclosures = disclosures;
    this.caller = caller;
  }

  List<FeedNeed> needs(PartnerPolicy reader, FeedFilter filter, PageRequest page) {
    return toldNeeds(reader, needs.page(reader, filter, page), page.limit());
  }

  List<FeedNeed> needs(PartnerPolicy reader, Collection<UUID> publicIds) {
    return toldNeeds(reader, needs.of(reader, publicIds), publicIds.size());
  }

  List<FeedWish> wishes(PartnerPolicy reader, WishFilter filter, PageRequest page) {
    return toldWishes(reader, wishes.page(reader, filter, page), page.limit());
  }

  List<FeedWish> wishes(PartnerPolicy reader, Collection<UUID> publicIds) {
    return toldWishes(reader, wishes.of(reader, publicIds), publicIds.size());
  }

  private List<FeedNeed> toldNeeds(PartnerPolicy reader, List<DisclosedNeed> rows, int shown) {
    log(
        reader,
        "need-feed",
        rows.stream().limit(shown).toList(),
        DisclosedNeed::household,
        DisclosedNeed::disclosed);
    return rows.stream().map(DisclosedNeed::need).toList();
  }

  private List<FeedWish> toldWishes(PartnerPolicy reader, List<DisclosedWish> rows, int shown) {
    log(
        reader,
        "wish-feed",
        rows.stream().limit(shown).toList(),
        DisclosedWish::maker,
        DisclosedWish::disclosed);
    return rows.stream().map(DisclosedWish::wish).toList();
  }

  private <R> void log(
      PartnerPolicy reader,
      String what,
      List<R> rows,
      Function<R, UUID> subject,
      Function<R, Set<DisclosedField>> disclosed) {
    Set<DisclosedField> fields = EnumSet.noneOf(DisclosedField.class);
    rows.forEach(row -> fields.addAll(disclosed.apply(row)));
    disclosures.log(
        reader.client(),
        caller.account(),
        what,
        rows.stream().filter(row -> !disclosed.apply(row).isEmpty()).map(subject).toList(),
        fields,
        reader.version());
  }
}
