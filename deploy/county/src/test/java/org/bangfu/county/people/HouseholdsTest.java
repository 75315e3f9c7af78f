package org.bangfu.county.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.county.Played;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.records.RosterFile;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
  private final County county = Played.of(Played.dongkou(), "0.2").counties().getFirst();
  private final HouseholdPlan.Wave wave = county.householdPlan().waves().getFirst();

  @Test
  void areConsistentInThemselves() {
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < county.householdPlan().size(); i++) {
      Household household = county.households().household(i, wave.day());
      List<Member> members = household.members();
      Member head = members.getFirst();
      assertEquals(Member.Relation.HEAD, head.relation());
      List<Member> spouses =
          members.stream().filter(m -> m.relation() == Member.Relation.SPOUSE).toList();
      assertTrue(spouses.size() <= 1);
      spouses.forEach(spouse -> assertNotEquals(head.male(), spouse.male()));
      assertEquals(1, members.stream().filter(m -> m.relation() == Member.Relation.HEAD).count());
      for (Member member : members) {
        assertTrue(numbers.add(member.nationalId()));
        assertNotEquals(member.education() == null, member.schoolStage() == null);
        int age = Period.between(member.birth(), wave.day()).getYears();
        assertTrue(age >= 1 && age < 100, () -> member.toString());
        assertTrue(age < 7 || age > 16 || member.schoolStage() != null, () -> member.toString());
        assertTrue(age >= 16 || !member.ableToWork(), () -> member.toString());
        assertEquals(member.workPlace() != null, member.workMonths() > 0);
      }
      if (household.mainCause().equals("因病")) {
        assertTrue(members.stream().anyMatch(Member::chronicallyOrGravelyIll));
      }
      if (household.mainCause().equals("因残")) {
        assertTrue(members.stream().anyMatch(Member::disabled));
      }
      if (household.mainCause().equals("缺劳动力")) {
        assertTrue(members.stream().noneMatch(Member::ableToWork));
      }
      assertTrue(household.phone().matches("10\\d{9}"));
      LocalDate identified = household.identifiedOn();
      Integer exit = household.exitedIn();
      assertTrue(identified == null || identified.isBefore(wave.day()));
      assertTrue(identified != null || exit == null && household.mainCause().isEmpty());
      assertTrue(exit == null || exit >= identified.getYear() && exit < wave.day().getYear());
    }
  }

  @Test
  void areFoundByTheirNumber() {
    assertEquals(17, county.households().withNumber(county.households().number(17)));
    assertEquals(-1, county.households().withNumber("4305259999999"));
    assertEquals(-1, county.households().withNumber("HD-1"));
  }

  @Test
  void fillTheSameRosterFileEveryTime() {
    RosterFile file = new RosterFile(county.villages(), county.households());
    HouseholdPlan.Wave few = new HouseholdPlan.Wave(0, 50, LocalDate.of(2019, 1, 1));
    assertEquals(
        java.util.Arrays.hashCode(file.xlsx(few)), java.util.Arrays.hashCode(file.xlsx(few)));
  }
}
