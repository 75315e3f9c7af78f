package org.bangfu.needs.permission.consent.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.needs.permission.consent.GivenBy;
import org.bangfu.needs.permission.consent.LegalBasis;
import org.bangfu.needs.permission.consent.Terms;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is consented to, where the consent comes with what it is for. */
@SelfConsistent
public record ConsentTerms(
    @NotNull
        @Size(min = 1, max = 40)
        @Schema(description = "of the notice that was given before", examples = "2026-1")
        String noticeVersion,
    @NotNull @Schema(description = "what is no CONSENT is for staff to say") LegalBasis legalBasis,
    @NotNull @Schema(description = "for a child its GUARDIAN") GivenBy givenBy,
    @Size(min = 1, max = 50)
        @Schema(
            description =
                "clients of partner websites that may be told, * for all; a website names itself"
                    + " alone; if absent, the website that brings it in, or all of them where that"
                    + " is none",
            examples = "[\"partner-womens-federation\"]")
        @Nullable List<@NotNull @Pattern(regexp = RECIPIENT) String> recipients,
    @Size(min = 1, max = 50)
        @Schema(description = "what they may be told beyond the open feed; all if absent")
        @Nullable List<@NotNull DisclosedField> fields)
    implements Consistent {
  static final String RECIPIENT = "\\*|[A-Za-z0-9_-]{1,100}";

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        recipients != null && recipients.size() > 1 && recipients.contains(Terms.EVERY_PARTNER),
        "recipients",
        "must be names of clients, or * alone");
  }

  /**
   * The terms, unless the caller may not say them.
   *
   * @param at where in the request they stand, such as {@code /consent}
   */
  public Terms terms(Acting acting, String at) {
    String partner = acting.scope().client();
    if (partner != null && recipients != null && !Set.of(partner).containsAll(recipients)) {
      throw Problems.invalid(at + "/recipients", "must be your own client, and nobody else");
    }
    if (legalBasis != LegalBasis.CONSENT) {
      acting.requireStaff(
          "Staff alone says that data are disclosed on another basis than consent.");
    }
    return new Terms(
        noticeVersion,
        legalBasis,
        givenBy,
        recipients == null ? Set.of(unnamed(acting)) : Set.copyOf(recipients),
        fields == null ? EnumSet.allOf(DisclosedField.class) : EnumSet.copyOf(fields));
  }

  /** Who is meant where nobody is named: never more than whom the subject was in touch with. */
  private static String unnamed(Acting acting) {
    String partner = acting.scope().client();
    return partner == null ? Terms.EVERY_PARTNER : partner;
  }
}
