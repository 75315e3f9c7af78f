/** Rules by which the roll is sifted: data that come with a release, each with its version. */
@NullMarked
package org.bangfu.registry.roll.rule;

import org.jspecify.annotations.NullMarked;
