package fr.allervers.web.territory;

import fr.allervers.data.territory.Territory;

/**
 * A version of a territory's tables.
 *
 * @param number from 1
 */
public record TerritoryVersion(int number, Territory territory) {

    boolean isFirst() {
        return number == 1;
    }
}
