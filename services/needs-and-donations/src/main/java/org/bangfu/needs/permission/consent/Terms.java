package org.bangfu.needs.permission.consent;

import java.util.Set;
import org.bangfu.needs.permission.partner.DisclosedField;

/**
 * What is consented to.
 *
 * @param noticeVersion of the notice that was given before
 * @param recipients clients of partner websites; {@link #EVERY_PARTNER} for all of them
 */
public record Terms(
    String noticeVersion,
    LegalBasis legalBasis,
    GivenBy givenBy,
    Set<String> recipients,
    Set<DisclosedField> fields) {
  public static final String EVERY_PARTNER = "*";

  public Terms {
    recipients = Set.copyOf(recipients);
    fields = Set.copyOf(fields);
  }

  boolean name(String partner) {
    return recipients.contains(EVERY_PARTNER) || recipients.contains(partner);
  }
}
