package org.bangfu.needs.help.helper;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A helper who was there twice is one with another, or is its own again.
 *
 * @param gone the one who was there twice
 * @param version its version
 * @param division where it is at home
 * @param undone whether the merge was taken back
 */
public record HelperMerged(
    UUID survivor,
    UUID gone,
    long version,
    DivisionCode division,
    HelperKind kind,
    boolean undone,
    LocalDate occurredOn) {}
