/**
 * Files in archives and mails, as sources of their own. Start at {@link org.lodestar.indexer.members.MemberFinder}.
 */
@NullMarked
package org.lodestar.indexer.members;

import org.jspecify.annotations.NullMarked;
