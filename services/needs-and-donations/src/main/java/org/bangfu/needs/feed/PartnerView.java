package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.disclosure.Disclosures;
import org.bangfu.needs.partner.DisclosedField;
import org.bangfu.needs.partner.PartnerPolicy;

/**
 * The feed with a partner's eyes; what is disclosed to it is written down in the same transaction.
 */
@ApplicationScoped
class PartnerView {
  private static final String WHAT = "need-feed";

  private final DisclosedNeeds needs;
  private final Disclosures disclosures;
  private final Caller caller;

  PartnerView(DisclosedNeeds needs, Disclosures disclosures, Caller caller) {
    this.needs = needs;
    this.disclosures = disclosures;
    this.caller = caller;
  }

  List<FeedNeed> page(PartnerPolicy reader, FeedFilter filter, PageRequest page) {
    List<DisclosedNeed> rows = needs.page(reader, filter, page);
    // the one too many is not told
    log(reader, rows.size() > page.limit() ? rows.subList(0, page.limit()) : rows);
    return rows.stream().map(DisclosedNeed::need).toList();
  }

  Map<UUID, FeedNeed> of(PartnerPolicy reader, Collection<UUID> publicIds) {
    List<DisclosedNeed> rows = needs.of(reader, publicIds);
    log(reader, rows);
    return rows.stream()
        .map(DisclosedNeed::need)
        .collect(Collectors.toMap(FeedNeed::publicId, Function.identity()));
  }

  private void log(PartnerPolicy reader, List<DisclosedNeed> rows) {
    Set<DisclosedField> fields = EnumSet.noneOf(DisclosedField.class);
    rows.forEach(row -> fields.addAll(row.disclosed()));
    disclosures.log(
        reader.client(),
        caller.account(),
        WHAT,
        rows.stream()
            .filter(row -> !row.disclosed().isEmpty())
            .map(DisclosedNeed::household)
            .toList(),
        fields,
        reader.version());
  }
}
