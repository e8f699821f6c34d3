package org.lodestar.indexer;

import java.io.ObjectInputFilter;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Printable;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.UnknownDocumentException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The indexer's command line: {@code index}, and what looks after the generations that it publishes. */
@Command(
        name = "lodestar",
        description = "Builds, publishes and looks after generations of an index.",
        mixinStandardHelpOptions = true,
        subcommands = {
            IndexCommand.class, VerifyCommand.class, GenerationsCommand.class, RollbackCommand.class, PruneCommand.class,
            WithdrawCommand.class, SnapshotCommand.class, RestoreCommand.class
        })
public final class Main {

    static final int ALL_WELL = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int PARTLY = 3;

    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "File too large", "not enough space");

    /** What a forked parser may send: the results of Tika and what they are made of. */
    static final String FROM_FORKS = "org.apache.tika.**;java.base/*;!*";

    private Main() {}

    static Main create() {
        return new Main();
    }

    public static void main(String[] arguments) {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(FROM_FORKS));
        }
        System.exit(run(arguments));
    }

    /** Runs a command as from the command line, and returns its exit code. */
    public static int run(String... arguments) {
        return new CommandLine(create())
                .setParameterExceptionHandler((exception, parsed) -> refuse(exception))
                .setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, command))
                .execute(arguments);
    }

    /** The message last but for one line, so that it stays in sight. */
    private static int refuse(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        ParameterException cause = unknownOption(exception);
        err.println(cause.getMessage());
        UnmatchedArgumentException.printSuggestions(cause, err);
        err.println("./" + command.getCommandSpec().qualifiedName() + " --help explains the command, with an example.");
        return WRONG_USAGE;
    }

    /** An option that is not known is why something else seems to be missing, and is to be named first. */
    private static ParameterException unknownOption(ParameterException exception) {
        List<String> unmatched = exception.getCommandLine().getUnmatchedArguments();
        return exception instanceof MissingParameterException && !unmatched.isEmpty()
                ? new UnmatchedArgumentException(exception.getCommandLine(), unmatched) : exception;
    }

    /** Systems word it in their own ways, and it may be the cause of the cause. */
    private static boolean isFull(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (FULL.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    static int explain(Exception exception, CommandLine command) {
        PrintWriter err = command.getErr();
        if (exception instanceof ConfigurationException || exception instanceof UnknownDocumentException) {
            err.println(Printable.line("lodestar: " + exception.getMessage()));
            return WRONG_USAGE;
        }
        if (exception instanceof IndexInUseException || exception instanceof java.io.IOException
                || exception instanceof IllegalStateException) {
            err.println(Printable.line("lodestar: " + (exception instanceof FileSystemException refusal
                    ? new DiskProblem(refusal).words() : exception.getMessage())));
            if (isFull(exception)) {
                err.println("lodestar: the disk is full; make room and run the same command again: it goes on from what was extracted");
            }
        } else {
            exception.printStackTrace(err);
        }
        if (command.getCommand() instanceof IndexCommand) {
            err.println("lodestar: nothing was published; what was published before stands");
        }
        return FAILED;
    }
}
