-- What readers are told of a piece of evidence beyond its quote. The view is replaced, so that the rights on it stay.
CREATE OR REPLACE VIEW "reading"."evidence" AS (
    select c.public_id as claim_public_id, e.position, e.stance, quote.body as quote, e.quote_language, note.body as note, e.locator,
      e.decisive_primary, e.title, e.address, e.publisher, e.author, e.published_on, e.source_kind, e.interest, e.consulted_at,
      e.kind, e.access, translation.body as translation, e.translation_language,
      case when d.show_byline then e.translated_by end as translated_by,
      e.interview, e.search_words, e.searched_on, e.captured_at, e.capture_sha256, e.archive_address
    from public.claims c
    cross join public.desk_settings d
    join public.publication_evidence e on e.publication_id = c.publication_id and e.visibility = 'public'
    left join public.texts quote on quote.id = e.quote_id
    left join public.texts note on note.id = e.note_id
    left join public.texts translation on translation.id = e.translation_id
    where c.mode = 'published_elsewhere');--> statement-breakpoint

-- A publication freezes its evidence to the letter, once, and before readers see it: of a restricted piece nothing but mark and stance, nothing
-- public of an interview that was not on the record, and no copy but one that was kept of its source.
CREATE FUNCTION guard_frozen_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM publication_evidence k WHERE k.publication_id = NEW.publication_id AND k.evidence_id = NEW.evidence_id)
    OR NOT EXISTS (SELECT FROM publications p JOIN claims c ON c.id = p.claim_id AND c.series = p.series
      JOIN evidence e ON e.claim_id = c.id AND e.id = NEW.evidence_id AND e.removed_at IS NULL JOIN sources s ON s.id = e.source_id
      LEFT JOIN interviews i ON i.evidence_id = e.id LEFT JOIN searches f ON f.evidence_id = e.id LEFT JOIN texts quote ON quote.id = NEW.quote_id
      LEFT JOIN texts note ON note.id = NEW.note_id LEFT JOIN texts translation ON translation.id = NEW.translation_id
      WHERE p.id = NEW.publication_id
        AND (e.visibility, e.stance, e.decisive_primary) = (NEW.visibility, NEW.stance, NEW.decisive_primary)
        AND CASE WHEN e.visibility = 'restricted' THEN
          (NEW.kind, NEW.access, NEW.quote_language, NEW.title, NEW.source_kind) = ('cited', 'open', 'und', 'Restricted source', 'other')
          AND num_nonnulls(NEW.quote_id, NEW.note_id, NEW.locator, NEW.address, NEW.publisher, NEW.author, NEW.published_on, NEW.owner, NEW.interest,
            NEW.translation_id, NEW.translation_language, NEW.translated_by, NEW.interview, NEW.search_words, NEW.searched_on, NEW.captured_at,
            NEW.capture_sha256, NEW.archive_address) = 0
        ELSE
          (e.kind, nullif(e.quote, ''), e.quote_language, nullif(e.translation, ''), e.translation_language, e.translated_by, nullif(e.note, ''),
            e.locator, s.title, s.address, s.publisher, s.author, s.published_on, s.owner, s.kind, s.interest, s.access, f.words, f.searched_on)
          IS NOT DISTINCT FROM (NEW.kind, quote.body, NEW.quote_language, translation.body, NEW.translation_language, NEW.translated_by, note.body,
            NEW.locator, NEW.title, NEW.address, NEW.publisher, NEW.author, NEW.published_on, NEW.owner, NEW.source_kind, NEW.interest, NEW.access,
            NEW.search_words, NEW.searched_on)
          AND NEW.interview IS NOT DISTINCT FROM CASE WHEN i.terms = 'on_record'
            THEN jsonb_build_object('role', i.person_role, 'heldOn', i.held_on, 'channel', i.channel) END
          AND NOT (e.visibility = 'public' AND coalesce(i.terms, 'on_record') <> 'on_record')
          AND (NEW.captured_at IS NULL) = (NEW.capture_sha256 IS NULL)
          AND (NEW.capture_sha256 IS NULL OR EXISTS (SELECT FROM captures k JOIN files b ON b.id = k.body_id
            WHERE k.source_id = s.id AND k.state = 'saved' AND b.sha256 = NEW.capture_sha256
              AND date_trunc('milliseconds', k.ended_at) = date_trunc('milliseconds', NEW.captured_at)))
          AND (NEW.archive_address IS NULL OR EXISTS (SELECT FROM captures k WHERE k.source_id = s.id AND k.archive_address = NEW.archive_address))
        END) THEN
    RAISE EXCEPTION 'a publication freezes the evidence that was approved' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publication_evidence_as_approved';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER publication_evidence_as_approved BEFORE INSERT ON publication_evidence FOR EACH ROW EXECUTE FUNCTION guard_frozen_evidence();--> statement-breakpoint

CREATE FUNCTION guard_frozen_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM evidence e WHERE e.claim_id = NEW.id AND e.removed_at IS NULL
    AND NOT EXISTS (SELECT FROM publication_evidence k WHERE k.publication_id = NEW.publication_id AND k.evidence_id = e.id)) THEN
    RAISE EXCEPTION 'a publication leaves out no evidence' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_whole_evidence';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_published_whole AFTER UPDATE ON claims FOR EACH ROW
  WHEN (NEW.publication_id IS NOT NULL AND NEW.publication_id IS DISTINCT FROM OLD.publication_id) EXECUTE FUNCTION guard_frozen_whole();
