package fr.allervers.data.continuity;

/**
 * Where the residents of one commune in a quarter's demand come from, and what became of those who are not in it.
 *
 * <p>{@code unserved} = {@code carried} + {@code gone}, or {@link #askedAnew()} where the commune answered. {@code
 * estimate} = {@code estimated} + {@code served}, or {@link #estimateReplaced()} where it answered.
 *
 * @param commune INSEE code
 * @param name of the commune
 * @param answered true where the commune itself said who asks; then that alone counts
 * @param received residents it said
 * @param unserved residents left without a place last quarter
 * @param carried those of them who are asked for again, with a higher priority
 * @param gone those of them whose commune, theme, audience or means of transport is not in the territory any more
 * @param estimate residents that the territory's estimate asks for
 * @param served those of them taken off, since as many more came to a workshop last quarter than a quarter's estimate asks for
 * @param estimated those left
 */
public record CommuneDemand(
        String commune,
        String name,
        boolean answered,
        long received,
        long unserved,
        long carried,
        long gone,
        long estimate,
        long served,
        long estimated) {

    /** Residents left without a place last quarter for whom the commune's answer stands now. */
    public long askedAnew() {
        return answered ? unserved : 0;
    }

    /** Residents of the estimate for whom the commune's answer stands. */
    public long estimateReplaced() {
        return answered ? estimate : 0;
    }

    /** Residents in the quarter's demand. */
    public long asked() {
        return received + carried + estimated;
    }
}
