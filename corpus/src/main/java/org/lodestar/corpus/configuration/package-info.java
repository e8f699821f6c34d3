/** What an operator has set for all commands. Start at {@link org.lodestar.corpus.configuration.Configuration}. */
@NullMarked
package org.lodestar.corpus.configuration;

import org.jspecify.annotations.NullMarked;
