package org.bangfu.needs.permission.disclosure.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.permission.disclosure.Disclosure;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a partner website was told something about the household. */
public record DisclosureView(
    OffsetDateTime at,
    @Schema(description = "the client of the website", examples = "partner-womens-federation")
        String partner,
    @Schema(description = "the kind of answer", examples = "need-feed") String what,
    List<DisclosedField> fields,
    @Schema(description = "of the website's policy that allowed it", examples = "1")
        int policyVersion,
    @Schema(examples = "finding help 爱心对接") String purpose) {

  static DisclosureView of(Disclosure disclosure) {
    return new DisclosureView(
        disclosure.at().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        disclosure.partner(),
        disclosure.what(),
        disclosure.fields(),
        disclosure.policyVersion(),
        disclosure.purpose());
  }
}
