package entity

// Titles that open with a capital inside a sentence where nothing else asks for one: "a review in The Times", "the film
// The Long Road Home", "she won Best Actress". The same words are a title where they open a sentence.

import "github.com/dateline-news/dateline/internal/names"

// opensTitle reports "The" or "Best" behind a word in small letters, or a comma, of its sentence, and before a capital.
func (d *document) opensTitle(i int, word string) bool {
	return i > 0 && i+1 < len(d.words) && d.Tokens[i].End-d.Tokens[i].Start == len(word) && d.text(i) == word &&
		(d.words[i-1].shape == shapeLower || d.text(i-1) == ",") && d.words[i+1].name() && d.oneSentence(i-1, i+1)
}

// articled takes the article into the names that it belongs to.
func (d *document) articled(found []names.Name) {
	var with map[uint64]bool // hashes of names that have one
	for i := range found {
		f := &found[i]
		from := f.From // behind the article
		if d.opensTitle(from, "The") && from+1 < f.Until {
			from++
		}
		if d.opensTitle(from-1, "The") && hasArticle(f) {
			if with == nil {
				with = map[uint64]bool{}
			}
			with[d.hashOf(from, f.Until)] = true
		}
	}
	if with == nil {
		return
	}
	for i := range found {
		f := &found[i]
		if f.From > 0 && (i == 0 || found[i-1].Until < f.From) && d.text(f.From-1) == "The" && hasArticle(f) && with[d.hashOf(f.From, f.Until)] {
			f.From--
			if likeliest(&f.Odds) == names.Location && !d.town(f.From, f.Until) && !d.town(f.From+1, f.Until) {
				f.Odds = [names.Kinds]float32{names.Organization: 1} // a paper: "The Atlantic"
			}
		}
	}
}

// town reports a country or a city of the lists: "The Gambia", "The Hague".
func (d *document) town(from, until int) bool {
	return d.lx.find(d.hashOf(from, until)).is(isCountry | isCity | isBigCity)
}

// hasArticle holds of kinds whose names may begin with one.
func hasArticle(f *names.Name) bool {
	kind := likeliest(&f.Odds)
	return kind != names.Person && kind != names.NORP
}

// titled notes the titles of several words that the tagger passed over, and reports whether there are any.
func (d *document) titled(sentences []names.Range) bool {
	found, next := len(d.names), 0
	for _, s := range sentences {
		for i := s.From + 1; i < s.Until; i++ {
			if d.words[i].shape != shapeCapital {
				continue
			}
			least := 2 // words behind the first
			switch {
			case d.opensTitle(i, "The"):
			case d.opensTitle(i, "Best") && d.ofAwards(s):
				least = 1
			default:
				continue
			}
			for next < found && d.names[next].until <= i {
				next++
			}
			limit := s.Until
			if next < found {
				if d.names[next].from <= i {
					continue
				}
				limit = min(limit, d.names[next].from)
			}
			if until := d.titleEnd(i+1, limit, least); until > 0 && (until < limit || limit == s.Until) {
				d.note(i, until, [names.Kinds]float32{names.Misc: 1}, titleConfidence)
				i = until - 1
			}
		}
	}
	if len(d.names) == found {
		return false
	}
	d.sortNames()
	return true
}

// ofAwards reports a sentence that tells of awards: "Best Buy" is none.
func (d *document) ofAwards(s names.Range) bool {
	for i := s.From; i < s.Until; i++ {
		switch d.text(i) {
		case "award", "awards", "Award", "Awards", "win", "wins", "won", "winner", "winning", "prize", "Prize", "nominated", "nomination",
			"nominations", "Oscar", "Oscars":
			return true
		}
	}
	return false
}

// titleEnd is the token behind the last capital of a title that goes on at i, or 0 where it has fewer than it needs.
func (d *document) titleEnd(i, limit, least int) int {
	end, capitals := i, 0
	for limit = min(limit, i+maxTitle); i < limit; i++ {
		w := &d.words[i]
		if w.is(isTime) || d.text(i) == "Best" {
			break // "in The Times on Monday", "Best Actor and Best Actress"
		}
		if w.name() {
			end = i + 1
			capitals++
		} else if w.shape != shapeHyphen && w.shape != shapeClitic && (w.shape != shapeLower || !w.is(isFunction) || i > end) {
			break
		}
	}
	if capitals < least {
		return 0
	}
	return end
}
