package tag

// The features of a word, in each of the places that it can have beside the one to be tagged.

// Feature is a hash below 1<<FeatureBits. Two features that meet in one hash share a row, in training as in use.
type Feature = uint32

// FeatureBits is the width of a Feature.
const FeatureBits = 24

// Templates of features. Words are folded forms unless said otherwise.
const (
	form      = iota
	formCased // with its capitals and what it feels of its setting
	suffix2
	suffix3
	suffix4
	suffixCased
	prefix2
	prefix3
	shape
	casingAlone
	known // the commonest tags that the lexicon has for it

	tagBefore
	tagsBefore // the last two
	place      // of the word: in what sentence, beside what

	templates
)

// The places of a word that features look at, beside the one to be tagged.
const (
	before2 = iota
	before
	here
	behind
	behind2

	places
)

func feature(place, template int, a uint64) Feature {
	return Feature(mix(a+uint64(place*templates+template+1)*0x9e3779b97f4a7c15) >> (64 - FeatureBits))
}

// appendFeatures appends those of a word in one place. Only here the setting matters.
func (k *kind) appendFeatures(dst []Feature, place int, in setting) []Feature {
	add := func(template int, a uint64) { dst = append(dst, feature(place, template, a)) }
	tags := uint64(k.entry.First) | uint64(k.entry.Second)<<8
	if place == here {
		look := uint64(k.casing)<<8 | uint64(k.felt(in))
		add(form, k.form)
		add(formCased, k.cased^mix(look))
		add(suffix2, k.end(2))
		add(suffix3, k.end(3))
		add(suffix4, k.end(4))
		add(suffixCased, k.end(3)|look<<32)
		add(prefix2, k.beginning(2))
		add(prefix3, k.beginning(3))
		add(shape, k.shape<<8|look&0xff)
		add(casingAlone, look)
		add(known, tags|uint64(k.casing)<<16)
		return dst
	}
	add(form, k.form)
	add(known, tags|uint64(k.casing)<<16)
	if place == before || place == behind {
		add(suffix2, k.end(2))
		add(suffix3, k.end(3))
		add(shape, k.shape)
	}
	return dst
}

// History appends the features of the two tags before a word: last, and back before that.
func History(dst []Feature, back, last uint8) []Feature {
	return append(dst, feature(before, tagBefore, uint64(last)), feature(before2, tagBefore, uint64(back)),
		feature(before, tagsBefore, uint64(back)<<8|uint64(last)))
}

// felt is as much of a setting as a word's own features look at: neighbours that it is glued to tell the opening mark
// from the closing one, and nothing of words with letters.
func (k *kind) felt(in setting) setting {
	if k.casing != caseless {
		in &^= gluedBefore | gluedBehind
	}
	return in
}

// setting is where a word stands: in a sentence of which style, first or not, glued to which neighbours.
type setting uint8

const settings = setting(shouted+1) << 3

func settingOf(style style, first bool, glued uint8) setting {
	s := setting(style)<<3 | setting(glued)
	if first {
		s |= 1 << 2
	}
	return s
}

func appendSetting(dst []Feature, s setting) []Feature {
	return append(dst, feature(here, place, uint64(s)))
}

// Settings lists the features of all settings: each word has one of them.
func Settings() []Feature {
	var all []Feature
	for s := range setting(settings) {
		all = appendSetting(all, s)
	}
	return all
}
