package org.bangfu.consumption.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The fair at which something was sold.
 *
 * @param division where it was held; the sale counts where the goods come from
 */
@Embeddable
public record Fair(
    @Column(name = "fair_name") String name,
    @Column(name = "fair_booth") @Nullable String booth,
    @Column(name = "fair_division") @Nullable DivisionCode division) {}
