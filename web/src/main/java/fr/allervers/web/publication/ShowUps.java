package fr.allervers.web.publication;

import fr.allervers.data.turnout.ShowUpRates;

/** Shares of those expected who come, as far as attendance was noted in the present territory. */
public interface ShowUps {

    /** The shares by what is noted now. */
    ShowUpRates rates();
}
