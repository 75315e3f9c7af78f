package org.bangfu.needs.rights;

import org.bangfu.kit.value.division.DivisionCode;

/** Everything personal of a helper of a division has gone; fired in the transaction. */
public record HelperErased(DivisionCode division) {}
