package entity

// What the caller wants of what was found: kinds left out or renamed, and how sure a mention must be.

import "github.com/dateline-news/dateline/annotate"

// restrict drops the names that the caller does not want.
func (d *document) restrict(o *Options) {
	if o.MinConfidence <= 0 && len(o.Kinds) == 0 {
		return
	}
	kept := d.names[:0]
	for _, n := range d.names {
		if !o.leaves(kinds[d.types[n.typ].kind]) && n.confidence >= o.MinConfidence {
			kept = append(kept, n)
		}
	}
	d.names = kept
}

// leaves reports a kind that is left out.
func (o *Options) leaves(k annotate.Kind) bool {
	to, ok := o.Kinds[k]
	return ok && to == ""
}

// restrict drops mentions that are no names in the same way.
func (r *resolver) restrict(o *Options) {
	if o.MinConfidence <= 0 && len(o.Kinds) == 0 {
		return
	}
	kept := r.mentions[:0]
	for _, m := range r.mentions {
		if !o.leaves(m.kind) && m.confidence >= o.MinConfidence {
			kept = append(kept, m)
		}
	}
	r.mentions = kept
}

// rename gives the kinds the caller's names.
func (o *Options) rename(doc *annotate.Document) {
	if len(o.Kinds) == 0 {
		return
	}
	for i := range doc.Mentions {
		if to, ok := o.Kinds[doc.Mentions[i].Kind]; ok {
			doc.Mentions[i].Kind = to
		}
	}
	for i := range doc.Entities {
		if to, ok := o.Kinds[doc.Entities[i].Kind]; ok {
			doc.Entities[i].Kind = to
		}
	}
}
