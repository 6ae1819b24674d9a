// Package annotatetest writes Documents as text with brackets, so that tests of stages read like articles:
//
//	[[Ann Lee]{PERSON e1}]{speaker q1 e1} [said]{cue q1} on [Monday]{DATE 2026-01-26} [she would stay]{content q1}.
//
// A mark is [covered text]{label argument …}. Marks nest and do not cross; a backslash takes the next character as it
// is. What the labels mean:
//
//	{PERSON}  {PERSON e1}  {PERSON e1 pronoun}     a mention, of any kind in capitals; its entity; its form
//	{DATE 2025-06}  {DURATION P12D MORE_THAN}      a time expression, its value and mod
//	{content q1}  {content q1 e1}                  a piece of what was said; e1 an implicit speaker
//	{cue q1}  {speaker q1 e1}  {via q1}            the other parts of quotation q1; e1 the source's entity
//	{addressee q1 e1 pronoun}                      … how a source is told: named (default with e1), nominal, pronoun
//	{event certain agent=e1 patient=e2 time=t1}    an event, its factuality and participants
//	{pos VBD}                                      the part of speech of one token
//
// [Document] reads the notation; [Mentions], [Quotes], [Times] and [Events] write a layer of a Document in it, so that
// a test compares one string with another.
package annotatetest

import (
	"fmt"
	"sort"
	"strings"

	"github.com/dateline-news/dateline/annotate"
)

// Mark is a labelled stretch of text.
type Mark struct {
	annotate.Span
	Label string
	Args  []string
}

// Split takes the marks out of the notation. Marks come sorted by start, the longer first. The error names the byte of
// the notation where a bracket has no partner.
func Split(notation string) (text string, marks []Mark, err error) {
	var out strings.Builder
	var open []annotate.Span // start in the text, and in the notation
	for i := 0; i < len(notation); i++ {
		switch c := notation[i]; c {
		case '\\':
			if i++; i < len(notation) {
				out.WriteByte(notation[i])
			}
		case '[':
			open = append(open, annotate.Span{Start: out.Len(), End: i})
		case ']':
			label, rest, ok := strings.Cut(notation[i+1:], "}")
			if len(open) == 0 || !ok || !strings.HasPrefix(label, "{") {
				return "", nil, fmt.Errorf("byte %d: ] without [ before it or {label} behind it", i)
			}
			fields := strings.Fields(label[1:])
			if len(fields) == 0 {
				return "", nil, fmt.Errorf("byte %d: empty label", i)
			}
			start := open[len(open)-1].Start
			open = open[:len(open)-1]
			marks = append(marks, Mark{annotate.Span{Start: start, End: out.Len()}, fields[0], fields[1:]})
			i = len(notation) - len(rest) - 1
		default:
			out.WriteByte(c)
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("byte %d: [ without ]{label}", open[0].End)
	}
	sortMarks(marks)
	return out.String(), marks, nil
}

func sortMarks(marks []Mark) {
	sort.SliceStable(marks, func(i, j int) bool { return marks[i].Compare(marks[j].Span) < 0 })
}

// Join puts marks into a text: the inverse of [Split]. A mark that crosses another one is cut where that one ends.
func Join(text string, marks []Mark) string {
	marks = append([]Mark(nil), marks...)
	sortMarks(marks)
	var out strings.Builder
	var open []Mark
	next := 0
	for i := 0; i <= len(text); i++ {
		for len(open) > 0 && open[len(open)-1].End <= i {
			m := open[len(open)-1]
			open = open[:len(open)-1]
			out.WriteString("]{" + strings.Join(append([]string{m.Label}, m.Args...), " ") + "}")
		}
		for next < len(marks) && marks[next].Start <= i {
			m := marks[next]
			next++
			if len(open) > 0 {
				m.End = min(m.End, open[len(open)-1].End)
			}
			open = append(open, m)
			out.WriteByte('[')
		}
		if i < len(text) {
			if strings.IndexByte(`[]\`, text[i]) >= 0 {
				out.WriteByte('\\')
			}
			out.WriteByte(text[i])
		}
	}
	return out.String()
}
