package fr.allervers.data.territory;

import java.util.List;

/**
 * What is known and what is assumed of who wants what.
 *
 * @param wishes that demand is estimated from
 * @param shares of audiences in single communes, where they differ from the territory's
 * @param answers of communes; a commune that gave any for a quarter is not estimated there
 */
public record Needs(List<Wish> wishes, List<CommuneShare> shares, List<Answer> answers) {

    public Needs {
        wishes = List.copyOf(wishes);
        shares = List.copyOf(shares);
        answers = List.copyOf(answers);
    }
}
