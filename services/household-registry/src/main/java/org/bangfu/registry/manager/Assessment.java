package org.bangfu.registry.manager;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Immutable;

/**
 * How a year of an information manager was judged (年度考核); written once. Of several for a year the
 * last one counts.
 */
@Entity
@Immutable
@Table(name = "manager_assessment")
public class Assessment {
  @Id private UUID id;
  private UUID managerId;
  private int year;

  @Enumerated(EnumType.STRING)
  private Grade grade;

  private String actor;
  private Instant recordedAt;

  protected Assessment() {}

  Assessment(UUID manager, int year, Grade grade, String actor) {
    this.id = Ids.next();
    this.managerId = manager;
    this.year = year;
    this.grade = grade;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  public int year() {
    return year;
  }

  public Grade grade() {
    return grade;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
