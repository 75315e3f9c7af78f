package org.bangfu.registry.rights;

import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What is said to be wrong.
 *
 * @param field the field's name, where it is about one
 * @param actor who asks, for the household or as the household itself
 */
public record Wrong(@Nullable String field, PersonalText statement, String actor) {}
