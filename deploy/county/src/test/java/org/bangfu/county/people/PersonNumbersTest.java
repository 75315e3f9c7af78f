package org.bangfu.county.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.bangfu.county.chance.Streams;
import org.junit.jupiter.api.Test;

class PersonNumbersTest {

  @Test
  void givesTheCheckDigitsOfKnownGoodNumbers() {
    assertEquals('X', PersonNumbers.check("11010519491231002"));
    assertEquals('4', PersonNumbers.check("44052418800101001"));
  }

  @Test
  void givesEveryoneANumberOfTheirOwn() {
    int persons = 400_000;
    PersonNumbers numbers = new PersonNumbers(persons, new Streams(3));
    Set<String> seen = new HashSet<>();
    for (int person = 0; person < persons; person++) {
      LocalDate birth = numbers.birth(person, 1930 + person % 90);
      boolean male = person % 3 == 0;
      String number = numbers.number(person, birth, male);
      assertTrue(seen.add(number), number);
      assertEquals(18, number.length());
      assertTrue(number.startsWith("999999"), number);
      assertEquals(male ? 1 : 0, (number.charAt(16) - '0') % 2);
      assertEquals(PersonNumbers.check(number.substring(0, 17)), number.charAt(17));
    }
  }
}
