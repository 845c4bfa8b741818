package fr.allervers.data.demand;

/**
 * What somebody decided about one question of a file.
 *
 * @param question as it was asked
 * @param answer what was decided, among its choices or not
 */
public record Decision(Question question, Choice answer) {}
