/**
 * Tags (标签) of households and of their members: of kinds that are data, from a day on and until
 * one.
 */
@NullMarked
package org.bangfu.registry.standing.tag;

import org.jspecify.annotations.NullMarked;
