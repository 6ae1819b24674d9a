package main

// Measure A of quotes.py: exact fragments by CofeNet's published protocol. Each token of a paragraph carries at most one
// of source, cue and content, and a fragment counts when both its ends are right. Paragraphs are cut after 300 tokens,
// as in every published figure.

import (
	"regexp"
	"slices"
	"strings"
)

const cutAfter = 300 // tokens of an instance

// fragment is a run of an instance's tokens that carries one role.
type fragment struct {
	role       string
	start, end int
}

// roleSpan is a span of a Document that may give its role to tokens.
type roleSpan struct {
	role string
	stretch
}

func scoreFragments(instances []instance, articles map[string]*quoteArticle, quotes map[string][]said) []figure {
	spans := map[string][]roleSpan{}
	for id, a := range articles {
		spans[id] = roleSpans(a.text, quotes[id])
	}
	roles := []string{"source", "cue", "content"}
	counts := map[string]*tally{}
	for _, role := range roles {
		counts[role] = &tally{}
	}
	for _, in := range instances {
		want, have := cut(fragmentsOf(in.labels)), cut(project(spans[in.article], in.tokens))
		for _, f := range want {
			counts[f.role].gold++
			if slices.Contains(have, f) {
				counts[f.role].right++
			}
		}
		for _, f := range have {
			counts[f.role].predicted++
		}
	}
	var figures []figure
	for _, role := range roles {
		figures = append(figures, counts[role].figure("quotes A, "+role+" F1"))
	}
	return figures
}

// fragmentsOf decodes labels: B- opens; a stray I- is ignored and closes.
func fragmentsOf(labels []string) []fragment {
	var found []fragment
	role, start := "", 0
	for i, label := range append(slices.Clone(labels), "O") {
		if role != "" && label == "I-"+role {
			continue
		}
		if role != "" {
			found = append(found, fragment{role, start, i})
			role = ""
		}
		if opened, ok := strings.CutPrefix(label, "B-"); ok {
			role, start = opened, i
		}
	}
	return found
}

// project gives tokens to spans, the first come first, and finds the fragments.
func project(spans []roleSpan, tokens []stretch) []fragment {
	var found []fragment
	taken := make([]bool, len(tokens))
	for _, span := range spans {
		start := -1
		for k := range len(tokens) + 1 {
			switch {
			case k < len(tokens) && !taken[k] && covers(span.stretch, tokens[k]):
				taken[k] = true
				if start < 0 {
					start = k
				}
			case start >= 0:
				found = append(found, fragment{span.role, start, k})
				start = -1
			}
		}
	}
	return found
}

// covers reports whether at least half of a token lies in a span.
func covers(span, token stretch) bool {
	shared := span.shared(token)
	return shared > 0 && 2*shared >= token.end-token.start
}

func cut(found []fragment) []fragment {
	var kept []fragment
	for _, f := range found {
		if f.start < cutAfter {
			f.end = min(f.end, cutAfter)
			kept = append(kept, f)
		}
	}
	return kept
}

// roleSpans are the sources, cues and contents of PolNeAR's outermost attributions.
func roleSpans(text []rune, quotes []said) []roleSpan {
	var spans []roleSpan
	for _, q := range quotes {
		if nested(q, quotes) {
			continue
		}
		source, cue, content := outermost(q, text)
		if source != nil {
			spans = append(spans, roleSpan{"source", *source})
		}
		if cue != nil {
			spans = append(spans, roleSpan{"cue", *cue})
		}
		for _, piece := range content {
			spans = append(spans, roleSpan{"content", piece})
		}
	}
	return spans
}

// nested reports whether a quote's cue and content lie inside another one's content: PolNeAR has only the outer one.
func nested(q said, quotes []said) bool {
	parts := slices.Clone(q.content)
	if q.cue != nil {
		parts = append(parts, *q.cue)
	}
	return slices.ContainsFunc(quotes, func(p said) bool {
		return !slices.Equal(p.content, q.content) && !slices.ContainsFunc(parts, func(part stretch) bool {
			return !slices.ContainsFunc(p.content, func(whole stretch) bool {
				return whole.start <= part.start && part.end <= whole.end
			})
		})
	})
}

var ( // spaces may be no-break ones, which \s does not know
	relayBefore = regexp.MustCompile(`(?i)\b(according to|(?:as )?reported by|per)[\s\pZ]+$`)
	relayAfter  = regexp.MustCompile(`^[\s\pZ]+(reports|reported|report)\b`)
	thatBefore  = regexp.MustCompile(`(?i)\bthat[\s\pZ]+$`)
)

const lookAround = 40 // characters; more than any of the patterns needs

// outermost is what PolNeAR annotates of a quote. Where a relay hands it on ("according to", "reports"), the relay is the
// source and all else content; elsewhere a "that" before a piece belongs to the content.
func outermost(q said, text []rune) (source, cue *stretch, content []stretch) {
	if q.relay != nil {
		whole := stretch{q.content[0].start, q.content[len(q.content)-1].end}
		for _, part := range []*stretch{q.speaker, q.cue} {
			if part != nil {
				whole = stretch{min(whole.start, part.start), max(whole.end, part.end)}
			}
		}
		if found := relayCue(*q.relay, text); found != nil && !(whole.start < q.relay.start && q.relay.start < whole.end) {
			return q.relay, found, []stretch{whole}
		}
	}
	for _, piece := range q.content {
		before := string(text[max(0, piece.start-12):piece.start])
		if at := thatBefore.FindStringIndex(before); at != nil {
			piece.start -= len([]rune(before[at[0]:]))
		}
		content = append(content, piece)
	}
	return q.speaker, q.cue, content
}

// relayCue finds the words that make a relay the outermost source, or nil.
func relayCue(relay stretch, text []rune) *stretch {
	start := max(0, relay.start-lookAround)
	before := string(text[start:relay.start])
	if at := relayBefore.FindStringSubmatchIndex(before); at != nil {
		return &stretch{start + len([]rune(before[:at[2]])), start + len([]rune(before[:at[3]]))}
	}
	after := string(text[relay.end:min(len(text), relay.end+lookAround)])
	if at := relayAfter.FindStringSubmatchIndex(after); at != nil {
		return &stretch{relay.end + len([]rune(after[:at[2]])), relay.end + len([]rune(after[:at[3]]))}
	}
	return nil
}
