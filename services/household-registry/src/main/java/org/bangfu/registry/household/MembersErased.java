package org.bangfu.registry.household;

import org.bangfu.kit.value.division.DivisionCode;

/** Somebody of a household was erased: what holds people of its village is not to hold them on. */
public record MembersErased(DivisionCode division) {}
