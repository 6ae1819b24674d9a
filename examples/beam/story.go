package main

// The timeline of one entity, as a combine: articles come in any order and in any grouping, and the outcome is the same.

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/json"
	"io"
	"slices"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/timeline"
)

// told is an article in which an entity takes part in something.
type told struct {
	Entity    string // key
	Name      string // as the article has it
	Article   string // id
	Published string
	Packed    []byte // the Document in JSON, deflated: it travels once for each entity
}

// newest orders articles: the latest first, then by all else, so that no two that differ are equal.
func newest(a, b told) int {
	return cmp.Or(cmp.Compare(b.Published, a.Published), cmp.Compare(a.Article, b.Article), bytes.Compare(a.Packed, b.Packed),
		cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Name, b.Name))
}

// tell gives the entities that take part in an event of the Document, each once.
func tell(doc *annotate.Document) ([]told, error) {
	involved := map[string]bool{}
	for _, ev := range doc.Events {
		for _, p := range ev.Participants {
			involved[p.Entity] = p.Entity != ""
		}
	}
	var all []told
	var packed []byte
	for i := range doc.Entities {
		ent := &doc.Entities[i]
		key := keyOf(ent)
		if !involved[ent.ID] || slices.ContainsFunc(all, func(t told) bool { return t.Entity == key }) {
			continue
		}
		if packed == nil {
			var err error
			if packed, err = pack(doc); err != nil {
				return nil, err
			}
		}
		all = append(all, told{Entity: key, Name: ent.Name, Article: doc.ID, Published: doc.Published, Packed: packed})
	}
	return all, nil
}

// keyOf names an entity across articles: by catalogue where it is linked to one, else by kind and name.
func keyOf(ent *annotate.Entity) string {
	if len(ent.Links) > 0 {
		return ent.Links[0].Authority + ":" + ent.Links[0].ID
	}
	return string(ent.Kind) + " " + ent.Name
}

func pack(doc *annotate.Document) ([]byte, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := json.NewEncoder(w).Encode(doc); err != nil {
		return nil, err
	}
	err = w.Close()
	return packed.Bytes(), err
}

func unpack(packed []byte) (*annotate.Document, error) {
	content, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, err
	}
	var doc annotate.Document
	err = json.Unmarshal(content, &doc)
	return &doc, err
}

// story is the accumulator: the newest articles about one entity.
type story struct {
	Articles []told // by newest, each id once
}

// combineStory is the combine. It keeps Most articles of an entity, so that no key outgrows a worker.
type combineStory struct {
	Most int
}

// CreateAccumulator begins a story.
func (c *combineStory) CreateAccumulator() story { return story{} }

// AddInput takes an article in.
func (c *combineStory) AddInput(s story, article told) story {
	return c.MergeAccumulators(s, story{[]told{article}})
}

// MergeAccumulators joins two stories. The same article twice is one; of two with one id the newest stays.
func (c *combineStory) MergeAccumulators(a, b story) story {
	joined := make([]told, 0, min(len(a.Articles)+len(b.Articles), c.Most))
	known := make(map[string]bool, cap(joined))
	for len(joined) < c.Most && len(a.Articles)+len(b.Articles) > 0 {
		from := &a
		if len(a.Articles) == 0 || len(b.Articles) > 0 && newest(b.Articles[0], a.Articles[0]) < 0 {
			from = &b
		}
		next := from.Articles[0]
		from.Articles = from.Articles[1:]
		if !known[next.Article] {
			known[next.Article] = true
			joined = append(joined, next)
		}
	}
	return story{joined}
}

// entityTimeline is a line of the output.
type entityTimeline struct {
	Entity  string           `json:"entity"` // key
	Name    string           `json:"name"`   // in the newest article
	Entries []annotate.Entry `json:"entries"`
}

// ExtractOutput merges the articles and keeps what the entity takes part in, as a line of JSON; "" where nothing is left.
func (c *combineStory) ExtractOutput(s story) (string, error) {
	if len(s.Articles) == 0 {
		return "", nil
	}
	docs := make([]*annotate.Document, len(s.Articles))
	for i, article := range s.Articles {
		var err error
		if docs[i], err = unpack(article.Packed); err != nil {
			return "", err
		}
	}
	return timelineOf(s.Articles[0].Entity, s.Articles[0].Name, docs)
}

func timelineOf(key, name string, docs []*annotate.Document) (string, error) {
	takesPart := map[annotate.EventRef]bool{}
	for _, doc := range docs {
		ids := map[string]bool{}
		for i := range doc.Entities {
			ids[doc.Entities[i].ID] = keyOf(&doc.Entities[i]) == key
		}
		for _, ev := range doc.Events {
			takesPart[annotate.EventRef{Document: doc.ID, Event: ev.ID}] = slices.ContainsFunc(ev.Participants, func(p annotate.Participant) bool { return ids[p.Entity] })
		}
	}
	out := entityTimeline{Entity: key, Name: name}
	for _, entry := range timeline.Merge(slices.Values(docs)).Entries {
		if slices.ContainsFunc(entry.Events, func(ref annotate.EventRef) bool { return takesPart[ref] }) {
			out.Entries = append(out.Entries, entry)
		}
	}
	if len(out.Entries) == 0 {
		return "", nil
	}
	line, err := json.Marshal(out)
	return string(line), err
}
