/** The words a household's file is written in 代码: each a closed list. */
@NullMarked
package org.bangfu.registry.household.code;

import org.jspecify.annotations.NullMarked;
