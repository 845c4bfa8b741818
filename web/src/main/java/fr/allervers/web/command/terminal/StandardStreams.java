package fr.allervers.web.command.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The process's output in the machine's encoding, or UTF-8 where that one lacks the accents of French. */
public final class StandardStreams {

    private StandardStreams() {}

    public static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, encoding());
    }

    public static PrintStream err() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, encoding());
    }

    private static Charset encoding() {
        var machine = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return machine.newEncoder().canEncode("é … «") ? machine : StandardCharsets.UTF_8;
    }
}
