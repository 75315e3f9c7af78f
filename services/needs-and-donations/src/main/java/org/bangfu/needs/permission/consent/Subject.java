package org.bangfu.needs.permission.consent;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Whose consent it is.
 *
 * @param id the household's, or that of the maker of a wish
 * @param division its village
 */
public record Subject(SubjectKind kind, UUID id, DivisionCode division) {}
