/** What the registry tells its sisters, as their tests tell it in its place. */
@NullMarked
package org.bangfu.kit.testing.told;

import org.jspecify.annotations.NullMarked;
