package entity

// The stage: options, and the steps from tokens to mentions.

import (
	"context"
	"sync"

	"github.com/dateline-news/dateline/annotate"
	"github.com/dateline-news/dateline/internal/anaphora"
	"github.com/dateline-news/dateline/internal/names"
)

// Options of the stage. The zero value is the default.
type Options struct {
	NamesOnly bool          // leave out pronouns and nominals
	Names     Names         // a list of names of one's own
	Knowledge KnowledgeBase // who bears a name; nil is [World], an empty [Table] gives no links

	// Kinds renames kinds; an empty new name leaves the kind out, with its entities. Stages behind this one know the
	// kinds of package annotate alone.
	Kinds map[annotate.Kind]annotate.Kind
	// MinConfidence leaves out mentions of less. Reliability grows with it, at the cost of what is found.
	MinConfidence float64
}

// English is [Options.English] with the default options.
func English() annotate.Stage { return Options{}.English() }

// tables are what the stage reads once: they do not change.
type tables struct {
	*lexica
	names     func() *names.Recognizer // made when first called
	pronouns  *anaphora.Model
	knowledge KnowledgeBase
	own       *ownNames // nil where there are none
}

// English is the stage "entity". It reads parts of speech where they are given, to tell an apposition from a clause; it
// does without them. Its Run fails only with ctx. English panics where Names has a kind that the stage does not write.
//
// An entity is linked where the knowledge base has one bearer of its name and kind. Of several, the one whose country the
// document names is meant; and the country of a person, and of a body whose name has no more than two words, or common
// words alone, must be named.
func (o Options) English() annotate.Stage {
	var once sync.Once
	var t tables
	desks := sync.Pool{New: func() any { return new(desk) }}
	own := o.Names.compile()
	return annotate.Stage{
		Name:     "entity",
		Doc:      "finds names and joins them to entities",
		Requires: []annotate.Layer{annotate.LayerPOS},
		Provides: []annotate.Layer{annotate.LayerMentions, annotate.LayerEntities},
		Run: func(ctx context.Context, doc *annotate.Document) error {
			once.Do(func() { t = o.tables(own) })
			d := desks.Get().(*desk)
			defer desks.Put(d)
			return o.run(ctx, &t, d, doc)
		},
	}
}

func (o Options) tables(own *ownNames) tables {
	t := tables{lexica: load(), names: sync.OnceValue(newRecognizer), pronouns: anaphora.Load(), knowledge: o.Knowledge, own: own}
	if t.knowledge == nil {
		t.knowledge = World()
	}
	return t
}

// desk is the memory that articles use one after the other: what lies on it is written anew for each.
type desk struct {
	words    []word
	told     []names.Word
	text     anaphora.Text
	mentions []mention
}

func (o Options) run(ctx context.Context, t *tables, desk *desk, doc *annotate.Document) error {
	desk.words = t.lexica.appendWords(desk.words[:0], doc)
	d := document{Document: doc, lx: t.lexica, words: desk.words, told: desk.told}
	defer func() { desk.told = d.told[:0] }()
	if err := d.recognize(ctx, t.names); err != nil {
		return err
	}
	d.routes()
	if t.own != nil {
		d.own(t.own)
	}
	d.restrict(&o)
	r := d.resolve(desk.mentions[:0])
	r.roles()
	if !o.NamesOnly {
		r.nominals()
		r.pronouns(t.pronouns, &desk.text)
		r.groups()
	}
	r.amounts()
	desk.mentions = r.mentions
	r.restrict(&o)
	r.write(doc)
	d.link(t.knowledge)
	o.rename(doc)
	return nil
}
