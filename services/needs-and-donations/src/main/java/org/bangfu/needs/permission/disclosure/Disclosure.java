package org.bangfu.needs.permission.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.needs.permission.partner.DisclosedField;

/**
 * That a partner website was told something; without whom else it was told about.
 *
 * @param what the kind of answer, such as {@code need-feed}
 * @param policyVersion of the partner's policy that allowed it
 */
public record Disclosure(
    UUID id,
    Instant at,
    String partner,
    String what,
    List<DisclosedField> fields,
    int policyVersion,
    String purpose) {}
