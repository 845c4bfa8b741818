package fr.allervers.data.problem;

/**
 * Residents of one demand who come to a workshop.
 *
 * @param demand id
 * @param residents 1 or more in a valid plan
 */
public record Attendance(String demand, int residents, Provenance provenance) {

    public Attendance(String demand, int residents) {
        this(demand, residents, Provenance.UNKNOWN);
    }
}
