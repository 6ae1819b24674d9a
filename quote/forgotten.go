package quote

// Closing marks that were forgotten: “We will be back, said Ann Lee. The quotation ends at the comma before its tag.

import "strings"

// cutOpen ends a quotation without a closing mark before the tag that stands in it, unless it goes on in the next
// paragraph.
func (r *reader) cutOpen(s *stretch) {
	if paragraph := r.doc.Paragraphs[s.paragraph]; s.End >= paragraph.End && opensAny(r.doc.Text[paragraph.End:]) {
		return
	}
	for k := s.first + 2; k < s.last-1; k++ {
		if !r.is(k, comma) || !r.tagStands(k+1, s.last) {
			continue
		}
		for i := k + 1; i < s.last; i++ {
			if r.is(i, letters) {
				s.words--
			}
			r.words[i].stretch = 0
		}
		s.last, s.End, s.open = k+1, r.doc.Tokens[k].End, false
		return
	}
}

// opensAny reports whether text goes on with a quotation mark.
func opensAny(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	for _, mark := range [...]string{"“", "\"", "„", "«", "‘", "'", "``"} {
		if strings.HasPrefix(text, mark) {
			return true
		}
	}
	return false
}

// tagStands reports whether a whole tag begins at token i: "said Lee", "Lee said on Monday", "Lee told the court".
func (r *reader) tagStands(i, end int) bool {
	if r.spoke(i) {
		return r.isTag(i+1, proper|determiner) || r.isTag(i+1, nominal) && r.is(i+1, personRole|utterer)
	}
	w := r.words[i]
	if w.tag&(proper|personal) == 0 && w.class&(personRole|utterer) == 0 && w.tag&determiner == 0 {
		return false
	}
	last := i
	for last < end && last < i+8 && r.isTag(last, nominal|determiner|adjective|personal|possessiveS) {
		last++
	}
	if last == i || !r.spoke(last) {
		return false
	}
	after := last + 1
	return after >= end || r.is(after, stop|comma) || r.isTime(after) || r.isTag(after, prep) && !r.is(after, that) || r.frameTold(last)
}

// spoke reports whether token i is a form of a verb of speech that a tag may have.
func (r *reader) spoke(i int) bool {
	if i >= len(r.words) || r.words[i].verb == 0 || !r.isTag(i, finite|participle) {
		return false
	}
	verb := r.words[i].verb - 1
	return r.voc.frames[verb]&quotation != 0 && utterance(r.voc.verbs[verb].Act)
}

// frameTold reports whether the verb at token i takes the person told.
func (r *reader) frameTold(i int) bool { return r.voc.frames[r.words[i].verb-1]&told != 0 }
