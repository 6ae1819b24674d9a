package entity

// Kinds as small numbers, and the families that the tagger tells apart.

import "github.com/dateline-news/dateline/annotate"

// kind is a place in kinds. The first ones are the families: the kinds that the tagger tells apart.
type kind uint8

const (
	kindPerson kind = iota
	kindNORP
	kindFacility
	kindOrg
	kindGPE
	kindMisc
	kindProduct
	kindLocation
	kindEvent
	kindWork
	kindLaw
	kindCount
	noKind
)

var kinds = [kindCount]annotate.Kind{
	kindPerson: annotate.Person, kindNORP: annotate.NORP, kindFacility: annotate.Facility, kindOrg: annotate.Org,
	kindGPE: annotate.GPE, kindMisc: annotate.Misc, kindProduct: annotate.Product, kindLocation: annotate.Location,
	kindEvent: annotate.NamedEvent, kindWork: annotate.WorkOfArt, kindLaw: annotate.Law,
}

func kindOf(k annotate.Kind) kind {
	for i, known := range kinds {
		if known == k {
			return kind(i)
		}
	}
	return noKind
}

// family is the kind under which the tagger finds k.
func (k kind) family() kind {
	switch k {
	case kindLocation:
		return kindGPE
	case kindEvent, kindWork, kindLaw:
		return kindMisc
	}
	return k
}
