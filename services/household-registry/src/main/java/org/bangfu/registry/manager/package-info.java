/**
 * Information managers: they apply, are admitted after a review, and from then on publish needs for
 * the divisions that they are responsible for.
 */
@NullMarked
package org.bangfu.registry.manager;

import org.jspecify.annotations.NullMarked;
