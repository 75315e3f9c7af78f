/**
 * What this service keeps of the registry's information managers: that they are admitted, and for
 * which divisions, so that it can tell who may publish a household's need.
 */
@NullMarked
package org.bangfu.needs.known.manager;

import org.jspecify.annotations.NullMarked;
