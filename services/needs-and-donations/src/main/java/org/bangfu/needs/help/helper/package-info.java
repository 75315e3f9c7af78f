/**
 * Helpers: persons, firms and organisations that give. Their personal data stay here; others know
 * them by id.
 */
@NullMarked
package org.bangfu.needs.help.helper;

import org.jspecify.annotations.NullMarked;
