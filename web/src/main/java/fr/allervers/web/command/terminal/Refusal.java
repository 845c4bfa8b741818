package fr.allervers.web.command.terminal;

import fr.allervers.data.words.Sentence;
import java.util.List;

/** Ends a command: what is wrong, for the person who called it, and the exit status. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    @SuppressWarnings("serial") // never serialised
    private final List<Sentence> messages;

    private Refusal(int status, List<Sentence> messages) {
        super(messages.toString());
        this.status = status;
        this.messages = List.copyOf(messages);
    }

    /** The caller did something that cannot be done; a message says what and what to do. */
    public static Refusal wrongInput(Sentence... messages) {
        return new Refusal(ExitStatus.WRONG_INPUT, List.of(messages));
    }

    /** There is no plan to give. */
    public static Refusal notValid(Sentence... messages) {
        return new Refusal(ExitStatus.NOT_VALID, List.of(messages));
    }

    public int status() {
        return status;
    }

    public List<Sentence> messages() {
        return messages;
    }
}
