package org.lodestar.benchmarks.gates;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --require}. */
public final class Requirements {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--require", paramLabel = "SCORE=LEAST", description = "fail if a score is below this; the names are listed when one is unknown")
    private Map<String, Double> required = new LinkedHashMap<>();

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    public Requirements() {}

    /** @throws ParameterException if something is required that is not among these */
    public void requireKnown(Collection<String> names) {
        for (String name : required.keySet()) {
            if (!names.contains(name)) {
                throw new ParameterException(spec.commandLine(), "--require: '" + name + "' was not measured; measured were " + names);
            }
        }
    }

    /** Whether a score is below what is required of it, which is printed. */
    public boolean missed(Map<String, Double> measured, PrintStream out) {
        requireKnown(measured.keySet());
        boolean missed = false;
        for (Map.Entry<String, Double> requirement : required.entrySet()) {
            double value = measured.getOrDefault(requirement.getKey(), Double.NaN);
            if (!(value >= requirement.getValue())) {
                out.printf(Locale.ROOT, "%s is %.3f, below the required %.3f%n", requirement.getKey(), value, requirement.getValue());
                missed = true;
            }
        }
        return missed;
    }
}
