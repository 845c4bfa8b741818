package fr.allervers.data.territory;

import fr.allervers.data.problem.Provenance;

/**
 * One row of {@code absences.csv}: an advisor is away in the same weeks of that quarter in every year.
 *
 * @param quarter 1 to 4
 * @param firstWeek 1 is the first week whose Monday lies in the quarter
 * @param weeks how many, from Monday to Sunday
 */
public record Absence(String advisor, int quarter, int firstWeek, int weeks, Provenance provenance) {}
