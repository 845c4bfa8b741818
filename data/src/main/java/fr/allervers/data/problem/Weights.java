package fr.allervers.data.problem;

/** What one unit of each cost weighs in the total; whole numbers, 0 or more. */
public record Weights(
        long travel,
        long driving,
        long presence,
        long changedStart,
        long changedRoom,
        long changedAdvisor,
        long cancelled) {}
