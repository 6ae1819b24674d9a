package schematest

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/annotate/schema"
)

// compile compiles the schema, or the definition that a fragment names.
func compile(t *testing.T, fragment string) *jsonschema.Schema {
	t.Helper()
	source, err := jsonschema.UnmarshalJSON(strings.NewReader(schema.Source()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("dateline.json", source); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("dateline.json" + fragment)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// tree is a value's JSON as the validator reads it.
func tree(t *testing.T, value any) any {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	read, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// full is a valid Document in which each field has a value at least once.
func full(t *testing.T) *annotate.Document {
	t.Helper()
	doc, err := annotate.NewDocument(annotate.Article{ID: "a1", Title: "Lee leaves", URL: "https://example.org/a1",
		Publisher: "Example", Language: "en", Published: "2026-03-12T09:30:00+01:00",
		Text: "“I will go in May,” Ann Lee told Reuters, according to Bo Ek."})
	if err != nil {
		t.Fatal(err)
	}
	at := func(part string) annotate.Span {
		start := strings.Index(doc.Text, part)
		if start < 0 {
			t.Fatalf("the text has no %q", part)
		}
		return annotate.Span{Start: start, End: start + len(part)}
	}
	source := func(part, entity string) *annotate.Source {
		s := at(part)
		return &annotate.Source{Span: &s, Entity: entity, Name: part, How: annotate.HowNamed}
	}
	for i := range doc.Tokens {
		doc.Tokens[i].POS = "NN"
	}
	cue, going, may := at("told"), at("will go"), &annotate.Interval{From: "2026-05-01", Until: "2026-06-01", Grain: annotate.Month}
	doc.Mentions = []annotate.Mention{
		{ID: "m1", Span: at("I"), Kind: annotate.Person, Form: annotate.Pronoun, Entity: "e1", Confidence: 0.5, Rule: "pronoun"},
		{ID: "m2", Span: at("Ann Lee"), Kind: annotate.Person, Form: annotate.Name, Entity: "e1", Confidence: 1},
		{ID: "m3", Span: at("Reuters"), Kind: annotate.Org, Form: annotate.Name, Entity: "e2", Confidence: 1},
		{ID: "m4", Span: at("Bo Ek"), Kind: annotate.Person, Form: annotate.Name, Entity: "e3", Confidence: 1},
	}
	doc.Entities = []annotate.Entity{
		{ID: "e1", Kind: annotate.Person, Name: "Ann Lee", Aliases: []string{"Lee"}, Roles: []string{"minister"},
			Gender: annotate.Female, Links: []annotate.Link{{Authority: "wikidata", ID: "Q1"}}, Mentions: []string{"m1", "m2"}},
		{ID: "e2", Kind: annotate.Org, Name: "Reuters", Mentions: []string{"m3"}},
		{ID: "e3", Kind: annotate.Person, Name: "Bo Ek", Mentions: []string{"m4"}},
	}
	doc.Quotes = []annotate.Quote{
		{ID: "q1", Kind: annotate.Direct, Span: annotate.Span{End: at("Bo Ek").End}, Content: []annotate.Span{at("“I will go in May,”")},
			Cue: &cue, Speaker: source("Ann Lee", "e1"), Via: []annotate.Source{*source("Bo Ek", "e3")},
			Addressee: source("Reuters", "e2"), Act: "tell", Confidence: 0.9, Rule: "mark, told"},
		{ID: "q2", Kind: annotate.Mixed, Span: at("I will go"), Content: []annotate.Span{at("I will go")},
			Speaker: &annotate.Source{Entity: "e1", Name: "Ann Lee", How: annotate.HowImplicit}, Rule: "continuation"},
		{ID: "q3", Kind: annotate.Indirect, Span: at("will go"), Content: []annotate.Span{at("will go")}, Rule: "none"},
	}
	doc.Times = []annotate.TimeExpr{
		{ID: "t1", Span: at("May"), Type: annotate.Date, Value: "2026-05", Mod: "MID", Interval: may, Grain: annotate.Month, Rule: "month"},
	}
	doc.Events = []annotate.Event{
		{ID: "ev1", Span: at("go"), Extent: at("I will go in May"), Lemma: "go", Time: "t1", Interval: may,
			Anchor: annotate.AnchorExplicit, Participants: []annotate.Participant{{Entity: "e1", Mention: "m1", Role: annotate.Agent}, {Span: &going, Role: annotate.OtherRole}},
			Factuality: annotate.Future, ReportedBy: "q1", Confidence: 0.8, Rule: "verb"},
		{ID: "ev2", Span: cue, Extent: cue, Lemma: "tell", Factuality: annotate.Certain, Reporting: true, Rule: "cue"},
	}
	if err := doc.Validate(); err != nil {
		t.Fatal(err)
	}
	return doc
}

func fullTimeline() annotate.Timeline {
	return annotate.Timeline{Entries: []annotate.Entry{
		{Interval: &annotate.Interval{From: "-0489-09-12", Until: "-0489-09-12T12:00:00", Grain: annotate.Hour}, Title: "They ran",
			Events: []annotate.EventRef{{Document: "a1", Event: "ev1"}}, Entities: []string{"Ann Lee"}, Sources: []string{"Example"},
			Otherwise: []annotate.Interval{{From: "2026-01-25", Until: "2026-01-26", Grain: annotate.Day}}},
		{Title: "They rested", Events: []annotate.EventRef{{Document: "a1", Event: "ev2"}}},
	}}
}

func TestFullDocument(t *testing.T) {
	doc := full(t)
	if err := compile(t, "").Validate(tree(t, doc)); err != nil {
		t.Error(err)
	}
	empty := map[string]bool{} // "Mention.Rule", until a value is seen
	noteEmpty(reflect.ValueOf(*doc), empty)
	noteEmpty(reflect.ValueOf(fullTimeline()), empty)
	for field, isEmpty := range empty {
		if isEmpty {
			t.Errorf("%s has no value anywhere: the test tries nothing there", field)
		}
	}
}

// noteEmpty finds the fields that have no value in v and had none before.
func noteEmpty(v reflect.Value, empty map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			noteEmpty(v.Elem(), empty)
		}
	case reflect.Slice:
		for i := range v.Len() {
			noteEmpty(v.Index(i), empty)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Name() + "." + v.Type().Field(i).Name
			before, seen := empty[name]
			empty[name] = v.Field(i).IsZero() && (before || !seen)
			noteEmpty(v.Field(i), empty)
		}
	}
}

func TestFullTimeline(t *testing.T) {
	if err := compile(t, "#/$defs/timeline").Validate(tree(t, fullTimeline())); err != nil {
		t.Error(err)
	}
}

func TestOddDocuments(t *testing.T) {
	compiled := compile(t, "")
	for _, test := range []struct {
		name    string
		article annotate.Article
	}{
		{"nothing", annotate.Article{}},
		{"blank", annotate.Article{Text: " \n\n\t"}},
		{"cut at a wrong byte", annotate.Article{Text: "Ann \xff Lee"}},
		{"a day that is none", annotate.Article{Text: "Ann", Published: "yesterday"}},
		{"escapes", annotate.Article{Text: "<b>\u2028\x00</b> 😀", Language: "en"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, _ := annotate.NewDocument(test.article) // with what was understood
			if err := compiled.Validate(tree(t, doc)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestBrokenDocuments(t *testing.T) {
	compiled := compile(t, "")
	type object = map[string]any
	// in is the object at a path of names, each the first element where it is an array.
	in := func(doc any, path ...string) object {
		here := doc.(object)
		for _, name := range path {
			switch next := here[name].(type) {
			case []any:
				here = next[0].(object)
			default:
				here = next.(object)
			}
		}
		return here
	}
	for _, test := range []struct {
		name, why string
		damage    func(doc any)
	}{
		{"other schema", "a version that is not this one", func(doc any) { in(doc)["schema"] = "dateline/2" }},
		{"no text", "spans count its bytes", func(doc any) { delete(in(doc), "text") }},
		{"no layer", "every layer is there", func(doc any) { delete(in(doc), "events") }},
		{"null layer", "an empty layer is []", func(doc any) { in(doc)["times"] = nil }},
		{"negative start", "offsets count from 0", func(doc any) { in(doc, "tokens")["start"] = -1 }},
		{"half a span", "a span has two ends", func(doc any) { delete(in(doc, "sentences"), "end") }},
		{"offset in words", "offsets are numbers", func(doc any) { in(doc, "mentions")["end"] = "12" }},
		{"half a byte", "offsets are whole", func(doc any) { in(doc, "mentions")["end"] = 1.5 }},
		{"unknown form", "forms are closed", func(doc any) { in(doc, "mentions")["form"] = "noun" }},
		{"no kind", "a kind may be new, not empty", func(doc any) { in(doc, "entities")["kind"] = "" }},
		{"too sure", "confidence ends at 1", func(doc any) { in(doc, "mentions")["confidence"] = 1.01 }},
		{"nothing said", "a quote has content", func(doc any) { in(doc, "quotes")["content"] = []any{} }},
		{"no cue field", "a quote without a cue says null", func(doc any) { delete(in(doc, "quotes"), "cue") }},
		{"speaker of nothing", "a source has a name", func(doc any) { in(doc, "quotes", "speaker")["name"] = "" }},
		{"named, nowhere", "only an implicit source has no span", func(doc any) { delete(in(doc, "quotes", "speaker"), "start") }},
		{"implicit, somewhere", "an implicit source has no span", func(doc any) { in(doc, "quotes", "via")["how"] = "implicit" }},
		{"own TIMEX type", "TIMEX3 has four", func(doc any) { in(doc, "times")["type"] = "RANGE" }},
		{"bare month", "an interval has days", func(doc any) { in(doc, "times", "interval")["from"] = "2026-05" }},
		{"zone", "intervals are local", func(doc any) { in(doc, "times", "interval")["until"] = "2026-06-01T00:00:00Z" }},
		{"unknown grain", "grains are closed", func(doc any) { in(doc, "times")["grain"] = "fortnight" }},
		{"interval without anchor", "they come together", func(doc any) { delete(in(doc, "events"), "anchor") }},
		{"anchor without interval", "they come together", func(doc any) { delete(in(doc, "events"), "interval") }},
		{"no clause", "an event has an extent", func(doc any) { delete(in(doc, "events"), "extent") }},
		{"somebody", "a participant is an entity or a mention", func(doc any) {
			delete(in(doc, "events", "participants"), "entity")
			delete(in(doc, "events", "participants"), "mention")
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := tree(t, full(t))
			test.damage(doc)
			if compiled.Validate(doc) == nil {
				t.Errorf("satisfies the schema, but %s", test.why)
			}
		})
	}
}
