-- What must hold of every desk at every moment. Each question asks for what breaks the sentence above it, and finds nothing.
-- By hand: psql -f tests/drills/invariants.sql. The hashes of the chain are recomputed by npm run audit:verify.

-- Every publication was approved by somebody else, under the hash it shows, or is an emergency one.
SELECT p.id FROM publications p LEFT JOIN reviews r ON r.id = p.review_id
WHERE CASE WHEN p.review_id IS NULL
  THEN p.rating_id <> 'unverifiable' OR p.emergency_reason_id IS NULL OR p.review_due_at IS NULL
  ELSE r.decision <> 'approved' OR r.approved_hash <> p.approved_hash
    OR (r.claim_id, r.revision_id, r.series) <> (p.claim_id, p.revision_id, p.series)
    OR r.created_by IN (SELECT v.created_by FROM verdict_revisions v WHERE (v.claim_id, v.series) = (p.claim_id, p.series))
    OR r.created_by IN (SELECT a.user_id FROM verdict_authors a WHERE (a.claim_id, a.series) = (p.claim_id, p.series)) END;

-- A verdict’s revisions are numbered without gaps, and so are its publications.
SELECT claim_id FROM verdict_revisions GROUP BY claim_id HAVING min(number) <> 1 OR max(number) <> count(*)
UNION ALL
SELECT claim_id FROM publications GROUP BY claim_id HAVING min(number) <> 1 OR max(number) <> count(*);

-- Everybody with a revision stands among its part-authors.
SELECT v.id FROM verdict_revisions v
WHERE NOT EXISTS (SELECT FROM verdict_authors a WHERE (a.claim_id, a.series, a.user_id) = (v.claim_id, v.series, v.created_by));

-- A claim’s series is one more than its publications.
SELECT c.id FROM claims c WHERE c.series <> 1 + (SELECT count(*) FROM publications p WHERE p.claim_id = c.id);

-- What stands before readers is a claim’s newest publication, and a withdrawn claim has none.
SELECT c.id FROM claims c
WHERE (c.stage = 'published' AND c.publication_id IS DISTINCT FROM
    (SELECT p.id FROM publications p WHERE p.claim_id = c.id ORDER BY p.number DESC LIMIT 1))
  OR (c.stage IN ('withdrawn', 'declined', 'suggested', 'open') AND c.publication_id IS NOT NULL);

-- A claim at the stage approved has an approval of its latest revision as its newest review.
SELECT c.id FROM claims c
LEFT JOIN LATERAL (SELECT * FROM reviews WHERE claim_id = c.id ORDER BY created_at DESC, id LIMIT 1) r ON true
LEFT JOIN LATERAL (SELECT id FROM verdict_revisions WHERE claim_id = c.id ORDER BY number DESC LIMIT 1) v ON true
WHERE c.stage = 'approved'
  AND (r.decision IS DISTINCT FROM 'approved' OR r.revision_id IS DISTINCT FROM v.id OR r.series <> c.series);

-- A withdrawal was confirmed by somebody other than the person who asked, and a withdrawn claim has one that stands.
SELECT w.id FROM withdrawals w WHERE w.confirmed_by = w.asked_by
UNION ALL
SELECT c.id FROM claims c WHERE c.stage = 'withdrawn'
  AND NOT EXISTS (SELECT FROM withdrawals w WHERE w.claim_id = c.id AND w.confirmed_at IS NOT NULL AND w.ended_at IS NULL);

-- Every change has exactly one event.
SELECT change.id, change.type FROM (
  SELECT id::text, 'verdict.drafted' AS type, 'revisionId' AS name FROM verdict_revisions
  UNION ALL SELECT id::text, CASE decision WHEN 'approved' THEN 'verdict.approved' ELSE 'verdict.returned' END, 'reviewId' FROM reviews
  UNION ALL SELECT id::text, CASE WHEN review_id IS NULL THEN 'verdict.published_unreviewed' ELSE 'verdict.published' END,
    'publicationId' FROM publications
  UNION ALL SELECT id::text, 'verdict.published', 'correctionId' FROM corrections
  UNION ALL SELECT id::text, 'withdrawal.asked', 'withdrawalId' FROM withdrawals
  UNION ALL SELECT id::text, 'withdrawal.confirmed', 'withdrawalId' FROM withdrawals WHERE confirmed_at IS NOT NULL
  UNION ALL SELECT id::text, 'evidence.attached', 'evidenceId' FROM evidence
  UNION ALL SELECT id::text, 'evidence.removed', 'evidenceId' FROM evidence WHERE removed_at IS NOT NULL
  UNION ALL SELECT id::text, 'source_rule.waived', 'waiverId' FROM source_waivers
  UNION ALL SELECT id::text, 'comment.posted', 'commentId' FROM comments
  UNION ALL SELECT id::text, 'article.imported', 'versionId' FROM article_versions
) change
LEFT JOIN events e ON e.type = change.type AND e.payload ->> change.name = change.id
GROUP BY change.id, change.type HAVING count(e.sequence) <> 1;

-- Every event tells of a change that is there.
SELECT e.sequence, e.type FROM events e WHERE
  (e.type = 'verdict.drafted' AND NOT EXISTS (SELECT FROM verdict_revisions WHERE id::text = e.payload ->> 'revisionId'))
  OR (e.type IN ('verdict.approved', 'verdict.returned') AND NOT EXISTS (SELECT FROM reviews WHERE id::text = e.payload ->> 'reviewId'))
  OR (e.type IN ('verdict.published', 'verdict.published_unreviewed') AND NOT EXISTS (SELECT FROM publications WHERE id::text = e.payload ->> 'publicationId'))
  OR (e.type LIKE 'withdrawal.%' AND NOT EXISTS (SELECT FROM withdrawals WHERE id::text = e.payload ->> 'withdrawalId'))
  OR (e.type LIKE 'evidence.%' AND NOT EXISTS (SELECT FROM evidence WHERE id::text = e.payload ->> 'evidenceId'))
  OR (e.type IN ('source.edited', 'claim.source_changed') AND NOT EXISTS (SELECT FROM sources WHERE id::text = e.payload ->> 'sourceId'))
  OR (e.type = 'comment.posted' AND NOT EXISTS (SELECT FROM comments WHERE id::text = e.payload ->> 'commentId'))
  OR (e.type = 'article.imported' AND NOT EXISTS (SELECT FROM article_versions WHERE id::text = e.payload ->> 'versionId'))
  OR (e.claim_id IS NOT NULL AND NOT EXISTS (SELECT FROM claims WHERE id = e.claim_id))
  OR (e.article_id IS NOT NULL AND NOT EXISTS (SELECT FROM articles WHERE id = e.article_id));

-- Every claim, every evidence and every source has as many events of change as its version says.
SELECT c.id FROM claims c
WHERE c.version <> 1 + (SELECT count(*) FROM events e WHERE e.type = 'claim.edited' AND e.claim_id = c.id)
UNION ALL
SELECT v.id FROM evidence v
WHERE v.version <> 1 + (SELECT count(*) FROM events e WHERE e.type = 'evidence.edited' AND e.payload ->> 'evidenceId' = v.id::text)
UNION ALL
SELECT s.id FROM sources s
WHERE s.version <> 1 + (SELECT count(*) FROM events e WHERE e.type = 'source.edited' AND e.payload ->> 'sourceId' = s.id::text);

-- A claim stands at the stage its last event moved it to, and began with an event.
SELECT c.id, c.stage FROM claims c
LEFT JOIN LATERAL (
  SELECT coalesce(e.payload ->> 'to', CASE e.type WHEN 'claim.suggested' THEN 'suggested' WHEN 'claim.added' THEN 'open' END) AS stage
  FROM events e WHERE e.claim_id = c.id AND (e.payload ? 'to' OR e.type IN ('claim.suggested', 'claim.added'))
  ORDER BY e.sequence DESC LIMIT 1) last ON true
WHERE last.stage IS DISTINCT FROM c.stage;

-- Every claim stands somewhere, inside the text it stands in, under the words it quotes.
SELECT c.id FROM claims c WHERE NOT EXISTS (SELECT FROM appearances a WHERE a.claim_id = c.id)
UNION ALL
SELECT a.id FROM appearances a JOIN article_versions v ON v.id = a.version_id
WHERE a.start < 0 OR a."end" > v.length OR a.quote <> substr(v.text, a.start + 1, a."end" - a.start);

-- Every article has a version, and every version’s sentences are numbered without gaps.
SELECT a.id FROM articles a WHERE NOT EXISTS (SELECT FROM article_versions v WHERE v.article_id = a.id)
UNION ALL
SELECT v.id FROM article_versions v LEFT JOIN sentences s ON s.version_id = v.id
GROUP BY v.id HAVING count(s.number) = 0 OR min(s.number) <> 1 OR max(s.number) <> count(*);

-- Every text and every version is what its digest says.
SELECT id FROM texts WHERE body IS NOT NULL AND digest <> encode(sha256(convert_to(salt || body, 'UTF8')), 'hex')
UNION ALL
SELECT id FROM article_versions WHERE digest <> encode(sha256(convert_to(text, 'UTF8')), 'hex');

-- The history is numbered without gaps, each event upon the one before.
SELECT sequence FROM (
  SELECT sequence, previous_hash, lag(hash, 1, repeat('0', 64)) OVER (ORDER BY sequence) AS before, row_number() OVER (ORDER BY sequence) AS place
  FROM events) chain
WHERE sequence <> place OR previous_hash <> before;

-- No view shows readers anything of a claim that is not among the readable ones.
SELECT claim_public_id FROM (
  SELECT claim_public_id FROM reading.appearances UNION SELECT claim_public_id FROM reading.corrections
  UNION SELECT claim_public_id FROM reading.evidence UNION SELECT claim_public_id FROM reading.publications
  UNION SELECT claim_public_id FROM reading.withdrawals) shown
WHERE NOT EXISTS (SELECT FROM reading.claims c WHERE c.public_id = shown.claim_public_id);

-- A form that was answered stands with its outcome.
SELECT id FROM submissions WHERE outcome IS NULL;
