package fr.allervers.solver.proposal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the workshops of a draft stand, and who goes there, to come back to. */
public record Placements(List<Held> workshops) {

    /** A workshop that is held, and who goes there. */
    public record Held(Stand at, List<Seated> seated) {}

    /** Residents of a row of the workshop's kind who go there. */
    public record Seated(int row, int residents) {}

    public Placements {
        workshops = List.copyOf(workshops);
    }

    /** The workshops of a draft as they stand. */
    public static Placements of(Draft draft) {
        return new Placements(IntStream.range(0, draft.openCount())
                .map(draft::open)
                .mapToObj(id -> new Held(draft.stand(id), seated(draft, id)))
                .toList());
    }

    private static List<Seated> seated(Draft draft, int id) {
        var seated = new ArrayList<Seated>();
        draft.attendance(id, (row, residents) -> seated.add(new Seated(row, residents)));
        return seated;
    }

    /** Makes a draft hold these workshops and no others, and serves the residents at least cost. */
    public void restore(Draft draft) {
        draft.begin();
        draft.clear();
        seat(draft);
        draft.settle();
        draft.begin();
    }

    /** Makes a draft hold these workshops and no others, numbered from 0 in their order, with those who go there. */
    public void copyTo(Draft draft) {
        draft.reset();
        seat(draft);
        draft.account();
        draft.begin();
    }

    private void seat(Draft draft) {
        for (var held : workshops) {
            int id = draft.add(held.at());
            held.seated().forEach(s -> draft.seat(id, s.row(), s.residents()));
        }
    }
}
