package fr.allervers.data.continuity;

/**
 * How much the next quarter heeds the one before.
 *
 * @param rise how much {@link Turn} raises the presence of a commune for a quarter without a workshop, in times its base;
 *     0: never
 * @param habitWeight weight of habits where the territory gives them none; 0: they are counted and weigh nothing
 */
public record ContinuityRules(int rise, int habitWeight) {

    /** Unless somebody says otherwise; how the figures were found stands in {@code docs/continuity.md}. */
    public static final ContinuityRules USUAL = new ContinuityRules(4, 20);

    /** @throws IllegalArgumentException where one is negative */
    public ContinuityRules {
        if (rise < 0 || habitWeight < 0) {
            throw new IllegalArgumentException("negative: " + rise + ", " + habitWeight);
        }
    }
}
