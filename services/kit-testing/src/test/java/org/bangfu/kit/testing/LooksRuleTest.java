package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.bangfu.kit.testing.unmarked.api.UnmarkedResource;
import org.junit.jupiter.api.Test;

class LooksRuleTest {
  @Test
  void namesWhatShowsOrTakesPersonalDataAndIsNotMarked() {
    var classes =
        new ClassFileImporter().importPackages(UnmarkedResource.class.getPackage().getName());
    String message =
        assertThrows(AssertionError.class, () -> LooksRule.check(classes)).getMessage();
    String of = UnmarkedResource.class.getName();
    assertEquals(
        "these take or show personal data and leave no trace (@Looks): [%s.built(), %s.given(), %s.shown(), %s.taken(%s$Whole)]"
            .formatted(of, of, of, of, of),
        message);
  }
}
