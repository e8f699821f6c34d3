package org.lodestar.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.lodestar.corpus.Printable;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance;
import org.lodestar.engine.IndexMaintenance.Withdrawn;
import org.lodestar.engine.UnknownDocumentException;
import org.lodestar.engine.Withdrawal;
import org.lodestar.engine.Withdrawals;
import org.lodestar.engine.contents.ContentFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code withdraw}: takes documents out for good. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Takes documents out of the index so that nothing brings them back: no later run, under their ids or as a copy of the",
            "same file, no rollback, no snapshot that is restored. What is attached to a mail goes with it. Servers follow within a second or two. The sources and",
            "snapshots made before stay as they are: delete them yourself.",
            "",
            "Example: ./lodestar withdraw --index var/index testimony-7",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 all well; 1 failed, run it again when the cause is mended; 2 wrong usage, or a document that there is not."
        })
final class WithdrawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private IndexOption index;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "id of a document, as answers and reports show it")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--undo", paramLabel = "ID", description = "let a document in again; may be repeated")
    private List<String> undone = new ArrayList<>();

    @Option(names = "--list", description = "list what has been withdrawn, and when")
    private boolean list;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    WithdrawCommand() {}

    @Override
    public Integer call() throws IOException, IndexInUseException, UnknownDocumentException {
        if ((documents.isEmpty() ? 0 : 1) + (undone.isEmpty() ? 0 : 1) + (list ? 1 : 0) != 1) {
            throw new ParameterException(spec.commandLine(), "one of these is needed, and one alone: ID..., --undo ID, --list");
        }
        IndexMaintenance maintenance = index.maintenance();
        if (list) {
            list(maintenance.withdrawals().all());
        } else if (!undone.isEmpty()) {
            undo(maintenance);
        } else {
            withdraw(maintenance);
        }
        return Main.ALL_WELL;
    }

    private static void list(List<Withdrawal> withdrawals) {
        if (withdrawals.isEmpty()) {
            System.out.println("nothing is withdrawn");
        }
        withdrawals.forEach(w -> System.out.println(Printable.line(w.time() + "  " + w.document()
                + (w.copies().isEmpty() ? "" : "  with its copies " + quoted(w.copies())))));
    }

    private void undo(IndexMaintenance maintenance) throws IOException, IndexInUseException, UnknownDocumentException {
        List<Withdrawal> forgotten = maintenance.undoWithdrawal(undone);
        Withdrawals left = maintenance.withdrawals();
        Set<String> copies = new TreeSet<>();
        Set<String> times = new TreeSet<>();
        for (Withdrawal withdrawal : forgotten) {
            times.add(withdrawal.time());
            withdrawal.copies().stream().filter(id -> left.of(id).isEmpty()).forEach(copies::add);
        }
        if (!copies.isEmpty()) {
            System.out.println("let in with them, as copies of the same files: " + quoted(List.copyOf(copies)));
        }
        List<String> others = left.all().stream().filter(w -> times.contains(w.time())).map(Withdrawal::document).toList();
        if (!others.isEmpty()) {
            System.out.println("still withdrawn, at the same time as these: " + quoted(others));
        }
        System.out.println("no longer withdrawn: " + quoted(undone) + "; the next ./lodestar index lets in what is in the sources");
    }

    private void withdraw(IndexMaintenance maintenance) throws IOException, IndexInUseException, UnknownDocumentException {
        Withdrawn withdrawn = maintenance.withdraw(documents);
        Set<String> contents = new TreeSet<>();
        withdrawn.withdrawals().stream().map(Withdrawal::contents).forEach(contents::addAll);
        ContentFolder.Freed texts = index.cache().forget(contents);
        List<String> held = withdrawn.withdrawals().stream().map(Withdrawal::document).filter(id -> !documents.contains(id)).toList();
        if (!held.isEmpty()) {
            System.out.println("withdrawn with them, as files that lie in theirs: " + quoted(held));
        }
        withdrawn.withdrawals().stream().filter(w -> !w.copies().isEmpty()).forEach(w -> System.out.println(
                Printable.line("withdrawn with '" + w.document() + "', as copies of the same file: " + quoted(w.copies()))));
        if (!withdrawn.alike().isEmpty()) {
            System.out.println("still published, with the same text or nearly so: " + quoted(withdrawn.alike())
                    + "; look whether they are to be withdrawn as well");
        }
        withdrawn.deleted().forEach(id -> System.out.println("deleted " + id));
        if (texts.files() > 0) {
            System.out.println("deleted " + texts.files() + " extracted texts");
        }
        if (withdrawn.originals() > 0) {
            System.out.println("deleted " + withdrawn.originals() + " kept files");
        }
        Set<String> all = new LinkedHashSet<>(documents);
        all.addAll(held);
        withdrawn.withdrawals().forEach(w -> all.addAll(w.copies()));
        System.out.println("withdrawn: " + quoted(List.copyOf(all)) + "; published " + withdrawn.published().id() + ": "
                + withdrawn.published().documents() + " documents, " + withdrawn.published().passages() + " passages");
    }

    private static String quoted(List<String> ids) {
        return Printable.line("'" + String.join("', '", ids) + "'");
    }
}
