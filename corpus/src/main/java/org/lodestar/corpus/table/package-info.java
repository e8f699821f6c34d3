/** Tables that people keep in spreadsheets. Start at {@link org.lodestar.corpus.table.CsvTable}. */
@NullMarked
package org.lodestar.corpus.table;

import org.jspecify.annotations.NullMarked;
