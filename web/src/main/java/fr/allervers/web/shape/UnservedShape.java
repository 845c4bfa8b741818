package fr.allervers.web.shape;

import fr.allervers.data.figures.Unserved;
import java.util.Locale;

/**
 * One demand that a plan does not serve in full, for scripts.
 *
 * @param demand id
 * @param residents of it who attend nothing
 * @param reason in the language asked for
 * @param sure true where no plan could serve them; else the reason is a likely one, nothing was tried
 */
public record UnservedShape(String demand, long residents, String reason, boolean sure) {

    public static UnservedShape of(Unserved unserved, Locale language) {
        return new UnservedShape(
                unserved.demand().id(), unserved.residents(), unserved.reason().in(language), unserved.sure());
    }
}
