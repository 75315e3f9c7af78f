package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
  private final Disclosed disclosed;
  private final Disclosures disclosures;
  private final Caller caller;

  PartnerView(Disclosed disclosed, Disclosures disclosures, Caller caller) {
    this.disclosed = disclosed;
    this.disclosures = disclosures;
    this.caller = caller;
  }

  <V extends FeedItem> List<V> page(
      FeedKind<V> kind, PartnerPolicy reader, FeedFilter filter, PageRequest page) {
    return told(kind, reader, disclosed.page(kind, reader, filter, page), page.limit());
  }

  <V extends FeedItem> List<V> of(
      FeedKind<V> kind, PartnerPolicy reader, Collection<UUID> publicIds) {
    return told(kind, reader, disclosed.of(kind, reader, publicIds), publicIds.size());
  }

  private <V extends FeedItem> List<V> told(
      FeedKind<V> kind, PartnerPolicy reader, List<FeedRow> rows, int shown) {
    List<FeedRow> told = rows.stream().limit(shown).toList();
    Set<DisclosedField> fields = EnumSet.noneOf(DisclosedField.class);
    told.forEach(row -> fields.addAll(row.disclosed()));
    disclosures.log(
        reader.client(),
        caller.account(),
        kind.kind().name().toLowerCase(Locale.ROOT) + "-feed",
        told.stream()
            .filter(row -> !row.disclosed().isEmpty())
            .map(row -> row.id("subject"))
            .toList(),
        fields,
        reader.version());
    return kind.items(rows);
  }
}
