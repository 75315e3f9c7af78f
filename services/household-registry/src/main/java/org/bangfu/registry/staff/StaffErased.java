package org.bangfu.registry.staff;

import org.bangfu.kit.value.division.DivisionCode;

/** Somebody who worked at a station was erased: what holds its staff is not to hold them on. */
public record StaffErased(DivisionCode division) {}
