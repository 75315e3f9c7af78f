/** What rules found of households and members (疑点), who is to see to it, and what became of it. */
@NullMarked
package org.bangfu.registry.roll.finding;

import org.jspecify.annotations.NullMarked;
