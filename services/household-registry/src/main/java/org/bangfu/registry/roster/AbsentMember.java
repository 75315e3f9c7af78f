package org.bangfu.registry.roster;

import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.RelationToHead;

/** Somebody who belongs to a household that a roster tells of, and is not in the roster. */
public record AbsentMember(
    UUID id,
    UUID household,
    String number,
    DivisionCode division,
    PersonalText name,
    RelationToHead relationToHead) {}
