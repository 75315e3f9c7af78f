package org.bangfu.county.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A synthetic household, in the words of the roster. */
public record Household(
    String number,
    int village,
    String type,
    String mainCause,
    String otherCauses,
    @Nullable LocalDate identifiedOn,
    @Nullable Integer exitedIn,
    int incomePerHead,
    String phone,
    List<Member> members) {}
